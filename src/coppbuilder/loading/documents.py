"""Files → documents of the model, with a finding for everything that was wrong on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from attrs import evolve, frozen

from ..cache.files import content_hash
from ..cache.memory import Memory
from ..convert import structure
from ..model import Document, Finding, Location, NotChecked, Origin, Severity, Subject, Unread
from .baseline import BASELINE_MARK, BASELINE_WORD
from .collector import without_garbage_collection
from .directions import may_turn, turned
from .files import UnreadableError, document_files, opened, suffix_of
from .ignores import Ignore, ignores_in
from .json_reader import read_json
from .jsonl import read_jsonl
from .positions import raw_scalars
from .problem import Parsed, Problem, Tree
from .shape import ShapeProblem, check_shape, repair
from .trees import Content, read_contents
from .unread import guessed, unread
from .yaml_reader import read_yaml

Progress = Callable[[int, int], None]

#: Fields that only documents of ours have together, and fields any of which tells one: then the kind was forgotten.
_NAMED: Final = frozenset({"id", "title"})
_TELLTALES: Final = frozenset({"units", "offers", "items", "targets", "modules"})


@frozen(kw_only=True)
class Batch:
    """What was read: all in the order of the files.

    Attributes:
        documents: those that can be used.
        unread: those that cannot, as far as their names could be made out.
        findings: about the files.
        not_checked: what these hide.
        ignores: remarks in the files.
        files: the number of files.

    """

    documents: tuple[Document, ...] = ()
    unread: tuple[Unread, ...] = ()
    findings: tuple[Finding, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    files: int = 0

    @classmethod
    def join(cls, *batches: Batch) -> Batch:
        """Put batches one after another."""
        return cls(
            documents=tuple(document for batch in batches for document in batch.documents),
            unread=tuple(each for batch in batches for each in batch.unread),
            findings=tuple(finding for batch in batches for finding in batch.findings),
            not_checked=tuple(hidden for batch in batches for hidden in batch.not_checked),
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


def read_documents(
    paths: Iterable[Path],
    progress: Progress | None = None,
    *,
    memory: Memory | None = None,
) -> Batch:
    """Read all documents at or below the paths, each file once, in a fixed order.

    Args:
        paths: files and folders.
        progress: told how many of how many files are read.
        memory: what earlier runs made of the same files, and processes that help where there are many.

    """
    paths = tuple(paths)
    outward: set[str] = set()
    # by their names: a path takes ten times as long to compare
    files = list({str(file): file for path in paths for file in document_files(path, outward)}.values())
    named = {str(path) for path in paths}
    documents: list[Document] = []
    unread: list[Unread] = []
    findings: list[Finding] = []
    not_checked: list[NotChecked] = []
    ignores: list[Ignore] = []
    with without_garbage_collection():
        for number, content in enumerate(read_contents(files, memory, outward - named), 1):
            for document, found in _read_file(content, ignores, walked=str(content.file) not in named):
                if isinstance(document, Document):
                    documents.append(document)
                else:
                    not_checked.extend(_hidden(found))
                    unread.extend([document] if document else ())
                findings.extend(found)
            if progress is not None:
                progress(number, len(files))
    return Batch(
        documents=tuple(documents),
        unread=tuple(unread),
        findings=tuple(findings),
        not_checked=tuple(not_checked),
        ignores=tuple(ignores),
        files=len(files),
    )


def _hidden(findings: Sequence[Finding]) -> Iterator[NotChecked]:
    """Say of a document whose shape is wrong that nothing else of it was checked."""
    wrong = [finding for finding in findings if finding.subject is not None and finding.severity is Severity.ERROR]
    if wrong:
        yield NotChecked(code=wrong[0].code, key="doc.only-shape", subject=wrong[0].subject)


@lru_cache(maxsize=4)
def load_library(catalog: Path) -> Batch:
    """Read the library of a catalogue folder, once in a process."""
    return read_documents([catalog / "library"])


def _read_file(
    content: Content, ignores: list[Ignore], *, walked: bool
) -> Iterator[tuple[Document | Unread | None, Sequence[Finding]]]:
    path, data = content.file, content.data
    if isinstance(data, UnreadableError):
        yield None, [_finding(path, Problem(code="DOC120", key=data.key, arguments=data.arguments))]
        return
    if content.tree is not None:
        yield structure(content.tree, Origin(file=str(path), content=content.hash)), ()
        return
    suffix = suffix_of(path)
    if suffix == ".jsonl":
        yield from _bulk(path)
        return
    origin = Origin(file=str(path), content=content.hash)
    if suffix == ".json":
        yield _single(path, data, read_json(data), origin, walked=walked)
    else:
        ignores.extend(ignores_in(str(path), data))
        yield _single(path, data, read_yaml(data), origin, walked=walked)


def _bulk(path: Path) -> Iterator[tuple[Document | Unread | None, Sequence[Finding]]]:
    """Read a bulk file line by line: as a whole it could fill the memory."""
    try:
        with opened(path) as file:
            for line, text, parsed in read_jsonl(file):
                yield _document(path, text, parsed, Origin(file=str(path), line=line, content=content_hash(text)))
    except UnreadableError as error:
        yield None, [_finding(path, Problem(code="DOC120", key=error.key, arguments=error.arguments))]


def _single(
    path: Path, data: bytes, parsed: Parsed, origin: Origin, *, walked: bool
) -> tuple[Document | Unread | None, Sequence[Finding]]:
    """Read the one document of a file; a file that was only met in a folder may be none of ours."""
    value = parsed.value
    if not walked or value is None or "kind" in value or not _TELLTALES.isdisjoint(value) or value.keys() >= _NAMED:
        return _document(path, data, parsed, origin)
    if "json-schema.org" in str(value.get("$schema")) or value.get(BASELINE_MARK) == BASELINE_WORD:
        return None, []
    skipped = _finding(path, Problem(code="DOC201", key="DOC201.skipped"))
    return None, [evolve(skipped, severity=Severity.INFO)]


def _document(
    path: Path, data: bytes, parsed: Parsed, origin: Origin
) -> tuple[Document | Unread | None, Sequence[Finding]]:
    line = origin.line
    findings = [_finding(path, problem) for problem in parsed.problems]
    value = parsed.value
    if value is None:
        return guessed(path, data), findings
    problems: Sequence[ShapeProblem] = check_shape(value)
    if problems:
        value, problems = _repaired(path, data, value, problems, line)
        findings += [_shape_finding(path, value, problem, line) for problem in problems]
        if any(problem.spoils for problem in problems):
            return unread(path, value), findings
    if may_turn(data):
        findings += [_shape_finding(path, value, problem, line) for problem in turned(value)]
    return structure(value, origin), findings


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
