"""Types: who may study, what is awarded and how it ends, by the type of the program."""

from __future__ import annotations

from ..rule import Rule
from . import award, form, learners

RULES: tuple[Rule, ...] = (*learners.RULES, *award.RULES, *form.RULES)
