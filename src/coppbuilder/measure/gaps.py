"""What a catalogue trains, and what of its standards no module trains."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import CompetencyRef, Item, Module, ModuleStatus, Standard, Version
from .reach import reach_of, taught_outcomes

if TYPE_CHECKING:
    from ..model import Catalog


@frozen(kw_only=True)
class StandardCoverage:
    """How many leaves of a standard some usable module trains, and those that none does."""

    standard: Standard
    leaves: int
    untrained: tuple[Item, ...]

    @property
    def trained(self) -> int:
        """The number of trained leaves."""
        return self.leaves - len(self.untrained)


def trainers(catalog: Catalog) -> Mapping[CompetencyRef, tuple[tuple[Module, int], ...]]:
    """Return for each leaf the approved modules that reach it with all their units taught, and the level."""
    found: dict[CompetencyRef, list[tuple[Module, int]]] = defaultdict(list)
    for versions in catalog.modules.values():
        for module in versions:
            if module.status is not ModuleStatus.APPROVED:
                continue
            for leaf, level in reach_of(catalog).training(taught_outcomes(module)).items():
                found[leaf].append((module, level))
    return {leaf: tuple(modules) for leaf, modules in found.items()}


def trainers_of(catalog: Catalog, item: Item) -> tuple[tuple[Module, int], ...]:
    """Return the approved modules that reach some leaf at or below an item, by id, newest first, and the best level."""
    known = trainers(catalog)
    best: dict[tuple[str, Version], int] = {}
    for leaf in catalog.leaves(item.ref):
        for module, level in known.get(leaf.ref, ()):
            name = module.id, module.version
            best[name] = max(best.get(name, 0), level)
    versions = (module for id_ in sorted({id_ for id_, _ in best}) for module in catalog.versions(id_))
    return tuple((module, best[name]) for module in versions if (name := (module.id, module.version)) in best)


def coverage_of_standards(catalog: Catalog) -> tuple[StandardCoverage, ...]:
    """Return the coverage of every standard that has items, by id."""
    trained = trainers(catalog)
    leaves: dict[str, list[Item]] = defaultdict(list)
    for item in catalog.items:
        if not item.children:
            leaves[item.ref.standard].append(item)
    return tuple(
        StandardCoverage(
            standard=catalog.standards[id_],
            leaves=len(items),
            untrained=tuple(item for item in items if item.ref not in trained),
        )
        for id_, items in sorted(leaves.items())
    )


def document_counts(catalog: Catalog) -> Mapping[str, int]:
    """Return the number of documents of each kind, the most frequent first."""
    counts = Counter(document.KIND for document in catalog.documents)
    return dict(sorted(counts.items(), key=lambda kind: (-kind[1], kind[0])))
