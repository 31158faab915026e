"""Competency standards, what a center adds below them, and the alignment between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from .common import Document, Period, Text, TitleStatus, written_as
from .identifiers import CompetencyRef


class Family(StrEnum):
    """Where a standard comes from."""

    FGOS_SPO = "fgos-spo"
    PROFSTANDART = "profstandart"
    WORLDSKILLS = "worldskills"
    PROFESSIONALS = "professionals"
    DEMO_EXAM = "demo-exam"
    TRANSVERSAL = "transversal"
    QUALIFICATION = "qualification"
    ESCO = "esco"
    CORPORATE = "corporate"
    REGIONAL = "regional"


class ItemKind(StrEnum):
    """What an item of a standard is."""

    ACTIVITY = "activity"
    SECTION = "section"
    FUNCTION = "function"
    COMPETENCY = "competency"
    ACTION = "action"
    SKILL = "skill"
    KNOWLEDGE = "knowledge"
    EXPERIENCE = "experience"
    ATTITUDE = "attitude"
    CRITERION = "criterion"


class Complete(StrEnum):
    """Whether the document holds all items of the published standard."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Relation(StrEnum):
    """Read «`from` is … than (as, to) `to`»: `broader` carries from → to, `narrower` to → from, `exact` both ways."""

    EXACT = "exact"
    BROADER = "broader"
    NARROWER = "narrower"
    RELATED = "related"


@frozen(kw_only=True)
class Registration:
    """The order that approved the standard and its numbers in registers, all as published."""

    issuer: str | None = None
    order: str | None = None
    date: dt.date | None = None
    register: str | None = None
    minjust: str | None = None
    minjust_date: dt.date | None = None


@frozen(kw_only=True)
class Competency:
    """An item of a standard; `weight` counts among its siblings, `qualification_level` is 1–9 of a профстандарт.

    `key` is ours and unique in the standard; `code` and `title` stay as published and may be missing. `admission` are
    the special conditions for admission to work («Особые условия допуска к работе»).
    """

    key: str
    kind: ItemKind
    code: str | None = None
    title: Text | None = None
    title_status: TitleStatus = TitleStatus.OFFICIAL
    weight: float | None = None
    qualification_level: int | None = None
    variant: str | None = None
    points: Mapping[str, float] = field(factory=dict)
    admission: tuple[str, ...] = ()
    verified: bool = True
    verified_note: str | None = None
    items: tuple[Competency, ...] = ()

    def walk(self) -> Iterator[Competency]:
        """Yield the item and all below it, in the order of the document."""
        yield self
        for item in self.items:
            yield from item.walk()


@frozen(kw_only=True, repr=False)
class Standard(Document):
    """One edition of a competency standard."""

    KIND: ClassVar[str] = "standard"

    family: Family
    code: str | None = None
    edition: str | None = None
    language: str = "ru"
    qualifications: tuple[str, ...] = ()
    registration: Registration | None = None
    in_force: Period = field(factory=Period)
    admission_until: dt.date | None = None
    replaces: tuple[str, ...] = ()
    replaced_by: str | None = None
    complete: Complete = Complete.UNKNOWN
    items: tuple[Competency, ...] = ()

    def walk(self) -> Iterator[Competency]:
        """Yield all items, parents before children."""
        for item in self.items:
            yield from item.walk()


@frozen(kw_only=True)
class RefinedItem:
    """A child that a center adds below `parent` (a key of the standard or of an earlier added item)."""

    parent: str
    key: str
    kind: ItemKind = ItemKind.SKILL
    title: Text | None = None
    weight: float | None = None


@frozen(kw_only=True, repr=False)
class Refinement(Document):
    """Children added below items of an official standard, marked as the center's own; refers as `<standard>:<key>`."""

    KIND: ClassVar[str] = "refinement"

    refines: str
    items: tuple[RefinedItem, ...]


@frozen(kw_only=True)
class Pair:
    """One alignment of two items, with a note on why."""

    source: CompetencyRef = written_as("from")
    target: CompetencyRef = written_as("to")
    relation: Relation
    note: str | None = None


@frozen(kw_only=True, repr=False)
class Crosswalk(Document):
    """Alignment of items of two standards."""

    KIND: ClassVar[str] = "crosswalk"

    pairs: tuple[Pair, ...]
