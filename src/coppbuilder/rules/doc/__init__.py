"""Documents: whether a file can be read, and whether what is read has the shape of its kind."""

from __future__ import annotations

from ..rule import Rule
from . import shape, syntax, text

RULES: tuple[Rule, ...] = (*syntax.RULES, *text.RULES, *shape.RULES)
