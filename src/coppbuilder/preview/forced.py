"""What it takes to put a module in or to leave it out, and what other conditions change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding

from ..measure.plan import plan_of
from ..model import (
    Assembled,
    AssemblyResult,
    AssemblyStatus,
    Cause,
    Forced,
    NotAssembled,
    Program,
    Supposed,
    Version,
)
from .change_words import Teller
from .failure import failure_view
from .price import difference_view, differences
from .program import program_view
from .text import ViewText

#: Texts with their arguments: what is supposed.
Said = Sequence[tuple[str, Mapping[str, Any]]]


def forced_view(forced: Forced, tell: Teller) -> RenderableType:
    """Return the price of forcing the module, or why that cannot be."""
    return Group(*_forced(forced, tell))


def _forced(forced: Forced, tell: Teller) -> Iterator[RenderableType]:
    version = f" {forced.version}" if forced.version is not None else ""
    name = {"title": tell.module(forced.module), "version": version}
    way, result = "out" if forced.present else "in", forced.result
    if isinstance(result, Assembled):
        yield from _price(f"choice.forced-{way}", name, forced.before, result, tell)
        return
    yield ViewText(tell.say(f"choice.cannot-{way}", **name), style="bold red")
    for cause in forced.obstacles:
        yield Padding(ViewText(tell.clean(cause.message(tell.lang))), (0, 0, 0, 2))
    if result is not None:
        yield failure_view(result, lang=tell.lang)


def impossible_view(module: str, version: Version | None, bars: Sequence[Cause], tell: Teller) -> RenderableType:
    """Return what can be said of a module where no program is possible, with or without it."""
    name = {"title": tell.module(module), "version": f" {version}" if version is not None else ""}
    if not bars:
        return ViewText(tell.say("choice.moot", **name), style="bold")
    told = (Padding(ViewText(tell.clean(cause.message(tell.lang))), (0, 0, 0, 2)) for cause in bars)
    return Group(ViewText(tell.say("choice.moot-barred", **name), style="bold"), *told)


def _price(
    key: str, name: Mapping[str, str], before: Program, after: Assembled, tell: Teller
) -> Iterator[RenderableType]:
    old, new = plan_of(tell.catalog, before), plan_of(tell.catalog, after.program)
    yield ViewText(tell.say(key, **name, difference=tuple(differences(old, new, tell))), style="bold")
    yield ""
    yield difference_view(old, new, tell)
    if after.proof.status is AssemblyStatus.OPTIMAL:
        yield ""
        yield ViewText(tell.say("choice.forced-proven"), style="bold green")


def supposed_view(supposed: Supposed, said: Said, tell: Teller) -> RenderableType:
    """Return what changes under other conditions: the difference, the new program, or the causes."""
    return Group(what_if(said, tell), "", *_supposed(supposed.before, supposed.after, tell))


def what_if(said: Said, tell: Teller) -> RenderableType:
    """Return what is supposed."""
    changes = tuple(tell.say(key, **arguments) for key, arguments in said)
    return ViewText(tell.say("choice.supposed", changes=changes), style="bold")


def _supposed(before: AssemblyResult, after: AssemblyResult, tell: Teller) -> Iterator[RenderableType]:
    if isinstance(before, NotAssembled):
        yield ViewText(tell.say("choice.was-impossible"))
    if isinstance(after, NotAssembled):
        yield failure_view(after, lang=tell.lang)
    elif isinstance(before, NotAssembled):
        yield ViewText(tell.say("choice.becomes-possible"))
        yield program_view(after.program, tell.catalog, after.report, lang=tell.lang)
    else:
        yield from _price("choice.price", {}, before.program, after, tell)
