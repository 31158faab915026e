"""The bounds of a request and of the norms, each on one quantity or on the share of one quantity in another."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

from attrs import frozen

from ..measure.norms import norm_parameter
from ..model import Citation, Hours, MoneyRange, Range
from . import quantities
from .model import Model
from .problem import Origin, Problem, Terms, total

LOWER: Final = "lower"
UPPER: Final = "upper"


@frozen(kw_only=True, eq=False)
class Bound:
    """A quantity `part`, or its share of `whole`, is at least (`lower`) or at most (`upper`) the limit.

    `limit` is a share, or counts the quantity's whole units: half hours, kopecks, providers, modules. `scale` is how
    many of these make one unit in which it is told.
    """

    name: str
    origin: Origin
    part: Terms
    whole: Terms | None = None
    limit: Fraction
    scale: int = 1
    citation: Citation | None = None

    @property
    def is_lower(self) -> bool:
        """Whether it asks for at least something."""
        return self.origin.side == LOWER

    @property
    def fills(self) -> bool:
        """Whether modules that serve no other demand could help to keep it: as ballast, or to dilute a share."""
        return self.is_lower or self.whole is not None


def add_bound(problem: Problem, bound: Bound) -> None:
    """Add the rows of a bound; a share of nothing is zero, as everywhere."""
    if bound.whole is None:
        if bound.is_lower:
            problem.row(bound.part, lower=math.ceil(bound.limit), origin=bound.origin)
        else:
            problem.row(bound.part, upper=math.floor(bound.limit), origin=bound.origin)
        return
    terms = share_terms(bound, bound.limit)
    if bound.is_lower:
        problem.row(terms, lower=0, origin=bound.origin)
        if bound.limit > 0:
            problem.row(bound.whole, lower=1, origin=bound.origin)
    else:
        problem.row(terms, upper=0, origin=bound.origin)


def share_terms(bound: Bound, share: Fraction) -> Terms:
    """Return denominator × part − numerator × whole: not negative just where the share is reached."""
    whole = {column: -share.numerator * value for column, value in (bound.whole or {}).items()}
    return total({column: share.denominator * value for column, value in bound.part.items()}, whole)


def bounds(model: Model) -> Iterator[Bound]:
    """Yield all bounds in the order of the request's fields, that of the norm first."""
    limits = model.request.limits
    halves = quantities.hours(model)
    yield from _norm(model, halves)
    yield from _range("hours", limits.hours, halves, scale=quantities.HALVES)
    shares: tuple[tuple[str, Range, Callable[[Hours], float]], ...] = (
        ("practice_share", limits.practice_share, lambda hours: hours.practical),
        ("distance_share", limits.distance_share, lambda hours: hours.distance),
        ("self_study_share", limits.self_study_share, lambda hours: hours.self_study),
    )
    for name, wanted, of in shares:
        if wanted.lower is not None or wanted.upper is not None:
            yield from _range(name, wanted, quantities.hours(model, of), whole=halves)
    yield from _money(model)
    if limits.providers.lower is not None or limits.providers.upper is not None:
        yield from _providers(model, limits.providers)
    yield from _range("modules", limits.modules, quantities.modules(model))


def _norm(model: Model, halves: Terms) -> Iterator[Bound]:
    request = model.request
    norm = norm_parameter(model.pool.catalog, f"{request.program_type}.hours.min", request.approval_date)
    if norm is not None and norm.verified:
        yield Bound(
            name="norm_hours",
            origin=Origin("/program_type", LOWER),
            part=halves,
            limit=Fraction(str(norm.parameter.value)) * quantities.HALVES,
            scale=quantities.HALVES,
            citation=norm.citation,
        )


def _range(name: str, wanted: Range, part: Terms, *, whole: Terms | None = None, scale: int = 1) -> Iterator[Bound]:
    for side, value in ((LOWER, wanted.lower), (UPPER, wanted.upper)):
        if value is not None:
            word = "exact" if wanted.exact is not None else "min" if side == LOWER else "max"
            origin = Origin(f"/limits/{name}/{word}", side)
            limit = Fraction(str(value)) * scale
            yield Bound(name=name, origin=origin, part=part, whole=whole, limit=limit, scale=scale)


def _money(model: Model) -> Iterator[Bound]:
    request = model.request
    funding = request.funding
    whole = MoneyRange(max=funding.ceiling if funding is not None else None)
    wanted = (
        ("cost", "/limits/cost", request.limits.cost, 1),
        ("cost_per_learner", "/limits/cost_per_learner", request.limits.cost_per_learner, request.learner_count),
        ("funding", "/funding", whole, 1),
    )
    kopecks = quantities.cost(model)
    for name, path, money, times in wanted:
        scale = quantities.KOPECKS * times
        for side, word, value in ((LOWER, "min", money.min), (UPPER, "max", money.max)):
            if value is not None:
                pointer = f"{path}/ceiling" if name == "funding" else f"{path}/{word}"
                yield Bound(
                    name=name, origin=Origin(pointer, side), part=kopecks, limit=Fraction(value) * scale, scale=scale
                )


def _providers(model: Model, wanted: Range) -> Iterator[Bound]:
    part = quantities.providers(model)
    if wanted.lower is not None:
        for id_, column in model.providers.items():
            taught = {way: 1 for ways in model.ways for way, _, teaching in ways if teaching.provider.id == id_}
            model.problem.row({**taught, column: -1}, lower=0)
    yield from _range("providers", wanted, part)
