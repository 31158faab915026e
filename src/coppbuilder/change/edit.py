"""A lock changed by hand: modules swapped, dropped, added, units left out or put back; the rest stays as it was."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, assert_never

from attrs import evolve, frozen

from ..convert import digest
from ..errors import UsageError
from ..measure.hours import module_hours
from ..measure.offers import cost, teachings
from ..measure.plan import plan_of
from ..model import Module, ModuleStatus, Placement, Program, Stage, Version
from ..texts import DEFAULT_LANGUAGE, LANGUAGES
from ..texts.formatting import format_list
from .around import refreshed
from .position import best_position

if TYPE_CHECKING:
    from ..model import Catalog

#: Names less alike than this were hardly meant.
_ALIKE: Final = 0.8


@frozen(kw_only=True)
class Swap:
    """Take another module, or another version, in place of one."""

    old: str
    new: str
    version: Version | None = None


@frozen(kw_only=True)
class Drop:
    """Take a module out."""

    module: str


@frozen(kw_only=True)
class Add:
    """Put a module in: the newest approved version and the cheapest able provider, if they are not named."""

    module: str
    version: Version | None = None
    provider: str | None = None


@frozen(kw_only=True)
class Trim:
    """Leave units of a module out."""

    module: str
    units: tuple[str, ...]


@frozen(kw_only=True)
class Restore:
    """Teach units of a module that were left out."""

    module: str
    units: tuple[str, ...]


Edit = Swap | Drop | Add | Trim | Restore


def edit(program: Program, catalog: Catalog, edits: Iterable[Edit]) -> Program:
    """Return the program with the changes made, one after another.

    Touched placements are pinned, with the version, title, hours and digest of today. A module that comes in is placed
    where the most requirements are met, next to the old place or before the final assessment. Sections, parts of the
    network, pinned standards and applicable risks follow. The record of the assembler goes, as it proves nothing about
    the new program, and so does an approval. The program no longer stands for the file it was read from.

    Raises:
        UsageError: a module, version, unit or provider is not known, or is not (or is already) in the program.

    """
    changed = program
    for each in edits:
        changed = refreshed(changed, _applied(changed, catalog, each), catalog)
    if changed.total_hours is not None:
        changed = evolve(changed, total_hours=plan_of(catalog, changed).hours.total)
    if changed.stage is not Stage.DRAFT and changed != program:
        changed = evolve(changed, stage=Stage.DRAFT, approval=None)
    return evolve(changed, assembly=None, origin=None)


def _applied(program: Program, catalog: Catalog, change: Edit) -> tuple[Placement, ...]:
    places = program.modules
    match change:
        case Drop():
            index = find(program, change.module)
            return (*places[:index], *places[index + 1 :])
        case Add():
            _absent(program, change.module)
            module = _module(catalog, change.module, change.version)
            placement = _placed(program, catalog, module, _provider(program, catalog, module, change.provider))
            last = sum(not place.is_final for place in plan_of(catalog, program).placed)
            return best_position(program, catalog, placement, last)
        case Swap():
            index = find(program, change.old)
            if change.new != change.old:
                _absent(program, change.new)
            module = _module(catalog, change.new, change.version)
            old, rest = places[index], evolve(program, modules=(*places[:index], *places[index + 1 :]))
            placement = _placed(rest, catalog, module, _provider(program, catalog, module, None, old.provider))
            kept = [unit.key for unit in module.optional_units if unit.key in old.units_omitted]
            placement = _with_units(catalog, evolve(placement, weeks=old.weeks), kept)
            return best_position(rest, catalog, placement, index)
        case Trim() | Restore():
            return _units_changed(program, catalog, change)
        case _:
            assert_never(change)


def _units_changed(program: Program, catalog: Catalog, change: Trim | Restore) -> tuple[Placement, ...]:
    index = find(program, change.module)
    place = program.modules[index]
    module = catalog.module(place.module, place.version)
    if module is None:
        raise UsageError("usage.version-gone", module=place.module, version=str(place.version))
    known = [unit.key for unit in module.units]
    for key in change.units:
        if key not in known:
            raise _no_unit(module, key, place.units_omitted, trim=isinstance(change, Trim))
        if (key in place.units_omitted) is isinstance(change, Trim):
            word = "usage.unit-omitted" if isinstance(change, Trim) else "usage.unit-taught"
            raise UsageError(word, unit=key, module=module.label)
    omitted = set(place.units_omitted) ^ set(change.units)
    touched = _with_units(catalog, evolve(place, pinned=True), [key for key in known if key in omitted])
    return (*program.modules[:index], touched, *program.modules[index + 1 :])


def _no_unit(module: Module, key: str, omitted: tuple[str, ...], *, trim: bool) -> UsageError:
    """Say that a module has no such unit, and which there are to name: those that resemble it first."""
    able = [unit for unit in module.units if (unit.key in omitted if not trim else unit.optional)]
    titles = {unit.key: unit.title.in_language(DEFAULT_LANGUAGE) for unit in able}
    near = get_close_matches(key, titles, cutoff=_ALIKE)
    near += [each for each, title in titles.items() if get_close_matches(key, [title], cutoff=_ALIKE)]
    ranked = sorted(able, key=lambda unit: near.index(unit.key) if unit.key in near else len(near))
    known = {
        lang: format_list([f"{unit.key} «{unit.title.in_language(lang)}»" for unit in ranked], lang)
        for lang in LANGUAGES
    }
    word = f"usage.unknown-unit.{'trim' if trim else 'restore'}"
    return UsageError(word if able else f"{word}.none", name=key, known=known, module=module.label)


def _with_units(catalog: Catalog, place: Placement, omitted: Iterable[str]) -> Placement:
    """Return a placement without these units, with what the module says today."""
    module = catalog.module(place.module, place.version)
    omitted = tuple(omitted)
    return place if module is None else evolve(_pinned(place, module, omitted), units_omitted=omitted)


def _pinned(place: Placement, module: Module, omitted: tuple[str, ...]) -> Placement:
    return evolve(place, title=module.title, digest=digest(module), hours=module_hours(module, omitted), pinned=True)


def _placed(program: Program, catalog: Catalog, module: Module, provider: str | None) -> Placement:
    ways = teachings(catalog, module, program.demand)
    room = next((way.workshop for way in ways if way.provider.id == provider), None)
    place = Placement(
        module=module.id, version=module.version, provider=provider, workshop=room.id if room is not None else None
    )
    return _pinned(place, module, ())


def _provider(
    program: Program, catalog: Catalog, module: Module, named: str | None, before: str | None = None
) -> str | None:
    """Choose who teaches: the one named, else the same as before, one who teaches already, the cheapest."""
    offered = tuple(dict.fromkeys(provider.id for provider, _ in catalog.offers(module)))
    if named is not None:
        if named not in offered:
            raise UsageError("usage.not-offered", provider=named, module=module.reference, known=offered or ("—",))
        return named
    able = {
        way.provider.id: cost(module, way.offer, program.demand) for way in teachings(catalog, module, program.demand)
    }
    present = {place.provider for place in program.modules}
    ranked = sorted(able, key=lambda id_: (id_ != before, id_ not in present, able[id_], id_))
    return next(iter((*ranked, *offered)), None)


def _module(catalog: Catalog, id_: str, version: Version | None) -> Module:
    versions = catalog.versions(id_)
    if not versions:
        raise unknown_module(catalog, id_)
    if version is None:
        return next((module for module in versions if module.status is ModuleStatus.APPROVED), versions[0])
    found = catalog.module(id_, version)
    if found is None:
        raise unknown_module(catalog, id_, version)
    return found


def unknown_module(catalog: Catalog, id_: str, version: Version | None = None) -> UsageError:
    """Say that the catalogue lacks a module, or this version of it, and what may have been meant."""
    versions = catalog.versions(id_)
    if versions:
        known = tuple(str(module.version) for module in versions)
        return UsageError("usage.unknown-version", module=id_, version=str(version), known=known)
    return _unknown("usage.unknown-module", id_, catalog.modules)


def find(program: Program, id_: str) -> int:
    """Return the index of a module's placement.

    Raises:
        UsageError: the program does not hold it.

    """
    ids = [place.module for place in program.modules]
    if id_ not in ids:
        raise _unknown("usage.not-in-program", id_, ids)
    return ids.index(id_)


def _absent(program: Program, id_: str) -> None:
    if any(place.module == id_ for place in program.modules):
        raise UsageError("usage.already-in-program", module=id_)


def _unknown(key: str, name: str, known: Collection[str], **arguments: str) -> UsageError:
    """Say what is not known, and what may have been meant."""
    near = tuple(get_close_matches(name, known, n=3, cutoff=_ALIKE))
    return UsageError(f"{key}.near" if near else key, name=name, near=near, **arguments)
