"""Texts of the shape of documents (DOC104 and DOC2xx): what does not fit the schema, and what to do."""

# How a value is written: one sentence, whether its type, its bounds or its spelling is wrong.
_FORMS: dict[str, tuple[str, str]] = {
    "hours": (
        "{label} — число, кратное половине и не меньше нуля, а здесь {got}",
        "{label}: a number of halves and wholes, not below zero; here it is {got}",
    ),
    "money": (
        "{label} — рубли, не более двух знаков после точки, без пробелов и знака валюты, а здесь {got}",
        "{label}: roubles with two decimals at most, without spaces or a currency sign; here it is {got}",
    ),
    "decimal": (
        "{label} — число не меньше нуля, а здесь {got}",
        "{label}: a number not below zero; here it is {got}",
    ),
    "share": (
        "{label} — число от 0 до 1 (0.6 — это 60 %), а здесь {got}",
        "{label}: a number from 0 to 1 (0.6 is 60 %); here it is {got}",
    ),
    "level": (
        "{label} — целое число от 1 до 3, а здесь {got}",
        "{label}: a whole number from 1 to 3; here it is {got}",
    ),
    "date": (
        "{label}: дата пишется как 2026-12-01, а здесь {got}",
        "{label}: a date is written 2026-12-01; here it is {got}",
    ),
    "id": (
        "{label}: строчные латинские буквы, цифры, точка и дефис, как {example}, а здесь {got}",
        "{label}: lower-case Latin letters, digits, dots and hyphens, as in {example}; here it is {got}",
    ),
    "key": (
        "{label}: начинается с буквы или цифры и занимает одну строку, а здесь {got}",
        "{label}: begins with a letter or digit and takes one line; here it is {got}",
    ),
    "version": (
        '{label}: два или три числа через точку в кавычках, как "1.4", а здесь {got}',
        '{label}: two or three numbers with dots, in quotes, as in "1.4"; here it is {got}',
    ),
    "range": (
        '{label}: сравнения через запятую в кавычках, как ">=1.2,<2", а здесь {got}',
        '{label}: comparisons with commas, in quotes, as in ">=1.2,<2"; here it is {got}',
    ),
    "ref": (
        "{label}: стандарт, двоеточие и ключ пункта, как ps-40.002-2013:A/03.2, а здесь {got}",
        "{label}: standard, colon and key of the item, as in ps-40.002-2013:A/03.2; here it is {got}",
    ),
    "profession": (
        "{label}: редакция перечня, двоеточие и номер позиции, как 534-2026:3417, а здесь {got}",
        "{label}: edition of the list, colon and item number, as in 534-2026:3417; here it is {got}",
    ),
    "digest": (
        "{label} ставит сборка программы, вручную его не пишут, а здесь {got}",
        "{label}: set by the assembly and never by hand; here it is {got}",
    ),
    "url": (
        "{label}: полный адрес, который начинается с https://, а здесь {got}",
        "{label}: a full address that begins with https://; here it is {got}",
    ),
    "language": (
        "{label}: две или три строчные латинские буквы, как ru, а здесь {got}",
        "{label}: two or three lower-case Latin letters, as in ru; here it is {got}",
    ),
    "schema": (
        "{label} — 1, а здесь {got}: такой файл эта версия программы не читает",
        "{label} is 1; here it is {got}, which this release cannot read",
    ),
    "bounds": (
        "{label} — от {least:number} до {most:number}, а здесь {got}",
        "{label}: from {least:number} to {most:number}; here it is {got}",
    ),
    "least": (
        "{label} — не меньше {least:number}, а здесь {got}",
        "{label}: not below {least:number}; here it is {got}",
    ),
}

TEXTS: dict[str, tuple[str, str]] = {
    **{f"{code}.{form}": text for code in ("DOC203", "DOC204", "DOC205", "DOC206") for form, text in _FORMS.items()},
    "DOC104": (
        "{label}: {raw} записано без кавычек и прочиталось бы как {read}",
        "{label}: {raw} is written without quotes and would be read as {read}",
    ),
    "DOC104.same": (
        "{label}: {raw} записано без кавычек, а здесь нужен код или текст",
        "{label}: {raw} is written without quotes, but a code or text is needed here",
    ),
    "DOC104.help": ('напишите "{raw}"', 'write "{raw}"'),
    "DOC201.m": ("не указан {label}", "{label} is missing"),
    "DOC201.f": ("не указана {label}", "{label} is missing"),
    "DOC201.n": ("не указано {label}", "{label} is missing"),
    "DOC201.p": ("не указаны {label}", "{label} are missing"),
    "DOC201.help": ("добавьте поле {name}", "add the field {name}"),
    "DOC201.kind": (
        "не указан вид документа: непонятно, модуль это, заказ или что-то другое",
        "the kind of document is missing: is it a module, a request, or something else?",
    ),
    "DOC201.kind.help": (
        "добавьте в начало файла поле kind, например kind: module",
        "begin the file with the field kind, for example kind: module",
    ),
    "DOC201.skipped": ("файл пропущен: в нём нет поля kind", "the file is skipped: it has no field kind"),
    "DOC201.skipped.help": (
        "если это документ каталога, начните его с поля kind, например kind: module",
        "if it is a document of the catalogue, begin it with the field kind, for example kind: module",
    ),
    "DOC202": ("неизвестное поле «{name}»", "unknown field “{name}”"),
    "DOC202.help": (
        "удалите его или выберите другое; здесь ещё можно указать: {fields:list}",
        "remove it or choose another; still free here: {fields:list}",
    ),
    "DOC202.full.help": (
        "удалите его: других полей здесь не бывает",
        "remove it: there are no other fields here",
    ),
    "DOC202.full": ("неизвестное поле «{name}»", "unknown field “{name}”"),
    "DOC202.comma": (
        "число {whole},{name} записано с запятой, а запятая отделяет одно поле от другого",
        "the number {whole},{name} is written with a comma, and a comma parts one field from the next",
    ),
    "DOC202.comma.help": ("напишите с точкой: {whole}.{name}", "write a dot: {whole}.{name}"),
    "DOC202.space": (
        "после двоеточия нет пробела: «{name}»",
        "there is no space after the colon: “{name}”",
    ),
    "DOC202.space.help": ("напишите с пробелом: {field}: {value}", "write a space: {field}: {value}"),
    "DOC202.part": (
        "неизвестное поле «{name}» без значения",
        "unknown field “{name}” without a value",
    ),
    "DOC202.part.help": (
        'если это часть текста после запятой, возьмите весь текст в кавычки: "…"; если поле лишнее, удалите его',
        'if it is the part of a text after its comma, put the whole text in quotes: "…"; else remove the field',
    ),
    "DOC202.near": ("неизвестное поле «{name}»; возможно, {near}", "unknown field “{name}”; perhaps {near}"),
    "DOC202.near.help": ("замените на {near} или удалите поле", "write {near}, or remove the field"),
    "DOC203.empty": (
        "{label}: после названия поля ничего не стоит",
        "{label}: nothing follows the name of the field",
    ),
    "DOC203.empty.help": (
        "впишите значение; поле, которое необязательно, можно удалить",
        "give a value; a field that is not needed may be removed",
    ),
    "DOC203.string": ("{label} — это текст, а здесь {got}", "{label}: a text; here it is {got}"),
    "DOC203.text-or-fields": (
        "{label} — это текст или набор полей, а здесь {got}",
        "{label}: a text or a group of fields; here it is {got}",
    ),
    "DOC203.integer": ("{label} — целое число, а здесь {got}", "{label}: a whole number; here it is {got}"),
    "DOC203.number": ("{label} — число, а здесь {got}", "{label}: a number; here it is {got}"),
    "DOC203.boolean": (
        "{label}: нужно true (да) или false (нет), а здесь {got}",
        "{label}: true or false; here it is {got}",
    ),
    "DOC203.array": ("{label} — это список, а здесь {got}", "{label}: a list; here it is {got}"),
    "DOC203.array.help": (
        "начните каждую часть списка с новой строки, дефиса и пробела",
        "begin each item in a new line with a dash and a space",
    ),
    "DOC203.array-one": (
        "{label} — это список, а здесь одно значение без дефиса и скобок: «{got}»",
        "{label}: a list; here is one value without a dash or brackets: “{got}”",
    ),
    "DOC203.array-one.help": (
        "начните каждую часть списка с новой строки, дефиса и пробела: - {got}",
        "begin each item in a new line with a dash and a space: - {got}",
    ),
    "DOC203.array-dash": (
        "{label} — это список, а его часть начинается не с дефиса и пробела: «{got}»",
        "{label}: a list, but its item does not begin with a hyphen and a space: “{got}”",
    ),
    "DOC203.array-dash.help": (
        "начните строку с короткого дефиса и пробела: - {got}",
        "begin the line with a hyphen and a space: - {got}",
    ),
    "DOC203.object": ("{label} — это набор полей, а здесь {got}", "{label}: a group of fields; here it is {got}"),
    "DOC203.object.help": (
        "запишите поля и их значения с двоеточием, начните с таких: {fields:list}",
        "write fields and their values with colons, beginning with {fields:list}",
    ),
    "DOC203.boolean.help": ("напишите true, если да, и false, если нет", "write true for yes and false for no"),
    "DOC203.string.help": (
        "оставьте одно значение, без дефисов и скобок списка",
        "leave one value, without the dashes and brackets of a list",
    ),
    "DOC203.text-or-fields.help": (
        "оставьте одно значение, без дефисов и скобок списка",
        "leave one value, without the dashes and brackets of a list",
    ),
    "DOC203.help": (
        "впишите само значение: ни слов, ни единиц измерения, ни кавычек у числа быть не должно",
        "give the value alone: no words, no units, no quotes round a number",
    ),
    "DOC203.instead.help": ("напишите {instead}", "write {instead}"),
    "DOC204.instead.help": (
        "напишите {instead}; все значения: {choices}",
        "write {instead}; all there is: {choices}",
    ),
    "DOC205.instead.help": ("напишите {instead}", "write {instead}"),
    "DOC206.instead.help": ("напишите {instead}", "write {instead}"),
    "DOC206.no-day": (
        "{label}: такого дня нет в календаре: {got}",
        "{label}: the calendar has no such day: {got}",
    ),
    "DOC206.no-day.help": (
        "проверьте месяц и день: дата пишется год-месяц-день",
        "check the month and the day: a date is written year-month-day",
    ),
    "DOC204": ("{label}: нет такого значения, как {got}", "{label}: there is no such value as {got}"),
    "DOC204.help": ("выберите одно из значений: {choices}", "choose one of: {choices}"),
    "DOC204.near.help": ("напишите {near}; все значения: {choices}", "write {near}; all there is: {choices}"),
    "DOC204.near": (
        "{label}: нет такого значения, как {got}; возможно, {near}",
        "{label}: there is no such value as {got}; perhaps {near}",
    ),
    "DOC204.no-objective": (
        "{label}: по {got} программа не подбирается, такого показателя у сборки нет",
        "{label}: programs are not chosen by {got}, assembly has no such objective",
    ),
    "DOC204.kind": ("нет такого вида документа, как {got}", "there is no such kind of document as {got}"),
    "DOC204.near-kind": (
        "нет такого вида документа, как {got}; возможно, {near}",
        "there is no such kind of document as {got}; perhaps {near}",
    ),
    "DOC205.help": ("укажите число в этих границах", "give a number within these bounds"),
    "DOC206.help": ("запишите значение так, как в примере", "write the value as in the example"),
    "DOC206.name": (
        "{label}: ключ «{name}» здесь не подходит",
        "{label}: the key “{name}” does not fit here",
    ),
    "DOC206.name.help": (
        "строчные латинские буквы и цифры; у текста на нескольких языках это код языка, как ru или en",
        "lower-case Latin letters and digits; for a text in several languages the code of a language, as ru or en",
    ),
    "DOC207": ("{label}: здесь пусто", "{label}: this is empty"),
    "DOC207.help": (
        "впишите значение; поле, которое необязательно, можно удалить",
        "give a value; a field that is not needed may be removed",
    ),
    "DOC208": ("{label}: значение повторяется", "{label}: a value is repeated"),
    "DOC208.help": ("оставьте каждое значение один раз", "keep each value once"),
    "DOC203.whole": (
        "документ не подходит к схеме своего вида",
        "the document does not fit the schema of its kind",
    ),
    "DOC203.whole.help": (
        "сравните его со схемой: coppbuilder schema export",
        "compare it with the schema: coppbuilder schema export",
    ),
    "doc.only-shape": (
        "ссылки и часы не проверены, пока не исправлена форма документа",
        "references and hours are not checked until the shape of the document is corrected",
    ),
    "doc.not-a-document": (
        "данные не подходят к модели (вид {kind}, идентификатор {id}): {problem}",
        "the data does not fit the model (kind {kind}, id {id}): {problem}",
    ),
    "doc.no-bundled": (
        "не найдена папка {name}: пакет установлен не полностью",
        "the folder {name} was not found: the package is not installed completely",
    ),
}
