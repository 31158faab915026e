"""Texts about settings: `coppbuilder.toml`, and options that choose rules."""

TEXTS: dict[str, tuple[str, str]] = {
    "settings.wrong": ("настройки проверки записаны с ошибками", "the settings of the check are wrong"),
    "settings.encoding": (
        "файл записан не в кодировке UTF-8; сохраните его в UTF-8",
        "the file is not encoded in UTF-8; save it as UTF-8",
    ),
    "settings.toml": (
        "файл не читается как TOML: с этого места неясно, что написано",
        "the file cannot be read as TOML from here on",
    ),
    "settings.toml.again": (
        "эта настройка указана повторно; оставьте одну",
        "this setting is given again; keep one of them",
    ),
    "settings.toml.equals": (
        'после названия настройки нужен знак «=»: select = ["HRS"]',
        'the name of a setting is followed by “=”: select = ["HRS"]',
    ),
    "settings.toml.end": (
        "не закрыта скобка или кавычка: не хватает «]», «}}» или кавычки",
        "a bracket or a quotation mark is not closed",
    ),
    "settings.toml.value": (
        'значение записано неверно; текст берут в кавычки: fail-on = "warning"',
        'the value is not written as TOML has it; text stands in quotes: fail-on = "warning"',
    ),
    "settings.unknown-key": (
        "нет настройки «{name}»; их список — в docs/ru/configuration.md",
        "there is no setting “{name}”; docs/configuration.md lists them",
    ),
    "settings.unknown-key.near": (
        "нет настройки «{name}»; возможно, имелось в виду: {near:list}",
        "there is no setting “{name}”; perhaps you meant {near:list}",
    ),
    "settings.unknown-code": (
        "{option}: нет правил с кодом «{name}»; список кодов — coppbuilder explain",
        "{option}: no rule has the code “{name}”; `coppbuilder explain` lists them",
    ),
    "settings.unknown-code.near": (
        "{option}: нет правил с кодом «{name}»; возможно, имелось в виду: {near:list}",
        "{option}: no rule has the code “{name}”; perhaps you meant {near:list}",
    ),
    "settings.list": (
        '{name}: нужен список кодов в кавычках, например {name} = ["HRS", "TYP201"]',
        '{name}: write a list of codes in quotes, as {name} = ["HRS", "TYP201"]',
    ),
    "settings.table": (
        "«{name}» — это раздел: запишите заголовок [{name}], а под ним строки вида имя = значение",
        "“{name}” is a table: write the heading [{name}] and lines of the form name = value below it",
    ),
    "settings.word": (
        "{option}: «{name}» не подходит; можно: {values:list}",
        "{option}: “{name}” does not fit; use {values:list}",
    ),
    "settings.word.near": (
        "{option}: «{name}» не подходит; возможно, имелось в виду: {near:list}",
        "{option}: “{name}” does not fit; perhaps you meant {near:list}",
    ),
    "settings.path": (
        "{name}: нужен путь в кавычках, считая от папки этого файла",
        "{name}: write a path in quotes, told from the folder of this file",
    ),
    "settings.address": (
        "{name}: нужен адрес в кавычках: он начинается с https:// и не содержит пробелов",
        "{name}: write an address in quotes: it begins with https:// and has no spaces",
    ),
    "settings.no-folder": ("catalog: нет такой папки: {folder}", "catalog: no such folder: {folder}"),
    "settings.glob.empty": (
        'per-file-ignores: пустой шаблон; напишите папку или файлы: "modules/**/*.yaml"',
        'per-file-ignores: the pattern is empty; name a folder or files: "modules/**/*.yaml"',
    ),
    "settings.glob.slash": (
        "per-file-ignores: в шаблоне {pattern} нужна косая черта «/», а не «\\»",
        "per-file-ignores: write “/”, not “\\”, in the pattern {pattern}",
    ),
    "settings.glob.above": (
        "per-file-ignores: шаблон {pattern} выходит за папку настроек; «..» здесь нельзя",
        "per-file-ignores: the pattern {pattern} leaves the folder of the settings; “..” is not allowed",
    ),
    "settings.glob.bracket": (
        "per-file-ignores: в шаблоне {pattern} не закрыта скобка «[»",
        "per-file-ignores: “[” is not closed in the pattern {pattern}",
    ),
    "settings.glob.stars": (
        "per-file-ignores: в шаблоне {pattern} «**» должно стоять между косыми чертами отдельно: modules/**/*.yaml",
        "per-file-ignores: “**” stands alone between slashes, as in modules/**/*.yaml; the pattern is {pattern}",
    ),
    "settings.parameter.law": (
        "parameters: «{name}» задаёт нормативный акт, здесь его не заменить; акт региона — документ вида norm",
        "parameters: “{name}” is set by law and cannot be replaced here; a regional act is a document of kind norm",
    ),
    "settings.unknown-parameter": (
        "parameters: нет параметра «{name}»; заменить можно параметры профиля центра — profile-copp",
        "parameters: there is no parameter “{name}”; those of the profile profile-copp can be replaced",
    ),
    "settings.unknown-parameter.near": (
        "parameters: нет параметра «{name}»; возможно, имелось в виду: {near:list}",
        "parameters: there is no parameter “{name}”; perhaps you meant {near:list}",
    ),
    "settings.parameter.number": (
        "parameters: «{name}» — число ({unit}), без кавычек; обычно {value}",
        "parameters: “{name}” is a number without quotes; usually {value}",
    ),
    "settings.parameter.type": (
        "parameters: значение «{name}» другого вида; обычно {value}",
        "parameters: the value of “{name}” is of another type; usually {value}",
    ),
    "settings.parameter.negative": (
        "parameters: «{name}» не бывает меньше нуля; обычно {value}",
        "parameters: “{name}” is never below zero; usually {value}",
    ),
    "settings.parameter.share": (
        "parameters: «{name}» — {unit} от 0 до 1, а не проценты; 75 % записывают как 0.75",
        "parameters: “{name}” is a share from 0 to 1, not percent; 75 % is written 0.75",
    ),
    "settings.baseline.missing": (
        "Нет файла известных замечаний {path}; создайте его: coppbuilder check --update-baseline",
        "There is no file of known findings {path}; make it with `coppbuilder check --update-baseline`",
    ),
    "settings.baseline.unread": (
        "{path} — не список известных замечаний; удалите файл и запишите: coppbuilder check --update-baseline",
        "{path} is no list of known findings, or spoilt; delete it, then run `coppbuilder check --update-baseline`",
    ),
    "settings.baseline.version": (
        "Файл известных замечаний {path} записан другой версией coppbuilder; обновите программу",
        "The file of known findings {path} was written by another version of coppbuilder; update the program",
    ),
    "settings.baseline.unnamed": (
        'Назовите файл известных замечаний: --baseline ФАЙЛ или baseline = "…" в coppbuilder.toml',
        'Name the file of known findings: --baseline FILE, or baseline = "…" in coppbuilder.toml',
    ),
    "settings.conflict": (
        "--config и --no-config вместе не имеют смысла: оставьте одно",
        "--config and --no-config contradict each other: keep one",
    ),
}
