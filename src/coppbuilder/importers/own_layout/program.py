"""Workbook «Программа»: a composition written by hand, with the request that it answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from attrs import evolve

from ...model import PartMode, Stage
from ...model.layout import BookLayout, CellKind, Column, SheetLayout
from .columns import choice, code, day, flag, hours, number, term, text, version
from .draft import Draft, Drafts, extend, fill, place_entry
from .filled import Filled, Row
from .request import REQUEST_FORM, REQUEST_TABLES, fill_tables

_DEMAND: Final = "demand/"
#: Lists of lines of text, by the word of the column.
_LINES: Final = {"condition": "conditions", "developer": "developers", "standard": "standards", "risk": "risks"}


def _demanded(sheet: SheetLayout) -> SheetLayout:
    """Return a sheet of the request as a part of a program."""
    return evolve(sheet, about=(_DEMAND + sheet.about).rstrip("/"))


PROGRAM: Final = BookLayout(
    name="program",
    kind="program",
    sheets=(
        SheetLayout(
            name="program",
            form=True,
            columns=(
                code("id", required=True, example="welders-144-program"),
                text("title", required=True, keep=True, example="program-title"),
                choice("stage", None, Stage, "stage", keep=True, example="draft"),
                number("total_hours", keep=True, example=144),
                code("network.base", "network/base", keep=True, example="copp"),
                text("distance.technologies", "distance/technologies", keep=True),
                text("distance.place", "distance/place", keep=True),
                text("distance.identification", "distance/identification", keep=True),
                day("approval.date", "approval/date", keep=True),
                text("approval.body", "approval/body", keep=True),
                text("approval.document", "approval/document", keep=True),
            ),
        ),
        SheetLayout(
            name="placements",
            about="modules",
            columns=(
                text("section", "", about="../sections/title", width=26, example="section"),
                code("module", required=True, width=24, example="college-b.rds"),
                version(required=True, example="1.4"),
                code("place.provider", "provider", width=16, example="college-b"),
                code("place.workshop", "workshop", width=18, example="rd-posts"),
                code("units_omitted", many=True, width=20, example="tubes"),
                Column(name="weeks", path="weeks", kind=CellKind.WEEKS, many=True, width=14, example="3–7"),
                flag("recognized_module", "recognized", example="no"),
                *hours(keep=True),
            ),
        ),
        *(_demanded(sheet) for sheet in (REQUEST_FORM, *REQUEST_TABLES)),
        SheetLayout(
            name="components",
            about="components",
            columns=(
                text("component", "title", required=True, width=44, example="component"),
                number("component.hours", "hours", example=4),
                text("note", width=44, keep=True),
            ),
        ),
        SheetLayout(
            name="parts",
            about="network/parts",
            columns=(
                code("part.provider", "provider", required=True, width=18, example="college-b"),
                choice("mode", None, PartMode, "part_mode", width=28, example="network"),
                code("part.modules", "modules", many=True, width=30, example="college-b.rds"),
                number("part.hours", "hours", example=76),
                code("part.workshops", "workshops", many=True, width=24),
            ),
        ),
        SheetLayout(
            name="agreements",
            about="network/agreements",
            columns=(
                code("part.provider", "provider", required=True, width=18, example="college-b"),
                text("agreement.number", "number", example="agreement"),
                day("agreement.date", "date", example="15.01.2027"),
                flag("signed", example="yes"),
            ),
        ),
        SheetLayout(
            name="risks",
            about="risk_plan",
            columns=(
                term("risk", "risk", "risk", required=True, example="delivery.equipment-failure"),
                text("risk.owner", "owner", width=30, example="risk-owner"),
                day("due", example="01.02.2027"),
                flag("done", example="no"),
            ),
        ),
        SheetLayout(
            name="lines",
            columns=(
                Column(
                    name="line.kind",
                    kind=CellKind.CHOICE,
                    values=tuple(_LINES),
                    term="line_kind",
                    required=True,
                    width=26,
                    example="condition",
                ),
                Column(name="line", about="conditions", required=True, width=80, example="condition"),
            ),
        ),
    ),
)


def program(book: Filled) -> Iterator[Draft]:
    """Yield the program of a workbook."""
    form = book.form("program")
    if form is None:
        return
    drafts = Drafts(book)
    draft = drafts.begin("program", form)
    demand = book.form("request")
    if demand is not None:
        draft.plain.setdefault("demand", {"kind": "request"})
        draft.cells["/demand"] = demand.place
        fill(draft, "demand", demand)
    fill_tables(draft, book, _DEMAND)
    _placements(draft, book)
    for sheet, path in (
        ("components", "components"),
        ("parts", "network/parts"),
        ("agreements", "network/agreements"),
        ("risks", "risk_plan"),
    ):
        for row in book.rows(sheet):
            place_entry(draft, path, row)
    for row in book.rows("risks"):
        if row.filled("risk"):
            extend(draft, "risks", row, "risk")
    for row in book.rows("lines"):
        if row.filled("line.kind") and row.filled("line"):
            extend(draft, _LINES[row.said("line.kind")], row, "line")
    yield from drafts


def _placements(draft: Draft, book: Filled) -> None:
    """Place modules in the order of their rows; rows below a heading of a section belong to it."""
    heading: Any = None
    for row in book.rows("placements"):
        place_entry(draft, "modules", row)
        heading = row.said("section") or heading
        if heading is not None and row.filled("module"):
            _section(draft, row, heading)


def _section(draft: Draft, row: Row, heading: str) -> None:
    sections = draft.plain.setdefault("sections", [])
    known = next((number for number, each in enumerate(sections) if each["title"] == heading), len(sections))
    if known == len(sections):
        sections.append({"title": heading, "modules": []})
        draft.cells[f"/sections/{known}"] = row.cell("section")
    draft.cells[f"/sections/{known}/modules/{len(sections[known]['modules'])}"] = row.cell("module")
    sections[known]["modules"].append(row.said("module"))
