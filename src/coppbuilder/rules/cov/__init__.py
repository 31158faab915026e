"""COV: what is promised is trained, checked and counted."""

from __future__ import annotations

from ..rule import Rule
from . import module, program, request, standard

RULES: tuple[Rule, ...] = (*module.RULES, *program.RULES, *request.RULES, *standard.RULES)
