"""The model as rich renderables, one view a file."""

from __future__ import annotations

from .failure import failure_view
from .html import to_html
from .program import program_view
from .svg import to_svg
from .views import USUAL, VIEWS, Found

__all__ = ["USUAL", "VIEWS", "Found", "failure_view", "program_view", "to_html", "to_svg"]
