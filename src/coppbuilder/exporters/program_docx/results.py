"""Planned results: standards, competencies, and what learners know, can do and have done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...measure.document import ProgramDocument
from ...model import Catalog, CompetencyRef, Family, LearningResult
from ...texts.formatting import format_date
from .front import code
from .words import Words, capital, sentence

_KINDS = ("knowledge", "skills", "experience")


def results(document: ProgramDocument, words: Words) -> dict[str, Any]:
    """Return standards, competencies with the numbers of their results, and the results.

    A result is listed once, under the number by which its competencies refer to it.
    """
    found = {kind: _Numbered(words.say(f"letter.{kind}")) for kind in _KINDS}
    for place in document.plan.taught:
        for kind in _KINDS if place.module is not None else ():
            found[kind].add(getattr(place.module.results, kind) if place.module else (), document.plan.catalog)
    rows: list[dict[str, str]] = []
    for row in document.matrix:
        modules = [place for place, cell in zip(document.plan.placed, row.cells, strict=True) if cell and place.taught]
        if not modules:
            continue
        standard = document.plan.catalog.standards.get(row.item.ref.standard)
        rows.append(
            {
                "number": str(len(rows) + 1),
                "code": code(row.item, words) or "—",
                "title": words.text(row.item.title, row.item.code or row.item.ref.key),
                "standard": words.text(standard.title if standard else None, row.item.ref.standard),
                "modules": ", ".join(str(place.index + 1) for place in modules),
                **{kind: ", ".join(found[kind].of(row.item.ref)) for kind in _KINDS},
            }
        )
    lists = {
        kind: [{"number": each.number, "text": sentence(words.text(each.text))} for each in numbered.results]
        for kind, numbered in found.items()
    }
    return {"standards": _standards(document, words), "admission": _admission(document, words)} | {
        "competencies": rows,
        **lists,
    }


class _Result:
    def __init__(self, number: str, text: str) -> None:
        self.number = number
        self.text = text
        self.competencies: set[CompetencyRef] = set()


class _Numbered:
    """Results of one kind with their numbers; what several modules promise is one result."""

    def __init__(self, letter: str) -> None:
        """Begin with none."""
        self._letter = letter
        self._by_text: dict[str, _Result] = {}

    @property
    def results(self) -> Iterable[_Result]:
        return self._by_text.values()

    def add(self, results: Iterable[LearningResult], catalog: Catalog) -> None:
        for each in results:
            key = each.text.strip().rstrip(".").casefold()
            known = self._by_text.setdefault(key, _Result(f"{self._letter}{len(self._by_text) + 1}", each.text))
            items = (catalog.item(ref) for ref in each.competencies)
            known.competencies |= {item.ref for item in items if item is not None}

    def of(self, ref: CompetencyRef) -> list[str]:
        return [each.number for each in self.results if ref in each.competencies]


def _standards(document: ProgramDocument, words: Words) -> list[dict[str, str]]:
    """Return the editions on which the program rests: those that it pins, then those of its competencies."""
    pinned = [each.standard for each in document.plan.program.standards]
    used = [row.item.ref.standard for row in document.matrix]
    rows = []
    for id_ in dict.fromkeys((*pinned, *used)):
        known = document.plan.catalog.standards.get(id_)
        title = words.text(known.title if known else None, id_)
        order = known.registration if known else None
        details = []
        if known and known.code:
            details.append(words.say("standard.code", code=known.code))
        if known and known.edition and (words.named or known.family is not Family.WORLDSKILLS):
            details.append(words.say("standard.edition", edition=known.edition))
        if order and order.order and order.date:
            day = format_date(order.date, words.lang)
            issued = words.say("standard.order", date=day, number=order.order)
            details.append(", ".join(filter(None, (words.text(order.issuer), issued))))
        rows.append(
            {
                "title": title,
                "family": capital(words.term("family", known.family)) if known else "",
                "details": "; ".join(details),
            }
        )
    return rows


def _admission(document: ProgramDocument, words: Words) -> list[str]:
    """Return the special conditions for admission to work that the trained functions have in their standards."""
    catalog = document.plan.catalog
    trained = {ref for place in document.plan.taught for ref in place.training}
    found: dict[str, None] = {}
    for id_ in sorted({ref.standard for ref in trained}):
        standard = catalog.standards.get(id_)
        for item in standard.walk() if standard else ():
            below = {leaf.ref for leaf in catalog.leaves(CompetencyRef(id_, item.key))} if item.admission else set()
            if not below.isdisjoint(trained):
                found |= dict.fromkeys(sentence(words.text(each)) for each in item.admission)
    return list(found)
