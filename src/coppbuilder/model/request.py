"""What is wanted («заказ»): learners, targets, limits and what to minimize."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from .common import Document, Text, pattern
from .identifiers import PROFESSION_ID_PATTERN, CompetencyRef, Version, VersionRange
from .module import ModuleRequirement, Outcome
from .standard import ItemKind
from .terms import AssessmentForm, Education, Level, ProgramType, StudyForm


class Objective(StrEnum):
    """What may be minimized, in the order that the request names."""

    COST = "cost"
    HOURS = "hours"
    PROVIDERS = "providers"
    MODULES = "modules"
    OVERLAP = "overlap"
    EXPERIENCE = "experience"


@frozen(kw_only=True)
class Funding:
    """Who pays, and the ceiling in roubles for the whole program."""

    source: str | None = None
    ceiling: Decimal | None = None


@frozen(kw_only=True)
class ProfessionGoal:
    """The profession to be awarded: a row of the list, and the worker's rank (разряд)."""

    ref: str = pattern(PROFESSION_ID_PATTERN)
    rank: int | None = None


@frozen(kw_only=True)
class HeldProfession:
    """A profession that learners already have."""

    ref: str = pattern(PROFESSION_ID_PATTERN)
    rank: int | None = None


@frozen(kw_only=True)
class Age:
    """Ages in full years, both ends inclusive."""

    min: int | None = None
    max: int | None = None


@frozen(kw_only=True)
class Recognized:
    """A module (or some units of it) that these learners have already mastered and do not study again."""

    module: str
    units: tuple[str, ...] = ()


@frozen(kw_only=True)
class LearnerGroup:
    """Learners who are alike: how many, what they have, what is recognized for them."""

    count: int
    education: Education | None = None
    professions: tuple[HeldProfession, ...] | None = None
    age: Age | None = None
    medical: bool = False
    recognized: tuple[Recognized, ...] = ()
    note: str | None = None


@frozen(kw_only=True)
class EntryModule:
    """A module that every learner has already finished."""

    module: str
    version: Version | None = None


@frozen(kw_only=True)
class Entry:
    """What every learner brings; it counts as covered, not as taught."""

    competencies: tuple[Outcome, ...] = ()
    modules: tuple[EntryModule, ...] = ()


@frozen(kw_only=True)
class CompetencyTarget:
    """A competency at a level; for an item with children, all leaves below it."""

    competency: CompetencyRef
    level: Level = Level.PRODUCTIVE


@frozen(kw_only=True)
class ShareTarget:
    """A weighted share (0…1) of a standard or of one of its items, at a level.

    `under` restricts to the items below a key, `kinds` to leaves of these kinds, `variant` to one variant.
    """

    share: float
    standard: str | None = None
    competency: CompetencyRef | None = None
    level: Level = Level.PRODUCTIVE
    under: str | None = None
    kinds: tuple[ItemKind, ...] = ()
    variant: str | None = None


@frozen(kw_only=True)
class AnyOfTarget:
    """At least so many of the named competencies, at a level."""

    any_of: tuple[CompetencyRef, ...]
    at_least: int = 1
    level: Level = Level.PRODUCTIVE


Target = CompetencyTarget | ShareTarget | AnyOfTarget


@frozen(kw_only=True)
class Range:
    """Bounds, both inclusive; `exact` is both at once."""

    min: float | None = None
    max: float | None = None
    exact: float | None = None

    @property
    def lower(self) -> float | None:
        """The lower bound in force."""
        return self.exact if self.exact is not None else self.min

    @property
    def upper(self) -> float | None:
        """The upper bound in force."""
        return self.exact if self.exact is not None else self.max


@frozen(kw_only=True)
class MoneyRange:
    """Bounds in roubles, both inclusive."""

    min: Decimal | None = None
    max: Decimal | None = None


@frozen(kw_only=True)
class Limits:
    """Bounds of the program: academic hours, shares 0…1, roubles, numbers; of `weeks` only the upper one counts."""

    hours: Range = field(factory=Range)
    practice_share: Range = field(factory=Range)
    distance_share: Range = field(factory=Range)
    self_study_share: Range = field(factory=Range)
    cost: MoneyRange = field(factory=MoneyRange)
    cost_per_learner: MoneyRange = field(factory=MoneyRange)
    weekly_hours: Range = field(factory=Range)
    weeks: Range = field(factory=Range)
    providers: Range = field(factory=Range)
    modules: Range = field(factory=Range)


@frozen(kw_only=True)
class FinalAssessment:
    """How the program ends: a form, or one named module of that role.

    In a calendar it begins `weeks_after` weeks after the week in which everything else has ended, or later; with 0 the
    same week will do.
    """

    form: AssessmentForm | None = None
    module: str | None = None
    versions: VersionRange | None = None
    weeks_after: int = 0


@frozen(kw_only=True, repr=False)
class Request(Document):
    """A request for a program."""

    KIND: ClassVar[str] = "request"

    program_type: ProgramType
    goal: Text | None = None
    approval_date: dt.date | None = None
    start: dt.date | None = None
    employer: str | None = None
    funding: Funding | None = None
    profession: ProfessionGoal | None = None
    qualification: str | None = None
    study_form: StudyForm = StudyForm.FULL_TIME
    learners: tuple[LearnerGroup, ...] = ()
    entry: Entry = field(factory=Entry)
    targets: tuple[Target, ...]
    limits: Limits = field(factory=Limits)
    require_modules: tuple[ModuleRequirement, ...] = ()
    forbid_modules: tuple[ModuleRequirement, ...] = ()
    final_assessment: FinalAssessment | None = None
    minimize: tuple[Objective, ...] = (Objective.COST, Objective.HOURS)

    @property
    def learner_count(self) -> int:
        """How many people will study; one, if the request does not say."""
        return sum(group.count for group in self.learners) or 1

    @property
    def weeks_before_final(self) -> int:
        """How many weeks lie between the end of everything else and the beginning of the final assessment."""
        return self.final_assessment.weeks_after if self.final_assessment is not None else 0
