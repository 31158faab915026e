"""Texts of findings about the private file with names of people: none of them quotes it."""

TEXTS: dict[str, tuple[str, str]] = {
    "PPL101.help": (
        "поля описаны в docs/ru/formats/people.md; пример — в docs/ru/word-templates.md",
        "docs/formats/people.md describes the fields, docs/word-templates.md has an example",
    ),
    "PPL101.syntax": (
        "файл с именами людей здесь не читается ({code})",
        "the file with names of people cannot be read here ({code})",
    ),
    "PPL101.syntax.help": (
        "что это за ошибка: coppbuilder explain {code}",
        "what this error is: coppbuilder explain {code}",
    ),
    "PPL101.kind": ("kind этого файла — people", "kind of this file is people"),
    "PPL101.schema": ("schema — версия формата, сейчас 1", "schema is the version of the format, now 1"),
    "PPL101.field": ("такого поля здесь нет; есть: {known}", "there is no such field here; there are: {known}"),
    "PPL101.list": ("здесь нужен список людей", "a list of people is needed here"),
    "PPL101.person": (
        "о человеке пишут полями: {known}",
        "a person is written by fields: {known}",
    ),
    "PPL101.no-name": ("у человека нет name", "a person has no name"),
    "PPL101.role": ("role — одно из слов: {known}", "role is one of the words {known}"),
    "PPL101.text": ("здесь нужен непустой текст", "a text is needed here, not an empty one"),
    "PPL101.long": ("текст длиннее {limit} знаков", "the text is longer than {limit} characters"),
    "PPL102.module": (
        "преподаватель указан для модуля, которого в программе нет",
        "a teacher is named for a module that the program does not teach",
    ),
    "PPL102.module.help": (
        "впишите идентификатор модуля, как он записан в программе",
        "write the id of the module as the program has it",
    ),
    "PPL102.provider": (
        "подпись указана для организации, которой в программе нет",
        "a signature is named for an organisation that takes no part in the program",
    ),
    "PPL102.provider.help": (
        "впишите идентификатор организации, как он записан в программе",
        "write the id of the organisation as the program has it",
    ),
    "PPL103": (
        "файл с именами людей лежит в папке каталога: каталог копируют, проверяют и передают целиком",
        "the file with names of people lies in a folder of a catalogue, which is copied, checked and passed on as a "
        "whole",
    ),
    "PPL103.help": (
        "перенесите {file} туда, куда имеет доступ только тот, кто печатает документы",
        "move {file} to where only those who print documents have access",
    ),
}
