"""Modules as plain values while they are put together, with the cell that each value comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from attrs import define, field

from ..model import Location
from ..model.identifiers import ID_PATTERN, VERSION_PATTERN
from .account import Account
from .imported import ImportedDocument, ImportOptions
from .workbook import Cell, Sheet, Workbook

_ID: Final = re.compile(ID_PATTERN)
_VERSION: Final = re.compile(VERSION_PATTERN)


@define
class Draft:
    """A document that is being put together."""

    value: dict[str, Any]
    cells: dict[str, Location] = field(factory=dict)

    def put(self, path: str, value: Any, sheet: Sheet, cell: Cell) -> None:
        """Set a field of the document or of its last unit (`units/-/title`), unless there is nothing to set."""
        if value in (None, "", 0, {}, []):
            return
        target: Any = self.value
        *steps, last = path.split("/")
        said = ""
        for step in steps:
            if step == "-":
                said += f"/{len(target) - 1}"
                target = target[-1]
            else:
                said += f"/{step}"
                target = target[step]
        target[last] = value
        self.cells[f"{said}/{last}"] = sheet.place(cell)

    def done(self) -> ImportedDocument:
        """Return the document."""
        return ImportedDocument(value=self.value, cells=self.cells)


@define
class Names:
    """The ids of what is imported: they are written by people, never made of titles."""

    owner: str
    id: str
    version: str
    _count: int = 0
    _finals: int = 0

    @classmethod
    def of(cls, options: ImportOptions, workbook: Workbook, account: Account) -> Names | None:
        """Return the names that the options give, or tell which are missing."""
        sheet = (workbook.shown or workbook.sheets)[0]
        given: Mapping[str, str | None] = {"owner": options.owner, "id": options.id}
        for name, value in given.items():
            if value is None:
                account.wrong(sheet, f"IMP107.{name}")
            elif not _ID.fullmatch(value):
                account.wrong(sheet, "IMP107.form", name=f"--{name}", value=value)
        if not _VERSION.fullmatch(options.version):
            account.wrong(sheet, "IMP107.version", value=options.version)
        if options.owner is None or options.id is None or account.findings:
            return None
        return cls(options.owner, options.id.removeprefix(f"{options.owner}."), options.version)

    @property
    def program(self) -> str:
        """The id of the program."""
        return f"{self.owner}.{self.id}"

    def module(self, title: str, sheet: Sheet, cell: Cell) -> Draft:
        """Begin a module; modules are numbered in the order of the workbook."""
        self._count += 1
        return self._begin(f"{self.program}.m{self._count}", title, sheet, cell)

    def final(self, title: str, sheet: Sheet, cell: Cell) -> Draft:
        """Begin a final assessment; a second one, of another table, is numbered."""
        self._finals += 1
        number = "" if self._finals == 1 else self._finals
        draft = self._begin(f"{self.program}.final{number}", title, sheet, cell)
        draft.value["role"] = "final"
        return draft

    def _begin(self, id_: str, title: str, sheet: Sheet, cell: Cell) -> Draft:
        draft = Draft({"kind": "module", "id": id_, "version": self.version, "owner": self.owner, "status": "draft"})
        draft.put("title", title, sheet, cell)
        return draft
