"""Card of a program for a site: what an applicant wants to know, in Word, HTML or Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from ...measure.document import ProgramDocument
from ...model import Finding
from ...texts.formatting import format_number
from ..program_docx.results import results
from ..program_docx.words import capital
from ..setting import ExportSetting
from .facts import PaperWords, facts

#: Addresses that may stand in a link; a browser runs `javascript:`.
_LINK: Final = re.compile(r"(?:https?://|mailto:)[^\s<>\"'`\\]+", re.IGNORECASE)


def refusal(document: ProgramDocument, setting: ExportSetting) -> Finding | None:  # noqa: ARG001 - as the others have it
    """Return nothing: what a card lacks is told by rules, or left out."""
    return None


def names(document: ProgramDocument, words: PaperWords, people: Mapping[str, Any]) -> dict[str, Any]:
    """Return the names of the template (see `described`) with their values."""
    plan = document.plan
    told = facts(document, words, people)
    told["program"]["price_each"] = words.money(plan.cost_per_learner) if plan.price is not None else ""
    resources = {
        each.url: words.text(each.title)
        for entry in document.entries
        if entry.placed.module is not None
        for each in entry.placed.module.digital_resources
        if each.url is not None and _LINK.fullmatch(each.url)
    }
    return {
        **told,
        "lang": words.lang,
        "results": _results(document, words),
        "modules": [
            {
                "number": str(entry.number),
                "title": words.module(entry.placed),
                "hours": words.say("academic-hours", hours=entry.placed.hours.total),
                "college": words.provider(entry.placed.placement.provider),
            }
            for entry in document.entries
        ],
        "practice": f"{format_number(round(_share(document) * 100), words.lang)} %",
        "colleges": [
            {"title": words.provider(part.id), "addresses": _addresses(document, words, part.id)}
            for part in document.parts
        ],
        "resources": [{"title": title, "url": url} for url, title in resources.items()],
    }


def _share(document: ProgramDocument) -> float:
    hours = document.plan.hours
    return hours.practical / hours.total if hours.total else 0


def _results(document: ProgramDocument, words: PaperWords) -> list[str]:
    """Return what graduates can do: the titles of the competencies that the program trains."""
    return list(dict.fromkeys(capital(row["title"]) for row in results(document, words)["competencies"]))


def _addresses(document: ProgramDocument, words: PaperWords, id_: str) -> list[str]:
    provider = document.plan.catalog.providers.get(id_)
    used = {place.placement.workshop for place in document.plan.taught if place.placement.provider == id_}
    rooms = provider.workshops if provider is not None else ()
    return list(dict.fromkeys(words.text(room.address) for room in rooms if room.id in used and room.address))
