"""STD4xx: editions have a source, an order, dates that follow each other, and successors that know them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ...model import Family, Severity, Standard, normal_code
from ..naming import title
from ..rule import Context, Found, Rule, Said, rule

#: Families whose standards an authority publishes, so that there always is something to point to.
_OFFICIAL: Final = {
    Family.FGOS_SPO,
    Family.PROFSTANDART,
    Family.WORLDSKILLS,
    Family.PROFESSIONALS,
    Family.DEMO_EXAM,
    Family.QUALIFICATION,
}
#: Families that an order approves.
_BY_ORDER: Final = {Family.FGOS_SPO, Family.PROFSTANDART}


@rule("STD401", Standard, severity=Severity.WARNING, no_citation="An order is signed, registered, then comes in force.")
def dates_in_order(standard: Standard, _context: Context) -> Iterator[Said]:
    """The dates of a standard do not follow each other.

    Why:
        An order is signed, registered by the Ministry of Justice, then comes in force, and ends last. Days and months
        that changed places, or a wrong year, make an edition look valid or dead on the wrong day.

    Fails:
        registration: {order: "701н", date: 2013-11-28, minjust: "31301", minjust_date: 2013-02-13}

    Passes:
        registration: {order: "701н", date: 2013-11-28, minjust: "31301", minjust_date: 2014-02-13}

    """
    registered = standard.registration
    dates: list[tuple[str, str, dt.date | None]] = [
        ("/registration/date", "order", registered.date if registered else None),
        ("/registration/minjust_date", "minjust", registered.minjust_date if registered else None),
        ("/in_force/from", "first", standard.in_force.first),
        ("/in_force/to", "last", standard.in_force.last),
    ]
    known = [(path, name, day) for path, name, day in dates if day is not None]
    for (_, name, day), (path, next_name, next_day) in pairwise(known):
        if next_day < day:
            arguments = {"what": next_name, "day": next_day.isoformat(), "before": name, "than": day.isoformat()}
            yield Found(path=path, arguments=arguments)
    admission, before = standard.admission_until, known[:1]
    begins = [(name, day) for _, name, day in known if name == "first"] or [(name, day) for _, name, day in before]
    if admission is not None and begins and admission < begins[0][1]:
        name, day = begins[0]
        arguments = {"what": "admission", "day": admission.isoformat(), "before": name, "than": day.isoformat()}
        yield Found(path="/admission_until", arguments=arguments)


@rule("STD402", Standard, severity=Severity.WARNING, cites=("ps-rules-580",))
def no_successor(standard: Standard, context: Context) -> Iterator[Said]:
    """An edition has ended or is replaced, and the catalogue does not hold what follows.

    Why:
        Whoever builds a program on an ended edition is told to move to the new one, and needs to know which. It may be
        known by name only, or nobody has looked yet whether there is one.

    Fails:
        in_force: {from: 2022-03-01, to: 2026-03-01}

    Passes:
        in_force: {from: 2022-03-01, to: 2026-03-01}
        replaced_by: ps-40.021-2025

    """
    last, day, newer = standard.in_force.last, context.day(), standard.replaced_by
    if newer is not None:
        if newer not in context.catalog.standards:
            yield Found(path="/replaced_by", variant="absent", severity=Severity.INFO, arguments={"newer": newer})
    elif last is not None and day is not None and last < day and not _replacers(standard, context):
        yield Found(path="/in_force/to", arguments={"day": last.isoformat()})


def _replacers(standard: Standard, context: Context) -> list[Standard]:
    return [other for other in context.catalog.standards.values() if standard.id in other.replaces]


@rule("STD403", Standard, severity=Severity.WARNING, no_citation="It compares what two editions say of each other.")
def editions_agree(standard: Standard, context: Context) -> Iterator[Said]:
    """Two editions do not agree about which replaces the other, or since when.

    Why:
        A replaced edition names its successor, the successor names it back, and the old one ends the day before the new
        one begins. Otherwise both are in force on some days, or neither is.

    Fails:
        id: ps-33.011-2022
        replaces: [ps-33.011-2015]      # which says replaced_by: ps-33.011-2019

    Passes:
        id: ps-33.011-2022
        replaces: [ps-33.011-2015]      # which says replaced_by: ps-33.011-2022

    """
    known = context.catalog.standards
    for index, id_ in enumerate(standard.replaces):
        older = known.get(id_)
        if older is None:
            continue
        path = f"/replaces/{index}"
        if older.replaced_by is not None and older.replaced_by != standard.id:
            yield Found(path=path, variant="other", arguments={"older": id_, "named": older.replaced_by})
        ends, begins = older.in_force.last, standard.in_force.first
        if ends is not None and begins is not None and begins <= ends:
            arguments = {"older": id_, "ends": ends.isoformat(), "begins": begins.isoformat()}
            yield Found(path=path, variant="overlap", arguments=arguments)
    newer = known.get(standard.replaced_by or "")
    if newer is not None and standard.id not in newer.replaces:
        yield Found(path="/replaced_by", variant="unaware", arguments={"newer": newer.id})


@rule("STD404", Standard, severity=Severity.WARNING, no_citation="Of two editions only one is in force on a day.")
def editions_side_by_side(standard: Standard, context: Context) -> Iterator[Said]:
    """Two editions of one standard are in force at once.

    Why:
        The catalogue holds two editions with the same code, and neither is said to replace the other. Targets may rest
        on either, so two programs of one center may answer to different requirements.

    Fails:
        id: ps-33.011-2015
        code: "33.011"      # and ps-33.011-2022 with the same code does not replace it

    Passes:
        id: ps-33.011-2015
        code: "33.011"
        replaced_by: ps-33.011-2022

    """
    if standard.code is None or standard.family not in _BY_ORDER:
        return
    for other in context.catalog.standards.values():
        if (
            other.code is not None
            and other.id > standard.id
            and other.family is standard.family
            and normal_code(other.code) == normal_code(standard.code)
            and not _linked(standard, other)
            and _meet(standard, other)
        ):
            yield Found(path="/code", arguments={"code": standard.code, "other": title(other), "id": other.id})


def _linked(one: Standard, other: Standard) -> bool:
    """Tell whether one of two editions is said to be replaced, be it by a third one."""
    return bool(one.replaced_by or other.replaced_by or one.id in other.replaces or other.id in one.replaces)


def _meet(one: Standard, other: Standard) -> bool:
    """Tell whether the periods of two editions share a day."""
    first = max(one.in_force.first or dt.date.min, other.in_force.first or dt.date.min)
    return first <= min(one.in_force.last or dt.date.max, other.in_force.last or dt.date.max)


@rule("STD405", Standard, severity=Severity.WARNING, no_citation="A fact without a source cannot be checked by anyone.")
def no_source(standard: Standard, _: Context) -> Iterator[Said]:
    """It is not said where an official standard was taken from, or which order approved it.

    Why:
        Someone will ask where a wording comes from: the expert at the review, or a colleague next year. The address or
        the document, and the number and date of the order, lead back to what was published.

    Fails:
        family: profstandart
        registration: {order: "701н", date: 2013-11-28}

    Passes:
        family: profstandart
        registration: {order: "701н", date: 2013-11-28}
        source: {url: "https://profstandart.example/40.002"}

    """
    source, registered = standard.source, standard.registration
    if standard.family in _OFFICIAL and (source is None or not (source.document or source.url)):
        yield Found(path="/source" if source else "")
    if standard.family in _BY_ORDER and (registered is None or not registered.order or registered.date is None):
        yield Found(path="/registration" if registered else "", variant="order")


RULES: tuple[Rule, ...] = (dates_in_order, no_successor, editions_agree, editions_side_by_side, no_source)
