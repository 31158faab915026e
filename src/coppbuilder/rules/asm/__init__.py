"""ASM: interim and final assessment: forms, tasks, criteria, scores, who takes part."""

from __future__ import annotations

from ..rule import Rule
from . import final, module

RULES: tuple[Rule, ...] = (*module.RULES, *final.RULES)
