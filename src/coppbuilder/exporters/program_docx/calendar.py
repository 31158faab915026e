"""Календарный учебный график: hours of modules by week, in tables that fit on a page."""

from __future__ import annotations

from typing import Any, Final

from ...measure.document import ProgramDocument
from ...measure.study_days import StudyWeek
from ...measure.week_plan import WeekPlan
from .words import Words

#: Weeks that a landscape page has room for.
_WEEKS: Final = 16


def calendar(document: ProgramDocument, words: Words) -> dict[str, Any]:
    """Return the weeks in blocks, each with the modules that are taught in it, and what has to be known of them."""
    plan = document.calendar
    used = used_weeks(plan)
    blocks = [
        {
            "weeks": [{"number": str(week.number), "dates": _dates(week, words)} for week in plan.weeks[first:last]],
            "rows": [
                {
                    "number": str(row.placed.index + 1),
                    "title": words.module(row.placed),
                    "cells": [words.number(hours) for hours in row.hours[first:last]],
                    "total": words.number(sum(row.hours[first:last])),
                }
                for row in plan.rows
                if any(row.hours[first:last])
            ],
            "loads": [
                words.number(sum(row.hours[week] for row in plan.rows)) for week in range(first, min(last, used))
            ],
            "total": words.number(sum(sum(row.hours[first:last]) for row in plan.rows)),
        }
        for first in range(0, used, _WEEKS)
        for last in [min(first + _WEEKS, used)]
    ]
    return {"preliminary": plan.preliminary, "notes": _notes(document, words), "blocks": blocks}


def used_weeks(plan: WeekPlan) -> int:
    """Return the number of the last week in which something is taught."""
    return max((place + 1 for row in plan.rows for place, hours in enumerate(row.hours) if hours), default=0)


def _dates(week: StudyWeek, words: Words) -> str:
    if week.first is None or week.last is None:
        return ""
    pattern = "%d.%m" if words.lang == "ru" else "%d/%m"
    return f"{week.first.strftime(pattern)}–{week.last.strftime(pattern)}"


def _notes(document: ProgramDocument, words: Words) -> list[str]:
    plan = document.calendar
    notes = [words.say("calendar.preliminary" if plan.preliminary else "calendar.written")]
    if plan.overfull and words.draft:
        notes.append(words.say("calendar.overfull"))
    left = [row for row in plan.rows if row.left]
    notes += [words.say("calendar.left", module=words.module(row.placed), hours=row.left) for row in left]
    return notes
