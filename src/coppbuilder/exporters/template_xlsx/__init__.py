"""Empty workbooks for people to fill in: headings, lists of allowed values, comments, an example, explanations."""

from __future__ import annotations

from ...model.layout import BookLayout
from ...texts import render
from .about import about_sheet
from .book import Book, TemplateLists
from .form import form_sheet
from .lists import Lists
from .table import table_sheet

__all__ = ["TemplateLists", "template_to_xlsx"]


def template_to_xlsx(layout: BookLayout, known: TemplateLists, lang: str) -> bytes:
    """Return an empty workbook; equal layouts and lists give equal bytes.

    Args:
        layout: its sheets and columns.
        known: what columns mean, and what can be chosen.
        lang: `ru` or `en`.

    """
    book = Book(render(f"importing.book.{layout.name}", lang=lang), known, lang)
    lists = Lists(book, layout)
    for number, sheet in enumerate(layout.sheets):
        (form_sheet if sheet.form else table_sheet)(book, sheet, lists)
        if number == 0:
            about_sheet(book, layout)
    lists.write()
    return book.data()
