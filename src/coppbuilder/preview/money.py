"""What the program costs, by provider, and how many weeks it takes at least."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich.console import Group, RenderableType

from ..measure.plan import Plan
from ..measure.weeks import WorkshopBound, weeks_bound
from .words import Words


def cost_lines(plan: Plan, words: Words) -> RenderableType:
    """Return the cost by provider, the individual plans of learners with recognized parts, and the least weeks."""
    lines = [*_cost(plan, words), *_individual(plan, words), *_weeks(plan, words)]
    return Group(*(words.text(line) for line in lines))


def _cost(plan: Plan, words: Words) -> Iterator[str]:
    if not plan.cost:
        return
    yield words.say("cost", cost=plan.cost, per_learner=plan.cost_per_learner)
    if len(plan.providers) == 1:
        return
    for id_ in plan.providers:
        own = [place for place in plan.taught if place.placement.provider == id_]
        yield words.say(
            "provider-cost",
            name=words.provider(plan.catalog.providers.get(id_), id_),
            hours=sum(place.hours.total for place in own),
            cost=sum((place.cost for place in own), Decimal(0)),
        )


def _individual(plan: Plan, words: Words) -> Iterator[str]:
    if not any(group.recognized for group in plan.request.learners):
        return
    for group in plan.request.learners:
        recognized = plan.recognized_hours(group)
        key = "individual" if recognized else "individual-full"
        yield words.say(key, count=group.count, hours=plan.hours.total - recognized, recognized=recognized)


def _weeks(plan: Plan, words: Words) -> Iterator[str]:
    bound = weeks_bound(plan)
    yield words.say("weeks", weeks=bound.weeks, weekly=bound.weekly_hours)
    if bound.workshops and bound.workshops[0].weeks == bound.weeks:
        yield _workshop(bound.workshops[0], words)


def _workshop(bound: WorkshopBound, words: Words) -> str:
    provider = bound.placed.provider
    return words.say(
        "workshop-weeks-after" if bound.before else "workshop-weeks",
        room=words.title(bound.workshop.title, bound.workshop.id),
        provider=words.provider(provider, bound.placed.placement.provider),
        turns=bound.turns,
        practical=bound.practical,
        weekly=bound.workshop.weekly_hours,
        before=bound.before,
        module=bound.placed.index + 1,
    )
