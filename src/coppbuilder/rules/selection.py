"""Which rules have to run for the ones that are asked for."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.settings import Settings, covers
from .rule import Rule


def running(rules: Mapping[str, Rule], settings: Settings) -> Mapping[str, Rule]:
    """Return the rules that the settings select, and those that must have found nothing before these make sense.

    Example:
        >>> running({}, Settings())
        {}

    """
    wanted = {code for code in rules if settings.selects(code)}
    waiting = list(wanted)
    while waiting:
        required = [code for code in rules[waiting.pop()].requires if code in rules and code not in wanted]
        wanted.update(required)
        waiting += required
    return rules if len(wanted) == len(rules) else {code: rule for code, rule in rules.items() if code in wanted}


def awaited(prefix: str, file: str | None, rules: Mapping[str, Rule], settings: Settings) -> bool:
    """Tell whether a remark that ignores a prefix of codes should have had something to hide: one of its rules counts.

    A prefix of no rule at all never hides anything, which is told as well.
    """
    codes = [code for code in rules if covers(prefix, code)]
    return not codes or any(settings.selects(code, file) for code in codes)
