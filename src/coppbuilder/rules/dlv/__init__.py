"""DLV: deliveries: numbers and dates that can be true, and nothing of single persons."""

from __future__ import annotations

from ..rule import Rule
from . import numbers, privacy

RULES: tuple[Rule, ...] = (*numbers.RULES, *privacy.RULES)
