"""«Did you mean» for short words of a closed list: keys of settings, codes of rules."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_MOST: Final = 3
_CLOSE: Final = 0.6


def near_words(word: str, words: Iterable[str]) -> tuple[str, ...]:
    """Return up to three words that are most like an unknown one, whatever the case and `_` for `-`.

    Example:
        >>> near_words("Selct", ["select", "extend-select", "ignore"])
        ('select',)

    """
    known = {each.casefold().replace("_", "-"): each for each in sorted(words)}
    near = get_close_matches(word.casefold().replace("_", "-"), known, _MOST, _CLOSE)
    return tuple(known[each] for each in near)
