"""Values of the model → bytes of a format; one file a format, documents listed here, reports in `report_formats`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..measure.document import ProgramDocument
    from ..model import Document

__all__ = ["EXPORTERS", "PROGRAM_EXPORTERS", "program_to_xlsx", "to_json", "to_yaml"]


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


def program_to_xlsx(document: ProgramDocument, lang: str) -> bytes:
    """Return a program as a workbook."""
    from .program_xlsx import to_xlsx as write  # noqa: PLC0415 - the writer of workbooks takes a while to import

    return write(document, lang)


#: Documents of a program for people, by format; each takes the values to show and the language.
PROGRAM_EXPORTERS: Mapping[str, Callable[[ProgramDocument, str], bytes]] = {"xlsx": program_to_xlsx}
