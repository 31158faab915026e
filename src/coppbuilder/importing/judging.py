"""What is wrong with the documents of workbooks, told at the cells that they come from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import evolve

from ..importers.own_layout import Draft
from ..loading import locate_findings
from ..loading.files import instead_of_files
from ..loading.learners import check_learners
from ..loading.shape import ShapeProblem
from ..model import Catalog, Finding, Location, Phase, Severity
from ..rules import validate
from ..rules.persons import traces
from .written import Merged

#: Fields where names of persons belong: authors of books.
_AUTHORED: Final = frozenset({"literature", "digital_resources"})
#: The code of a field that is missing.
_MISSING: Final = "DOC201"


def judged(made: Sequence[Merged], catalog: Catalog, today: dt.date | None) -> Iterator[Finding]:
    """Yield what is wrong with the shape of documents, and what the rules say of those that have it."""
    contents = {str(each.written.file): each.data for each in made if each.data is not None}
    for each in made:
        blank = _blank(each.draft) if each.problems else {}
        yield from (_shape(each.draft, problem, blank) for problem in each.problems)
        if each.draft.kind == "learners":
            yield from (
                evolve(finding, location=_cell(each.draft, finding.path) or each.draft.place)
                for finding in check_learners(each.plain, each.written.file, catalog)
            )
    with instead_of_files(contents):
        for each in made:
            if each.document is not None:
                yield from _ruled(each, catalog, today)


def _blank(draft: Draft) -> dict[str, Location]:
    """Return the first empty cell of each field, and of what holds fields."""
    found: dict[str, Location] = {}
    for pointer, cell in draft.blank.items():
        whole = pointer
        while whole:
            found.setdefault(whole, cell)
            whole = whole.rpartition("/")[0]
    return found


def _shape(draft: Draft, problem: ShapeProblem, blank: Mapping[str, Location]) -> Finding:
    """Tell what is wrong with the shape; a missing field at the empty cell that it would come from."""
    missing = f"{problem.pointer}/{problem.arguments.get('name')}"
    place = blank.get(missing) if problem.code == _MISSING else None
    return Finding(
        code=problem.code,
        severity=problem.severity,
        key=problem.key,
        arguments=problem.arguments,
        path=problem.pointer,
        on_key=problem.on_key,
        location=place or _cell(draft, problem.pointer) or draft.place,
    )


def without_echoes(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Leave out that a field is missing where its cell has been told already: it is empty, or could not be read."""
    told = {_at(each) for each in findings if each.code.startswith("CEL")}
    yield from (each for each in findings if each.code != _MISSING or _at(each) not in told)


def _at(finding: Finding) -> tuple[str, str | None, str | None]:
    place = finding.location
    return ("", None, None) if place is None else (place.file, place.sheet, place.cell)


def _ruled(made: Merged, catalog: Catalog, today: dt.date | None) -> Iterator[Finding]:
    """Yield what the rules say; what is not from a cell is told at its line of the file."""
    document = made.document
    found = validate([document] if document is not None else [], catalog, today=today).findings
    told = [each for each in found if each.severity is not Severity.INFO and _now(each)]
    placed = [(each, _cell(made.draft, each.path)) for each in told]
    yield from (evolve(each, location=cell) for each, cell in placed if cell is not None)
    yield from locate_findings(each for each, cell in placed if cell is None)


def _now(finding: Finding) -> bool:
    """Tell whether a finding counts while documents are imported: what is left to do until approval comes later."""
    return finding.phase is Phase.COMPOSITION or finding.severity is Severity.ERROR


def _cell(draft: Draft, pointer: str) -> Location | None:
    """Return the cell of a value, else of what holds it; none for a field that the workbook does not say."""
    top = "/" + pointer.split("/")[1] if pointer else ""
    if pointer and not any(each == top or each.startswith(f"{top}/") for each in draft.cells):
        return None
    while pointer and pointer not in draft.cells:
        pointer = pointer.rpartition("/")[0]
    return draft.cells.get(pointer, draft.place)


def private(drafts: Iterable[Draft]) -> Iterator[Finding]:
    """Yield a finding for each cell that tells of a person, save authors of literature."""
    for draft in drafts:
        if draft.kind == "learners":
            continue  # their own reader says so
        for pointer, text in _texts(draft.plain, ""):
            if pointer.split("/")[1] not in _AUTHORED and any(traces(text)):
                place = _cell(draft, pointer) or draft.place
                yield Finding(code="CEL115", severity=Severity.ERROR, key="CEL115.person", location=place)


def _texts(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, f"{pointer}/{key}")
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from _texts(part, f"{pointer}/{place}")
    elif isinstance(value, str):
        yield pointer, value
