"""Bytes to text: UTF-8 only, with the usual other encodings recognised and named."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from attrs import frozen

from .characters import CONTROL
from .limits import MAX_BYTES, MAX_PROBLEMS
from .problem import Lines, Parsed, Problem, Reporter

_BOM: Final = b"\xef\xbb\xbf"
UTF16_BOMS: Final = (b"\xff\xfe", b"\xfe\xff")

#: Everything but the control characters of ASCII: what is left after deleting these is wrong.
_ORDINARY: Final = bytes(sorted({9, 10, 13, *range(0x20, 0x7F), *range(0x80, 0x100)}))
_C1: Final = re.compile(rb"\xc2[\x80-\x9f]")
_RARE: Final = ("\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff")

#: Encodings of Russian text that are not UTF-8, by their Python names, with the names that people see in editors.
_RUSSIAN: Final = {"cp1251": "Windows-1251", "cp866": "DOS (866)", "koi8-r": "KOI8-R"}
# without «п» and «я»: the first bytes of UTF-8 look like them in KOI8-R
_FREQUENT: Final = frozenset("оеаинтсрвлкмдуыь")
_SAMPLE: Final = 20_000


@frozen(kw_only=True)
class Source:
    """A text ready for a reader, and where its problems are collected; offsets are those of the file without BOM."""

    text: str
    report: Reporter


def prepare(data: bytes, *, first_line: int = 1, too_big: str = "DOC109", size: int | None = None) -> Source | Parsed:
    """Decode the bytes of a file (or line `first_line` of it), or say why they are no text.

    A byte order mark is dropped. Control characters are told and become spaces, so that reading can go on and
    offsets stay. `size` is that of the whole, where `data` is only the beginning of something far too large.

    Example:
        >>> prepare("id: сварка".encode()).text
        'id: сварка'

    """
    whole = len(data) if size is None else size
    if whole > MAX_BYTES:
        return _refused(too_big, first_line, size=round(whole / 1_000_000, 1), limit=MAX_BYTES // 1_000_000)
    if data.startswith(UTF16_BOMS):
        return _refused("DOC110.utf16", first_line)
    data = data.removeprefix(_BOM)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _foreign(data, error.start, first_line)
    report = Reporter(text, first_line)
    if data.translate(None, _ORDINARY) or _C1.search(data) or any(character in text for character in _RARE):
        if _is_utf16(data):
            return _refused("DOC110.utf16", first_line)
        for match in islice(CONTROL.finditer(text), MAX_PROBLEMS):
            report.add("DOC116", match.start(), match.end(), character=f"U+{ord(match.group()):04X}")
        text = CONTROL.sub(" ", text)
    return Source(text=text, report=report)


def _refused(key: str, line: int, **arguments: str | float) -> Parsed:
    code = key.partition(".")[0]
    return Parsed(value=None, problems=(Problem(code=code, key=key, arguments=arguments, line=line, end_line=line),))


def _is_utf16(data: bytes) -> bool:
    """Tell UTF-16 without a mark: every Latin letter, digit and space of it has a zero byte."""
    sample = data[:_SAMPLE]
    return sample.count(0) * 8 >= len(sample)


def _foreign(data: bytes, start: int, first_line: int) -> Parsed:
    """Tell where the text stops being UTF-8, and what it is instead."""
    if _is_utf16(data):
        return _refused("DOC110.utf16", first_line)
    encoding = _russian_encoding(data[start : start + _SAMPLE])
    # a Russian single-byte file shows as many characters as it has bytes; else what lies before is sound
    prefix = data[:start].decode(encoding or "utf-8", errors="replace")
    place = Lines(prefix, first_line).place(len(prefix), len(prefix))
    return Parsed(
        value=None,
        problems=(
            Problem(
                code="DOC110",
                key="DOC110.encoding" if encoding else "DOC110",
                arguments={"encoding": _RUSSIAN[encoding]} if encoding else {"byte": f"0x{data[start]:02X}"},
                line=place.line,
                column=place.column,
                end_line=place.line,
                end_column=place.column + 1,
            ),
        ),
    )


def _russian_encoding(sample: bytes) -> str | None:
    """Return the encoding in which the bytes beyond ASCII are mostly frequent small Russian letters, if any."""
    beyond = bytes(byte for byte in sample if byte >= 0x80)  # noqa: PLR2004 - the end of ASCII
    shares = {
        encoding: sum(character in _FREQUENT for character in beyond.decode(encoding, errors="replace"))
        for encoding in _RUSSIAN
    }
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] * 2 > len(beyond) else None
