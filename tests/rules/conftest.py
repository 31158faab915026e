"""How a case is judged: the folder of the case is a small catalogue over the bundled library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from coppbuilder.model import Report
from coppbuilder.workflow import check

CASES = Path(__file__).parent / "cases"
EXPECTED = "expected.json"

#: Cases that name no day themselves are judged on this one, so that a new norm never changes an answer.
TODAY = dt.date(2026, 12, 1)

Place = dict[str, str | int]


def case_folders(outcome: str) -> Iterator[tuple[str, Path]]:
    """Yield the code and the folder of every case that `passes` or `fails`."""
    for folder in sorted(CASES.glob(f"*/{outcome}/*")):
        if folder.is_dir():
            yield folder.parent.parent.name, folder


def judged(folder: Path) -> Report:
    """Check the documents of a case; `expected.json` is not one of them."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.name != EXPECTED]
    return check(files, today=TODAY)


def places(report: Report, code: str, folder: Path) -> list[Place]:
    """List the findings of one code in the form of `expected.json`, files relative to the case."""
    found = []
    for finding in report.findings:
        place = finding.location
        if finding.code == code and place is not None:
            found.append(
                {
                    "code": finding.code,
                    "severity": finding.severity.value,
                    "file": Path(place.file).relative_to(folder).as_posix(),
                    "line": place.line,
                    "column": place.column,
                    "path": finding.path,
                }
            )
    return sorted(found, key=lambda item: (item["file"], item["line"], item["column"], item["path"]))


@pytest.fixture(name="judged")
def _judged() -> object:
    return judged


@pytest.fixture(name="places")
def _places() -> object:
    return places
