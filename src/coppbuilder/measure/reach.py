"""Which leaves an outcome reaches: its item, everything below, and whatever crosswalk edges lead to, in turn.

Shares feed nothing: an item is never reached because all its children are. So nothing can support itself.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from ..model import Catalog, CompetencyRef, Module, Outcome, Relation
from ..model.recorded import shared

#: Leaf → the highest level at which it is trained.
Training = dict[CompetencyRef, int]

_CARRIES_FORWARD: Final = {Relation.EXACT, Relation.BROADER}
_CARRIES_BACK: Final = {Relation.EXACT, Relation.NARROWER}


class Reach:
    """The closure over trees and crosswalks of one catalogue; answers are remembered."""

    def __init__(self, catalog: Catalog) -> None:
        """Index the crosswalk edges; references that the catalogue does not know lead nowhere."""
        self._catalog = catalog
        self._across: dict[CompetencyRef, list[CompetencyRef]] = defaultdict(list)
        self._leaves: dict[CompetencyRef, frozenset[CompetencyRef]] = {}
        for crosswalk in catalog.crosswalks:
            for pair in crosswalk.pairs:
                source, target = catalog.item(pair.source), catalog.item(pair.target)
                if source is None or target is None:
                    continue
                if pair.relation in _CARRIES_FORWARD:
                    self._across[source.ref].append(target.ref)
                if pair.relation in _CARRIES_BACK:
                    self._across[target.ref].append(source.ref)

    def leaves(self, reference: CompetencyRef) -> frozenset[CompetencyRef]:
        """Return the leaves that the item reaches; none if it is unknown."""
        known = self._leaves.get(reference)
        if known is None:
            item = self._catalog.item(reference)
            found = self._explore(item.ref) if item else {}
            known = self._leaves[reference] = frozenset(ref for ref in found if not self._children(ref))
        return known

    def path(self, reference: CompetencyRef, leaf: CompetencyRef) -> tuple[CompetencyRef, ...]:
        """Return a shortest way from an item to a leaf that it reaches: the evidence; empty if there is none."""
        item = self._catalog.item(reference)
        came_from = self._explore(item.ref) if item else {}
        if leaf not in came_from:
            return ()
        way: list[CompetencyRef] = []
        step: CompetencyRef | None = leaf
        while step is not None:
            way.append(step)
            step = came_from[step]
        return tuple(reversed(way))

    def _explore(self, start: CompetencyRef) -> Mapping[CompetencyRef, CompetencyRef | None]:
        came_from: dict[CompetencyRef, CompetencyRef | None] = {start: None}
        queue = deque([start])
        while queue:
            ref = queue.popleft()
            for following in (*self._children(ref), *self._across.get(ref, ())):
                if following not in came_from:
                    came_from[following] = ref
                    queue.append(following)
        return came_from

    def _children(self, ref: CompetencyRef) -> tuple[CompetencyRef, ...]:
        item = self._catalog.item(ref)
        return item.children if item else ()

    def training(self, outcomes: Iterable[Outcome]) -> Training:
        """Return the leaves that these outcomes reach, each at the highest level."""
        result: Training = {}
        for outcome in outcomes:
            for leaf in self.leaves(outcome.competency):
                if outcome.level > result.get(leaf, 0):
                    result[leaf] = int(outcome.level)
        return result


@shared
@lru_cache(maxsize=16)
def reach_of(catalog: Catalog) -> Reach:
    """Return the closure of a catalogue, computed once."""
    return Reach(catalog)


def taught_outcomes(module: Module, omitted: Iterable[str] = ()) -> tuple[Outcome, ...]:
    """Return what a module trains when these optional units are left out: its outcomes and those of the taught units.

    A final assessment trains nothing.
    """
    if module.is_final:
        return ()
    left_out = set(omitted)
    of_units = (o for unit in module.units if unit.key not in left_out for o in unit.outcomes)
    return (*module.outcomes, *of_units)


def merge(*trainings: Training) -> Training:
    """Join trainings, keeping the highest level of each leaf."""
    result: Training = {}
    for training in trainings:
        for leaf, level in training.items():
            if level > result.get(leaf, 0):
                result[leaf] = level
    return result
