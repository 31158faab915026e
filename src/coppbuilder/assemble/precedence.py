"""What must be taught before what: by name, by competency, and the final assessment last."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..measure.coverage import covers_item
from ..measure.plan import Placed, Plan
from ..measure.prerequisites import satisfies

Needs = tuple[frozenset[int], ...]


@frozen(kw_only=True)
class Precedence:
    """Taught modules in an order of teaching, and for each the sets of earlier ones of which one must have ended."""

    places: tuple[Placed, ...]
    needs: tuple[Needs, ...]


@frozen(kw_only=True)
class Circle:
    """Modules that wait for each other, so that no order can begin with any of them."""

    places: tuple[Placed, ...]


def precedence(plan: Plan) -> Precedence | Circle:
    """Return the order of the program, or the nearest one that puts each module after what it needs.

    Where several modules can meet a need, those count that stand earlier in this order: so no two wait for each other.
    """
    needs = [tuple(dict.fromkeys(_needs(plan, place))) for place in plan.taught]
    order: list[int] = []
    waiting = list(range(len(needs)))
    while waiting:
        following = next((index for index in waiting if all(options & set(order) for options in needs[index])), None)
        if following is None:
            return Circle(places=tuple(plan.taught[index] for index in waiting))
        order.append(following)
        waiting.remove(following)
    rank = {index: place for place, index in enumerate(order)}
    ranked = [
        tuple(frozenset(rank[option] for option in options if rank[option] < rank[index]) for options in needs[index])
        for index in order
    ]
    return Precedence(places=tuple(plan.taught[index] for index in order), needs=tuple(ranked))


def _needs(plan: Plan, place: Placed) -> Iterator[frozenset[int]]:
    """Yield the sets of positions among the taught modules of which one must come first."""
    module = place.module
    others = [(position, other) for position, other in enumerate(plan.taught) if other is not place]
    if place.is_final:
        yield from (frozenset([position]) for position, other in others if not other.is_final)
        return
    if module is None:
        return
    entry = {known.module for known in plan.request.entry.modules}
    done = [other for other in plan.placed if not other.taught]
    for needed in module.requires.modules:
        if needed.module in entry or any(satisfies(other, needed) for other in done):
            continue
        able = frozenset(position for position, other in others if satisfies(other, needed))
        if able:
            yield able
    for outcome in module.requires.competencies:
        for leaf in plan.catalog.leaves(outcome.competency):
            if covers_item(plan.catalog, plan.entry_training, leaf.ref, outcome.level):
                continue
            able = frozenset(
                position
                for position, other in others
                if covers_item(plan.catalog, other.training, leaf.ref, outcome.level)
            )
            if able:
                yield able
