"""A workbook whose sheets look alike: heading, frozen table head, landscape pages; texts are never formulas."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from io import BytesIO
from textwrap import wrap
from typing import Any, Final

from attrs import frozen
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from ...measure.plan import Placed, Plan
from ...model import Text
from ...texts import label, render
from ...texts.clean import clean

#: Characters that a cell holds at most.
_CELL: Final = 32767
_A4: Final = 9
_FONT: Final = "Times New Roman"
#: Columns of a page whose letters can still be read.
_PAGE_WIDTH: Final = 190
#: Points of a line of the title, and how much wider than others its letters are.
_TITLE_LINE: Final = 20
_TITLE_LETTER: Final = 1.5
_NOTE_LINE: Final = 15
#: The same of a row of the table: viewers other than Excel do not make rows higher by themselves.
_LINE: Final = 15
_LETTER: Final = 0.85
_BOLD_LETTER: Final = 0.95
_UPRIGHT_HEAD: Final = 150
#: No row can be higher.
_HIGHEST: Final = 409

_STYLES: Final[Mapping[str, Mapping[str, Any]]] = {
    "title": {"bold": True, "font_size": 14, "valign": "vcenter", "text_wrap": True},
    "note": {"italic": True, "font_size": 10, "valign": "vcenter", "text_wrap": True},
    "head": {
        "bold": True,
        "border": 1,
        "align": "center",
        "valign": "vcenter",
        "text_wrap": True,
        "bg_color": "E7E6E6",
    },
    "text": {"border": 1, "valign": "top", "text_wrap": True},
    "center": {"border": 1, "valign": "top", "align": "center", "text_wrap": True},
    "hours": {"border": 1, "valign": "top", "align": "center", "num_format": '[=0]"";General'},
    "money": {"border": 1, "valign": "top", "num_format": "#,##0.00"},
    "percent": {"border": 1, "valign": "top", "align": "center", "num_format": "0.0%"},
}
_STRONG: Final = {"bold": True, "bg_color": "F5F5F5"}
_UPRIGHT: Final = {"rotation": 90}


class Book:
    """A workbook in memory, in one language."""

    def __init__(self, lang: str, plan: Plan, created: dt.date) -> None:
        """Begin with no sheets."""
        self.lang = lang
        self.plan = plan
        program = plan.program
        self.title = self.text(program.title or program.demand.title, program.id)
        self._stream = BytesIO()
        self._workbook = Workbook(
            self._stream,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_numbers": False,
                "strings_to_urls": False,
            },
        )
        self._workbook.set_properties(
            {"title": self.title, "created": dt.datetime.combine(created, dt.time(), tzinfo=dt.UTC)}
        )
        self._formats: dict[tuple[str, bool, bool], Format] = {}

    def say(self, key: str, /, **arguments: object) -> str:
        """Return a text of workbooks."""
        return render(f"xlsx.{key}", arguments, self.lang)

    def term(self, group: str, value: str) -> str:
        """Return the label of a value of an enumeration, as the beginning of a phrase."""
        found = label(group, value, self.lang)
        return found[:1].upper() + found[1:]

    def text(self, text: Text | None, instead: str) -> str:
        """Return a title of the catalogue, else what stands for it."""
        return clean(text.in_language(self.lang) if text is not None else instead)

    def module(self, place: Placed) -> str:
        """Return the title of a placed module."""
        return self.text(place.module.title if place.module else place.placement.title, place.placement.module)

    def provider(self, place: Placed) -> str:
        """Return the name of the one who teaches, or nothing."""
        return self.text(place.provider.title if place.provider else None, place.placement.provider or "")

    def style(self, name: str, *, strong: bool = False, upright: bool = False) -> Format:
        """Return a format, made once."""
        key = (name, strong, upright)
        if key not in self._formats:
            look = {"font_name": _FONT, "font_size": 11, **_STYLES[name]}
            look |= _STRONG if strong else {}
            look |= _UPRIGHT if upright else {}
            self._formats[key] = self._workbook.add_format(look)
        return self._formats[key]

    def sheet(self, name: str, columns: Sequence[Column], *notes: str, heads: int = 1) -> Sheet:
        """Add a sheet with its title, notes and the head of its table, of so many rows."""
        return Sheet(self, self._workbook.add_worksheet(self.say(f"sheet.{name}")), name, columns, notes, heads)

    def data(self) -> bytes:
        """Return the finished workbook."""
        self._workbook.close()
        return self._stream.getvalue()


@frozen(kw_only=True)
class Column:
    """A column of a table: its heading, its width in letters, and whether the heading stands upright."""

    heading: str
    width: float
    upright: bool = False

    @classmethod
    def fitting(cls, heading: str, least: float = 8) -> Column:
        """Make a column as wide as the longest word of its heading."""
        longest = max(map(len, heading.split()), default=0)
        return cls(heading=heading, width=max(least, longest * 1.2 + 1))


class Sheet:
    """A table that is filled row by row; rows and columns are counted from zero."""

    def __init__(
        self, book: Book, worksheet: Worksheet, name: str, columns: Sequence[Column], notes: Sequence[str], heads: int
    ) -> None:
        """Write title, notes and headings."""
        self.book = book
        self.columns = columns
        self._sheet = worksheet
        self.row = 0
        width = sum(column.width for column in columns)
        self._line(book.title, "title", width / _TITLE_LETTER, _TITLE_LINE)
        self._line(book.say(f"sheet.{name}"), "title", width / _TITLE_LETTER, _TITLE_LINE)
        for note in notes:
            self._line(note, "note", width, _NOTE_LINE)
        self._head = self.row
        self._lines: dict[int, int] = {}
        for place, column in enumerate(columns):
            worksheet.set_column(place, place, column.width)
            self.head(0, place, column.heading)
        self.row += heads
        worksheet.freeze_panes(self.row, 2)
        worksheet.repeat_rows(self._head, self.row - 1)
        worksheet.repeat_columns(0, 1)
        worksheet.set_landscape()
        worksheet.set_paper(_A4)
        worksheet.set_margins(left=0.6, right=0.4, top=0.5, bottom=0.6)
        worksheet.fit_to_pages(max(1, round(width / _PAGE_WIDTH)), 0)
        worksheet.set_footer(f"&R{book.say('page')}")

    def _line(self, text: str, style: str, letters: float, points: float) -> None:
        """Write a line over the whole width, as high as it needs."""
        lines = max(1, len(wrap(text, max(1, int(letters)))))
        self._sheet.set_row(self.row, min(lines * points, _HIGHEST))
        self._sheet.merge_range(self.row, 0, self.row, len(self.columns) - 1, "", self.book.style(style))
        self._sheet.write_string(self.row, 0, _held(text), self.book.style(style))
        self.row += 1

    def head(self, row: int, column: int, text: str) -> None:
        """Write a heading of a row of the head, counted from zero."""
        upright = row == 0 and self.columns[column].upright
        self._write(self._head + row, column, text, self.book.style("head", upright=upright))
        if not upright:
            self._measure(self._head + row, column, text, _BOLD_LETTER)

    def string(self, column: int, text: str, *, style: str = "text", strong: bool = False) -> None:
        """Write a text that is never a formula, a number or a link."""
        self._write(self.row, column, text, self.book.style(style, strong=strong))
        self._measure(self.row, column, text, _BOLD_LETTER if strong else _LETTER)

    def _write(self, row: int, column: int, text: str, look: Format) -> None:
        if text:
            self._sheet.write_string(row, column, _held(text), look)
        else:
            self._sheet.write_blank(row, column, None, look)

    def number(self, column: int, value: float | Decimal, *, style: str = "hours", strong: bool = False) -> None:
        """Write a number; zero hours leave an empty cell."""
        look = self.book.style(style, strong=strong)
        if value or style != "hours":
            self._sheet.write_number(self.row, column, float(value), look)
        else:
            self._sheet.write_blank(self.row, column, None, look)

    def formula(
        self, column: int, formula: str, value: float | Decimal, *, style: str = "hours", strong: bool = False
    ) -> None:
        """Write a formula with the value that it has."""
        look = self.book.style(style, strong=strong)
        self._sheet.write_formula(self.row, column, formula, look, float(value))

    def blank(self, *columns: int, strong: bool = False) -> None:
        """Frame empty cells."""
        for column in columns:
            self._sheet.write_blank(self.row, column, None, self.book.style("text", strong=strong))

    def heading(self, text: str) -> None:
        """Write a heading over the whole width of the table."""
        style = self.book.style("text", strong=True)
        self._sheet.merge_range(self.row, 0, self.row, len(self.columns) - 1, "", style)
        self._sheet.write_string(self.row, 0, _held(text), style)
        self.row += 1

    def sums(self, columns: Mapping[int, float], first: int, last: int, *, strong: bool = True) -> None:
        """Write sums of rows above or below; sums among these rows are not counted twice."""
        for column, value in columns.items():
            self.formula(column, f"=SUBTOTAL(9,{span(first, last, column)})", value, strong=strong)

    def _measure(self, row: int, column: int, text: str, letter: float) -> None:
        """Note how many lines a text takes in its column."""
        lines = len(wrap(text, max(1, int(self.columns[column].width / letter))))
        self._lines[row] = max(lines, self._lines.get(row, 1))

    def close(self) -> None:
        """Make rows as high as their texts; print what is written and no more."""
        for row, lines in self._lines.items():
            self._sheet.set_row(row, min(lines * _LINE, _HIGHEST))
        if any(column.upright for column in self.columns):
            self._sheet.set_row(self._head, _UPRIGHT_HEAD)
        self._sheet.print_area(0, 0, self.row - 1, len(self.columns) - 1)


def span(first: int, last: int, column: int, to: int | None = None) -> str:
    """Return the cells of some rows and columns as formulas name them."""
    return f"{cell(first, column)}:{cell(last, column if to is None else to)}"


def cell(row: int, column: int) -> str:
    """Return a cell as formulas name it."""
    return f"{xl_col_to_name(column)}{row + 1}"


def _held(text: str) -> str:
    """Return as much of a text as a cell holds."""
    return text if len(text) <= _CELL else text[: _CELL - 1] + "…"
