"""HRS3xx: the limits of a request do not contradict each other or a norm."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import fields

from ...model import Limits, Range, Request
from ..rule import Context, Found, Rule, Said, rule


@rule("HRS301", Request, no_citation="arithmetic: no number is above its greatest and below its least value")
def bounds_do_not_cross(request: Request, _: Context) -> Iterator[Said]:
    """The bounds of a limit leave no value between them.

    Why:
        No program can have at least 80 and at most 72 hours: the search for one would end with “impossible”, and the
        reason is a slip of the pen.

    Fails:
        limits: {hours: {min: 80, max: 72}}

    Passes:
        limits: {hours: {min: 72, max: 80}}

    """
    for field in fields(Limits):
        limit = getattr(request.limits, field.name)
        low, high, path = limit.min, limit.max, f"/limits/{field.name}"
        if low is not None and high is not None and low > high:
            yield Found(path=f"{path}/min", arguments={"limit": field.name, "min": str(low), "max": str(high)})
        elif isinstance(limit, Range) and limit.exact is not None:
            yield from _exact(field.name, limit, limit.exact)


def _exact(name: str, limit: Range, exact: float) -> Iterator[Said]:
    arguments = {"limit": name, "exact": str(exact)}
    if limit.min is not None and exact < limit.min:
        yield Found(path=f"/limits/{name}/exact", variant="below", arguments={**arguments, "min": str(limit.min)})
    if limit.max is not None and exact > limit.max:
        yield Found(path=f"/limits/{name}/exact", variant="above", arguments={**arguments, "max": str(limit.max)})


@rule("HRS302", Request, cites=("dpo-266", "dpo-499"))
def limit_reaches_the_norm(request: Request, context: Context) -> Iterator[Said]:
    """The request limits hours below the norm of its type.

    Why:
        Professional upgrade takes 16 hours or more, professional retraining 250 or more: with fewer hours
        there is no lawful program of this type.

    Fails:
        program_type: dpo-pp
        limits: {hours: {max: 144}}

    Passes:
        program_type: dpo-pp
        limits: {hours: {min: 250, max: 256}}

    """
    hours = request.limits.hours
    kind = request.program_type.value
    norm = context.norm(f"{kind}.hours.min", request)
    if norm is not None and hours.upper is not None and hours.upper < norm.number:
        path = "/limits/hours/max" if hours.exact is None else "/limits/hours/exact"
        yield Found(path=path, arguments={"hours": hours.upper, "limit": norm.number, "type": kind}, norm=norm)


@rule("HRS303", Request, requires=("HRS301",), no_citation="arithmetic: the limits hold for one and the same program")
def limits_hold_together(request: Request, _: Context) -> Iterator[Said]:
    """The limits of the request are impossible together.

    Why:
        Each limit may be right alone, and no program can keep them all: 70 % of practice leaves no place for 40 % of
        self-study, and a program that costs at least 500,000 roubles is not paid from 300,000.

    Fails:
        limits: {practice_share: {min: 0.7}, self_study_share: {min: 0.4}}

    Passes:
        limits: {practice_share: {min: 0.6}, self_study_share: {min: 0.4}}

    """
    limits = request.limits
    practice, self_study = limits.practice_share.lower or 0, limits.self_study_share.lower or 0
    if Fraction(str(practice)) + Fraction(str(self_study)) > 1:
        path = "/limits/self_study_share/" + ("min" if limits.self_study_share.exact is None else "exact")
        yield Found(path=path, variant="shares", arguments={"practice": practice, "self_study": self_study})
    least, most = _money_bounds(request)
    for path, low in least:
        for other, high in most:
            if low > high and path.rpartition("/")[0] != other.rpartition("/")[0]:
                arguments = {"least": str(low), "most": str(high)}
                yield Found(path=path, variant="money", arguments=arguments)
                break


def _money_bounds(request: Request) -> tuple[list[tuple[str, Decimal]], list[tuple[str, Decimal]]]:
    """Return the lower and the upper bounds of the cost for all learners, with their places."""
    cost, each, count = request.limits.cost, request.limits.cost_per_learner, request.learner_count
    ceiling = request.funding.ceiling if request.funding else None
    least = [
        ("/limits/cost/min", cost.min),
        ("/limits/cost_per_learner/min", None if each.min is None else each.min * count),
    ]
    most = [
        ("/limits/cost/max", cost.max),
        ("/limits/cost_per_learner/max", None if each.max is None else each.max * count),
        ("/funding/ceiling", ceiling),
    ]
    return _given(least), _given(most)


def _given(bounds: list[tuple[str, Decimal | None]]) -> list[tuple[str, Decimal]]:
    return [(path, amount) for path, amount in bounds if amount is not None]


RULES: tuple[Rule, ...] = (bounds_do_not_cross, limit_reaches_the_norm, limits_hold_together)
