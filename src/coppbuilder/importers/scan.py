"""Looks through the XML of a workbook before its reader does: bounds, and cells whose content the reader would drop.

The reader keeps a whole rectangle of cells in memory, so that two far cells would fill it; and it returns nothing for
a formula without a saved value and for an error, which must not vanish without a word.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Final, NamedTuple
from xml.parsers import expat

from .address import address, position
from .container import WORKBOOK, Flaw
from .limits import MAX_AREA, MAX_CELLS, MAX_COLUMNS, MAX_DEPTH, MAX_ELEMENTS, MAX_ROWS, MAX_SHEETS

_ROW: Final = re.compile("[0-9]{1,7}")
_SHEET_RELS: Final = "xl/_rels/workbook.xml.rels"
_CONTENT: Final = frozenset({"v", "is", "f"})


class Dropped(NamedTuple):
    """A cell whose content the reader drops: `error` as Excel writes it, or none for a formula without a value."""

    sheet: str
    row: int
    column: int
    error: str | None


class _RefusedError(Exception):
    def __init__(self, key: str, cell: str | None = None, **arguments: str | int) -> None:
        super().__init__(key)
        self.key, self.cell, self.arguments = key, cell, arguments


def scan(contents: Mapping[str, bytes]) -> tuple[Dropped, ...] | Flaw:
    """Return the cells that the reader drops, or why the workbook is not to be read at all."""
    counted = _Counted()
    names = _SheetNames(contents)
    dropped: list[Dropped] = []
    for part, content in contents.items():
        sheet = names.of(part)
        looked = _Part(counted, sheet or part)
        try:
            looked.through(content)
        except _RefusedError as refused:
            return Flaw(refused.key, {"part": part[:80]} | refused.arguments, sheet, refused.cell)
        dropped += looked.dropped
    if counted.sheets > MAX_SHEETS:
        return Flaw("IMP101.sheets", {"count": counted.sheets, "limit": MAX_SHEETS})
    return tuple(dropped)


class _Counted:
    """What is counted over all parts."""

    def __init__(self) -> None:
        self.elements = self.cells = self.sheets = 0


class _Part:
    """One XML part, looked through element by element."""

    def __init__(self, counted: _Counted, sheet: str) -> None:
        self.dropped: list[Dropped] = []
        self._counted, self._sheet = counted, sheet
        self._path: list[str] = []
        self._row = self._column = 0
        self._last_row = self._last_column = 0
        self._children: set[str] = set()
        self._type = ""
        self._text: list[str] = []

    def through(self, content: bytes) -> None:
        """Look through the part.

        Raises:
            _RefusedError: it is no sound XML, declares a DTD, or is beyond the limits.

        """
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        parser.buffer_text = True
        try:
            parser.Parse(content, True)  # noqa: FBT003 - the signature of expat
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise _RefusedError("IMP101.damaged") from error

    def _doctype(self, *_: object) -> None:
        raise _RefusedError("zip.entities")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._counted.elements += 1
        local = name.rpartition(":")[2]
        if self._counted.elements > MAX_ELEMENTS:
            raise _RefusedError("IMP101.elements", limit=MAX_ELEMENTS)
        if len(self._path) >= MAX_DEPTH:
            raise _RefusedError("IMP101.damaged")
        self._path.append(local)
        if local == "row":
            self._start_row(attributes.get("r"))
        elif local == "c":
            self._start_cell(attributes.get("r"))
            self._type = attributes.get("t", "")
        elif local in _CONTENT:
            self._children.add(local)
        elif local == "sheet":
            self._counted.sheets += 1

    def _start_row(self, number: str | None) -> None:
        if number is not None and not _ROW.fullmatch(number):
            raise _RefusedError("IMP101.damaged")
        self._row = int(number) if number else self._row + 1
        self._column = 0

    def _start_cell(self, name: str | None) -> None:
        row, column = (self._row, self._column + 1) if name is None else position(name) or (0, 0)
        if row < 1 or column < 1:
            raise _RefusedError("IMP101.damaged")
        self._row, self._column = row, column
        self._children, self._text = set(), []

    def _characters(self, text: str) -> None:
        if self._path[-1] == "v":
            self._text.append(text)

    def _end(self, name: str) -> None:
        self._path.pop()
        if name.rpartition(":")[2] != "c" or not self._children:
            return
        value = "".join(self._text)
        self._count()
        if self._type == "e":
            self.dropped.append(Dropped(self._sheet, self._row, self._column, value[:20]))
        elif "f" in self._children and not value and self._type != "str" and "is" not in self._children:
            self.dropped.append(Dropped(self._sheet, self._row, self._column, None))

    def _count(self) -> None:
        self._counted.cells += 1
        self._last_row = max(self._last_row, self._row)
        self._last_column = max(self._last_column, self._column)
        cell = address(self._row, self._column)
        if self._row > MAX_ROWS:
            raise _RefusedError("IMP101.rows", cell, limit=MAX_ROWS)
        if self._column > MAX_COLUMNS:
            raise _RefusedError("IMP101.columns", cell, limit=MAX_COLUMNS)
        if self._last_row * self._last_column > MAX_AREA:
            raise _RefusedError("IMP101.area", cell, limit=MAX_AREA)
        if self._counted.cells > MAX_CELLS:
            raise _RefusedError("IMP101.cells", cell, limit=MAX_CELLS)


class _SheetNames:
    """Which part holds which sheet, as far as the workbook says so in the usual way."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        by_name = {name.lower(): content for name, content in contents.items()}
        targets = {
            each["Id"]: posixpath.normpath(posixpath.join("/xl", each["Target"])).lstrip("/").lower()
            for each in _elements(by_name.get(_SHEET_RELS, b""), "Relationship")
            if {"Id", "Target"} <= each.keys()
        }
        self._names: dict[str, str] = {}
        for sheet in _elements(by_name.get(WORKBOOK, b""), "sheet"):
            key = next((value for name, value in sheet.items() if name.rpartition(":")[2] == "id"), "")
            self._names[targets.get(key, "")] = sheet.get("name", "")

    def of(self, part: str) -> str | None:
        """Return the name of the sheet in a part."""
        return self._names.get(part.lower()) or None


def _elements(content: bytes, wanted: str) -> list[dict[str, str]]:
    """Return the attributes of all elements of a name; those before the fault, if the part is damaged."""
    found: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == wanted and len(found) <= MAX_SHEETS:
            found.append(attributes)

    def refuse(*_: object) -> None:
        raise ValueError

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003 - the signature of expat
    except (expat.ExpatError, ValueError, LookupError):
        return found  # looking through the part itself tells what is wrong
    return found
