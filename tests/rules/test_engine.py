from collections.abc import Iterator

import pytest

from coppbuilder.model import (
    KINDS,
    Approval,
    Catalog,
    CompetencyRef,
    CompetencyTarget,
    Document,
    Module,
    Origin,
    Phase,
    Program,
    ProgramType,
    Provider,
    Request,
    Severity,
    Stage,
    Version,
)
from coppbuilder.rules import Context, Found, Unchecked, rule
from coppbuilder.rules.engine import run
from coppbuilder.rules.rule import Said, reading_rule

MODULE = Module(id="a.m", version=Version.parse("1.2"), owner="a", origin=Origin(file="m.yaml", line=3))
PROVIDER = Provider(id="a")
REQUEST = Request(
    id="r",
    program_type=ProgramType.OTHER,
    targets=(CompetencyTarget(competency=CompetencyRef("own-2026", "1")),),
)


def program(stage):
    return Program(id="p", stage=stage, demand=REQUEST, modules=(), approval=Approval())


def always(code, *kinds, **options):
    @rule(code, *kinds, no_citation="a test", **options)
    def check(_document: Document, _context: Context) -> Iterator[Said]:
        """Find something in every document."""
        yield Found(path="/id", arguments={"name": "x"})

    return check


def never(code, *kinds, **options):
    @rule(code, *kinds, no_citation="a test", **options)
    def check(_document: Document, _context: Context) -> Iterator[Said]:
        """Cannot check anything."""
        yield Unchecked(variant="why", arguments={"name": "x"})

    return check


def report_of(documents, *rules):
    return run(documents, Context(catalog=Catalog.of(documents)), {each.code: each for each in rules})


def test_a_rule_of_several_kinds_judges_each_of_them_and_no_other():
    report = report_of([MODULE, PROVIDER, REQUEST], always("AAA1", Module, Provider))

    assert [finding.subject.kind for finding in report.findings] == ["module", "provider"]
    assert report.checked == 3


def test_a_rule_of_documents_judges_every_kind():
    found = always("AAA1", Document)

    assert {report_of([each], found).findings[0].subject.kind for each in (MODULE, PROVIDER, REQUEST)} == {
        "module",
        "provider",
        "request",
    }
    assert set(KINDS) >= {"module", "provider", "request"}


def test_the_demand_of_a_program_is_judged_as_a_request_inside_it():
    (finding,) = report_of([program(Stage.DRAFT)], always("AAA1", Request)).findings

    assert finding.path == "/demand/id"
    assert finding.subject.kind == "program"


def test_the_subject_says_where_the_document_came_from():
    (finding,) = report_of([MODULE], always("AAA1", Module)).findings

    assert (finding.subject.id, finding.subject.version) == ("a.m", "1.2")
    assert (finding.subject.file, finding.subject.line) == ("m.yaml", 3)


def test_a_rule_whose_ground_is_broken_is_not_checked():
    report = report_of([MODULE], always("AAA1", Module), always("AAA2", Module, requires=("AAA1",)))

    assert [finding.code for finding in report.findings] == ["AAA1"]
    assert [(skipped.code, skipped.key) for skipped in report.not_checked] == [("AAA2", "rules.requires")]


def test_what_could_not_be_checked_does_not_hold_others_up():
    report = report_of([MODULE], never("AAA1", Module), always("AAA2", Module, requires=("AAA1",)))

    assert [finding.code for finding in report.findings] == ["AAA2"]
    assert [(skipped.key, skipped.arguments) for skipped in report.not_checked] == [("AAA1.why", {"name": "x"})]


def test_a_rule_that_only_has_a_page_is_not_run():
    @reading_rule("AAA1")
    def page() -> None:
        """It is carried out while reading."""

    assert report_of([MODULE], page).findings == ()


@pytest.mark.parametrize(
    ("stage", "severity"),
    [(Stage.DRAFT, Severity.INFO), (Stage.REVIEW, Severity.INFO), (Stage.APPROVED, Severity.ERROR)],
)
def test_what_is_due_at_approval_informs_until_then(stage, severity):
    due = always("AAA1", Program, Request, phase=Phase.APPROVAL)

    assert {finding.severity for finding in report_of([program(stage)], due).findings} == {severity}


def test_a_request_of_its_own_is_never_approved():
    (finding,) = report_of([REQUEST], always("AAA1", Request, phase=Phase.APPROVAL)).findings

    assert finding.severity is Severity.INFO


def test_a_rule_of_composition_weighs_the_same_at_every_stage():
    found = always("AAA1", Program, severity=Severity.WARNING)

    assert {report_of([program(stage)], found).findings[0].severity for stage in Stage} == {Severity.WARNING}
