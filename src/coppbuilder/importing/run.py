"""From filled workbooks to documents of a folder: read, lay over files, judge, write all or nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen

from ..checking import over_library, read
from ..errors import UsageError
from ..exporters.write import write_bytes
from ..importers import ImportOptions, Workbook, import_workbook, open_workbook
from ..importers.own_layout import Draft, Lookup, read_own, recognised
from ..loading import Batch
from ..model import Catalog, Document, Finding, Location, Report, Severity
from .judging import judged, private, without_echoes
from .written import Fate, Merged, Written, alike, merged, merged_learners, same

_REPAIRED = "CEL121"
_LEFT_OUT = "CEL122"
#: Workbooks of other layouts do not say whether a document is approved, and say competencies and remarks in part.
_ASSUMED = frozenset({"status", "stage"})
_COLLECTED = frozenset({"outcomes", "notes"})


@frozen(kw_only=True)
class Import:
    """What an import comes to.

    Attributes:
        report: what is wrong, by sheet and cell; with an error nothing was written.
        repairs: what was read otherwise than it was written.
        left_out: what was not read.
        files: the documents, in the order of the workbooks.

    """

    report: Report
    repairs: tuple[Finding, ...] = ()
    left_out: tuple[Finding, ...] = ()
    files: tuple[Written, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether everything was written."""
        return self.report.ok


@frozen(kw_only=True)
class _Said:
    """What workbooks say."""

    drafts: tuple[Draft, ...] = ()
    findings: tuple[Finding, ...] = ()
    repairs: tuple[Finding, ...] = ()
    left_out: tuple[Finding, ...] = ()


def import_workbooks(
    files: Iterable[str | Path],
    folder: str | Path,
    *,
    catalog: str | Path | None = None,
    options: ImportOptions | None = None,
    today: dt.date | None = None,
    write: bool = True,
) -> Import:
    """Write the documents of filled workbooks into a folder; with an error in any of them nothing is written.

    A document that lies somewhere below the folder is updated in its file: what the workbook does not carry stays.

    Args:
        files: workbooks.
        folder: where documents are looked for and written.
        catalog: a folder that lies over the library and under the documents of `folder`.
        options: what workbooks of other layouts do not say.
        today: the day by which documents are judged.
        write: whether files are written at all.

    Raises:
        UsageError: a workbook, the catalogue or a standard does not exist, or the folder may not be written.

    """
    folder, paths = Path(folder), [Path(file) for file in files]
    for path in paths:
        if not path.is_file():
            raise UsageError("usage.no-path", path=str(path))
    present = read(folder, None) if folder.is_dir() else Batch()
    beneath = read(catalog, None)
    known = Batch.join(beneath.without(present.documents), present)
    base = over_library(known)
    wanted = evolve(options or ImportOptions(), catalog=base)
    for standard in wanted.standards:
        if standard not in base.standards:
            raise UsageError("usage.unknown-id", id=standard)
    said = _joined([_said(path, wanted, base) for path in paths])
    merged_ = [_merged(draft, present.documents, folder) for draft in said.drafts]
    made = list({each.written.file: each for each in reversed(merged_)}.values())[::-1]
    new = Batch(documents=tuple(each.document for each in made if each.document is not None))
    after = over_library(Batch.join(known.without(new.documents), new))
    findings = [*said.findings, *_twice(merged_), *_taken(made, folder), *private(said.drafts)]
    findings += judged(made, after, today)
    report = Report(findings=_ordered(without_echoes(findings)), checked=len(paths))
    if report.ok and write:
        _write([each for each in made if each.data is not None], folder)
    return Import(
        report=report,
        repairs=_ordered(said.repairs),
        left_out=_ordered(said.left_out),
        files=tuple(each.written for each in made),
    )


def _said(path: Path, options: ImportOptions, catalog: Catalog) -> _Said:
    """Read a workbook of ours, or of another layout."""
    workbook = open_workbook(path)
    if isinstance(workbook, Finding):
        return _Said(findings=(workbook,))
    layout = recognised(workbook)
    if layout is None:
        return _foreign(workbook, options)
    drafts, book = read_own(workbook, layout, Lookup(catalog))
    told = (*workbook.findings, *book.told)
    return _Said(
        drafts=drafts,
        findings=tuple(each for each in told if each.code not in {_REPAIRED, _LEFT_OUT}),
        repairs=tuple(each for each in told if each.code == _REPAIRED),
        left_out=tuple(each for each in told if each.code == _LEFT_OUT),
    )


def _foreign(workbook: Workbook, options: ImportOptions) -> _Said:
    found = import_workbook(workbook, options)
    first = workbook.sheets[0].place() if workbook.sheets else Location(file=workbook.file)
    drafts = tuple(
        Draft(
            kind=str(each.value.get("kind")),
            place=next(iter(each.cells.values()), first),
            plain=dict(each.value),
            cells=dict(each.cells),
            assumed=_ASSUMED,
            collected=_COLLECTED,
        )
        for each in found.documents
    )
    return _Said(drafts=drafts, findings=found.findings, repairs=found.repairs, left_out=found.left_out)


def _joined(said: Sequence[_Said]) -> _Said:
    return _Said(
        drafts=tuple(draft for each in said for draft in each.drafts),
        findings=tuple(finding for each in said for finding in each.findings),
        repairs=tuple(finding for each in said for finding in each.repairs),
        left_out=tuple(finding for each in said for finding in each.left_out),
    )


def _merged(draft: Draft, documents: Iterable[Document], folder: Path) -> Merged:
    if draft.kind == "learners":
        return merged_learners(draft, folder)
    old = next((each for each in documents if same(each, draft) and each.origin and each.origin.line is None), None)
    return merged(draft, old, folder)


def _twice(made: Sequence[Merged]) -> Iterable[Finding]:
    """Yield a finding for each document that several workbooks say, and for one that would lie over another."""
    seen: dict[Path, Merged] = {}
    for each in made:
        first = seen.setdefault(each.written.file, each)
        if first is not each and first.written.id != each.written.id:
            yield Finding(
                code="CEL113",
                severity=Severity.ERROR,
                key="CEL113.file",
                arguments={"name": each.written.id, "other": first.written.id, "path": str(each.written.file)},
                location=each.draft.place,
            )
        elif first is not each and first.draft.place.file != each.draft.place.file:
            yield Finding(
                code="CEL113",
                severity=Severity.ERROR,
                key="CEL113.books",
                arguments={"name": each.written.id, "file": first.draft.place.file},
                location=each.draft.place,
            )


def _taken(made: Sequence[Merged], folder: Path) -> Iterable[Finding]:
    """Yield a finding for each new file whose place is taken by another, or lies outside the folder.

    A name that differs only in capitals takes the place, too: elsewhere both are one file.
    """
    root = folder.resolve()
    beside: dict[Path, dict[str, Path]] = {}
    for each in made:
        path = each.written.file
        if each.written.fate is not Fate.NEW or each.problems:
            continue
        outside = not path.resolve().is_relative_to(root)
        if path.parent not in beside:
            beside[path.parent] = _names(path.parent)
        taken = beside[path.parent].get(alike(path.name), path)
        if outside or taken.exists():
            yield Finding(
                code="CEL117",
                severity=Severity.ERROR,
                key="CEL117.outside" if outside else "CEL117",
                arguments={"path": str(path if outside else taken)},
                location=each.draft.place,
            )


def _names(folder: Path) -> dict[str, Path]:
    """Return what lies in a folder, by names as they are compared; nothing where it is not there yet, or closed."""
    try:
        return {alike(path.name): path for path in folder.iterdir()}
    except OSError:
        return {}


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by file, sheets and rows; equal ones are kept once."""
    sheets: dict[tuple[str, str | None], int] = {}
    unique: Mapping[object, Finding] = {(each.sort_key, each.message()): each for each in findings}
    for each in unique.values():
        if each.location is not None:
            sheets.setdefault((each.location.file, each.location.sheet), len(sheets))

    def place(finding: Finding) -> tuple[str, int, int, int]:
        at = finding.location
        return ("", 0, 0, 0) if at is None else (at.file, sheets[at.file, at.sheet], at.line, at.column)

    return tuple(sorted(unique.values(), key=place))


def _write(made: Sequence[Merged], folder: Path) -> None:
    """Write all files or none: what was written before a failure is put back.

    Raises:
        UsageError: a file cannot be written.

    """
    done: list[Merged] = []
    folders: list[Path] = []
    try:
        for each in made:
            path = each.written.file
            for parent in reversed([parent for parent in path.parents if not parent.exists()]):
                parent.mkdir()
                folders.append(parent)
            write_bytes(path, each.data or b"")
            done.append(each)
    except OSError as error:
        for each in done:
            if each.before is None:
                each.written.file.unlink(missing_ok=True)
            else:
                write_bytes(each.written.file, each.before)
        for parent in reversed(folders):
            parent.rmdir()
        raise UsageError("usage.cannot-write", path=str(folder), reason=error.strerror or str(error)) from error
