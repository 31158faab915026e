"""What all papers say of a program, and its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from ...measure.document import ProgramDocument
from ...measure.offers import price_lines
from ...measure.plan import Placed
from ...texts import has_text, render
from ...texts.formatting import format_date, format_money
from ..program_docx.front import front, learners
from ..program_docx.words import Words

_KOPECK: Final = Decimal("0.01")


class PaperWords(Words):
    """Words of papers, else of the program."""

    def say(self, key: str, /, **arguments: object) -> str:
        """Return a text of papers."""
        if not has_text(f"paper.{key}"):
            return super().say(key, **arguments)
        return self.plain(render(f"paper.{key}", arguments, self.lang))

    def money(self, roubles: Decimal) -> str:
        """Return an amount, exact to the kopeck."""
        return format_money(roubles.quantize(_KOPECK, ROUND_HALF_UP), self.lang)

    def price(self, placed: Iterable[Placed]) -> str | None:
        """Return what is to be paid for modules; in a draft a mark where a price is not known."""
        placed = tuple(placed)
        prices = [place.price for place in placed]
        if any(price is None for price in prices):
            return self.hole("price")
        return self.money(sum((price for price in prices if price is not None), Decimal(0)))


def facts(document: ProgramDocument, words: PaperWords, people: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the program is: its title, type, size, learners, days; the organisation and who signs for it."""
    said = front(document, words, people) | learners(document, words)
    days = [week for week in document.calendar.weeks if week.first is not None]
    demand = document.plan.request
    return {
        "organisation": said["organisation"] or words.hole("organisation"),
        "city": words.text(people.get("city")),
        "approver": {
            "position": said["approver"]["position"] or words.hole("approver"),
            "name": said["approver"]["name"],
        },
        "program": {
            "title": said["title"],
            "type": words.say(f"type.{demand.program_type}"),
            "goal": said["goal"],
            "hours": said["total_hours"],
            "form": said["study_form"],
            "weeks": said["weeks"],
            "start": format_date(demand.start, words.lang) if demand.start else "",
            "end": format_date(days[-1].last, words.lang) if days and days[-1].last else "",
            "learners": said["learners"],
            "learner_count": said["learner_count"],
            "entry": said["entry"],
            "employer": said["employer"],
            "profession": said["profession"],
            "qualification": said["qualification"],
            "price": words.price(document.plan.taught),
            "price_each": _each(document, words),
        },
    }


def _each(document: ProgramDocument, words: PaperWords) -> str | None:
    if document.plan.price is None:
        return words.hole("price")
    return words.money(document.plan.cost_per_learner)


def price_words(place: Placed, words: PaperWords) -> list[str]:
    """Return how the price of a module comes about, a line for each part of it."""
    if place.module is None or place.offer is None:
        return []
    lines = price_lines(place.module, place.offer, words.plan.request)
    return [words.say(f"price.{line.what}", price=words.money(line.each), count=line.count) for line in lines]
