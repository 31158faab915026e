"""Календарный учебный график: hours of modules by week, loads and limits."""

from __future__ import annotations

from typing import Final

from ...measure.document import ProgramDocument
from ...measure.week_plan import WeekPlan
from .book import Book, Column, Sheet, span

#: Columns before the weeks.
_BEFORE: Final = 2
#: Weeks that a sheet has room for: about three years, far more than any program of this kind takes.
_WEEKS: Final = 160


def calendar_sheet(book: Book, document: ProgramDocument) -> None:
    """Add the sheet."""
    calendar = document.calendar
    weeks = calendar.weeks[:_WEEKS]
    outside = [row.left + sum(row.hours[_WEEKS:]) for row in calendar.rows]
    columns = [
        Column(heading=book.say("number"), width=5),
        Column(heading=book.say("module"), width=40),
        *(Column(heading=str(week.number), width=6.5) for week in weeks),
        Column(heading=book.say("all-weeks"), width=8),
        *(Column.fitting(book.say("unplaced")) for _ in range(any(outside))),
    ]
    days = [f"{week.first:%d.%m}–{week.last:%d.%m}" for week in weeks if week.first]
    sheet = book.sheet("calendar", columns, *_notes(book, calendar), heads=2 if days else 1)
    if days:
        texts = dict(enumerate(days, _BEFORE))
        for column in range(len(columns)):
            sheet.head(1, column, texts.get(column, ""))
    first = sheet.row
    for row, left in zip(calendar.rows, outside, strict=True):
        sheet.number(0, row.placed.index + 1)
        sheet.string(1, book.module(row.placed))
        _weeks(sheet, row.hours[:_WEEKS])
        if any(outside):
            sheet.number(_BEFORE + len(weeks) + 1, left)
        sheet.row += 1
    loads = [sum(row.hours[week] for row in calendar.rows) for week in range(len(weeks))]
    if weeks:
        _loads(sheet, first, loads, sum(outside))
        _limits(sheet, calendar.limits[:_WEEKS], beside=any(outside))
    sheet.close()


def _notes(book: Book, calendar: WeekPlan) -> list[str]:
    notes = [book.say("preliminary" if calendar.preliminary else "written-weeks")]
    if calendar.overfull:
        notes.append(book.say("overfull"))
    if any(row.left for row in calendar.rows):
        notes.append(book.say("unplaced-note"))
    if len(calendar.weeks) > _WEEKS:
        notes.append(book.say("too-long", week=_WEEKS))
    return notes


def _weeks(sheet: Sheet, hours: tuple[float, ...]) -> None:
    for column, number in enumerate(hours, _BEFORE):
        sheet.number(column, number)
    last = _BEFORE + len(hours)
    if hours:
        sheet.formula(last, f"=SUM({span(sheet.row, sheet.row, _BEFORE, last - 1)})", sum(hours), strong=True)
    else:
        sheet.number(last, 0, strong=True)


def _loads(sheet: Sheet, first: int, loads: list[float], outside: float) -> None:
    sheet.blank(0, strong=True)
    sheet.string(1, sheet.book.say("load"), strong=True)
    sums = dict(enumerate([*loads, sum(loads)], _BEFORE))
    if outside:
        sums[_BEFORE + len(loads) + 1] = outside
    sheet.sums(sums, first, sheet.row - 1)
    sheet.row += 1


def _limits(sheet: Sheet, limits: tuple[float, ...], *, beside: bool) -> None:
    sheet.blank(0, _BEFORE + len(limits), *[_BEFORE + len(limits) + 1] * beside)
    sheet.string(1, sheet.book.say("limit"))
    for column, limit in enumerate(limits, _BEFORE):
        sheet.number(column, limit)
    sheet.row += 1
