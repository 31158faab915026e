"""Reusable risks with measures."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from .common import Document, Text
from .terms import ProgramType, RiskStage


class RiskCategory(StrEnum):
    """What kind of trouble it is."""

    LEGAL = "legal"
    ORGANIZATIONAL = "organizational"
    FINANCIAL = "financial"
    METHODICAL = "methodical"
    STAFF = "staff"
    RESOURCES = "resources"
    LEARNERS = "learners"
    DATA = "data"


class MeasureKind(StrEnum):
    """Prevent the cause, exclude the event, or respond to it."""

    PREVENT = "prevent"
    EXCLUDE = "exclude"
    RESPOND = "respond"


@frozen(kw_only=True)
class Measure:
    """What is done, and by which role."""

    kind: MeasureKind
    action: Text
    owner: str | None = None


@frozen(kw_only=True)
class Appraisal:
    """Probability and impact, each 1–5."""

    probability: int
    impact: int

    @property
    def score(self) -> int:
        """Probability times impact, 1 to 25."""
        return self.probability * self.impact


@frozen(kw_only=True)
class AppliesWhen:
    """Facts of a program that make the risk relevant; several facts must all hold, none means always."""

    program_types: tuple[ProgramType, ...] = ()
    network: bool | None = None
    distance: bool | None = None
    minors: bool | None = None
    work_practice: bool | None = None
    recognition: bool | None = None


@frozen(kw_only=True, repr=False)
class Risk(Document):
    """Cause → event → consequence, with probability and impact 1–5; `residual` is what the measures leave of it."""

    KIND: ClassVar[str] = "risk"

    stage: RiskStage
    category: RiskCategory
    cause: Text
    event: Text
    consequence: Text
    probability: int
    impact: int
    measures: tuple[Measure, ...] = ()
    residual: Appraisal | None = None
    indicator: Text | None = None
    applies_when: AppliesWhen = field(factory=AppliesWhen)

    @property
    def score(self) -> int:
        """Probability times impact, 1 to 25."""
        return self.probability * self.impact
