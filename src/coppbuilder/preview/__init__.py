"""The model as rich renderables, one view a file."""

from __future__ import annotations

from .failure import failure_view
from .program import program_view
from .svg import to_svg

__all__ = ["failure_view", "program_view", "to_svg"]
