"""A bar of a share."""

from __future__ import annotations

from fractions import Fraction


def bar(share: Fraction, length: int, *, ascii_only: bool = False) -> str:
    """Return a bar whose filled part is never longer than the share: it is full for the whole only.

    Example:
        >>> bar(Fraction(99, 100), 5)
        '████░'

    """
    full, empty = ("#", ".") if ascii_only else ("█", "░")
    filled = int(share * length)
    return full * filled + empty * (length - filled)
