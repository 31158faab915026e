"""What a change costs: objectives before and after, and the modules that come, go or change."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table

from ..measure.difference import PlacementChange, PlacementState, program_diff
from ..measure.objectives import Price, prices
from ..measure.plan import Plan
from ..model import Objective
from .change_words import Teller
from .text import ViewText


def amount(name: Objective, value: Decimal, tell: Teller) -> str:
    """Return a value of an objective in its unit."""
    return tell.say(f"choice.{name}", value=value)


def differences(old: Plan, new: Plan, tell: Teller) -> list[str]:
    """Say how much more or less of each objective there is, in the order of the demand."""
    said = []
    for price in prices(old, new):
        if price.difference is None:
            said.append(tell.say("choice.unknown", name=tell.term("objective", price.name)))
        elif price.difference:
            key = "choice.more" if price.difference > 0 else "choice.less"
            value = amount(price.name, abs(price.difference), tell)
            said.append(tell.say(key, name=tell.term("objective", price.name), value=value))
    return said or [tell.say("choice.same")]


def module_lines(old: Plan, new: Plan, tell: Teller) -> RenderableType:
    """Return the modules that come, go, or are taught otherwise, each with its mark before it."""
    table = Table.grid(padding=(0, 1, 0, 0))
    lines = [line for change in program_diff(old, new).modules for line in _lines(change, tell)]
    for mark, text in lines or [("", tell.say("choice.no-difference"))]:
        table.add_row(f"  {mark}", ViewText(text))
    return table


def _lines(change: PlacementChange, tell: Teller) -> Iterator[tuple[str, str]]:
    old, new, title = change.old, change.new, tell.text(change.title, change.module)
    if old is None or new is None:
        for mark, state in (("+", new), ("-", old)):
            if state is not None:
                facts = {"version": str(state.version), "hours": state.hours.total, "where": _where(state, tell)}
                yield mark, tell.say("choice.stands", title=title, **facts)
        return
    if old.version != new.version:
        yield "~", tell.say("choice.version", title=title, old=str(old.version), new=str(new.version))
    if old.provider != new.provider:
        names = {"old": tell.provider(old.provider), "new": tell.provider(new.provider)}
        yield "~", tell.say("choice.provider", title=title, **names)
    if old.version == new.version and old.hours.total != new.hours.total:
        yield "~", tell.say("choice.units", title=title, old=old.hours.total, new=new.hours.total)


def _where(state: PlacementState, tell: Teller) -> str:
    return tell.say("choice.where", provider=tell.provider(state.provider)) if state.provider is not None else ""


def difference_view(old: Plan, new: Plan, tell: Teller) -> RenderableType:
    """Return a table of objectives before and after, and the lines of modules."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column("")
    for column in ("was", "becomes", "difference"):
        table.add_column(tell.say(f"choice.column.{column}"), justify="right", no_wrap=True)
    for price in prices(old, new):
        table.add_row(tell.term("objective", price.name), *_cells(price, tell))
    return Group(table, "", module_lines(old, new, tell))


def _cells(price: Price, tell: Teller) -> tuple[str, str, str]:
    old, new = (
        tell.say("change.unknown-price") if value is None else amount(price.name, value, tell)
        for value in (price.old, price.new)
    )
    if price.difference is None:
        return old, new, tell.say("change.unknown-price")
    sign = "+" if price.difference > 0 else "−"
    return old, new, sign + amount(price.name, abs(price.difference), tell) if price.difference else "0"
