"""A document written anew into its own file: what did not change stays as it was written, comments and all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any, Final

from ..model import RequestEdit
from .positions import Span, locate
from .rewrite import rewritten

_DASH: Final = re.compile(r"[ ]*-[ ]+")


def patched(data: bytes, suffix: str, old: Mapping[str, Any], new: Mapping[str, Any], *, items: str) -> bytes | None:
    r"""Return the text of a YAML document with what differs between two plain values changed; none if it cannot be.

    Entries of the list `items` (a key of the document) are known by their first field: those that went are taken out
    with their lines, those that came get a line of their own. Everything else is written anew where it stands.

    Example:
        >>> data = b"modules:\n  # first\n  - {module: a}  # why\n  - {module: b}\n"
        >>> old, new = {"modules": [{"module": "a"}, {"module": "b"}]}, {"modules": [{"module": "a"}, {"module": "c"}]}
        >>> print(patched(data, ".yaml", old, new, items="modules").decode(), end="")
        modules:
          # first
          - {module: a}  # why
          - {"module": "c"}

    """
    if suffix not in {".yaml", ".yml"}:
        return None
    before, after = old.get(items, []), new.get(items, [])
    text = _rearranged(data, suffix, items, before, after)
    if text is None:
        return None
    known = {_name(entry): entry for entry in before}
    middle = [known.get(_name(entry), entry) for entry in after]
    edits = tuple(_edits("", {**old, items: middle}, new))
    return rewritten(text, suffix, edits) if edits else text


def _name(entry: Mapping[str, Any]) -> str:
    return str(next(iter(entry.values())))


def _rearranged(data: bytes, suffix: str, key: str, before: Sequence[Any], after: Sequence[Any]) -> bytes | None:
    """Take lines of entries and put lines in; none if entries share a line, none stays, or their order changes."""
    names, wanted = [_name(entry) for entry in before], [_name(entry) for entry in after]
    if names == wanted:
        return data
    kept = [name for name in names if name in wanted]
    if not kept or kept != [name for name in wanted if name in names] or len(set(names)) < len(names):
        return None
    lines = data.decode().splitlines(keepends=True)
    spans = _spans(data, suffix, key, len(before))
    dashes = [_DASH.fullmatch(lines[span.value.line - 1][: span.value.column - 1]) for span in spans]
    if dashes[0] is None or None in dashes:
        return None
    ends = [span.value.end_line for span in spans]
    for place, name in enumerate(names):
        if name not in wanted:
            first = spans[place].value.line - 1
            lines[first : ends[place]] = [""] * (ends[place] - first)
    new = {_name(entry): f"{dashes[0][0]}{json.dumps(entry, ensure_ascii=False)}\n" for entry in after}
    for behind, added in _followers(wanted, kept, new).items():
        if behind is None:
            lines[spans[0].value.line - 1] = added + lines[spans[0].value.line - 1]
        elif added:
            line = ends[names.index(behind)] - 1
            lines[line] = lines[line].rstrip("\n") + "\n" + added
    return "".join(lines).encode()


def _followers(wanted: Sequence[str], kept: Sequence[str], new: Mapping[str, str]) -> dict[str | None, str]:
    """Return the lines that come behind each entry that stays, and those before the first one."""
    found: dict[str | None, str] = dict.fromkeys((None, *kept), "")
    last: str | None = None
    for name in wanted:
        if name in found:
            last = name
        else:
            found[last] += new[name]
    return found


def _spans(data: bytes, suffix: str, key: str, number: int) -> list[Span]:
    pointers = [f"/{key}/{place}" for place in range(number)]
    found = locate(data, suffix, pointers)
    return [found[pointer] for pointer in pointers]


def _edits(path: str, old: Any, new: Any) -> Iterator[RequestEdit]:
    """Yield the smallest changes that make one plain value of another."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys((*old, *new)):
            step = f"{path}/{str(key).replace('~', '~0').replace('/', '~1')}"
            if key not in new:
                yield RequestEdit(path=step)
            elif key not in old:
                yield RequestEdit(path=step, value=new[key])
            else:
                yield from _edits(step, old[key], new[key])
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new) and _records(old) and _records(new):
        for place, before, after in zip(count(), old, new, strict=False):
            yield from _edits(f"{path}/{place}", before, after)
    elif old != new:
        yield RequestEdit(path=path, value=new)


def _records(values: list[Any]) -> bool:
    return all(isinstance(value, Mapping) for value in values)
