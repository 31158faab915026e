"""Plans of many learners: one row for each different plan, and what they amount to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table

from ..measure.learners import IndividualPlan, LearnerResult
from ..model import Request
from ..texts import render
from ..texts.clean import clean
from .text import ViewText

_PLANS: Final = 20
_IDS: Final = 3


def learners_view(request: Request, results: Sequence[LearnerResult], *, lang: str = "ru") -> RenderableType:
    """Return a table of the different plans, the most frequent first, the ranges, and who has no plan."""
    return Group(*_Learners(request, results, lang).parts())


class _Learners:
    def __init__(self, request: Request, results: Sequence[LearnerResult], lang: str) -> None:
        self._request = request
        self._lang = lang
        self._all = len(results)
        plans: dict[IndividualPlan, list[str]] = {}
        self._without: dict[tuple[str, ...], list[str]] = {}
        for result in results:
            if result.plan is not None:
                plans.setdefault(result.plan, []).append(result.learner.id)
            else:
                told = tuple(cause.message(lang) for cause in result.causes)
                self._without.setdefault(told, []).append(result.learner.id)
        self._plans = dict(sorted(plans.items(), key=lambda pair: -len(pair[1])))

    def _say(self, key: str, **arguments: object) -> str:
        return clean(render(f"learners.{key}", arguments, self._lang))

    def _text(self, text: str, style: str = "") -> ViewText:
        return ViewText(clean(text), style=style)

    def parts(self) -> Iterator[RenderableType]:
        """Yield the parts from top to bottom."""
        title = self._request.title.in_language(self._lang) if self._request.title else self._request.id
        yield self._text(self._say("program", title=title), "bold")
        if not self._all:
            yield self._text(self._say("nobody"))
            return
        yield self._text(self._say("head", learners=self._all, plans=len(self._plans)))
        if self._plans:
            yield self._text("")
            yield self._table()
            yield from self._rest()
            yield self._range()
            yield self._text(self._say("final"))
        for causes, ids in self._without.items():
            yield self._text("")
            yield self._text(self._say("no-plan", learners=len(ids), ids=self._ids(ids)), "bold red")
            yield from (Padding(self._text(cause), (0, 0, 0, 2)) for cause in causes)

    def _table(self) -> Table:
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, expand=True, pad_edge=False, padding=(0, 1, 0, 0))
        table.add_column(self._say("column.learners"), justify="right", no_wrap=True)
        table.add_column(self._say("column.left"), ratio=1, overflow="fold")
        table.add_column(self._say("column.hours"), justify="right", no_wrap=True)
        table.add_column(self._say("column.recognized"), justify="right", no_wrap=True)
        table.add_column(self._say("column.cost"), justify="right", no_wrap=True)
        for plan, ids in list(self._plans.items())[:_PLANS]:
            modules = ", ".join(part.module for part in plan.left)
            table.add_row(
                str(len(ids)),
                Group(self._text(modules), self._text(self._ids(ids), "dim")),
                self._say("hours", hours=plan.hours),
                self._say("hours", hours=plan.recognized_hours),
                self._text(self._say("money", cost=round(plan.cost, 2))),
            )
        return table

    def _rest(self) -> Iterator[RenderableType]:
        rest = list(self._plans.values())[_PLANS:]
        if rest:
            yield self._text(self._say("more-plans", plans=len(rest), learners=sum(map(len, rest))))
        yield self._text("")

    def _range(self) -> ViewText:
        hours = [plan.hours for plan, ids in self._plans.items() for _ in ids]
        costs = [round(plan.cost, 2) for plan in self._plans]
        return self._text(
            self._say(
                "range",
                least=min(hours),
                most=max(hours),
                mean=round(sum(hours) / len(hours), 1),
                cheapest=min(costs),
                dearest=max(costs),
            )
        )

    def _ids(self, ids: Sequence[str]) -> str:
        shown = ", ".join(ids[:_IDS])
        more = len(ids) - _IDS
        return self._say("ids-more", shown=shown, more=more) if more > 0 else shown
