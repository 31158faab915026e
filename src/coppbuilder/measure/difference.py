"""What differs between two programs in the words of the domain: modules, hours, coverage, cost, order, risks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, Generic, TypeVar, assert_never

from attrs import fields, frozen

from ..model import (
    AnyOfTarget,
    CompetencyRef,
    CompetencyTarget,
    Hours,
    ModuleRequirement,
    Outcome,
    PinnedStandard,
    ShareTarget,
    Target,
    Text,
    Version,
)
from .arrangement import moved
from .fields import FieldChange
from .hours import share
from .plan import Placed, Plan
from .prerequisites import Unmet, unmet_requirements
from .weeks import weeks_bound

T = TypeVar("T")


@frozen
class Change(Generic[T]):
    """An old and a new value; `None` where there is none."""

    old: T
    new: T


@frozen(kw_only=True)
class PlacementState:
    """A module as it stands in one program: its place (from 1), what is pinned, academic hours and roubles in all.

    `cost` is none where nothing says what the module costs, for example because it is gone from the catalogue.
    """

    number: int
    version: Version
    title: Text | None
    digest: str | None
    provider: str | None
    workshop: str | None
    units_omitted: tuple[str, ...]
    weeks: tuple[int, ...]
    recognized: bool
    pinned: bool
    local: bool
    hours: Hours
    cost: Decimal | None


@frozen(kw_only=True)
class PlacementChange:
    """A module that is new (`old` is none), gone (`new` is none), moved among the others, or changed in itself."""

    module: str
    old: PlacementState | None
    new: PlacementState | None
    moved: bool = False

    @property
    def title(self) -> Text | None:
        """The newer title."""
        state = self.new or self.old
        return state.title if state else None

    @property
    def facts(self) -> tuple[str, ...]:
        """The names of the facts that differ; the place is told by `moved`."""
        if self.old is None or self.new is None:
            return ()
        names = (attribute.name for attribute in fields(PlacementState) if attribute.name != "number")
        return tuple(name for name in names if getattr(self.old, name) != getattr(self.new, name))


@frozen(kw_only=True)
class TargetState:
    """A target in one program: what it asks for, and how far it is met (shares 0…1)."""

    target: Target
    met: bool
    share: Fraction
    needed: Fraction


@frozen(kw_only=True)
class NeedState:
    """A requirement of a module that nothing earlier meets; `later` tells that something later would."""

    module: str
    requirement: Outcome | ModuleRequirement
    later: bool


class NoPrice(StrEnum):
    """Why nothing says what a module costs."""

    GONE = "gone"
    NOBODY = "nobody"
    NO_OFFER = "no-offer"


@frozen(kw_only=True)
class Unpriced:
    """A taught module whose price is not known, and why: it is gone, nobody is named, or who is does not offer it."""

    module: str
    version: Version
    provider: str | None
    why: NoPrice


@frozen(kw_only=True)
class Paid:
    """What a provider who teaches is paid in roubles; none where the price of one of the modules is not known."""

    roubles: Decimal | None


@frozen(kw_only=True)
class ProgramDiff:
    """The difference of two programs; everything that is equal is left out.

    Attributes:
        programs: ids and titles of both.
        modules: modules added, removed, moved or changed, in the order of teaching.
        hours: academic hours by kind, and `total`.
        practice_share: the share (0…1) of practice.
        targets: targets added, dropped, asked otherwise or met otherwise.
        leaves: items of standards that are now trained at another level (0: not at all).
        cost: roubles, `total` and `per_learner`; none where the price of a module is not known.
        provider_cost: roubles by provider; none for one who does not teach.
        unpriced: the modules whose price is not known, of both programs, also where they are the same; none over a
            catalogue without providers, as offers are not considered there.
        missing: modules, with their versions, that only one of them holds and the catalogue lacks: what they train is
            not known, so targets and items may seem to be won or lost that are not.
        weeks: the number of weeks that no calendar undercuts.
        unmet: requirements of modules that only the old or only the new order leaves unmet.
        risks: ids of risks that only one of them lists.
        standards: pinned editions.
        demand: other fields of the demand.
        others: other fields of the programs.

    """

    programs: Change[tuple[str, Text | None]]
    modules: tuple[PlacementChange, ...] = ()
    hours: Mapping[str, Change[float]]
    practice_share: Change[Fraction] | None
    targets: tuple[Change[TargetState | None], ...] = ()
    leaves: Mapping[CompetencyRef, Change[int]]
    cost: Mapping[str, Change[Decimal | None]]
    provider_cost: Mapping[str, Change[Paid | None]]
    unpriced: Change[tuple[Unpriced, ...]] = Change((), ())
    missing: Change[tuple[str, ...]] = Change((), ())
    weeks: Change[int] | None
    unmet: Change[tuple[NeedState, ...]]
    risks: Change[tuple[str, ...]]
    standards: Mapping[str, Change[PinnedStandard | None]]
    demand: tuple[FieldChange, ...] = ()
    others: tuple[FieldChange, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing differs."""
        parts: tuple[Any, ...] = (
            self.modules,
            self.hours,
            self.practice_share,
            self.targets,
            self.leaves,
            self.cost,
            self.provider_cost,
            self.weeks,
            (*self.unmet.old, *self.unmet.new, *self.risks.old, *self.risks.new),
            self.standards,
            self.demand,
            self.others,
        )
        return not any(parts)


@frozen(kw_only=True)
class DocumentDiff:
    """The difference of two documents of one kind that are not programs, field by field."""

    kind: str
    documents: Change[tuple[str, Text | None]]
    changes: tuple[FieldChange, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing differs."""
        return not self.changes


def program_diff(
    old: Plan, new: Plan, *, demand: tuple[FieldChange, ...] = (), others: tuple[FieldChange, ...] = ()
) -> ProgramDiff:
    """Return what differs between two programs.

    Args:
        old: the first program over its catalogue.
        new: the second one.
        demand: fields of the demands that differ; targets among them are left out, as they are measured here.
        others: fields of the programs that differ and are not measured here.

    """
    return ProgramDiff(
        programs=Change((old.program.id, old.program.title), (new.program.id, new.program.title)),
        modules=_placements(old, new),
        hours=_hours(old, new),
        practice_share=_changed(_practice(old), _practice(new)),
        targets=_targets(old, new),
        leaves=_differing(_training(old), _training(new), 0),
        cost=_differing(_cost(old), _cost(new), None),
        provider_cost=_differing(_provider_cost(old), _provider_cost(new), None),
        unpriced=Change(tuple(_unpriced(old)), tuple(_unpriced(new))),
        missing=_only(_missing(old), _missing(new)),
        weeks=_changed(weeks_bound(old).weeks, weeks_bound(new).weeks),
        unmet=_unmet(old, new),
        risks=_only(old.program.risks, new.program.risks),
        standards=_differing(_standards(old), _standards(new), None),
        demand=tuple(change for change in demand if change.path[:1] != ("targets",)),
        others=others,
    )


def _changed(old: T, new: T) -> Change[T] | None:
    return None if old == new else Change(old, new)


def _differing(old: Mapping[Any, T], new: Mapping[Any, T], absent: T) -> dict[Any, Change[T]]:
    keys = dict.fromkeys((*old, *new))
    pairs = ((key, old.get(key, absent), new.get(key, absent)) for key in keys)
    return {key: Change(before, after) for key, before, after in pairs if before != after}


def _only(old: tuple[T, ...], new: tuple[T, ...]) -> Change[tuple[T, ...]]:
    return Change(tuple(each for each in old if each not in new), tuple(each for each in new if each not in old))


def _placements(old: Plan, new: Plan) -> tuple[PlacementChange, ...]:
    before, after = _states(old), _states(new)
    elsewhere = moved(list(before), list(after))
    changes = (
        PlacementChange(
            module=name.partition(" ")[0], old=before.get(name), new=after.get(name), moved=name in elsewhere
        )
        for name in (*after, *(name for name in before if name not in after))
    )
    return tuple(each for each in changes if each.old is None or each.new is None or each.moved or each.facts)


def _states(plan: Plan) -> dict[str, PlacementState]:
    """Put placements under the ids of their modules; one that is placed again gets a number."""
    result: dict[str, PlacementState] = {}
    for place in plan.placed:
        id_ = place.placement.module
        times = sum(name.partition(" ")[0] == id_ for name in result)
        result[f"{id_} {times + 1}" if times else id_] = _state(place)
    return result


def _state(place: Placed) -> PlacementState:
    placement = place.placement
    return PlacementState(
        number=place.index + 1,
        version=placement.version,
        title=place.module.title if place.module else placement.title,
        digest=placement.digest,
        provider=placement.provider,
        workshop=placement.workshop,
        units_omitted=tuple(sorted(placement.units_omitted)),
        weeks=placement.weeks,
        recognized=placement.recognized,
        pinned=placement.pinned,
        local=placement.local,
        hours=place.hours,
        cost=place.price,
    )


def _hours(old: Plan, new: Plan) -> dict[str, Change[float]]:
    return _differing(
        {**old.hours.by_kind(), "total": old.hours.total}, {**new.hours.by_kind(), "total": new.hours.total}, 0.0
    )


def _practice(plan: Plan) -> Fraction:
    return share(plan.hours.practical, plan.hours.total)


def _training(plan: Plan) -> Mapping[CompetencyRef, int]:
    """Return what is trained in the order of the standards, so that the difference has that order too."""
    return {leaf: plan.training[leaf] for leaf in sorted(plan.training, key=str)}


def _cost(plan: Plan) -> dict[str, Decimal | None]:
    known = plan.price is not None
    return {"total": plan.price, "per_learner": plan.cost_per_learner if known else None}


def _provider_cost(plan: Plan) -> dict[str, Paid | None]:
    result: dict[str, Paid | None] = {}
    for id_ in plan.providers:
        places = [place for place in plan.taught if place.placement.provider == id_]
        known = all(place.price is not None for place in places)
        result[id_] = Paid(roubles=sum((place.cost for place in places), Decimal(0)) if known else None)
    return result


def _unpriced(plan: Plan) -> Iterator[Unpriced]:
    for place in plan.taught:
        if place.price is None and plan.catalog.providers:
            placement = place.placement
            why = NoPrice.NO_OFFER if placement.provider is not None else NoPrice.NOBODY
            yield Unpriced(
                module=placement.module,
                version=placement.version,
                provider=placement.provider,
                why=why if place.module is not None else NoPrice.GONE,
            )


def _missing(plan: Plan) -> tuple[str, ...]:
    return tuple(f"{place.placement.module}@{place.placement.version}" for place in plan.unknown)


def _standards(plan: Plan) -> dict[str, PinnedStandard | None]:
    return {pinned.standard: pinned for pinned in plan.program.standards}


def _unmet(old: Plan, new: Plan) -> Change[tuple[NeedState, ...]]:
    return _only(
        tuple(_need(each) for each in unmet_requirements(old)), tuple(_need(each) for each in unmet_requirements(new))
    )


def _need(unmet: Unmet) -> NeedState:
    return NeedState(module=unmet.placed.placement.module, requirement=unmet.requirement, later=unmet.later)


def _targets(old: Plan, new: Plan) -> tuple[Change[TargetState | None], ...]:
    return tuple(_differing(_target_states(old), _target_states(new), None).values())


def _target_states(plan: Plan) -> dict[tuple[object, ...], TargetState | None]:
    """Put targets under what they are about; levels and numbers may differ between two demands."""
    result: dict[tuple[object, ...], TargetState | None] = {}
    for target, coverage in zip(plan.request.targets, plan.targets, strict=True):
        about = _about(target)
        times = sum(known[:-1] == about for known in result)
        result[*about, times] = TargetState(
            target=target, met=coverage.met, share=coverage.share, needed=coverage.needed
        )
    return result


def _about(target: Target) -> tuple[object, ...]:
    match target:
        case CompetencyTarget():
            return ("competency", target.competency)
        case ShareTarget():
            return ("share", target.standard, target.competency, target.under, target.kinds, target.variant)
        case AnyOfTarget():
            return ("any-of", frozenset(target.any_of))
        case _:
            assert_never(target)
