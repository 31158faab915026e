"""PRE: what must come before, who may start, what ends a program, and what goes together."""

from __future__ import annotations

from ..rule import Rule
from . import admission, final, module, order, provider, together

RULES: tuple[Rule, ...] = (
    *module.RULES,
    *order.RULES,
    *admission.RULES,
    *final.RULES,
    *together.RULES,
    *provider.RULES,
)
