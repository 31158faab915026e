"""Modules that stand for each other: the closure of `replaces`, across ids."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ..model import Catalog
from ..model.recorded import fact


@fact
@lru_cache(maxsize=16)
def equivalence_classes(catalog: Catalog) -> Mapping[str, str]:
    """Return for each module id the least id of its class; a program takes one module of a class at most."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.get(name, name) != name:
            name = parent[name]
        return name

    for id_, versions in catalog.modules.items():
        parent.setdefault(id_, id_)
        for module in versions:
            for replaced in module.replaces:
                parent.setdefault(replaced, replaced)
                low, high = sorted((root(id_), root(replaced)))
                parent[high] = low
    return {name: root(name) for name in parent}
