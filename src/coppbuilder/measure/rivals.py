"""Which other module could have trained the same, and had the better past."""

from __future__ import annotations

from ..model import CompetencyRef, Module
from .coverage import covers
from .experience import failures_per_million
from .gaps import trainers
from .plan import Placed, Plan


def best_rival(plan: Plan, place: Placed) -> Module | None:
    """Return the module outside a program that trains all that a placement gives to its targets, or none.

    Of several it is the one of which the fewest failures are expected; of its versions the newest.
    """
    wanted = _given(plan, place)
    if not wanted:
        return None
    trained = trainers(plan.catalog)
    able = set.intersection(
        *({module.id for module, has in trained.get(leaf, ()) if has >= level} for leaf, level in wanted.items())
    ) - {other.placement.module for other in plan.placed}
    if not able:
        return None
    best = min(able, key=lambda module: (failures_per_million(plan.catalog, module), module))
    return plan.catalog.versions(best)[0]


def _given(plan: Plan, place: Placed) -> dict[CompetencyRef, int]:
    """Return the leaves of targets that a placement covers, with the level that is asked for."""
    given: dict[CompetencyRef, int] = {}
    for target, coverage in zip(plan.request.targets, plan.targets, strict=True):
        for reference in coverage.leaves:
            for leaf in plan.catalog.leaves(reference):
                if covers(place.training, leaf.ref, target.level):
                    given[leaf.ref] = max(given.get(leaf.ref, 0), int(target.level))
    return given
