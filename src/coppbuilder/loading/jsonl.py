"""Many documents in one file, one JSON object a line, for bulk catalogues."""

from __future__ import annotations

from io import BytesIO
from typing import IO, TYPE_CHECKING, Final

from .json_reader import parse_json
from .limits import MAX_BYTES
from .problem import Parsed
from .text import UTF16_BOMS, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A line within the limit with its end, and one byte more.
_PIECE: Final = MAX_BYTES + 2


def read_jsonl(data: bytes | IO[bytes]) -> Iterator[tuple[int, bytes, Parsed]]:
    r"""Read the documents of a `.jsonl` file one by one: number of the line, its bytes, and what it says.

    Empty lines are skipped, and a broken line does not spoil the others. The size limit is that of
    a line, not of the file; an open file is read line by line.

    Example:
        >>> [number for number, *_ in read_jsonl(b'{"id": "a"}\n\n{"id": "b"}\n')]
        [1, 3]

    """
    for number, line, size in _bounded(BytesIO(data) if isinstance(data, bytes) else data):
        if not line.strip():
            continue
        source = prepare(line, first_line=number, too_big="DOC109.line", size=size)
        yield number, line, source if isinstance(source, Parsed) else parse_json(source)
        if number == 1 and line.startswith(UTF16_BOMS):
            return


def lines(data: bytes | IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Give number and content of each line; only LF ends a line, and a CR before it is white space to JSON."""
    for number, line in enumerate(BytesIO(data) if isinstance(data, bytes) else data, 1):
        yield number, line.removesuffix(b"\n")


def _bounded(file: IO[bytes]) -> Iterator[tuple[int, bytes, int]]:
    """Yield number, content and size of each line; of one beyond the limit only the beginning is kept."""
    number = 0
    while line := file.readline(_PIECE):
        number += 1
        piece, size = line, len(line)
        while piece and not piece.endswith(b"\n"):
            piece = file.readline(_PIECE)
            size += len(piece)
        yield number, line.removesuffix(b"\n"), size - piece.endswith(b"\n")
