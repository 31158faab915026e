"""Each finding that can be mended, in YAML, in JSON and in lines of JSON; everything else stays byte for byte."""

import json

import pytest
from attrs import evolve

from coppbuilder.loading import with_fixes
from coppbuilder.loading.files import instead_of_files, read_bytes
from coppbuilder.loading.fixes import FIXERS
from coppbuilder.loading.fixes.apply import chosen_fixes, edited
from coppbuilder.model import Finding, Fix, Location, Severity, Subject, TextEdit
from coppbuilder.rules import RULES
from coppbuilder.texts import has_text
from coppbuilder.workflow import check

MODULE = """\
# сверху
kind: module
id: college-a.arc
version: "1.0"
title: Сварка   # как в ФГОС
owner: college-a
status: draft
units:
  - {key: a, title: Тема, hours: {lecture: 2, practice: 4}}
  - key: b
    title: Вторая
    hours: {practice: 6}
outcomes:
  - {competency: "ps-40.002-2013:A/01.2", level: 3}
"""
REQUEST = """\
kind: request
id: news
program_type: po-training
approval_date: 2026-12-01
targets: ["ps-40.002-2013:A/01.2"]
"""


def mended(tmp_path, text, name="a.yaml", *, unsafe=False):
    """Return the text with all fixes of one look made, and their codes."""
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    findings = [one for one in check([file]).findings if one.fix and (one.fix.safe or unsafe)]
    fixes = chosen_fixes(dict.fromkeys(one.fix for one in findings))
    edits = [edit for fix in fixes for edit in fix.edits]
    return edited(file.read_bytes(), file.suffix, edits).decode("utf-8"), {one.key for one in findings}


@pytest.mark.parametrize(
    ("right", "wrong", "key"),
    [
        ('version: "1.0"', "version: 1.0", "DOC104.same"),
        ("lecture: 2,", "lecture: 2 ч,", "DOC203.hours"),
        ("practice: 6}", "practice: '6'}", "DOC203.hours"),
        ("lecture: 2,", 'lecture: "2,0",', "DOC203.hours"),
        ("owner: college-a\n", "owner: college-а\n", "DOC206.id"),
        ("A/01.2", "А/01.2", "REF103.letters"),
        ("2013:A", "2013:a", "REF103"),
        ("title: Сварка ", "title: Свар\x07ка ", "DOC116"),
    ],
)
@pytest.mark.parametrize("around", ["{}", "\ufeff{}"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_is_clear_in_yaml(tmp_path, right, wrong, key, around, newline):
    right_text = around.format(MODULE).replace("\n", newline)
    assert right.replace("\n", newline) in right_text
    wrong_text = right_text.replace(right.replace("\n", newline), wrong.replace("\n", newline), 1)
    found, keys = mended(tmp_path, wrong_text)
    assert keys == {key} or (key.startswith("REF103") and keys <= {"REF103", "REF103.letters"})
    assert found == right_text


@pytest.mark.parametrize(
    ("right", "wrong", "key"),
    [
        ("status: draft", "status: draff", "DOC204.near"),
        ("title: Сварка", "titel: Сварка", "DOC202.near"),
        ("title: Сварка", "название: Сварка", "DOC202.near"),
        ("kind: module", "kind: modul", "DOC204.near-kind"),
        ("id: college-a.arc", "id: College-A.arc", "DOC206.id"),
        ("A/01.2", "A/01.22", "REF101.near"),
        ("title: Вторая", "title: Вторая  # coppbuilder: ignore[HRS101] так", "DOC130"),
        ("  - key: b", "  # coppbuilder: ignore[HRS101] так\n  - key: b", "DOC130"),
    ],
)
def test_guesses_in_yaml(tmp_path, right, wrong, key):
    text = MODULE.replace(right, wrong, 1)
    assert text != MODULE
    assert mended(tmp_path, text)[0] == text
    found, keys = mended(tmp_path, text, unsafe=True)
    if key == "REF101.near" and not keys:
        pytest.skip("several are near")
    assert keys == {key}
    assert found == MODULE


def test_a_letter_for_a_zero(tmp_path):
    text = MODULE.replace("practice: 6}", "practice: 6о}")
    assert mended(tmp_path, text)[0] == text
    assert mended(tmp_path, text, unsafe=True)[0] == MODULE.replace("practice: 6}", "practice: 60}")


def test_a_value_with_a_colon_gets_quotes(tmp_path):
    text = MODULE.replace("title: Сварка   #", "title: Сварка: основы   #")
    found, keys = mended(tmp_path, text, unsafe=True)
    assert keys == {"DOC101.colon"}
    assert found == text.replace("Сварка: основы", '"Сварка: основы"')


def test_tabs_become_spaces(tmp_path):
    text = MODULE.replace("    title: Вторая", "\t\ttitle: Вторая")
    found, keys = mended(tmp_path, text, unsafe=True)
    assert keys == {"DOC114"}
    assert found == MODULE


def test_a_part_of_a_remark_goes(tmp_path):
    text = MODULE.replace("title: Вторая", "title: Вторая  # coppbuilder: ignore[HRS101, XYZ] так")
    found, _ = mended(tmp_path, text, unsafe=True)
    assert found == MODULE
    text = MODULE.replace("id: college-a.arc", "id: other.arc  # coppbuilder: ignore[REF403, HRS101] так")
    found, _ = mended(tmp_path, text, unsafe=True)
    assert found == text.replace("[REF403, HRS101]", "[REF403]")


@pytest.mark.parametrize(
    ("right", "wrong", "key"),
    [
        ("2026-12-01", "01.12.2026", "DOC206.date"),
        ("2026-12-01", "'1 декабря 2026 г.'", "DOC206.date"),
    ],
)
def test_dates(tmp_path, right, wrong, key):
    found, keys = mended(tmp_path, REQUEST.replace(right, wrong))
    assert keys == {key}
    assert found == REQUEST.replace(right, f"'{right}'" if "'" in wrong else right)


@pytest.mark.parametrize(
    ("stated", "right"),
    [
        ("hours: {lecture: 2, practice: 8}", "hours: {lecture: 2, practice: 10}"),
        ("hours: {lecture: 3, practice: 9.5}", "hours: {lecture: 2, practice: 10}"),
        ("hours:\n  lecture: 4  # ?\n  practice: 8\n  lab: 0", "hours:\n  lecture: 2  # ?\n  practice: 10\n  lab: 0"),
    ],
)
def test_sums_of_units(tmp_path, stated, right):
    text = MODULE.replace("units:", f"{stated}\nunits:", 1)
    found, keys = mended(tmp_path, text)
    assert keys <= {"HRS101", "HRS101.kind"}
    assert found == text.replace(stated, right)


@pytest.mark.parametrize("stated", ["hours: {practice: 1}", "hours: {lecture: 1, lab: 5, practice: 1}"])
def test_sums_of_other_kinds_are_left_to_people(tmp_path, stated):
    text = MODULE.replace("units:", f"{stated}\nunits:", 1)
    assert check_codes(tmp_path, text) >= {"HRS101"}
    found, _ = mended(tmp_path, text)
    assert found == text or "lab: 0" in found


def check_codes(tmp_path, text):
    (tmp_path / "c.yaml").write_text(text, "utf-8")
    return {one.code for one in check([tmp_path / "c.yaml"]).findings}


def as_json(indent):
    value = {
        "kind": "request",
        "id": "news",
        "program_type": "po-training",
        "approval_date": "2026-12-01",
        "targets": ["ps-40.002-2013:A/01.2"],
        "limits": {"hours": {"max": 40}, "practice_share": {"min": 0.6}},
    }
    return json.dumps(value, ensure_ascii=False, indent=indent)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"2026-12-01"', '"01.12.2026"'),
        ('"max": 40', '"max": "40 ч"'),
        ("0.6", '"60 %"'),
        ("2013:A", "2013:А"),
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_json(tmp_path, right, wrong, indent):
    text = as_json(indent)
    found, keys = mended(tmp_path, text.replace(right, wrong), "a.json")
    assert keys
    assert found == text
    if indent is None:
        lines = f"{text}\n\n{text.replace('news', 'old')}\n"
        found, _ = mended(tmp_path, lines.replace(right, wrong), "a.jsonl")
        assert found == lines


def test_json_names_and_commas(tmp_path):
    text = as_json(2)
    found, _ = mended(tmp_path, text.replace('"limits"', '"limit"'), "a.json", unsafe=True)
    assert found == text
    found, keys = mended(tmp_path, text.replace("\n}", ",\n}"), "a.json")
    assert (found, keys) == (text, {"DOC101.trailing-comma"})


def test_a_share_above_one_may_be_percent(tmp_path):
    text = as_json(2)
    wrong = text.replace("0.6", "60")
    assert mended(tmp_path, wrong, "a.json")[0] == wrong
    assert mended(tmp_path, wrong, "a.json", unsafe=True)[0] == text


def test_the_total_of_a_program(tmp_path):
    text = """\
kind: program
id: p
demand: {kind: request, id: d, program_type: other, targets: ["ps-40.002-2013:A/01.2"]}
total_hours: 12
modules:
  - {module: x.y, version: "1.0", provider: x, local: true, title: Свой, hours: {practice: 20, lecture: 2.5}}
"""
    found, keys = mended(tmp_path, text)
    assert keys == {"HRS201"}
    assert found == text.replace("total_hours: 12", "total_hours: 22.5")


def test_what_fixers_know_there_is():
    for key in FIXERS:
        code = key.partition(".")[0]
        assert code in RULES, key
        assert key == code or has_text(key) or key.startswith(("DOC20", "REF")), key


def finding(text, path="", place=None, arguments=None):
    subject = Subject(kind="module", id="a", file="a.yaml")
    return Finding(
        code=text.partition(".")[0],
        severity=Severity.ERROR,
        key=text,
        path=path,
        subject=subject,
        location=place,
        arguments=arguments or {},
    )


@pytest.mark.parametrize(
    ("text", "key", "path", "arguments"),
    [
        ("a: b", "DOC104", "/nil", {}),
        ("a: 'b'", "DOC104", "/a", {}),
        ("a: {b: 1}", "DOC104", "/a", {}),
        ("a: |\n  12 ч\n", "DOC203.hours", "/a", {}),
        ("a: 'two\n  lines'", "DOC206.date", "/a", {}),
        ("a:\n", "DOC203.hours", "/a", {}),
        ("a: x", "DOC203.hours", "/nil", {}),
        ("a: x", "DOC203.share", "/a", {}),
        ("a: 0,5", "DOC205.share", "/b", {}),
        ("a: 500", "DOC205.share", "/a", {}),
        ("a: x", "DOC206.date", "/a", {}),
        ("a: x", "DOC206.id", "/nil", {}),
        ("a: b", "REF103", "/a", {"written": "c", "key": "d"}),
        ("a: b", "REF101.near", "/a", {"key": "b", "near": ("c", "d")}),
        ("a: b", "REF101.near", "/a", {"key": "c", "near": ("d",)}),
        ("a: b", "REF101.near", "/a", {"near": ("d",)}),
        ("- b", "DOC202.near", "/0", {"near": "c"}),
        ("a: b", "DOC202.near", "/nil", {"near": "c"}),
        ("a: b", "DOC204.near", "/nil", {"near": "c"}),
        ("a: b", "HRS201", "/nil", {"total": 5}),
        ("a: b", "HRS101", "/hours", {}),
        ("hours: {lecture: 1}\nunits: [{hours: {lecture: x}}]", "HRS101", "/hours", {}),
        ("hours: {lecture: 1}\nunits: [{hours: {nil: 1}}]", "HRS101", "/hours", {}),
        ("hours: {lecture: 1}\nunits: [{}, {hours: {lecture: 1, of_which: {distance: 1}}}]", "HRS101", "/hours", {}),
        ("a: b", "DOC101.trailing-comma", "", {}),
        ("'a': b", "DOC101.colon", "", {}),
        ("'a': b", "DOC130", "", {"codes": ("X",)}),
        ("\xff", "DOC104", "/a", {}),
    ],
)
def test_what_cannot_be_mended_stays(text, key, path, arguments):
    place = Location(file="a.yaml", end_column=2)
    data = text.encode("latin-1" if text == "\xff" else "utf-8")
    with instead_of_files({"a.yaml": data}):
        (same,) = with_fixes([finding(key, path, place, arguments)])
    assert same.fix is None


@pytest.mark.parametrize("key", ["DOC114", "DOC101.colon", "DOC116"])
def test_json_has_no_fixes_of_yaml_and_places_may_be_behind_the_end(key):
    place = Location(file="a.json", line=9, column=9, end_line=9, end_column=9)
    with instead_of_files({"a.json": b'{"a": 1}'}):
        (same,) = with_fixes([finding(key, "", place)])
    assert same.fix is None


def test_findings_without_a_file_or_of_a_lost_file_stay(tmp_path):
    lost = finding("DOC104", "/a", Location(file=str(tmp_path / "lost.yaml")))
    nowhere = finding("DOC104", "/a")
    other = finding("DOC112", "/a", Location(file="a.yaml"))
    assert with_fixes([lost, nowhere, other]) == (lost, nowhere, other)


def test_what_is_tried_is_read_instead_of_the_file(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    with instead_of_files({str(file): b"new"}):
        assert read_bytes(file) == b"new"
    assert read_bytes(file) == b"old"


def edit(line, column, end, text="", end_line=None):
    return TextEdit(
        place=Location(file="a", line=line, column=column, end_line=end_line or line, end_column=end), text=text
    )


def test_fixes_that_touch_are_made_one_after_the_other():
    first, second = Fix(edits=(edit(1, 1, 3),)), Fix(edits=(edit(1, 3, 5),))
    far, guess = Fix(edits=(edit(1, 9, 9), edit(3, 1, 2))), Fix(edits=(edit(1, 2, 9),), safe=False)
    assert chosen_fixes([guess, first, second, far]) == (first, far)
    assert chosen_fixes([guess]) == (guess,)
    assert chosen_fixes([Fix(edits=(edit(2, 1, 1, end_line=4),)), far]) == (Fix(edits=(edit(2, 1, 1, end_line=4),)),)


def test_edits_in_all_kinds_of_lines():
    edits = [edit(2, 1, 2, "X"), edit(1, 2, 2, "+"), edit(3, 1, 2, "z")]
    assert edited(b"ab\r\ncd\re", ".yaml", edits) == b"a+b\r\nXd\rz"
    assert edited("\ufeffab\ncd\nef".encode(), ".json", edits) == "\ufeffa+b\nXd\nzf".encode()
    assert edited("\ufeffab\ncd\ref\nхш\n".encode(), ".jsonl", edits) == "\ufeffa+b\nXd\ref\nzш\n".encode()


def test_of_two_looks_the_second_finds_nothing(tmp_path):
    text = MODULE.replace('"1.0"', "1.0").replace("lecture: 2", "lecture: 2 ч").replace("A/01.2", "А/01.2")
    once, _ = mended(tmp_path, text)
    again, _ = mended(tmp_path, once)
    assert mended(tmp_path, again) == (again, set())
    assert again == MODULE


def test_a_finding_keeps_everything_else():
    place = Location(file="a.yaml", column=4, end_column=7)
    with instead_of_files({"a.yaml": b"a: 1.0"}):
        before = finding("DOC104", "/a", place)
        (after,) = with_fixes([before])
    assert evolve(after, fix=None) == before
