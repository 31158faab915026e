"""Items of standards with their place in the tree, refinements included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from .common import Text
from .identifiers import CompetencyRef, normal_code
from .standard import Competency, ItemKind, Refinement, Standard


@frozen(kw_only=True)
class Item:
    """One item: `weight` as written, `variant` inherited from above, `refined` if a center added it."""

    ref: CompetencyRef
    kind: ItemKind
    code: str | None
    title: Text | None
    weight: float | None
    variant: str | None
    qualification_level: int | None
    parent: CompetencyRef | None
    children: tuple[CompetencyRef, ...]
    refined: bool = False

    @property
    def label(self) -> str:
        """The Russian title, or the code, or the key."""
        return str(self.title) if self.title is not None else self.code or self.ref.key


def item_index(standards: Iterable[Standard], refinements: Iterable[Refinement]) -> Mapping[tuple[str, str], Item]:
    """Index items by standard and normal key; the first of two items with one key counts, a rule reports the second."""
    children: dict[CompetencyRef, list[CompetencyRef]] = {}
    found: dict[tuple[str, str], tuple[Competency, CompetencyRef, CompetencyRef | None, str | None, bool]] = {}

    def add(
        standard: str, item: Competency, parent: CompetencyRef | None, variant: str | None, *, refined: bool
    ) -> CompetencyRef | None:
        ref = CompetencyRef(standard, item.key)
        if (standard, normal_code(item.key)) in found:
            return None
        variant = item.variant or variant
        found[standard, normal_code(item.key)] = (item, ref, parent, variant, refined)
        below = (add(standard, child, ref, variant, refined=refined) for child in item.items)
        children[ref] = [child for child in below if child is not None]
        return ref

    for standard in standards:
        for top in standard.items:
            add(standard.id, top, None, None, refined=False)
    for refinement in refinements:
        for extra in refinement.items:
            above = found.get((refinement.refines, normal_code(extra.parent)))
            if above is None:
                continue
            child = Competency(key=extra.key, kind=extra.kind, title=extra.title, weight=extra.weight)
            ref = add(refinement.refines, child, above[1], above[3], refined=True)
            if ref is not None:
                children[above[1]].append(ref)
    return {
        key: Item(
            ref=ref,
            kind=item.kind,
            code=item.code,
            title=item.title,
            weight=item.weight,
            variant=variant,
            qualification_level=item.qualification_level,
            parent=parent,
            children=tuple(children[ref]),
            refined=refined,
        )
        for key, (item, ref, parent, variant, refined) in found.items()
    }
