"""A simple valid calendar: hours of modules by week, one module after another, or in the weeks of the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from .groups import ceil_div
from .hours import half_hours
from .plan import Placed, Plan
from .study_days import StudyWeek, first_day, study_weeks
from .week_hours import available_weeks, learner_half_hours, room_half_hours, room_key, turns, weekly_half_hours
from .weeks import weeks_bound

#: No calendar is longer: what does not fit into five years has no place.
_HORIZON: Final = 260


@frozen(kw_only=True)
class WeekRow:
    """Academic hours of a placement in each week, and those for which there is no week."""

    placed: Placed
    hours: tuple[float, ...]
    left: float


@frozen(kw_only=True)
class WeekPlan:
    """Weeks, the academic hours that a learner may study in each, and what is taught in them.

    A `preliminary` one was made here, because the program does not say the weeks of all its modules. One of the
    program's own weeks is `overfull` if no way was found to keep holidays, weekly hours and workshops in them.
    """

    preliminary: bool
    overfull: bool = False
    weeks: tuple[StudyWeek, ...]
    limits: tuple[float, ...]
    rows: tuple[WeekRow, ...]


def week_plan(plan: Plan) -> WeekPlan:
    """Return the hours of each taught placement by week.

    Where the program says the weeks of all that is taught, hours are spread evenly over these. Else modules follow one
    another in the order of the program: learners study at most their weekly hours, practice takes the workshop for each
    subgroup in turn, offers and the gap before the final assessment are kept.
    """
    if plan.taught and all(place.placement.weeks for place in plan.taught):
        return _written(plan)
    count = min(2 * weeks_bound(plan).weeks + 1, _HORIZON)
    while True:
        found = _one_after_another(plan, count)
        if count >= _HORIZON or not any(row.left for row in found.rows):
            return found
        count = min(2 * count, _HORIZON)


class _Need:
    """The half-hours of a placement that wait for a week, and those that have one."""

    def __init__(self, plan: Plan, place: Placed) -> None:
        """Begin with everything waiting."""
        self.place = place
        self.practical = half_hours(place.hours.practical)
        self.theory = half_hours(place.hours.total) - self.practical
        self.room = room_key(place)
        self.turns = turns(place.module, plan.request) if place.module else 1
        self.weeks = sorted(set(place.placement.weeks))
        self.taken: dict[int, int] = {}

    @property
    def left(self) -> int:
        return self.practical + self.theory

    def even(self, week: int) -> int:
        """Return what a week takes if all that are left take the same, in whole hours."""
        weeks = sum(number > week for number in self.weeks)
        return 2 * ceil_div(self.left, 2 * weeks)


class _Weeks:
    """What is left of weeks and workshops."""

    def __init__(self, plan: Plan, count: int, *, full: bool = False) -> None:
        """Open so many weeks; `full` ones have no holidays, and workshops without end."""
        self.plan = plan
        self.study = study_weeks(plan.catalog, first_day(plan.request), count)
        self.limits = learner_half_hours(plan.request, self.study)
        self.learners = [weekly_half_hours(plan.request)] * count if full else list(self.limits)
        self.full = full
        self.rooms: dict[tuple[str, str], list[int]] = {}

    def put(self, need: _Need, week: int, most: int) -> None:
        """Place as much as fits, practice first: workshops are scarcer than learners' time."""
        free = min(most, self.learners[week])
        practical = min(need.practical, free)
        if need.room is not None and need.turns and not self.full:
            room = self._room(need.room)
            practical = min(practical, room[week] // need.turns)
            room[week] -= practical * need.turns
        theory = min(need.theory, free - practical)
        need.practical -= practical
        need.theory -= theory
        if practical + theory:
            need.taken[week] = practical + theory
            self.learners[week] -= practical + theory

    def _room(self, key: tuple[str, str]) -> list[int]:
        if key not in self.rooms:
            provider = self.plan.catalog.providers[key[0]]
            workshop = next(each for each in provider.workshops if each.id == key[1])
            self.rooms[key] = [room_half_hours((provider, workshop), week) for week in self.study]
        return self.rooms[key]

    def filled(self, needs: Sequence[_Need], *, preliminary: bool) -> WeekPlan:
        """Return the calendar up to the last week in which something is taught."""
        length = max((week + 1 for need in needs for week in need.taken), default=0)
        return WeekPlan(
            preliminary=preliminary,
            overfull=self.full,
            weeks=self.study[:length],
            limits=tuple(limit / 2 for limit in self.limits[:length]),
            rows=tuple(
                WeekRow(
                    placed=need.place,
                    hours=tuple(need.taken.get(week, 0) / 2 for week in range(length)),
                    left=need.left / 2,
                )
                for need in needs
            ),
        )


def _one_after_another(plan: Plan, count: int) -> WeekPlan:
    weeks = _Weeks(plan, count)
    needs = [_Need(plan, place) for place in plan.taught]
    now = 0
    for need in needs:
        offered = available_weeks(need.place, weeks.study) if count else None
        gap = plan.request.weeks_before_final if need.place.is_final and any(other.taken for other in needs) else 0
        for week in range(now + gap, count):
            if need.place.is_final and weeks.learners[week] < need.left <= max(weeks.limits):
                continue  # an examination is not torn apart where a week can hold it
            if offered is None or week in offered:
                weeks.put(need, week, need.left)
            if not need.left:
                break
        now = max([now, *need.taken])
    return weeks.filled(needs, preliminary=True)


def _written(plan: Plan) -> WeekPlan:
    """Spread hours evenly; where that leaves some over, what ends first goes first; the rest is where it is written."""
    needs, weeks = _spread(plan, even=True, full=False)
    for full, even in ((False, False), (True, True), (True, False)):
        if any(need.left for need in needs):
            needs, weeks = _spread(plan, even=even, full=full)
    for need in needs:
        if need.left:
            last = need.weeks[-1] - 1
            need.taken[last] = need.taken.get(last, 0) + need.left
            need.practical = need.theory = 0
    return weeks.filled(needs, preliminary=False)


def _spread(plan: Plan, *, even: bool, full: bool) -> tuple[list[_Need], _Weeks]:
    needs = [_Need(plan, place) for place in plan.taught]
    weeks = _Weeks(plan, max(need.weeks[-1] for need in needs), full=full)
    for week in range(len(weeks.study)):
        now = [need for need in needs if need.left and week + 1 in need.weeks]
        for need in sorted(now, key=lambda need: (need.weeks[-1], need.place.index)):
            weeks.put(need, week, need.even(week) if even else need.left)
    return needs, weeks
