"""CIT1xx: the acts that texts cite are in force, and cited so that one can find them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ...measure.norms import act_name
from ...measure.staleness import approved_on
from ...model import Catalog, Document, Module, Norm, Program, Request, Severity, Standard
from ...model.recorded import shared
from ..last import of_last
from ..naming import few, title
from ..rule import Context, Found, Rule, Said, Unchecked, rule
from .recognize import Cited, cited, names_act, normal_number, texts

_ACT_ITSELF = "Each finding names the act itself and its dates."


@shared
@lru_cache(maxsize=16)
def _norms(catalog: Catalog) -> Mapping[str, tuple[Norm, ...]]:
    """Return the norms of the register by the number of their act."""
    found: dict[str, list[Norm]] = {}
    for norm in catalog.norms.values():
        if norm.act.number is not None:
            found.setdefault(normal_number(norm.act.number), []).append(norm)
    return {number: tuple(norms) for number, norms in found.items()}


@shared
@lru_cache(maxsize=16)
def _orders(catalog: Catalog) -> Mapping[tuple[str, dt.date], tuple[Standard, ...]]:
    """Return editions of standards by number and date of their order."""
    found: dict[tuple[str, dt.date], list[Standard]] = {}
    for standard in catalog.standards.values():
        registered = standard.registration
        if registered is not None and registered.order is not None and registered.date is not None:
            found.setdefault((normal_number(registered.order), registered.date), []).append(standard)
    return {key: tuple(standards) for key, standards in found.items()}


def _meant(catalog: Catalog, act: Cited) -> tuple[Norm, ...]:
    """Return the norms that set what is cited: number and date agree, or the number where no date is given."""
    same = _norms(catalog).get(act.number, ())
    dates = {norm.act.date for norm in same}
    if act.date is None:
        return same if len(dates) == 1 else ()
    return tuple(norm for norm in same if norm.act.date == act.date)


def _day(document: Document, context: Context) -> dt.date | None:
    """Return the day to judge by: `--on`, else the approval, else today."""
    if isinstance(document, Program):
        return context.on or approved_on(document) or context.today
    return context.day(document if isinstance(document, Request) else None)


@of_last
def _found_in(document: Document) -> Iterator[tuple[str, Cited]]:
    return ((path, act) for path, text in texts(document) if names_act(text) for act in cited(text))


@rule("CIT101", Request, Program, Module, severity=Severity.WARNING, no_citation=_ACT_ITSELF)
def no_longer_in_force(document: Document, context: Context) -> Iterator[Said]:
    """An act is cited that is no longer in force.

    Why:
        Programs are copied from year to year, and with them the order that has long been replaced. At the expert review
        it is the first thing that is noticed. Acts are judged by the day of approval, or by the day of `--on`; what the
        register of norms does not hold is not checked.

    Fails:
        approval_date: 2026-12-01
        notes: ["Профессия взята из перечня (приказ Минобрнауки России от 02.07.2013 № 513)."]

    Passes:
        approval_date: 2026-12-01
        notes: ["Профессия взята из перечня (приказ Минпросвещения России от 14.07.2023 № 534)."]

    """
    unknown = []
    for path, act in _found_in(document):
        day = _day(document, context)
        norms = _meant(context.catalog, act)
        if not norms and (act.number, act.date) not in _orders(context.catalog):
            unknown.append(act.text)
        ends = [norm.in_force.last for norm in norms]
        if day is None or not norms or not all(last is not None and last < day for last in ends):
            continue
        newer = next((other for other in context.catalog.norms.values() if norms[0].id in other.replaces), None)
        yield Found(
            path=path,
            variant="replaced" if newer else None,
            arguments={
                "act": act_name(norms[0]),
                "last": max(last for last in ends if last is not None).isoformat(),
                "newer": act_name(newer) if newer else "",
            },
        )
    if unknown and not isinstance(document, Module):
        yield Unchecked(variant="unknown", arguments={"acts": few(dict.fromkeys(unknown))})


@rule("CIT102", Request, Program, Module, severity=Severity.WARNING, no_citation=_ACT_ITSELF)
def not_yet_in_force(document: Document, context: Context) -> Iterator[Said]:
    """An act is cited that is not in force yet.

    Why:
        A published act often comes into force months later. A program approved before that day is bound by the former
        act and should cite it.

    Fails:
        approval_date: 2025-06-01
        notes: ["По приказу Минобрнауки России от 24.03.2025 № 266."]     # in force from 2025-09-01

    Passes:
        approval_date: 2025-06-01
        notes: ["По приказу Минобрнауки России от 01.07.2013 № 499."]

    """
    for path, act in _found_in(document):
        day = _day(document, context)
        norms = _meant(context.catalog, act)
        begins = [norm.in_force.first for norm in norms]
        if day is not None and norms and all(first is not None and day < first for first in begins):
            first = min(first for first in begins if first is not None)
            yield Found(path=path, arguments={"act": act_name(norms[0]), "first": first.isoformat()})


@rule("CIT103", Request, Program, Module, severity=Severity.WARNING, no_citation=_ACT_ITSELF)
def nearly_an_act(document: Document, context: Context) -> Iterator[Said]:
    """An act is cited with another number or date than the register has.

    Why:
        The same date with another number, or the same number of the same year with another day, is nearly always a
        slip: whoever looks the act up will not find it, or finds another one.

    Fails:
        notes: ["Приказ Минпросвещения России от 14.07.2023 № 543."]

    Passes:
        notes: ["Приказ Минпросвещения России от 14.07.2023 № 534."]

    """
    catalog = context.catalog
    for path, act in _found_in(document):
        if act.date is None or _meant(catalog, act) or (act.number, act.date) in _orders(catalog):
            continue
        year = act.date.year
        same_number = [
            norm for norm in _norms(catalog).get(act.number, ()) if norm.act.date and norm.act.date.year == year
        ]
        same_day = [
            norm for norm in catalog.norms.values() if norm.act.number is not None and norm.act.date == act.date
        ]
        near = next(iter(same_number + [norm for norm in same_day if _alike(norm, act)]), None)
        if near is not None:
            yield Found(path=path, arguments={"written": act.text, "date": act.date.isoformat(), "act": act_name(near)})


def _alike(norm: Norm, act: Cited) -> bool:
    """Tell whether two numbers hold the same figures, or differ in one place."""
    number = normal_number(norm.act.number or "")
    if sorted(number) == sorted(act.number):
        return True
    pairs = zip(number, act.number, strict=False)
    return len(number) == len(act.number) and sum(mine != theirs for mine, theirs in pairs) == 1


@rule("CIT104", Request, Program, Module, severity=Severity.INFO, no_citation=_ACT_ITSELF)
def without_date(document: Document, context: Context) -> Iterator[Said]:
    """An act is cited without its date.

    Why:
        Each year has an order № 513. Number and date together name one act; the register knows which is probably meant.
        Laws are commonly cited by number alone.

    Fails:
        notes: ["Профессия взята из перечня (приказ № 534)."]

    Passes:
        notes: ["Профессия взята из перечня (приказ Минпросвещения России от 14.07.2023 № 534)."]

    """
    for path, act in _found_in(document):
        norms = _meant(context.catalog, act)
        if act.date is None and norms and not act.number.endswith("фз"):
            yield Found(path=path, arguments={"written": act.text, "act": act_name(norms[0])})


@rule("CIT105", Request, Program, Module, severity=Severity.WARNING, no_citation=_ACT_ITSELF)
def order_of_a_replaced_edition(document: Document, context: Context) -> Iterator[Said]:
    """The order of an edition of a standard is cited that is replaced or no longer in force.

    Why:
        The text names the order by which a standard was approved. When that edition has been replaced, text and targets
        speak of different requirements.

    Fails:
        approval_date: 2026-12-01
        notes: ["ФГОС СПО 15.01.05 (приказ Минобрнауки России от 29.01.2016 № 50)."]     # replaced in 2023

    Passes:
        approval_date: 2026-12-01
        notes: ["ФГОС СПО 15.02.16 (приказ Минпросвещения России от 14.06.2022 № 444)."]

    """
    for path, act in _found_in(document):
        day = _day(document, context)
        if act.date is None:
            continue
        editions = _orders(context.catalog).get((act.number, act.date), ())
        if editions and all(_ended(standard, day) for standard in editions):
            standard = editions[0]
            newer = standard.replaced_by
            arguments = {"order": act.text, "standard": title(standard), "newer": newer or ""}
            yield Found(path=path, variant="replaced" if newer else None, arguments=arguments)


def _ended(standard: Standard, day: dt.date | None) -> bool:
    """Tell whether an edition has ended by a day; a replaced one without a last day has."""
    last = standard.in_force.last
    return standard.replaced_by is not None if last is None else day is not None and last < day


RULES: tuple[Rule, ...] = (
    no_longer_in_force,
    not_yet_in_force,
    nearly_an_act,
    without_date,
    order_of_a_replaced_edition,
)
