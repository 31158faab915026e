"""Tables in sheets: found by their headings, in one row or in two, wherever they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from attrs import field, frozen

from .workbook import Cell, Sheet

#: Above a table stand titles and signatures; no heading of one begins lower.
_DEEPEST_HEADING: Final = 20
#: A longer text is no heading.
_LONGEST_HEADING: Final = 100

_SIGNS: Final = re.compile(r"[\s_.,:;()\[\]«»\"'/\\*№#-]+")
_DASHES: Final = re.compile("[\u2010-\u2015\u2212\u00ad]")


def plain(text: str) -> str:
    r"""Return a text as it is compared: small letters, no signs, one space between words.

    Example:
        >>> plain("Сам. работа\n(ак. часов)")
        'сам работа ак часов'

    """
    return _SIGNS.sub(" ", _DASHES.sub("-", text).lower().replace("ё", "е")).strip()


def words_of(cell: Cell) -> str:
    """Return the text of a cell as it is compared; empty where it holds none, or one too long for a heading."""
    value = cell.value
    return plain(value) if isinstance(value, str) and len(value) <= _LONGEST_HEADING else ""


@frozen(kw_only=True)
class Table:
    """A table: the columns of its fields, the row of its headings and the first one below them."""

    sheet: Sheet
    columns: Mapping[str, int]
    heading: int
    first: int
    unknown: tuple[Cell, ...] = field(default=(), repr=False)

    def rows(self) -> Iterator[int]:
        """Yield the numbers of the rows below the headings."""
        yield from range(self.first, self.sheet.rows + 1)

    def cell(self, row: int, name: str) -> Cell:
        """Return the cell of a field; one without value where the table has no such column."""
        column = self.columns.get(name)
        return self.sheet.cell(row, column) if column else Cell(row=row, column=min(self.columns.values()))

    def text(self, row: int, name: str) -> str:
        """Return what a cell says as text in one line; empty where nothing stands."""
        return text_of(self.cell(row, name))

    def is_empty(self, row: int) -> bool:
        """Tell whether nothing is written in a row, in any column of the sheet."""
        return row not in self.sheet.lines

    def repeats_headings(self, row: int) -> bool:
        """Tell whether the headings stand here again, as on each printed page, or are numbered."""
        cells = [self.sheet.cell(row, column) for column in self.columns.values()]
        said = [words_of(cell) for cell in cells]
        above = [words_of(self.sheet.cell(self.heading, column)) for column in self.columns.values()]
        if sum(bool(word) and word == head for word, head in zip(said, above, strict=True)) > 1:
            return True
        numbers = [text_of(cell) for cell in sorted(cells, key=lambda cell: cell.column)]
        first = int(numbers[0]) if numbers[0].isdecimal() and numbers[0].isascii() else 0
        return first in {1, 2} and numbers == [str(first + step) for step in range(len(numbers))]


def text_of(cell: Cell) -> str:
    r"""Return what a cell says, in one line.

    Example:
        >>> text_of(Cell(row=1, column=1, value="Основы\nсварки"))
        'Основы сварки'

    """
    return "" if cell.value is None else " ".join(str(cell.value).split())


def find_table(sheet: Sheet, fields: Mapping[str, re.Pattern[str]], required: frozenset[str]) -> Table | None:
    """Return the table whose headings match the fields, if all required ones are there.

    A pattern is matched with the whole heading as `plain` gives it; of two headings in one column both are tried,
    then the upper and the lower one together.
    """
    any_field = re.compile("|".join(f"(?:{pattern.pattern})" for pattern in fields.values()))
    for height in (1, 2):
        for row in range(1, min(sheet.rows, _DEEPEST_HEADING) + 1):
            if row not in sheet.lines:
                continue
            columns = _columns(sheet, row, height, fields, any_field)
            if required <= columns.keys():
                known = set(columns.values())
                unknown = tuple(cell for cell in sheet.lines[row] if cell.column not in known and words_of(cell))
                return Table(sheet=sheet, columns=columns, heading=row, first=row + height, unknown=unknown)
    return None


def _columns(
    sheet: Sheet, row: int, height: int, fields: Mapping[str, re.Pattern[str]], any_field: re.Pattern[str]
) -> dict[str, int]:
    columns: dict[str, int] = {}
    beneath = sheet.lines.get(row + 1, ()) if height > 1 else ()
    for column in sorted({cell.column for cell in (*sheet.lines[row], *beneath)}):
        upper = sheet.cell(row, column)
        names = [words_of(upper)]
        if height > 1:
            lower = sheet.cell(row + 1, column)
            if lower.merged_from != upper.address and words_of(lower):
                names = [f"{names[0]} {words_of(lower)}".strip(), words_of(lower)]
        for name in filter(any_field.fullmatch, names):
            field_name = next(
                (key for key, pattern in fields.items() if key not in columns and pattern.fullmatch(name)), None
            )
            if field_name:
                columns[field_name] = column
                break
    return columns
