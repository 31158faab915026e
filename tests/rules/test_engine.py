"""The engine: which rules run on what, and how what they say becomes findings."""

from __future__ import annotations

import datetime as dt

import pytest

from coppbuilder.model import (
    Act,
    Catalog,
    Document,
    Module,
    Norm,
    Origin,
    Parameter,
    Period,
    Phase,
    Placement,
    Program,
    ProgramType,
    Request,
    Severity,
    Stage,
    Version,
)
from coppbuilder.rules import RULES, Context, Found, Unchecked, rule, validate
from coppbuilder.rules.engine import judge
from coppbuilder.rules.rule import reading_rule

EMPTY = Catalog.of([])


def a_module(**fields):
    return Module(id="college-a.safety", version=Version.parse("1.0"), owner="college-a", **fields)


def a_request(**fields):
    return Request(id="request", program_type=ProgramType.OTHER, targets=(), **fields)


def a_program(stage=Stage.DRAFT, **demand):
    place = Placement(module="college-a.safety", version=Version.parse("1.0"))
    return Program(id="program", stage=stage, demand=a_request(**demand), modules=(place,))


def saying(code, *said, kinds=(Module,), **options):
    @rule(code, *kinds, **{"no_citation": "a test", **options})
    def check(_document, _context):
        """Say something."""
        yield from said

    return check


def run(documents, *rules, catalog=EMPTY, **days):
    return validate(documents, catalog, rules={each.code: each for each in rules}, **days)


def a_norm(*, verified, first=None, last=None, name="norm", value=16):
    return Norm(
        id=name,
        act=Act(title="Приказ", number="266", date=dt.date(2025, 3, 24), clause="п. 18"),
        in_force=Period(first=first, last=last),
        parameters={"hours": Parameter(value=value)},
        verified=verified,
    )


def test_a_finding_names_code_words_place_and_document():
    module = a_module(origin=Origin(file="safety.yaml", line=3))
    found = Found(path="/hours", arguments={"hours": 6}, variant="kind", on_key=True)

    (finding,) = run([module], saying("XYZ101", found)).findings

    assert (finding.code, finding.key, finding.severity) == ("XYZ101", "XYZ101.kind", Severity.ERROR)
    assert (finding.path, finding.on_key, finding.arguments) == ("/hours", True, {"hours": 6})
    assert (finding.subject.kind, finding.subject.id, finding.subject.version) == ("module", "college-a.safety", "1.0")
    assert (finding.subject.file, finding.subject.line) == ("safety.yaml", 3)
    assert finding.citation is None


def test_a_finding_without_variant_has_the_text_of_the_rule():
    (finding,) = run([a_module()], saying("XYZ101", Found())).findings

    assert (finding.key, finding.path) == ("XYZ101", "")


def test_a_rule_judges_only_its_kinds():
    rules = [saying("XYZ101", Found(), kinds=(Module, Request)), saying("XYZ102", Found(), kinds=(Document,))]

    report = run([a_module(), a_request(), a_norm(verified=True)], *rules)

    assert [(finding.code, finding.subject.kind) for finding in report.findings] == [
        ("XYZ101", "module"),
        ("XYZ102", "module"),
        ("XYZ101", "request"),
        ("XYZ102", "request"),
        ("XYZ102", "norm"),
    ]
    assert report.checked == 3


def test_the_demand_of_a_program_is_judged_as_a_request_within_it():
    (finding,) = run([a_program()], saying("XYZ101", Found(path="/limits"), kinds=(Request,))).findings

    assert finding.path == "/demand/limits"
    assert (finding.subject.kind, finding.subject.id) == ("program", "program")


def test_a_rule_waits_for_those_that_it_requires():
    first = saying("XYZ101", Found())
    second = saying("XYZ102", Found(), requires=("XYZ101",))

    report = run([a_module()], first, second)

    assert [finding.code for finding in report.findings] == ["XYZ101"]
    assert [(skipped.code, skipped.key) for skipped in report.not_checked] == [("XYZ102", "rules.requires")]
    assert "сначала исправьте" in report.not_checked[0].message()


def test_a_rule_runs_when_those_that_it_requires_found_nothing_in_this_document():
    @rule("XYZ101", Module, no_citation="a test")
    def first(module, _context):
        """Find something in drafts."""
        if module.id.endswith("draft"):
            yield Found()

    draft = Module(id="college-a.draft", version=Version.parse("1.0"), owner="college-a")
    report = run([draft, a_module()], first, saying("XYZ102", Found(), requires=("XYZ101",)))

    assert [(finding.code, finding.subject.id) for finding in report.findings] == [
        ("XYZ101", "college-a.draft"),
        ("XYZ102", "college-a.safety"),
    ]


def test_what_could_not_be_checked_is_neither_found_nor_passed():
    said = [Unchecked(variant="unknown", arguments={"group": 1}), Unchecked(key="rules.unknown-modules")]

    report = run([a_module()], saying("XYZ101", *said), saying("XYZ102", Found(), requires=("XYZ101",)))

    assert [(each.code, each.key, each.arguments) for each in report.not_checked] == [
        ("XYZ101", "XYZ101.unknown", {"group": 1}),
        ("XYZ101", "rules.unknown-modules", {}),
    ]
    assert [finding.code for finding in report.findings] == ["XYZ102"]


def test_a_rule_carried_out_while_reading_only_has_a_page():
    @reading_rule("XYZ100", severity=Severity.WARNING)
    def page():
        """Letters that look alike.

        Why:
            Codes are compared.
        """

    assert (page.title, page.family, page.severity) == ("Letters that look alike", "XYZ", Severity.WARNING)
    assert page.no_citation
    assert run([a_module()], page).findings == ()


def test_a_finding_may_weigh_less_than_its_rule():
    (finding,) = run([a_module()], saying("XYZ101", Found(severity=Severity.INFO))).findings

    assert finding.severity is Severity.INFO


@pytest.mark.parametrize(
    ("stage", "severity"),
    [(Stage.DRAFT, Severity.INFO), (Stage.REVIEW, Severity.INFO), (Stage.APPROVED, Severity.ERROR)],
)
def test_what_is_due_at_approval_only_informs_until_then(stage, severity):
    due = saying("XYZ101", Found(), kinds=(Program,), phase=Phase.APPROVAL)

    (finding,) = run([a_program(stage)], due).findings

    assert (finding.severity, finding.phase) == (severity, Phase.APPROVAL)


@pytest.mark.parametrize(("verified", "severity"), [(True, Severity.ERROR), (False, Severity.WARNING)])
def test_only_a_confirmed_norm_makes_an_error(verified, severity):
    catalog = Catalog.of([a_norm(verified=verified)])
    found = Found(norm=Context(catalog=catalog).norm("hours"))

    (finding,) = run([a_module()], saying("XYZ101", found), catalog=catalog).findings

    assert finding.severity is severity
    assert finding.citation.text == "Приказ от 24.03.2025 № 266, п. 18"


def test_an_unconfirmed_norm_leaves_a_warning_as_it_is():
    catalog = Catalog.of([a_norm(verified=False)])
    found = Found(norm=Context(catalog=catalog).norm("hours"), severity=Severity.INFO)

    (finding,) = run([a_module()], saying("XYZ101", found), catalog=catalog).findings

    assert finding.severity is Severity.INFO


def test_norms_are_those_of_the_day():
    old = a_norm(verified=True, last=dt.date(2025, 8, 31), name="old", value=16)
    new = a_norm(verified=True, first=dt.date(2025, 9, 1), name="new", value=20)
    catalog = Catalog.of([old, new])
    request = a_request(approval_date=dt.date(2025, 8, 31))

    assert Context(catalog=catalog).norm("hours").number == 20
    assert Context(catalog=catalog, today=dt.date(2024, 1, 1)).norm("hours").number == 16
    assert Context(catalog=catalog, today=dt.date(2026, 1, 1)).norm("hours", request).number == 16
    assert Context(catalog=catalog, on=dt.date(2026, 1, 1)).norm("hours", request).number == 20
    assert Context(catalog=catalog).norm("minutes") is None


def test_the_day_of_the_check_reaches_the_rules():
    days = []

    @rule("XYZ101", Module, no_citation="a test")
    def note(_module, context):
        """Note the day."""
        days.append(context.day())
        yield from ()

    run([a_module()], note, on=dt.date(2026, 12, 1), today=dt.date(2026, 11, 23))
    run([a_module()], note, today=dt.date(2026, 11, 23))
    run([a_module()], note)

    assert days == [dt.date(2026, 12, 1), dt.date(2026, 11, 23), None]


def test_a_rule_carried_out_while_reading_says_nothing_here():
    """Whoever hands such a rule in gets nothing, and no error."""
    told_elsewhere = next(each for each in RULES.values() if each.check is None)
    found, left = judge(a_module(), Context(catalog=EMPTY), {Module: (told_elsewhere,)})
    assert (tuple(found), tuple(left)) == ((), ())
