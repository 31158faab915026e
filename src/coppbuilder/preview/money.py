"""What the program costs, by provider, and how many weeks it takes at least."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType

from ..measure.by_provider import provider_parts
from ..measure.plan import Plan
from ..measure.weeks import WorkshopBound, weeks_bound
from .text import below
from .words import Words

#: A line, and those that are set in below it.
Lines = list[str]


def cost_lines(plan: Plan, words: Words) -> RenderableType:
    """Return the cost by provider, the individual plans of learners with recognized parts, and the least weeks."""
    return Group(*(below(words.text(head), map(words.text, lines)) for head, *lines in cost_parts(plan, words)))


def cost_parts(plan: Plan, words: Words) -> Iterator[Lines]:
    """Yield the lines of each part: the cost, individual plans, the least weeks; each begins with its head."""
    yield from _cost(plan, words)
    yield from _individual(plan, words)
    yield from _weeks(plan, words)


def _cost(plan: Plan, words: Words) -> Iterator[Lines]:
    if not plan.cost:
        return
    lines = [words.say("cost", cost=plan.cost, per_learner=plan.cost_per_learner)]
    for part in provider_parts(plan) if len(plan.providers) > 1 else ():
        name = words.provider(part.provider, part.id)
        lines.append(words.say("provider-cost", name=name, hours=part.hours.total, cost=part.cost))
    yield lines


def _individual(plan: Plan, words: Words) -> Iterator[Lines]:
    if not any(group.recognized for group in plan.request.learners):
        return
    for group in plan.request.learners:
        recognized = plan.recognized_hours(group)
        key = "individual" if recognized else "individual-full"
        hours = plan.hours.total - recognized
        yield [words.say(key, count=group.count, hours=hours, recognized=recognized)]


def _weeks(plan: Plan, words: Words) -> Iterator[Lines]:
    if not plan.taught:
        return
    bound = weeks_bound(plan)
    longest = [room for room in bound.workshops[:1] if room.weeks == bound.weeks]
    head = words.say("weeks", weeks=bound.weeks, weekly=bound.weekly_hours)
    yield [head, *(_workshop(room, words) for room in longest)]


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
