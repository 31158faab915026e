"""Whether an offer can carry a request, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Module, Offer, Per, Provider, ProviderRole, Request, Workshop
from .groups import Split, split, taught_learners

if TYPE_CHECKING:
    from ..model import Catalog

KOPECKS = 100


class Obstacle(StrEnum):
    """Why an offer cannot carry a request."""

    ROLE = "role"
    LICENSE = "license"
    FORM = "form"
    AVAILABILITY = "availability"
    GROUP_SIZE = "group-size"
    SEATS = "seats"
    EQUIPMENT = "equipment"


@frozen(kw_only=True)
class Teaching:
    """A valid way to teach a module: who, by which offer, in which workshop (none if it needs none)."""

    provider: Provider
    offer: Offer
    workshop: Workshop | None


def obstacles(module: Module, provider: Provider, offer: Offer, request: Request) -> Iterator[Obstacle]:
    """Yield every reason why this offer cannot carry the request."""
    learners = taught_learners(module, request)
    yield from _obstacles(module, provider, offer, request, _Class(learners, split(learners, module.group)))


@frozen
class _Class:
    """Those who study a module, and how they split."""

    learners: int
    parts: Split | None


def _obstacles(
    module: Module, provider: Provider, offer: Offer, request: Request, taught: _Class
) -> Iterator[Obstacle]:
    if provider.role is ProviderRole.RESOURCE_PARTNER:
        yield Obstacle.ROLE
    cover = request.program_type.license_cover
    if cover is not None and (provider.license is None or cover not in provider.license.covers):
        yield Obstacle.LICENSE
    if request.study_form not in offer.study_forms or request.study_form not in module.study_forms:
        yield Obstacle.FORM
    if request.start is not None and offer.available.last is not None and offer.available.last < request.start:
        yield Obstacle.AVAILABILITY
    if offer.seats is not None and offer.seats < taught.learners:
        yield Obstacle.SEATS
    if taught.parts is None:
        yield Obstacle.GROUP_SIZE
    elif module.resources and workshop_for(module, provider, taught.parts) is None:
        yield Obstacle.EQUIPMENT


def workshop_for(module: Module, provider: Provider, parts: Split) -> Workshop | None:
    """Return the first workshop that holds the equipment for a subgroup and seats it (groups take turns)."""
    return next((room for room in provider.workshops if fits(module, room, parts)), None)


def fits(module: Module, room: Workshop, parts: Split) -> bool:
    """Tell whether a workshop seats a subgroup and holds all equipment of the module for it."""
    if room.seats < parts.subgroup_size:
        return False
    held: dict[str, int] = {}
    for equipment in room.equipment:
        held[equipment.type] = held.get(equipment.type, 0) + equipment.units
    return all(
        held.get(need.type, 0) >= need.units * (parts.subgroup_size if need.per is Per.LEARNER else 1)
        for need in module.resources
    )


def cost(module: Module, offer: Offer, request: Request) -> Decimal:
    """Return roubles for the whole request: groups × price per group or learners × price per learner, and materials."""
    learners = taught_learners(module, request)
    return _price(offer, _Class(learners, split(learners, module.group)))


def _price(offer: Offer, taught: _Class) -> Decimal:
    groups = taught.parts.groups if taught.parts else 1
    price = offer.materials_per_learner * taught.learners
    if offer.price_per_learner is not None:
        price += offer.price_per_learner * taught.learners
    return price if offer.price_per_group is None else price + offer.price_per_group * groups


@frozen(kw_only=True)
class PriceLine:
    """A part of a cost: roubles (`each`) for so many (`count`) learners or groups.

    `what` is `learner`, `group` or `materials`, which are for learners, too.
    """

    what: str
    each: Decimal
    count: int

    @property
    def sum(self) -> Decimal:
        """Roubles together."""
        return self.each * self.count


def price_lines(module: Module, offer: Offer, request: Request) -> tuple[PriceLine, ...]:
    """Return of what `cost` is the sum; prices of nothing are left out."""
    learners = taught_learners(module, request)
    parts = split(learners, module.group)
    lines = (
        ("learner", offer.price_per_learner, learners),
        ("group", offer.price_per_group, parts.groups if parts else 1),
        ("materials", offer.materials_per_learner, learners),
    )
    return tuple(PriceLine(what=what, each=each, count=count) for what, each, count in lines if each)


def cost_kopecks(module: Module, offer: Offer, request: Request) -> int:
    """Return the same in whole kopecks."""
    return int(cost(module, offer, request) * KOPECKS)


def teachings(catalog: Catalog, module: Module, request: Request) -> tuple[Teaching, ...]:
    """Return one valid way for each provider, its cheapest offer, by id of the provider."""
    return tuple(
        sorted((way for _, way in priced_teachings(catalog, module, request)), key=lambda way: way.provider.id)
    )


def priced_teachings(catalog: Catalog, module: Module, request: Request) -> tuple[tuple[int, Teaching], ...]:
    """Return one valid way for each provider with its cost in whole kopecks, the cheapest first."""
    learners = taught_learners(module, request)
    taught = _Class(learners, split(learners, module.group))
    best: dict[str, tuple[Decimal, Teaching]] = {}
    for provider, offer in catalog.offers(module):
        if next(_obstacles(module, provider, offer, request, taught), None) is not None:
            continue
        price = _price(offer, taught)
        known = best.get(provider.id)
        if known is None or price < known[0]:
            room = workshop_for(module, provider, taught.parts) if taught.parts and module.resources else None
            best[provider.id] = price, Teaching(provider=provider, offer=offer, workshop=room)
    ways = [(int(price * KOPECKS), way) for price, way in best.values()]
    if len(ways) > 1:
        ways.sort(key=lambda pair: (pair[0], pair[1].provider.id))
    return tuple(ways)
