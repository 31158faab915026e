"""The table of modules: hours by kind, and where each is taught."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text as RichText

from ..measure.hours import share
from ..measure.plan import Placed, Plan
from ..model import HOUR_KINDS, Hours
from ..texts.formatting import format_number
from .words import Words

#: Below this width the kinds of practice share one column.
_WIDE: Final = 110
_PRACTICE: Final = ("practice", "lab", "study_practice", "work_practice", "internship")


class ModuleTable:
    """Chooses its columns by the width of the console and by the kinds of hours that occur."""

    def __init__(self, plan: Plan, words: Words) -> None:
        """Take the program and the language."""
        self._plan = plan
        self._words = words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table and a line about what the plan leaves out."""
        columns = self._columns(options.max_width)
        words, plan = self._words, self._plan
        table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, padding=(0, 1, 0, 0), show_footer=True)
        table.add_column("№", justify="right", no_wrap=True)
        table.add_column(words.say("module"), ratio=1, overflow="fold")
        table.add_column(words.say("version"), no_wrap=True)
        for kinds in columns:
            heading = words.term("hours_short", kinds[0])
            table.add_column(heading, self._sum(plan.hours, kinds), justify="right", no_wrap=True)
        table.add_column(words.say("total"), self._sum(plan.hours, HOUR_KINDS), justify="right", no_wrap=True)
        if plan.providers:
            percent = words.say("practice-share", share=float(share(plan.hours.practical, plan.hours.total)))
            table.add_column(words.say("where"), percent, max_width=max(14, options.max_width // 4), overflow="fold")
        for number, place in enumerate(plan.placed, 1):
            table.add_row(*self._row(number, place, columns))
        yield table

    def _columns(self, width: int) -> list[Sequence[str]]:
        used = [kind for kind in HOUR_KINDS if any(getattr(place.hours, kind) for place in self._plan.placed)]
        if width >= _WIDE:
            return [(kind,) for kind in used]
        practice = tuple(kind for kind in _PRACTICE if kind in used)
        columns: list[Sequence[str]] = [("lecture",)] if "lecture" in used else []
        if practice:
            columns.append(("practice", *(kind for kind in practice if kind != "practice")))
        return columns + [(kind,) for kind in ("consultation", "self_study", "interim") if kind in used]

    def _row(self, number: int, place: Placed, columns: Sequence[Sequence[str]]) -> list[RichText | str]:
        words = self._words
        module = place.module
        title = words.title(module.title if module else place.placement.title, place.placement.module)
        name = words.text(title, "" if place.taught else "dim")
        for note in self._notes(place):
            name.append("\n" + note, style="dim italic")
        row: list[RichText | str] = [str(number), name, str(place.placement.version)]
        row += [self._sum(place.hours, kinds) for kinds in columns]
        row.append(self._sum(place.hours, HOUR_KINDS))
        if self._plan.providers:
            provider = place.provider
            where = words.title(provider.title, provider.id) if provider else place.placement.provider or ""
            row.append(words.text(where))
        return row

    def _notes(self, place: Placed) -> list[str]:
        words, omitted = self._words, set(place.placement.units_omitted)
        notes = [] if place.taught else [words.say("recognized")]
        units = [unit for unit in place.module.units if unit.key in omitted] if place.module else []
        if units:
            titles = tuple(f"«{words.title(unit.title, unit.key)}»" for unit in units[:2])
            hours = sum(unit.hours.total for unit in units)
            key = "without-units" if len(units) <= len(titles) else "without-units-more"
            notes.append(words.say(key, titles=titles, count=len(units), more=len(units) - len(titles), hours=hours))
        return notes

    def _sum(self, hours: Hours, kinds: Sequence[str]) -> str:
        total = sum(getattr(hours, kind) for kind in kinds)
        return format_number(total, self._words.lang) if total else ""
