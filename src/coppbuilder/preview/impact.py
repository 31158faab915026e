"""What a change of the catalogue does to many programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table

from ..measure.plan import plan_of
from ..model import Assembled, Impact, NotAssembled
from .change_words import Teller
from .forced import Said, what_if
from .price import differences
from .text import ViewText, below


def impact_view(impacts: Sequence[Impact], said: Said, tell: Teller) -> RenderableType:
    """Return a table of the programs that are concerned, and how many there are in all."""
    touched = [impact for impact in impacts if impact.touched]
    count = ViewText(tell.say("choice.impact", count=len(impacts), touched=len(touched)))
    if not touched:
        return Group(what_if(said, tell), count)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True)
    table.add_column(tell.say("choice.column.program"), ratio=2, overflow="fold")
    table.add_column(tell.say("choice.column.outcome"), ratio=3, overflow="fold")
    for impact in touched:
        name = ViewText(tell.text(impact.program.title, impact.program.id))
        lines = [ViewText(line, style=style) for line, style in _lines(impact, tell)]
        table.add_row(below(name, [ViewText(tell.clean(impact.program.id), style="dim")]), Group(*lines))
    return Group(what_if(said, tell), count, "", table)


def _lines(impact: Impact, tell: Teller) -> Iterator[tuple[str, str]]:
    if impact.fallen:
        targets = tuple(tell.target(target) for target in impact.fallen)
        yield tell.say("choice.fallen", targets=targets), "red"
    if impact.unmet:
        yield tell.say("choice.unmet", modules=tuple(tell.module(module) for module in impact.unmet)), "red"
    match impact.after:
        case Assembled(program=program):
            old, new = plan_of(tell.catalog, impact.program), plan_of(tell.catalog, program)
            yield tell.say("choice.reassembled", changes=tuple(differences(old, new, tell))), "green"
        case NotAssembled(causes=causes):
            yield tell.say("choice.lost"), "bold red"
            for cause in causes:
                yield tell.clean(cause.message(tell.lang)), "red"
