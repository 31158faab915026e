"""A request that limits its weeks: the weeks of the program, or why no program fits and what would help."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from attrs import evolve

from ..measure.plan import plan_of
from ..model import (
    Assembled,
    AssemblyResult,
    Cause,
    FailureScope,
    FailureStatus,
    NotAssembled,
    Program,
    Range,
    RelaxationKind,
    Request,
    RequestEdit,
)
from ..model.calendar import Calendar, NoCalendar
from ..model.relaxation import Relaxation
from .calendar import schedule_weeks
from .edits import edited

if TYPE_CHECKING:
    from ..model import Catalog

#: Where the limit stands in the request.
LIMIT: Final = "/limits/weeks/max"
#: What helps a calendar and can be changed in a request: the name of its value, where it stands, how it is told.
_CHANGES: Final = {
    "schedule.help.weeks": ("weeks", LIMIT, "schedule.relax.weeks"),
    "schedule.help.weekly": ("hours", "/limits/weekly_hours/max", "schedule.relax.weekly_hours"),
    "schedule.help.gap": ("weeks", "/final_assessment/weeks_after", "schedule.relax.gap"),
}


def without_weeks(request: Request) -> Request:
    """Return the request without the limit."""
    return evolve(request, limits=evolve(request.limits, weeks=Range()))


def _limit(request: Request) -> int:
    return int(request.limits.weeks.upper or 0)


def in_weeks(catalog: Catalog, program: Program) -> Program:
    """Return the program with the weeks of its modules, in the shortest calendar."""
    calendar = schedule_weeks(plan_of(catalog, program), weeks=_limit(program.demand))
    return calendar.applied_to(program) if isinstance(calendar, Calendar) else program


def too_long(catalog: Catalog, request: Request, program: Program) -> NotAssembled:
    """Tell that no program fits into the weeks, and what keeps the best one without this limit from it."""
    plan = plan_of(catalog, evolve(program, demand=request))
    tight, free = schedule_weeks(plan, weeks=_limit(request)), schedule_weeks(plan)
    length = free.length if isinstance(free, Calendar) else None
    cause = Cause(
        key="schedule.cause.never" if length is None else "schedule.cause.weeks",
        arguments={"limit": _limit(request)} | ({} if length is None else {"best": length}),
        path=LIMIT,
        because=tight.causes if isinstance(tight, NoCalendar) else (),
    )
    return NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=(cause,), scope=FailureScope.LIMITS)


def weeks_missed(result: NotAssembled) -> bool:
    """Tell whether it is the limit of weeks that no program keeps."""
    return any(cause.path == LIMIT for cause in result.causes)


def weeks_relaxations(
    catalog: Catalog, request: Request, trial: Callable[[Request], AssemblyResult]
) -> tuple[Relaxation, ...]:
    """Return more weeks, more hours a week, or no gap before the end, with which a program fits.

    Each was assembled by `trial`. These are what the best program without the limit needs, so that fewer weeks may do
    for another one.
    """
    free = trial(without_weeks(request))
    if not isinstance(free, Assembled):
        return ()
    plan = plan_of(catalog, evolve(free.program, demand=request))
    tight = schedule_weeks(plan, weeks=_limit(request))
    helps = tight.helps if isinstance(tight, NoCalendar) else ()
    return tuple(_verified(catalog, request, helps, trial))


def _verified(
    catalog: Catalog, request: Request, helps: tuple[Cause, ...], trial: Callable[[Request], AssemblyResult]
) -> Iterator[Relaxation]:
    for help_ in helps:
        if help_.key not in _CHANGES:
            continue
        name, path, key = _CHANGES[help_.key]
        value = help_.arguments[name]
        edits = (RequestEdit(path=path, value=value),)
        result = trial(edited(request, edits))
        if isinstance(result, Assembled):
            plan = plan_of(catalog, result.program)
            yield Relaxation(
                kind=RelaxationKind.LIMIT,
                key=key,
                arguments={"value": value},
                edits=edits,
                hours=plan.hours.total,
                cost_per_learner=plan.cost_per_learner if catalog.providers else None,
            )
