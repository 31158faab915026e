"""Workbook «Заказ»: what is wanted, for whom, with which targets, within which limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from ...model import Objective, ProgramType, StudyForm
from ...model.layout import BookLayout, CellKind, Column, SheetLayout
from .columns import (
    assessment_form,
    choice,
    code,
    competency,
    day,
    education,
    flag,
    level,
    money,
    number,
    profession,
    term,
    text,
    version,
    versions,
    whole,
)
from .draft import Draft, Drafts, fill, place_entry
from .filled import Filled, Row

#: Limits that are shares, and those that are roubles: these have no exact value.
_SHARES: Final = ("practice_share", "distance_share", "self_study_share")
_MONEY: Final = ("cost", "cost_per_learner")
_LIMITS: Final = ("hours", *_SHARES, *_MONEY, "weekly_hours", "weeks", "providers", "modules")
_WISHES: Final = ("require", "forbid")
_BOUNDS: Final = ("min", "max", "exact")

REQUEST_FORM: Final = SheetLayout(
    name="request",
    form=True,
    columns=(
        code("id", required=True, example="welders-spring-2027"),
        text("title", keep=True, example="request-title"),
        choice("program_type", None, ProgramType, "program_type", required=True, keep=True, example="po-training"),
        text("goal", keep=True, example="goal"),
        profession("profession", "profession/ref", keep=True, example="534-2026:3417"),
        whole("rank", "profession/rank", keep=True, example=2),
        text("request.qualification", "qualification", keep=True),
        choice("study_form", None, StudyForm, "study_form", keep=True, example="full-time"),
        day("approval_date", keep=True, example="01.12.2026"),
        day("start", keep=True, example="01.02.2027"),
        text("employer", keep=True, example="employer"),
        text("funding.source", "funding/source", keep=True, example="funding"),
        money("funding.ceiling", "funding/ceiling", keep=True, example=1000000),
        assessment_form("final_assessment/form", keep=True, example="qualification-exam"),
        code("final.module", "final_assessment/module", keep=True),
        versions("final_assessment/versions", keep=True),
        whole("weeks_after", "final_assessment/weeks_after", keep=True),
        choice("minimize", None, Objective, "objective", many=True, keep=True, example="cost"),
    ),
)

REQUEST_TABLES: Final = (
    SheetLayout(
        name="groups",
        about="learners",
        columns=(
            whole("learners", "count", required=True, example=24),
            education("education", width=30, example="basic-general"),
            profession("held", "professions", many=True),
            whole("age.min", "age/min", example=18),
            whole("age.max", "age/max"),
            flag("learners.medical", "medical", example="yes"),
            code("recognized", many=True, width=24),
            text("learners.note", "note", width=36, keep=True),
        ),
    ),
    SheetLayout(
        name="targets",
        about="targets",
        columns=(
            competency("target", "competency", many=True, example="ps-40.002-2013:A/03.2"),
            level(about="../entry/competencies/level", example="3"),
            whole("at_least", "at_least"),
            Column(name="share", path="share", kind=CellKind.SHARE, width=12),
            term("standard", "standard", "standard"),
            text("under"),
            text("variant"),
        ),
    ),
    SheetLayout(
        name="limits",
        about="limits/hours",
        rows=_LIMITS,
        columns=(
            Column(
                name="limit",
                kind=CellKind.CHOICE,
                values=_LIMITS,
                term="limit",
                required=True,
                width=44,
                example="hours",
            ),
            number("min"),
            number("max"),
            number("exact", example=144),
        ),
    ),
    SheetLayout(
        name="entry",
        about="entry",
        columns=(
            competency(about="competencies", example="ps-40.002-2013:A/01.2"),
            level(about="competencies/level", example="2"),
            code("entry.module", "module", about="modules/module", width=24),
            version(about="modules/version"),
        ),
    ),
    SheetLayout(
        name="wishes",
        about="require_modules",
        columns=(
            Column(
                name="wish",
                kind=CellKind.CHOICE,
                values=_WISHES,
                term="wish",
                required=True,
                width=24,
                example="require",
            ),
            code("module", required=True, width=24, example="college-b.rds"),
            versions(example=">=1.4,<2"),
        ),
    ),
)

REQUEST: Final = BookLayout(name="request", kind="request", sheets=(REQUEST_FORM, *REQUEST_TABLES))


def request(book: Filled) -> Iterator[Draft]:
    """Yield the request of a workbook."""
    form = book.form("request")
    if form is None:
        return
    drafts = Drafts(book)
    draft = drafts.begin("request", form)
    fill_tables(draft, book, "")
    yield from drafts


def fill_tables(draft: Draft, book: Filled, prefix: str) -> None:
    """Put what the tables of a request say into a document, below a prefix such as `demand/`."""
    for row in book.rows("groups"):
        place_entry(draft, f"{prefix}learners", row)
    for row in book.rows("targets"):
        _target(draft, row, f"{prefix}targets", book)
    for row in book.rows("limits"):
        _limit(draft, row, f"{prefix}limits")
    for row in book.rows("entry"):
        if not row.touched("competency") and not row.touched("entry.module"):
            book.tell_row(row, "CEL111.requirement")
        if row.filled("competency"):
            place_entry(draft, f"{prefix}entry/competencies", row, ("competency", "level"))
        if row.filled("entry.module"):
            place_entry(draft, f"{prefix}entry/modules", row, ("entry.module", "version"))
    for row in book.rows("wishes"):
        if row.filled("wish") and row.filled("module"):
            field = "require_modules" if row.said("wish") == "require" else "forbid_modules"
            place_entry(draft, f"{prefix}{field}", row, ("module", "versions"))


def _target(draft: Draft, row: Row, path: str, book: Filled) -> None:
    """Add a competency, a share, or some of several competencies."""
    named = row.said("target")
    if row.filled("share"):
        _share(draft, row, path, book)
        return
    for name in ("standard", "under", "variant"):
        if row.touched(name):
            row.tell(name, "CEL115.no-share")
    if not isinstance(named, list):
        if not row.touched("target") and not row.touched("share"):
            book.tell_row(row, "CEL111.target")
        return
    if len(named) > 1 or row.filled("at_least"):
        place_entry(draft, path, row, ("at_least", "level"))
        _entry(draft, path)["any_of"] = named
    else:
        place_entry(draft, path, row, ("level",))
        _entry(draft, path)["competency"] = named[0]
    place = f"/{path}/{len(_entries(draft, path)) - 1}"
    for field in ("any_of", "competency"):
        draft.cells[f"{place}/{field}"] = row.cell("target")


def _share(draft: Draft, row: Row, path: str, book: Filled) -> None:
    """Add a share of a standard, or of a competency with items below it."""
    named = row.said("target")
    place_entry(draft, path, row, ("share", "standard", "level", "under", "variant"))
    if isinstance(named, list):
        if len(named) > 1 or row.filled("standard"):
            row.tell("target", "CEL115.share")
        _entry(draft, path)["competency"] = named[0]
    elif not row.filled("standard") and not row.touched("target"):
        book.tell_row(row, "CEL111.share")


def _entries(draft: Draft, path: str) -> list[dict[str, Any]]:
    found: Any = draft.plain
    for step in path.split("/"):
        found = found[step]
    entries: list[dict[str, Any]] = found
    return entries


def _entry(draft: Draft, path: str) -> dict[str, Any]:
    return _entries(draft, path)[-1]


def _limit(draft: Draft, row: Row, path: str) -> None:
    """Set the bounds of one quantity together; roubles are written as in other documents, percent as shares."""
    name = row.said("limit")
    bounds = [bound for bound in _BOUNDS if row.filled(bound)]
    if name is None or not bounds:
        return
    fill(draft, f"{path}/{name}", row, _BOUNDS)
    if name in _SHARES:
        found: Any = draft.plain
        for step in (*path.split("/"), name):
            found = found[step]
        for bound in bounds:
            value = row.said(bound)
            found[bound] = value if value <= 1 else round(value / 100, 6)
