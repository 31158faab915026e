"""Workbooks of other systems, read into documents: one file for each layout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .curriculum_plan import CurriculumPlan
from .imported import Imported, ImportedDocument, Importer, ImportOptions
from .refused import REGISTER_OF_DOCUMENTS, UNIVERSITY_PLAN
from .two_sheets import TwoSheets
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
    "import_workbook",
    "open_workbook",
    "read_workbook",
]

#: Layouts by name, in the order in which they are tried.
IMPORTERS: Final[Mapping[str, Importer]] = {
    "curriculum-plan": CurriculumPlan(),
    "two-sheets": TwoSheets(),
    "university-plan": UNIVERSITY_PLAN,
    "register-of-documents": REGISTER_OF_DOCUMENTS,
}

_SHOWN: Final = 60
_HEADINGS: Final = 8
#: How the layouts that are read are known, in the words that stand in the cells.
_COLUMNS: Final = "«Модуль», «Тема/аттестация», «Тип поля», «Лекции (ак. часов)», «Практика (ак. часов)»"
_TABS: Final = "«1. По программе», «2. По дисциплинам_модулям»"


def import_workbook(
    workbook: Workbook, options: ImportOptions, importers: Mapping[str, Importer] = IMPORTERS
) -> Imported:
    """Read a workbook by the first layout that recognises it, or tell that none does.

    Example:
        >>> import_workbook(Workbook(file="a.xlsx", sheets=()), ImportOptions()).findings[0].key
        'IMP102.no-sheets'

    """
    if not any(sheet.cells for sheet in workbook.sheets):
        empty = workbook.sheets[0] if workbook.sheets else Sheet(file=workbook.file, name="")
        return Imported(findings=(*workbook.findings, empty.finding("IMP102.no-sheets")))
    for importer in importers.values():
        if importer.recognises(workbook):
            return importer.read(workbook, options)
    sheet = next(sheet for sheet in (*workbook.shown, *workbook.sheets) if sheet.cells)
    first = min(row for row, _ in sheet.cells)
    words = [str(cell.value)[:_SHOWN] for cell in sheet.row(first) if cell.value is not None]
    headings = ", ".join(f"«{word}»" for word in words[:_HEADINGS]) + ("…" if len(words) > _HEADINGS else "")
    return Imported(
        findings=(
            *workbook.findings,
            sheet.finding("IMP102", sheet.cell(first, 1), headings=headings, columns=_COLUMNS, tabs=_TABS),
        ),
    )
