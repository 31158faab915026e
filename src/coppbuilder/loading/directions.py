"""Marks that change the direction of the text around them: what is shown is then not what is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..model import Severity
from .positions import pointer_of
from .problem import Tree
from .shape import ShapeProblem

_MARKS: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: The same in UTF-8, or the beginning of their codes.
_BYTES: Final = re.compile(rb"\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]|\\u20")


def may_turn(data: bytes) -> bool:
    """Tell quickly whether a file could hold such marks: next to none does."""
    return (b"\xe2" in data or b"\\u20" in data) and _BYTES.search(data) is not None


def turned(value: Tree) -> Iterator[ShapeProblem]:
    r"""Warn of the values with such marks; they are kept as they are written.

    Example:
        >>> [problem.arguments["character"] for problem in turned({"title": "a\u202eb"})]
        ['U+202E']

    """
    for pointer, text in _texts(value, ""):
        if marks := dict.fromkeys(_MARKS.findall(text)):
            yield ShapeProblem(
                code="DOC116",
                key="DOC116.direction",
                arguments={"character": ", ".join(f"U+{ord(mark):04X}" for mark in marks)},
                pointer=pointer,
                severity=Severity.WARNING,
                spoils=False,
            )


def _texts(value: Tree, pointer: str) -> Iterator[tuple[str, str]]:
    """Yield every text of a document with its JSON pointer."""
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, pointer + pointer_of([key]))
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from _texts(part, f"{pointer}/{place}")
