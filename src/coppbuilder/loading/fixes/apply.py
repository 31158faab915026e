"""Edits made in the text of a file: whole fixes, none that overlaps another, everything else byte for byte."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from ...model import Fix, TextEdit
from ..jsonl import lines
from ..problem import Lines

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


def chosen_fixes(fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """Return the fixes of one file that can be made together: the first of those that touch the same text.

    Safe fixes come first, then the order of the fixes counts.
    """
    taken: list[tuple[tuple[int, int], tuple[int, int]]] = []
    chosen = []
    for fix in sorted(fixes, key=lambda fix: not fix.safe):
        spans = [_span(edit) for edit in fix.edits]
        if not any(_touches(span, taken) for span in spans):
            taken = sorted([*taken, *spans])
            chosen.append(fix)
    return tuple(chosen)


def _span(edit: TextEdit) -> tuple[tuple[int, int], tuple[int, int]]:
    place = edit.place
    return (place.line, place.column), (place.end_line, place.end_column)


def _touches(
    span: tuple[tuple[int, int], tuple[int, int]], taken: Sequence[tuple[tuple[int, int], tuple[int, int]]]
) -> bool:
    at = bisect_left(taken, span)
    return any(span[0] <= last and first <= span[1] for first, last in taken[max(0, at - 1) : at + 1])


def edited(data: bytes, suffix: str, edits: Iterable[TextEdit]) -> bytes:
    r"""Return the bytes of a file with edits made that do not overlap.

    Example:
        >>> from coppbuilder.model import Location
        >>> place = Location(file="a.yaml", line=1, column=5, end_line=1, end_column=7)
        >>> edited(b"id: aa\r\n", ".yaml", [TextEdit(place=place, text="b")])
        b'id: b\r\n'

    """
    edits = tuple(edits)
    if suffix == ".jsonl":
        return _edited_lines(data, edits)
    mark = _BYTE_ORDER_MARK if data.startswith(_BYTE_ORDER_MARK) else b""
    return mark + _edited_text(data[len(mark) :], 1, edits)


def _edited_lines(data: bytes, edits: Sequence[TextEdit]) -> bytes:
    """Edit the lines of a `.jsonl` file, which only LF ends."""
    by_line: dict[int, list[TextEdit]] = {}
    for edit in edits:
        by_line.setdefault(edit.place.line, []).append(edit)
    made = []
    for number, line in lines(data):
        mark = _BYTE_ORDER_MARK if line.startswith(_BYTE_ORDER_MARK) else b""
        here = by_line.get(number)
        made.append(mark + _edited_text(line[len(mark) :], number, here) if here else line)
    return b"\n".join(made) + (b"\n" if data.endswith(b"\n") else b"")


def _edited_text(data: bytes, first_line: int, edits: Iterable[TextEdit]) -> bytes:
    text = data.decode()
    positions = Lines(text, first_line)
    for edit in sorted(edits, key=_span, reverse=True):
        place = edit.place
        start = positions.offset(place.line, place.column)
        text = text[:start] + edit.text + text[positions.offset(place.end_line, place.end_column) :]
    return text.encode()
