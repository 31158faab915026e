"""What covers a target: the modules that reach it, and the crosswalk pairs on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from ..measure.coverage import TargetCoverage, covers
from ..measure.plan import Plan
from ..measure.reach import Reach, reach_of, taught_outcomes
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
        if place.module is not None and place.taught and reached:
            numbers.append(number)
            taught = taught_outcomes(place.module, place.placement.units_omitted)
            starts = [outcome.competency for outcome in taught if outcome.level >= level]
            for step in dict.fromkeys(_crossings(reach_of(plan.catalog), starts, reached)):
                ways[step].append(number)
    return Evidence(
        numbers=tuple(numbers),
        entry=any(covers(plan.entry_training, leaf, level) for leaf in leaves),
        ways=tuple(Way(source=source, target=to, numbers=tuple(taken)) for (source, to), taken in ways.items()),
    )


def _crossings(
    reach: Reach, starts: list[CompetencyRef], leaves: list[CompetencyRef]
) -> Iterator[tuple[CompetencyRef, CompetencyRef]]:
    """Yield the last change of standards on the way to each leaf; none to a leaf that is also reached without one."""
    for leaf in leaves:
        paths = [path for start in starts if (path := reach.path(start, leaf))]
        changes = [[step for step in pairwise(path) if step[0].standard != step[1].standard] for path in paths]
        if all(changes):
            yield changes[0][-1]
