"""HRS212–214: what a program costs keeps within the limits of its demand; exact, in roubles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from ...measure.plan import Plan, plan_of
from ...model import Argument, Program
from ..naming import unknown_cost
from ..rule import Context, Found, Rule, Said, rule

_KOPECK: Final = Decimal("0.01")


def _priced(plan: Plan, *, above: bool) -> Iterator[Said]:
    """Say «not checked» where a price is missing, unless the known prices alone are too much."""
    if not above:
        yield from unknown_cost(plan)


@rule("HRS212", Program, no_citation="a limit of the demand")
def cost_within_limits(program: Program, context: Context) -> Iterator[Said]:
    """The cost of the program is outside the limits of the demand.

    Why:
        The cost is what colleges ask for by their offers: per learner or per group, and materials per learner, for the
        modules and the final assessment.

    Fails:
        demand: {learners: [{count: 10}], limits: {cost: {max: 90000}}}
        modules:   # 10,000 roubles a learner
          - {module: college-a.welding, version: "1.0", provider: college-a}

    Passes:
        demand: {learners: [{count: 10}], limits: {cost: {max: 100000}}}
        modules:   # 10,000 roubles a learner
          - {module: college-a.welding, version: "1.0", provider: college-a}

    """
    limit = program.demand.limits.cost
    plan = plan_of(context.catalog, program)
    if limit.min is None and limit.max is None:
        return
    above = limit.max is not None and plan.cost > limit.max
    unknown = tuple(_priced(plan, above=above))
    yield from unknown
    path = "/demand/limits/cost"
    arguments: Mapping[str, Argument] = {"cost": str(plan.cost), "count": program.demand.learner_count}
    if above:
        yield Found(path=f"{path}/max", variant="max", arguments={**arguments, "limit": str(limit.max)})
    if not unknown and limit.min is not None and plan.cost < limit.min:
        yield Found(path=f"{path}/min", variant="min", arguments={**arguments, "limit": str(limit.min)})


@rule("HRS213", Program, no_citation="a limit of the demand")
def cost_per_learner_within_limits(program: Program, context: Context) -> Iterator[Said]:
    """The cost per learner is outside the limits of the demand.

    Why:
        Subsidies and grants are counted per learner. The cost for all is divided by all learners, also by those for
        whom a part is recognized.

    Fails:
        demand: {learners: [{count: 10}], limits: {cost_per_learner: {max: 9000}}}
        modules:   # 100,000 roubles a group
          - {module: college-a.welding, version: "1.0", provider: college-a}

    Passes:
        demand: {learners: [{count: 20}], limits: {cost_per_learner: {max: 9000}}}
        modules:   # 100,000 roubles a group
          - {module: college-a.welding, version: "1.0", provider: college-a}

    """
    limit = program.demand.limits.cost_per_learner
    plan = plan_of(context.catalog, program)
    if limit.min is None and limit.max is None:
        return
    count = program.demand.learner_count
    above = limit.max is not None and plan.cost > limit.max * count
    unknown = tuple(_priced(plan, above=above))
    yield from unknown
    path, exact = "/demand/limits/cost_per_learner", plan.cost / count
    arguments: Mapping[str, Argument] = {"cost": str(plan.cost), "count": count}
    if above:
        each = str(exact.quantize(_KOPECK, ROUND_CEILING))
        yield Found(path=f"{path}/max", variant="max", arguments={**arguments, "each": each, "limit": str(limit.max)})
    if not unknown and limit.min is not None and plan.cost < limit.min * count:
        each = str(exact.quantize(_KOPECK, ROUND_FLOOR))
        yield Found(path=f"{path}/min", variant="min", arguments={**arguments, "each": each, "limit": str(limit.min)})


@rule("HRS214", Program, no_citation="the funding that the demand names")
def cost_within_funding(program: Program, context: Context) -> Iterator[Said]:
    """The program costs more than its funding.

    Why:
        What is above the ceiling nobody has promised to pay.

    Fails:
        demand: {learners: [{count: 10}], funding: {source: grant, ceiling: 90000}}
        modules:   # 10,000 roubles a learner
          - {module: college-a.welding, version: "1.0", provider: college-a}

    Passes:
        demand: {learners: [{count: 10}], funding: {source: grant, ceiling: 120000}}
        modules:   # 10,000 roubles a learner
          - {module: college-a.welding, version: "1.0", provider: college-a}

    """
    funding = program.demand.funding
    if funding is None or funding.ceiling is None:
        return
    plan = plan_of(context.catalog, program)
    above = plan.cost > funding.ceiling
    yield from _priced(plan, above=above)
    if above:
        arguments = {"cost": str(plan.cost), "ceiling": str(funding.ceiling), "above": str(plan.cost - funding.ceiling)}
        yield Found(path="/demand/funding/ceiling", arguments=arguments)


RULES: tuple[Rule, ...] = (cost_within_limits, cost_per_learner_within_limits, cost_within_funding)
