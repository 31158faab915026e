"""Who could train what: a reverse index over one catalogue, built once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ..measure.reach import reach_of
from ..model import CompetencyRef, Module

if TYPE_CHECKING:
    from ..model import Catalog


class Supply:
    """All module versions, finals included, and for each leaf those whose outcomes or units reach it at any level."""

    def __init__(self, catalog: Catalog) -> None:
        """Index the outcomes as they are written; what they reach is looked up once for each item, not each module."""
        self.modules: tuple[Module, ...] = tuple(m for versions in catalog.modules.values() for m in versions)
        self.finals: tuple[int, ...] = tuple(i for i, module in enumerate(self.modules) if module.is_final)
        self._by_id: dict[str, list[int]] = defaultdict(list)
        self._by_item: dict[CompetencyRef, list[int]] = defaultdict(list)
        for number, module in enumerate(self.modules):
            self._by_id[module.id].append(number)
            if not module.is_final:
                self._index(number, module)
        self._items: dict[CompetencyRef, list[CompetencyRef]] = defaultdict(list)
        reach = reach_of(catalog)
        for item in self._by_item:
            for leaf in reach.leaves(item):
                self._items[leaf].append(item)

    def _index(self, number: int, module: Module) -> None:
        for outcome in module.outcomes:
            self._by_item[outcome.competency].append(number)
        for unit in module.units:
            for outcome in unit.outcomes:
                self._by_item[outcome.competency].append(number)

    def trainers(self, leaf: CompetencyRef) -> list[int]:
        """Return the numbers of the modules that reach a leaf, in their order."""
        return sorted({number for item in self._items.get(leaf, ()) for number in self._by_item[item]})

    def versions(self, module: str) -> Sequence[int]:
        """Return the numbers of the versions of a module, newest first."""
        return self._by_id.get(module, ())


@lru_cache(maxsize=16)
def supply_of(catalog: Catalog) -> Supply:
    """Return the index of a catalogue, computed once."""
    return Supply(catalog)
