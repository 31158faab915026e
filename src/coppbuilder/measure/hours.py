"""Academic hours (45 min) of modules, and shares of them."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import reduce
from operator import add

from ..model import Hours, Module


def module_hours(module: Module, omitted: Iterable[str] = ()) -> Hours:
    """Return the hours of a module without the optional units that are left out.

    A module is the sum of its units; one without units has the hours that it states.
    """
    if not module.units:
        return module.hours or Hours()
    left_out = set(omitted)
    return reduce(add, (unit.hours for unit in module.units if unit.key not in left_out), Hours())


def half_hours(hours: float) -> int:
    """Return academic hours as a whole number of halves, exactly.

    Example:
        >>> half_hours(7.5)
        15

    """
    return round(hours * 2)


def share(part: float, whole: float) -> Fraction:
    """Return one number of hours over another, exactly; zero of nothing is zero."""
    return Fraction(half_hours(part), half_hours(whole)) if whole else Fraction(0)
