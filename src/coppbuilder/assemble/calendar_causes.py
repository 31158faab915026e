"""Why a program fits into no calendar, and which single change helps; each change is verified by solving again."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ..model import Cause
from .calendar_model import TimetableModel
from .calendar_problem import CalendarProblem, least_weeks
from .calendar_search import possible, search
from .calendar_setting import Setting, setting
from .cpsat import Budget
from .milp import Verdict
from .precedence import Precedence

_FITS = (Verdict.OPTIMAL, Verdict.FEASIBLE)


def causes(known: Setting) -> Iterator[Cause]:
    """Yield what alone makes every calendar impossible; if nothing does alone, that all limits together do."""
    found = [*_hours(known), *_rooms(known), *_modules(known), *_late_final(known)]
    yield from found or [Cause(key="schedule.cause.together", arguments={"weeks": known.problem.horizon})]


def _hours(known: Setting) -> Iterator[Cause]:
    problem = known.problem
    missing = problem.total - problem.passed[-1]
    if missing > 0:
        yield Cause(
            key="schedule.cause.hours",
            arguments={
                "hours": problem.total / 2,
                "weeks": problem.horizon,
                "most": problem.passed[-1] / 2,
                "weekly": known.weekly / 2,
                "missing": missing / 2,
            },
        )


def _rooms(known: Setting) -> Iterator[Cause]:
    problem = known.problem
    for room, (provider, workshop) in enumerate(known.rooms):
        short = [
            (need - supply, need, users)
            for need, users in problem.room_demands(room)
            if need > (supply := problem.room_supply(room, users))
        ]
        if short:
            missing, need, users = max(short)
            head = min(problem.heads[user] for user in users)
            yield Cause(
                key="schedule.cause.room-after" if head else "schedule.cause.room",
                arguments={
                    "room": str(workshop.title or workshop.id),
                    "provider": provider.label,
                    "modules": tuple(known.places[user].label for user in users),
                    "need": need / 2,
                    "most": (need - missing) / 2,
                    "missing": missing / 2,
                    "before": head / 2,
                    "weeks": problem.horizon,
                },
            )


def _modules(known: Setting) -> Iterator[Cause]:
    problem = known.problem
    for index, task in enumerate(problem.tasks):
        most = sum(problem.limit(index, week) for week in range(problem.horizon))
        if task.weeks is not None and most < task.total:
            yield Cause(
                key="schedule.cause.offer",
                arguments={
                    "module": known.places[index].label,
                    "hours": task.total / 2,
                    "most": most / 2,
                    "missing": (task.total - most) / 2,
                },
            )


def _late_final(known: Setting) -> Iterator[Cause]:
    """Tell that no week is left for the final assessment after everything else and the gap."""
    problem = known.problem
    before = [task for task in problem.tasks if not task.lag]
    weeks = least_weeks(CalendarProblem(tuple(before), problem.learners, problem.rooms))
    for task in problem.tasks[len(before) :]:
        begins = min(weeks - 1 + task.lag, problem.horizon)
        if weeks and task.total > problem.passed[-1] - problem.passed[begins]:
            yield Cause(
                key="schedule.cause.gap",
                arguments={
                    "weeks": problem.horizon,
                    "before": min(weeks, problem.horizon),
                    "gap": task.lag,
                    "hours": task.total / 2,
                },
            )


def helps(
    known: Setting, order: Precedence, longer: Setting | None, before_final: int | None, budget: Budget
) -> Iterator[Cause]:
    """Yield the single changes that make a calendar possible: more weeks, more hours a week, a room, an offer."""
    problem = known.problem
    if longer is not None:
        found = search(longer.problem, budget=budget)
        if found.timetable is not None:
            yield Cause(key="schedule.help.weeks", arguments={"weeks": found.weeks})
    yield from _weekly(known, order, before_final, budget)
    for room, (provider, workshop) in enumerate(known.rooms):
        extra = _extra(problem, room, budget)
        if extra:
            yield Cause(
                key="schedule.help.room",
                arguments={
                    "room": str(workshop.title or workshop.id),
                    "provider": provider.label,
                    "hours": extra / 2,
                    "weeks": problem.horizon,
                },
            )
    yield from _gap(problem, budget)
    for index, task in enumerate(problem.tasks):
        if task.weeks is not None:
            tasks = (*problem.tasks[:index], evolve(task, weeks=None), *problem.tasks[index + 1 :])
            if possible(CalendarProblem(tasks, problem.learners, problem.rooms), budget) in _FITS:
                yield Cause(key="schedule.help.offer", arguments={"module": known.places[index].label})


def _gap(problem: CalendarProblem, budget: Budget) -> Iterator[Cause]:
    """Find out whether it helps to begin the final assessment as soon as everything else has ended."""
    lag = max((task.lag for task in problem.tasks), default=0)
    if lag:
        tasks = tuple(evolve(task, lag=0) for task in problem.tasks)
        if possible(CalendarProblem(tasks, problem.learners, problem.rooms), budget) in _FITS:
            yield Cause(key="schedule.help.gap", arguments={"weeks": 0, "gap": lag})


def _weekly(known: Setting, order: Precedence, before_final: int | None, budget: Budget) -> Iterator[Cause]:
    """Find the least whole number of hours a week that works, up to twice the limit."""

    def works(hours: int) -> bool:
        weeks = known.problem.horizon
        raised = setting(known.plan, order, weeks=weeks, before_final=before_final, weekly=hours)
        return possible(raised.problem, budget) in _FITS

    low, high = known.weekly // 2 + 1, known.weekly
    if not works(high):
        return
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if works(middle) else (middle + 1, high)
    yield Cause(key="schedule.help.weekly", arguments={"hours": high, "weeks": known.problem.horizon})


def _extra(problem: CalendarProblem, room: int, budget: Budget) -> int:
    """Return the half-hours by which a room alone must grow, or zero if that does not help."""
    if possible(problem.without_room_limits([room]), budget) not in _FITS:
        return 0
    verdict, extra = TimetableModel(problem, spare_room=room).least_extra(budget)
    return extra if verdict in _FITS else 0
