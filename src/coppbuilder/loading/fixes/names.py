"""«Did you mean»: fields, values and ids that are near to known ones. What was meant is a guess, so none is safe."""

from __future__ import annotations

from typing import Final

from ...model import Finding, Fix
from .sheet import Sheet

#: The argument that tells which name is unknown, of each rule about references.
_UNKNOWN: Final = ("key", "standard", "module", "provider", "term", "risk", "workshop", "parent")


def field(finding: Finding, sheet: Sheet) -> Fix | None:
    """Rename an unknown field to the one that is near."""
    node = sheet.node(finding.path)
    near = finding.arguments.get("near")
    return sheet.name(node, near, safe=False) if node is not None and isinstance(near, str) else None


def value(finding: Finding, sheet: Sheet) -> Fix | None:
    """Take the allowed value that is near."""
    node = sheet.scalar(finding.path)
    near = finding.arguments.get("near")
    return sheet.words(node, near, safe=False) if node is not None and isinstance(near, str) else None


def reference(finding: Finding, sheet: Sheet) -> Fix | None:
    """Take the known name, if just one is near."""
    node = sheet.scalar(finding.path)
    near = finding.arguments.get("near")
    if node is None or not isinstance(near, tuple) or len(near) != 1:
        return None
    for argument in _UNKNOWN:
        unknown = finding.arguments.get(argument)
        if isinstance(unknown, str) and unknown and node.text.count(unknown) == 1:
            return sheet.words(node, node.text.replace(unknown, near[0]), safe=False)
    return None
