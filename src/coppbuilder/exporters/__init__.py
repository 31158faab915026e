"""Values of the model → bytes of a format; one file a format, documents listed here, reports in `report_formats`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Document

__all__ = ["EXPORTERS", "to_json", "to_yaml"]


def to_yaml(document: Document) -> bytes:
    """Return the canonical form of a document as YAML in UTF-8."""
    from .yaml_file import to_yaml as write  # noqa: PLC0415 - the converter takes a while to import

    return write(document)


def to_json(document: Document) -> bytes:
    """Return the canonical form of a document as indented JSON in UTF-8."""
    from .json_file import to_json as write  # noqa: PLC0415 - as above

    return write(document)


#: Formats of a single document, by suffix.
EXPORTERS: Mapping[str, Callable[[Document], bytes]] = {".yaml": to_yaml, ".yml": to_yaml, ".json": to_json}
