"""An item of a standard, with the modules that train it, as plain JSON values."""

from __future__ import annotations

from typing import Any

from ..measure.gaps import trainers_of
from ..model import Catalog, Item


def item_to_json(catalog: Catalog, item: Item) -> dict[str, Any]:
    """Return what an item is, what it weighs, what lies below it, and the approved modules that train some of it."""
    return {
        "reference": str(item.ref),
        "kind": item.kind,
        "title": dict(item.title.languages) if item.title is not None else None,
        "weight": item.weight,
        "parent": None if item.parent is None else str(item.parent),
        "children": [str(ref) for ref in item.children],
        "modules": [
            {"id": module.id, "version": str(module.version), "level": level}
            for module, level in trainers_of(catalog, item)
        ],
    }
