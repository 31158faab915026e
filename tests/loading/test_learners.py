"""Files of learners in four formats; data of persons is refused, each finding has its place."""

from pathlib import Path

import pytest

from coppbuilder.errors import UsageError
from coppbuilder.loading import bundled_catalog
from coppbuilder.loading.learners import read_learners
from coppbuilder.measure.learners import Learner
from coppbuilder.model import CompetencyRef, EntryModule, Level, Outcome, Recognized, Version
from coppbuilder.workflow import load_catalog

CATALOG = load_catalog(bundled_catalog() / "examples").catalog
WANTED = (
    Learner(id="s-001"),
    Learner(
        id="s-002",
        competencies=(
            Outcome(competency=CompetencyRef("ps-40.002-2013", "A/01.2"), level=Level.REPRODUCTIVE),
            Outcome(competency=CompetencyRef("ok-2022", "ОК 04")),
        ),
        modules=(
            EntryModule(module="college-a.safety"),
            EntryModule(module="college-a.prep", version=Version.parse("2.0")),
        ),
        units=(Recognized(module="college-b.rds", units=("tubes",)),),
    ),
)
YAML = """
learners:
  - {id: s-001}
  - id: s-002
    competencies: [{competency: "ps-40.002-2013:A/01.2", level: 2}, "ok-2022:ОК 04"]
    modules: [college-a.safety, {module: college-a.prep, version: "2.0"}]
    units: [{module: college-b.rds, units: [tubes]}]
"""
JSON = """{"schema": 1, "kind": "learners", "learners": [{"id": "s-001"}, {"id": "s-002",
"competencies": ["ps-40.002-2013:A/01.2 @2", {"competency": "ok-2022:ОК 04"}],
"modules": [{"module": "college-a.safety"}, "college-a.prep@2.0"], "units": ["college-b.rds:tubes"]}]}"""
JSONL = """{"id": "s-001"}

{"id": "s-002", "competencies": ["ps-40.002-2013:A/01.2 @2", "ok-2022:ОК 04"], "modules": ["college-a.safety", \
"college-a.prep@2.0"], "units": ["college-b.rds:tubes"]}
"""
CSV = """id,competencies,modules,units
s-001,,,
,,,
s-002,ps-40.002-2013:A/01.2 @2|ok-2022:ОК 04,college-a.safety|college-a.prep@2.0,college-b.rds:tubes
"""


@pytest.mark.parametrize(
    ("suffix", "text"),
    [("yaml", YAML), ("json", JSON), ("jsonl", JSONL), ("csv", CSV), ("csv", CSV.replace(",", ";"))],
)
def test_all_formats_say_the_same(tmp_path, suffix, text):
    loaded = read(tmp_path, suffix, text)
    assert loaded.report.findings == ()
    assert loaded.value == WANTED


def read(folder: Path, suffix: str, text: str):
    file = folder / f"learners.{suffix}"
    file.write_text(text, "utf-8")
    return read_learners(file, CATALOG)


def keys(loaded):
    return [finding.key for finding in loaded.report.findings]


def yaml(folder, line):
    return read(folder, "yaml", f"learners:\n  - {line}\n")


@pytest.mark.parametrize(
    ("line", "key", "column"),
    [
        ("{id: Иванов-1}", "LRN101.id", 10),
        ("{id: ivanov}", "LRN101.id", 10),
        ("{id: 7}", "LRN101.id", 10),
        ("{modules: []}", "LRN101.no-id", 5),
        ("[s-1]", "LRN101.mapping", 5),
        ("{id: s-1, grade: 5}", "LRN101.field", 15),
        ("{id: s-1, ФИО: нет}", "LRN102.field", 15),
        ("{id: s-1, e-mail: нет}", "LRN102.field", 15),
        ("{id: s-1, modules: college-a.prep}", "LRN101.list", 24),
        ("{id: s-1, modules: [7]}", "LRN101.modules", 25),
        ("{id: s-1, modules: [{module: 7}]}", "LRN101.modules", 25),
        ("{id: s-1, modules: [{module: college-a.prep, grade: 5}]}", "LRN101.modules", 25),
        ('{id: s-1, modules: ["college-a.prep@x"]}', "LRN101.modules", 25),
        ("{id: s-1, competencies: [ПК]}", "LRN101.competencies", 30),
        ('{id: s-1, competencies: ["ok-2022:ОК 04 @7"]}', "LRN101.competencies", 30),
        ("{id: s-1, units: [college-b.rds]}", "LRN101.units", 23),
        ("{id: s-1, units: [{module: college-b.rds, units: []}]}", "LRN101.units", 23),
        ('{id: s-1, competencies: ["ok-2022:ОК 99"]}', "LRN103.competency", 30),
        ("{id: s-1, modules: [college-a.nothing]}", "LRN103.module", 25),
        ('{id: s-1, modules: ["college-a.prep@9.9"]}', "LRN103.module", 25),
        ('{id: s-1, units: ["college-a.nothing:u"]}', "LRN103.module", 23),
        ('{id: s-1, units: ["college-b.rds:nothing"]}', "LRN103.unit", 23),
        ("{id: s-1, modules: [college-b.exam-rd]}", "LRN104", 25),
    ],
)
def test_each_mistake_has_its_place(tmp_path, line, key, column):
    loaded = yaml(tmp_path, line)
    assert keys(loaded) == [key]
    (finding,) = loaded.report.findings
    assert (finding.location.line, finding.location.column) == (2, column)
    assert all(finding.message(lang) for lang in ("ru", "en"))
    assert loaded.report.ok is (key == "LRN104")


@pytest.mark.parametrize(
    "value",
    [
        "a.petrova@mail.example",
        "112-233-445 95",
        "11223344595",
        "+7 (912) 345-67-89",
        "45 08 123456",
        "Иванов Иван Иванович",
        "Иванова М. И.",
    ],
)
def test_data_of_persons_is_refused_wherever_it_stands(tmp_path, value):
    loaded = yaml(
        tmp_path, f'{{id: s-1, modules: [college-a.prep], units: [{{module: college-b.rds, units: ["{value}"]}}]}}'
    )
    assert "LRN102" in keys(loaded)
    assert loaded.value == ()
    (told,) = [finding for finding in loaded.report.findings if finding.key == "LRN102"]
    assert value not in told.message()


def test_codes_of_standards_are_not_taken_for_data_of_persons(tmp_path):
    for line in (
        '{id: "000123", competencies: ["ps-40.002-2013:A/01.2", "fgos-15.01.05-2016:ПК 2.1"]}',
        "{id: g2-2027-03-01}",
    ):
        assert keys(yaml(tmp_path, line)) == []


def test_one_pseudonym_is_one_learner(tmp_path):
    loaded = read(tmp_path, "yaml", "learners: [{id: s-1}, {id: s-1}]")
    assert keys(loaded) == ["LRN101.twice"]
    assert [each.id for each in loaded.value] == ["s-1"]


def test_the_head_of_the_file_is_strict(tmp_path):
    assert keys(read(tmp_path, "yaml", "students: []")) == ["LRN101.learners", "LRN101.head"]
    assert keys(read(tmp_path, "yaml", "learners: 7")) == ["LRN101.learners"]


def test_broken_syntax_is_told_with_its_place(tmp_path):
    for suffix, text in (("yaml", "learners: ["), ("json", "{"), ("jsonl", '{"id": "s-1"}\n{')):
        loaded = read(tmp_path, suffix, text)
        assert loaded.report.errors, suffix
        assert all(finding.location is not None for finding in loaded.report.errors)


def test_lines_of_json_have_their_own_places(tmp_path):
    (finding,) = read(tmp_path, "jsonl", '{"id": "s-1"}\n{"id": "s-2", "grade": 5}\n').report.findings
    assert (finding.location.line, finding.location.column) == (2, 15)


def test_cells_of_csv_have_their_places(tmp_path):
    loaded = read(
        tmp_path, "csv", "id,modules,ФИО\ns-1,college-a.nothing,\ns-2,,нет\ns-3,,,лишнее\ns-4,x,Иванов И. И.\n"
    )
    places = [(f.key, f.location.line, f.location.column) for f in loaded.report.findings]
    assert places == [
        ("LRN103.module", 2, 5),
        ("LRN102.field", 3, 6),
        ("LRN101.field", 4, 7),
        ("LRN102", 5, 7),
        ("LRN102.field", 5, 7),
    ]


def test_csv_that_cannot_be_read_is_told(tmp_path):
    assert keys(read(tmp_path, "csv", 'id,modules\n"s-1,x\n')) == ["LRN101.csv"]
    file = tmp_path / "learners.csv"
    file.write_bytes("id,modules\ns-1,сварка\n".encode("cp1251"))
    assert [f.code for f in read_learners(file, CATALOG).report.findings] == ["DOC110"]


def test_an_empty_file_of_rows_holds_nobody(tmp_path):
    assert read(tmp_path, "csv", "").value == ()


def test_a_file_that_is_not_there_is_a_mistake_of_the_call(tmp_path):
    with pytest.raises(UsageError):
        read_learners(tmp_path / "nothing.yaml", CATALOG)
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(UsageError):
        read_learners(huge, CATALOG)
