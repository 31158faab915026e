"""The file of known findings: JSON with one finding a line, always in the same order, so that it merges and shrinks."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from ..errors import UsageError
from ..measure.baseline import KnownFinding
from .files import UnreadableError, read_bytes

#: By this field a check that meets the file in a folder knows that it is no document.
BASELINE_MARK: Final = "coppbuilder"
BASELINE_WORD: Final = "baseline"
_VERSION: Final = 1
_FIELDS: Final[dict[str, type | tuple[type, ...]]] = {
    "fingerprint": str,
    "code": str,
    "file": (str, type(None)),
    "path": str,
    "count": int,
}


def read_baseline(path: Path) -> tuple[KnownFinding, ...]:
    """Read known findings.

    Raises:
        UsageError: the file is missing, cannot be read, or was not written by `--update-baseline`.

    """
    try:
        read = json.loads(read_bytes(path).decode("utf-8-sig"))
        if read[BASELINE_MARK] == BASELINE_WORD and read["version"] != _VERSION:
            raise UsageError("settings.baseline.version", path=str(path))
        return tuple(_known(entry) for entry in read["findings"])
    except UnreadableError as error:
        key = "settings.baseline.missing" if not path.exists() else "settings.baseline.unread"
        raise UsageError(key, path=str(path)) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UsageError("settings.baseline.unread", path=str(path)) from error


def _known(entry: Any) -> KnownFinding:
    if entry.keys() != _FIELDS.keys() or not all(isinstance(entry[name], kind) for name, kind in _FIELDS.items()):
        raise ValueError(entry)
    return KnownFinding(**entry)


def baseline_bytes(known: Iterable[KnownFinding]) -> bytes:
    r"""Return the content of the file: the same for the same findings.

    Example:
        >>> baseline_bytes([])
        b'{"coppbuilder": "baseline", "version": 1, "findings": []}\n'

    """
    rows = [
        json.dumps({name: getattr(one, name) for name in _FIELDS}, ensure_ascii=False)
        for one in sorted(known, key=lambda one: one.sort_key)
    ]
    listed = "[\n  " + ",\n  ".join(rows) + "\n]" if rows else "[]"
    head = f'{{"{BASELINE_MARK}": "{BASELINE_WORD}", "version": {_VERSION}'
    return f'{head}, "findings": {listed}}}\n'.encode()
