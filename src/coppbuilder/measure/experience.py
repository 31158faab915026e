"""What past deliveries let one expect: a cautious estimate of the share that passes."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from ..model import Catalog
from ..model.recorded import shared

#: Two-sided 95 % quantile of the normal distribution.
_Z: Final = 1.959963984540054
MILLION: Final = 1_000_000


def cautious_pass_rate(passed: int, enrolled: int) -> float:
    """Return the lower end of the Wilson score interval (95 %) for the share 0…1 that passes.

    Few deliveries pull it down, so one lucky group does not beat six good ones. Without experience it is zero.

    Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), pp. 209-212.

    Example:
        >>> cautious_pass_rate(141, 150) > cautious_pass_rate(20, 20)
        True

    """
    if enrolled == 0:
        return 0.0
    rate, z2 = passed / enrolled, _Z * _Z
    spread = _Z * math.sqrt(rate * (1 - rate) / enrolled + z2 / (4 * enrolled * enrolled))
    return max(0.0, (rate + z2 / (2 * enrolled) - spread) / (1 + z2 / enrolled))


@shared
@lru_cache(maxsize=16)
def _passed_of_enrolled(catalog: Catalog) -> Mapping[str, tuple[int, int]]:
    """Add up the deliveries of each module, once for a catalogue."""
    totals: dict[str, tuple[int, int]] = {}
    for delivery in catalog.deliveries:
        passed, enrolled = totals.get(delivery.module, (0, 0))
        totals[delivery.module] = passed + delivery.passed, enrolled + delivery.enrolled
    return totals


def failures_per_million(catalog: Catalog, module: str) -> int:
    """Return the cautiously expected failures among a million learners, over all deliveries of a module's versions."""
    passed, enrolled = _passed_of_enrolled(catalog).get(module, (0, 0))
    return math.ceil(MILLION * (1 - cautious_pass_rate(passed, enrolled)))
