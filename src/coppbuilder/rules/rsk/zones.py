"""The zones of risks: from which score on a risk is medium, high or critical; the profile of the center says it."""

from __future__ import annotations

from ...model import Request
from ..rule import Context


def at_least(context: Context, zone: str, score: int, request: Request | None = None) -> bool:
    """Tell whether a score lies in a zone or above it; a catalogue without the threshold has no such zone."""
    threshold = context.norm(f"risk.zone.{zone}", request)
    return threshold is not None and score >= threshold.number
