"""RES3xx: what a provider offers against what it has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...measure.groups import split
from ...measure.offers import workshop_for
from ...model import Booking, Catalog, Module, ModuleStatus, Period, Provider, ProviderRole, Severity, VocabularySubject
from ...model.recorded import fact
from ..naming import few, term, title
from ..rule import Context, Found, Rule, Said, rule
from ..waiting import waiting_for_any


@rule("RES301", Provider, severity=Severity.WARNING, no_citation="arithmetic: a room has no more hours than it is open")
def bookings_fit_into_the_week(provider: Provider, _: Context) -> Iterator[Said]:
    """More hours of a workshop are booked than it is open.

    Why:
        The calendar takes bookings off the weekly hours of the room. More booked than open leaves nothing for programs,
        and mostly means that one booking stands twice.

    Fails:
        workshops: [{id: posts, seats: 12, weekly_hours: 36}]
        bookings:
          - {workshop: posts, from: 2027-02-01, to: 2027-03-26, weekly_hours: 24}
          - {workshop: posts, from: 2027-03-01, to: 2027-03-26, weekly_hours: 18}

    Passes:
        workshops: [{id: posts, seats: 12, weekly_hours: 36}]
        bookings:
          - {workshop: posts, from: 2027-02-01, to: 2027-02-26, weekly_hours: 24}
          - {workshop: posts, from: 2027-03-01, to: 2027-03-26, weekly_hours: 18}

    """
    open_hours = {room.id: room.weekly_hours for room in provider.workshops}
    for index, booking in enumerate(provider.bookings):
        if booking.workshop not in open_hours:
            continue
        # Most is taken on a day on which some booking begins.
        taken = sum(other.weekly_hours for other in provider.bookings if _at_once(other, booking))
        if taken > open_hours[booking.workshop]:
            arguments = {
                "room": booking.workshop,
                "date": booking.first.isoformat(),
                "taken": taken,
                "open": open_hours[booking.workshop],
            }
            yield Found(path=f"/bookings/{index}/weekly_hours", arguments=arguments)


def _at_once(other: Booking, booking: Booking) -> bool:
    return other.workshop == booking.workshop and other.first <= booking.first <= other.last


@rule("RES302", Provider, no_citation="arithmetic: what begins first ends later")
def periods_are_in_order(provider: Provider, _: Context) -> Iterator[Said]:
    """A period ends before it begins.

    Why:
        Such a period holds no day: a closed workshop stays open, an offer is never available, a booking takes nothing.

    Fails:
        offers: [{module: college-b.rds, available: {from: 2027-06-30, to: 2027-01-11}}]

    Passes:
        offers: [{module: college-b.rds, available: {from: 2027-01-11, to: 2027-06-30}}]

    """
    for path, period in _periods(provider):
        if period.first is not None and period.last is not None and period.last < period.first:
            arguments = {"first": period.first.isoformat(), "last": period.last.isoformat()}
            yield Found(path=path, arguments=arguments)


def _periods(provider: Provider) -> Iterator[tuple[str, Period]]:
    for index, room in enumerate(provider.workshops):
        for number, closed in enumerate(room.closed_weeks):
            yield f"/workshops/{index}/closed_weeks/{number}", closed
    for index, booking in enumerate(provider.bookings):
        yield f"/bookings/{index}/to", Period(first=booking.first, last=booking.last)
    for index, offer in enumerate(provider.offers):
        yield f"/offers/{index}/available", offer.available


@rule("RES303", Provider, severity=Severity.WARNING, cites=("fz273",))
def who_offers_may_teach(provider: Provider, _: Context) -> Iterator[Said]:
    """Modules are offered by one who may not teach.

    Why:
        A partner that only lends rooms, and an organisation without a license, are never chosen for a program of
        vocational or additional education: the offers look real and are not.

    Fails:
        role: college
        offers: [{module: college-b.rds}]      # no license

    Passes:
        role: college
        license: {covers: [po, dpo]}
        offers: [{module: college-b.rds}]

    """
    if not provider.offers:
        return
    arguments = {"provider": title(provider), "count": len(provider.offers)}
    if provider.role is ProviderRole.RESOURCE_PARTNER:
        yield Found(path="/offers", variant="role", arguments=arguments)
    elif provider.license is None or not provider.license.covers:
        yield Found(path="/license" if provider.license else "/offers", arguments=arguments)


@rule("RES304", Provider, severity=Severity.WARNING, no_citation="The modules themselves say what they need.")
def offers_have_rooms(provider: Provider, context: Context) -> Iterator[Said]:
    """No workshop holds what an offered module needs.

    Why:
        An offer is chosen only if one workshop seats a subgroup and holds the equipment for it. If even the smallest
        group fits nowhere, the offer is never chosen, and nobody sees why.

    Fails:
        offers: [{module: college-b.rds}]      # needs a welding post for each learner
        workshops: [{id: class, seats: 25, equipment: [{type: classroom-place, units: 25}]}]

    Passes:
        offers: [{module: college-b.rds}]
        workshops: [{id: posts, seats: 12, equipment: [{type: welding-post-mma, units: 12}]}]

    """
    for index, offer in enumerate(provider.offers):
        versions = context.catalog.versions(offer.module, offer.versions)
        if versions and not any(_fits(module, provider) for module in versions):
            types = few(dict.fromkeys(need.type for need in versions[0].resources))
            arguments = {"module": title(versions[0]), "types": types, "learners": versions[0].group.min}
            yield Found(path=f"/offers/{index}/module", arguments=arguments)


def _fits(module: Module, provider: Provider) -> bool:
    parts = split(module.group.min, module.group)
    return not module.resources or parts is None or workshop_for(module, provider, parts) is not None


@rule("RES305", Module, severity=Severity.WARNING, no_citation="The providers themselves say what they have.")
def equipment_exists_somewhere(module: Module, context: Context) -> Iterator[Said]:
    """No organisation of the catalogue has the equipment that a module needs.

    Why:
        Nobody could teach the module: it will never be chosen. Either the type is written otherwise, or the equipment
        has to be bought or rented first; for a draft this only informs. Catalogues without workshops are not asked.

    Fails:
        resources: [{type: welding-robot}]     # no workshop has one

    Passes:
        resources: [{type: welding-post-mma}]

    """
    for index, need in enumerate(module.resources):
        if _nobody_has(context.catalog, need.type):
            name = term(context.catalog, VocabularySubject.EQUIPMENT, need.type)
            draft = module.status is ModuleStatus.DRAFT
            severity = Severity.INFO if draft else None
            yield waiting_for_any(context, Provider.KIND) or Found(
                path=f"/resources/{index}/type", severity=severity, arguments={"type": name}
            )


@fact
def _nobody_has(catalog: Catalog, type_: str) -> bool:
    """Tell whether there is equipment, but none of this type."""
    there = _equipment(catalog)
    return bool(there) and type_ not in there


@lru_cache(maxsize=4)
def _equipment(catalog: Catalog) -> frozenset[str]:
    """Return the types that some workshop holds; asked once for a catalogue, not for each of its modules."""
    rooms = (room for provider in catalog.providers.values() for room in provider.workshops)
    return frozenset(equipment.type for room in rooms for equipment in room.equipment)


RULES: tuple[Rule, ...] = (
    bookings_fit_into_the_week,
    periods_are_in_order,
    who_offers_may_teach,
    offers_have_rooms,
    equipment_exists_somewhere,
)
