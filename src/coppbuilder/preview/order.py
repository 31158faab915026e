"""The order of modules as a tree: each below the last module that it needs."""

from __future__ import annotations

from rich.tree import Tree

from ..measure.plan import Placed, Plan
from ..measure.weeks import required_before
from .words import Words


def order_tree(plan: Plan, words: Words) -> Tree:
    """Return the modules in the order of teaching; a module hangs below the last one that must come before it."""
    tree = Tree(words.text(words.say("order"), "bold"), guide_style="dim")
    branches: dict[int, Tree] = {}
    for number, place in enumerate(plan.placed, 1):
        above = [] if place.is_final else [other for other in required_before(plan, place) if other.index < place.index]
        parent = branches[above[-1].index] if above else tree
        branches[place.index] = parent.add(words.text(f"{number} {_label(place, words)}"))
    return tree


def _label(place: Placed, words: Words) -> str:
    title = words.title(place.module.title if place.module else place.placement.title, place.placement.module)
    return title if place.taught else f"{title} — {words.say('recognized')}"
