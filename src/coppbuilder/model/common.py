"""What every document has: identity, source, confirmation; and small shared values (text, period, hours)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar

from attrs import field, frozen

from .identifiers import ID_PATTERN


def written_as(key: str, **options: Any) -> Any:
    """Declare a field whose key in files is another word (`from` is reserved in Python)."""
    return field(metadata={"key": key}, **options)


def pattern(text: str, **options: Any) -> Any:
    """Declare a string field that the schema holds to a pattern."""
    return field(metadata={"pattern": text}, **options)


@frozen
class Text:
    """A text in one or several languages; plain text has the language «und» (undetermined).

    Example:
        >>> Text.plain("Сварщик").in_language("en")
        'Сварщик'

    """

    languages: tuple[tuple[str, str], ...]

    @classmethod
    def plain(cls, text: str) -> Text:
        """Make a text whose language is not stated."""
        return cls((("und", text),))

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> Text:
        """Make a text from a mapping of language to text."""
        return cls(tuple(texts.items()))

    def in_language(self, lang: str) -> str:
        """Return the text in the language, else the one without a language, else the first."""
        known = dict(self.languages)
        return known.get(lang) or known.get("und") or self.languages[0][1]

    def __str__(self) -> str:
        """Return the Russian text."""
        return self.in_language("ru")


@frozen(kw_only=True)
class Period:
    """A span of days, both ends inclusive; an open end is `None`.

    Example:
        >>> dt.date(2025, 8, 31) in Period(first=None, last=dt.date(2025, 8, 31))
        True

    """

    first: dt.date | None = written_as("from", default=None)
    last: dt.date | None = written_as("to", default=None)

    def __contains__(self, day: dt.date) -> bool:
        """Tell whether the day lies in the period."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class TitleStatus(StrEnum):
    """Where a title comes from."""

    OFFICIAL = "official"
    WORKING = "working"


@frozen(kw_only=True)
class Source:
    """Where a fact was taken from: a document or an address, and the day it was read or issued."""

    document: str | None = None
    url: str | None = None
    date: dt.date | None = None


@frozen(kw_only=True)
class Origin:
    """The file that a document was read from; `line` is set for a line of a `.jsonl` file (from 1).

    `content` is the hash of the file or line as it was read, where that is known.
    """

    file: str
    line: int | None = None
    content: str = field(default="", eq=False, repr=False)


@frozen(kw_only=True)
class Document:
    """The fields that documents of all kinds share."""

    KIND: ClassVar[str]

    id: str = pattern(ID_PATTERN)
    schema: int = 1
    title: Text | None = None
    title_status: TitleStatus = TitleStatus.OFFICIAL
    source: Source | None = None
    rights: str | None = None
    verified: bool = True
    verified_note: str | None = None
    notes: tuple[str, ...] = ()
    origin: Origin | None = field(default=None, eq=False, repr=False, metadata={"internal": True})

    def __repr__(self) -> str:
        """Return kind, id and version: a whole document would fill the screen."""
        version = getattr(self, "version", None)
        return f"{type(self).__name__}({self.id!r}{f', {str(version)!r}' if version else ''})"

    @property
    def label(self) -> str:
        """The Russian title, or the id where there is none."""
        return str(self.title) if self.title is not None else self.id


@frozen(kw_only=True)
class Hours:
    """Academic hours (45 min) by kind, each a multiple of one half.

    Example:
        >>> Hours(lecture=6, practice=22, interim=2).total
        30

    """

    lecture: float = 0
    practice: float = 0
    lab: float = 0
    study_practice: float = 0
    work_practice: float = 0
    internship: float = 0
    consultation: float = 0
    self_study: float = 0
    interim: float = 0
    of_which: OfWhich | None = None

    @property
    def total(self) -> float:
        """The sum over the kinds; `of_which` is a view of the same hours and is not added."""
        return sum(self.by_kind().values())

    @property
    def practical(self) -> float:
        """The hours that count for the practical share: practice, labs, both kinds of work practice, internship."""
        return self.practice + self.lab + self.study_practice + self.work_practice + self.internship

    @property
    def distance(self) -> float:
        """The hours taught at a distance."""
        return self.of_which.distance if self.of_which else 0

    def by_kind(self) -> dict[str, float]:
        """Return the hours under the names of their kinds, in the order of the plan."""
        return {name: getattr(self, name) for name in HOUR_KINDS}

    def __add__(self, other: Hours) -> Hours:
        """Add kind by kind."""
        overlay = None
        if self.of_which is not None or other.of_which is not None:
            overlay = (self.of_which or OfWhich()) + (other.of_which or OfWhich())
        # Written out: hours are added more often than anything else.
        return Hours(
            lecture=self.lecture + other.lecture,
            practice=self.practice + other.practice,
            lab=self.lab + other.lab,
            study_practice=self.study_practice + other.study_practice,
            work_practice=self.work_practice + other.work_practice,
            internship=self.internship + other.internship,
            consultation=self.consultation + other.consultation,
            self_study=self.self_study + other.self_study,
            interim=self.interim + other.interim,
            of_which=overlay,
        )


@frozen(kw_only=True)
class OfWhich:
    """«В том числе»: parts of the hours, in academic hours, that are not kinds of their own."""

    distance: float = 0
    practical_training: float = 0

    def __add__(self, other: OfWhich) -> OfWhich:
        """Add part by part."""
        return OfWhich(
            distance=self.distance + other.distance,
            practical_training=self.practical_training + other.practical_training,
        )


HOUR_KINDS: tuple[str, ...] = (
    "lecture",
    "practice",
    "lab",
    "study_practice",
    "work_practice",
    "internship",
    "consultation",
    "self_study",
    "interim",
)
