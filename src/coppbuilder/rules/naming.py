"""How rules name things in their arguments, and when a plan is too incomplete to be measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..measure.plan import Placed, Plan
from ..model import Argument, Catalog, CompetencyRef, Document, VocabularySubject
from ..texts import LANGUAGES, label
from ..texts.formatting import format_list
from .rule import Unchecked

#: A message names so many items and leaves the rest to the count beside them.
_SHOWN: Final = 5
#: Official titles run over several lines; so many characters tell which one is meant.
_LENGTH: Final = 60


def title(document: Document) -> Argument:
    """Return the title in all its languages, or the id."""
    return document.id if document.title is None else dict(document.title.languages)


def placed_title(place: Placed) -> Argument:
    """Return the title of a placed module in all its languages, or the id."""
    known = place.module.title if place.module else place.placement.title
    return place.placement.module if known is None else dict(known.languages)


def competency(catalog: Catalog, reference: CompetencyRef) -> str:
    """Return a reference with the title of its item, where there is one: «ps-40.002-2013:A/01.2 (Подготовка …)»."""
    item = catalog.item(reference)
    if item is None or item.title is None:
        return str(reference)
    return f"{item.ref} ({_short(item.label)})"


def _short(text: str) -> str:
    """Cut a long official title after a word."""
    return text if len(text) <= _LENGTH else f"{text[:_LENGTH].rpartition(' ')[0].rstrip(' ,;(')}…"


def term(catalog: Catalog, subject: VocabularySubject, key: str) -> Argument:
    """Return the title of a term of the vocabulary with its key, or the key where it is unknown."""
    for vocabulary in catalog.vocabularies.values():
        for known in vocabulary.terms if vocabulary.subject is subject else ():
            if known.key == key:
                return {lang: f"{known.title.in_language(lang)} ({key})" for lang in LANGUAGES}
    return key


def labels(group: str, values: Iterable[str]) -> Argument:
    """Return the labels of values of an enumeration, listed in each language.

    Example:
        >>> labels("exam_part", ["theory", "practice"])["en"]
        'check of theory and practical work'

    """
    known = tuple(values)
    return {lang: format_list([label(group, value, lang) for value in known], lang) for lang in LANGUAGES}


def few(names: Iterable[object]) -> str:
    """Name the first ones; the rest is three dots.

    Example:
        >>> few(["a", "b"])
        'a, b'

    """
    texts = [str(name) for name in names]
    return ", ".join(texts[:_SHOWN]) + (", …" if len(texts) > _SHOWN else "")


def unknown_modules(plan: Plan) -> Iterator[Unchecked]:
    """Say «not checked» if the catalogue lacks a module of the plan: what it trains and needs is unknown then."""
    missing = (place.placement for place in plan.placed if place.module is None)
    names = tuple(f"{placement.module}@{placement.version}" for placement in missing)
    if names:
        yield Unchecked(key="rules.unknown-modules", arguments={"modules": names})


def unknown_hours(plan: Plan) -> Iterator[Unchecked]:
    """Say «not checked» if the hours of a taught module are neither in the catalogue nor in the program."""
    names = tuple(
        place.placement.module for place in plan.taught if place.module is None and place.placement.hours is None
    )
    if names:
        yield Unchecked(key="rules.unknown-hours", arguments={"modules": names})


def unknown_cost(plan: Plan) -> Iterator[Unchecked]:
    """Say «not checked» if the price of a taught module is unknown: the sum of the others is only a lower bound."""
    names = tuple(place.placement.module for place in plan.taught if place.offer is None)
    if names:
        yield Unchecked(key="rules.unknown-cost", arguments={"modules": names})
