"""What an update does to a program, its price, and what is proven of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich.console import Group, RenderableType
from rich.padding import Padding

from ..measure.difference import Change, ProgramDiff
from ..measure.updated import Updated
from ..model import AssemblyStatus, NotAssembled, Phase, RelaxationKind
from ..texts.formatting import format_number
from .change import diff_view
from .change_rows import unpriced
from .change_words import Teller
from .failure import failure_view
from .text import ViewText

_PIN: str = "update.pin-"
#: What is wrong with the record alone follows from a change of the demand or of the modules.
_OF_RECORD = {"choice.flaw.demand", "choice.flaw.objectives"}


def update_view(updated: Updated, tell: Teller, command: str) -> RenderableType:
    """Return why the program had to change, the price of it, the semantic difference, and the proof.

    `command` is what updated the program: with it, how to take a newer version is told.
    """
    return Group(*_lines(updated, tell, command))


def _lines(updated: Updated, tell: Teller, command: str) -> Iterator[RenderableType]:
    if updated.current:
        taught = len(updated.program.modules)
        yield ViewText(tell.say("update.nothing", modules=taught, standards=len(updated.program.standards)))
    else:
        yield from _reasons(updated, tell)
        if not updated.changes and updated.diff.empty:
            yield ViewText(tell.say("update.record"), style="bold")
        else:
            yield ViewText(price(updated, tell), style="bold")
            yield diff_view(updated.diff, tell)
    proven = updated.proof.status is AssemblyStatus.OPTIMAL
    proof = "not-proven" if not proven else "proven" if updated.changes else "proven-same"
    yield ViewText(tell.say(f"update.{proof}"))
    for each in updated.newer:
        title = tell.module(each.module)
        versions = {"old": str(each.version), "new": str(each.newest)}
        yield ViewText(tell.say("update.newer", title=title, **versions, command=f"{command} --only {each.module}"))
    if not updated.best:
        yield ViewText(tell.say("update.not-best"))
    errors = len(updated.report.only(Phase.COMPOSITION).errors)
    if errors:
        yield ViewText(tell.say("update.errors", errors=errors), style="bold red")


def _reasons(updated: Updated, tell: Teller) -> Iterator[RenderableType]:
    """Say what the program as it was did not keep: of a demand that somebody changed, or over this catalogue."""
    wrong = [cause for cause in updated.reasons if cause.key not in _OF_RECORD]
    if updated.demand_changed:
        kept = not wrong and not any(place.local for place in updated.program.modules)
        yield ViewText(tell.say("update.demand-kept" if kept else "update.demand"), style="bold")
    elif wrong:
        yield ViewText(tell.say("update.reasons"), style="bold")
    for cause in wrong:
        yield Padding(ViewText(tell.clean(cause.message(tell.lang))), (0, 0, 0, 2))


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


def no_update_view(result: NotAssembled, tell: Teller, command: str) -> RenderableType:
    """Return why there is no such program, what would help, and how a pin that stands in the way may change."""
    pins = dict.fromkeys(str(cause.arguments["module"]) for cause in result.causes if cause.key.startswith(_PIN))
    freed = any(change.kind is RelaxationKind.PIN for change in result.relaxations)
    said = (tell.say("update.only", module=module, command=command) for module in pins if freed)
    return Group(failure_view(result, lang=tell.lang, command=command), *(ViewText(line) for line in said))
