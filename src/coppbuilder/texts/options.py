"""Texts of what commands take: options and the words for their values."""

TEXTS: dict[str, tuple[str, str]] = {
    "cli.option.lang": (
        "Язык: ru или en (иначе COPP_LANG, иначе язык системы).",
        "Language: ru or en (else COPP_LANG, else the locale).",
    ),
    "cli.option.catalog": (
        "Папка каталога поверх встроенной библиотеки стандартов и норм. Без неё — ближайшая папка, где есть modules.",
        "Folder of the catalogue, over the bundled library of standards and norms. Without it, the nearest folder "
        "that has `modules`.",
    ),
    "cli.option.on": (
        "День, нормы которого применяются: 2026-12-01 или 01.12.2026. Без него — дата утверждения, иначе сегодня.",
        "The day whose norms count, 2026-12-01. Without it, the approval date, else today.",
    ),
    "cli.option.format": ("Вид вывода: text или json.", "Form of the output: text or json."),
    "cli.option.result-format": (
        "Вид вывода: text, json или markdown.",
        "Form of the output: text, json or markdown.",
    ),
    "cli.option.report-format": (
        "Формат отчёта: text — для людей, json — для программ, sarif, github, gitlab, junit, rdjson — для систем "
        "проверки, markdown — для комментариев.",
        "Form of the report: text for people, json for programs, sarif, github, gitlab, junit, rdjson for CI systems, "
        "markdown for comments.",
    ),
    "cli.option.docs-url": (
        "Адрес папки docs в сети: с ним замечания ссылаются на страницы правил.",
        "Address of the folder docs on the web: with it, findings link to the pages of rules.",
    ),
    "cli.option.into": ("Записать вывод в файл.", "Write the output into a file."),
    "cli.option.output": (
        "Файл, в который записать программу (.yaml или .json).",
        "File for the program (.yaml or .json).",
    ),
    "cli.metavar.options": ("[ПАРАМЕТРЫ]", "[OPTIONS]"),
    "cli.metavar.command": ("КОМАНДА [АРГУМЕНТЫ]...", "COMMAND [ARGS]..."),
    "cli.metavar.folder": ("ПАПКА", "DIR"),
    "cli.metavar.file": ("ФАЙЛ", "FILE"),
    "cli.metavar.day": ("ДАТА", "DATE"),
    "cli.metavar.seconds": ("СЕКУНДЫ", "SECONDS"),
    "cli.metavar.paths": ("[ПУТЬ]...", "[PATH]..."),
    "cli.metavar.request": ("ЗАКАЗ", "REQUEST"),
    "cli.metavar.program": ("ПРОГРАММА", "PROGRAM"),
    "cli.metavar.code": ("[КОД]", "[CODE]"),
    "cli.metavar.id": ("ИДЕНТИФИКАТОР", "ID"),
    "cli.metavar.words": ("СЛОВА...", "WORDS..."),
    "cli.metavar.codes": ("КОДЫ", "CODES"),
    "cli.option.config": (
        "Файл настроек; иначе — ближайший coppbuilder.toml или pyproject.toml с разделом [tool.coppbuilder].",
        "File with settings; else the nearest coppbuilder.toml, or pyproject.toml with [tool.coppbuilder].",
    ),
    "cli.option.no-cache": (
        "Ничего не помнить: проверить всё заново и ничего не записывать.",
        "Remember nothing: check everything anew and keep nothing.",
    ),
    "cli.option.cache-dir": (
        "Папка, где хранятся прежние заключения; без неё — папка кэша пользователя (в CI заключения не хранятся).",
        "The folder where earlier verdicts are kept; without it the user's cache folder (in CI none are kept).",
    ),
    "cli.option.no-config": ("Не искать файл настроек.", "Look for no file with settings."),
    "cli.option.select": (
        "Только эти правила, коды или их начала через запятую: HRS,TYP201; ALL — все.",
        "Only these rules, by codes or their beginnings: HRS,TYP201; ALL stands for all.",
    ),
    "cli.option.ignore": ("Без этих правил.", "Without these rules."),
    "cli.option.extend-select": ("И ещё эти правила.", "These rules as well."),
    "cli.option.baseline": (
        "Файл известных замечаний: их не показывать, ошибкой считать только новые.",
        "File of known findings: they are not shown, and only new ones fail.",
    ),
    "cli.option.update-baseline": (
        "Записать все нынешние замечания как известные.",
        "Write all present findings down as known.",
    ),
    "cli.option.fix": (
        "Исправить то, что понимается однозначно; остальное в файлах не меняется.",
        "Mend what can mean one thing only; everything else in the files stays as it is.",
    ),
    "cli.option.diff": ("Показать исправления, ничего не записывая.", "Show what would be mended, and write nothing."),
    "cli.option.unsafe-fixes": (
        "Вместе с --fix или --diff: и догадки — ближайшие имена полей, значений и документов.",
        "With --fix or --diff: also guesses, the nearest names of fields, values and documents.",
    ),
    "cli.metavar.views": ("ВИД[,ВИД…]", "VIEW[,VIEW…]"),
    "cli.metavar.module": ("[МОДУЛЬ]", "[MODULE]"),
    "cli.metavar.module-id": ("МОДУЛЬ", "MODULE"),
    "cli.metavar.programs": ("ПРОГРАММА ПРОГРАММА...", "PROGRAM PROGRAM..."),
    "cli.metavar.two": ("СТАРЫЙ НОВЫЙ", "OLD NEW"),
    "cli.metavar.swap": ("СТАРЫЙ=НОВЫЙ[@ВЕРСИЯ]", "OLD=NEW[@VERSION]"),
    "cli.metavar.add": ("МОДУЛЬ[@ВЕРСИЯ][:ОРГАНИЗАЦИЯ]", "MODULE[@VERSION][:PROVIDER]"),
    "cli.metavar.units": ("МОДУЛЬ:ТЕМА,ТЕМА", "MODULE:UNIT,UNIT"),
    "cli.metavar.objectives": (
        "ПОКАЗАТЕЛЬ,ПОКАЗАТЕЛЬ",
        "OBJECTIVE,OBJECTIVE",
    ),
    "cli.metavar.request-or-program": (
        "ЗАКАЗ|ПРОГРАММА",
        "REQUEST|PROGRAM",
    ),
    "cli.metavar.module-version": (
        "МОДУЛЬ[@ВЕРСИЯ]",
        "MODULE[@VERSION]",
    ),
    "cli.metavar.number": (
        "ЧИСЛО",
        "NUMBER",
    ),
    "cli.metavar.competency": (
        "СТАНДАРТ:КОД[@УРОВЕНЬ]",
        "STANDARD:KEY[@LEVEL]",
    ),
    "cli.metavar.editions": (
        "СТАРЫЙ=НОВЫЙ",
        "OLD=NEW",
    ),
}
