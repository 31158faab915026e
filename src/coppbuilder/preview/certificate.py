"""What an independent check of a program found."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding

from ..model import Certificate, Verification, VerifiedBound
from .change_words import Teller
from .price import amount
from .text import ViewText


def certificate_view(certificate: Certificate, tell: Teller) -> RenderableType:
    """Return the flaws, or each bound with what the second engine says of it."""
    return Group(*_lines(certificate, tell))


def _lines(certificate: Certificate, tell: Teller) -> Iterator[RenderableType]:
    if certificate.flaws:
        yield ViewText(tell.say("choice.unsound"), style="bold red")
        for flaw in certificate.flaws:
            yield Padding(ViewText(tell.clean(flaw.message(tell.lang))), (0, 0, 0, 2))
        return
    yield ViewText(tell.say("choice.sound"), style="green")
    for number, bound in enumerate(certificate.bounds):
        yield _bound(number, bound, certificate.engine or "", tell)
    if not certificate.claimed:
        yield ViewText(tell.say("choice.no-claim"))


def _bound(number: int, bound: VerifiedBound, engine: str, tell: Teller) -> RenderableType:
    claim, better = bound.claim, bound.better
    proven = "choice.verified-next" if number else "choice.verified"
    key, style = {
        Verification.PROVEN: (proven, "bold green"),
        Verification.REFUTED: ("choice.refuted", "bold red"),
        Verification.UNDECIDED: ("choice.undecided", "yellow"),
    }[bound.verdict]
    text = tell.say(
        key,
        engine=engine,
        name=tell.term("objective", claim.name),
        value=amount(claim.name, claim.bound, tell),
        better=amount(better.name, better.value, tell) if better is not None else "",
    )
    return ViewText(text, style=style)
