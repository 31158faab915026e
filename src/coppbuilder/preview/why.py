"""Why each module is in a program: a short paragraph for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text as RichText

from ..measure.purpose import Evidence, Minimum, NeededBy, Purpose, ServedTarget
from ..model import AnyOfTarget
from .change_words import Teller

#: So many ways of evidence are shown for a target, and so many needs of other modules; JSON has all.
_SHOWN: Final = 2


def why_view(purposes: Sequence[Purpose], tell: Teller) -> RenderableType:
    """Return a paragraph for each module: what it is for, what would be lost, what it costs."""
    parts: list[RenderableType] = []
    for purpose in purposes:
        parts.append(RichText(_head(purpose, tell), style="bold"))
        parts += [Padding(RichText(line), (0, 0, 0, indent)) for indent, line in _lines(purpose, tell)]
        parts.append(RichText(""))
    return Group(*parts[:-1])


def _head(purpose: Purpose, tell: Teller) -> str:
    place = purpose.placed
    title = tell.text(place.module.title if place.module else place.placement.title, place.placement.module)
    return f"{place.index + 1} {title} {place.placement.version}"


def _lines(purpose: Purpose, tell: Teller) -> Iterator[tuple[int, str]]:
    if purpose.placed.module is None:
        yield 2, tell.say("why.unknown")
    for served in purpose.targets:
        yield 2, _target(served, tell)
        for evidence in _ways(served):
            yield 4, _way(evidence, tell)
    for need in purpose.needed_by[:_SHOWN]:
        yield 2, _need(need, tell)
    if len(purpose.needed_by) > _SHOWN:
        yield 2, tell.say("why.more-needs", count=len(purpose.needed_by) - _SHOWN)
    if purpose.required is not None:
        yield 2, tell.say("why.required")
    if purpose.final:
        yield 2, tell.say("why.final")
    if not _needed_otherwise(purpose):
        yield from ((2, _minimum(minimum, tell)) for minimum in purpose.minimums)
    yield 2, _without(purpose, tell)
    yield 2, _price(purpose, tell)


def _needed_otherwise(purpose: Purpose) -> bool:
    """Tell whether a module is needed for more than its hours: with an exact number of hours every one is needed."""
    named = purpose.required is not None or purpose.final
    return bool(named or purpose.lost_targets or purpose.broken)


def _target(served: ServedTarget, tell: Teller) -> str:
    level = int(served.target.level)
    if isinstance(served.target, AnyOfTarget):
        leaves = {evidence.leaf for evidence in served.evidence}
        options = (ref for ref in served.target.any_of if any(leaf.ref in leaves for leaf in tell.catalog.leaves(ref)))
        names = tuple(tell.competency(option) for option in options)
        least = served.target.at_least
        return tell.say("why.target-any-of", number=served.number, names=names, level=level, at_least=least)
    key = "why.target-alone" if served.alone == len(served.evidence) else "why.target-together"
    key = key if served.alone else "why.target-also"
    name = tell.target(served.target)
    return tell.say(key, number=served.number, name=name, level=level, alone=served.alone, count=len(served.evidence))


def _ways(served: ServedTarget) -> Sequence[Evidence]:
    """Choose what tells most: ways through a crosswalk, one for each outcome; a way inside one standard is obvious."""
    across = [evidence for evidence in served.evidence if len({ref.standard for ref in evidence.path}) > 1]
    first = {str(evidence.outcome.competency): evidence for evidence in reversed(across)}
    return tuple(first[name] for name in sorted(first))[:_SHOWN]


def _way(evidence: Evidence, tell: Teller) -> str:
    return tell.say("why.way", path=" → ".join(str(ref) for ref in evidence.path))


def _need(need: NeededBy, tell: Teller) -> str:
    place = need.placed
    title = tell.text(place.module.title if place.module else None, place.placement.module)
    key = "why.need-lost" if need.lost else "why.need"
    return tell.say(key, title=title, need=tell.requirement(need.requirement))


def _minimum(minimum: Minimum, tell: Teller) -> str:
    arguments = {"limit": float(minimum.limit), "without": float(minimum.without)}
    line = tell.say(f"why.minimum.{minimum.name}", **arguments)
    return f"{line} ({tell.clean(minimum.norm.citation.told(tell.lang))})" if minimum.norm is not None else line


def _without(purpose: Purpose, tell: Teller) -> str:
    """Say what would be lost: targets, requirements of others; or that nothing would."""
    if purpose.idle:
        return tell.say("why.idle")
    if not purpose.needed:
        return tell.say("why.not-needed")
    lost = []
    if purpose.lost_targets:
        numbers = tuple(str(served.number) for served in purpose.lost_targets)
        lost.append(tell.say("why.lost.targets", count=len(numbers), numbers=numbers))
    if purpose.broken:
        titles = dict.fromkeys(tell.module(need.placed.placement.module) for need in purpose.broken)
        lost.append(tell.say("why.lost.modules", titles=tuple(f"«{title}»" for title in titles)))
    if purpose.minimums and not _needed_otherwise(purpose):
        lost.append(tell.say("why.lost.minimums", names=tuple(_limit(each, tell) for each in purpose.minimums)))
    if purpose.required is not None:
        lost.append(tell.say("why.lost.required"))
    if purpose.final:
        lost.append(_final(purpose, tell))
    return tell.say("why.without", lost="; ".join(lost))


def _final(purpose: Purpose, tell: Teller) -> str:
    """Say what asks for the final assessment: the law, else the request."""
    if purpose.final_norm is not None:
        return tell.say("why.lost.final-law", law=tell.clean(purpose.final_norm.citation.told(tell.lang)))
    return tell.say("why.lost.final")


def _limit(minimum: Minimum, tell: Teller) -> str:
    return tell.say(f"why.limit.{minimum.name}")


def _price(purpose: Purpose, tell: Teller) -> str:
    if not purpose.placed.taught:
        return tell.say("why.recognized")
    hours = tell.say("why.hours", hours=purpose.hours, share=float(purpose.hours_share))
    if purpose.cost_per_learner is None:
        return tell.say("why.price-unknown", hours=hours)
    share = float(purpose.cost_share or 0)
    return tell.say("why.price", hours=hours, money=tell.money(purpose.cost_per_learner), share=share)
