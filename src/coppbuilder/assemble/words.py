"""Names and lists for causes, in every language at once: a cause is a value, its text a view of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from ..measure.hours import half_hours
from ..model import CompetencyRef, Module, ModuleRequirement, Text
from ..texts import LANGUAGES, render
from ..texts.formatting import format_list
from .candidates import Candidate

if TYPE_CHECKING:
    from ..model import Catalog

Words = Mapping[str, str]

#: A list longer than this is cut: nobody reads the names of forty modules.
SHOWN: Final = 3
_HALVES: Final = 2
NOTHING: Final[Words] = dict.fromkeys(LANGUAGES, "")


def phrase(key: str, arguments: Mapping[str, object]) -> Words:
    """Return a text in every language; arguments that are texts in several languages go into their own."""
    return {lang: render(key, arguments, lang) for lang in LANGUAGES}


def listing(parts: Iterable[Words], unnamed: int = 0) -> Words:
    """Join parts, the first three by name; so many more are not among them.

    Example:
        >>> listing([{"ru": letter, "en": letter} for letter in "abcde"])["ru"]
        'a, b, c и ещё 2'

    """
    unique = list({part["ru"]: part for part in parts}.values())
    shown, more = unique[:SHOWN], len(unique) - SHOWN + unnamed
    if more <= 0:
        return {lang: format_list([part[lang] for part in shown], lang) for lang in LANGUAGES}
    names = {lang: ", ".join(part[lang] for part in shown) for lang in LANGUAGES}
    return phrase("cause.more", {"shown": names, "more": more})


def modules(known: Iterable[tuple[Candidate, Iterable[int]]]) -> Words:
    """Name modules with the hours of their mandatory units and of some optional ones; only what is shown is put."""
    named: dict[object, tuple[Candidate, Iterable[int]]] = {}
    for candidate, units in known:
        module = candidate.module
        title = module.title.in_language(LANGUAGES[0]) if module.title else module.id
        named.setdefault((title, module.version, _hours(candidate, units)), (candidate, units))
    shown = [with_hours(*each) for each in islice(named.values(), SHOWN)]
    return listing(shown, len(named) - len(shown))


def longest(known: Iterable[tuple[Candidate, Iterable[int]]]) -> Words:
    """Name the longest modules with their hours; the others, if more than one, are told by number and hours."""
    ordered = sorted(known, key=lambda each: -_hours(*each))
    few = len(ordered) <= SHOWN + 1
    shown = [with_hours(*each) for each in (ordered if few else ordered[:SHOWN])]
    if few:
        return {lang: format_list([part[lang] for part in shown], lang) for lang in LANGUAGES}
    names = {lang: ", ".join(part[lang] for part in shown) for lang in LANGUAGES}
    rest = ordered[SHOWN:]
    return phrase("cause.more-hours", {"shown": names, "more": len(rest), "hours": sum(_hours(*each) for each in rest)})


def missing(items: Sequence[Words]) -> Words:
    """Return the remark on what is missing, empty if nothing is named."""
    return phrase("cause.missing", {"items": listing(items)}) if items else NOTHING


def titled(name: str, title: Text | None) -> Words:
    """Return a code with the title, where there is one."""
    return {lang: f"{name} «{title.in_language(lang)}»" if title else name for lang in LANGUAGES}


def quoted(title: Text | None, id_: str) -> Words:
    """Return a title in quotes, or the id where there is none."""
    return {lang: f"«{title.in_language(lang)}»" if title else id_ for lang in LANGUAGES}


def named(catalog: Catalog, wanted: ModuleRequirement) -> Words:
    """Name a module by its title where the catalogue knows one, with the versions that are meant."""
    found = catalog.versions(wanted.module, wanted.versions) or catalog.versions(wanted.module)
    title = next((module.title for module in found if module.title), None)
    versions = f" {wanted.versions.text.removeprefix('==')}" if wanted.versions else ""
    return {lang: f"«{title.in_language(lang)}»{versions}" if title else wanted.module + versions for lang in LANGUAGES}


def item(catalog: Catalog, reference: CompetencyRef) -> Words:
    """Name a competency."""
    found = catalog.item(reference)
    return titled(str(reference), found.title if found else None)


def _about(module: Module) -> dict[str, object]:
    title = {lang: module.title.in_language(lang) if module.title else module.id for lang in LANGUAGES}
    return {"title": title, "version": str(module.version)}


def with_hours(candidate: Candidate, units: Iterable[int] = ()) -> Words:
    """Name a module with the hours of its mandatory units and of some optional ones."""
    return phrase("cause.module", {**_about(candidate.module), "hours": _hours(candidate, units)})


def _hours(candidate: Candidate, units: Iterable[int]) -> float:
    return (candidate.halves + sum(half_hours(candidate.units[place][0].hours.total) for place in units)) / _HALVES


def versioned(module: Module) -> Words:
    """Name a module with its version."""
    return phrase("cause.module-version", _about(module))


def with_reason(module: Module, why: Words) -> Words:
    """Name a module that cannot be taken, and why."""
    return phrase("cause.module-why", {**_about(module), "why": why})


def with_level(module: Module, level: int) -> Words:
    """Name a module with the level that it reaches."""
    return phrase("cause.module-level", {**_about(module), "level": level})
