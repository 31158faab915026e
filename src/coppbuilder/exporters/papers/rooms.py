"""Rooms and equipment that a partner brings into a program."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...measure.document import ProgramDocument
from ...measure.plan import Placed
from ...model import NetworkPart, Workshop
from ..program_docx.words import capital
from .facts import PaperWords


def rooms(
    document: ProgramDocument, words: PaperWords, part: NetworkPart, placed: Iterable[Placed]
) -> list[dict[str, Any]]:
    """Return the rooms where a partner teaches, and those that it lends, with all their equipment."""
    provider = document.plan.catalog.providers.get(part.provider)
    used: dict[str, list[str]] = {id_: [] for id_ in part.workshops}
    for place in placed:
        if place.placement.workshop is not None:
            used.setdefault(place.placement.workshop, []).append(str(place.index + 1))
    known = {room.id: room for room in provider.workshops} if provider is not None else {}
    return [_room(words, id_, known.get(id_), modules) for id_, modules in used.items()]


def _room(words: PaperWords, id_: str, room: Workshop | None, modules: list[str]) -> dict[str, Any]:
    equipment = room.equipment if room is not None else ()
    return {
        "title": words.text(room.title if room else None, id_),
        "address": words.text(room.address if room else None) or words.hole("address"),
        "seats": str(room.seats) if room else "",
        "modules": ", ".join(modules),
        "equipment": [
            capital(words.say("units", title=words.vocabulary(each.type), count=each.units)) for each in equipment
        ],
    }
