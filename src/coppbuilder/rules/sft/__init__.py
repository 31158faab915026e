"""SFT: supra-professional skills are wanted, trained in earnest and assessed."""

from __future__ import annotations

from ..rule import Rule
from . import module, program

RULES: tuple[Rule, ...] = (*program.RULES, *module.RULES)
