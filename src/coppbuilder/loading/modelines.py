"""Files that do not tell editors their schema, where the schemas have been exported beside them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path, PurePath
from typing import Final

from ..model import Document, Finding, Location, Severity, Subject
from .files import UnreadableError, read_bytes, suffix_of

CODE: Final = "DOC132"
#: Where `coppbuilder schema export` and `coppbuilder init` put the schemas.
_FOLDER: Final = "schemas"
_SUFFIX: Final = ".schema.json"
_MARK: Final = b"yaml-language-server:"
#: Editors look for the line at the beginning of the file.
_HEAD: Final = 2_000
_YAML: Final = frozenset({".yaml", ".yml"})


def without_modelines(documents: Iterable[Document], paths: Sequence[Path]) -> Iterator[Finding]:
    """Yield a finding for each YAML file that does not name the schema that lies in a folder `schemas` above it.

    Folders are searched up to the one that is checked; those above a file that is named itself are not.
    """
    tops = {os.path.normpath(path) for path in paths}

    @cache
    def schemas(folder: str) -> str | None:
        """Return the nearest folder of schemas."""
        here = Path(folder, _FOLDER)
        if (here / f"module{_SUFFIX}").is_file():
            return str(here)
        above = os.path.dirname(folder)  # noqa: PTH120 - paths take ten times as long, and there are thousands
        inside = any(folder != top and (top == "." or folder.startswith(top + os.sep)) for top in tops)
        return schemas(above) if inside and above != folder else None

    for document in documents:
        origin = document.origin
        if origin is None or origin.line is not None:
            continue
        found = schemas(os.path.dirname(os.path.normpath(origin.file)))  # noqa: PTH120 - paths take ten times as long
        if found is not None and _lacks_modeline(Path(origin.file)):
            schema = Path(found, f"{document.KIND}{_SUFFIX}")
            yield _finding(document, origin.file, os.path.relpath(schema, Path(origin.file).parent))


def _lacks_modeline(path: Path) -> bool:
    if suffix_of(path) not in _YAML:
        return False
    try:
        return _MARK not in read_bytes(path)[:_HEAD]
    except UnreadableError:
        return False


def _finding(document: Document, file: str, schema: str) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.INFO,
        key=CODE,
        arguments={"schema": PurePath(schema).as_posix()},
        subject=Subject.of(document),
        location=Location(file=file),
    )
