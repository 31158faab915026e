"""What the program costs, by provider, and how many weeks it takes at least."""

from __future__ import annotations

from decimal import Decimal

from rich.console import Group, RenderableType
from rich.text import Text as RichText

from ..measure.plan import Plan
from ..measure.weeks import WorkshopBound, weeks_bound
from .words import Words


def cost_lines(plan: Plan, words: Words) -> RenderableType:
    """Return the cost by provider, the individual plans of learners with recognized parts, and the least weeks."""
    lines = [*_cost(plan, words), *_individual(plan, words), *_weeks(plan, words)]
    return Group(*(words.text(line) for line in lines)) if lines else RichText("")


def _cost(plan: Plan, words: Words) -> list[str]:
    if not plan.providers:
        return []
    parts = []
    for id_ in plan.providers:
        own = [place for place in plan.taught if place.placement.provider == id_]
        provider = plan.catalog.providers.get(id_)
        name = words.title(provider.title, id_) if provider else id_
        hours = sum(place.hours.total for place in own)
        cost = sum((place.cost for place in own), Decimal(0))
        parts.append(words.say("provider-cost", name=name, hours=hours, cost=cost))
    return [words.say("cost", cost=plan.cost, per_learner=plan.cost_per_learner), *parts]


def _individual(plan: Plan, words: Words) -> list[str]:
    groups = [group for group in plan.request.learners if group.recognized]
    if not groups:
        return []
    lines = []
    for group in plan.request.learners:
        recognized = plan.recognized_hours(group)
        hours = plan.hours.total - recognized
        key = "individual" if recognized else "individual-full"
        lines.append(words.say(key, count=group.count, hours=hours, recognized=recognized))
    return lines


def _weeks(plan: Plan, words: Words) -> list[str]:
    bound = weeks_bound(plan)
    lines = [words.say("weeks", weeks=bound.weeks, weekly=bound.weekly_hours)]
    if bound.workshops and bound.workshops[0].weeks == bound.weeks:
        lines.append(_workshop(bound.workshops[0], words))
    return lines


def _workshop(bound: WorkshopBound, words: Words) -> str:
    provider = bound.placed.provider
    return words.say(
        "workshop-weeks",
        room=words.title(bound.workshop.title, bound.workshop.id),
        provider=words.title(provider.title, provider.id) if provider else "",
        turns=bound.turns,
        practical=bound.practical,
        room_hours=bound.room_hours,
        weekly=bound.workshop.weekly_hours,
        weeks=bound.weeks,
    )
