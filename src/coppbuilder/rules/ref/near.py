"""«Did you mean»: the known names nearest to an unknown one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from ...model import normal_code

#: More than three proposals are no help.
_MOST: Final = 3


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return up to three known names, the nearest first; look-alike letters, spaces and case do not count.

    Example:
        >>> nearest("college-a.weldng", ["college-a.welding", "college-b.cooking"])
        ('college-a.welding',)

    """
    written = {normal_code(each): each for each in known}
    return tuple(written[each] for each in get_close_matches(normal_code(name), written, n=_MOST))
