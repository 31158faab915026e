"""Lists of allowed values: a sheet with the competencies that can be searched, and a hidden one for all others."""

from __future__ import annotations

from typing import Any, Final

from xlsxwriter.utility import xl_col_to_name

from ...model.layout import BETWEEN, BookLayout, CellKind, Column
from ...texts import label
from .book import Book

#: Excel shows no more of an entry of a list.
_ENTRY: Final = 200
_LEAST_DAY: Final = 36526  # 2000-01-01, as Excel counts days
_HEAD: Final = 3


class Lists:
    """The lists that the columns of a workbook choose from, and where they are."""

    def __init__(self, book: Book, layout: BookLayout) -> None:
        """Collect the lists of all columns."""
        self._book = book
        self._lists: dict[str, tuple[str, ...]] = {}
        columns = [column for sheet in layout.sheets for column in sheet.columns]
        for column in columns:
            if entries := self.entries(column):
                self._lists.setdefault(_name(column), entries)
        self._places = {name: place for place, name in enumerate(self._lists)}
        self._competencies = any(column.named == "competency" for column in columns)

    def entries(self, column: Column) -> tuple[str, ...]:
        """Return what the list of a cell shows; competencies have a sheet of their own."""
        lang = self._book.lang
        if column.kind is CellKind.FLAG:
            return (self._book.say("column.yes"), self._book.say("column.no"))
        if column.kind is CellKind.LEVEL:
            return tuple(f"{value}{BETWEEN}{label(column.term, value, lang)}" for value in column.values)
        if column.kind is CellKind.CHOICE:
            return tuple(label(column.term, value, lang) for value in column.values)
        if column.named and column.named != "competency":
            return tuple(_entry(code, title) for code, title in self._book.known.entries.get(column.named, ()))
        return ()

    def validation(self, column: Column) -> dict[str, Any] | None:
        """Return what a cell of a column allows; a warning, as people may know better."""
        if column.named == "competency":
            count = len(self._book.known.items)
            return self._range("competencies", "A", _HEAD + 1, _HEAD + max(count, 1))
        if _name(column) in self._places:
            letter = xl_col_to_name(self._places[_name(column)])
            found = self._range("lists", letter, 2, 1 + len(self._lists[_name(column)]))
            strict = column.kind in {CellKind.CHOICE, CellKind.FLAG} and not column.many
            return found | {"show_error": strict, "error_type": "warning"}
        whole = {CellKind.WHOLE: "integer", CellKind.HOURS: "decimal", CellKind.MONEY: "decimal"}.get(column.kind)
        if whole is not None:
            return {"validate": whole, "criteria": ">=", "value": 0, "error_type": "warning"}
        if column.kind is CellKind.DAY:
            return {"validate": "date", "criteria": ">=", "value": _LEAST_DAY, "error_type": "warning"}
        return None

    def _range(self, sheet: str, letter: str, first: int, last: int) -> dict[str, Any]:
        name = self._book.say(f"sheet.{sheet}")
        source = f"='{name}'!${letter}${first}:${letter}${last}"
        return {"validate": "list", "source": source, "show_error": False}

    def shown(self, column: Column, code: str) -> str:
        """Return a code of an example with its title."""
        named = column.named
        if named == "competency":
            entry = next((each for each in self._book.known.items if each[0] == code), None)
            return _entry(*entry[:2]) if entry else code
        if column.kind is CellKind.LEVEL:
            return f"{code}{BETWEEN}{label(column.term, code, self._book.lang)}"
        titles = dict(self._book.known.entries.get(named, ())) if named else {}
        return _entry(code, titles[code]) if code in titles else code

    def write(self) -> None:
        """Add the sheets."""
        if self._competencies:
            self._write_competencies()
        if self._lists:
            sheet = self._book.add("lists")
            for place, (name, entries) in enumerate(self._lists.items()):
                sheet.write_string(0, place, name, self._book.style("head"))
                for row, entry in enumerate(entries, 1):
                    sheet.write_string(row, place, entry, self._book.style("cell"))
            sheet.hide()

    def _write_competencies(self) -> None:
        book = self._book
        sheet = book.add("competencies")
        items = book.known.items
        sheet.write_string(0, 0, book.say("sheet.competencies"), book.style("title"))
        sheet.write_string(1, 0, book.say("importing.list.note", count=len(items)))
        heads = [book.say(f"importing.list.{name}") for name in ("choose", "code", "title", "standard", "kind")]
        rows = [[_entry(code, title), code, title, standard, kind] for code, title, standard, kind in items]
        for place, width in enumerate((60, 26, 70, 40, 20)):
            sheet.set_column(place, place, width, book.style("cell"))
        sheet.add_table(
            _HEAD - 1,
            0,
            _HEAD - 1 + max(len(rows), 1),
            len(heads) - 1,
            {
                "name": "competencies",
                "style": "Table Style Light 9",
                "columns": [{"header": head, "header_format": book.style("head")} for head in heads],
            },
        )
        for number, row in enumerate(rows, _HEAD):
            for place, text in enumerate(row):
                sheet.write_string(number, place, text, book.style("cell"))
        sheet.freeze_panes(_HEAD, 0)


def _name(column: Column) -> str:
    return column.named or column.term or str(column.kind)


def _entry(code: str, title: str) -> str:
    """Return code and title in a line; a semicolon would look like the end of a value."""
    whole = f"{code}{BETWEEN}{' '.join(title.replace(';', ',').split())}" if title else code
    return whole if len(whole) <= _ENTRY else whole[: _ENTRY - 1] + "…"
