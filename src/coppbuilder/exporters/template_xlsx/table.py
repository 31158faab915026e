"""A table to fill in: what it is for, headings with comments, an example, empty rows with lists."""

from __future__ import annotations

import datetime as dt
from typing import Final

from xlsxwriter.worksheet import Worksheet

from ...model.layout import CellKind, Column, SheetLayout, example_text
from ...texts import label
from .book import Book, height
from .lists import Lists

#: Rows that allow only what the lists have.
_ROWS: Final = 1000
_HEAD: Final = 1
_EXAMPLE: Final = 2
_MARK: Final = 10
_COMMENT: Final = 55
#: Excel counts days from here.
_EPOCH: Final = dt.date(1899, 12, 30)


def table_sheet(book: Book, layout: SheetLayout, lists: Lists) -> None:
    """Add a table; its first column marks rows that are not imported."""
    sheet = book.add(layout.name, sum(column.width for column in layout.columns))
    sheet.write_string(0, 0, f"{book.say(f'sheet.{layout.name}')}. {book.say(f'sheet.{layout.name}.about')}")
    sheet.set_row(0, 18, book.style("title"))
    sheet.write_string(_HEAD, 0, book.say("column.mark"), book.style("head"))
    write_comment(sheet, _HEAD, 0, book.say("column.mark.about"))
    sheet.set_column(0, 0, _MARK, book.style("cell"))
    heads, shown = [(book.say("column.mark"), float(_MARK))], [(book.say("column.example"), float(_MARK))]
    sheet.write_string(_EXAMPLE, 0, book.say("column.example"), book.style("example"))
    for place, column in enumerate(layout.columns, 1):
        heading = book.heading(column)
        sheet.set_column(place, place, column.width, book.style("cell", column.kind))
        sheet.write_string(_HEAD, place, heading, book.style("head"))
        write_comment(sheet, _HEAD, place, book.about(layout, column))
        write_example(book, sheet, (_EXAMPLE, place), column, lists)
        rule = lists.validation(column)
        if rule is not None:
            sheet.data_validation(_EXAMPLE, place, _EXAMPLE + _ROWS, place, rule)
        heads.append((heading, column.width))
        shown.append((lists.shown(column, example_text(column, book.lang)), column.width))
    sheet.set_row(_HEAD, height(*heads))
    sheet.set_row(_EXAMPLE, height(*shown))
    for row, value in enumerate(layout.rows, _EXAMPLE + 1):
        sheet.write_string(row, 1, label(layout.columns[0].term, value, book.lang), book.style("cell"))
    fixed = 1 + sum(column.required for column in layout.columns[:2])
    sheet.freeze_panes(_EXAMPLE, fixed)
    sheet.repeat_rows(_HEAD)
    sheet.repeat_columns(0, fixed - 1)


def write_comment(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Write a comment large enough for its text."""
    if text:
        rows = sum(1 + len(line) // _COMMENT for line in text.split("\n"))
        sheet.write_comment(
            row, column, text, {"width": 320, "height": 22 + 15 * rows, "font_size": 9, "font_name": "Arial"}
        )


def write_example(book: Book, sheet: Worksheet, cell: tuple[int, int], column: Column, lists: Lists) -> None:
    """Write the example of a column, numbers as numbers and days as days."""
    look = book.style("example", column.kind)
    text = example_text(column, book.lang)
    if not text:
        sheet.write_blank(*cell, None, look)
    elif isinstance(column.example, int | float):
        sheet.write_number(*cell, column.example, look)
    elif column.kind is CellKind.DAY:
        day, month, year = map(int, text.split("."))
        sheet.write_number(*cell, (dt.date(year, month, day) - _EPOCH).days, look)
    else:
        sheet.write_string(*cell, lists.shown(column, text), look)
