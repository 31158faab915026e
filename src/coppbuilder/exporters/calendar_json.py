"""A calendar, a plan of periods, or the reasons why there is none, as plain JSON values."""

from __future__ import annotations

from typing import Any, assert_never

from ..model import Cause
from ..model.calendar import Calendar, CalendarResult, NoCalendar, PeriodPlan


def calendar_to_json(result: CalendarResult, lang: str) -> dict[str, Any]:
    """Return `status`, `objective`, `bound` and `assignment` (module → weeks, or module → period), then the loads.

    `objective` is the number of weeks, or the highest load of a period in academic hours (null without balance).
    """
    match result:
        case Calendar():
            return _weeks(result, lang)
        case PeriodPlan():
            return _periods(result)
        case NoCalendar():
            return {
                "status": result.status,
                "objective": None,
                "bound": None,
                "assignment": {},
                "causes": [_cause(cause, lang) for cause in result.causes],
                "helps": [_cause(cause, lang) for cause in result.helps],
            }
        case _:
            assert_never(result)


def _weeks(calendar: Calendar, lang: str) -> dict[str, Any]:
    return {
        "status": calendar.status,
        "objective": calendar.length,
        "bound": calendar.bound,
        "peak": _number(calendar.peak),
        "peak_bound": _number(calendar.peak_bound),
        "assignment": {module.module: [week.week for week in module.weeks] for module in calendar.modules},
        "modules": [
            {
                "module": module.module,
                "version": str(module.version),
                "title": module.title.in_language(lang) if module.title else None,
                "weeks": [
                    {"week": week.week, "hours": _number(week.hours), "practical": _number(week.practical)}
                    for week in module.weeks
                ],
            }
            for module in calendar.modules
        ],
        "weeks": [
            {
                "week": week.week,
                "from": week.first.isoformat() if week.first else None,
                "to": week.last.isoformat() if week.last else None,
                "hours": _number(week.hours),
                "limit": _number(week.limit),
            }
            for week in calendar.weeks
        ],
        "workshops": [
            {
                "provider": room.provider,
                "workshop": room.workshop,
                "title": room.title.in_language(lang) if room.title else None,
                "weeks": [
                    {"week": week.week, "hours": _number(week.hours), "limit": _number(week.limit)}
                    for week in room.weeks
                ],
            }
            for room in calendar.rooms
        ],
        "notes": [_cause(note, lang) for note in calendar.notes],
    }


def _periods(plan: PeriodPlan) -> dict[str, Any]:
    return {
        "status": plan.status,
        "objective": None if plan.objective is None else _number(plan.objective),
        "bound": None if plan.bound is None else _number(plan.bound),
        "assignment": {module.module: module.period for module in plan.modules},
        "loads": [_number(load) for load in plan.loads],
        "counts": list(plan.counts),
    }


def _cause(cause: Cause, lang: str) -> dict[str, Any]:
    return {"key": cause.key, "message": cause.message(lang), "arguments": dict(cause.arguments)}


def _number(value: float) -> float:
    return int(value) if float(value).is_integer() else value
