"""From a program to a calendar problem: study weeks, rooms with what is left of them, and the hours of modules."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..measure.hours import half_hours
from ..measure.plan import Placed, Plan
from ..measure.study_days import StudyWeek, study_weeks
from ..measure.week_hours import (
    Room,
    available_weeks,
    learner_half_hours,
    room_half_hours,
    room_key,
    turns,
    weekly_half_hours,
)
from ..model import Cause
from .calendar_problem import CalendarProblem, Task
from .precedence import Precedence


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
    limit = weekly_half_hours(plan.request, weekly)
    study = study_weeks(plan.catalog, plan.request.start, weeks)
    rooms = tuple(dict.fromkeys(key for place in order.places if (key := room_key(place)) is not None))
    found = tuple(_room(plan, key) for key in rooms)
    tasks = tuple(
        _task(plan, place, needs, study, rooms, lag) for place, needs in zip(order.places, order.needs, strict=True)
    )
    problem = CalendarProblem(
        tasks,
        learner_half_hours(plan.request, study, weekly),
        tuple(tuple(room_half_hours(room, week) for week in study) for room in found),
    )
    notes = tuple(_notes(plan, order, gap=before_final is not None))
    return Setting(plan, order.places, found, study, limit, problem, notes)


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
    key = room_key(place)
    practical = half_hours(place.hours.practical)
    return Task(
        practical=practical,
        theory=half_hours(place.hours.total) - practical,
        turns=1 if place.module is None else turns(place.module, plan.request),
        room=None if key is None else rooms.index(key),
        needs=needs,
        lag=before_final if place.is_final else 0,
        weeks=available_weeks(place, study),
    )


def _notes(plan: Plan, order: Precedence, *, gap: bool) -> Iterator[Cause]:
    if gap and not any(place.is_final for place in order.places):
        yield Cause(key="schedule.note.no-final")
    if plan.request.start is None:
        yield Cause(key="schedule.note.no-start")
    lacking = tuple(
        place.label
        for place in order.places
        if place.hours.practical and place.module and place.module.resources and room_key(place) is None
    )
    if lacking and plan.catalog.providers:
        yield Cause(key="schedule.note.no-workshop", arguments={"modules": lacking, "count": len(lacking)})
