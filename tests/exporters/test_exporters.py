"""Documents and reports as bytes and plain values that come back as they were."""

import json
from decimal import Decimal

import pytest
from attrs import evolve

from coppbuilder.exporters import EXPORTERS, to_json, to_yaml
from coppbuilder.exporters.program_json import program_to_json
from coppbuilder.exporters.report_json import report_to_json
from coppbuilder.exporters.result_json import result_to_json
from coppbuilder.loading import bundled_catalog
from coppbuilder.model import (
    Assembled,
    AssemblyStatus,
    Cause,
    Citation,
    CompetencyRef,
    CompetencyTarget,
    FailureStatus,
    Finding,
    Location,
    NotAssembled,
    NotChecked,
    Objective,
    ObjectiveValue,
    Phase,
    Program,
    ProgramType,
    Proof,
    Report,
    Request,
    Severity,
    Subject,
    Text,
)
from coppbuilder.workflow import load_catalog, load_program, load_request

EXAMPLES = bundled_catalog() / "examples"
HARD = [
    "40.010",
    "1.10",
    "01",
    "12:30",
    "on",
    "no",
    "null",
    "~",
    "=",
    "1e3",
    "0x1F",
    "2026-12-01",
    " space ",
    "a: b",
    "# x",
    "- x",
    "[x]",
    "{x}",
    "'",
    '"',
    "\n",
    "a\nb\n",
    "трудно: «да»",
    "日本",
    "%x",
    "@x",
    "`x`",
    "!x",
    "&x",
    "*x",
    "1_000",
    "+7",
    "-",
    ".5",
    "yes",
    "Y",
    "a\\b",
    "x" * 300,
    "слово " * 60,
]


@pytest.mark.parametrize("suffix", EXPORTERS)
def test_programs_and_requests_come_back(tmp_path, suffix):
    for file in sorted((EXAMPLES / "programs").iterdir()):
        program = load_program(file).value
        (tmp_path / f"p{suffix}").write_bytes(EXPORTERS[suffix](program))
        assert load_program(tmp_path / f"p{suffix}").value == program
    for file in sorted((EXAMPLES / "requests").iterdir()):
        request = load_request(file).value
        (tmp_path / f"r{suffix}").write_bytes(EXPORTERS[suffix](request))
        loaded = load_request(tmp_path / f"r{suffix}")
        assert loaded.value == request
        assert not loaded.report.findings


@pytest.mark.parametrize("suffix", EXPORTERS)
@pytest.mark.parametrize("text", HARD)
def test_every_text_comes_back(tmp_path, suffix, text):
    target = CompetencyTarget(competency=CompetencyRef("ws-10-2026", "4"))
    request = Request(
        id="r", program_type=ProgramType.OTHER, targets=(target,), employer=text, title=Text.plain("т" + text)
    )
    file = tmp_path / f"r{suffix}"
    file.write_bytes(EXPORTERS[suffix](request))
    assert load_request(file).value == request


def test_files_are_readable_by_people():
    program = load_program(EXAMPLES / "programs" / "housing-network-program.yaml").value
    text = to_yaml(program).decode()
    assert text.startswith("schema: 1\nkind: program\nid: housing-network-program\n")
    assert "Слесарь-сантехник" in text
    assert 'version: "1.0"' in text
    assert "start: 2027-03-01\n" in text
    assert to_json(program).decode().startswith('{\n  "schema": 1,\n  "kind": "program",')
    assert to_json(program).endswith(b"}\n")


def test_a_report():
    finding = Finding(
        code="DOC120",
        severity=Severity.WARNING,
        key="usage.no-path",
        arguments={"path": "x"},
        phase=Phase.APPROVAL,
        subject=Subject(kind="module", id="m", version="1.0", file="f.yaml"),
        path="/a",
        location=Location(file="f.yaml", line=2, column=3, end_line=2, end_column=9),
        citation=Citation(norm="n", text="ст. 1"),
    )
    bare = Finding(code="DOC120", severity=Severity.INFO, key="usage.no-path", arguments={"path": "y"})
    skipped = NotChecked(code="HRS101", key="rules.requires", subject=finding.subject)
    report = Report(findings=(finding, bare), not_checked=(skipped, evolve(skipped, subject=None)), checked=3)
    value = report_to_json(report, "en")
    assert json.loads(json.dumps(value)) == value
    counts = {"files": 3, "errors": 0, "warnings": 1, "infos": 1, "not_checked": 2, "hidden": 0, "gone": 0}
    assert value["summary"] == counts
    first, second = value["findings"]
    assert first["message"] == "No such file or folder: x"
    assert (first["severity"], first["phase"], first["citation"]) == ("warning", "approval", "ст. 1")
    assert first["document"] == {"kind": "module", "id": "m", "version": "1.0"}
    assert (first["file"], first["line"], first["column"]) == ("f.yaml", 2, 3)
    assert (first["end_line"], first["end_column"]) == (2, 9)
    assert (second["document"], second["file"], second["line"], second["citation"]) == (None, None, None, None)
    assert [each["document"] for each in value["not_checked"]] == [{"kind": "module", "id": "m"}, None]


def test_results():
    program = load_program(EXAMPLES / "programs" / "housing-network-program.yaml").value
    objectives = (
        ObjectiveValue(name=Objective.COST, value=Decimal("10.5"), bound=Decimal(10)),
        ObjectiveValue(name=Objective.HOURS, value=Decimal("7.5"), bound=Decimal(7)),
    )
    done = Assembled(program=program, proof=Proof(status=AssemblyStatus.FEASIBLE, objectives=objectives))
    value = result_to_json(done, "ru")
    assert value["status"] == "feasible"
    assert value["objectives"] == [
        {"name": "cost", "value": "10.50", "bound": "10.00"},
        {"name": "hours", "value": 7.5, "bound": 7},
    ]
    assert isinstance(value["objectives"][1]["bound"], int)
    assert value["gap"] == round(0.5 / 7.5, 6)
    assert (value["program"]["id"], value["causes"]) == (program.id, [])
    cause = Cause(
        key="usage.no-path",
        arguments={"path": "x"},
        path="/limits",
        location=Location(file="r.yaml", line=4, column=2),
        citation=Citation(norm="n", text="ст. 1"),
    )
    bare = Cause(key="usage.no-path", arguments={"path": "y"})
    failed = NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=(cause, bare))
    first, second = result_to_json(failed, "en")["causes"]
    assert first == {
        "key": "usage.no-path",
        "message": "No such file or folder: x",
        "arguments": {"path": "x"},
        "path": "/limits",
        "file": "r.yaml",
        "line": 4,
        "column": 2,
        "citation": "ст. 1",
        "because": [],
    }
    assert (second["file"], second["line"], second["citation"]) == (None, None, None)


def test_the_facts_of_a_program():
    catalog = load_catalog(EXAMPLES).catalog
    program: Program = load_program(EXAMPLES / "programs" / "web-retraining-256-program.yaml").value
    facts = program_to_json(program, catalog, Report(), "ru")
    assert json.loads(json.dumps(facts, ensure_ascii=False)) == facts
    assert facts["hours"] == {"lecture": 66, "practice": 170, "consultation": 2, "interim": 18, "total": 256}
    assert facts["targets"][0]["met"] is True
    assert 0.9 <= facts["targets"][0]["share"] < 1
    assert facts["targets"][0]["missing"] == ["ws-17-2026:5/cms"]
