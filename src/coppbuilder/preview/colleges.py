"""Hours and cost by college."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table

from ..measure.by_provider import ProviderPart, provider_parts
from ..measure.plan import Plan
from ..texts.formatting import format_money, format_number
from .bar import bar
from .text import below
from .words import Words

#: Below this width the shares stand below the names.
_WIDE: Final = 100
_BAR: Final = 10


def colleges_view(plan: Plan, words: Words) -> RenderableType | None:
    """Return a line for each college; nothing where nobody is named."""
    if not plan.providers:
        return None
    return Group(words.text(words.say("colleges"), "bold"), _Colleges(plan, words))


class _Colleges:
    """Chooses its columns by the width of the console."""

    def __init__(self, plan: Plan, words: Words) -> None:
        """Take the program and the language."""
        self._plan = plan
        self._words = words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table; its last line is the sum."""
        words, plan = self._words, self._plan
        wide = options.max_width >= _WIDE
        priced = bool(plan.cost) and not plan.unknown
        table = Table(
            box=box.SIMPLE, show_edge=False, expand=True, pad_edge=False, padding=(0, 1, 0, 0), show_footer=True
        )
        table.add_column(words.say("college"), words.say("sum"), ratio=1, overflow="fold")
        table.add_column(words.say("hours-heading"), self._number(plan.hours.total), justify="right", no_wrap=True)
        table.add_column(words.say("practical"), self._number(plan.hours.practical), justify="right", no_wrap=True)
        if wide:
            table.add_column(words.say("hours-share"), no_wrap=True)
        if priced:
            table.add_column(words.say("cost-heading"), self._money(plan.cost), justify="right", no_wrap=True)
            table.add_column(
                words.text(words.say("per-learner-heading")),
                self._money(plan.cost_per_learner),
                justify="right",
                no_wrap=True,
            )
            if wide:
                table.add_column(words.say("cost-share"), no_wrap=True)
        for part in provider_parts(plan):
            table.add_row(*self._row(part, wide=wide, priced=priced))
        yield table

    def _row(self, part: ProviderPart, *, wide: bool, priced: bool) -> list[RenderableType]:
        words = self._words
        numbers = tuple(place.index + 1 for place in part.placed)
        lines = [words.text(words.say("modules-are", count=len(numbers), numbers=numbers), "dim")]
        if not wide:
            lines.append(words.text(f"{self._share(part.hours_share)} {words.say('of-hours')}"))
            lines += [words.text(f"{self._share(part.cost_share)} {words.say('of-cost')}")] * priced
        row: list[RenderableType] = [below(words.text(words.provider(part.provider, part.id), "bold"), lines)]
        row += [self._number(part.hours.total), self._number(part.hours.practical)]
        row += [words.text(self._share(part.hours_share))] * wide
        if priced:
            row += [self._money(part.cost), self._money(part.cost_per_learner)]
            row += [words.text(self._share(part.cost_share))] * wide
        return row

    def _share(self, share: Fraction) -> str:
        return f"{bar(share, _BAR)} {self._words.say('percent', share=float(share)):>6}"

    def _number(self, hours: float) -> str:
        return format_number(hours, self._words.lang)

    def _money(self, roubles: Decimal) -> str:
        return format_money(round(roubles, 2), self._words.lang)
