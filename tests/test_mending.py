"""Mending: rounds until nothing is left, nothing made worse, nothing written."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coppbuilder.loading import bundled_catalog
from coppbuilder.loading.files import read_bytes
from coppbuilder.mending import mend
from coppbuilder.model import Finding, Fix, Location, Report, Severity, TextEdit
from coppbuilder.workflow import check

MODULE = """\
kind: module
id: college-a.arc
version: "1.0"
title: Сварка
owner: college-a
status: draft
units:
  - {key: a, title: Тема, hours: {lecture: 2, practice: 4}}
outcomes:
  - {competency: "ps-40.002-2013:A/01.2", level: 3}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.yaml").write_text(MODULE, "utf-8")
    return tmp_path


def mended(folder, *, unsafe=False):
    return mend(lambda: check([folder]), unsafe=unsafe)


def test_a_sound_file_stays(folder):
    result = mended(folder, unsafe=True)
    assert (result.after, result.before, result.fixed, result.refused) == ({}, {}, 0, 0)


def test_one_fix_makes_room_for_the_next(folder):
    file = folder / "a.yaml"
    wrong = MODULE.replace("title: Сварка", "title: Сварка: основы").replace("lecture: 2", "lectur: 2 ч")
    file.write_text(wrong, "utf-8")
    result = mended(folder, unsafe=True)
    right = MODULE.replace("title: Сварка", 'title: "Сварка: основы"')
    assert result.after == {str(file): right.encode()}
    assert result.before == {str(file): wrong.encode()}
    assert (result.fixed, result.refused) == (3, 0)
    assert result.report.ok
    assert file.read_text("utf-8") == wrong
    assert mended(folder).after == {}


def test_only_what_is_clear_without_leave_to_guess(folder):
    (folder / "a.yaml").write_text(MODULE.replace("lecture: 2", "lecture: 2 ч").replace("draft", "draff"), "utf-8")
    result = mended(folder)
    assert result.after[str(folder / "a.yaml")].decode() == MODULE.replace("draft", "draff")
    assert result.fixed == 1
    assert not result.report.ok


class Fake:
    """A check of files by a rule of the test: words that are wrong, and the words that they are mended with."""

    def __init__(self, folder, wrong, safe):
        self.folder, self.wrong, self.safe, self.runs = folder, wrong, safe, 0

    def __call__(self):
        self.runs += 1
        found = []
        for file in sorted(self.folder.glob("*.txt")):
            for number, line in enumerate(read_bytes(file).decode().splitlines(), 1):
                place = Location(file=str(file), line=number, end_line=number, end_column=len(line) + 1)
                for code, right in self.wrong.get(line, ()):
                    fix = right and Fix(edits=(TextEdit(place=place, text=right),), safe=self.safe)
                    found.append(
                        Finding(code=code, severity=Severity.ERROR, key=code, path=f"/{line}", location=place, fix=fix)
                    )
        return Report(findings=tuple(found))


def fake(tmp_path, wrong, *files, safe=True):
    for number, text in enumerate(files):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    return Fake(tmp_path, wrong, safe)


def test_a_fix_that_makes_its_file_worse_is_refused_and_the_others_are_made(tmp_path):
    wrong = {"a": [("X1", "b")], "b": [("X2", None), ("X3", None)], "c": [("X1", "good")]}
    judge = fake(tmp_path, wrong, "a\nc\n", "c\n")
    result = mend(judge)
    assert result.after == {str(tmp_path / "0.txt"): b"a\ngood\n", str(tmp_path / "1.txt"): b"good\n"}
    assert (result.fixed, result.refused) == (2, 1)
    assert [found.code for found in result.report.findings] == ["X1"]
    assert mend(judge).refused == 1


def test_what_a_fix_lets_be_seen_is_not_worse(tmp_path):
    hidden = [("REF101", None)] * 3
    judge = fake(tmp_path, {"a": [("DOC101", "b")], "b": [("DOC203", "c")], "c": hidden}, "a\n")
    assert mend(judge).after == {str(tmp_path / "0.txt"): b"c\n"}
    back = fake(tmp_path, {"a": [("REF101", "b")], "b": [("DOC104", None)]}, "a\n")
    assert mend(back).after == {}


def test_a_guess_may_not_break_other_files(tmp_path):
    class Other(Fake):
        def __call__(self):
            report = super().__call__()
            first = read_bytes(self.folder / "0.txt")
            extra = Finding(
                code="REF1", severity=Severity.ERROR, key="x", location=Location(file=str(self.folder / "1.txt"))
            )
            return Report(findings=(*report.findings, *([extra] if b"b" in first else [])))

    fake(tmp_path, {}, "a\n", "ok\n")
    wrong = {"a": [("X1", "b")]}
    guessed = mend(Other(tmp_path, wrong, safe=False), unsafe=True)
    assert (guessed.after, guessed.refused) == ({}, 1)
    clear = mend(Other(tmp_path, wrong, safe=True))
    assert clear.after == {str(tmp_path / "0.txt"): b"b\n"}


def test_fixes_that_undo_each_other_end(tmp_path):
    judge = fake(tmp_path, {"a": [("X1", "b")], "b": [("X1", "a")]}, "a\n")
    result = mend(judge)
    assert judge.runs <= 12
    assert result.fixed <= 10


def test_findings_without_a_place_do_not_matter():
    bare = Finding(code="X1", severity=Severity.ERROR, key="x")
    assert mend(lambda: Report(findings=(bare,))).after == {}


FILES = sorted((bundled_catalog() / "examples" / "modules").rglob("*.yaml"))[::12]
SLIPS = [
    (": draft", ": draff"),
    ("lecture: ", "lecture: 0"),
    ("practice: ", "practice: ,"),
    ("}", " ч}"),
    ('"', ""),
    ("title: ", "titel: "),
    ("a", "а"),
    ("\n", "\r\n"),
    ("  ", "\t"),
    (": ", ":"),
    ("1", "1,"),
    ("-", "–"),
]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FILES), st.integers(0, 2**32), st.booleans())
def test_mending_twice_changes_nothing_and_makes_nothing_worse(tmp_path, source, seed, unsafe):
    chance = random.Random(seed)  # noqa: S311 - slips of the hand, not secrets
    text = source.read_text("utf-8")
    for right, wrong in chance.sample(SLIPS, 3):
        places = [at for at in range(len(text)) if text.startswith(right, at)]
        for at in sorted(chance.sample(places, min(2, len(places))), reverse=True):
            text = text[:at] + wrong + text[at + len(right) :]
    file = tmp_path / "a.yaml"
    file.write_bytes(text.encode())
    before = check([file])
    once = mend(lambda: check([file]), unsafe=unsafe)
    for name, data in once.after.items():
        assert name == str(file)
        file.write_bytes(data)
    again = mend(lambda: check([file]), unsafe=unsafe)
    assert again.after == {}
    assert check([file]).findings == once.report.findings
    worst = [min((found.code for found in report.errors), default="Z") for report in (before, again.report)]
    assert worst[0] <= worst[1] or len(again.report.errors) <= len(before.errors)
