"""When a target is met, and how much of a standard is covered."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from attrs import frozen

from ..model import AnyOfTarget, CompetencyRef, CompetencyTarget, Item, ShareTarget, Target
from .reach import Training

if TYPE_CHECKING:
    from ..model import Catalog


@frozen(kw_only=True)
class TargetCoverage:
    """How far a target is met: `share` (0…1) of what it asks for, its leaves with weights, and those not covered."""

    met: bool
    share: Fraction
    needed: Fraction
    leaves: Mapping[CompetencyRef, Fraction]
    missing: tuple[CompetencyRef, ...]


def covers(training: Training, leaf: CompetencyRef, level: int) -> bool:
    """Tell whether a leaf is trained at the level or higher."""
    return training.get(leaf, 0) >= level


def covers_item(catalog: Catalog, training: Training, reference: CompetencyRef, level: int) -> bool:
    """Tell whether all leaves at or below an item are covered; an unknown item never is."""
    leaves = catalog.leaves(reference)
    return bool(leaves) and all(covers(training, leaf.ref, level) for leaf in leaves)


def leaf_weights(catalog: Catalog, target: ShareTarget) -> dict[CompetencyRef, Fraction]:
    """Return the effective weights of the leaves that a share is measured over; they sum to one.

    Items outside `kinds` and `variant` are taken out first; the weight of an item among its remaining siblings is
    `weight` over the siblings' sum, or equal where no sibling has one; the effective weight is the product down the
    tree.
    """
    tops = _tops(catalog, target)
    result: dict[CompetencyRef, Fraction] = {}
    _spread(catalog, target, tops, Fraction(1), result)
    return result


def _tops(catalog: Catalog, target: ShareTarget) -> tuple[Item, ...]:
    if target.under is None and target.competency is None:
        return catalog.roots(target.standard or "")
    if target.under is None:
        item = catalog.item(target.competency) if target.competency else None
        return (item,) if item else ()
    standard = target.standard if target.competency is None else target.competency.standard
    below = catalog.item(CompetencyRef(standard or "", target.under))
    return (below,) if below else ()


def _counts(catalog: Catalog, target: ShareTarget, item: Item) -> bool:
    if item.children:
        return any(_counts(catalog, target, child) for child in _children(catalog, item))
    return (not target.kinds or item.kind in target.kinds) and (
        target.variant is None or item.variant is None or item.variant == target.variant
    )


def _children(catalog: Catalog, item: Item) -> tuple[Item, ...]:
    return tuple(child for ref in item.children if (child := catalog.item(ref)))


def _spread(
    catalog: Catalog,
    target: ShareTarget,
    siblings: tuple[Item, ...],
    whole: Fraction,
    result: dict[CompetencyRef, Fraction],
) -> None:
    siblings = tuple(item for item in siblings if _counts(catalog, target, item))
    weights = sibling_weights(siblings)
    for item, weight in zip(siblings, weights, strict=True):
        if item.children:
            _spread(catalog, target, _children(catalog, item), whole * weight, result)
        else:
            result[item.ref] = whole * weight


def sibling_weights(siblings: tuple[Item, ...]) -> tuple[Fraction, ...]:
    """Return the weights of siblings as parts of one; a missing weight among given ones is zero (a rule reports it)."""
    if all(item.weight is None for item in siblings):
        return tuple(Fraction(1, len(siblings)) for _ in siblings)
    written = [Fraction(str(item.weight or 0)) for item in siblings]
    total = sum(written)
    return tuple(weight / total if total else Fraction(1, len(siblings)) for weight in written)


def target_coverage(catalog: Catalog, training: Training, target: Target) -> TargetCoverage:
    """Measure a target against what is trained.

    A target whose items are unknown is not met and has no leaves.
    """
    match target:
        case CompetencyTarget():
            leaves = catalog.leaves(target.competency)
            weights = {leaf.ref: Fraction(1, len(leaves)) for leaf in leaves}
            return _judge(weights, training, target.level, Fraction(1))
        case ShareTarget():
            return _judge(leaf_weights(catalog, target), training, target.level, Fraction(str(target.share)))
        case AnyOfTarget():
            return _any_of(catalog, training, target)
        case _:
            assert_never(target)


def _judge(
    weights: Mapping[CompetencyRef, Fraction], training: Training, level: int, needed: Fraction
) -> TargetCoverage:
    missing = tuple(leaf for leaf in weights if not covers(training, leaf, level))
    share = sum((weight for leaf, weight in weights.items() if leaf not in set(missing)), Fraction(0))
    return TargetCoverage(
        met=bool(weights) and share >= needed, share=share, needed=needed, leaves=weights, missing=missing
    )


def _any_of(catalog: Catalog, training: Training, target: AnyOfTarget) -> TargetCoverage:
    options = {ref: Fraction(1, len(target.any_of)) for ref in target.any_of}
    missing = tuple(ref for ref in options if not covers_item(catalog, training, ref, target.level))
    covered = len(options) - len(missing)
    return TargetCoverage(
        met=covered >= target.at_least,
        share=Fraction(covered, len(options)) if options else Fraction(0),
        needed=Fraction(target.at_least, len(options)) if options else Fraction(1),
        leaves=options,
        missing=missing,
    )
