"""What the numbers of modules stand for, and who teaches: said once where it is one college."""

from __future__ import annotations

from collections.abc import Collection

from rich.console import Group, RenderableType
from rich.table import Table

from ..measure.plan import Placed, Plan
from .words import Words


def module_key(plan: Plan, words: Words, only: Collection[int] | None = None) -> RenderableType:
    """Return a line for each module, or for those at some places, under a table that names modules by number."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for number, place in enumerate(plan.placed, 1):
        if only is not None and place.index not in only:
            continue
        name = words.text(words.module(place))
        fact = taught_by(plan, place, words) if place.taught else words.say("recognized")
        if fact:
            name.append(words.text(f" — {fact}", "dim"))
        table.add_row(str(number), name)
    return table


def taught_by(plan: Plan, place: Placed, words: Words) -> str:
    """Name who teaches a module; nothing where it is the only one who teaches."""
    return words.provider(place.provider, place.placement.provider) if len(plan.providers) > 1 else ""


def heading(plan: Plan, words: Words, key: str) -> RenderableType:
    """Return the heading of a view; where only one college teaches, it is named there."""
    head = words.text(words.say(key), "bold")
    if len(plan.providers) != 1:
        return head
    (id_,) = plan.providers
    who = words.provider(plan.catalog.providers.get(id_), id_)
    return Group(head, words.text(f"{words.say('taught-by', count=1)} {who}", "dim"))
