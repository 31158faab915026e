"""Matrix: which module trains which competency."""

from __future__ import annotations

from typing import Final

from ...measure.document import ProgramDocument
from ...measure.matrix import MatrixRow, Trained
from .book import Book, Column, span

#: Columns before those of modules.
_BEFORE: Final = 4

#: Characters of a heading that stands upright: two lines of 150 points.
_UPRIGHT: Final = 48


def matrix_sheet(book: Book, document: ProgramDocument) -> None:
    """Add the sheet."""
    placed = document.plan.placed
    brought = any(row.entry for row in document.matrix)
    columns = [
        Column(heading=book.say("code"), width=12),
        Column(heading=book.say("competency"), width=60),
        Column(heading=book.say("standard"), width=30),
        Column.fitting(book.say("target")),
        *(
            Column(heading=f"{place.index + 1}. {_short(book.module(place))}", width=6, upright=True)
            for place in placed
        ),
        *(Column.fitting(book.say("entry")) for _ in range(brought)),
        Column.fitting(book.say("trained-by")),
        Column.fitting(book.say("responsible")),
        Column(heading=book.say("coverage"), width=12),
    ]
    sheet = book.sheet("matrix", columns, book.say("matrix-note"))
    for row in document.matrix:
        item = row.item
        standard = document.plan.catalog.standards.get(item.ref.standard)
        sheet.string(0, item.code or item.ref.key)
        sheet.string(1, book.text(item.title, item.code or item.ref.key))
        sheet.string(2, book.text(standard.title if standard else None, item.ref.standard))
        sheet.string(3, book.say("yes") if row.wanted else "", style="center")
        marks = [_mark(cell) for cell in row.cells]
        for column, mark in enumerate(marks, _BEFORE):
            sheet.string(column, mark, style="center")
        column = _BEFORE + len(placed)
        if brought:
            sheet.string(column, _mark(row.entry), style="center")
            column += 1
        if placed:
            cells = span(sheet.row, sheet.row, _BEFORE, _BEFORE + len(placed) - 1)
            sheet.formula(column, f'=COUNTIF({cells},"?*")', sum(map(bool, marks)))
        sheet.number(column + 1, row.responsible.index + 1 if row.responsible else 0)
        sheet.string(column + 2, book.say(f"coverage.{_coverage(row)}"), style="center")
        sheet.row += 1
    sheet.close()


def _short(title: str) -> str:
    """Return what fits into an upright heading; the whole title stands in the curriculum."""
    return title if len(title) <= _UPRIGHT else title[: _UPRIGHT - 1] + "…"


def _mark(trained: Trained | None) -> str:
    return "" if trained is None else "+" if trained.whole else "±"


def _coverage(row: MatrixRow) -> str:
    return "whole" if row.covered else "none" if row.all is None else "part"
