"""Each rule against its cases: the folders say what must be found, and where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coppbuilder.texts import LANGUAGES

CASES = Path(__file__).parent / "cases"


def folders(outcome: str) -> list[pytest.param]:
    found = (folder for folder in sorted(CASES.glob(f"*/{outcome}/*")) if folder.is_dir())
    return [pytest.param(folder, id=f"{folder.parent.parent.name}-{folder.name}") for folder in found]


@pytest.mark.parametrize("folder", folders("passes"))
def test_finds_nothing_in_a_case_that_passes(folder, judged):
    code = folder.parent.parent.name

    report = judged(folder)

    assert [str(finding) for finding in report.findings if finding.code == code] == []
    assert [skipped for skipped in report.not_checked if skipped.key == "rules.requires"] == []


@pytest.mark.parametrize("folder", folders("fails"))
def test_finds_exactly_what_a_case_expects(folder, judged, places):
    code = folder.parent.parent.name
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))

    report = judged(folder)

    assert expected, "a failing case expects at least one finding"
    assert places(report, code, folder) == expected


@pytest.mark.parametrize("folder", folders("fails"))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_says_what_is_wrong_and_what_to_do(folder, lang, judged):
    code = folder.parent.parent.name

    for finding in judged(folder).findings:
        if finding.code == code:
            assert finding.message(lang).strip()
            assert "{" not in finding.message(lang)
            assert (finding.help(lang) or "").strip(), finding.key


@pytest.mark.parametrize("folder", [*folders("passes"), *folders("fails")])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_says_why_something_was_not_checked(folder, lang, judged):
    for skipped in judged(folder).not_checked:
        assert skipped.message(lang).strip()
