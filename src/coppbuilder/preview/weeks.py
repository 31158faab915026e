"""The calendar of a program: the weeks that its file names, else those that scheduling proposes."""

from __future__ import annotations

from typing import Final

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text as RichText

from ..measure.plan import Placed, Plan
from ..model.calendar import CalendarResult
from ..texts.formatting import format_number
from .calendar import calendar_view
from .key import heading, taught_by
from .text import below
from .words import Words

#: Columns of number, title and hours of a module, and of a week.
_TITLE: Final = 36
_WEEK: Final = 3


def has_weeks(plan: Plan) -> bool:
    """Tell whether the file of a program names the weeks of all that is taught."""
    return bool(plan.taught) and all(place.placement.weeks for place in plan.taught)


def weeks_view(
    plan: Plan, words: Words, proposed: CalendarResult | None, command: str | None = None
) -> RenderableType | None:
    """Return modules over weeks with those who teach them; nothing where no weeks are known or proposed.

    `command` makes the calendar that is proposed.
    """
    if has_weeks(plan):
        return Group(heading(plan, words, "calendar"), _Grid(plan, words))
    if proposed is None or not plan.taught:
        return None
    where = {place.index: taught_by(plan, place, words) for place in plan.taught}
    title = words.say("calendar-proposed", command=command or words.say("schedule"))
    return calendar_view(proposed, title=title, lang=words.lang, where=where)


class _Grid:
    """Chooses how many weeks stand side by side by the width of the console."""

    def __init__(self, plan: Plan, words: Words) -> None:
        """Take the program and the language."""
        self._plan = plan
        self._words = words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield as many tables as the weeks need."""
        last = max(week for place in self._plan.taught for week in place.placement.weeks)
        side_by_side = max(1, (options.max_width - _TITLE) // _WEEK)
        for first in range(1, last + 1, side_by_side):
            yield self._table(range(first, min(first + side_by_side, last + 1)))

    def _table(self, weeks: range) -> Table:
        words = self._words
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, expand=False, pad_edge=False, padding=(0, 1, 0, 0))
        table.add_column("№", justify="right", no_wrap=True)
        table.add_column(words.say("module"), overflow="fold")
        table.add_column(words.say("total"), justify="right", no_wrap=True)
        for week in weeks:
            table.add_column(str(week), justify="right", no_wrap=True, width=_WEEK - 1)
        for place in self._plan.taught:
            if not set(weeks) & set(place.placement.weeks):
                continue
            cells = [
                RichText("██" if week in place.placement.weeks else "·", style=self._style(place)) for week in weeks
            ]
            table.add_row(str(place.index + 1), self._name(place), format_number(place.hours.total, words.lang), *cells)
        return table

    def _style(self, place: Placed) -> str:
        """Colour colleges in turn; their names stand below the titles."""
        colours = ("blue", "green", "magenta", "cyan")
        known = self._plan.providers
        id_ = place.placement.provider
        return colours[known.index(id_) % len(colours)] if id_ in known else ""

    def _name(self, place: Placed) -> RenderableType:
        where = taught_by(self._plan, place, self._words)
        lines = [self._words.text(where, "dim")] if where else []
        return below(self._words.text(self._words.module(place)), lines)
