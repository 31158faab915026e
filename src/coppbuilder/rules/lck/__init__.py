"""LCK: what a program pinned when it was assembled still holds, and was not changed behind its record."""

from __future__ import annotations

from ..rule import Rule
from . import pins, record

RULES: tuple[Rule, ...] = (*record.RULES, *pins.RULES)
