"""HRS: hours, shares of hours, money and numbers add up and keep within limits."""

from __future__ import annotations

from ..rule import Rule
from . import limits, module, money, program, request, weeks

RULES: tuple[Rule, ...] = (*module.RULES, *program.RULES, *limits.RULES, *money.RULES, *weeks.RULES, *request.RULES)
