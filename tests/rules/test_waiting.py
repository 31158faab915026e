"""Who names a document that cannot be read is told what to mend first, and no error that may not be one."""

import datetime as dt

import pytest
from attrs import evolve

from coppbuilder.convert import structure
from coppbuilder.model import Catalog, NotChecked, Origin, Severity, Unread
from coppbuilder.rules import RULES, validate
from coppbuilder.rules.rule import Found, Unchecked, rule
from coppbuilder.rules.waiting import UNREAD
from coppbuilder.workflow import check
from small_world import DEMAND, MODULES, PROVIDERS, RISKS, STANDARDS, place

TODAY = dt.date(2026, 12, 1)
PROGRAM = {
    "kind": "program",
    "id": "c.program",
    "title": "Программа",
    "demand": DEMAND,
    "modules": [place("c.prep"), place("c.main"), place("c.exam")],
    "risks": ["net"],
}
REFINEMENT = {
    "kind": "refinement",
    "id": "own",
    "refines": "s",
    "items": [{"parent": "B", "key": "B/1", "kind": "skill"}, {"parent": "B/1", "key": "B/2", "kind": "skill"}],
}
OWN = {
    "kind": "module",
    "id": "d.own",
    "version": "1.0",
    "owner": "d",
    "title": "Своё",
    "hours": {"practice": 4},
    "outcomes": ["s:B/1"],
    "resources": [{"type": "own-post"}],
    "excludes": ["c.main"],
    "requires": {"modules": [{"module": "c.main", "versions": ">=1.0"}]},
}
TERMS = {
    "kind": "vocabulary",
    "id": "own-terms",
    "subject": "equipment",
    "terms": [{"key": "own-post", "title": "Пост"}],
}
#: Comes after the other and adds below what that one adds.
DEEPER = {
    "kind": "refinement",
    "id": "own-deeper",
    "refines": "s",
    "items": [{"parent": "B/2", "key": "B/3", "kind": "skill"}],
}
ROOM = {
    "kind": "provider",
    "id": "room",
    "title": "Завод",
    "role": "resource-partner",
    "workshops": [{"id": "posts", "equipment": [{"type": "own-post", "units": 4}], "seats": 8}],
}
OTHER_TERMS = TERMS | {"id": "other-terms", "terms": [{"key": "table", "title": "Стол"}]}
OTHER_ROOM = ROOM | {
    "id": "other-room",
    "workshops": [{"id": "class", "equipment": [{"type": "table", "units": 9}], "seats": 9}],
}
WORLD = [
    *(*STANDARDS, *MODULES, *PROVIDERS, *RISKS),
    *(REFINEMENT, DEEPER, OWN, TERMS, OTHER_TERMS, ROOM, OTHER_ROOM, PROGRAM),
]


def documents():
    return [
        structure(plain, Origin(file=f"{plain['id']}-{plain.get('version', '')}.json", content=str(plain)))
        for plain in WORLD
    ]


DOCUMENTS = documents()


def named(document, **others):
    version = getattr(document, "version", None)
    known = {"kind": document.KIND, "id": document.id, "file": document.origin.file}
    return Unread(**(known | {"version": str(version) if version else None} | others))


def judged(found, unread=(), **others):
    return validate(found, Catalog.of(found, unread), today=TODAY, **others)


def findings(report):
    return {(each.code, each.subject.id, each.path, each.message()) for each in report.findings}


def waiting(report):
    return {(each.code, each.subject.id, each.arguments["file"]) for each in report.not_checked if each.key == UNREAD}


#: Looked through as a whole: whether a document without a kind is one of these nobody can say.
LOOKED_THROUGH = {"standard", "refinement", "vocabulary", "crosswalk", "provider"}
BROKEN = [
    *((each, {}) for each in DOCUMENTS),
    *((each, {"kind": None}) for each in DOCUMENTS if each.KIND not in LOOKED_THROUGH),
]


@pytest.mark.parametrize(("broken", "others"), BROKEN)
def test_a_document_that_cannot_be_read_makes_no_error_elsewhere(broken, others):
    before = judged(DOCUMENTS)
    left = [each for each in DOCUMENTS if each is not broken]
    now = judged(left, [named(broken, **others)])
    new = [each for each in now.findings if each.severity is not Severity.INFO]
    assert findings(evolve(now, findings=tuple(new))) <= findings(before)


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("c.main", {("REF201", "c.program"), ("REF201", "d.own"), ("REF206", "d.own")}),
        ("s", {("REF102", "c.main"), ("REF102", "own"), ("REF405", "own")}),
        ("net", {("REF305", "c.program")}),
        ("own", {("REF101", "d.own"), ("REF405", "own-deeper")}),
        ("own-terms", {("REF303", "d.own"), ("REF303", "room")}),
        ("room", {("RES305", "d.own")}),
        ("c", {("REF301", "c.prep")}),
    ],
)
def test_it_is_said_what_to_mend_first(id_, expected):
    broken = [each for each in DOCUMENTS if each.id == id_]
    left = [each for each in DOCUMENTS if each.id != id_]
    told = waiting(judged(left, map(named, broken)))
    assert expected - {(code, subject) for code, subject, _ in told} == set()
    assert {file for *_, file in told} == {broken[0].origin.file}


def test_a_version_that_cannot_be_read_may_be_the_one_that_is_meant():
    def versions(written, version):
        old = structure({**MODULES[0], "id": "c.x", "version": "1.0"})
        program = structure({**PROGRAM, "id": "c.p", "modules": [{"module": "c.x", "version": written}]})
        unread = Unread(kind="module", id="c.x", file="x.yaml", version=version)
        report = judged([*DOCUMENTS, old, program], [unread], rules={"REF202": RULES["REF202"]})
        assert {each[0] for each in waiting(report)} <= {"REF202"}
        return [each.code for each in report.findings if each.subject.id == "c.p"]

    assert versions("2.0", "2.0") == []
    assert versions("2.0", None) == []
    assert versions("2.0", "две") == []
    assert versions("2.0", "3.0") == ["REF202"]
    assert versions("1.0", "2.0") == []


def test_ranges_wait_for_versions_within_them():
    def said(version):
        needs = structure({**OWN, "id": "d.needs", "requires": {"modules": [{"module": "c.main", "versions": ">=7"}]}})
        unread = Unread(kind="module", id="c.main", file="x.yaml", version=version)
        report = judged([*DOCUMENTS, needs], [unread], rules={"REF202": RULES["REF202"]})
        return [each.code for each in report.findings]

    assert said("7.1") == []
    assert said("6.9") == ["REF202"]


def test_a_file_is_named_once_however_often_it_is_referred_to():
    program = structure({**PROGRAM, "modules": [place("c.x"), place("c.x"), place("c.x")]})
    unread = Unread(kind="module", id="c.x", file="x.yaml")
    report = judged([*DOCUMENTS, program], [unread], rules={"REF201": RULES["REF201"]})
    assert waiting(report) == {("REF201", "c.program", "x.yaml")}
    assert len([each for each in report.not_checked if each.key == UNREAD]) == 1


def test_a_wrong_name_stays_wrong_beside_one_that_cannot_be_read():
    program = structure({**PROGRAM, "modules": [place("c.x"), place("c.y")]})
    report = judged([program], [Unread(kind="module", id="c.x", file="x.yaml")], rules={"REF201": RULES["REF201"]})
    assert [each.path for each in report.findings] == ["/modules/1/module"]
    assert waiting(report) == {("REF201", "c.program", "x.yaml")}


def test_what_builds_on_a_rule_that_waits_waits_for_the_same_file():
    @rule("XYZ101", Catalog, no_citation="-")
    def first(_document, _context):
        """First, of two references to one file."""
        yield Unchecked(key=UNREAD, arguments={"id": "a", "file": "a.yaml"})
        yield Unchecked(key=UNREAD, arguments={"id": "a", "file": "a.yaml"})

    @rule("XYZ102", Catalog, no_citation="-", requires=("XYZ101",))
    def second(_document, _context):
        """Second."""
        yield Found()

    program = DOCUMENTS[-1]
    rules = {each.code: evolve(each, applies_to=(type(program),)) for each in (first, second)}
    report = judged([program], rules=rules)
    assert report.findings == ()
    assert [(each.code, each.key, each.arguments["file"]) for each in report.not_checked] == [
        ("XYZ101", UNREAD, "a.yaml"),
        ("XYZ102", UNREAD, "a.yaml"),
    ]


def test_files_are_told_and_remarks_wait_as_well(tmp_path):
    module = "kind: module\nid: c.{0}\nversion: '1.0'\nowner: c\ntitle: М\nhours: {{practice: 4}}\n"
    (tmp_path / "main.yaml").write_text(module.format("main") + "unist: 1\n", "utf-8")
    own = module.format("own") + "requires: {modules: [c.main]} # coppbuilder: ignore[REF201] будет позже\n"
    (tmp_path / "own.yaml").write_text(own, "utf-8")
    report = check([tmp_path], today=TODAY)
    assert {(each.code, each.subject and each.subject.id) for each in report.errors} == {("DOC202", "c.main")}
    assert [each for each in report.findings if each.code == "DOC130"] == []
    (waits,) = (each for each in report.not_checked if each.code == "REF201")
    assert isinstance(waits, NotChecked)
    assert str(tmp_path / "main.yaml") in waits.message("ru")
    assert "c.main" in waits.message("en")
