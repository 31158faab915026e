"""A bar of a share."""

from __future__ import annotations

from fractions import Fraction


def bar(share: Fraction, length: int) -> str:
    """Return a bar whose filled part is never longer than the share: it is full for the whole only.

    Example:
        >>> bar(Fraction(99, 100), 5)
        '████░'

    """
    filled = int(share * length)
    return "█" * filled + "░" * (length - filled)
