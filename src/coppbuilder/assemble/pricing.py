"""What a solution must cost at least, and how much more with each column in it: proven in whole numbers.

Any multipliers of the rows give a bound (Lagrange): c·x = y·Ax + (c − yA)·x, where Ax lies between the bounds of the
rows and x between zero and the highest values. The multipliers come from a solver in floating point; they are scaled
and rounded to whole numbers, so that bound and reduced costs are exact for the rounded ones, whatever the solver did.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import numpy.typing as npt
from attrs import frozen

from .problem import NO_LOWER, NO_UPPER, Integers
from .rows import Mask, Rows

#: Multipliers are rounded to parts of 2 to this power, or coarser where numbers would not fit.
_FINEST: Final = 24
#: No sum may come near the limit of 64 bits.
_BITS: Final = 60


@frozen(eq=False)
class Prices:
    """`bound` and the reduced cost of each column, both `scale` times too large."""

    scale: int
    bound: int
    reduced: Integers

    @property
    def least(self) -> int:
        """The least whole sum that any solution can have."""
        return -(-self.bound // self.scale)

    def within(self, alive: Mask, ceiling: int) -> Mask:
        """Return the columns that a solution with this sum, or less, can contain."""
        return alive & (self.reduced <= ceiling * self.scale - self.bound)

    def cheapest(self, alive: Mask, count: int) -> Mask:
        """Return the columns that a relaxed solution rests on, and about so many of the next ones."""
        costs = np.sort(self.reduced[alive])
        place = int(np.searchsorted(costs, 0, side="right")) + count
        return alive if place >= len(costs) else alive & (self.reduced <= costs[place])

    def least_with(self, columns: Mask) -> int:
        """Return the least whole sum of a solution that contains any of these columns."""
        if not columns.any():
            return NO_UPPER
        return -(-(self.bound + int(self.reduced[columns].min())) // self.scale)


def prices(rows: Rows, costs: Integers, highest: Integers, duals: npt.NDArray[np.float64]) -> Prices | None:
    """Return what the multipliers of the rows prove; nothing if the numbers are too large to add up."""
    duals = np.where((duals > 0) & (rows.lower == NO_LOWER), 0.0, duals)
    duals = np.where((duals < 0) & (rows.upper == NO_UPPER), 0.0, duals)
    ends = np.where(duals > 0, rows.lower, np.where(duals < 0, rows.upper, 0))
    of_row = np.repeat(duals, np.diff(rows.start))
    sizes = (np.abs(of_row * rows.value) * (1 + highest[rows.index])).sum()
    largest = float(sizes + np.abs(duals * ends).sum() + (np.abs(costs) * (1.0 + highest)).sum() + 1)
    # Rounding moves each multiplier by half a unit at most; a factor of two leaves room for that.
    fineness = min(_FINEST, _BITS - 1 - math.ceil(math.log2(largest))) if math.isfinite(largest) else -1
    if fineness < 0:
        return None
    scale = 2**fineness
    whole = np.rint(duals * scale).astype(np.int64)
    reduced = costs * scale
    np.subtract.at(reduced, rows.index, np.repeat(whole, np.diff(rows.start)) * rows.value)
    bound = int((whole * ends).sum() + (np.minimum(reduced, 0) * highest).sum())
    return Prices(scale=scale, bound=bound, reduced=reduced)
