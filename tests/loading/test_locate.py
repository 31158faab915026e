"""Findings and causes get the exact place of their value or key; what is not in a file stays as it is."""

from pathlib import Path

import pytest

from coppbuilder.loading import locate_findings, locate_pointers
from coppbuilder.model import Finding, Location, Origin, Severity, Subject

YAML = "kind: module\nid: a\nunits:\n  - hours: {lecture: 6, practice: 2}\n"
JSON = '{\n  "id": "a",\n  "units": [{"hours": {"lecture": 6}}]\n}\n'
JSONL = '{"id": "a", "title": "Сварка"}\n\n{"id": "b", "title": "Резка"}\n'


def finding(file, path="", line=None, **fields):
    subject = Subject(kind="module", id="a", file=file and str(file), line=line)
    return Finding(code="X", severity=Severity.ERROR, key="x", subject=subject, path=path, **fields)


def places(*findings):
    return [
        found.location
        and (found.location.line, found.location.column, found.location.end_line, found.location.end_column)
        for found in locate_findings(findings)
    ]


@pytest.fixture
def folder(tmp_path):
    for name, text in (("a.yaml", YAML), ("a.json", JSON), ("a.jsonl", JSONL), ("A.TXT", YAML)):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "path", "line", "place"),
    [
        ("a.yaml", "/units/0/hours/lecture", None, (4, 22, 4, 23)),
        ("a.yaml", "/id", None, (2, 5, 2, 6)),
        ("a.yaml", "/units/0/hours/lab", None, (4, 12, 4, 37)),
        ("A.TXT", "/id", None, (2, 5, 2, 6)),
        ("a.json", "/units/0/hours/lecture", None, (3, 35, 3, 36)),
        ("a.jsonl", "/title", 1, (1, 22, 1, 30)),
        ("a.jsonl", "/title", 3, (3, 22, 3, 29)),
    ],
)
def test_a_value_in_each_format(folder, name, path, line, place):
    assert places(finding(folder / name, path, line)) == [place]


def test_a_key_where_the_key_is_wrong(folder):
    assert places(finding(folder / "a.yaml", "/units/0/hours/practice", on_key=True)) == [(4, 25, 4, 33)]


def test_an_item_of_a_list_has_no_key(folder):
    ((line, column, *_),) = places(finding(folder / "a.yaml", "/units/0", on_key=True))
    assert (line, column) == (4, 5)


def test_findings_stay_in_their_order_and_each_file_is_read_once(folder, monkeypatch):
    seen = []
    reading = Path.read_bytes

    def noted(path):
        seen.append(path.name)
        return reading(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    found = [
        finding(folder / "a.jsonl", "/title", 3),
        finding(folder / "a.yaml", "/units"),
        finding(folder / "a.jsonl", "/title", 1),
        finding(folder / "a.jsonl", "/id", 3),
        finding(folder / "a.yaml", "/id"),
    ]
    assert [(line, column) for line, column, *_ in places(*found)] == [(3, 22), (4, 3), (1, 22), (3, 8), (2, 5)]
    assert sorted(seen) == ["a.jsonl", "a.yaml"]


def test_a_place_that_is_known_stays(folder):
    known = Location(file="other.yaml", line=7)
    (found,) = locate_findings([finding(folder / "a.yaml", "/id", location=known)])
    assert found.location == known


def test_what_came_from_no_file_has_no_place():
    nowhere = Finding(code="X", severity=Severity.ERROR, key="x")
    assert places(nowhere, finding(None, "/id")) == [None, None]


@pytest.mark.parametrize(("line", "expected"), [(None, 1), (5, 5)])
def test_a_file_that_has_gone_is_still_named(tmp_path, line, expected):
    (found,) = locate_findings([finding(tmp_path / "gone.yaml", "/id", line)])
    assert found.location == Location(file=str(tmp_path / "gone.yaml"), line=expected)


class TestPointers:
    def test_several_of_one_document(self, folder):
        found = locate_pointers(Origin(file=str(folder / "a.yaml")), ["/id", "/units/0/hours"])
        assert {pointer: (place.line, place.column) for pointer, place in found.items()} == {
            "/id": (2, 5),
            "/units/0/hours": (4, 12),
        }
        assert found["/id"].file == str(folder / "a.yaml")

    def test_of_a_document_among_many(self, folder):
        found = locate_pointers(Origin(file=str(folder / "a.jsonl"), line=3), ["/title"])
        assert str(found["/title"]) == f"{folder / 'a.jsonl'}:3:22"

    @pytest.mark.parametrize("origin", [None, Origin(file="/nowhere/a.yaml")])
    def test_of_no_file(self, origin):
        assert locate_pointers(origin, ["/id"]) == {}

    def test_none(self, folder):
        assert locate_pointers(Origin(file=str(folder / "a.yaml")), []) == {}
