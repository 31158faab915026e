"""The layouts of our own workbooks: `coppbuilder template xlsx` writes them, `coppbuilder import xlsx` reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ...model.layout import BookLayout
from ..workbook import Workbook
from .draft import Draft
from .filled import Filled, known_as, named
from .learners import LEARNERS, learners
from .lookup import Lookup
from .modules import MODULES, modules
from .program import PROGRAM, program
from .provider import PROVIDER, provider
from .request import REQUEST, request

__all__ = ["LAYOUTS", "READERS", "SERVICE_SHEETS", "Draft", "Filled", "Lookup", "read_own", "recognised"]

LAYOUTS: Final[Mapping[str, BookLayout]] = {
    layout.name: layout for layout in (MODULES, PROGRAM, REQUEST, PROVIDER, LEARNERS)
}

READERS: Final[Mapping[str, Callable[[Filled], Iterator[Draft]]]] = {
    "modules": modules,
    "program": program,
    "request": request,
    "provider": provider,
    "learners": learners,
}

#: Sheets of the template that hold no data.
SERVICE_SHEETS: Final = ("about", "competencies", "lists")


def recognised(workbook: Workbook) -> BookLayout | None:
    """Return the layout whose first sheet a workbook has; none if it is of another kind."""
    names = {known_as(sheet.name) for sheet in workbook.sheets}
    return next((each for each in LAYOUTS.values() if names & named(f"sheet.{each.sheets[0].name}")), None)


def read_own(workbook: Workbook, layout: BookLayout, lookup: Lookup) -> tuple[tuple[Draft, ...], Filled]:
    """Return the documents of a filled workbook, and the workbook with what is to be told of its cells."""
    book = Filled(layout=layout, workbook=workbook, lookup=lookup)
    drafts = tuple(READERS[layout.name](book))
    book.leave_out(SERVICE_SHEETS)
    if not drafts and not book.told:
        book.tell("CEL116", workbook.sheets[0].place())
    return drafts, book
