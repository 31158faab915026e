"""A filled workbook seen through its layout: rows with values, and a finding for each cell that nobody can read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from attrs import define, evolve, field, frozen

from ...model import Finding, Location, Severity
from ...model.layout import BETWEEN, BookLayout, CellKind, Column, SheetLayout, example_text
from ...texts import LANGUAGES, render
from ..workbook import Cell, Sheet, Value, Workbook
from .lookup import Lookup
from .values import DASHES, RefusedError, read_cell, tidy, written

#: Headings stand in one of the first rows.
_HEADS: Final = 12
#: A row is the head of a table if it has so many of its headings.
_ENOUGH: Final = 2
_MARK: Final = "mark"
#: So many names are told where another one was written.
_KNOWN: Final = 12
#: A row that adds others up, which people write below a table; hours are added up without it.
_TOTAL: Final = re.compile(r"(?:итого|всего|total)(?: (?:по|часов|ч|hours|of)(?: .*)?)?[.:]?")
_SPACES: Final = re.compile(r"\s+")


def known_as(text: str) -> str:
    """Return a heading or the name of a sheet as it is compared."""
    return _SPACES.sub(" ", text.replace("*", " ").replace("\u00a0", " ")).strip().casefold().replace("ё", "е")


def named(key: str) -> frozenset[str]:
    """Return a text in all languages, as it is compared."""
    return frozenset(known_as(render(key, lang=lang)) for lang in LANGUAGES)


@frozen(kw_only=True)
class Row:
    """The values of a row of a table, or of a form."""

    sheet: SheetLayout
    place: Location
    _values: Mapping[str, Any]
    _cells: Mapping[str, Location]
    _blank: Mapping[str, Location]
    _dashed: frozenset[str]
    _told: list[Finding] = field(repr=False)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its sheet."""
        return self.sheet.columns

    def said(self, name: str) -> Any:
        """Return the value in a column; none if the cell is empty, or could not be read."""
        return self._values.get(name)

    def filled(self, name: str) -> bool:
        """Tell whether there is a value."""
        return name in self._values

    def touched(self, name: str) -> bool:
        """Tell whether something stands in the cell, though it may not be readable."""
        return name in self._cells

    def dashed(self, name: str) -> bool:
        """Tell whether a dash says that there is nothing."""
        return name in self._dashed

    def cell(self, name: str) -> Location:
        """Return the place of a cell, that of the row if it is empty."""
        return self._cells.get(name, self.place)

    def blank(self, name: str) -> Location:
        """Return the place of a cell in which nothing stands, that of the row if there is no such column."""
        return self._blank.get(name, self.place)

    def tell(self, name: str, key: str, /, **arguments: Any) -> None:
        """Note what is wrong with a cell."""
        self._told.append(told(key, self.cell(name), **arguments))


def told(key: str, place: Location, severity: Severity = Severity.ERROR, /, **arguments: Any) -> Finding:
    """Make a finding about a cell."""
    return Finding(code=key.partition(".")[0], severity=severity, key=key, arguments=arguments, location=place)


@define
class Filled:
    """A workbook, its layout, and what is told of its cells."""

    layout: BookLayout
    workbook: Workbook
    lookup: Lookup
    told: list[Finding] = field(factory=list)
    _rows: dict[str, tuple[Row, ...]] = field(factory=dict)

    def rows(self, sheet: str) -> tuple[Row, ...]:
        """Return the rows of a sheet that hold something; none if there is no such sheet."""
        if sheet not in self._rows:
            layout = next(each for each in self.layout.sheets if each.name == sheet)
            found = self._sheet(layout)
            self._rows[sheet] = () if found is None else tuple(_Reader(self, layout, found).rows())
        return self._rows[sheet]

    def form(self, sheet: str) -> Row | None:
        """Return what a form says; none if there is no such sheet, or nothing in it."""
        return next(iter(self.rows(sheet)), None)

    def tell_row(self, row: Row, key: str, /, **arguments: Any) -> None:
        """Note what is wrong with a row."""
        self.told.append(told(key, row.place, **arguments))

    def tell(self, key: str, place: Location, severity: Severity = Severity.ERROR, /, **arguments: Any) -> None:
        """Note what is wrong with a place."""
        self.told.append(told(key, place, severity, **arguments))

    def _sheet(self, layout: SheetLayout) -> Sheet | None:
        names = named(f"sheet.{layout.name}")
        return next((sheet for sheet in self.workbook.sheets if known_as(sheet.name) in names), None)

    def leave_out(self, service: Sequence[str]) -> None:
        """Note which sheets are none of the layout; those that the template itself makes are left in silence."""
        known = {name for sheet in self.layout.sheets for name in named(f"sheet.{sheet.name}")}
        silent = {name for each in service for name in named(f"sheet.{each}")}
        for sheet in self.workbook.sheets:
            name = known_as(sheet.name)
            if name in silent or (name not in known and not sheet.cells):
                continue
            if name not in known:
                self.tell("CEL122.sheet", sheet.place(), Severity.WARNING)
            elif sheet.hidden:
                self.tell("CEL122.hidden", sheet.place(), Severity.INFO)


class _Reader:
    """Reads the rows of one sheet."""

    def __init__(self, book: Filled, layout: SheetLayout, sheet: Sheet) -> None:
        """Look at a sheet."""
        self._book = book
        self._layout = layout
        self._sheet = sheet
        names = {lang: known_as(render(f"sheet.{layout.name}", lang=lang)) for lang in LANGUAGES}
        lang = next((each for each in LANGUAGES if names[each] == known_as(sheet.name)), LANGUAGES[0])
        self._headings = {column.name: render(f"column.{column.name}", lang=lang) for column in layout.columns}

    def _place(self, cell: Cell | None = None, heading: str = "") -> Location:
        return evolve(self._sheet.place(cell), heading=heading or None)

    def rows(self) -> Iterator[Row]:
        """Yield rows that hold something."""
        yield from self._form() if self._layout.form else self._table()

    def _form(self) -> Iterator[Row]:
        """Read headings in the first column, and values in the second."""
        known = _headings(self._layout)
        cells: dict[str, Cell] = {}
        for number in range(1, self._sheet.rows + 1):
            heading, value = self._sheet.cell(number, 1), self._sheet.cell(number, 2)
            name = known.get(known_as(_shown(heading)))
            if name is not None:
                cells[name] = value
            elif value.value is not None and heading.value is not None and known_as(_shown(value)) not in _form_heads():
                self._book.tell("CEL122.line", self._place(value), Severity.WARNING, name=_shown(heading))
        if any(cell.value is not None for cell in cells.values()):
            yield self._row(cells, self._place(), {})

    def _table(self) -> Iterator[Row]:
        """Read headings in a row, and values below them."""
        known = _headings(self._layout)
        found = self._head(known)
        if found is None:
            if self._sheet.cells:
                wanted = tuple(self._heading(column) for column in self._layout.columns)
                self._book.tell("CEL111.head", self._place(), known=wanted)
            return
        start, places = found
        above: dict[str, Any] = {}
        for number in range(start + 1, self._sheet.rows + 1):
            cells = {name: self._sheet.cell(number, place) for place, name in places.items()}
            mark = cells.pop(_MARK, None)
            filled = {name: cell for name, cell in cells.items() if cell.value is not None}
            if not filled or (self._layout.rows and len(filled) == 1):
                continue
            if mark is not None and mark.value is not None:
                self._marked(mark, filled)
                continue
            total = next((cell for cell in filled.values() if _TOTAL.fullmatch(known_as(_shown(cell)))), None)
            if total is not None:
                self._book.tell("CEL122.total", self._place(total), Severity.INFO)
                continue
            made = self._row(cells, self._first(filled), above)
            above = {name: made.said(name) for name in self._layout.carried if made.filled(name)}
            yield made

    def _first(self, filled: Mapping[str, Cell]) -> Location:
        """Return the cell that stands for a row: the first one that says something of its own."""
        own = [column for column in self._layout.columns if column.name in filled]
        told = next((column for column in own if column.name not in self._layout.carried), own[0])
        return self._place(filled[told.name], self._heading(told))

    def _head(self, known: Mapping[str, str]) -> tuple[int, dict[int, str]] | None:
        """Find the row of headings, and which column is which; other columns with values are told."""
        enough = min(_ENOUGH, len(self._layout.columns))
        for number in range(1, min(_HEADS, self._sheet.rows) + 1):
            places: dict[int, str] = {}
            for cell in self._sheet.row(number):
                name = known.get(known_as(_shown(cell)))
                if name is not None and name not in places.values():
                    places[cell.column] = name
            if len(set(places.values()) - {_MARK}) >= enough:
                self._unknown_columns(number, places)
                return number, places
        return None

    def _unknown_columns(self, head: int, places: Mapping[int, str]) -> None:
        """Tell of columns that hold something and are none of ours, and of needed ones that are not there."""
        filled: dict[int, Cell] = {}
        for (row, column), cell in sorted(self._sheet.cells.items()):
            if row > head and column not in places:
                filled.setdefault(column, cell)
        for column, first in filled.items():
            heading = self._sheet.cell(head, column)
            if heading.value is None:
                self._book.tell("CEL122.no-heading", self._place(first), Severity.WARNING)
            else:
                self._book.tell("CEL122.column", self._place(heading), Severity.WARNING, name=_shown(heading))
        for wanted in self._layout.columns:
            if wanted.required and wanted.name not in places.values():
                self._book.tell("CEL111.column", self._place(), name=_both(wanted))

    def _marked(self, mark: Cell, cells: Mapping[str, Cell]) -> None:
        """Leave the example out; an example that somebody has changed is told."""
        examples = {
            column.name: {known_as(example_text(column, lang)) for lang in LANGUAGES} for column in self._layout.columns
        }
        said = {name: known_as(_shown(cell).partition(BETWEEN)[0]) for name, cell in cells.items()}
        changed = [name for name, text in said.items() if text not in examples[name]]
        if changed:
            self._book.tell("CEL122.example", self._place(mark), Severity.WARNING)

    def _row(self, cells: Mapping[str, Cell], place: Location, above: Mapping[str, Any]) -> Row:
        values: dict[str, Any] = {}
        places: dict[str, Location] = {}
        dashed: set[str] = set()
        for column in self._layout.columns:
            cell = cells.get(column.name)
            if cell is None or cell.value is None:
                continue
            at = places[column.name] = self._place(cell, self._heading(column))
            if isinstance(cell.value, str) and tidy(cell.value) in DASHES:
                del places[column.name]
                dashed.add(column.name)
                continue
            self._value(column, cell, at, values)
        values |= {name: value for name, value in above.items() if name not in places and name not in dashed}
        blank = {
            column.name: self._place(cells[column.name], self._heading(column))
            for column in self._layout.columns
            if column.name in cells and column.name not in places
        }
        for column in self._layout.columns:
            if column.required and column.name not in places and column.name not in values:
                self._book.tell("CEL111", blank.get(column.name, place), name=_both(column))
        return Row(
            sheet=self._layout,
            place=place,
            values=values,
            cells=places,
            blank=blank,
            dashed=frozenset(dashed),
            told=self._book.told,
        )

    def _value(self, column: Column, cell: Cell, at: Location, values: dict[str, Any]) -> None:
        try:
            read = read_cell(column, _value(cell), self._book.lookup)
        except RefusedError as error:
            self._book.tell(error.key, at, **error.arguments)
            return
        for key, arguments in read.repairs:
            self._book.tell(key, at, Severity.INFO, **arguments)
        if column.kind is CellKind.HOURS and not read.value:
            return
        values[column.name] = read.value

    def _heading(self, column: Column) -> str:
        """Return the heading in the language of the sheet."""
        return self._headings[column.name]


def some(names: Iterable[str]) -> tuple[str, ...]:
    """Return the first names, as many as people read; a dash if there are none."""
    found = tuple(islice(names, _KNOWN + 1))
    return (*found[:_KNOWN], "…") if len(found) > _KNOWN else found or ("—",)


def _both(column: Column) -> Mapping[str, str]:
    return {lang: render(f"column.{column.name}", lang=lang) for lang in LANGUAGES}


def _headings(layout: SheetLayout) -> dict[str, str]:
    """Return the names of columns by their headings in all languages."""
    found = {heading: column.name for column in layout.columns for heading in named(f"column.{column.name}")}
    return found | dict.fromkeys(named("column.mark"), _MARK)


def _form_heads() -> frozenset[str]:
    return named("column.value")


def _value(cell: Cell) -> Value:
    """Return what a cell holds that is known to hold something."""
    return "" if cell.value is None else cell.value


def _shown(cell: Cell) -> str:
    return written(_value(cell))
