"""The values of a program that documents show: each module, topic, hour, competency, sum and price once."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import reduce
from itertools import groupby
from operator import add

from attrs import frozen

from ..model import HOUR_KINDS, AssessmentForm, Hours, Text, Unit
from .by_provider import ProviderPart, provider_parts
from .matrix import MatrixRow, coverage_matrix
from .plan import Placed, Plan
from .week_plan import WeekPlan, week_plan


@frozen(kw_only=True)
class ModuleEntry:
    """A placement with its number in the plan (from 1), the topics that are taught, and the forms of assessment."""

    number: int
    placed: Placed
    units: tuple[Unit, ...]
    forms: tuple[AssessmentForm, ...]


@frozen(kw_only=True)
class Chapter:
    """Modules that follow one another below a heading of the program, or below none."""

    title: Text | None
    entries: tuple[ModuleEntry, ...]

    @property
    def hours(self) -> Hours:
        """The academic hours of its modules."""
        return total(self.entries)


@frozen(kw_only=True)
class ProgramDocument:
    """What all documents of a program say.

    Attributes:
        plan: the program over its catalogue.
        chapters: what is taught, in the order of the program.
        recognized: what learners have mastered before; its hours are outside the total.
        kinds: the kinds of hours that occur, in the order of the plan.
        calendar: hours by week.
        matrix: competencies, and what of each every placement trains.
        parts: what each provider teaches, and for how much.
        unassigned: what is taught and nobody is named for.

    """

    plan: Plan
    chapters: tuple[Chapter, ...]
    recognized: tuple[ModuleEntry, ...]
    kinds: tuple[str, ...]
    calendar: WeekPlan
    matrix: tuple[MatrixRow, ...]
    parts: tuple[ProviderPart, ...]
    unassigned: tuple[Placed, ...]

    @property
    def entries(self) -> tuple[ModuleEntry, ...]:
        """Everything that is taught, in the order of the program."""
        return tuple(entry for chapter in self.chapters for entry in chapter.entries)

    @property
    def priced(self) -> bool:
        """Whether the price of everything taught is known."""
        return all(place.offer is not None for place in self.plan.taught)

    @property
    def cost(self) -> Decimal:
        """Roubles for all learners, as far as prices are known."""
        return self.plan.cost


def program_document(plan: Plan) -> ProgramDocument:
    """Collect the values that documents of a program show."""
    entries = tuple(_entry(place) for place in plan.placed)
    taught = [entry for entry in entries if entry.placed.taught]
    heading = {module: place for place, section in enumerate(plan.program.sections) for module in section.modules}
    chapters = tuple(
        Chapter(title=None if place is None else plan.program.sections[place].title, entries=tuple(below))
        for place, below in groupby(taught, lambda entry: heading.get(entry.placed.placement.module))
    )
    return ProgramDocument(
        plan=plan,
        chapters=chapters,
        recognized=tuple(entry for entry in entries if not entry.placed.taught),
        kinds=tuple(kind for kind in HOUR_KINDS if any(getattr(place.hours, kind) for place in plan.placed)),
        calendar=week_plan(plan),
        matrix=coverage_matrix(plan),
        parts=provider_parts(plan),
        unassigned=tuple(place for place in plan.taught if place.placement.provider is None),
    )


def total(entries: Iterable[ModuleEntry]) -> Hours:
    """Return the academic hours of modules together."""
    return reduce(add, (entry.placed.hours for entry in entries), Hours())


def _entry(place: Placed) -> ModuleEntry:
    omitted = set(place.placement.units_omitted)
    units = place.module.units if place.module is not None else ()
    forms = (part.form for part in place.module.assessment) if place.module is not None else ()
    return ModuleEntry(
        number=place.index + 1,
        placed=place,
        units=tuple(unit for unit in units if unit.key not in omitted),
        forms=tuple(dict.fromkeys(forms)),
    )
