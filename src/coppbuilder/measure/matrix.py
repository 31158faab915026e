"""Which module of a program trains which competency, at which level, and who is responsible for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import CompetencyRef, CompetencyTarget, Item, Target
from ..model.request import AnyOfTarget
from .plan import Placed, Plan
from .reach import Training, taught_outcomes

if TYPE_CHECKING:
    from ..model import Catalog


@frozen(kw_only=True)
class Trained:
    """How far a competency is trained: the level (1–3), of all its leaves or, if not `whole`, of `leaves` of them."""

    level: int
    whole: bool
    leaves: int


@frozen(kw_only=True)
class MatrixRow:
    """A competency and what of a program trains it.

    Attributes:
        item: the competency.
        wanted: the highest level that a target asks for; none if only modules name it.
        required: whether a target asks for the whole of it, not for a share or for one of several.
        cells: what each placement trains of it, in the order of the program.
        entry: what learners bring of it.
        all: what they can do in the end.
        responsible: the taught module that trains the most leaves of it, then at the highest level, then the first.

    """

    item: Item
    wanted: int | None
    required: bool
    cells: tuple[Trained | None, ...]
    entry: Trained | None
    all: Trained | None
    responsible: Placed | None

    @property
    def covered(self) -> bool:
        """Whether all of it is trained at the wanted level, or at any level where no target asks."""
        return self.all is not None and self.all.whole and self.all.level >= (self.wanted or 1)


def coverage_matrix(plan: Plan) -> tuple[MatrixRow, ...]:
    """Return a row for each competency that targets name, then for each that only modules promise.

    Items that the catalogue does not know have no row. The level of a competency that is trained as a whole is that of
    its weakest leaf, else that of the best one.
    """
    wanted: dict[CompetencyRef, int | None] = {}
    for target in plan.request.targets:
        for ref in _named(plan.catalog, target):
            wanted[ref] = max(wanted.get(ref) or 0, int(target.level))
    for place in plan.taught:
        outcomes = taught_outcomes(place.module, place.placement.units_omitted) if place.module else ()
        for item in map(plan.catalog.item, (outcome.competency for outcome in outcomes)):
            if item is not None:
                wanted.setdefault(item.ref, None)
    single = {each.competency for each in plan.request.targets if isinstance(each, CompetencyTarget)}
    required = {item.ref for item in map(plan.catalog.item, single) if item is not None}
    items = ((plan.catalog.item(ref), level) for ref, level in wanted.items())
    return tuple(_row(plan, item, level, required=item.ref in required) for item, level in items if item)


def _named(catalog: Catalog, target: Target) -> Iterator[CompetencyRef]:
    """Yield the competencies that a target is about; of a share of a standard, its topmost items."""
    if isinstance(target, CompetencyTarget):
        named: tuple[CompetencyRef, ...] = (target.competency,)
    elif isinstance(target, AnyOfTarget):
        named = target.any_of
    elif target.competency is not None:
        named = (target.competency,)
    elif target.under is not None:
        named = (CompetencyRef(target.standard or "", target.under),)
    else:
        named = tuple(item.ref for item in catalog.roots(target.standard or ""))
    yield from (item.ref for ref in named if (item := catalog.item(ref)))


def _row(plan: Plan, item: Item, wanted: int | None, *, required: bool) -> MatrixRow:
    leaves = tuple(leaf.ref for leaf in plan.catalog.leaves(item.ref))
    cells = tuple(_trained(place.training, leaves) for place in plan.placed)
    able = [(cell, place) for cell, place in zip(cells, plan.placed, strict=True) if cell and place.taught]
    best = max(able, key=lambda each: (each[0].leaves, each[0].level, -each[1].index), default=None)
    return MatrixRow(
        item=item,
        wanted=wanted,
        required=required,
        cells=cells,
        entry=_trained(plan.entry_training, leaves),
        all=_trained(plan.training, leaves),
        responsible=best[1] if best else None,
    )


def _trained(training: Training, leaves: tuple[CompetencyRef, ...]) -> Trained | None:
    levels = [training[leaf] for leaf in leaves if leaf in training]
    if not levels:
        return None
    whole = len(levels) == len(leaves)
    return Trained(level=min(levels) if whole else max(levels), whole=whole, leaves=len(levels))
