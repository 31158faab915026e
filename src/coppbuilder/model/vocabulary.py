"""Shared words for equipment, staff and rooms, so that colleges mean the same."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from .common import Document, Text


class VocabularySubject(StrEnum):
    """What the terms name."""

    EQUIPMENT = "equipment"
    STAFF_ROLE = "staff-role"
    ROOM = "room"


@frozen(kw_only=True)
class Term:
    """A word with its key and synonyms."""

    key: str
    title: Text
    synonyms: tuple[str, ...] = ()


@frozen(kw_only=True, repr=False)
class Vocabulary(Document):
    """A list of terms of one subject."""

    KIND: ClassVar[str] = "vocabulary"

    subject: VocabularySubject
    terms: tuple[Term, ...]
