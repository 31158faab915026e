"""The layers of a program: what may be taught side by side, and what must wait."""

from __future__ import annotations

from .plan import Placed, Plan
from .weeks import required_before


def layers(plan: Plan) -> tuple[tuple[Placed, ...], ...]:
    """Return the taught modules by layers: each stands right after the last layer that holds something it needs.

    A final assessment comes after all. What stands too early in the program is counted where it stands.
    """
    found: list[list[Placed]] = []
    depth: dict[int, int] = {}
    for place in plan.taught:
        before = (depth[other.index] for other in required_before(plan, place) if other.index in depth)
        depth[place.index] = max(before, default=-1) + 1
        if depth[place.index] == len(found):
            found.append([])
        found[depth[place.index]].append(place)
    return tuple(map(tuple, found))
