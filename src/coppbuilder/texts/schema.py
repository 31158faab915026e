"""Texts that schemas show in editors."""

TEXTS: dict[str, tuple[str, str]] = {
    "schema.values": ("Значения:", "Values:"),
    "schema.examples": ("Пример:", "Example:"),
}
