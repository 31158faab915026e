"""STD: standards as published: codes, numbers, levels, editions; all warn, none changes what was published."""

from __future__ import annotations

from ..rule import Rule
from . import alignment, codes, editions, levels, numbers

RULES: tuple[Rule, ...] = (*codes.RULES, *numbers.RULES, *levels.RULES, *editions.RULES, *alignment.RULES)
