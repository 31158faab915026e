"""The names of documents that cannot be used: whoever names them made no mistake."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ..model import KINDS, Unread
from .files import suffix_of
from .problem import Tree

#: Names stand at the beginning; a file may be large.
_BEGINNING: Final = 65_536
#: A name as it is written at the left margin of YAML, and anywhere in JSON.
_YAML: Final = re.compile(r"""^["']?(kind|id|version)["']?[ \t]*:[ \t]*["']?([^\s"'#,]+)""", re.MULTILINE)
_JSON: Final = re.compile(r'"(kind|id|version)"\s*:\s*"([^\s"]+)"')


def unread(path: Path, value: Mapping[str, Tree]) -> Unread | None:
    """Name a document that has not the shape of its kind; none if it has no id.

    Example:
        >>> unread(Path("a.yaml"), {"kind": "module", "id": "a.welding", "unist": []}).id
        'a.welding'

    """
    id_, kind, version = (value.get(name) for name in ("id", "kind", "version"))
    if not isinstance(id_, str) or not id_:
        return None
    known = kind if isinstance(kind, str) and kind in KINDS else None
    return Unread(kind=known, id=id_, file=str(path), version=None if version is None else str(version))


def guessed(path: Path, data: bytes) -> Unread | None:
    r"""Name a document that cannot even be parsed, by the lines that look like its names; none without an id.

    Example:
        >>> guessed(Path("a.yaml"), b"kind: module\nid: a.welding\ntitle: [").id
        'a.welding'

    """
    text = data[:_BEGINNING].decode("utf-8", "replace")
    found: dict[str, Tree] = {}
    for name, written in (_YAML if suffix_of(path) in {".yaml", ".yml"} else _JSON).findall(text):
        found.setdefault(name, written)
    return unread(path, found)
