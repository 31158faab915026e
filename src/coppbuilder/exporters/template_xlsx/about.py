"""The sheet that explains: how to fill in the workbook, then every sheet and column."""

from __future__ import annotations

from itertools import count
from typing import Final

from ...model.layout import BookLayout, CellKind, Column
from ...texts import has_text, label
from .book import Book, height

_WIDTHS: Final = (24, 34, 13, 80, 50)
_HEADS: Final = ("sheet", "column", "required", "meaning", "values")
#: More words than these are only in the list of the cell.
_SHOWN: Final = 12


def about_sheet(book: Book, layout: BookLayout) -> None:
    """Add the explanations."""
    sheet = book.add("about")
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.write_string(0, 0, book.say("importing.about.title"), book.style("title"))
    row = 1
    whole = sum(_WIDTHS)
    for number in count(1):
        key = f"importing.about.{number}"
        if not has_text(key):
            break
        text = f"{number}. {book.say(key)}"
        sheet.merge_range(row, 0, row, len(_WIDTHS) - 1, "", book.style("cell"))
        sheet.write_string(row, 0, text, book.style("cell"))
        sheet.set_row(row, height((text, whole)))
        row += 1
    row += 1
    for place, head in enumerate(_HEADS):
        sheet.write_string(row, place, book.say(f"importing.about.{head}"), book.style("head"))
    sheet.repeat_rows(row)
    for part in layout.sheets:
        row += 1
        name, about = book.say(f"sheet.{part.name}"), book.say(f"sheet.{part.name}.about")
        sheet.merge_range(row, 1, row, len(_WIDTHS) - 1, "", book.style("field"))
        sheet.write_string(row, 0, name, book.style("field"))
        sheet.write_string(row, 1, about, book.style("field"))
        sheet.set_row(row, height((name, _WIDTHS[0]), (about, whole - _WIDTHS[0])))
        for column in part.columns:
            row += 1
            required = book.say("column.yes") if column.required else ""
            meaning = book.about(part, column)
            texts = ("", book.say(f"column.{column.name}"), required, meaning, _words(book, column))
            for place, text in enumerate(texts):
                sheet.write_string(row, place, text, book.style("text"))
            sheet.set_row(row, height(*zip(texts, _WIDTHS, strict=True)))


def _words(book: Book, column: Column) -> str:
    """Return the words of a closed list that is short."""
    if column.kind not in {CellKind.CHOICE, CellKind.LEVEL} or len(column.values) > _SHOWN:
        return ""
    words = (label(column.term, value, book.lang) for value in column.values)
    numbered = column.kind is CellKind.LEVEL
    return "; ".join(
        f"{value} — {word}" if numbered else word for value, word in zip(column.values, words, strict=True)
    )
