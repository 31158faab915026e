"""Workbooks that people fill in: an empty one is made, a filled one becomes documents of a folder."""

from __future__ import annotations

from .run import Import, import_workbooks
from .template import template_workbook
from .told import import_to_json
from .written import Fate, Written

__all__ = ["Fate", "Import", "Written", "import_to_json", "import_workbooks", "template_workbook"]
