"""«Did you mean»: the known names nearest to an unknown one."""

from __future__ import annotations

from collections.abc import Collection
from difflib import SequenceMatcher, get_close_matches
from typing import Final

from ...model import normal_code

#: More than three proposals are no help.
_MOST: Final = 3
#: Of so many names every one is compared; of more, only those with the same owner in front.
_FEW: Final = 2_000
_LEAST_EDITS: Final = 2


def nearest(name: str, known: Collection[str]) -> tuple[str, ...]:
    """Return up to three known names that may have been meant; look-alike letters, spaces and case do not count.

    A name that goes on where this one breaks off comes first, else those that take the fewest changes.

    Example:
        >>> nearest("college-a.weldng", ["college-a.welding", "college-a.cooking"])
        ('college-a.welding',)

    """
    if len(known) > _FEW:
        owner = name.partition(".")[0] + "."
        known = [each for each in known if each.startswith(owner)]
    wanted = normal_code(name)
    written = {normal_code(each): each for each in known}
    longer = [each for each in written if each.startswith(wanted)]
    found = longer or _fewest_edits(wanted, get_close_matches(wanted, written, n=3 * _MOST))
    return tuple(written[each] for each in found[:_MOST])


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
