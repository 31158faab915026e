"""What single learners bring with them, and what is left of a program for each."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ..model import (
    Cause,
    EntryModule,
    FailureStatus,
    Hours,
    LearnerGroup,
    Module,
    Outcome,
    Placement,
    Program,
    Recognized,
    Request,
    Text,
    Version,
)
from .coverage import covers
from .plan import Placed, plan_of
from .reach import Training, reach_of

if TYPE_CHECKING:
    from ..model import Catalog


@frozen(kw_only=True)
class Learner:
    """A learner under a pseudonym, with prior learning: competencies, whole modules, units of modules."""

    id: str
    competencies: tuple[Outcome, ...] = ()
    modules: tuple[EntryModule, ...] = ()
    units: tuple[Recognized, ...] = ()


@frozen(kw_only=True)
class Part:
    """A module of a plan, or some of its units (none named: all of it), with academic hours."""

    module: str
    version: Version
    title: Text | None
    hours: float
    units: tuple[str, ...] = ()


@frozen(kw_only=True)
class IndividualPlan:
    """What one learner studies.

    Attributes:
        hours: academic hours that are left, the final assessment included.
        recognized_hours: academic hours of the program that are recognized.
        cost: roubles for this learner, in a group of learners who bring the same.
        left: what is left to study; `units` name what is left of a module that is recognized in part.
        recognized: what is recognized, never the final assessment.

    """

    hours: float
    recognized_hours: float
    cost: Decimal
    left: tuple[Part, ...]
    recognized: tuple[Part, ...]


@frozen(kw_only=True)
class LearnerResult:
    """A learner with a plan, or with the causes why there is none."""

    learner: Learner
    plan: IndividualPlan | None
    status: FailureStatus | None = None
    causes: tuple[Cause, ...] = ()


def recognition(catalog: Catalog, learner: Learner) -> tuple[Recognized, ...]:
    """Return the modules and units that a learner need not study.

    Besides those that are named, these are the modules, and units of others, all of whose outcomes the learner's
    competencies reach at their level. A final assessment is never among them.
    """
    whole = {entry.module for entry in learner.modules}
    parts: dict[str, set[str]] = {}
    for named in learner.units:
        if named.units:
            parts.setdefault(named.module, set()).update(named.units)
        else:
            whole.add(named.module)
    brought = reach_of(catalog).training(learner.competencies)
    if brought:
        for id_, versions in catalog.modules.items():
            if all(_mastered(catalog, brought, _outcomes(module)) for module in versions):
                whole.add(id_)
                continue
            keys = set.intersection(*(set(_units(catalog, brought, module)) for module in versions))
            if keys:
                parts.setdefault(id_, set()).update(keys)
    finals = {id_ for id_, versions in catalog.modules.items() if any(module.is_final for module in versions)}
    return (
        *(Recognized(module=id_) for id_ in sorted(whole - finals)),
        *(
            Recognized(module=id_, units=tuple(sorted(keys)))
            for id_, keys in sorted(parts.items())
            if id_ not in whole | finals
        ),
    )


def _outcomes(module: Module) -> tuple[Outcome, ...]:
    return (*module.outcomes, *(outcome for unit in module.units for outcome in unit.outcomes))


def _mastered(catalog: Catalog, brought: Training, outcomes: tuple[Outcome, ...]) -> bool:
    reach = reach_of(catalog)
    return bool(outcomes) and all(
        covers(brought, leaf, outcome.level) for outcome in outcomes for leaf in reach.leaves(outcome.competency)
    )


def _units(catalog: Catalog, brought: Training, module: Module) -> Iterator[str]:
    return (unit.key for unit in module.units if _mastered(catalog, brought, unit.outcomes))


def personal_request(catalog: Catalog, request: Request, learner: Learner) -> Request:
    """Return the request as if all its learners brought what this one brings.

    So the program as a whole keeps its limits and norms, recognized parts included, and the cost is that of a place in
    a group of the same size.
    """
    known = recognition(catalog, learner)
    groups = request.learners or (LearnerGroup(count=request.learner_count),)
    joined = (evolve(group, recognized=_joined(group.recognized, known)) for group in groups)
    return evolve(request, learners=tuple(joined))


def _joined(one: tuple[Recognized, ...], two: tuple[Recognized, ...]) -> tuple[Recognized, ...]:
    whole = {each.module for each in (*one, *two) if not each.units}
    units: dict[str, set[str]] = {}
    for each in (*one, *two):
        if each.module not in whole:
            units.setdefault(each.module, set()).update(each.units)
    parts = (Recognized(module=id_, units=tuple(sorted(keys))) for id_, keys in sorted(units.items()))
    return (*(Recognized(module=id_) for id_ in sorted(whole)), *parts)


def individual_plan(catalog: Catalog, program: Program) -> IndividualPlan:
    """Return what is left of a program that was assembled for a personal request."""
    plan = plan_of(catalog, program)
    known = {each.module: set(each.units) for group in program.demand.learners for each in group.recognized}
    left: list[Part] = []
    done: list[Part] = []
    for place in plan.taught:
        studied, mastered = _split(place, known)
        left += studied
        done += mastered
    return IndividualPlan(
        hours=sum(part.hours for part in left),
        recognized_hours=sum(part.hours for part in done),
        cost=plan.cost_per_learner,
        left=tuple(left),
        recognized=tuple(done),
    )


def _split(place: Placed, known: dict[str, set[str]]) -> tuple[list[Part], list[Part]]:
    """Split a module into what is left and what is recognized."""
    placement, module = place.placement, place.module
    if module is None or place.is_final or placement.module not in known:
        return [_part(placement, place.hours.total)], []
    if not known[placement.module]:
        return [], [_part(placement, place.hours.total)]
    taught = [unit for unit in module.units if unit.key not in placement.units_omitted]
    sides: tuple[list[Part], ...] = ([], [])
    for side, mastered in zip(sides, (False, True), strict=True):
        units = [unit for unit in taught if (unit.key in known[placement.module]) is mastered]
        hours = sum((unit.hours for unit in units), Hours()).total
        whole = len(units) == len(taught)
        if units:
            side.append(_part(placement, hours, () if whole else tuple(unit.key for unit in units)))
    return sides[0], sides[1]


def _part(placement: Placement, hours: float, units: tuple[str, ...] = ()) -> Part:
    return Part(module=placement.module, version=placement.version, title=placement.title, hours=hours, units=units)
