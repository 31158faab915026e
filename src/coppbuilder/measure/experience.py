"""What past deliveries let one expect: a cautious estimate of the share that passes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..model import Catalog

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


def failures_per_million(catalog: Catalog, module: str) -> int:
    """Return the cautiously expected failures among a million learners, over all deliveries of a module's versions."""
    deliveries = catalog.deliveries_of(module)
    passed = sum(delivery.passed for delivery in deliveries)
    enrolled = sum(delivery.enrolled for delivery in deliveries)
    return math.ceil(MILLION * (1 - cautious_pass_rate(passed, enrolled)))
