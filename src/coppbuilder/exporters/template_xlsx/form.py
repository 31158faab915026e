"""A form to fill in: a line for each field, with an example and what to write beside it."""

from __future__ import annotations

from typing import Final

from ...model.layout import SheetLayout, example_text
from .book import Book, height
from .lists import Lists
from .table import write_comment, write_example

_WIDTHS: Final = (32, 48, 40, 70)
_HEADS: Final = ("field", "value", "sample", "meaning")
_FIRST: Final = 2


def form_sheet(book: Book, layout: SheetLayout, lists: Lists) -> None:
    """Add a form; only its second column is read."""
    sheet = book.add(layout.name)
    sheet.write_string(0, 0, f"{book.say(f'sheet.{layout.name}')}. {book.say(f'sheet.{layout.name}.about')}")
    sheet.set_row(0, 18, book.style("title"))
    for place, (head, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(1, place, book.say(f"column.{head}"), book.style("head"))
    for row, column in enumerate(layout.columns, _FIRST):
        heading, about = book.heading(column), book.about(layout, column)
        shown = lists.shown(column, example_text(column, book.lang))
        sheet.write_string(row, 0, heading, book.style("field"))
        write_comment(sheet, row, 0, about)
        sheet.write_blank(row, 1, None, book.style("text", column.kind))
        write_example(book, sheet, (row, 2), column, lists)
        sheet.write_string(row, 3, about, book.style("note"))
        sheet.set_row(row, height(*zip((heading, "", shown, about), _WIDTHS, strict=True)))
        rule = lists.validation(column)
        if rule is not None:
            sheet.data_validation(row, 1, row, 1, rule)
    sheet.freeze_panes(_FIRST, 1)
    sheet.repeat_rows(1)
