"""The workbook itself: its looks, and the words of its columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from io import BytesIO
from math import ceil
from typing import Any, Final

from attrs import field, frozen
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ...model.layout import CellKind, Column, Named, SheetLayout
from ...texts import has_text, render

#: Templates that nobody dates say this day, so that equal ones are equal bytes.
_CREATED: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_FONT: Final = "Arial"
_LINE: Final = 13.5
_A4: Final = 9
#: Letters across a page that can still be read.
_PAGE: Final = 190

_STYLES: Final[Mapping[str, Mapping[str, Any]]] = {
    "title": {"bold": True, "font_size": 13, "valign": "vcenter"},
    "note": {"italic": True, "font_color": "595959", "text_wrap": True, "valign": "top"},
    "head": {
        "bold": True,
        "border": 1,
        "text_wrap": True,
        "valign": "vcenter",
        "align": "center",
        "bg_color": "DDEBF7",
    },
    "example": {
        "italic": True,
        "border": 1,
        "border_color": "BFBFBF",
        "text_wrap": True,
        "valign": "top",
        "bg_color": "EDEDED",
        "font_color": "595959",
    },
    "field": {"bold": True, "border": 1, "text_wrap": True, "valign": "top", "bg_color": "DDEBF7"},
    "text": {"border": 1, "border_color": "BFBFBF", "text_wrap": True, "valign": "top"},
    "cell": {"text_wrap": True, "valign": "top"},
}
#: How numbers are shown; codes and versions stay texts, or Excel would turn 1.2 into a day.
_FORMATS: Final[Mapping[CellKind, str]] = {
    CellKind.CODE: "@",
    CellKind.VERSION: "@",
    CellKind.VERSIONS: "@",
    CellKind.TEXT: "@",
    CellKind.WEEKS: "@",
    CellKind.REFERENCE: "@",
    CellKind.LEVEL: "@",
    CellKind.CHOICE: "@",
    CellKind.FLAG: "@",
    CellKind.WHOLE: "0",
    CellKind.SHARE: "0%",
    CellKind.MONEY: "#,##0.00",
    CellKind.DAY: "dd.mm.yyyy",
}

#: Kinds whose explanation needs no more words.
_PLAIN: Final = frozenset({CellKind.TEXT})


@frozen(kw_only=True)
class TemplateLists:
    """What a template knows beside its layout.

    Attributes:
        entries: codes and titles by what columns name.
        items: rows of the sheet of competencies: code, title, standard, kind.
        about: what columns mean, by sheet and column.

    """

    entries: Mapping[Named, tuple[tuple[str, str], ...]] = field(factory=dict)
    items: tuple[tuple[str, str, str, str], ...] = ()
    about: Mapping[tuple[str, str], str] = field(factory=dict)


class Book:
    """A workbook in memory, in one language."""

    def __init__(self, title: str, known: TemplateLists, lang: str) -> None:
        """Begin with no sheets."""
        self.lang = lang
        self.known = known
        self._stream = BytesIO()
        self._workbook = Workbook(
            self._stream,
            {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False},
        )
        self._workbook.set_properties({"title": title, "created": _CREATED})
        self._styles: dict[tuple[str, str], Format] = {}

    def say(self, key: str, **arguments: object) -> str:
        """Return a text in the language of the workbook."""
        return render(key, arguments, self.lang)

    def style(self, name: str, kind: CellKind | None = None) -> Format:
        """Return a look, with the format of the numbers of a kind."""
        shown = _FORMATS.get(kind, "") if kind is not None else ""
        if (name, shown) not in self._styles:
            look = {"font_name": _FONT, "font_size": 10, **_STYLES[name]} | ({"num_format": shown} if shown else {})
            self._styles[name, shown] = self._workbook.add_format(look)
        return self._styles[name, shown]

    def add(self, name: str, width: float = 0) -> Worksheet:
        """Add a sheet that prints on landscape pages, as many side by side as its width in letters needs."""
        sheet = self._workbook.add_worksheet(self.say(f"sheet.{name}"))
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(max(1, round(width / _PAGE)), 0)
        sheet.hide_gridlines(0)
        return sheet

    def heading(self, column: Column) -> str:
        """Return the heading of a column; an asterisk tells that it is required."""
        return self.say(f"column.{column.name}") + (" *" if column.required else "")

    def about(self, sheet: SheetLayout, column: Column) -> str:
        """Return what a column means."""
        key = f"column.{column.name}.about"
        said = self.say(key) if has_text(key) else self.known.about.get((sheet.name, column.name), "")
        values = "" if said and column.kind in _PLAIN and not column.many else self.values(column)
        return "\n".join(part for part in (said, values[:1].upper() + values[1:]) if part)

    def values(self, column: Column) -> str:
        """Return what may stand in a cell of a column."""
        if column.kind is CellKind.REFERENCE and column.named == "competency":
            said = self.say("importing.values.competency")
        elif column.kind in {CellKind.CHOICE, CellKind.LEVEL, CellKind.REFERENCE}:
            said = self.say("importing.values.list")
        else:
            said = self.say(f"importing.kind.{column.kind}")
        return f"{said}; {self.say('importing.values.many')}" if column.many else said

    def data(self) -> bytes:
        """Return the finished workbook."""
        self._workbook.close()
        return self._stream.getvalue()


def lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a column, by words that do not fit together."""
    count = 0
    for part in text.split("\n"):
        count += 1
        room = width
        for word in part.split():
            if len(word) + 1 > room and room < width:
                count += 1
                room = width
            count += max(0, ceil(len(word) / width) - 1)
            room -= len(word) + 1
    return max(count, 1)


def height(*cells: tuple[str, float]) -> float:
    """Return the height of a row, in points, for its texts and the widths of their columns."""
    return max(lines(text, width) for text, width in cells) * _LINE + 3
