"""A program as a workbook: curriculum, topics, calendar, competencies, cost."""

from __future__ import annotations

import datetime as dt

from ...measure.document import ProgramDocument
from .book import Book
from .calendar import calendar_sheet
from .cost import cost_sheet
from .matrix import matrix_sheet
from .plan import plan_sheet
from .topics import topics_sheet

__all__ = ["to_xlsx"]

#: Workbooks of programs that nobody has dated say this day, so that equal programs give equal bytes.
_UNDATED = dt.date(2000, 1, 1)


def to_xlsx(document: ProgramDocument, lang: str) -> bytes:
    """Return the workbook of a program; equal programs give equal bytes.

    Args:
        document: the values to show.
        lang: `ru` or `en`, for headings; titles are shown in it where they have it.

    """
    program = document.plan.program
    approved = program.approval.date if program.approval is not None else None
    book = Book(lang, document.plan, approved or program.demand.approval_date or _UNDATED)
    plan_sheet(book, document)
    topics_sheet(book, document)
    calendar_sheet(book, document)
    matrix_sheet(book, document)
    cost_sheet(book, document)
    return book.data()
