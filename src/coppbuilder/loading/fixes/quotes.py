"""Quotes round codes and versions that would be read as numbers or words."""

from __future__ import annotations

import json

from ...model import Finding, Fix
from .sheet import Sheet


def quoted(finding: Finding, sheet: Sheet) -> Fix | None:
    """Put what was written into quotes."""
    node = sheet.scalar(finding.path)
    if node is None or not node.plain:
        return None
    return sheet.fix(node.start, node.end, json.dumps(node.text, ensure_ascii=False))
