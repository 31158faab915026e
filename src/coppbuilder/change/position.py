"""Where in the order a module goes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from ..measure.plan import plan_of
from ..measure.prerequisites import unmet_requirements
from ..model import Placement, Program

if TYPE_CHECKING:
    from ..model import Catalog


def best_position(program: Program, catalog: Catalog, placement: Placement, wished: int) -> tuple[Placement, ...]:
    """Return the placements with one more, where the fewest requirements stay unmet, as near to `wished` as possible.

    The others keep their order; nothing but a final assessment comes after a final assessment.
    """
    others = program.modules
    orders = {index: (*others[:index], placement, *others[index:]) for index in range(len(others) + 1)}

    def badness(index: int) -> tuple[int, int, int]:
        plan = plan_of(catalog, evolve(program, modules=orders[index]))
        finals = [place.is_final for place in plan.placed]
        misplaced = sum(later < earlier for earlier, later in pairwise(finals))
        return misplaced, sum(1 for _ in unmet_requirements(plan)), abs(index - wished)

    return orders[min(orders, key=badness)]
