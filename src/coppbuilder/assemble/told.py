"""Bounds in words: the limit, and what is possible instead."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from ..model import Cause
from . import words
from .limits import Bound
from .model import Pick
from .words import Words

_KINDS: Final = {
    "norm_hours": "hours",
    "hours": "hours",
    "practice_share": "share",
    "distance_share": "share",
    "self_study_share": "share",
    "cost": "money",
    "cost_per_learner": "money",
    "funding": "money",
    "providers": "count",
    "modules": "count",
}
#: How the modules of the least are told, by what is bounded.
_MADE_OF: Final = {"hours": "cause.made-of.hours", "money": "cause.made-of.money"}


def bound_cause(bound: Bound, best: Fraction | None) -> Cause:
    """Tell a bound with the value that would do, if it is known."""
    if best is None:
        wanted = words.phrase(f"cause.{bound.origin.side}", {"value": in_words(bound, bound.limit)})
        key, arguments = "cause.bound", {"what": _what(bound), "wanted": wanted}
        return Cause(key=key, arguments=arguments, path=bound.origin.path, citation=bound.citation)
    return Cause(
        key=f"cause.{bound.name}-{bound.origin.side}",
        arguments={"best": _told(bound, best), "limit": _told(bound, bound.limit)},
        path=bound.origin.path,
        citation=bound.citation,
    )


def made_of(bound: Bound, picks: Sequence[Pick]) -> Iterator[Cause]:
    """Tell which modules come to the least of a quantity: the longest by name, the others by number and hours."""
    key = _MADE_OF.get(_KINDS[bound.name])
    if key is None or not picks:
        return
    yield Cause(key=key, arguments={"modules": words.longest([(pick.candidate, pick.units) for pick in picks])})


def between_cause(lower: Bound, upper: Bound, below: Fraction, above: Fraction) -> Cause:
    """Tell that a quantity can be had below its least and above its greatest value, but not between."""
    if lower.limit == upper.limit:
        wanted = words.phrase("cause.exactly", {"value": in_words(lower, lower.limit)})
    else:
        ends = {"low": in_words(lower, lower.limit), "high": in_words(upper, upper.limit)}
        wanted = words.phrase("cause.from-to", ends)
    return Cause(
        key="cause.between",
        arguments={
            "what": _what(lower),
            "wanted": wanted,
            "below": in_words(lower, below),
            "above": in_words(upper, above),
        },
        path=upper.origin.path,
    )


def _what(bound: Bound) -> Words:
    return words.phrase(f"cause.what.{bound.name}", {})


def in_words(bound: Bound, value: Fraction) -> Words:
    """Return a value of a bound with its unit."""
    return words.phrase(f"cause.value.{_KINDS[bound.name]}", {"value": _told(bound, value)})


def _told(bound: Bound, value: Fraction) -> str | int | float:
    """Return a value in the unit in which it is told; money is rounded to the side on which the bound holds."""
    match _KINDS[bound.name]:
        case "money":
            kopecks = value * 100 / bound.scale
            return str(Decimal(math.floor(kopecks) if bound.is_lower else math.ceil(kopecks)) / 100)
        case "count":
            return int(value)
        case _:
            return float(value / bound.scale)
