"""Texts of `check --changed-since`, in Russian and English."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "since.option": (
        "Только файлы, изменённые в git после этой версии (ветки, метки, коммита), и документы, которые от них "
        "зависят.",
        "Only files changed in git since this revision (branch, tag, commit), and documents that depend on them.",
    ),
    "since.metavar": ("ВЕРСИЯ", "REV"),
    "since.no-git": (
        "Для --changed-since нужна программа git, а она не запускается. Установите git или проверьте всё: без "
        "--changed-since",
        "--changed-since needs git, which cannot be run. Install git, or check everything: without --changed-since",
    ),
    "since.outside": (
        "{path}: это не папка под управлением git ({reason}), поэтому неизвестно, что изменилось. Запустите проверку "
        "без --changed-since",
        "{path}: git does not keep this folder ({reason}), so nobody knows what has changed. Check without "
        "--changed-since",
    ),
    "since.several": (
        "Проверяемые пути лежат в разных репозиториях git: {folders:list}. Проверьте каждый отдельно",
        "The paths lie in several git repositories: {folders:list}. Check each by itself",
    ),
    "since.unknown": (
        "В git нет версии «{revision}». Назовите ветку, метку или коммит; если в CI история неполная, получите её "
        "целиком (git fetch --unshallow)",
        "git knows no revision “{revision}”. Name a branch, a tag or a commit; where CI has only a part of the "
        "history, fetch all of it (git fetch --unshallow)",
    ),
    "since.baseline": (
        "--update-baseline записывает замечания всего каталога, поэтому не сочетается с --changed-since",
        "--update-baseline writes the findings of the whole catalogue, so it does not go with --changed-since",
    ),
}
