"""What covers a target: the modules that reach it, and the crosswalk pairs on the way."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from attrs import frozen

from ..measure.coverage import TargetCoverage, covers
from ..measure.plan import Placed, Plan
from ..measure.reach import reach_of, taught_outcomes
from ..model import CompetencyRef, Target


@frozen(kw_only=True)
class Way:
    """The step of a crosswalk that leads into the target's standard, and the numbers of the modules that take it."""

    source: CompetencyRef
    target: CompetencyRef
    numbers: tuple[int, ...]


@frozen(kw_only=True)
class Evidence:
    """Who covers a target: numbers of placements, from 1; what learners bring; and ways through crosswalks."""

    numbers: tuple[int, ...]
    entry: bool
    ways: tuple[Way, ...]


def evidence(plan: Plan, target: Target, coverage: TargetCoverage) -> Evidence:
    """Find what of a program covers the leaves of a target at its level or higher."""
    leaves = [leaf.ref for ref in coverage.leaves for leaf in plan.catalog.leaves(ref)]
    level = int(target.level)
    numbers = []
    ways: dict[tuple[CompetencyRef, CompetencyRef], list[int]] = defaultdict(list)
    for number, place in enumerate(plan.placed, 1):
        reached = [leaf for leaf in leaves if covers(place.training, leaf, level)]
        if place.taught and reached:
            numbers.append(number)
            for step in dict.fromkeys(_crossings(plan, place, reached, level)):
                ways[step].append(number)
    return Evidence(
        numbers=tuple(numbers),
        entry=any(covers(plan.entry_training, leaf, level) for leaf in leaves),
        ways=tuple(Way(source=source, target=to, numbers=tuple(taken)) for (source, to), taken in ways.items()),
    )


def _crossings(
    plan: Plan, place: Placed, leaves: list[CompetencyRef], level: int
) -> list[tuple[CompetencyRef, CompetencyRef]]:
    """Return the last change of standards on the way to each leaf; none to a leaf that is also reached without one."""
    if place.module is None:
        return []
    reach, found = reach_of(plan.catalog), []
    outcomes = taught_outcomes(place.module, place.placement.units_omitted)
    starts = [outcome.competency for outcome in outcomes if outcome.level >= level]
    for leaf in leaves:
        paths = [path for start in starts if (path := reach.path(start, leaf))]
        changes = [[step for step in pairwise(path) if step[0].standard != step[1].standard] for path in paths]
        if changes and all(changes):
            found.append(changes[0][-1])
    return found
