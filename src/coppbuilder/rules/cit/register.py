"""CIT3xx: the register of norms itself, to which a region or a college may add its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...measure.norms import act_name
from ...model import Norm, Severity
from ..rule import Context, Found, Rule, Said, rule


@rule("CIT301", Norm, severity=Severity.WARNING, no_citation="Of two values for one day only one can bind.")
def two_values(norm: Norm, context: Context) -> Iterator[Said]:
    """Two norms in force on the same day set one parameter to different values.

    Why:
        Programs are judged by the parameter of the day. Where two norms give different values and neither replaces the
        other, the later one is taken, and nobody was asked.

    Fails:
        id: region-practice
        parameters: {practice.share.min: {value: 0.6}}      # another norm in force says 0.5

    Passes:
        id: region-practice
        replaces: [practice-2020]
        in_force: {from: 2026-09-01}                        # the other one ends the day before
        parameters: {practice.share.min: {value: 0.6}}

    """
    for name, parameter in norm.parameters.items():
        for other in context.catalog.norms.values():
            rival = other.parameters.get(name)
            if rival is None or other.id <= norm.id or rival.value == parameter.value or not _meet(norm, other):
                continue
            arguments = {"name": name, "value": str(parameter.value), "other": other.id, "theirs": str(rival.value)}
            yield Found(path=f"/parameters/{name}", arguments=arguments)


def _meet(one: Norm, other: Norm) -> bool:
    """Tell whether two norms are in force on a common day."""
    first = max(one.in_force.first or dt.date.min, other.in_force.first or dt.date.min)
    return first <= min(one.in_force.last or dt.date.max, other.in_force.last or dt.date.max)


@rule("CIT302", Norm, severity=Severity.WARNING, no_citation="A former act ends when its successor begins.")
def successor_of_norm(norm: Norm, context: Context) -> Iterator[Said]:
    """A norm replaces one that is unknown, or that ends on another day than it begins.

    Why:
        A replaced act ends the day before its successor begins. On a day on which both are in force, or neither, a
        program is judged by the wrong act; a successor of an unknown act replaces nothing.

    Fails:
        replaces: [order-2020]          # in_force: {to: 2025-12-31}
        in_force: {from: 2025-09-01}

    Passes:
        replaces: [order-2020]          # in_force: {to: 2025-08-31}
        in_force: {from: 2025-09-01}

    """
    for index, id_ in enumerate(norm.replaces):
        former = context.catalog.norms.get(id_)
        path = f"/replaces/{index}"
        if former is None:
            yield Found(path=path, variant="unknown", arguments={"norm": id_})
            continue
        ends, begins = former.in_force.last, norm.in_force.first
        if ends is None or begins is None or ends + dt.timedelta(days=1) == begins:
            continue
        arguments = {"former": act_name(former), "ends": ends.isoformat(), "begins": begins.isoformat()}
        yield Found(path=path, variant="gap" if ends < begins else None, arguments=arguments)


@rule("CIT303", Norm, severity=Severity.WARNING, no_citation="An act is signed, comes in force, and ends.")
def dates_of_norm(norm: Norm, _: Context) -> Iterator[Said]:
    """The dates of a norm do not follow each other.

    Why:
        An act cannot be in force before it was signed, nor end before it begins. A norm with such dates counts on the
        wrong days or on none.

    Fails:
        act: {title: Приказ, number: "534", date: 2023-07-14}
        in_force: {from: 2022-09-01}

    Passes:
        act: {title: Приказ, number: "534", date: 2023-07-14}
        in_force: {from: 2023-09-01}

    """
    signed, first, last = norm.act.date, norm.in_force.first, norm.in_force.last
    if signed is not None and first is not None and first < signed:
        yield Found(path="/in_force/from", arguments={"day": first.isoformat(), "than": signed.isoformat()})
    begins = first or signed
    if begins is not None and last is not None and last < begins:
        yield Found(path="/in_force/to", variant="end", arguments={"day": last.isoformat(), "than": begins.isoformat()})


@rule("CIT304", Norm, severity=Severity.WARNING, no_citation="What is called verified must be open to verification.")
def verified_without_source(norm: Norm, _: Context) -> Iterator[Said]:
    """A norm is called verified, but does not say by which source.

    Why:
        A verified norm makes errors, not warnings, and stops a program. Whoever disagrees must be able to read what it
        was verified by.

    Fails:
        verified: true
        parameters: {practice.share.min: {value: 0.5}}

    Passes:
        verified: true
        source: {url: "https://docs.example/order-12"}
        parameters: {practice.share.min: {value: 0.5}}

    """
    source = norm.source
    confirmed = norm.verified and any(parameter.verified for parameter in norm.parameters.values())
    if confirmed and (source is None or not (source.document or source.url)):
        yield Found(path="/source" if source else "/parameters")


RULES: tuple[Rule, ...] = (two_values, successor_of_norm, dates_of_norm, verified_without_source)
