"""Rows in compressed form, as a search sees them: without those that are dropped, with those that it adds."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt
from attrs import frozen

from .problem import NO_LOWER, NO_UPPER, Integers, Origin, Problem, Terms

Mask = npt.NDArray[np.bool_]


@frozen(eq=False)
class Rows:
    """Row `r` holds the entries from `start[r]` to `start[r + 1]`; its sum is from `lower[r]` to `upper[r]`."""

    start: Integers
    index: Integers
    value: Integers
    lower: Integers
    upper: Integers

    @classmethod
    def of(cls, problem: Problem, dropped: Collection[Origin]) -> Rows:
        """Take the rows of a problem, without those of some origins."""
        rows = problem.matrix()
        if not dropped:
            return cls(rows.start, rows.index, rows.value, rows.lower, rows.upper)
        kept = np.asarray([origin not in dropped for origin in problem.row_origin], dtype=bool)
        lengths = np.diff(rows.start)
        entries = np.repeat(kept, lengths)
        return cls(_starts(lengths[kept]), rows.index[entries], rows.value[entries], rows.lower[kept], rows.upper[kept])

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.lower)

    def extended(self, more: Sequence[tuple[Terms, int, int]]) -> Rows:
        """Return these rows and some more: terms and bounds."""
        if not more:
            return self
        return Rows(
            np.concatenate((self.start, self.start[-1] + np.cumsum([len(terms) for terms, _, _ in more]))),
            np.concatenate((self.index, *(np.fromiter(terms.keys(), np.int64, len(terms)) for terms, _, _ in more))),
            np.concatenate((self.value, *(np.fromiter(terms.values(), np.int64, len(terms)) for terms, _, _ in more))),
            np.concatenate((self.lower, [lower for _, lower, _ in more])),
            np.concatenate((self.upper, [upper for _, _, upper in more])),
        )

    def restricted(self, kept: Mask, highest: Integers) -> Rows:
        """Return the rows over some columns, the others being zero; rows that nothing can break any more are left out.

        Columns are numbered anew; `highest` are the largest values of all columns, the least are zero.
        """
        entries = kept[self.index]
        start = np.concatenate(([0], np.cumsum(entries)))[self.start]
        index, value = self.index[entries], self.value[entries]
        reach = value * highest[index]
        least, most = _sums(np.minimum(reach, 0), start), _sums(np.maximum(reach, 0), start)
        binding = (least < self.lower) | (most > self.upper)
        lengths = np.diff(start)
        entries = np.repeat(binding, lengths)
        number = np.cumsum(kept) - 1
        return Rows(
            _starts(lengths[binding]),
            number[index[entries]],
            value[entries],
            self.lower[binding],
            self.upper[binding],
        )

    def closed(self, kept: Mask, highest: Integers) -> Mask:
        """Return the columns that can be more than zero if all but some are zero: what a row forbids goes, too."""
        of_row = np.repeat(np.arange(self.height), np.diff(self.start))
        while True:
            reach = self.value * np.where(kept, highest, 0)[self.index]
            least, most = _sums(np.minimum(reach, 0), self.start), _sums(np.maximum(reach, 0), self.start)
            over = (self.value > 0) & (least[of_row] + self.value > self.upper[of_row])
            under = (self.value < 0) & (most[of_row] + self.value < self.lower[of_row])
            gone = np.zeros(len(kept), dtype=bool)
            gone[self.index[over | under]] = True
            if not (kept & gone).any():
                return kept
            kept = kept & ~gone

    def bounds(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Return the bounds with infinity for «none»."""
        return (
            np.where(self.lower == NO_LOWER, -np.inf, self.lower),
            np.where(self.upper == NO_UPPER, np.inf, self.upper),
        )


def _starts(lengths: Integers) -> Integers:
    return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(lengths)))


def _sums(entries: Integers, start: Integers) -> Integers:
    summed = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(entries)))
    return summed[start[1:]] - summed[start[:-1]]
