"""RES: what a program needs: equipment, rooms, staff, literature, admission to work, distance learning."""

from __future__ import annotations

from ..rule import Rule
from . import conditions, named, provider, room

RULES: tuple[Rule, ...] = (*named.RULES, *room.RULES, *provider.RULES, *conditions.RULES)
