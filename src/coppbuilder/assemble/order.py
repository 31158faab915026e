"""The order of teaching: every module after what it needs, equal choices by id, the final assessment last."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..measure.reach import Training, merge
from .candidates import LeafNeed, Need, matches
from .model import Pick


def by_id(pick: Pick) -> str:
    """Return the id of the module."""
    return pick.candidate.module.id


def arrange(picks: Iterable[Pick], wished: Callable[[Pick], Any] = by_id) -> tuple[list[Pick], list[Pick]]:
    """Return the picks in the order of teaching, and those that no order can place.

    At each step the first one in the wished order goes next among those whose needs are met by entry and by what went
    before.
    """
    waiting = sorted(picks, key=lambda pick: (pick.candidate.module.is_final, wished(pick)))
    missing = {id(pick): list(pick.candidate.needs) for pick in waiting}
    ordered: list[Pick] = []
    while True:
        following = next((pick for pick in waiting if not missing[id(pick)]), None)
        if following is None or (following.candidate.module.is_final and len(waiting) > 1):
            return ordered, waiting
        ordered.append(following)
        waiting.remove(following)
        trained = training(following)
        for pick in waiting:
            missing[id(pick)] = [need for need in missing[id(pick)] if not _met(need, following, trained)]


def training(pick: Pick) -> Training:
    """Return what a chosen module trains with its chosen units."""
    return merge(pick.candidate.main, *(pick.candidate.units[place][1] for place in pick.units))


def meets(need: Need, pick: Pick) -> bool:
    """Tell whether a chosen module meets a need of a later one."""
    return _met(need, pick, training(pick))


def _met(need: Need, pick: Pick, trained: Training) -> bool:
    if isinstance(need, LeafNeed):
        return trained.get(need.leaf, 0) >= need.level
    return not pick.candidate.module.is_final and matches(pick.candidate.module, need)
