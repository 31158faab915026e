"""A composition of modules, hand-written or assembled: the lock file."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from functools import reduce
from operator import add
from typing import ClassVar

from attrs import frozen

from .common import Document, Hours, Text, pattern
from .identifiers import DIGEST_PATTERN, ID_PATTERN, Version
from .request import Objective, Request
from .risk import Appraisal


class Stage(StrEnum):
    """How far a program has come."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"


class AssemblyStatus(StrEnum):
    """What the assembler proved."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"


class PartMode(StrEnum):
    """How a provider takes part: network form, lender of rooms, services, rent, or whole delivery."""

    NETWORK = "network"
    RESOURCE = "resource"
    SERVICE = "service"
    RENT = "rent"
    FULL_DELIVERY = "full-delivery"


@frozen(kw_only=True)
class PinnedStandard:
    """An edition that the program was built on, with its digest."""

    standard: str
    digest: str | None = pattern(DIGEST_PATTERN, default=None)


@frozen(kw_only=True)
class Placement:
    """A module's place in a program; the order of placements is the order of teaching.

    `hours` and `title` repeat what the module said when it was pinned, so that a program reads alone.
    """

    module: str = pattern(ID_PATTERN)
    version: Version
    title: Text | None = None
    digest: str | None = pattern(DIGEST_PATTERN, default=None)
    provider: str | None = None
    workshop: str | None = None
    hours: Hours | None = None
    units_omitted: tuple[str, ...] = ()
    weeks: tuple[int, ...] = ()
    recognized: bool = False
    pinned: bool = False
    local: bool = False


@frozen(kw_only=True)
class Section:
    """A heading of the plan and the modules below it."""

    title: Text
    modules: tuple[str, ...]


@frozen(kw_only=True)
class Component:
    """A part of the program that is not a module, for example educational work; its hours are outside the total."""

    title: Text
    hours: float = 0
    note: str | None = None


@frozen(kw_only=True)
class NetworkPart:
    """What one provider does in the program: its modules and their academic hours, or the workshops that it lends."""

    provider: str
    mode: PartMode = PartMode.NETWORK
    modules: tuple[str, ...] = ()
    hours: float | None = None
    workshops: tuple[str, ...] = ()


@frozen(kw_only=True)
class AgreementTerms:
    """What an agreement says of deadlines (working days), assessment and documents."""

    student_list_days: int | None = None
    report_days: int | None = None
    part_certificate: bool = False
    joint_final: bool = False
    document_by: str | None = None
    register_by: str | None = None


@frozen(kw_only=True)
class Agreement:
    """An agreement between the base organisation and a partner."""

    provider: str
    number: str | None = None
    date: dt.date | None = None
    signed: bool = False
    terms: AgreementTerms | None = None


@frozen(kw_only=True)
class Network:
    """The network form: base organisation, parts, agreements (273-ФЗ, ст. 15).

    `joint` modules have several partners.
    """

    base: str
    parts: tuple[NetworkPart, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    joint: tuple[str, ...] = ()


@frozen(kw_only=True)
class DistanceLearning:
    """How distance technologies are used, where training takes place, how learners are identified."""

    technologies: str | None = None
    place: str | None = None
    identification: str | None = None


@frozen(kw_only=True)
class RiskPlan:
    """Who acts on a risk of this program, by when, and what risk is left."""

    risk: str = pattern(ID_PATTERN)
    owner: str | None = None
    due: dt.date | None = None
    residual: Appraisal | None = None
    done: bool = False


@frozen(kw_only=True)
class Approval:
    """How the program was approved."""

    date: dt.date | None = None
    body: str | None = None
    document: str | None = None


@frozen(kw_only=True)
class ObjectiveValue:
    """The value of an objective and the bound below which no program exists.

    `hours` in academic hours, `cost` in roubles for all learners, `experience` in expected failures, others numbers.
    """

    name: Objective
    value: Decimal
    bound: Decimal

    @property
    def gap(self) -> Decimal:
        """How far the bound is from the value, as a part of it: 0 where the value is proven the least.

        Example:
            >>> ObjectiveValue(name=Objective.HOURS, value=Decimal(150), bound=Decimal(144)).gap
            Decimal('0.04')

        """
        return abs((self.value - self.bound) / self.value) if self.value else Decimal(0)


@frozen(kw_only=True)
class AssemblyRecord:
    """How the program was assembled."""

    status: AssemblyStatus
    objectives: tuple[ObjectiveValue, ...] = ()
    demand: str | None = pattern(DIGEST_PATTERN, default=None)
    catalogue: str | None = pattern(DIGEST_PATTERN, default=None)
    engine: str | None = None


@frozen(kw_only=True, repr=False)
class Program(Document):
    """A training program composed of pinned module versions."""

    KIND: ClassVar[str] = "program"

    stage: Stage = Stage.DRAFT
    demand: Request
    standards: tuple[PinnedStandard, ...] = ()
    modules: tuple[Placement, ...]
    total_hours: float | None = None
    sections: tuple[Section, ...] = ()
    components: tuple[Component, ...] = ()
    network: Network | None = None
    risks: tuple[str, ...] = ()
    risk_plan: tuple[RiskPlan, ...] = ()
    conditions: tuple[str, ...] = ()
    distance: DistanceLearning | None = None
    developers: tuple[str, ...] = ()
    approval: Approval | None = None
    assembly: AssemblyRecord | None = None

    @property
    def hours(self) -> Hours:
        """The pinned hours of all taught modules and the final assessment; recognized parts stand apart.

        Counts placements that carry `hours`, as assembled ones always do.
        """
        pinned = (place.hours for place in self.modules if place.hours is not None and not place.recognized)
        return reduce(add, pinned, Hours())
