"""References to standards and their items: they exist, are spelled as published and are in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...model import (
    Catalog,
    Crosswalk,
    Document,
    Module,
    Profession,
    Program,
    Refinement,
    Request,
    Severity,
    Standard,
    normal_code,
)
from ..naming import title
from ..rule import Context, Found, Said, Unchecked, rule
from ..waiting import waiting_for, waiting_for_any
from .near import nearest
from .references import all_standards, competencies, standards


@rule("REF101", Module, Request, Crosswalk, no_citation="A reference that leads nowhere is a mistake in any document.")
def unknown_item(document: Document, context: Context) -> Iterator[Said]:
    """The standard has no such competency.

    Why:
        A reference that leads nowhere trains nothing, asks for nothing and aligns nothing, so a coverage that rests on
        it would be wrong. The nearest codes of that standard are proposed.

    Fails:
        outcomes:
          - "ps-40.002-2013:A/13.2"

    Passes:
        outcomes:
          - "ps-40.002-2013:A/03.2"

    """
    for path, reference in competencies(document):
        if reference.standard not in context.catalog.standards or context.catalog.item(reference) is not None:
            continue
        if waiting := waiting_for_any(context, Refinement.KIND):
            yield waiting
            continue
        keys = [item.ref.key for item in context.catalog.items if item.ref.standard == reference.standard]
        near = nearest(reference.key, keys)
        yield Found(
            path=path,
            variant="near" if near else None,
            arguments={
                "key": reference.key,
                "standard": title(context.catalog.standards[reference.standard]),
                "near": near,
            },
        )


@rule(
    "REF102",
    Module,
    Request,
    Program,
    Crosswalk,
    Refinement,
    Profession,
    no_citation="A reference that leads nowhere is a mistake in any document.",
)
def unknown_standard(document: Document, context: Context) -> Iterator[Said]:
    """The catalogue has no such standard.

    Why:
        A standard is named by the id of one edition: the official code and the year. A code alone would not say which
        edition is meant, and editions differ in their items.

    Fails:
        targets:
          - "ps-40.002:A/03.2"

    Passes:
        targets:
          - "ps-40.002-2013:A/03.2"

    """
    for path, id_ in all_standards(document):
        if id_ not in context.catalog.standards:
            near = nearest(id_, context.catalog.standards)
            yield waiting_for(context, Standard.KIND, id_) or Found(
                path=path, variant="near" if near else None, arguments={"standard": id_, "near": near}
            )


@rule(
    "REF103",
    Module,
    Request,
    Crosswalk,
    severity=Severity.WARNING,
    no_citation="Codes are compared without regard to their writing; the writing is a matter of order.",
)
def other_spelling(document: Document, context: Context) -> Iterator[Said]:
    """A code is written otherwise than in the standard.

    Why:
        Cyrillic and Latin letters that look alike, spaces and case do not hinder us, but other programs and a search in
        the text take the two writings for different codes.

    Fails:
        targets:
          - "fgos-15.01.05-2016:пк2.1"

    Passes:
        targets:
          - "fgos-15.01.05-2016:ПК 2.1"

    """
    for path, reference in competencies(document):
        item = context.catalog.item(reference)
        if item is None or item.ref.key == reference.key:
            continue
        letters = _foreign_letters(reference.key, item.ref.key)
        yield Found(
            path=path,
            variant="letters" if letters else None,
            arguments={"written": reference.key, "key": item.ref.key, "letters": letters},
        )


def _foreign_letters(written: str, key: str) -> tuple[str, ...]:
    """Return the letters that only look like those of the key, if that is the whole difference."""
    if len(written) != len(key):
        return ()
    pairs = [(mine, theirs) for mine, theirs in zip(written, key, strict=True) if mine != theirs]
    if any(mine.upper() == theirs.upper() or normal_code(mine) != normal_code(theirs) for mine, theirs in pairs):
        return ()
    return tuple(dict.fromkeys(mine for mine, _ in pairs))


@rule("REF104", Request, Program, severity=Severity.WARNING, cites=("fz273",))
def not_in_force(document: Document, context: Context) -> Iterator[Said]:
    """An edition of a standard is not in force on the day of approval.

    Why:
        A program is written by the editions in force when it is approved: one that is replaced, expired or not yet in
        force raises questions at the expert review. That a ФГОС is closed to admission binds secondary vocational
        programs, not vocational training nor additional professional education, so it is not looked at here.
        Where the catalogue does not know when an edition came into force, the date of its order stands for that day.

    Fails:
        approval_date: 2024-03-01
        targets:
          - {standard: ps-33.011-2015, share: 0.5}      # replaced by the edition of 2022

    Passes:
        approval_date: 2024-03-01
        targets:
          - {standard: ps-33.011-2022, share: 0.5}

    """
    request = document.demand if isinstance(document, Program) else document
    day = context.day(request if isinstance(request, Request) else None)
    seen: set[str] = {id_ for _, id_ in all_standards(request)} if isinstance(document, Program) else set()
    found = standards(document) if isinstance(document, Program) else all_standards(document)
    for path, id_ in found:
        standard = context.catalog.standards.get(id_)
        if standard is None or id_ in seen:
            continue
        seen.add(id_)
        said = _judge(standard, path, day, context.catalog)
        if said is not None:
            yield said


def _judge(standard: Standard, path: str, day: dt.date | None, catalog: Catalog) -> Said | None:
    newer = _newer(standard, day, catalog)
    first, last = standard.in_force.first, standard.in_force.last
    arguments = {"standard": title(standard), "newer": newer or ""}
    if newer is not None:
        return Found(path=path, arguments=arguments)
    if day is None:
        return None if first is None and last is None else Unchecked(variant="no-day", arguments=arguments)
    if last is not None and last < day:
        return Found(path=path, variant="expired", arguments=arguments | {"day": last.isoformat()})
    if first is not None and day < first:
        return Found(path=path, variant="not-yet", arguments=arguments | {"day": first.isoformat()})
    registered = standard.registration.date if standard.registration is not None else None
    if first is None and registered is not None and day < registered:
        return Found(path=path, variant="unborn", arguments=arguments | {"day": registered.isoformat()})
    return None


def _newer(standard: Standard, day: dt.date | None, catalog: Catalog) -> str | None:
    """Name the edition that replaces this one on the day, as far as the catalogue or the standard knows."""
    for other in catalog.standards.values():
        if other.id != standard.replaced_by and standard.id not in other.replaces:
            continue
        begins = other.in_force.first
        if day is None or begins is None or begins <= day:
            return other.id
        return None
    return standard.replaced_by
