"""The table of modules: hours by kind, and where each is taught."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table

from ..measure.experience import MILLION, failures_per_million
from ..measure.plan import Placed, Plan
from ..measure.rivals import best_rival
from ..model import HOUR_KINDS, Hours, Objective
from ..texts.formatting import format_number
from .text import below
from .words import Words

#: Below this width the kinds of practice share one column, and version and provider stand below the title.
_WIDE: Final = 110
_PRACTICE: Final = ("practice", "lab", "study_practice", "work_practice", "internship")
_SHOWN_UNITS: Final = 2

#: The kinds of hours that a column sums; its heading is that of the first.
Kinds = Sequence[str]


class ModuleTable:
    """Chooses its columns by the width of the console and by the kinds of hours that occur."""

    def __init__(self, plan: Plan, words: Words) -> None:
        """Take the program and the language."""
        self._plan = plan
        self._words = words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table; its last line is the sum."""
        words, hours = self._words, self._plan.hours
        wide = options.max_width >= _WIDE
        columns = self._columns(wide=wide)
        table = Table(
            box=box.SIMPLE, show_edge=False, expand=True, pad_edge=False, padding=(0, 1, 0, 0), show_footer=True
        )
        table.add_column("№", justify="right", no_wrap=True)
        table.add_column(words.say("module"), words.say("sum"), ratio=1, overflow="fold")
        if wide:
            table.add_column(words.say("version"), no_wrap=True)
        for kinds in columns:
            heading = words.term("hours_short", kinds[0])
            table.add_column(heading, self._sum(hours, kinds), justify="right", no_wrap=True)
        table.add_column(words.say("total"), self._sum(hours, HOUR_KINDS), justify="right", no_wrap=True)
        if wide and self._plan.providers:
            table.add_column(words.say("where"), max_width=options.max_width // 3, overflow="fold")
        for number, place in enumerate(self._plan.placed, 1):
            table.add_row(*self._row(number, place, columns, wide=wide))
        yield table

    def _columns(self, *, wide: bool) -> list[Kinds]:
        used = [kind for kind in HOUR_KINDS if any(getattr(place.hours, kind) for place in self._plan.placed)]
        if wide:
            return [(kind,) for kind in used]
        practice = any(kind in used for kind in _PRACTICE)
        columns: list[Kinds] = [(kind,) for kind in ("lecture",) if kind in used]
        columns += [_PRACTICE] * practice
        return columns + [(kind,) for kind in ("consultation", "self_study", "interim") if kind in used]

    def _row(self, number: int, place: Placed, columns: Sequence[Kinds], *, wide: bool) -> list[RenderableType]:
        words, plan = self._words, self._plan
        version, where = str(place.placement.version), words.provider(place.provider, place.placement.provider)
        name = words.text(words.module(place), "" if place.taught else "dim")
        notes = [words.text(note, "italic") for note in self.notes(place)]
        if not wide:
            name.append(f" {version}", style="dim")
            if where and len(plan.providers) > 1:
                notes.insert(0, words.text(where, "dim"))
        row: list[RenderableType] = [str(number), below(name, notes), *(version,) * wide]
        row += [self._sum(place.hours, kinds) for kinds in (*columns, HOUR_KINDS)]
        return [*row, words.text(where)] if wide and plan.providers else row

    def notes(self, place: Placed) -> list[str]:
        """Return what is to be said of a placed module: recognized, shortened, what is known of past deliveries."""
        words, omitted = self._words, set(place.placement.units_omitted)
        notes = [] if place.taught else [words.say("recognized")]
        if Objective.EXPERIENCE in self._plan.request.minimize and place.taught:
            notes.append(self._experience(place.placement.module))
            rival = best_rival(self._plan, place)
            if rival is not None:
                title, past = words.title(rival.title, rival.id), self._experience(rival.id)
                notes.append(words.say("rival", title=title, past=past))
        units = [unit for unit in place.module.units if unit.key in omitted] if place.module else []
        if units:
            titles = tuple(f"«{words.title(unit.title, unit.key)}»" for unit in units[:_SHOWN_UNITS])
            hours = sum(unit.hours.total for unit in units)
            more = len(units) - len(titles)
            key = "without-units-more" if more else "without-units"
            shown = ", ".join(titles) if more else titles
            notes.append(words.say(key, titles=shown, count=len(units), more=more, hours=hours))
        return notes

    def _experience(self, module: str) -> str:
        """Say what an objective of experience rests on: past deliveries, of which it makes a cautious estimate."""
        deliveries = self._plan.catalog.deliveries_of(module)
        failing = failures_per_million(self._plan.catalog, module)
        return self._words.say(
            "experience" if deliveries else "no-experience",
            count=len(deliveries),
            passed=sum(delivery.passed for delivery in deliveries),
            enrolled=sum(delivery.enrolled for delivery in deliveries),
            failing=failing / MILLION,
        )

    def _sum(self, hours: Hours, kinds: Kinds) -> str:
        total = sum(getattr(hours, kind) for kind in kinds)
        return format_number(total, self._words.lang) if total else ""
