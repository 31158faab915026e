"""NET: the network form and other work together: base organisation, parts, hours, licenses, agreements."""

from __future__ import annotations

from ..rule import Rule
from . import agreement, members, parts, share

RULES: tuple[Rule, ...] = (*members.RULES, *parts.RULES, *share.RULES, *agreement.RULES)
