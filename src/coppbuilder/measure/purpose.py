"""What each module of a program is there for, what would be lost without it, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ..model import CompetencyRef, ModuleRequirement, Outcome, Range, Target
from .hours import half_hours, share
from .norms import NormParameter, final_norm, norm_parameter
from .plan import Placed, Plan, plan_of
from .prerequisites import Unmet, satisfies, unmet_requirements
from .reach import reach_of, taught_outcomes

if TYPE_CHECKING:
    from ..model import Catalog


@frozen(kw_only=True)
class Evidence:
    """An outcome of the module, the leaf of the target that it reaches, the level, and the way between them."""

    outcome: Outcome
    leaf: CompetencyRef
    path: tuple[CompetencyRef, ...]


@frozen(kw_only=True)
class ServedTarget:
    """A target (its number in the demand, from 1) that the module serves.

    `alone` counts the leaves that nothing else in the program trains at the level; `lost` tells that without the module
    the target is no longer met.
    """

    number: int
    target: Target
    evidence: tuple[Evidence, ...]
    alone: int
    lost: bool


@frozen(kw_only=True)
class NeededBy:
    """A later module that requires what this one gives; `lost` tells that nothing else would do."""

    placed: Placed
    requirement: Outcome | ModuleRequirement
    lost: bool


@frozen(kw_only=True)
class Minimum:
    """A lower limit that the program reaches only with the module; `norm` is set where it is not the demand's."""

    name: str
    limit: Fraction
    without: Fraction
    norm: NormParameter | None = None


@frozen(kw_only=True)
class Purpose:
    """Why a module is in a program.

    Attributes:
        placed: the module and its place.
        targets: the targets that it serves.
        needed_by: the later modules that require what it gives.
        required: the line of the demand that names it.
        final: whether the program ends with it, as its type or the demand asks.
        final_norm: the norm that asks for it, where the register of norms knows one.
        minimums: the lower limits that would not be reached without it.
        hours: academic hours, and their share (0…1) of the program.
        cost: roubles in all, per learner, and as a share (0…1) of the program; none if the price is unknown.

    """

    placed: Placed
    targets: tuple[ServedTarget, ...]
    needed_by: tuple[NeededBy, ...]
    required: ModuleRequirement | None
    final: bool
    minimums: tuple[Minimum, ...]
    hours: float
    hours_share: Fraction
    cost: Decimal | None
    cost_per_learner: Decimal | None
    cost_share: Fraction | None
    final_norm: NormParameter | None = None

    @property
    def lost_targets(self) -> tuple[ServedTarget, ...]:
        """The targets that are no longer met without it."""
        return tuple(served for served in self.targets if served.lost)

    @property
    def broken(self) -> tuple[NeededBy, ...]:
        """The requirements of other modules that nothing else meets."""
        return tuple(need for need in self.needed_by if need.lost)

    @property
    def needed(self) -> bool:
        """Whether the program breaks something without it."""
        named = self.required is not None or self.final
        return bool(named or self.lost_targets or self.broken or self.minimums)

    @property
    def idle(self) -> bool:
        """Whether nothing in the program has to do with it."""
        return not self.needed and not self.targets and not self.needed_by


def purposes(plan: Plan) -> tuple[Purpose, ...]:
    """Return the purpose of every placement, in the order of teaching; each is taken away and the rest is measured."""
    return tuple(_purpose(plan, place) for place in plan.placed)


def _purpose(plan: Plan, place: Placed) -> Purpose:
    rest = without(plan, place)
    priced = place.offer is not None and place.taught
    cost = place.cost if priced else None
    return Purpose(
        placed=place,
        targets=tuple(_targets(plan, rest, place)),
        needed_by=tuple(_needs(plan, rest, place)),
        required=next((named for named in plan.request.require_modules if satisfies(place, named)), None),
        final=place.is_final and (plan.request.program_type.needs_final or plan.request.final_assessment is not None),
        minimums=tuple(_minimums(plan, rest)),
        hours=place.hours.total if place.taught else 0,
        hours_share=share(place.hours.total, plan.hours.total) if place.taught else Fraction(0),
        cost=cost,
        cost_per_learner=cost / plan.request.learner_count if cost is not None else None,
        cost_share=Fraction(cost) / Fraction(plan.cost) if cost is not None and plan.cost else None,
        final_norm=final_norm(plan.catalog, plan.request) if place.is_final else None,
    )


def without(plan: Plan, place: Placed) -> Plan:
    """Return the program without one placement, measured anew."""
    kept = tuple(other for index, other in enumerate(plan.program.modules) if index != place.index)
    return plan_of(plan.catalog, evolve(plan.program, modules=kept))


def _targets(plan: Plan, rest: Plan, place: Placed) -> Iterator[ServedTarget]:
    measured = zip(plan.request.targets, plan.targets, rest.targets, strict=True)
    for number, (target, coverage, left) in enumerate(measured, 1):
        leaves = dict.fromkeys(leaf.ref for ref in coverage.leaves for leaf in plan.catalog.leaves(ref))
        reached = [leaf for leaf in leaves if place.training.get(leaf, 0) >= target.level]
        if reached:
            yield ServedTarget(
                number=number,
                target=target,
                evidence=tuple(_evidence(plan.catalog, place, leaf, target.level) for leaf in reached),
                alone=sum(rest.training.get(leaf, 0) < target.level for leaf in reached),
                lost=coverage.met and not left.met,
            )


def _evidence(catalog: Catalog, place: Placed, leaf: CompetencyRef, level: int) -> Evidence:
    """Choose the outcome with the shortest way to the leaf."""
    reach = reach_of(catalog)
    outcomes = taught_outcomes(place.module, place.placement.units_omitted) if place.module else ()
    able = [outcome for outcome in outcomes if outcome.level >= level and leaf in reach.leaves(outcome.competency)]
    ways = [Evidence(outcome=outcome, leaf=leaf, path=reach.path(outcome.competency, leaf)) for outcome in able]
    return min(ways, key=lambda way: len(way.path))


def _needs(plan: Plan, rest: Plan, place: Placed) -> Iterator[NeededBy]:
    lost = {_key(unmet) for unmet in unmet_requirements(rest)} - {_key(unmet) for unmet in unmet_requirements(plan)}
    for other in plan.taught:
        if other.index <= place.index or other.module is None:
            continue
        requires = other.module.requires
        for needed in requires.modules:
            if satisfies(place, needed):
                yield _needed(other, needed, lost)
        for outcome in requires.competencies:
            if _helps(rest, place, outcome):
                yield _needed(other, outcome, lost)


def _helps(rest: Plan, place: Placed, outcome: Outcome) -> bool:
    """Tell whether a module trains something of what is required that learners do not bring along."""
    leaves = [leaf.ref for leaf in rest.catalog.leaves(outcome.competency)]
    entry = rest.entry_training
    return any(place.training.get(leaf, 0) >= outcome.level > entry.get(leaf, 0) for leaf in leaves)


def _needed(
    other: Placed, requirement: Outcome | ModuleRequirement, lost: set[tuple[str, Outcome | ModuleRequirement]]
) -> NeededBy:
    return NeededBy(placed=other, requirement=requirement, lost=(other.placement.module, requirement) in lost)


def _key(unmet: Unmet) -> tuple[str, Outcome | ModuleRequirement]:
    return unmet.placed.placement.module, unmet.requirement


def _minimums(plan: Plan, rest: Plan) -> Iterator[Minimum]:
    limits = plan.request.limits
    measured: tuple[tuple[str, Range, Fraction, Fraction], ...] = (
        ("hours", limits.hours, _hours(plan), _hours(rest)),
        ("practice_share", limits.practice_share, _practice(plan), _practice(rest)),
        ("modules", limits.modules, _modules(plan), _modules(rest)),
        ("providers", limits.providers, Fraction(len(plan.providers)), Fraction(len(rest.providers))),
    )
    for name, limit, value, left in measured:
        if limit.lower is not None:
            least = Fraction(str(limit.lower))
            if left < least <= value:
                yield Minimum(name=name, limit=least, without=left)
    norm = norm_parameter(plan.catalog, f"{plan.request.program_type}.hours.min", plan.request.approval_date)
    if norm is not None and _hours(rest) < Fraction(str(norm.number)) <= _hours(plan):
        yield Minimum(name="hours", limit=Fraction(str(norm.number)), without=_hours(rest), norm=norm)


def _hours(plan: Plan) -> Fraction:
    return Fraction(half_hours(plan.hours.total), 2)


def _practice(plan: Plan) -> Fraction:
    return share(plan.hours.practical, plan.hours.total)


def _modules(plan: Plan) -> Fraction:
    return Fraction(sum(not place.is_final for place in plan.taught))
