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
}
