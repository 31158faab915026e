"""Annex of the agreement on the network form: for each partner its part, what it costs, rooms and equipment."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ...measure.document import ProgramDocument
from ...measure.plan import Placed
from ...model import Agreement, Argument, Finding, NetworkPart, PartMode, Severity, Subject
from ...texts.formatting import format_date, format_number
from ..program_docx.plan import Columns
from ..program_docx.words import capital
from ..setting import ExportSetting
from .facts import PaperWords, facts, price_words
from .rooms import rooms

#: Modes that an agreement on the network form is about.
_NETWORK = frozenset({PartMode.NETWORK, PartMode.RESOURCE})


def partners(document: ProgramDocument) -> tuple[NetworkPart, ...]:
    """Return the parts of those with whom there is an agreement on the network form."""
    network = document.plan.program.network
    parts = network.parts if network is not None else ()
    return tuple(part for part in parts if part.mode in _NETWORK and network and part.provider != network.base)


def refusal(document: ProgramDocument, setting: ExportSetting) -> Finding | None:
    """Say why there is no annex: the program has no partner, or the price of a part is not known."""
    subject = Subject.of(document.plan.program)
    if not any(part.mode is PartMode.NETWORK for part in partners(document)):
        return Finding(code="EXP101", severity=Severity.ERROR, key="EXP101", subject=subject)
    priceless = [place for part in partners(document) for place in taught(document, part) if place.price is None]
    if priceless and not setting.draft:
        modules = tuple(f"«{place.label}»" for place in priceless)
        arguments: dict[str, Argument] = {"modules": modules, "count": len(modules)}
        return Finding(code="EXP102", severity=Severity.ERROR, key="EXP102", arguments=arguments, subject=subject)
    return None


def taught(document: ProgramDocument, part: NetworkPart) -> tuple[Placed, ...]:
    """Return what a partner teaches."""
    if part.mode is not PartMode.NETWORK:
        return ()
    return tuple(place for place in document.plan.taught if place.placement.provider == part.provider)


def names(document: ProgramDocument, words: PaperWords, people: Mapping[str, Any]) -> dict[str, Any]:
    """Return the names of the template (see `described`) with their values."""
    network = document.plan.program.network
    base = network.base if network is not None else ""
    columns = Columns(document, words)
    parts = partners(document)
    return {
        **facts(document, words, people),
        "columns": columns.heads,
        "base": {"title": words.provider(base), **_signature(base, people, words)},
        "partners": [
            _partner(document, words, people, part) | {"last": place == len(parts)}
            for place, part in enumerate(parts, 1)
        ],
        "parties": [_party(document, words, id_) for id_ in _parties(document, parts, base)],
        "total": {
            "hours": words.number(document.plan.hours.total),
            "price": words.price(document.plan.taught),
        },
    }


def _partner(
    document: ProgramDocument, words: PaperWords, people: Mapping[str, Any], part: NetworkPart
) -> dict[str, Any]:
    placed = taught(document, part)
    network = document.plan.program.network
    agreement = next((each for each in network.agreements if each.provider == part.provider), None) if network else None
    columns = Columns(document, words)
    hours = sum((place.hours for place in placed[1:]), placed[0].hours) if placed else None
    return {
        "title": words.provider(part.provider),
        "mode": words.term("part_mode", part.mode),
        "number": words.text(agreement.number if agreement else None),
        "date": format_date(agreement.date, words.lang) if agreement and agreement.date else "",
        "modules": [_module(document, words, columns, place) for place in placed],
        "hours": words.number(hours.total) if hours else "",
        "cells": columns.of(hours)["cells"] if hours else [],
        "price": words.price(placed) if placed else "",
        "rooms": rooms(document, words, part, placed),
        "terms": _terms(agreement, words),
        **_signature(part.provider, people, words),
    }


def _module(document: ProgramDocument, words: PaperWords, columns: Columns, place: Placed) -> dict[str, Any]:
    entry = next(entry for entry in document.entries if entry.placed is place)
    return {
        "number": str(entry.number),
        "title": words.module(place),
        "units": [words.text(unit.title, unit.key) for unit in entry.units],
        "forms": ", ".join(words.term("assessment_form", form) for form in entry.forms),
        "weeks": _weeks(document, place),
        "hours": words.number(place.hours.total),
        "cells": columns.of(place.hours)["cells"],
        "prices": price_words(place, words),
        "price": words.price([place]),
    }


def _weeks(document: ProgramDocument, place: Placed) -> str:
    """Return the weeks of a module as «1–3, 5»."""
    row = next((row for row in document.calendar.rows if row.placed is place), None)
    weeks = [number for number, hours in enumerate(row.hours, 1) if hours] if row else []
    runs: list[list[int]] = []
    for week in weeks:
        if runs and week == runs[-1][-1] + 1:
            runs[-1].append(week)
        else:
            runs.append([week])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _terms(agreement: Agreement | None, words: PaperWords) -> list[str]:
    """Return the deadlines and duties that the agreement names."""
    terms = agreement.terms if agreement is not None else None
    if terms is None:
        return []
    found = [
        words.say("term.list", days=terms.student_list_days) if terms.student_list_days is not None else "",
        words.say("term.report", days=terms.report_days) if terms.report_days is not None else "",
        words.say("term.certificate") if terms.part_certificate else "",
        words.say("term.final") if terms.joint_final else "",
        words.say("term.document", name=words.provider(terms.document_by)) if terms.document_by else "",
        words.say("term.register", name=words.provider(terms.register_by)) if terms.register_by else "",
    ]
    return [each for each in found if each]


def _parties(document: ProgramDocument, parts: tuple[NetworkPart, ...], base: str) -> list[str]:
    """Return all who take part, each once: who teaches, in order, then those that lend."""
    ids = (*(each.id for each in document.parts), *(part.provider for part in parts), base)
    return list(dict.fromkeys(id_ for id_ in ids if id_))


def _party(document: ProgramDocument, words: PaperWords, id_: str) -> dict[str, Any]:
    part = next((each for each in document.parts if each.id == id_), None)
    network = document.plan.program.network
    mode = next((each.mode for each in network.parts if each.provider == id_), None) if network else None
    role = words.say("party.base") if network and id_ == network.base else ""
    share = part.hours_share if part else 0
    return {
        "title": words.provider(id_),
        "role": role or (capital(words.term("part_mode", mode)) if mode else ""),
        "hours": words.number(part.hours.total) if part else "",
        "share": f"{format_number(round(Decimal(float(share) * 100), 1), words.lang)} %" if part else "",
        "price": words.price(part.placed) if part else "",
    }


def _signature(id_: str, people: Mapping[str, Any], words: PaperWords) -> dict[str, str]:
    """Return who signs for an organisation."""
    signatories = people.get("signatories") or ()
    person: Mapping[str, Any] = next((each for each in signatories if each.get("provider") == id_), {})
    return {f"signs_{field}": words.text(person.get(field)) for field in ("name", "position", "basis")}
