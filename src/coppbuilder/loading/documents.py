"""Files → documents of the model, with a finding for everything that was wrong on the way."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from attrs import evolve, frozen

from ..convert import structure
from ..model import Document, Finding, Location, Origin, Severity, Subject
from .files import UnreadableError, document_files, read_bytes, suffix_of
from .ignores import Ignore, ignores_in
from .json_reader import read_json
from .jsonl import read_jsonl
from .positions import raw_scalars
from .problem import Parsed, Problem, Tree
from .shape import ShapeProblem, check_shape, repair
from .yaml_reader import read_yaml

Progress = Callable[[int, int], None]


@frozen(kw_only=True)
class Batch:
    """Documents in the order of their files, findings about the files, and the number of files."""

    documents: tuple[Document, ...] = ()
    findings: tuple[Finding, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    files: int = 0

    @classmethod
    def join(cls, *batches: Batch) -> Batch:
        """Put batches one after another."""
        return cls(
            documents=tuple(document for batch in batches for document in batch.documents),
            findings=tuple(finding for batch in batches for finding in batch.findings),
            ignores=tuple(ignore for batch in batches for ignore in batch.ignores),
            files=sum(batch.files for batch in batches),
        )

    def without(self, hiding: Iterable[Document]) -> Batch:
        """Leave out the documents that others hide: the same kind, id and version."""
        ids = {document.id for document in self.documents}
        hidden = {_identity(document) for document in hiding if document.id in ids}
        return evolve(
            self, documents=tuple(document for document in self.documents if _identity(document) not in hidden)
        )


def _identity(document: Document) -> tuple[str, str, object]:
    return document.KIND, document.id, getattr(document, "version", None)


def read_documents(paths: Iterable[Path], progress: Progress | None = None) -> Batch:
    """Read all documents at or below the paths, each file once, in a fixed order."""
    # by their names: a path takes ten times as long to compare
    files = list({str(file): file for path in paths for file in document_files(path)}.values())
    documents: list[Document] = []
    findings: list[Finding] = []
    ignores: list[Ignore] = []
    with without_garbage_collection():
        for number, file in enumerate(files, 1):
            for document, found in _read_file(file, ignores):
                if document is not None:
                    documents.append(document)
                findings.extend(found)
            if progress is not None:
                progress(number, len(files))
    return Batch(documents=tuple(documents), findings=tuple(findings), ignores=tuple(ignores), files=len(files))


@lru_cache(maxsize=4)
def load_library(catalog: Path) -> Batch:
    """Read the library of a catalogue folder, once in a process."""
    return read_documents([catalog / "library"])


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Let the collector rest: bulk work makes millions of values and no garbage, and looking for it takes a quarter."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _read_file(path: Path, ignores: list[Ignore]) -> Iterator[tuple[Document | None, Sequence[Finding]]]:
    try:
        data = read_bytes(path)
    except UnreadableError as error:
        yield None, [_finding(path, Problem(code="DOC120", key=error.key, arguments=error.arguments))]
        return
    suffix = suffix_of(path)
    if suffix == ".jsonl":
        for line, content, parsed in read_jsonl(data):
            yield _document(path, content, parsed, line)
    elif suffix == ".json":
        yield _document(path, data, read_json(data), None)
    else:
        ignores.extend(ignores_in(str(path), data))
        yield _document(path, data, read_yaml(data), None)


def _document(path: Path, data: bytes, parsed: Parsed, line: int | None) -> tuple[Document | None, Sequence[Finding]]:
    findings = [_finding(path, problem) for problem in parsed.problems]
    value = parsed.value
    if value is None:
        return None, findings
    problems: Sequence[ShapeProblem] = check_shape(value)
    if problems:
        value, problems = _repaired(path, data, value, problems, line)
        findings += [_shape_finding(path, value, problem, line) for problem in problems]
        if any(problem.spoils for problem in problems):
            return None, findings
    return structure(value, Origin(file=str(path), line=line)), findings


def _repaired(
    path: Path, data: bytes, value: dict[str, Tree], problems: Sequence[ShapeProblem], line: int | None
) -> tuple[dict[str, Tree], Sequence[ShapeProblem]]:
    raws = {pointer: raw.text for pointer, raw in raw_scalars(data, suffix_of(path), line or 1).items() if raw.plain}
    return repair(value, problems, raws)


def _finding(path: Path, problem: Problem) -> Finding:
    place = Location(
        file=str(path),
        line=problem.line,
        column=problem.column,
        end_line=problem.end_line,
        end_column=problem.end_column,
    )
    return Finding(
        code=problem.code,
        severity=Severity.ERROR,
        key=problem.key,
        arguments=problem.arguments,
        location=place,
    )


def _shape_finding(path: Path, value: dict[str, Tree], problem: ShapeProblem, line: int | None) -> Finding:
    subject = Subject(kind=str(value.get("kind")), id=str(value.get("id")), file=str(path), line=line)
    return Finding(
        code=problem.code,
        severity=problem.severity,
        key=problem.key,
        arguments=problem.arguments,
        subject=subject,
        path=problem.pointer,
        on_key=problem.on_key,
    )
