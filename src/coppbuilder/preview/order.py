"""The order of modules as a tree: each below the last module that it needs."""

from __future__ import annotations

from rich.tree import Tree

from ..measure.plan import Placed, Plan
from ..measure.weeks import required_before
from .words import Words


def order_tree(plan: Plan, words: Words) -> Tree:
    """Return the modules in the order of teaching; a module hangs below the last one that must come before it.

    What it needs from other branches is named behind it.
    """
    tree = Tree(words.text(words.say("order"), "bold"), guide_style="dim")
    branches: dict[int, Tree] = {}
    told: dict[int, set[int]] = {}
    for number, place in enumerate(plan.placed, 1):
        above = _before(plan, place)
        parent = above[-1] if above else None
        known = told[parent] | {parent} if parent is not None else set()
        others = tuple(other + 1 for other in above if other not in known)
        told[place.index] = {*above}
        label = words.text(f"{number} {words.module(place)}", "" if place.taught else "dim")
        if others:
            label.append(" " + words.say("also-after", numbers=others), style="dim")
        if not place.taught:
            label.append(f" — {words.say('recognized')}")
        branches[place.index] = (branches[parent] if parent is not None else tree).add(label)
    return tree


def _before(plan: Plan, place: Placed) -> list[int]:
    """Return the indices of what must come before and does; nothing for the final assessment, which comes after all."""
    if place.is_final:
        return []
    return [other.index for other in required_before(plan, place) if other.index < place.index]
