"""A small catalogue for tests about finished programs: two colleges teach welding, a third thing nobody asked for."""

from __future__ import annotations

from typing import Any

from coppbuilder.convert import digest, structure, unstructure
from coppbuilder.measure.hours import module_hours
from coppbuilder.model import Catalog, Program

STANDARDS: list[dict[str, Any]] = [
    {
        "kind": "standard",
        "id": "s",
        "title": "Сварка",
        "family": "corporate",
        "complete": "yes",
        "items": [
            {
                "key": "A",
                "kind": "function",
                "title": "Подготовка",
                "items": [{"key": "A1", "kind": "skill"}, {"key": "A2", "kind": "skill"}],
            },
            {"key": "B", "kind": "function", "title": "Сварка швов"},
            {"key": "C", "kind": "function", "title": "Сварка труб"},
            {"key": "D", "kind": "function", "title": "История сварки"},
        ],
    },
    {
        "kind": "standard",
        "id": "t",
        "family": "corporate",
        "complete": "yes",
        "items": [{"key": "X", "kind": "competency", "title": "Шов"}, {"key": "Y", "kind": "competency"}],
    },
    {"kind": "crosswalk", "id": "st", "pairs": [{"from": "s:B", "to": "t:X", "relation": "exact"}]},
]

MODULES: list[dict[str, Any]] = [
    {
        "kind": "module",
        "id": "c.prep",
        "version": "1.0",
        "owner": "c",
        "title": "Подготовка деталей",
        "hours": {"lecture": 4, "practice": 6},
        "outcomes": ["s:A"],
    },
    {
        "kind": "module",
        "id": "c.prep",
        "version": "2.0",
        "owner": "c",
        "title": "Подготовка деталей",
        "units": [
            {"key": "base", "title": "Основы", "hours": {"lecture": 4, "practice": 8}},
            {
                "key": "tubes",
                "title": "Трубы",
                "hours": {"practice": 4},
                "optional": True,
                "outcomes": [{"competency": "s:C", "level": 2}],
            },
        ],
        "outcomes": ["s:A"],
    },
    {
        "kind": "module",
        "id": "c.main",
        "version": "1.0",
        "owner": "c",
        "title": "Ручная сварка",
        "hours": {"lecture": 2, "practice": 18},
        "outcomes": ["s:B"],
        "requires": {"competencies": [{"competency": "s:A", "level": 2}]},
    },
    {
        "kind": "module",
        "id": "d.main",
        "version": "1.0",
        "owner": "d",
        "title": "Сварка у соседей",
        "hours": {"lecture": 2, "practice": 14},
        "outcomes": ["s:B", {"competency": "t:Y", "level": 1}],
        "requires": {"modules": ["c.prep"]},
    },
    {
        "kind": "module",
        "id": "c.spare",
        "version": "0.9",
        "owner": "c",
        "status": "draft",
        "title": "История сварки",
        "hours": {"lecture": 6},
        "outcomes": [{"competency": "s:D", "level": 1}],
    },
    {
        "kind": "module",
        "id": "c.exam",
        "version": "1.0",
        "owner": "c",
        "title": "Экзамен",
        "role": "final",
        "hours": {"interim": 2},
    },
]

PROVIDERS: list[dict[str, Any]] = [
    {
        "kind": "provider",
        "id": "c",
        "title": "Колледж",
        "workshops": [{"id": "room", "seats": 30}],
        "offers": [
            {"module": "c.prep", "price_per_learner": 1000},
            {"module": "c.main", "price_per_learner": 3000},
            {"module": "c.spare", "price_per_learner": 500},
            {"module": "c.exam", "price_per_learner": 200},
        ],
    },
    {
        "kind": "provider",
        "id": "d",
        "title": "Соседи",
        "offers": [
            {"module": "d.main", "price_per_learner": 2000},
            {"module": "c.prep", "versions": "==2.0", "price_per_learner": 900},
        ],
    },
    {"kind": "provider", "id": "center", "role": "base", "title": "Центр"},
]

RISKS: list[dict[str, Any]] = [
    {
        "kind": "risk",
        "id": "net",
        "stage": "network",
        "category": "organizational",
        "cause": "а",
        "event": "Договор не подписан.",
        "consequence": "в",
        "probability": 2,
        "impact": 3,
        "applies_when": {"network": True},
    }
]

DEMAND: dict[str, Any] = {
    "id": "order",
    "title": "Сварщики",
    "program_type": "other",
    "learners": [{"count": 10}],
    "targets": ["s:A", {"competency": "t:X", "level": 2}],
    "final_assessment": {"form": "exam"},
}


def catalog_of(*more: dict[str, Any], without: tuple[str, ...] = ()) -> Catalog:
    """Return the small catalogue with more documents, and without those of some ids."""
    kept = [plain for plain in (*STANDARDS, *MODULES, *PROVIDERS, *RISKS) if plain["id"] not in without]
    return Catalog.of(structure(plain) for plain in (*kept, *more))


CATALOG = catalog_of()


def place(module: str, version: str = "1.0", provider: str | None = "c", **more: Any) -> dict[str, Any]:
    """Return a placement as a file has it."""
    offered = {"provider": provider} if provider is not None else {}
    return {"module": module, "version": version, **offered, **more}


def program_of(*places: dict[str, Any], demand: dict[str, Any] | None = None, **more: Any) -> Program:
    """Return a program of these placements."""
    plain = {"kind": "program", "id": "p", "title": "Программа", "demand": DEMAND | (demand or {})}
    document = structure(plain | {"modules": list(places)} | more)
    assert isinstance(document, Program)
    return document


def locked(program: Program, catalog: Catalog = CATALOG) -> Program:
    """Return the program as the assembler would write it: with titles, digests and hours, all pinned by hand."""
    plain = unstructure(program)
    for placement, written in zip(program.modules, plain["modules"], strict=True):
        module = catalog.module(placement.module, placement.version)
        assert module is not None
        hours = {
            kind: number for kind, number in module_hours(module, placement.units_omitted).by_kind().items() if number
        }
        written |= {"digest": digest(module), "title": str(module.title), "hours": hours, "pinned": True}
    document = structure(plain)
    assert isinstance(document, Program)
    return document


def usual(**more: Any) -> Program:
    """Return preparation, welding and the exam at one college."""
    return program_of(place("c.prep"), place("c.main"), place("c.exam"), **more)
