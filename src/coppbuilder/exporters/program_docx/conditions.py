"""Organisational conditions: rooms and equipment by college, staff, the network form, distance learning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...measure.document import ProgramDocument
from ...measure.plan import Placed
from ...model import AgreementTerms, Per, Provider, Resource
from .front import marked
from .words import Words, capital, sentence


def equipment(document: ProgramDocument, words: Words) -> list[dict[str, Any]]:
    """Return for each college what it teaches, and where with what."""
    network = document.plan.program.network
    colleges = [
        {
            "title": words.provider(part.id),
            "hours": words.say("academic-hours", hours=part.hours.total),
            "modules": [f"{place.index + 1}. {words.module(place)}" for place in part.placed],
            "rooms": _rooms(part.provider, part.placed, words),
        }
        for part in document.parts
    ]
    for part in network.parts if network else ():
        lender = document.plan.catalog.providers.get(part.provider)
        if part.workshops and lender is not None and not any(each.id == part.provider for each in document.parts):
            rooms = [_room(lender, id_, (), words) for id_ in part.workshops]
            colleges.append({"title": words.provider(part.provider), "hours": "", "modules": [], "rooms": rooms})
    if document.unassigned:
        modules = [f"{place.index + 1}. {words.module(place)}" for place in document.unassigned]
        mark = words.hole("provider")
        if mark:
            rooms = _rooms(None, document.unassigned, words)
            colleges.append({"title": mark, "hours": "", "modules": modules, "rooms": rooms})
    return colleges


def _rooms(provider: Provider | None, placed: Iterable[Placed], words: Words) -> list[dict[str, Any]]:
    """Return the rooms of a college in order of use; modules without one stand together in the last."""
    by_room: dict[str | None, list[Placed]] = {}
    for place in placed:
        by_room.setdefault(place.placement.workshop, []).append(place)
    order = sorted(by_room, key=lambda room: room is None)
    return [_room(provider, room, by_room[room], words) for room in order]


def _room(provider: Provider | None, id_: str | None, placed: Iterable[Placed], words: Words) -> dict[str, Any]:
    placed = tuple(placed)
    room = next((each for each in provider.workshops if each.id == id_), None) if provider else None
    needs: dict[str, Resource] = {}
    for place in placed:
        for need in place.module.resources if place.module else ():
            needs.setdefault(need.type, need)
    owned = {each.type: each.units for each in room.equipment} if room else {}
    lines = [_equipment(need, owned.get(need.type), words) for need in needs.values()]
    if not placed:
        lines = [words.say("units", title=words.vocabulary(type_), count=units) for type_, units in owned.items()]
    practical = any(place.hours.practical for place in placed)
    return {
        "title": words.text(room.title if room else None, id_ or words.say("room.unnamed")),
        "address": words.text(room.address) if room and room.address else (words.hole("address") or "" if room else ""),
        "modules": ", ".join(str(place.index + 1) for place in placed),
        "equipment": [capital(line) for line in lines] or (marked(words, "equipment") if practical else []),
    }


def _equipment(need: Resource, units: int | None, words: Words) -> str:
    title = words.vocabulary(need.type)
    if units is not None:
        return words.say("units", title=title, count=units)
    key = "per-learner" if need.per is Per.LEARNER else "per-group"
    return words.say(key, title=title, count=need.units)


def staff(document: ProgramDocument, words: Words, people: Mapping[str, Any]) -> dict[str, Any]:
    """Return who teaches: roles and qualification by module, names where the reader has a list of them."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for place in document.plan.taught:
        for need in place.module.staff if place.module else ():
            qualification = need.qualification or _qualification(place.provider, need.role)
            found.setdefault((need.role, qualification), []).append((place.index + 1, need.count))
    rows = [
        {
            "role": capital(words.vocabulary(role)),
            "qualification": capital(words.text(qualification)),
            "count": str(max(count for _, count in modules)),
            "modules": ", ".join(str(number) for number, _ in modules),
        }
        for (role, qualification), modules in found.items()
    ]
    mark = words.hole("staff")
    if not rows and mark:
        rows = [{"role": mark, "qualification": "", "count": "", "modules": ""}]
    teachers = [
        {key: capital(words.text(each.get(key))) for key in ("name", "position", "qualification", "module")}
        for each in people.get("teachers") or ()
    ]
    return {"staff": rows, "teachers": teachers}


def _qualification(provider: Provider | None, role: str) -> str:
    known = (each.qualification for each in provider.staff if each.role == role) if provider else ()
    return "; ".join(dict.fromkeys(each for each in known if each))


def network(document: ProgramDocument, words: Words) -> dict[str, Any] | None:
    """Return the base organisation and what each partner does; none without the network form."""
    known = document.plan.program.network
    if known is None:
        return None
    agreements = {each.provider: each for each in known.agreements}
    rows = []
    for part in known.parts:
        agreement = agreements.get(part.provider)
        number = agreement.number if agreement else None
        day = agreement.date if agreement else None
        taught = {place.placement.module: place for place in document.plan.taught}
        modules = [taught[id_] for id_ in part.modules if id_ in taught]
        if not modules:
            modules = [place for place in taught.values() if place.placement.provider == part.provider]
        rows.append(
            {
                "provider": words.provider(part.provider),
                "mode": capital(words.term("part_mode", part.mode)),
                "modules": ", ".join(str(place.index + 1) for place in modules) or "—",
                "hours": words.number(sum(place.hours.total for place in modules)) or "—",
                "agreement": words.say("agreement", number=number, date=day) if number and day else "",
                "terms": _terms(agreement.terms, words) if agreement and agreement.terms else [],
            }
        )
    return {"base": words.provider(known.base), "parts": rows} if rows else None


def _terms(terms: AgreementTerms, words: Words) -> list[str]:
    """Return what an agreement says of deadlines, assessment and documents, a sentence each."""
    days = {"student_list_days": terms.student_list_days, "report_days": terms.report_days}
    told = [words.say(f"terms.{name}", days=count) for name, count in days.items() if count is not None]
    promised = {"part_certificate": terms.part_certificate, "joint_final": terms.joint_final}
    told += [words.say(f"terms.{name}") for name, holds in promised.items() if holds]
    by = {"document_by": terms.document_by, "register_by": terms.register_by}
    return told + [words.say(f"terms.{name}", who=words.provider(id_)) for name, id_ in by.items() if id_]


def distance(document: ProgramDocument, words: Words) -> dict[str, Any] | None:
    """Return how distance technologies are used; none where no hours are taught at a distance."""
    hours = document.plan.hours.distance
    if not hours:
        return None
    stated = document.plan.program.distance

    def told(name: str) -> str:
        return sentence(words.text(getattr(stated, name) if stated else None)) or words.hole(f"distance.{name}") or ""

    return {
        "hours": words.say("academic-hours", hours=hours),
        **{name: told(name) for name in ("technologies", "place", "identification")},
    }
