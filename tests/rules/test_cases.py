"""Each rule against its cases: the folders say what must be found, and where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coppbuilder.texts import LANGUAGES

CASES = Path(__file__).parent / "cases"


def folders(outcome: str) -> list[pytest.param]:
    found = (folder for folder in sorted(CASES.glob(f"*/{outcome}/*")) if folder.is_dir())
    return [pytest.param(folder, id="-".join(folder.parts[-3:])) for folder in found]


def speaks(finding, lang):
    assert finding.message(lang).strip()
    assert "{" not in finding.message(lang)
    assert (finding.help(lang) or "").strip(), finding.key


@pytest.mark.parametrize("folder", folders("passes"))
def test_finds_nothing_in_a_case_that_passes(folder, judged):
    code = folder.parent.parent.name

    report = judged(folder)

    assert [str(finding) for finding in report.findings if finding.code == code] == []
    assert [each.code for each in report.not_checked if each.key == "rules.requires" and each.code == code] == []
    for skipped in report.not_checked:
        assert all(skipped.message(lang).strip() for lang in LANGUAGES)


@pytest.mark.parametrize("folder", folders("fails"))
def test_finds_exactly_what_a_case_expects_and_says_it(folder, judged, places):
    code = folder.parent.parent.name
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))

    report = judged(folder)

    assert expected, "a failing case expects at least one finding"
    assert places(report, code, folder) == expected
    for finding in report.findings:
        if finding.code == code:
            for lang in LANGUAGES:
                speaks(finding, lang)
