"""Changes in the text of a file: only what changes is written anew, comments and order stay."""

from __future__ import annotations

import json
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from ..model import RequestEdit
from .json_reader import read_json
from .positions import locate
from .yaml_reader import read_yaml


def rewritten(data: bytes, suffix: str, edits: Iterable[RequestEdit]) -> bytes | None:
    r"""Return the text of one document with the edits made; none if that cannot be done in place.

    The smallest value that is there and holds the change is written anew, as JSON, which YAML reads, too; a new key of
    the document goes to the end. The result is read back: it says just what was wanted, or it is not returned.

    Example:
        >>> edits = [RequestEdit(path="/limits/hours/max", value=114)]
        >>> rewritten(b"limits:\n  hours: {max: 96}  # as ever\n", ".yaml", edits)
        b'limits:\n  hours: {max: 114}  # as ever\n'

    """
    read = {".yaml": read_yaml, ".yml": read_yaml, ".json": read_json}.get(suffix)
    before = None if read is None else read(data).value
    if read is None or before is None:
        return None
    wanted: Any = deepcopy(before)
    places = []
    try:
        for edit in edits:
            edit.make(wanted)
            places.append(edit.path if edit.value is not None else edit.path.rpartition("/")[0])
    except (AttributeError, IndexError, TypeError, ValueError):
        return None
    text = data.decode()
    for pointer in _outermost(data, suffix, places):
        text = _replaced(text, suffix, pointer, wanted)
    changed = text.encode()
    return changed if read(changed).value == wanted else None


def _outermost(data: bytes, suffix: str, places: list[str]) -> list[str]:
    """Return the values to write anew, none within another; a new key of the document as it is."""
    spans = locate(data, suffix, places)
    found = {
        "/" + place.split("/")[1] if not spans[place].pointer and place else spans[place].pointer for place in places
    }
    return [one for one in sorted(found) if not any(one != other and one.startswith(other + "/") for other in found)]


def _replaced(text: str, suffix: str, pointer: str, wanted: Any) -> str:
    value = wanted
    for token in pointer.split("/")[1:]:
        value = value[int(token)] if isinstance(value, list) else value.get(token)
    span = locate(text.encode(), suffix, [pointer])[pointer]
    if span.pointer != pointer:
        line = f"{pointer[1:]}: {json.dumps(value, ensure_ascii=False)}\n"
        return text + ("" if text.endswith("\n") else "\n") + line
    place = span.value
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: place.line - 1])) + place.column - 1
    end = sum(map(len, lines[: place.end_line - 1])) + place.end_column - 1
    old = text[start:end]
    tail = old[len(old.rstrip()) :]
    return text[:start] + json.dumps(value, ensure_ascii=False) + tail + text[end:]
