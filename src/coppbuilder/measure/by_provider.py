"""What each provider teaches in a program, and for how much."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import reduce
from operator import add

from attrs import frozen

from ..model import Hours, Provider
from .hours import share
from .plan import Placed, Plan


@frozen(kw_only=True)
class ProviderPart:
    """The part of one provider.

    Attributes:
        id: of the provider.
        provider: none if the catalogue does not know it.
        placed: what it teaches.
        hours: academic hours of that, and their share (0…1) of the program.
        cost: roubles for all learners, for one on average, and as a share (0…1) of the program.

    """

    id: str
    provider: Provider | None
    placed: tuple[Placed, ...]
    hours: Hours
    hours_share: Fraction
    cost: Decimal
    cost_per_learner: Decimal
    cost_share: Fraction


def provider_parts(plan: Plan) -> tuple[ProviderPart, ...]:
    """Return the part of each provider, in order of appearance; what nobody is named for is left out."""
    return tuple(_part(plan, id_) for id_ in plan.providers)


def _part(plan: Plan, id_: str) -> ProviderPart:
    placed = tuple(place for place in plan.taught if place.placement.provider == id_)
    hours = reduce(add, (place.hours for place in placed), Hours())
    cost = sum((place.cost for place in placed), Decimal(0))
    return ProviderPart(
        id=id_,
        provider=plan.catalog.providers.get(id_),
        placed=placed,
        hours=hours,
        hours_share=share(hours.total, plan.hours.total),
        cost=cost,
        cost_per_learner=cost / plan.request.learner_count,
        cost_share=Fraction(cost) / Fraction(plan.cost) if plan.cost else Fraction(0),
    )
