"""Texts of the rule engine."""

TEXTS: dict[str, tuple[str, str]] = {
    "rules.requires": (
        "не проверено: сначала исправьте то, что найдено в этом документе раньше",
        "not checked: first mend what was found in this document earlier",
    ),
    "rules.unknown-modules": (
        "не проверено: в каталоге нет {modules:list}",
        "not checked: the catalogue does not have {modules:list}",
    ),
    "rules.unknown-hours": (
        "не проверено: неизвестны часы модулей {modules:list}",
        "not checked: the hours of {modules:list} are unknown",
    ),
    "rules.unknown-cost": (
        "не проверено: неизвестна цена модулей {modules:list}",
        "not checked: the price of {modules:list} is unknown",
    ),
    # Pages of rules.
    "rules.index": ("Правила", "Rules"),
    "rules.family.DOC": ("DOC: файлы и документы", "DOC: files and documents"),
    "rules.family.REF": ("REF: ссылки", "REF: references"),
    "rules.family.HRS": ("HRS: часы и стоимость", "HRS: hours and money"),
    "rules.family.COV": ("COV: достижение целей", "COV: coverage of targets"),
    "rules.family.PRE": ("PRE: входные требования и порядок", "PRE: prerequisites and order"),
    "rules.family.TYP": ("TYP: вид программы", "TYP: types of programs"),
    "rules.family.NET": ("NET: сетевая форма и совместная работа", "NET: the network form and work together"),
    "rules.until-approval": (
        "нужно к утверждению: до него — список дел",
        "due at approval: until then a list of things to do",
    ),
    "rules.norms": ("основание: {norms:list}", "norms: {norms:list}"),
}
