"""Several programs for one request: the best that differ, and the trade-off between two objectives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table

from ..measure.objectives import objective_value, prices
from ..measure.plan import Plan, plan_of
from ..model import Alternative, Alternatives, AssemblyStatus, Front, Objective
from .change_words import Teller
from .chart import Axis, Chart
from .price import amount, differences, module_lines
from .text import ViewText


def alternatives_view(result: Alternatives, tell: Teller) -> RenderableType:
    """Return a table of the programs, what each changes against the best and at what price, and what is proven."""
    return Group(*_alternatives(result, _plans(result.found, tell), tell))


def _alternatives(result: Alternatives, plans: Sequence[Plan], tell: Teller) -> Iterator[RenderableType]:
    yield _title(plans[0], tell)
    key = "choice.alternatives" if result.distance else "choice.alternatives-ways"
    yield ViewText(tell.say(key, distance=result.distance))
    yield ""
    yield _table(plans, tell)
    for number, plan in enumerate(plans[1:], 2):
        yield from _against(plans[0], plan, 1, number, tell)
    yield ""
    late = [number for number, found in enumerate(result.found, 1) if found.status is AssemblyStatus.FEASIBLE]
    for number in late:
        yield ViewText(tell.say("choice.not-optimal", number=number), style="yellow")
    if not late and len(plans) > 1:
        yield ViewText(tell.say("choice.proven-alternatives"), style="bold green")
    if result.exhausted:
        yield ViewText(tell.say("choice.exhausted"), style="green")


def front_view(result: Front, tell: Teller) -> RenderableType:
    """Return a table of the points, a chart, what each step trades, and what is proven."""
    return Group(*_front(result, _plans(result.points, tell), tell))


def _front(result: Front, plans: Sequence[Plan], tell: Teller) -> Iterator[RenderableType]:
    first, second = result.by
    yield _title(plans[0], tell)
    yield ViewText(tell.say("choice.front", first=first.value, second=second.value))
    yield ""
    yield _table(plans, tell, result.by)
    yield ""
    if len(plans) == 1 and result.complete:
        yield ViewText(tell.say("choice.front-one"), style="bold green")
        return
    if len(plans) > 1:
        yield Chart(_axis(first, plans, tell), _axis(second, plans, tell))
    for number, (before, plan) in enumerate(pairwise(plans), 2):
        yield from _against(before, plan, number - 1, number, tell)
    if len(plans) > 1:
        yield ""
    if result.complete:
        yield ViewText(tell.say("choice.front-proven", count=len(plans)), style="bold green")
    else:
        yield ViewText(tell.say("choice.front-more", count=len(plans), second=second.value), style="yellow")


def _axis(name: Objective, plans: Sequence[Plan], tell: Teller) -> Axis:
    values = tuple(objective_value(plan, name) for plan in plans)
    low, high = (amount(name, end, tell) for end in (min(values), max(values)))
    return Axis(name=tell.term("objective", name), values=values, low=low, high=high)


def _plans(found: Sequence[Alternative], tell: Teller) -> list[Plan]:
    return [plan_of(tell.catalog, alternative.program) for alternative in found]


def _title(plan: Plan, tell: Teller) -> RenderableType:
    return ViewText(tell.text(plan.request.title, plan.request.id), style="bold")


def _table(plans: Sequence[Plan], tell: Teller, first: Sequence[Objective] = ()) -> RenderableType:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column("№", justify="right", no_wrap=True)
    names = list(dict.fromkeys((*first, *(price.name for price in prices(plans[0], plans[0])))))
    for name in names:
        table.add_column(tell.say(f"choice.column.{name}"), justify="right", overflow="fold")
    priced = Objective.COST in names
    if priced:
        table.add_column(tell.say("choice.column.per-learner"), justify="right", overflow="fold")
    for number, plan in enumerate(plans, 1):
        values = [amount(name, objective_value(plan, name), tell) for name in names]
        values += [tell.money(plan.cost_per_learner)] * priced
        table.add_row(str(number), *map(ViewText, values))
    return table


def _against(old: Plan, new: Plan, before: int, number: int, tell: Teller) -> Iterator[RenderableType]:
    difference = tuple(differences(old, new, tell))
    yield ""
    yield ViewText(tell.say("choice.against", number=number, before=before, difference=difference), style="bold")
    yield module_lines(old, new, tell)
