"""Which bounds of the demand and of the norms a program does not keep."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from ..model import Cause, Range
from ..texts import LANGUAGES, render
from .hours import half_hours, share
from .norms import norm_parameter
from .plan import Plan

_MONEY: Final = {"cost", "cost_per_learner", "funding"}


def broken_limits(plan: Plan) -> Iterator[Cause]:
    """Yield each bound that is not kept, compared exactly; a norm binds only where it is verified."""
    limits, hours = plan.request.limits, plan.hours
    total = Fraction(half_hours(hours.total), 2)
    yield from _beyond("hours", total, limits.hours)
    yield from _beyond("practice_share", share(hours.practical, hours.total), limits.practice_share)
    yield from _beyond("distance_share", share(hours.distance, hours.total), limits.distance_share)
    yield from _beyond("self_study_share", share(hours.self_study, hours.total), limits.self_study_share)
    yield from _beyond("providers", Fraction(len(plan.providers)), limits.providers)
    yield from _beyond("modules", Fraction(sum(not place.is_final for place in plan.taught)), limits.modules)
    cost = Fraction(plan.cost)
    yield from _outside("cost", cost, limits.cost.min, limits.cost.max)
    each = cost / plan.request.learner_count
    yield from _outside("cost_per_learner", each, limits.cost_per_learner.min, limits.cost_per_learner.max)
    yield from _outside("funding", cost, None, plan.request.funding.ceiling if plan.request.funding else None)
    norm = norm_parameter(plan.catalog, f"{plan.request.program_type}.hours.min", plan.request.approval_date)
    if norm is not None and norm.verified:
        yield from _outside("norm_hours", total, norm.parameter.value, None)


def _beyond(name: str, value: Fraction, wanted: Range) -> Iterator[Cause]:
    yield from _outside(name, value, wanted.lower, wanted.upper)


def _outside(name: str, value: Fraction, lower: object, upper: object) -> Iterator[Cause]:
    """Bounds are compared as they are written, digit by digit."""
    if lower is not None and value < Fraction(str(lower)):
        yield _flaw("below", name, value, str(lower))
    if upper is not None and value > Fraction(str(upper)):
        yield _flaw("above", name, value, str(upper))


def _flaw(key: str, name: str, value: Fraction, limit: str) -> Cause:
    what = {lang: render(f"cause.what.{name}", {}, lang) for lang in LANGUAGES}
    shown = {"name": what, "value": _told(name, str(float(value))), "limit": _told(name, limit)}
    return Cause(key=f"choice.flaw.{key}", arguments=shown)


def _told(name: str, value: str) -> dict[str, str]:
    kind = "money" if name in _MONEY else "share" if name.endswith("share") else "number"
    return {lang: render(f"choice.amount.{kind}", {"value": value}, lang) for lang in LANGUAGES}
