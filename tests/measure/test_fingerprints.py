"""Fingerprints: the same wherever lines move, different for whatever differs, none twice in a report."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coppbuilder.loading import locate_findings
from coppbuilder.measure.fingerprints import fingerprints
from coppbuilder.model import Finding, Location, Severity, Subject

ONE = Finding(
    code="HRS101",
    severity=Severity.ERROR,
    key="HRS101.sum",
    arguments={"total": 12, "title": {"ru": "часы", "en": "hours"}, "keys": ("a", "b")},
    subject=Subject(kind="module", id="college-a.arc", version="1.0", file="a/arc.yaml"),
    path="/units/0/hours",
    anchor="/units/[key=arc]/hours",
    location=Location(file="a/arc.yaml", line=5),
)


def of(*findings, root="/colleges", here=None):
    return fingerprints(findings, root, here=here)


@pytest.mark.parametrize(
    "same",
    [
        evolve(ONE, location=Location(file="a/arc.yaml", line=50, column=3)),
        evolve(ONE, location=None),
        evolve(ONE, path="/units/7/hours"),
        evolve(ONE, severity=Severity.INFO),
        evolve(ONE, arguments={**ONE.arguments, "first_line": 3}),
        evolve(ONE, arguments=dict(reversed(ONE.arguments.items()))),
        evolve(ONE, location=Location(file="/colleges/a/arc.yaml")),
        evolve(ONE, location=Location(file="./a/../a/arc.yaml")),
    ],
)
def test_what_may_move_does_not_count(same):
    assert of(same) == of(ONE)


@pytest.mark.parametrize(
    "other",
    [
        evolve(ONE, code="HRS102"),
        evolve(ONE, key="HRS101"),
        evolve(ONE, arguments={**ONE.arguments, "total": 13}),
        evolve(ONE, anchor="/units/[key=gas]/hours"),
        evolve(ONE, anchor=None),
        evolve(ONE, subject=Subject(kind="module", id="college-a.arc", version="1.1")),
        evolve(ONE, location=Location(file="b/arc.yaml")),
        evolve(ONE, location=None, subject=None),
    ],
)
def test_what_is_meant_counts(other):
    assert of(other) != of(ONE)


def test_equal_findings_are_numbered():
    names = of(ONE, evolve(ONE, code="HRS102"), ONE, ONE)
    assert len(set(names)) == 4
    assert names[0] == of(ONE)[0]
    assert names == of(*[ONE, ONE, ONE, evolve(ONE, code="HRS102")])[:1] + of(evolve(ONE, code="HRS102")) + names[2:]


def test_files_are_told_from_the_root_wherever_the_check_was_started():
    inside = evolve(ONE, location=Location(file="arc.yaml"))
    assert of(inside, here="/colleges/a") == of(ONE)
    beside = evolve(ONE, location=Location(file="/elsewhere/arc.yaml"))
    assert of(beside) == of(evolve(ONE, location=Location(file="../elsewhere/arc.yaml")))
    assert of(beside, root="colleges") != of(beside)


def test_a_file_on_another_drive_is_told_whole(monkeypatch):
    def refuse(*_):
        raise ValueError

    here = of(ONE, root="/x")
    monkeypatch.setattr("os.path.relpath", refuse)
    assert of(ONE, root="/x") == of(evolve(ONE, location=Location(file="/x/a/arc.yaml")), root="x") != here


@given(st.lists(st.sampled_from([ONE, evolve(ONE, code="A"), evolve(ONE, anchor="/id"), evolve(ONE, path="/id")])))
def test_none_is_there_twice_and_the_order_does_not_matter(findings):
    names = of(*findings)
    assert len(set(names)) == len(names) == len(findings)
    assert sorted(names) == sorted(of(*reversed(findings)))


def test_entries_of_lists_are_named_by_what_they_say(tmp_path):
    file = tmp_path / "a.yaml"
    text = 'units:\n  - {{key: arc, hours: 1}}\n  - hours: 1\ntargets:\n  - "ok:ОК 04"\n  - {{any_of: [x/y]}}\n{}'
    pointers = ["/units/0/hours", "/units/1/hours", "/targets/0", "/targets/1/any_of/0", "/units/0/lab/0", "", "/nil"]
    subject = Subject(kind="module", id="a", file=str(file))
    findings = [evolve(ONE, path=pointer, subject=subject, location=None, anchor=None) for pointer in pointers]
    file.write_text(text.format(""), "utf-8")
    assert [found.anchor for found in locate_findings(findings)] == [
        "/units/[key=arc]/hours",
        "/units/1/hours",
        "/targets/[ok:ОК 04]",
        "/targets/1/any_of/[x~1y]",
        "/units/[key=arc]/lab/0",
        "",
        "/nil",
    ]
    file.write_bytes(b"\xff\xfe")
    assert [found.anchor for found in locate_findings(findings[:1])] == ["/units/0/hours"]


def test_an_entry_that_moves_keeps_its_fingerprint(tmp_path):
    file = tmp_path / "a.yaml"
    names = set()
    for text, index in (("- key: arc\n- key: gas\n", 1), ("# new\n- key: gas\n\n- key: arc\n", 0)):
        file.write_text("units:\n" + text, "utf-8")
        subject = Subject(kind="module", id="a", file=str(file))
        finding = evolve(ONE, path=f"/units/{index}/key", subject=subject, location=None, anchor=None)
        names.update(fingerprints(locate_findings([finding]), tmp_path))
    assert len(names) == 1
