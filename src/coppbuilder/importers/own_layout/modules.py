"""Workbook «Модули»: modules with topics, competencies, requirements, resources, assessment, sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from ...model import ModuleRole, ModuleStatus, Per
from ...model.layout import BookLayout, CellKind, Column, SheetLayout
from .columns import (
    assessment_form,
    choice,
    code,
    competency,
    education,
    flag,
    hours,
    level,
    number,
    profession,
    study_forms,
    term,
    text,
    version,
    versions,
    whole,
)
from .draft import Draft, Drafts, extend, place_entry
from .filled import Filled, Row, some

#: What a learner gets: the words of the column, and the fields of `results`.
_RESULTS: Final = {"knowledge": "knowledge", "skill": "skills", "experience": "experience"}
_SOURCES: Final = ("literature", "digital")

_MODULE: Final = Column(name="of_module", kind=CellKind.CODE, required=True, width=22, example="college-b.rad")

MODULES: Final = BookLayout(
    name="modules",
    kind="module",
    sheets=(
        SheetLayout(
            name="modules",
            columns=(
                code("id", required=True, width=22, example="college-b.rad"),
                version(required=True, example="1.1"),
                text("title", required=True, width=44, keep=True, example="rad-title"),
                code("owner", required=True, width=16, example="college-b"),
                choice("status", None, ModuleStatus, "module_status", keep=True, width=18, example="approved"),
                choice("role", None, ModuleRole, "module_role", keep=True, width=20, example="module"),
                whole("group.min", "group/min", keep=True, with_="group", example=6),
                whole("group.max", "group/max", keep=True, with_="group", example=20),
                whole("group.practice_max", "group/practice_max", keep=True, with_="group", example=10),
                education("requires/education", keep=True, width=26, example="secondary-general"),
                whole("age_min", "requires/age_min", keep=True, example=18),
                flag("medical", "requires/medical", keep=True, example="yes"),
                study_forms(keep=True, width=18, example="full-time"),
                Column(name="distance", path="distance", kind=CellKind.SHARE, keep=True, width=14, example=0),
                profession("professions", "professions", many=True, keep=True),
                code("excludes", many=True, keep=True, width=22, example="college-a.rad-intensive"),
                code("replaces", many=True, keep=True, width=22),
                text("derived_from", keep=True, width=24, example="rad-derived"),
                *hours(keep=True),
            ),
        ),
        SheetLayout(
            name="units",
            about="units",
            carried=("of_module",),
            columns=(
                _MODULE,
                code("key", width=14, example="tig"),
                text("unit.title", "title", required=True, width=40, example="unit-title"),
                *hours(),
                text("content", width=50, keep=True, example="unit-content"),
                flag("optional", example="no"),
            ),
        ),
        SheetLayout(
            name="outcomes",
            about="outcomes",
            carried=("of_module",),
            columns=(
                _MODULE,
                competency(required=True, example="ps-40.002-2013:A/04.2"),
                level(example="3"),
                Column(name="unit", about="units/title", many=True, width=24),
            ),
        ),
        SheetLayout(
            name="results",
            about="results/knowledge",
            carried=("of_module",),
            columns=(
                _MODULE,
                Column(
                    name="result.kind",
                    kind=CellKind.CHOICE,
                    values=tuple(_RESULTS),
                    term="result_kind",
                    required=True,
                    width=20,
                    example="knowledge",
                ),
                text("result.text", "text", required=True, width=56, example="result-text"),
                competency("competencies", "competencies", many=True, keep=True, example="ps-40.002-2013:A/04.2"),
            ),
        ),
        SheetLayout(
            name="requires",
            about="requires",
            carried=("of_module",),
            columns=(
                _MODULE,
                competency(about="competencies", example="ps-40.002-2013:A/01.2"),
                level(about="competencies/level", example="2"),
                Column(name="earlier", kind=CellKind.CODE, path="module", about="modules/module", width=24),
                versions(about="modules/versions"),
            ),
        ),
        SheetLayout(
            name="resources",
            about="resources",
            carried=("of_module",),
            columns=(
                _MODULE,
                term("equipment", "type", "equipment", required=True, example="welding-post-tig"),
                whole("units", example=1),
                choice("per", None, Per, "per", example="learner"),
            ),
        ),
        SheetLayout(
            name="staff",
            about="staff",
            carried=("of_module",),
            columns=(
                _MODULE,
                term("staff", "role", "staff-role", required=True, example="master"),
                whole("count", example=2),
                text("qualification", width=36, keep=True, example="qualification"),
            ),
        ),
        SheetLayout(
            name="assessment",
            about="assessment",
            carried=("of_module",),
            columns=(
                _MODULE,
                assessment_form(example="practical-task"),
                text("task", width=50, keep=True, example="task"),
                number("min_score", keep=True, example=70),
                competency("checks", "checks", many=True, keep=True, example="ps-40.002-2013:A/04.2"),
                text("criterion", "text", about="criteria/text", width=44, example="criterion"),
                number("points", about="criteria/points", example=30),
            ),
        ),
        SheetLayout(
            name="sources",
            carried=("of_module",),
            columns=(
                _MODULE,
                Column(
                    name="source.kind",
                    kind=CellKind.CHOICE,
                    values=_SOURCES,
                    term="source_kind",
                    required=True,
                    width=24,
                    example="literature",
                ),
                text("source.title", "title", about="literature", required=True, width=70, example="source"),
                text("url", about="digital_resources/url", width=36, keep=True),
            ),
        ),
    ),
)


def modules(book: Filled) -> Iterator[Draft]:
    """Yield the modules of a workbook; rows of the other sheets are told to theirs by code, or `code@version`."""
    drafts = Drafts(book)
    for row in book.rows("modules"):
        draft = drafts.begin("module", row)
        drafts.name(draft, row, "id", "version")
    for row, draft in drafts.rows("units", "of_module"):
        place_entry(draft, "units", row)
    _details(book, drafts)
    yield from drafts


def _details(book: Filled, drafts: Drafts) -> None:
    topics = {id(draft): _topics(draft) for draft in drafts}
    for row, draft in drafts.rows("outcomes", "of_module"):
        _outcome(draft, row, topics[id(draft)])
    for row, draft in drafts.rows("results", "of_module"):
        if row.filled("result.kind"):
            place_entry(draft, f"results/{_RESULTS[row.said('result.kind')]}", row)
    for row, draft in drafts.rows("requires", "of_module"):
        _requirement(draft, row, book)
    for sheet in ("resources", "staff"):
        for row, draft in drafts.rows(sheet, "of_module"):
            place_entry(draft, sheet, row)
    for row, draft in drafts.rows("assessment", "of_module"):
        _assessment(draft, row, book)
    for row, draft in drafts.rows("sources", "of_module"):
        _source(draft, row)


def _topics(draft: Draft) -> Mapping[str, int]:
    """Return the places of topics by title, else by key."""
    units = draft.plain.get("units", ())
    return {unit[field]: place for field in ("title", "key") for place, unit in enumerate(units) if field in unit}


def _outcome(draft: Draft, row: Row, topics: Mapping[str, int]) -> None:
    """Add an outcome to the whole module, or to its topics."""
    names = row.said("unit")
    if not isinstance(names, list):
        place_entry(draft, "outcomes", row)
        return
    for name in names:
        if name in topics:
            place_entry(draft, f"units/{topics[name]}/outcomes", row)
        else:
            known = some(str(unit["title"]) for unit in draft.plain.get("units", ()) if "title" in unit)
            row.tell("unit", "CEL112.unit", name=str(name), known=known)


def _requirement(draft: Draft, row: Row, book: Filled) -> None:
    """Add what must be there before: a competency, an earlier module, or one of each."""
    if not row.touched("competency") and not row.touched("earlier"):
        book.tell_row(row, "CEL111.requirement")
    if row.filled("competency"):
        place_entry(draft, "requires/competencies", row, ("competency", "level"))
    if row.filled("earlier"):
        place_entry(draft, "requires/modules", row, ("earlier", "versions"))


def _assessment(draft: Draft, row: Row, book: Filled) -> None:
    """Begin an assessment where the row says a form; rows without one add criteria to it."""
    if row.filled("form"):
        place_entry(draft, "assessment", row, ("form", "task", "min_score", "checks"))
    found = draft.plain.get("assessment")
    if not isinstance(found, list) or not found:
        book.tell_row(row, "CEL111.form")
        return
    if row.touched("criterion"):
        place_entry(draft, f"assessment/{len(found) - 1}/criteria", row, ("criterion", "points"))
    elif row.touched("points"):
        row.tell("points", "CEL111.criterion")


def _source(draft: Draft, row: Row) -> None:
    """Add to the literature, or to the digital resources."""
    if row.said("source.kind") == "digital":
        place_entry(draft, "digital_resources", row)
    elif row.filled("source.title"):
        extend(draft, "literature", row, "source.title")
        if row.filled("url"):
            row.tell("url", "CEL111.url")
