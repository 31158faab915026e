"""A program over weeks: the shortest calendar and the most even among these, or why there is none."""

from __future__ import annotations

from typing import Final

from ..measure.plan import Plan
from ..model import AssemblyStatus, Cause, FailureStatus
from ..model.calendar import (
    Calendar,
    CalendarWeek,
    ModuleCalendar,
    ModuleWeek,
    NoCalendar,
    RoomCalendar,
    RoomWeek,
)
from .calendar_causes import causes, helps
from .calendar_search import Search, search
from .calendar_setting import Setting, setting
from .cpsat import Budget
from .milp import Verdict
from .precedence import Circle, precedence

#: Weeks that are looked at where no limit is given: four years.
LONGEST: Final = 208
#: Work of the search in the solver's deterministic units, about seconds of one core.
EFFORT: Final = 6.0


def schedule_weeks(
    plan: Plan,
    *,
    weeks: int | None = None,
    even_first: bool = False,
    before_final: int | None = None,
    effort: float = EFFORT,
) -> Calendar | NoCalendar:
    """Place the modules of a program over weeks.

    Args:
        plan: the program over its catalogue.
        weeks: the calendar may have so many weeks at most.
        even_first: lower the highest weekly load first, then the number of weeks; otherwise the other way round.
        before_final: weeks between the end of everything else and the beginning of the final assessment, instead of
            those that the demand names.
        effort: work of the search, in deterministic units of about a second.

    """
    order = precedence(plan)
    if isinstance(order, Circle):
        return circle(order)
    known = setting(plan, order, weeks=weeks or LONGEST, before_final=before_final)
    budget = Budget(effort)
    found = search(known.problem, budget=budget, even_first=even_first)
    if found.verdict is Verdict.UNKNOWN:
        return NoCalendar(status=FailureStatus.UNKNOWN)
    if found.timetable is None:
        wider = weeks is not None and weeks < LONGEST
        longer = setting(plan, order, weeks=LONGEST, before_final=before_final) if wider else None
        return NoCalendar(
            status=FailureStatus.IMPOSSIBLE,
            causes=tuple(causes(known)),
            helps=tuple(helps(known, order, longer, before_final, Budget(effort))),
        )
    return _calendar(known, found, even_first=even_first)


def circle(found: Circle) -> NoCalendar:
    """Tell that modules wait for each other."""
    labels = tuple(place.label for place in found.places)
    cause = Cause(key="schedule.cause.circle", arguments={"modules": labels})
    return NoCalendar(status=FailureStatus.IMPOSSIBLE, causes=(cause,))


def _calendar(known: Setting, found: Search, *, even_first: bool) -> Calendar:
    timetable, problem = found.timetable or {}, known.problem
    weeks = range(found.weeks)
    modules = [
        ModuleCalendar(
            index=place.index,
            module=place.placement.module,
            version=place.placement.version,
            title=place.module.title if place.module else place.placement.title,
            weeks=tuple(
                ModuleWeek(week=week + 1, hours=sum(amount) / 2, practical=amount[0] / 2)
                for week in weeks
                if (amount := timetable.get((task, week)))
            ),
        )
        for task, place in enumerate(known.places)
    ]
    study = [
        CalendarWeek(
            week=week + 1,
            first=known.weeks[week].first,
            last=known.weeks[week].last,
            hours=sum(sum(amount) for (_, at), amount in timetable.items() if at == week) / 2,
            limit=problem.learners[week] / 2,
        )
        for week in weeks
    ]
    rooms = [
        RoomCalendar(
            provider=provider.id,
            workshop=workshop.id,
            title=workshop.title,
            weeks=tuple(
                RoomWeek(
                    week=week + 1, hours=_taken(known, found, number, week) / 2, limit=problem.rooms[number][week] / 2
                )
                for week in weeks
            ),
        )
        for number, (provider, workshop) in enumerate(known.rooms)
    ]
    return Calendar(
        status=AssemblyStatus.OPTIMAL if found.verdict is Verdict.OPTIMAL else AssemblyStatus.FEASIBLE,
        modules=tuple(sorted(modules, key=lambda module: module.index)),
        weeks=tuple(study),
        rooms=tuple(rooms),
        bound=found.weeks_bound,
        peak=found.peak / 2,
        peak_bound=found.peak_bound / 2,
        even_first=even_first,
        notes=known.notes,
    )


def _taken(known: Setting, found: Search, room: int, week: int) -> int:
    """Return the half-hours that the program takes of a room in a week."""
    return sum(
        amount[0] * known.problem.tasks[task].turns
        for (task, at), amount in (found.timetable or {}).items()
        if at == week and known.problem.tasks[task].room == room
    )
