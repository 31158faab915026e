"""Remarks in YAML files that say which findings are meant: `# coppbuilder: ignore[TYP201] why`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from attrs import frozen

from ..model import Finding, Location, Severity
from ..model.settings import covers

MARK: Final = b"coppbuilder: ignore["

_REMARK: Final = re.compile(
    r"(?:^|\s)#\s*coppbuilder: ignore\[(?P<codes>[^\[\]\r\n]*)\](?P<reason>[^\r\n]*)", re.MULTILINE
)


@frozen(kw_only=True)
class Ignore:
    """One remark: the codes that are meant or what they begin with, why, its place, and the line that it speaks of.

    A remark behind a value speaks of its own line, one on a line of its own of the next line.
    """

    codes: tuple[str, ...]
    reason: str
    place: Location
    line: int


def ignores_in(file: str, data: bytes) -> Iterator[Ignore]:
    """Yield the remarks of a YAML file."""
    if MARK not in data:
        return
    for number, line in enumerate(data.decode("utf-8", errors="replace").splitlines(), 1):
        match = _REMARK.search(line)
        if match is None:
            continue
        codes = tuple(match["codes"].upper().replace(",", " ").split())
        column = line.index("#", match.start()) + 1
        place = Location(file=file, line=number, column=column, end_line=number, end_column=match.end() + 1)
        alone = not line[: column - 1].strip()
        yield Ignore(codes=codes, reason=match["reason"].strip(), place=place, line=number + alone)


def _always(_prefix: str, _file: str) -> bool:
    return True


def apply_ignores(
    findings: Sequence[Finding], ignores: Iterable[Ignore], awaited: Callable[[str, str], bool] = _always
) -> tuple[Finding, ...]:
    """Take out the findings that are meant; a remark that takes out nothing, or gives no reason, is told itself.

    `awaited` tells whether a code or prefix should have had something to hide in a file: one that is switched off there
    is not idle.
    """
    by_line: dict[tuple[str, int], list[Ignore]] = {}
    for ignore in ignores:
        by_line.setdefault((ignore.place.file, ignore.line), []).append(ignore)
    used: set[tuple[Location, str]] = set()
    kept = []
    for finding in findings:
        place = finding.location
        here = by_line.get((place.file, place.line), ()) if place else ()
        meant = [(ignore.place, code) for ignore in here for code in ignore.codes if covers(code, finding.code)]
        used.update(meant)
        if not meant:
            kept.append(finding)
    for same_line in by_line.values():
        for ignore in same_line:
            kept += _complaints(ignore, used, awaited)
    return tuple(kept)


def _complaints(
    ignore: Ignore, used: set[tuple[Location, str]], awaited: Callable[[str, str], bool]
) -> Iterator[Finding]:
    if not ignore.reason:
        yield _finding("DOC131", ignore, {})
    file = ignore.place.file
    idle = tuple(code for code in ignore.codes if (ignore.place, code) not in used and awaited(code, file))
    if idle or not ignore.codes:
        yield _finding("DOC130", ignore, {"codes": idle})


def _finding(code: str, ignore: Ignore, arguments: dict[str, tuple[str, ...]]) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, key=code, arguments=arguments, location=ignore.place)
