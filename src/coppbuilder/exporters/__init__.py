"""Values of the model → bytes of a format; one file a format, listed here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..model import Document
from .json_file import to_json
from .yaml_file import to_yaml

__all__ = ["EXPORTERS", "to_json", "to_yaml"]

#: Formats of a single document, by suffix.
EXPORTERS: Mapping[str, Callable[[Document], bytes]] = {".yaml": to_yaml, ".yml": to_yaml, ".json": to_json}
