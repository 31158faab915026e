"""How a case is judged: the folder of the case is a small catalogue over the bundled library."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

from coppbuilder.model import Report
from coppbuilder.workflow import check

CASES = Path(__file__).parent / "cases"
EXPECTED = "expected.json"
GROW = "grow.json"

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
    if (folder / GROW).exists():
        return _grown(folder)
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.name != EXPECTED]
    return check(files, today=TODAY)


def _grown(folder: Path) -> Report:
    """Check a file too large to keep: `grow.json` says how it begins, what repeats, how often, and how it ends."""
    wanted = json.loads((folder / GROW).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as room:
        file = Path(room, wanted["file"])
        text = wanted["begin"] + wanted["repeat"] * wanted["times"] + wanted.get("end", "")
        file.write_text(text, encoding="utf-8")
        report = check([file], today=TODAY)
    findings = (
        evolve(finding, location=evolve(finding.location, file=str(folder / file.name)))
        for finding in report.findings
        if finding.location is not None
    )
    return evolve(report, findings=tuple(findings))


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
