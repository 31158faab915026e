"""Workbooks as plain values: opened with every guard, read without macros and links, each cell with its address."""

from __future__ import annotations

import datetime as dt
import io
import math
import re
import stat
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, TypeAlias

from attrs import field, frozen
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ..model import Argument, Finding, Location, Severity
from ..zip_guard import write_zip
from .address import address
from .container import Flaw, read_parts
from .limits import MAX_CELLS, MAX_FILE, MAX_FINDINGS, MAX_TEXT
from .scan import Dropped, scan

#: Numbers are decimal, as Excel shows them; a text is never empty.
Value: TypeAlias = "str | Decimal | bool | dt.date | dt.time | dt.timedelta"

#: Characters that no text of people holds: controls, invisible marks, changes of direction, halves of characters.
_UNFIT: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]+"
)
_LINE_ENDS: Final = re.compile("\r\n?|[\u2028\u2029\x85]|_x000D_\n?")


@frozen(kw_only=True)
class Cell:
    """What stands in a cell; rows and columns count from 1.

    A cell that is covered by a merged one has its value, and in `merged_from` the address where it is written.
    """

    row: int
    column: int
    value: Value | None = None
    merged_from: str | None = None

    @property
    def address(self) -> str:
        """The address, for example `F12`.

        Example:
            >>> Cell(row=12, column=6).address
            'F12'

        """
        return address(self.row, self.column)


@frozen(kw_only=True)
class Sheet:
    """A sheet: its cells that hold something, by row and column, and those of each row (`lines`)."""

    file: str
    name: str
    hidden: bool = False
    cells: Mapping[tuple[int, int], Cell] = field(factory=dict, repr=False)
    lines: Mapping[int, tuple[Cell, ...]] = field(init=False, repr=False, eq=False)
    rows: int = 0
    columns: int = 0
    merged: int = 0

    def __attrs_post_init__(self) -> None:
        """Put the cells of each row together, from left to right."""
        lines: dict[int, list[Cell]] = {}
        for place in sorted(self.cells):
            lines.setdefault(place[0], []).append(self.cells[place])
        object.__setattr__(self, "lines", {row: tuple(cells) for row, cells in lines.items()})

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell; one where nothing stands has no value."""
        return self.cells.get((row, column)) or Cell(row=row, column=column)

    def row(self, number: int) -> tuple[Cell, ...]:
        """Return the cells of a row, from the first column to the last one of the sheet."""
        return tuple(self.cell(number, column) for column in range(1, self.columns + 1))

    def place(self, cell: Cell | None = None) -> Location:
        """Return the location of a cell of this sheet, or of the sheet."""
        row, column = (cell.row, cell.column) if cell else (1, 1)
        return Location(
            file=self.file,
            line=row,
            column=column,
            end_line=row,
            end_column=column + 1,
            sheet=self.name,
            cell=cell.address if cell else None,
        )

    def finding(
        self,
        key: str,
        cell: Cell | None = None,
        *,
        severity: Severity = Severity.ERROR,
        **arguments: Argument,
    ) -> Finding:
        """Return a finding about a cell or the sheet; its code is what stands in the key before the first dot."""
        return Finding(
            code=key.partition(".")[0], severity=severity, key=key, arguments=arguments, location=self.place(cell)
        )


@frozen(kw_only=True)
class Workbook:
    """A workbook: its sheets in order, and what was noticed while it was read."""

    file: str
    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def shown(self) -> tuple[Sheet, ...]:
        """The sheets that are not hidden."""
        return tuple(sheet for sheet in self.sheets if not sheet.hidden)


def open_workbook(path: Path) -> Workbook | Finding:
    """Read a workbook from a file, or tell why it cannot be read."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return _refused(str(path), Flaw("IMP101.kind", {}))
        if status.st_size > MAX_FILE:
            arguments = {"size": status.st_size // 1_000_000, "limit": MAX_FILE // 1_000_000}
            return _refused(str(path), Flaw("IMP101.size", arguments))
        data = path.read_bytes()
    except OSError as error:
        return _refused(str(path), Flaw("IMP101.closed", {"reason": error.strerror or type(error).__name__}))
    return read_workbook(data, str(path))


def read_workbook(data: bytes, file: str) -> Workbook | Finding:
    """Read a workbook from its bytes, or tell why it cannot be read; `file` is how findings name it.

    Example:
        >>> read_workbook(b"a;b", "plan.xlsx").key
        'IMP101.csv'

    """
    parts = read_parts(data)
    if isinstance(parts, Flaw):
        return _refused(file, parts)
    dropped = scan(parts.contents)
    if isinstance(dropped, Flaw):
        return _refused(file, dropped)
    # Packed anew, the reader sees just the bytes that were looked through, whatever the archive says elsewhere.
    try:
        sheets = _read(write_zip(parts.contents), file)
    except CalamineError:
        return _refused(file, Flaw("IMP101.broken", {}))
    if isinstance(sheets, Flaw):
        return _refused(file, sheets)
    noticed = [_dropped(file, each) for each in dropped[:MAX_FINDINGS]]
    noticed += [
        Finding(code="IMP106", severity=Severity.INFO, key=key, location=Location(file=file))
        for key, is_so in (("IMP106.macros", parts.macros), ("IMP106.links", parts.links))
        if is_so
    ]
    return Workbook(file=file, sheets=sheets, findings=tuple(noticed))


def _refused(file: str, flaw: Flaw) -> Finding:
    """Say why a workbook is not read, in the words of the guard of zip files where it has spoken."""
    key = flaw.key if flaw.key.startswith("IMP") else f"IMP101.{flaw.key}"
    place = Location(file=file, sheet=flaw.sheet, cell=flaw.cell)
    return Finding(code="IMP101", severity=Severity.ERROR, key=key, arguments=dict(flaw.arguments), location=place)


def _dropped(file: str, cell: Dropped) -> Finding:
    name = address(cell.row, cell.column)
    place = Location(
        file=file,
        line=cell.row,
        column=cell.column,
        end_line=cell.row,
        end_column=cell.column + 1,
        sheet=cell.sheet,
        cell=name,
    )
    key = "IMP103.formula" if cell.error is None else "IMP103.error"
    arguments = {} if cell.error is None else {"value": cell.error}
    return Finding(code="IMP103", severity=Severity.WARNING, key=key, arguments=arguments, location=place)


def _read(data: bytes, file: str) -> tuple[Sheet, ...] | Flaw:
    """Read all sheets; a panic of the reader, which is no ordinary exception, is a damaged file."""
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = []
        left = MAX_CELLS
        for number, about in enumerate(workbook.sheets_metadata):
            if about.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = _sheet(
                workbook.get_sheet_by_index(number),
                file,
                hidden=about.visible is not SheetVisibleEnum.Visible,
                left=left,
            )
            if sheet is None:
                return Flaw("IMP101.merged", {"limit": MAX_CELLS}, about.name)
            left -= len(sheet.cells)
            sheets.append(sheet)
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            return Flaw("IMP101.broken", {})
        raise
    return tuple(sheets)


def _sheet(sheet: CalamineSheet, file: str, *, hidden: bool, left: int) -> Sheet | None:
    """Return a sheet with merged cells spread, or none if they would be more than `left` cells."""
    cells = {(cell.row, cell.column): cell for cell in _cells(sheet)}
    rows = max((row for row, _ in cells), default=0)
    columns = max((column for _, column in cells), default=0)
    ranges = sheet.merged_cell_ranges or []
    covered = 0
    for (top, first), (bottom, last) in ranges:
        written = cells.get((top + 1, first + 1))
        if written is None or (bottom, last) < (top, first):
            continue
        below, right = min(bottom + 1, rows), min(last + 1, columns)
        covered += (below - top) * (right - first)
        if covered > left:  # counted before they are spread: a thousand ranges may lie over each other
            return None
        for row in range(top + 1, below + 1):
            for column in range(first + 1, right + 1):
                if (row, column) not in cells:
                    cells[row, column] = Cell(row=row, column=column, value=written.value, merged_from=written.address)
    if len(cells) > left:
        return None
    return Sheet(
        file=file, name=_fit(sheet.name), hidden=hidden, cells=cells, rows=rows, columns=columns, merged=len(ranges)
    )


def _cells(sheet: CalamineSheet) -> Iterator[Cell]:
    if sheet.start is None:
        return
    top, left = sheet.start
    for number, row in enumerate(sheet.to_python(), top + 1):
        for column, raw in enumerate(row, left + 1):
            value = _value(raw)
            if value is not None:
                yield Cell(row=number, column=column, value=value)


def _value(raw: Any) -> Value | None:
    if isinstance(raw, str):
        return _fit(raw) or None
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, int | float):
        return Decimal(format(raw, ".15g")) if math.isfinite(raw) else None
    if isinstance(raw, dt.datetime):
        return raw.date() if raw.time() == dt.time() else raw
    value: Value = raw
    return value


def _fit(text: str) -> str:
    """Return a text without what no document can hold, with plain line ends, and no spaces around."""
    return _UNFIT.sub("", _LINE_ENDS.sub("\n", text[:MAX_TEXT])).strip()
