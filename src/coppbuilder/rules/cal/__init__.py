"""CAL: the calendar of a program: load of weeks, order of modules, days that can be studied on."""

from __future__ import annotations

from ..rule import Rule
from . import dates, load, order

RULES: tuple[Rule, ...] = (*load.RULES, *order.RULES, *dates.RULES)
