"""Rows of the list of workers' professions and employees' positions."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from .common import Document, Period, pattern
from .identifiers import PROFESSION_ID_PATTERN


class ProfessionCategory(StrEnum):
    """Профессия рабочего, должность служащего."""

    WORKER = "worker"
    EMPLOYEE = "employee"


@frozen(kw_only=True)
class Ranks:
    """The range of ranks (разряды) of a profession, both ends inclusive."""

    min: int
    max: int


@frozen(kw_only=True, repr=False)
class Profession(Document):
    """One row; `code` is the ОКПДТР code as published, missing for newer professions."""

    KIND: ClassVar[str] = "profession"

    id: str = pattern(PROFESSION_ID_PATTERN)
    code: str | None = None
    category: ProfessionCategory = ProfessionCategory.WORKER
    section: str | None = None
    ranks: Ranks | None = None
    ranks_as_published: str | None = None
    in_force: Period = field(factory=Period)
    standards: tuple[str, ...] = ()
