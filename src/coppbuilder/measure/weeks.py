"""How many weeks a program takes at least: learners' weekly load and the room-hours of workshops."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..model import Module, Request, Workshop
from .coverage import covers_item
from .groups import ceil_div, split, taught_learners
from .hours import half_hours
from .plan import Placed, Plan
from .prerequisites import satisfies

#: Without a limit in the request, a week has as many academic hours as is usual: eight a day on five days.
USUAL_WEEKLY_HOURS = 40


@frozen(kw_only=True)
class WorkshopBound:
    """A workshop that a module keeps busy: subgroups one after another, room-hours, and the weeks that this takes."""

    placed: Placed
    workshop: Workshop
    turns: int
    practical: float
    room_hours: float
    before: float
    weeks: int


@frozen(kw_only=True)
class WeeksBound:
    """No calendar has fewer than `weeks`; `workshops` tells what keeps workshops busy, the longest first.

    `load` are the weeks that the hours of learners take, `with_gap` those with the gap before the final assessment.
    """

    weeks: int
    weekly_hours: float
    hours: float
    load: int
    with_gap: int
    workshops: tuple[WorkshopBound, ...]


def weeks_bound(plan: Plan) -> WeeksBound:
    """Return a lower bound of the number of weeks; it is proven, but a calendar may need more.

    Learners study at most the weekly limit. A module's practice starts when the hours of all modules that must come
    before it have passed; from then on its workshop is open so many hours a week, for one subgroup at a time. Where
    the request wants weeks between everything else and the final assessment, these come on top.
    """
    weekly = plan.request.limits.weekly_hours.upper or USUAL_WEEKLY_HOURS
    recognized = min((plan.recognized_hours(group) for group in plan.request.learners), default=0)
    hours = plan.hours.total - recognized
    load = _load(hours, weekly)
    rooms = sorted(_workshops(plan, weekly), key=lambda bound: (-bound.weeks, bound.placed.index))
    final = sum(place.hours.total for place in plan.taught if place.is_final)
    training = max([_load(hours - final, weekly), *(room.weeks for room in rooms if not room.placed.is_final)])
    gap = plan.request.weeks_before_final
    with_gap = training + gap - 1 + _load(final, weekly) if gap and final and training else 0
    return WeeksBound(
        weeks=max([load, with_gap, *(bound.weeks for bound in rooms)]),
        weekly_hours=weekly,
        hours=hours,
        load=load,
        with_gap=with_gap,
        workshops=tuple(rooms),
    )


def _load(hours: float, weekly: float) -> int:
    """Return the weeks that hours of learners take."""
    return ceil_div(half_hours(hours), half_hours(weekly))


def _workshops(plan: Plan, weekly: float) -> Iterator[WorkshopBound]:
    for place in plan.taught:
        module, provider = place.module, place.provider
        if module is None or provider is None or not module.resources or not place.hours.practical:
            continue
        room = next((room for room in provider.workshops if room.id == place.placement.workshop), None)
        turns = _turns(plan.request, module)
        if room is None or not room.weekly_hours or not turns:
            continue
        earlier = [other for other in required_before(plan, place) if _all_study(plan.request, other.placement.module)]
        before = sum(other.hours.total for other in earlier)
        yield WorkshopBound(
            placed=place,
            workshop=room,
            turns=turns,
            practical=place.hours.practical,
            room_hours=place.hours.practical * turns,
            before=before,
            weeks=_weeks(place.hours.practical, turns, before, weekly, room.weekly_hours),
        )


def _turns(request: Request, module: Module) -> int:
    """Count the subgroups that surely take the workshop in turn; more learners may split into fewer of them."""
    counts = (_learners_in_full(request, module.id), taught_learners(module, request))
    splits = (split(count, module.group) for count in counts)
    return min(parts.groups * parts.subgroups if parts is not None else 0 for parts in splits)


def _learners_in_full(request: Request, module: str) -> int:
    """Count those for whom nothing of the module is recognized: the others may need less of its workshop."""
    if not request.learners:
        return request.learner_count
    return sum(
        group.count for group in request.learners if not any(known.module == module for known in group.recognized)
    )


def _all_study(request: Request, module: str) -> bool:
    """Tell whether nobody may skip some of the module: else it need not be over for all when the next one begins."""
    return not any(known.module == module for group in request.learners for known in group.recognized)


def _weeks(practical: float, turns: int, before: float, weekly: float, room_weekly: float) -> int:
    """Count weeks until the room-hours are done: each week at most the room's, and what each subgroup has left."""
    done, week = 0.0, 0
    while done < practical * turns:
        week += 1
        free = min(weekly, max(0.0, weekly * week - before))
        done += min(room_weekly, free * turns)
    return week


def required_before(plan: Plan, place: Placed) -> tuple[Placed, ...]:
    """Return the taught modules that must come before a placement, in any order that works, directly or through others.

    A module is counted if nothing else in the program, and nothing that learners bring, meets what is required.
    """
    found: dict[int, Placed] = {}
    waiting = [place]
    while waiting:
        for other in _direct(plan, waiting.pop()):
            if other.index not in found and other is not place:
                found[other.index] = other
                waiting.append(other)
    return tuple(found[index] for index in sorted(found))


def _direct(plan: Plan, place: Placed) -> Iterator[Placed]:
    if place.module is None:
        return
    others = [other for other in plan.taught if other is not place]
    if place.is_final:
        yield from others
        return
    entry = {known.module for known in plan.request.entry.modules}
    for needed in place.module.requires.modules:
        able = [other for other in plan.placed if other is not place and satisfies(other, needed)]
        if len(able) == 1 and able[0].taught and needed.module not in entry:
            yield able[0]
    for outcome in place.module.requires.competencies:
        for leaf in plan.catalog.leaves(outcome.competency):
            if covers_item(plan.catalog, plan.entry_training, leaf.ref, outcome.level):
                continue
            able = [other for other in others if covers_item(plan.catalog, other.training, leaf.ref, outcome.level)]
            if len(able) == 1:
                yield able[0]
