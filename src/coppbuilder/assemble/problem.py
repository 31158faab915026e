"""A solver-neutral model: columns that are whole numbers, rows with whole coefficients, each row with its origin."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import Final, assert_never

import numpy as np
import numpy.typing as npt
from attrs import frozen

from ..measure.groups import ceil_div

Terms = Mapping[int, int]
Values = tuple[int, ...]
Integers = npt.NDArray[np.int64]


@frozen
class Origin:
    """Where a row comes from: a JSON pointer into the request and, for a bound, its side; empty for the structure."""

    path: str = ""
    side: str = ""


STRUCTURE: Final = Origin()
#: The column that is always zero: a model without columns would be a case of its own.
ZERO: Final = 0
#: Stand for «no bound»; no sum over a row comes near them.
NO_LOWER: Final = -(2**62)
NO_UPPER: Final = 2**62
#: The coefficients of most rows.
_ONES: Final = frozenset({1, -1})
#: Beyond this, coefficients drown the tolerances of a solver in floating point.
_LARGEST: Final = 10**9


class Helper(Enum):
    """How a helping column follows from others once these are whole, and the side from which rows hold it.

    `ANY` (at least one) and `ALL` are held from above, for rows that ask for much of them; `USED` (at least one) and
    `EXCESS` (the sum less one) from below, to be minimized or bounded.
    """

    ANY = "any"
    ALL = "all"
    USED = "used"
    EXCESS = "excess"


_FOLLOWS: Final[Mapping[Helper, Callable[[Sequence[int]], int]]] = {
    Helper.ANY: lambda values: int(any(values)),
    Helper.ALL: lambda values: int(all(values)),
    Helper.USED: lambda values: int(any(values)),
    Helper.EXCESS: lambda values: max(0, sum(values) - 1),
}


@frozen(eq=False)
class Matrix:
    """The rows in compressed form: row `r` holds the entries from `start[r]` to `start[r + 1]`."""

    start: Integers
    index: Integers
    value: Integers
    lower: Integers
    upper: Integers


class Problem:
    """Columns from zero to `upper`, decisions and helpers, and rows `lower` ≤ Σ coefficient × column ≤ `upper`.

    Example:
        >>> problem = Problem()
        >>> a, b = problem.decision(), problem.decision()
        >>> problem.row({a: 2, b: 4}, lower=3)
        >>> problem.rows_of(STRUCTURE), list(problem.row_lower)
        ([0], [2])

    """

    def __init__(self) -> None:
        """Start with the constant column alone."""
        self.upper: list[int] = [0]
        self.integral: list[bool] = [False]
        self.decisions: list[int] = []
        self.helpers: list[tuple[int, Helper, tuple[int, ...]]] = []
        self.row_start: list[int] = [0]
        self.row_index: list[int] = []
        self.row_value: list[int] = []
        self.row_lower: list[int | None] = []
        self.row_upper: list[int | None] = []
        self.row_origin: list[Origin] = []
        self._large: dict[int, tuple[Terms, int | None, int | None]] = {}
        self._matrix: Matrix | None = None

    def fork(self) -> Problem:
        """Return a copy that grows apart from this one."""
        twin = Problem()
        twin.upper, twin.integral, twin.decisions = self.upper.copy(), self.integral.copy(), self.decisions.copy()
        twin.helpers = self.helpers.copy()
        twin.row_start, twin.row_index = self.row_start.copy(), self.row_index.copy()
        twin.row_value, twin.row_origin = self.row_value.copy(), self.row_origin.copy()
        twin.row_lower, twin.row_upper = self.row_lower.copy(), self.row_upper.copy()
        twin._large = self._large.copy()
        return twin

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.upper)

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.row_lower)

    def decision(self) -> int:
        """Add a column that is decided: no or yes."""
        column = self._column(1, integral=True)
        self.decisions.append(column)
        return column

    def helper(self, kind: Helper, sources: Iterable[int], *, integral: bool = False) -> int:
        """Add a column that follows from others, with the rows that hold it from one side.

        Whole numbers for the sources leave nothing between, so the column itself need not be asked to be whole.
        """
        of = tuple(sources)
        column = self._column(max(1, len(of) - 1) if kind is Helper.EXCESS else 1, integral=integral)
        self.helpers.append((column, kind, of))
        match kind:
            case Helper.ANY:
                self.row({**dict.fromkeys(of, 1), column: -1}, lower=0)
            case Helper.ALL:
                for source in of:
                    self.row({source: 1, column: -1}, lower=0)
            case Helper.USED:
                for source in of:
                    self.row({column: 1, source: -1}, lower=0)
            case Helper.EXCESS:
                self.row({**dict.fromkeys(of, 1), column: -1}, upper=1)
            case _:
                assert_never(kind)
        return column

    def _column(self, upper: int, *, integral: bool) -> int:
        self.upper.append(upper)
        self.integral.append(integral)
        return len(self.upper) - 1

    def row(
        self, terms: Terms, *, lower: int | None = None, upper: int | None = None, origin: Origin = STRUCTURE
    ) -> None:
        """Add a row, divided by what its coefficients have in common, the bounds rounded to the safe side."""
        if _ONES.issuperset(terms.values()):
            self._append(list(terms.values()), terms, 1, lower, upper, origin)
            return
        if not all(terms.values()):
            terms = {column: value for column, value in terms.items() if value}
        divisor = math.gcd(*terms.values()) or 1
        largest = max(map(abs, terms.values()), default=0) // divisor
        if largest <= _LARGEST:
            self._append([value // divisor for value in terms.values()], terms, divisor, lower, upper, origin)
            return
        # A looser row stands for a row of very large numbers; the row itself is checked in exact arithmetic.
        scale = ceil_div(largest, _LARGEST) * divisor
        if lower is not None:
            self._large[self.height] = (terms, lower, None)
            self._append([ceil_div(value, scale) for value in terms.values()], terms, scale, lower, None, origin)
        if upper is not None:
            self._large[self.height] = (terms, None, upper)
            self._append([value // scale for value in terms.values()], terms, scale, None, upper, origin)

    def _append(
        self,
        values: list[int],
        columns: Iterable[int],
        divisor: int,
        lower: int | None,
        upper: int | None,
        origin: Origin,
    ) -> None:
        self.row_value.extend(values)
        self.row_index.extend(columns)
        self.row_start.append(len(self.row_index))
        self.row_lower.append(None if lower is None else ceil_div(lower, divisor))
        self.row_upper.append(None if upper is None else upper // divisor)
        self.row_origin.append(origin)

    def rows_of(self, origin: Origin) -> list[int]:
        """Return the numbers of the rows of one origin."""
        return [row for row, known in enumerate(self.row_origin) if known == origin]

    def asked(self, row: int) -> tuple[Terms, int]:
        """Return the terms of a row and the least sum that it asks for, exact for very large numbers, too."""
        if row in self._large:
            terms, lower, _ = self._large[row]
            return terms, lower or 0
        entries = slice(self.row_start[row], self.row_start[row + 1])
        terms = dict(zip(self.row_index[entries], self.row_value[entries], strict=True))
        return terms, self.row_lower[row] or 0

    @property
    def large(self) -> Iterable[tuple[Terms, int | None, int | None]]:
        """The rows of very large numbers as they are, with their bounds; looser ones stand for them in the matrix."""
        return self._large.values()

    def matrix(self) -> Matrix:
        """Return all rows in compressed form."""
        if self._matrix is None or len(self._matrix.lower) != self.height:
            self._matrix = Matrix(
                start=np.asarray(self.row_start, dtype=np.int64),
                index=np.asarray(self.row_index, dtype=np.int64),
                value=np.asarray(self.row_value, dtype=np.int64),
                lower=np.asarray([NO_LOWER if bound is None else bound for bound in self.row_lower], dtype=np.int64),
                upper=np.asarray([NO_UPPER if bound is None else bound for bound in self.row_upper], dtype=np.int64),
            )
        return self._matrix

    def complete(self, decided: Iterable[int]) -> Values:
        """Return whole values of all columns, the helpers worked out from the decisions."""
        values = list(decided)
        for column, kind, sources in self.helpers:
            values[column] = _FOLLOWS[kind]([values[source] for source in sources])
        return tuple(values)

    def broken(self, values: Values) -> list[int]:
        """Return the rows that these values break, in exact arithmetic."""
        rows = self.matrix()
        summed = np.concatenate(([0], np.cumsum(rows.value * np.asarray(values, dtype=np.int64)[rows.index])))
        totals = summed[rows.start[1:]] - summed[rows.start[:-1]]
        broken = {int(row) for row in np.flatnonzero((totals < rows.lower) | (totals > rows.upper))}
        for row, (terms, lower, upper) in self._large.items():
            value = evaluate(terms, values)
            if (lower is not None and value < lower) or (upper is not None and value > upper):
                broken.add(row)
        return sorted(broken)


def evaluate(terms: Terms, values: Values) -> int:
    """Return Σ coefficient × value.

    Example:
        >>> evaluate({0: 2, 1: 3}, (1, 1))
        5

    """
    return sum(coefficient * values[column] for column, coefficient in terms.items())


def total(*parts: Terms) -> dict[int, int]:
    """Add up terms column by column.

    Example:
        >>> total({1: 2}, {1: 3, 2: 1})
        {1: 5, 2: 1}

    """
    result: dict[int, int] = {}
    for part in parts:
        for column, coefficient in part.items():
            result[column] = result.get(column, 0) + coefficient
    return result
