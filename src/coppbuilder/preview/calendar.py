"""A calendar in the terminal: modules over weeks, loads of learners and workshops as bars; or why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, assert_never

from attrs import frozen
from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as RichText

from ..model import Cause, Text
from ..model.calendar import Calendar, CalendarResult, NoCalendar, PeriodPlan
from ..texts import render
from ..texts.clean import clean
from ..texts.formatting import format_number
from .bar import bar
from .text import below
from .words import Words

#: Columns of the number and the title of a module, of a week, of a bar with its figures.
_TITLE: Final = 30
_WEEK: Final = 6
_LOAD: Final = 25
_BAR: Final = 8


def calendar_view(
    result: CalendarResult, *, title: str, lang: str = "ru", where: Mapping[int, str] | None = None
) -> RenderableType:
    """Return the view of a calendar, of a plan of periods, or of the reasons why there is none.

    Args:
        result: what scheduling returned.
        title: of the program.
        lang: `ru` or `en`.
        where: who teaches the modules, by their places in the program, to be named below the titles.

    """
    words = _CalendarWords(lang)
    head = words.text(title, "bold")
    match result:
        case Calendar():
            return Group(head, _Weeks(result, words, where or {}), *_proof(result, words))
        case PeriodPlan():
            return Group(head, _periods(result, words), *_balance(result, words))
        case NoCalendar():
            return Group(*_failure(result, words))
        case _:
            assert_never(result)


class _CalendarWords(Words):
    """The words of calendars."""

    def calendar(self, key: str, /, **arguments: object) -> str:
        return clean(render(f"schedule.{key}", arguments, self.lang))

    def cause(self, cause: Cause) -> str:
        return clean(cause.message(self.lang))

    def name(self, title: Text | None, id_: str) -> str:
        return self.title(title, id_)

    def number(self, hours: float) -> str:
        return format_number(hours, self.lang)


@frozen
class _Load:
    """A column of bars: its heading, and hours with their limit for each week."""

    heading: str
    weeks: Sequence[tuple[float, float]]


class _Weeks:
    """Chooses how many weeks, and how many bars, stand side by side, by the width of the console."""

    def __init__(self, calendar: Calendar, words: _CalendarWords, where: Mapping[int, str]) -> None:
        """Take the calendar, the language, and who teaches."""
        self._calendar = calendar
        self._words = words
        self._where = where

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the tables of hours, then those of loads."""
        weeks = range(1, self._calendar.length + 1)
        side_by_side = max(1, (options.max_width - _TITLE - _WEEK) // _WEEK)
        for first in range(0, len(weeks), side_by_side):
            yield self._hours(weeks[first : first + side_by_side])
        loads = self._loads()
        bars = max(1, (options.max_width - 18) // _LOAD)
        for place in range(0, len(loads), bars):
            yield self._bars(loads[place : place + bars])

    def _hours(self, weeks: range) -> Table:
        words = self._words
        table = _table()
        table.add_column("№", justify="right", no_wrap=True)
        table.add_column(words.calendar("module"), overflow="fold", ratio=1)
        for week in weeks:
            table.add_column(str(week), justify="right", no_wrap=True, width=_WEEK - 2)
        table.add_column(words.calendar("all"), justify="right", no_wrap=True)
        for module in self._calendar.modules:
            hours = {week.week: week.hours for week in module.weeks}
            cells = [words.number(hours[week]) if week in hours else "" for week in weeks]
            title = words.text(words.name(module.title, module.module))
            who = self._where.get(module.index)
            name = below(title, [words.text(who, "dim")] if who else [])
            table.add_row(str(module.index + 1), name, *cells, words.number(sum(hours.values())))
        return table

    def _loads(self) -> list[_Load]:
        calendar, words = self._calendar, self._words
        loads = [_Load(words.calendar("learners"), [(week.hours, week.limit) for week in calendar.weeks])]
        return loads + [
            _Load(words.name(room.title, f"{room.provider}: {room.workshop}"), [(w.hours, w.limit) for w in room.weeks])
            for room in calendar.rooms
        ]

    def _bars(self, loads: Sequence[_Load]) -> Table:
        words = self._words
        table = _table()
        table.add_column(words.calendar("week"), justify="right", no_wrap=True)
        dated = any(week.first for week in self._calendar.weeks)
        if dated:
            table.add_column(words.calendar("days"), no_wrap=True)
        for load in loads:
            table.add_column(words.text(load.heading), overflow="fold", width=_LOAD - 2)
        for place, week in enumerate(self._calendar.weeks):
            days = [f"{week.first:%d.%m}-{week.last:%d.%m}"] if week.first and week.last else [""] * dated
            table.add_row(str(week.week), *days, *(self._bar(*load.weeks[place]) for load in loads))
        return table

    def _bar(self, hours: float, limit: float) -> RichText:
        share = Fraction(hours) / Fraction(limit) if limit else Fraction(0)
        figures = self._words.calendar("of", hours=hours, limit=limit)
        return RichText(f"{bar(min(share, Fraction(1)), _BAR)} {figures}", no_wrap=True)


def _table() -> Table:
    return Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), expand=False)


def _proof(calendar: Calendar, words: _CalendarWords) -> Iterator[RenderableType]:
    even = "-even" if calendar.even_first else ""
    gap = calendar.length - calendar.bound
    key = f"weeks-within{even}" if gap else f"weeks-proven{even}"
    lines = [
        words.calendar(key, weeks=calendar.length, gap=gap, bound=calendar.bound),
        words.calendar(
            "peak-proven" if calendar.peak == calendar.peak_bound else "peak-within",
            peak=calendar.peak,
            bound=calendar.peak_bound,
        ),
    ]
    for line in reversed(lines) if calendar.even_first else lines:
        yield words.text(line)
    for note in calendar.notes:
        yield words.text(words.cause(note), "dim")


def _periods(plan: PeriodPlan, words: _CalendarWords) -> Table:
    table = _table()
    table.add_column(words.calendar("period"), justify="right", no_wrap=True)
    table.add_column(words.calendar("hours"), no_wrap=True)
    table.add_column(words.calendar("period-modules"), overflow="fold")
    highest = max(plan.loads, default=0)
    for place, load in enumerate(plan.loads):
        share = Fraction(load) / Fraction(highest) if highest else Fraction(0)
        names = [words.name(m.title, m.module) for m in plan.modules if m.period == place + 1]
        table.add_row(str(place + 1), f"{bar(share, _BAR)} {words.number(load)}", words.text("; ".join(names)))
    return table


def _balance(plan: PeriodPlan, words: _CalendarWords) -> Iterator[RenderableType]:
    if plan.objective is not None:
        key = "load-proven" if plan.objective == plan.bound else "load-within"
        yield words.text(words.calendar(key, value=plan.objective, bound=plan.bound))


def _failure(result: NoCalendar, words: _CalendarWords) -> Iterator[RenderableType]:
    yield words.text(words.calendar(f"status.{result.status}"), "bold red")
    for cause in result.causes:
        yield Padding(words.text(words.cause(cause)), (1, 0, 0, 2))
    if result.helps:
        yield RichText("")
        yield words.text(words.calendar("helps"))
        for number, cause in enumerate(result.helps, 1):
            yield Padding(words.text(f"{number}  {words.cause(cause)}"), (0, 0, 0, 2))
    elif result.causes:
        yield Padding(words.text(words.calendar("no-help")), (1, 0, 0, 0))
