"""Texts of usage errors."""

TEXTS: dict[str, tuple[str, str]] = {
    "usage.no-path": ("Нет такого файла или папки: {path}", "No such file or folder: {path}"),
    "usage.no-document": (
        "В файле {path} нет документа вида «{kind:term:kind}», который удалось бы прочитать",
        "{path} holds no {kind:term:kind} that could be read",
    ),
    "usage.no-folder": ("Нет такой папки: {path}", "No such folder: {path}"),
    "usage.cannot-write": ("Не удалось записать {path}: {reason}", "Cannot write {path}: {reason}"),
    "usage.unknown-suffix": (
        "Не знаю, в каком формате записать {path}: имя файла должно оканчиваться на {known:list}",
        "Cannot tell the format of {path}: the name must end with {known:list}",
    ),
    "usage.unknown-id": (
        "В каталоге нет документа {id}; поиск — coppbuilder catalog search",
        "The catalogue has no document {id}; try `coppbuilder catalog search`",
    ),
    "usage.unknown-code": (
        "Нет правила с кодом {code}; список кодов — coppbuilder explain",
        "No rule has the code {code}; `coppbuilder explain` lists them",
    ),
    "usage.broken-promise": (
        "Собранная программа нарушает правила — это ошибка coppbuilder, сообщите о ней: {findings:list}",
        "The assembled program breaks rules; this is a defect of coppbuilder, please report it: {findings:list}",
    ),
}
