"""What rules find out about a document one after another is found out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar

from ..model import Document

T = TypeVar("T")


def of_last(function: Callable[[Document], Iterable[T]]) -> Callable[[Document], tuple[T, ...]]:
    """Keep what a function says of the last document that it was asked about.

    The very document counts, not an equal one: to compare two would take longer than to look again.
    """
    kept: tuple[Document | None, tuple[T, ...]] = (None, ())

    @wraps(function)
    def told(document: Document) -> tuple[T, ...]:
        nonlocal kept
        last, said = kept  # at once: another thread may ask about another document
        if last is not document:
            said = tuple(function(document))
            kept = (document, said)
        return said

    return told
