"""From a program to a calendar problem: study weeks, rooms with what is left of them, and the hours of modules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from ..measure.groups import split, taught_learners
from ..measure.hours import half_hours
from ..measure.plan import Placed, Plan
from ..measure.study_days import FULL_WEEK, StudyWeek, study_weeks
from ..measure.weeks import USUAL_WEEKLY_HOURS
from ..model import Cause, Module, Provider, Request, Workshop
from .calendar_problem import CalendarProblem, Task
from .precedence import Precedence

Room = tuple[Provider, Workshop]


@frozen(slots=False, eq=False)
class Setting:
    """A problem and what its numbers stand for: places by task, rooms, weeks; notes tell what is unknown."""

    plan: Plan
    places: tuple[Placed, ...]
    rooms: tuple[Room, ...]
    weeks: tuple[StudyWeek, ...]
    weekly: int
    problem: CalendarProblem
    notes: tuple[Cause, ...]


def setting(
    plan: Plan, order: Precedence, *, weeks: int, before_final: int | None = None, weekly: float | None = None
) -> Setting:
    """Count everything in half-hours, for so many weeks.

    `weekly` hours a learner may study stand for the limit of the request; a final assessment begins at least
    `before_final` weeks after the week in which everything else has ended, or as many as the request says.
    """
    lag = plan.request.weeks_before_final if before_final is None else before_final
    limit = _weekly_half_hours(plan.request, weekly)
    study = study_weeks(plan.catalog, plan.request.start, weeks)
    rooms = tuple(dict.fromkeys(key for place in order.places if (key := _room_key(place)) is not None))
    found = tuple(_room(plan, key) for key in rooms)
    tasks = tuple(
        _task(plan, place, needs, study, rooms, lag) for place, needs in zip(order.places, order.needs, strict=True)
    )
    problem = CalendarProblem(
        tasks,
        learner_half_hours(plan.request, study, weekly),
        tuple(tuple(room_half_hours(room, week) for week in study) for room in found),
    )
    notes = tuple(_notes(plan, order))
    return Setting(plan, order.places, found, study, limit, problem, notes)


def learner_half_hours(request: Request, study: Iterable[StudyWeek], weekly: float | None = None) -> tuple[int, ...]:
    """Return the half-hours that a learner may study in each week; `weekly` stands for the limit of the request."""
    limit = _weekly_half_hours(request, weekly)
    return tuple(limit * week.study_days // FULL_WEEK for week in study)


def _weekly_half_hours(request: Request, weekly: float | None) -> int:
    return half_hours(weekly or request.limits.weekly_hours.upper or USUAL_WEEKLY_HOURS)


def room_half_hours(room: Room, week: StudyWeek) -> int:
    """Return the half-hours that a workshop has left in a week.

    Of its weekly hours, each study day on which it is open gives a fifth; bookings of any of these days are taken off.
    """
    provider, workshop = room
    if week.first is None:
        return half_hours(workshop.weekly_hours)
    open_days = [day for day in week.days if not any(day in closed for closed in workshop.closed_weeks)]
    booked = sum(
        half_hours(booking.weekly_hours)
        for booking in provider.bookings
        if booking.workshop == workshop.id and any(booking.first <= day <= booking.last for day in open_days)
    )
    return max(0, half_hours(workshop.weekly_hours) * len(open_days) // FULL_WEEK - booked)


def _room_key(place: Placed) -> tuple[str, str] | None:
    """Name the workshop whose hours the practice of a placement takes."""
    if place.provider is None or not place.hours.practical:
        return None
    known = any(room.id == place.placement.workshop for room in place.provider.workshops)
    return (place.provider.id, place.placement.workshop or "") if known else None


def _room(plan: Plan, key: tuple[str, str]) -> Room:
    provider = plan.catalog.providers[key[0]]
    return provider, next(room for room in provider.workshops if room.id == key[1])


def _task(
    plan: Plan,
    place: Placed,
    needs: tuple[frozenset[int], ...],
    study: tuple[StudyWeek, ...],
    rooms: tuple[tuple[str, str], ...],
    before_final: int,
) -> Task:
    key = _room_key(place)
    practical = half_hours(place.hours.practical)
    return Task(
        practical=practical,
        theory=half_hours(place.hours.total) - practical,
        turns=1 if place.module is None else turns(place.module, plan.request),
        room=None if key is None else rooms.index(key),
        needs=needs,
        lag=before_final if place.is_final else 0,
        weeks=_available(place, study),
    )


def turns(module: Module, request: Request) -> int:
    """Return how many subgroups take the workshop one after another; a group below its minimum is a group here."""
    parts = split(taught_learners(module, request), evolve(module.group, min=0))
    return parts.groups * parts.subgroups if parts else 1


def _available(place: Placed, study: tuple[StudyWeek, ...]) -> frozenset[int] | None:
    """Return the weeks all of whose study days lie within the offer."""
    period = place.offer.available if place.offer else None
    if period is None or (period.first is None and period.last is None) or study[0].first is None:
        return None
    return frozenset(index for index, week in enumerate(study) if all(day in period for day in week.days))


def _notes(plan: Plan, order: Precedence) -> Iterator[Cause]:
    if plan.request.start is None:
        yield Cause(key="schedule.note.no-start")
    lacking = tuple(
        place.label
        for place in order.places
        if place.hours.practical and place.module and place.module.resources and _room_key(place) is None
    )
    if lacking and plan.catalog.providers:
        yield Cause(key="schedule.note.no-workshop", arguments={"modules": lacking, "count": len(lacking)})
