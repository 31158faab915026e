"""References: what a document names must exist, be in force, and be spelled as its owner spells it."""

from __future__ import annotations

from ..rule import Rule
from .identity import duplicate_id, duplicate_key, foreign_id, self_pair, unknown_parent
from .modules import (
    circle,
    draft_module,
    no_such_version,
    retired_module,
    stale_pin,
    unknown_module,
    unknown_replaced,
    unknown_unit,
)
from .norms import norm_changed_since
from .participants import (
    not_in_program,
    not_offered,
    unknown_list,
    unknown_provider,
    unknown_risk,
    unknown_term,
    unknown_workshop,
)
from .standards import not_in_force, other_spelling, unknown_item, unknown_standard

RULES: tuple[Rule, ...] = (
    unknown_item,
    unknown_standard,
    other_spelling,
    not_in_force,
    unknown_module,
    no_such_version,
    retired_module,
    draft_module,
    circle,
    unknown_replaced,
    stale_pin,
    unknown_unit,
    unknown_provider,
    not_offered,
    unknown_term,
    unknown_list,
    unknown_risk,
    not_in_program,
    unknown_workshop,
    duplicate_id,
    duplicate_key,
    foreign_id,
    self_pair,
    unknown_parent,
    norm_changed_since,
)
