"""«Did you mean»: the known names nearest to an unknown one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Final

from ...model import normal_code

#: More than three proposals are no help.
_MOST: Final = 3
#: Of so many names every one is compared; of more, only those with the same owner in front.
_FEW: Final = 2_000
_LEAST_EDITS: Final = 2
#: Names that share letters with the unknown one: so many are looked at, and so many of these compared letter by letter.
_LOOKED_AT: Final = 400
_COMPARED: Final = 40


def nearest(name: str, known: Collection[str]) -> tuple[str, ...]:
    """Return up to three known names that may have been meant; look-alike letters, spaces and case do not count.

    A name that goes on where this one breaks off comes first, else those that take the fewest changes.

    Example:
        >>> nearest("college-a.weldng", ["college-a.welding", "college-a.cooking"])
        ('college-a.welding',)

    """
    return _nearest(name, tuple(known))


@lru_cache(maxsize=1024)
def _nearest(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    if len(known) > _FEW:
        known = _by_owner(known).get(_owner(name), ())
    return _index(known).nearest(normal_code(name))


def _owner(name: str) -> str:
    return name.partition(".")[0]


@lru_cache(maxsize=4)
def _by_owner(known: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    owned: dict[str, list[str]] = defaultdict(list)
    for name in known:
        owned[_owner(name)].append(name)
    return {owner: tuple(names) for owner, names in owned.items()}


class _Names:
    """Names as they are compared, with an index by pairs of letters: a catalogue may hold thousands of wrong names."""

    def __init__(self, known: Collection[str]) -> None:
        self._written = {normal_code(each): each for each in known}
        self._sorted = sorted(self._written)
        self._holding: dict[str, list[str]] = defaultdict(list)
        for each in self._sorted:
            for pair in _pairs(each):
                self._holding[pair].append(each)

    def nearest(self, wanted: str) -> tuple[str, ...]:
        start = bisect_left(self._sorted, wanted)
        longer = list(takewhile(lambda each: each.startswith(wanted), self._sorted[start : start + _MOST]))
        found = longer or _fewest_edits(wanted, get_close_matches(wanted, self._alike(wanted), n=3 * _MOST))
        return tuple(self._written[each] for each in found[:_MOST])

    def _alike(self, wanted: str) -> list[str]:
        """Return the names that share most pairs of letters, going by the rare pairs: the common ones say little."""
        shared: Counter[str] = Counter()
        for pair in sorted(_pairs(wanted), key=lambda pair: (len(self._holding.get(pair, ())), pair)):
            shared.update(self._holding.get(pair, ()))
            if len(shared) > _LOOKED_AT:
                break
        return [name for name, _ in shared.most_common(_COMPARED)]


@lru_cache(maxsize=256)
def _index(known: tuple[str, ...]) -> _Names:
    return _Names(known)


def _pairs(name: str) -> frozenset[str]:
    return frozenset(one + other for one, other in pairwise(f" {name} "))


def _fewest_edits(wanted: str, close: list[str]) -> list[str]:
    edits = {each: _edits(wanted, each) for each in close}
    least = min(edits.values(), default=0)
    if least > max(_LEAST_EDITS, len(wanted) // 4):
        return []
    return [each for each, count in edits.items() if count == least]


def _edits(one: str, other: str) -> int:
    """Count the characters to change, add or take away."""
    steps = SequenceMatcher(None, one, other).get_opcodes()
    return sum(max(end - start, end2 - start2) for tag, start, end, start2, end2 in steps if tag != "equal")
