"""CIT: acts, orders and sources that documents cite, and the register of norms that they are compared with."""

from __future__ import annotations

from ..rule import Rule
from . import acts, register, sources

RULES: tuple[Rule, ...] = (*acts.RULES, *sources.RULES, *register.RULES)
