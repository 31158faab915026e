"""Texts of the rule engine."""

TEXTS: dict[str, tuple[str, str]] = {
    "rules.requires": (
        "не проверено: сначала исправьте то, что найдено в этом документе раньше",
        "not checked: first mend what was found in this document earlier",
    ),
}
