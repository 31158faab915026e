"""A small whole-number problem that one engine does not settle at once, given to the other: exact throughout."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from .problem import Integers
from .rows import Rows

if TYPE_CHECKING:
    from .cpsat import Found

#: Up to so many columns the second engine is the better one for what is left.
_WIDEST: Final = 1000
#: What it may take, in its deterministic units, about seconds of one core.
_WORK: Final = 5.0
#: No row may add up to more than this in the engine's 64 bits.
_LARGEST: Final = 2.0**60


def settle(
    rows: Rows, costs: Integers, highest: Integers, hint: Sequence[int] | None, limit: float | None
) -> tuple[Found, float] | None:
    """Search with whole numbers only; return what was found and the work it took, or nothing if it does not fit."""
    sizes = np.abs(rows.value.astype(np.float64)) * highest[rows.index]
    if len(costs) > _WIDEST or max(sizes.sum(), float((np.abs(costs) * highest).sum())) > _LARGEST:
        return None
    from .cpsat import Budget, CpModel

    model = CpModel()
    for upper in highest.tolist():
        model.column(upper)
    index, value, start = rows.index.tolist(), rows.value.tolist(), rows.start.tolist()
    for row, (lower, upper) in enumerate(zip(rows.lower.tolist(), rows.upper.tolist(), strict=True)):
        entries = slice(start[row], start[row + 1])
        model.row(dict(zip(index[entries], value[entries], strict=True)), lower=lower, upper=upper)
    model.minimize({column: cost for column, cost in enumerate(costs.tolist()) if cost})
    if hint is not None:
        model.hint(dict(enumerate(hint)))
    work = _WORK if limit is None else min(_WORK, limit)
    # A search takes half of the work that is left.
    budget = Budget(left=2 * work)
    found = model.solve(budget)
    return found, 2 * work - budget.left
