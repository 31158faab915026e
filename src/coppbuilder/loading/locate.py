"""Gives findings and causes their lines and columns, reading each file again only if something was found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import evolve

from ..model import Finding, Location, Origin
from .files import UnreadableError, read_bytes, suffix_of
from .positions import Span, locate, locate_lines

#: The line of a document in a file of many; None if it is the file.
Line = int | None


def locate_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in the same order, each with the place of its pointer in the file of its subject."""
    findings = tuple(findings)
    wanted: dict[str, dict[Line, list[str]]] = defaultdict(lambda: defaultdict(list))
    for finding in findings:
        if finding.location is None and finding.subject and finding.subject.file:
            wanted[finding.subject.file][finding.subject.line].append(finding.path)
    spans = {file: _spans(file, pointers) for file, pointers in wanted.items()}
    return tuple(_located(finding, spans) for finding in findings)


def locate_pointers(origin: Origin | None, pointers: Sequence[str]) -> Mapping[str, Location]:
    """Return the places of values of one document; empty if it did not come from a file."""
    if origin is None or not pointers:
        return {}
    spans = _spans(origin.file, {origin.line: pointers}).get(origin.line, {})
    return {pointer: _location(origin.file, span, on_key=False) for pointer, span in spans.items()}


def _spans(file: str, wanted: Mapping[Line, Sequence[str]]) -> Mapping[Line, Mapping[str, Span]]:
    """Find what is wanted in a file, reading it once."""
    path = Path(file)
    suffix = suffix_of(path)
    try:
        data = read_bytes(path)
    except UnreadableError:
        return {}
    if suffix == ".jsonl":
        spans = locate_lines(data, {line or 1: pointers for line, pointers in wanted.items()})
        return {line: spans[line or 1] for line in wanted}
    return {line: locate(data, suffix, pointers) for line, pointers in wanted.items()}


def _located(finding: Finding, spans: Mapping[str, Mapping[Line, Mapping[str, Span]]]) -> Finding:
    subject = finding.subject
    if finding.location is not None or subject is None or subject.file is None:
        return finding
    span = spans[subject.file].get(subject.line, {}).get(finding.path)
    if span is None:
        return evolve(finding, location=Location(file=subject.file, line=subject.line or 1))
    return evolve(finding, location=_location(subject.file, span, on_key=finding.on_key), anchor=span.anchor)


def _location(file: str, span: Span, *, on_key: bool) -> Location:
    place = span.key if on_key and span.key else span.value
    return Location(
        file=file, line=place.line, column=place.column, end_line=place.end_line, end_column=place.end_column
    )
