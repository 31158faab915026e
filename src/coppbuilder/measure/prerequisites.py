"""What a module needs before it starts, and whether it is there in time."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..model import Module, ModuleRequirement, Outcome
from .coverage import covers_item
from .plan import Placed, Plan
from .reach import Training, merge


@frozen(kw_only=True)
class Unmet:
    """A requirement of the placement at `index` (the `place`-th of its kind) that nothing earlier meets.

    `later` tells that something in the program would meet it, but comes too late.
    """

    placed: Placed
    place: int
    requirement: Outcome | ModuleRequirement
    later: bool


def unmet_requirements(plan: Plan) -> Iterator[Unmet]:
    """Yield the requirements of taught modules that nothing earlier in the order meets."""
    known = plan.entry_training
    done = [place for place in plan.placed if not place.taught]
    entry = {module.module for module in plan.request.entry.modules}
    for place in plan.taught:
        if place.module is not None:
            yield from _competencies(plan, place, place.module, known)
            yield from _modules(plan, place, place.module, done, entry)
        known = merge(known, place.training)
        done.append(place)


def _competencies(plan: Plan, place: Placed, module: Module, known: Training) -> Iterator[Unmet]:
    others = merge(plan.entry_training, *(other.training for other in plan.taught if other is not place))
    for number, needed in enumerate(module.requires.competencies):
        if not covers_item(plan.catalog, known, needed.competency, needed.level):
            later = covers_item(plan.catalog, others, needed.competency, needed.level)
            yield Unmet(placed=place, place=number, requirement=needed, later=later)


def _modules(plan: Plan, place: Placed, module: Module, done: list[Placed], entry: set[str]) -> Iterator[Unmet]:
    for number, needed in enumerate(module.requires.modules):
        if needed.module in entry or any(satisfies(other, needed) for other in done):
            continue
        later = any(satisfies(other, needed) for other in plan.taught)
        yield Unmet(placed=place, place=number, requirement=needed, later=later)


def satisfies(place: Placed, needed: ModuleRequirement) -> bool:
    """Tell whether a placement is the required module in an allowed version."""
    placement = place.placement
    return placement.module == needed.module and (needed.versions is None or placement.version in needed.versions)
