"""What an importer is asked for and what it gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from attrs import field, frozen

from ..model import Catalog, Finding, Location, ProgramType
from .workbook import Workbook


@frozen(kw_only=True)
class ImportOptions:
    """What a workbook does not say and its user does.

    Attributes:
        owner: id of the college whose modules these are.
        id: id of the program; modules take it as the beginning of theirs.
        version: version of the modules.
        program_type: type of the program; without it no program is made, only its modules.
        standards: ids of the standards whose codes the workbook uses; those that it names itself need not be told.
        catalog: where official codes are looked up; without it none is known.

    """

    owner: str | None = None
    id: str | None = None
    version: str = "1.0"
    program_type: ProgramType | None = None
    standards: tuple[str, ...] = ()
    catalog: Catalog | None = None


@frozen(kw_only=True)
class ImportedDocument:
    """A document as plain values (see `docs/formats`), and the cell that each value comes from, by JSON pointer."""

    value: Mapping[str, Any]
    cells: Mapping[str, Location] = field(factory=dict)


@frozen(kw_only=True)
class Imported:
    """The documents of a workbook, what is wrong, and the report: what was repaired, and what was left out."""

    documents: tuple[ImportedDocument, ...] = ()
    findings: tuple[Finding, ...] = ()
    repairs: tuple[Finding, ...] = ()
    left_out: tuple[Finding, ...] = ()


class Importer(Protocol):
    """One layout of a workbook."""

    def recognises(self, workbook: Workbook) -> bool:
        """Tell by the headings whether a workbook has this layout."""

    def read(self, workbook: Workbook, options: ImportOptions) -> Imported:
        """Read a workbook of this layout."""
