"""Workbooks of other systems, read into documents: one file for each layout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .imported import Imported, ImportedDocument, Importer, ImportOptions
from .workbook import Cell, Sheet, Value, Workbook, open_workbook, read_workbook

__all__ = [
    "IMPORTERS",
    "Cell",
    "ImportOptions",
    "Imported",
    "ImportedDocument",
    "Importer",
    "Sheet",
    "Value",
    "Workbook",
    "open_workbook",
    "read_workbook",
]

#: Layouts by name, in the order in which they are tried.
IMPORTERS: Final[Mapping[str, Importer]] = {}
