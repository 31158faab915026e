"""The layers of prerequisites: what may be taught side by side, and what must wait."""

from __future__ import annotations

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table

from ..measure.layers import layers
from ..measure.plan import Plan
from ..measure.weeks import required_before
from ..texts.formatting import format_number
from .key import heading, taught_by
from .text import below
from .words import Words


def layers_view(plan: Plan, words: Words) -> RenderableType | None:
    """Return a table of layers with their modules; nothing where nothing is taught."""
    found = layers(plan)
    if not found:
        return None
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, expand=True, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(words.say("layer"), justify="right", no_wrap=True)
    table.add_column("№", justify="right", no_wrap=True)
    table.add_column(words.say("module"), ratio=1, overflow="fold")
    table.add_column(words.say("total"), justify="right", no_wrap=True)
    for depth, layer in enumerate(found, 1):
        for number, place in enumerate(layer):
            lines = []
            where = taught_by(plan, place, words)
            if where:
                lines.append(words.text(where, "dim"))
            before = () if place.is_final else required_before(plan, place)
            if before:
                numbers = tuple(other.index + 1 for other in before)
                lines.append(words.text(words.say("after-modules", numbers=numbers), "dim"))
            table.add_row(
                "" if number else str(depth),
                str(place.index + 1),
                below(words.text(words.module(place)), lines),
                format_number(place.hours.total, words.lang),
                end_section=number == len(layer) - 1,
            )
    return Group(heading(plan, words, "layers"), table)
