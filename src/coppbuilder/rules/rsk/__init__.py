"""RSK: risks: measures, owners and dates; the risks of a program against what the program is."""

from __future__ import annotations

from ..rule import Rule
from . import plan, program, register

RULES: tuple[Rule, ...] = (*register.RULES, *program.RULES, *plan.RULES)
