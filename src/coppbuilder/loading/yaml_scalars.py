"""What a plain YAML scalar means: the core schema of YAML 1.2, where `yes`, `on`, `12:30` and dates are text."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import partial
from typing import Final

from .limits import MAX_NUMBER

_WORDS: Final[dict[str, bool | float | None]] = {
    "": None,
    **dict.fromkeys(("null", "Null", "NULL", "~")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), math.inf),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), -math.inf),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
}
_NUMBERS: Final[tuple[tuple[re.Pattern[str], Callable[[str], float]], ...]] = (
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"), float),
    (re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+"), partial(int, base=0)),
)

_DIGITS: Final = frozenset("0123456789+-.")

#: The first characters of everything that is not text; a scalar with another beginning need not be resolved.
FIRST: Final = _DIGITS | frozenset("~nNtTfF")


def resolve(text: str) -> str | float | bool | None:
    """Return the value of a plain scalar; a number with too many digits is NaN, so that it cannot pass unseen.

    Source: YAML 1.2.2, 10.3.2 (core schema).

    Example:
        >>> resolve("40.010"), resolve("yes"), resolve("0o14")
        (40.01, 'yes', 12)

    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _DIGITS:
        return text
    for pattern, convert in _NUMBERS:
        if pattern.fullmatch(text):
            return convert(text) if len(text) <= MAX_NUMBER else math.nan
    return text
