"""Branch and bound on a relaxed problem that is kept warm: a few nodes prove most answers.

A search engine for whole numbers prepares itself for long trees, and takes longer for that than a short tree does. Here
each node is one more solve of the same relaxed problem, which begins where the last one ended. Trees that do not stay
short are given back, with what is known by then.
"""

from __future__ import annotations

import math
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt
from attrs import frozen

from .problem import Integers
from .rows import Mask

Reals = npt.NDArray[np.float64]

#: Values this near to a whole number are taken for it; the answer is checked in exact arithmetic later.
_WHOLE: Final = 1e-6
#: A bound in floating point is lowered by so much before it is rounded up to a whole number.
_ABSOLUTE: Final = 1e-6
_RELATIVE: Final = 1e-9


class Relaxed(Protocol):
    """The relaxed problem: its columns need not be whole."""

    def between(self, low: Reals, high: Reals) -> tuple[bool, Reals | None]:
        """Solve between bounds of the columns: tell if that ended well, and return the values, if there are any."""

    def reduced(self) -> Reals:
        """Return how much more each column of the last solution would cost."""


@frozen(eq=False)
class Aim:
    """What is minimized: costs, the highest values of the columns (the least are zero), and which must be whole."""

    costs: Integers
    highest: Integers
    integral: Mask


@frozen(kw_only=True, eq=False)
class Branched:
    """The best values found, if any; `bound` says what nothing else can cost less than, `settled` if that is all."""

    values: list[int] | None
    bound: int
    settled: bool


@frozen(eq=False)
class _Node:
    low: Reals
    high: Reals
    bound: int


def whole_bound(bound: float) -> int:
    """Round a bound up to a whole number, on the safe side.

    Example:
        >>> whole_bound(2.9999999), whole_bound(3.1)
        (3, 4)

    """
    return math.ceil(bound - _ABSOLUTE - _RELATIVE * abs(bound))


def split(found: Reals, integral: Mask) -> int:
    """Return how many columns that must be whole are not.

    Example:
        >>> split(np.asarray([0.5, 1.0, 0.5]), np.asarray([True, True, False]))
        1

    """
    return int(np.count_nonzero(integral & (np.abs(found - np.rint(found)) > _WHOLE)))


def branch(relaxed: Relaxed, root: Reals, aim: Aim, *, most: int, nodes: int) -> Branched:
    """Search below `root`, the last solution, for the least sum up to `most`, with so many more relaxed problems.

    The branch that takes more of a column comes first, so answers come early.
    """
    return _Search(relaxed, aim, most).run(root, nodes)


class _Search:
    def __init__(self, relaxed: Relaxed, aim: Aim, most: int) -> None:
        self._relaxed = relaxed
        self._costs = aim.costs.astype(np.float64)
        self._weights = np.where(aim.integral, 1.0 + np.abs(self._costs), 0.0)
        self._highest = aim.highest.astype(np.float64)
        self._most = most
        self._best: list[int] | None = None
        self._open: list[_Node] = []

    def run(self, root: Reals, nodes: int) -> Branched:
        """Look at the root, then at one node after another, the deepest first."""
        self._look(root, np.zeros(len(self._highest)), self._highest)
        settled = True
        while self._open and settled:
            node = self._open.pop()
            if node.bound > self._most:
                continue
            ended, found = self._relaxed.between(node.low, node.high) if nodes > 0 else (False, None)
            nodes -= 1
            if not ended:
                self._open.append(node)
                settled = False
            elif found is not None:
                self._look(found, node.low, node.high)
        # What costs more than the best can stay open.
        bound = min((self._most + 1, *(node.bound for node in self._open)))
        return Branched(values=self._best, bound=bound, settled=settled)

    def _look(self, found: Reals, low: Reals, high: Reals) -> None:
        """Take a whole solution, or split at the column that is furthest from whole, the dearest first."""
        value = float(self._costs @ found)
        bound = whole_bound(value)
        if bound > self._most:
            return
        apart = np.abs(found - np.rint(found))
        worth = np.where(apart > _WHOLE, apart * self._weights, 0.0)
        column = int(np.argmax(worth))
        if not worth[column]:
            whole = np.rint(found)
            self._best, self._most = whole.astype(np.int64).tolist(), round(float(self._costs @ whole)) - 1
            return
        # Columns with which nothing below the best is left stay where they are.
        room = self._most - value + _ABSOLUTE + _RELATIVE * abs(value)
        reduced = self._relaxed.reduced()
        low, high = (
            np.where((reduced < -room) & (found > high - _WHOLE), high, low),
            np.where((reduced > room) & (found < low + _WHOLE), low, high),
        )
        less, more = high.copy(), low.copy()
        less[column], more[column] = math.floor(found[column]), math.ceil(found[column])
        self._open += (_Node(low, less, bound), _Node(more, high, bound))
