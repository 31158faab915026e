"""Texts of usage errors."""

TEXTS: dict[str, tuple[str, str]] = {
    "usage.no-path": ("Нет такого файла или папки: {path}", "No such file or folder: {path}"),
}
