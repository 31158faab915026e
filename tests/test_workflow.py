"""The public functions: load, judge, assemble, show."""

import datetime as dt
import sys

import pytest
from attrs import evolve

from coppbuilder import (
    Assembled,
    Catalog,
    FailureStatus,
    InternalError,
    Module,
    ModuleStatus,
    NoDocumentError,
    NotAssembled,
    Program,
    Report,
    Request,
    UsageError,
    assemble,
    check,
    load_catalog,
    load_program,
    load_request,
    preview,
    validate,
)
from coppbuilder.loading import bundled_catalog

EXAMPLES = bundled_catalog() / "examples"
REQUESTS = EXAMPLES / "requests"
TODAY = dt.date(2026, 12, 1)


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(EXAMPLES).catalog


@pytest.fixture
def request_file(tmp_path):
    file = tmp_path / "request.yaml"
    file.write_text('kind: request\nid: r\nprogram_type: other\ntargets: ["ws-10-2026:4"]\n', encoding="utf-8")
    return file


def test_the_library_lies_underneath(request_file):
    assert not load_catalog().catalog.modules
    assert load_catalog().report == Report()
    assert "ws-10-2026" in load_catalog(request_file).catalog.standards
    alone = load_catalog(request_file, library=False)
    assert [document.id for document in alone.catalog.documents] == ["r"]
    assert alone.report.checked == 1


def test_a_document_of_ours_hides_that_of_the_library(tmp_path):
    (tmp_path / "s.yaml").write_text(
        "kind: standard\nid: ws-10-2026\nfamily: worldskills\ntitle: Наш\nitems: []\n", "utf-8"
    )
    loaded = load_catalog(str(tmp_path))
    assert loaded.catalog.standards["ws-10-2026"].label == "Наш"
    assert len([each for each in loaded.catalog.documents if each.id == "ws-10-2026"]) == 1


def test_several_paths_and_progress(request_file):
    told = []
    loaded = load_catalog([request_file, EXAMPLES / "providers"], progress=lambda *numbers: told.append(numbers))
    assert told[-1] == (loaded.report.checked, loaded.report.checked)
    assert {"r", "college-a"} <= {document.id for document in loaded.catalog.documents}


def test_what_is_wrong_with_files_is_in_the_report_with_places(tmp_path, request_file):
    (tmp_path / "broken.yaml").write_text("kind: request\nid: x\nprogram_type: none\n", encoding="utf-8")
    loaded = load_catalog(tmp_path)
    assert [each.id for each in loaded.catalog.requests.values()] == ["r"]
    places = {finding.location.line for finding in loaded.report.findings if finding.location}
    assert places == {1, 3}
    assert loaded.report.checked == 2
    assert load_request(request_file).report.ok


@pytest.mark.parametrize("load", [load_catalog, load_request, load_program, lambda path: check([path])])
def test_a_path_that_does_not_exist(load, tmp_path):
    with pytest.raises(UsageError, match="Нет такого файла"):
        load(tmp_path / "nowhere")


def test_one_request_and_one_program(request_file):
    assert isinstance(load_request(request_file).value, Request)
    assert load_request(str(request_file)).value.origin.file == str(request_file)
    assert isinstance(load_program(EXAMPLES / "programs" / "housing-network-program.yaml").value, Program)


def test_a_file_without_such_a_document(request_file, tmp_path):
    with pytest.raises(NoDocumentError, match="«программа»") as caught:
        load_program(request_file)
    assert caught.value.report.ok
    assert caught.value.message("en") == f"{request_file} holds no program that could be read"
    broken = tmp_path / "broken.yaml"
    broken.write_text("kind: request\nid: x\n", encoding="utf-8")
    with pytest.raises(NoDocumentError) as caught:
        load_request(broken)
    assert [finding.location.line for finding in caught.value.report.errors] == [1, 1]


def test_check_looks_references_up_beneath(catalog):
    file = REQUESTS / "welders-spring-2027.yaml"
    assert check([file], catalog=EXAMPLES, today=TODAY).ok
    assert check([file], catalog=EXAMPLES).checked == 1
    findings = check([file], rules={}).findings
    assert findings == ()
    assert validate(catalog.requests["welders-spring-2027"], catalog, today=TODAY).ok


def test_validate_gives_places_of_documents_from_files(catalog):
    request = load_request(REQUESTS / "bricklayers-wrong-type.yaml").value
    report = validate(request, catalog, today=TODAY)
    assert {8, 14} <= {finding.location.line for finding in report.errors}
    nowhere = validate([evolve(request, origin=None)], catalog, today=TODAY)
    assert [finding.location for finding in nowhere.errors] == [None] * len(report.errors)


def test_an_assembled_program_has_passed_the_rules(catalog):
    result = assemble(catalog, load_request(REQUESTS / "welders-spring-2027.yaml").value, today=TODAY)
    assert isinstance(result, Assembled)
    assert (result.program.hours.total, result.proof.value) == (144, 921600)
    assert result.report.ok
    assert result.program.id == "welders-spring-2027.program"


def test_causes_have_places_in_the_request(catalog):
    request = load_request(REQUESTS / "welders-short.yaml").value
    result = assemble(catalog, request, today=TODAY)
    assert isinstance(result, NotAssembled)
    assert result.status is FailureStatus.IMPOSSIBLE
    assert {13, 19} <= {cause.location.line for cause in result.causes if cause.location}
    unplaced = assemble(catalog, evolve(request, origin=None), today=TODAY)
    assert {cause.location for cause in unplaced.causes} == {None}


def test_a_request_that_breaks_a_rule_is_impossible_without_a_search(catalog):
    result = assemble(catalog, load_request(REQUESTS / "bricklayers-wrong-type.yaml").value, today=TODAY)
    assert isinstance(result, NotAssembled)
    assert {8, 14} <= {cause.location.line for cause in result.causes}
    assert any(cause.citation for cause in result.causes)


def test_a_program_that_breaks_a_rule_is_never_returned(catalog, monkeypatch):
    request = load_request(REQUESTS / "welders-spring-2027.yaml").value
    good = assemble(catalog, request, today=TODAY)
    bad = evolve(good, program=evolve(good.program, total_hours=1))
    monkeypatch.setattr(sys.modules["coppbuilder.assemble"], "solve", lambda *_, **__: bad)
    with pytest.raises(InternalError, match="HRS"):
        assemble(catalog, request, today=TODAY)


def test_preview_judges_by_itself(catalog):
    program = load_program(EXAMPLES / "programs" / "housing-network-program.yaml").value
    assert preview(program, catalog) is not None
    assert preview(program, catalog, report=Report(), lang="en") is not None


def test_drafts_only_when_allowed(catalog):
    request = load_request(REQUESTS / "welders-spring-2027.yaml").value
    modules = [
        evolve(each, status=ModuleStatus.DRAFT) if isinstance(each, Module) and each.id == "college-b.rds" else each
        for each in catalog.documents
    ]
    allowed = assemble(Catalog.of(modules), request, today=TODAY, allow_drafts=True)
    assert isinstance(allowed, Assembled)
    assert allowed.proof.value == 921600
    forbidden = assemble(Catalog.of(modules), request, today=TODAY)
    assert isinstance(forbidden, NotAssembled) or forbidden.proof.value > 921600
