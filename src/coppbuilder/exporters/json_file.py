"""A document as a JSON file."""

from __future__ import annotations

import json

from ..convert import unstructure
from ..model import Document


def to_json(document: Document) -> bytes:
    """Return the canonical form of a document as indented JSON in UTF-8."""
    return (json.dumps(unstructure(document), ensure_ascii=False, indent=2) + "\n").encode()
