"""What an update does to a program, its price, and what is proven of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich.console import Group, RenderableType
from rich.padding import Padding

from ..measure.difference import Change, ProgramDiff
from ..measure.updated import Updated
from ..model import NotAssembled, Phase
from ..texts.formatting import format_number
from .change import diff_view
from .change_rows import unpriced
from .change_words import Teller
from .failure import failure_view
from .text import ViewText

_PIN: str = "update.pin-"


def update_view(updated: Updated, tell: Teller) -> RenderableType:
    """Return the price of the update, the semantic difference, and the proof."""
    return Group(*_lines(updated, tell))


def _lines(updated: Updated, tell: Teller) -> Iterator[RenderableType]:
    if updated.current:
        yield ViewText(tell.say("update.nothing"))
    else:
        yield ViewText(price(updated, tell), style="bold")
        if not updated.diff.empty:
            yield diff_view(updated.diff, tell)
    yield ViewText(tell.say(f"update.{'proven' if updated.proof.status.value == 'optimal' else 'not-proven'}"))
    if not updated.best:
        yield ViewText(tell.say("update.not-best"))
    errors = len(updated.report.only(Phase.COMPOSITION).errors)
    if errors:
        yield ViewText(tell.say("update.errors", errors=errors), style="bold red")


def price(updated: Updated, tell: Teller) -> str:
    """Return «Обновление: 1 модуль, +2 ч, +300 ₽»."""
    hours = updated.diff.hours.get("total")
    return tell.say(
        "update.price",
        changes=updated.changes,
        hours=_signed(Decimal(str(hours.new)) - Decimal(str(hours.old)) if hours else Decimal(0), tell),
        cost=_cost(updated.diff, tell),
    )


def _cost(diff: ProgramDiff, tell: Teller) -> str:
    """Return «+300 ₽», or that the difference is not known and of which modules the price is not."""
    reasons = unpriced(diff, tell)
    if reasons:
        return tell.say("update.unknown-cost", why="; ".join(reasons))
    match diff.cost.get("total"):
        case Change(old=Decimal() as old, new=Decimal() as new):
            return tell.say("update.cost", cost=_signed(new - old, tell))
        case _:
            return tell.say("update.cost", cost=_signed(Decimal(0), tell))


def _signed(number: Decimal, tell: Teller) -> str:
    sign = "+" if number > 0 else "−" if number < 0 else "±"
    return sign + format_number(abs(number), tell.lang)


def no_update_view(result: NotAssembled, tell: Teller) -> RenderableType:
    """Return why there is no such program, and how a pin that stands in the way is released."""
    pins = dict.fromkeys(str(cause.arguments["module"]) for cause in result.causes if cause.key.startswith(_PIN))
    releases = (Padding(ViewText(tell.say("update.release", module=module)), (1, 0, 0, 2)) for module in pins)
    return Group(failure_view(result, lang=tell.lang), *releases)
