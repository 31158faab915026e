"""What an update may not touch: pinned placements, modules of the program's own, recognized modules."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ..measure.hours import half_hours, module_hours
from ..measure.offers import Teaching, teachings
from ..model import (
    Cause,
    EntryModule,
    Group,
    Hours,
    Module,
    Offer,
    Placement,
    Program,
    Provider,
    Request,
    Text,
    Version,
)
from . import words
from .candidates import Bar, Candidate, Pool
from .model import Model
from .problem import Origin

if TYPE_CHECKING:
    from ..model import Catalog


@frozen(kw_only=True)
class Past:
    """A program as an update sees it: `loose` names the module that may change freely, or nothing.

    Attributes:
        own: placements of the program's own modules, by number.
        pins: placements that must stay, by number.
        taught: all other placements that are taught, and the pins, by the id of the module.

    """

    program: Program
    loose: str | None
    own: dict[int, Placement]
    pins: dict[int, Placement]
    taught: dict[str, Placement]


def past_of(catalog: Catalog, program: Program, loose: str | None) -> Past:
    """Sort the placements of a program; one that the catalogue knows is none of the program's own."""
    own, pins, taught = {}, {}, {}
    for number, place in enumerate(program.modules):
        if place.recognized:
            continue
        if place.local and catalog.module(place.module, place.version) is None:
            own[number] = place
            continue
        taught[place.module] = place
        if (place.pinned or place.local) and place.module != loose:
            pins[number] = place
    return Past(program=program, loose=loose if loose in taught else None, own=own, pins=pins, taught=taught)


def released(past: Past, numbers: Collection[int]) -> Program:
    """Return the program without some of what must stay: pins that hold nothing, modules of its own left out."""
    modules = (
        evolve(place, pinned=False, local=False) if number in numbers else place
        for number, place in enumerate(past.program.modules)
        if number not in numbers or number not in past.own
    )
    return evolve(past.program, modules=tuple(modules))


def demand_of(program: Program) -> Request:
    """Return the demand, with modules recognized for everybody as something that learners bring."""
    entry = program.demand.entry
    brought = tuple(
        EntryModule(module=place.module, version=place.version) for place in program.modules if place.recognized
    )
    return evolve(program.demand, entry=evolve(entry, modules=(*entry.modules, *brought)))


def own_candidate(catalog: Catalog, place: Placement) -> Candidate:
    """Make a candidate of a module of the program's own: it takes its hours, trains nothing known, and is free."""
    module = Module(
        id=place.module,
        version=place.version,
        title=place.title or Text.plain(place.module),
        owner="own",
        hours=place.hours or Hours(),
        # One group, as calendars count what the catalogue does not know.
        group=Group(max=sys.maxsize),
    )
    teachings: tuple[tuple[int, Teaching], ...] = ()
    if place.provider is not None:
        provider = catalog.providers.get(place.provider) or Provider(id=place.provider)
        room = next((room for room in provider.workshops if room.id == place.workshop), None)
        teachings = ((0, Teaching(provider=provider, offer=Offer(module=place.module), workshop=room)),)
    return Candidate(
        module=module,
        main={},
        units=(),
        teachings=teachings,
        needs=(),
        kin=place.module,
        halves=half_hours(module_hours(module).total),
    )


def pin_origin(number: int) -> Origin:
    """Return where the rows of a pin come from."""
    return Origin(f"/modules/{number}/pinned")


def own_origin(number: int) -> Origin:
    """Return where the row of a module of the program's own comes from."""
    return Origin(f"/modules/{number}/local")


def impossible_pins(pool: Pool, past: Past, able: Collection[tuple[str, Version]]) -> Iterator[Cause]:
    """Yield the pins that cannot stay whatever else changes, each with what stands against it.

    `able` are the module versions that can be taught and have what they need.
    """
    for number, place in past.pins.items():
        module = pool.catalog.module(place.module, place.version)
        if module is None:
            yield _cause("gone", number, place)
            continue
        bars = [bar for bar in pool.bars(module) if bar is not Bar.NO_OFFER or place.provider is None]
        for bar in bars:
            yield _cause("barred", number, place, why=words.phrase(f"cause.bar.{bar}", {}))
        lost = not bars and place.provider is not None and pool.has_providers and _lost(pool, module, place.provider)
        if lost:
            provider = pool.catalog.providers.get(place.provider or "")
            yield _cause("provider", number, place, provider=provider.label if provider else str(place.provider))
        if not bars and not lost and (module.id, module.version) not in able:
            yield _cause("barred", number, place, why=words.phrase("update.unsupported", {}))
        mandatory = {unit.key: unit.title for unit in module.units if not unit.optional}
        for key in place.units_omitted:
            if key in mandatory:
                yield _cause("unit", number, place, unit=str(mandatory[key]))


def _lost(pool: Pool, module: Module, provider: str) -> bool:
    ways = teachings(pool.catalog, module, pool.request)
    return provider not in {way.provider.id for way in ways}


def _cause(what: str, number: int, place: Placement, **arguments: str | words.Words) -> Cause:
    return Cause(
        key=f"update.pin-{what}",
        arguments={**named(place), **arguments},
        path=f"/modules/{number}",
    )


def named(place: Placement) -> dict[str, str]:
    """Return how a placement is named in a text."""
    return {"title": str(place.title or place.module), "module": place.module, "version": str(place.version)}


def clash_cause(number: int, place: Placement) -> Cause:
    """Tell that a pin clashes with what is told beside it."""
    return _cause("clash", number, place)


def own_cause(number: int, place: Placement) -> Cause:
    """Tell that a module of the program's own clashes with what is told beside it."""
    hours = place.hours.total if place.hours is not None else 0
    return Cause(key="update.own-clash", arguments={**named(place), "hours": hours}, path=f"/modules/{number}")


def hold(model: Model, past: Past) -> None:
    """Add rows that keep what must stay; the pins can be left out by their origins."""
    numbers = {(candidate.module.id, candidate.module.version): n for n, candidate in enumerate(model.candidates)}
    for number, place in past.own.items():
        chosen = model.chosen[numbers[place.module, place.version]]
        model.problem.row({chosen: 1}, lower=1, origin=own_origin(number))
    for number, place in past.pins.items():
        origin = pin_origin(number)
        found = numbers[place.module, place.version]
        model.problem.row({model.chosen[found]: 1}, lower=1, origin=origin)
        ways = [way for way, _, teaching in model.ways[found] if teaching.provider.id == place.provider]
        if ways:
            model.problem.row(dict.fromkeys(ways, 1), lower=1, origin=origin)
        _hold_units(model, found, place.units_omitted, origin)


def _hold_units(model: Model, number: int, omitted: Collection[str], origin: Origin) -> None:
    for column, unit in model.units[number]:
        if model.candidates[number].units[unit][0].key in omitted:
            model.problem.row({column: 1}, upper=0, origin=origin)
        else:
            model.problem.row({column: 1}, lower=1, origin=origin)
