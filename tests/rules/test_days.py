"""A document is judged by the norms of its own day, and by those of another day where one is named."""

from __future__ import annotations

import datetime as dt

import pytest

from coppbuilder.model import (
    Act,
    Age,
    Approval,
    Catalog,
    CompetencyRef,
    Family,
    Hours,
    ItemKind,
    LearnerGroup,
    Module,
    Norm,
    Outcome,
    Parameter,
    Period,
    Placement,
    Program,
    ProgramType,
    Request,
    Standard,
    Version,
)
from coppbuilder.model.standard import Competency
from coppbuilder.rules import RULES, validate

LAST = dt.date(2025, 8, 31)
FIRST = dt.date(2025, 9, 1)
BEFORE, AFTER = dt.date(2025, 3, 1), dt.date(2026, 3, 1)

V1 = Version.parse("1.0")
SKILLS = Standard(
    id="skills",
    family=Family.TRANSVERSAL,
    items=tuple(Competency(key=key, kind=ItemKind.SKILL) for key in ("1", "2", "3")),
)
MODULE = Module(
    id="a.m",
    version=V1,
    owner="a",
    hours=Hours(work_practice=30),
    outcomes=tuple(Outcome(competency=CompetencyRef("skills", key)) for key in ("1", "2", "3")),
    literature=("Учебник, 2018",),
)


def a_norm(name, value, period, **more):
    return Norm(
        id=name,
        act=Act(title="Приказ", number=name, date=dt.date(2020, 2, 1)),
        in_force=period,
        parameters=value,
        **more,
    )


def two_norms(parameter, lenient, strict):
    """Make a norm that ends and one that begins the next day."""
    old = a_norm("1", {parameter: Parameter(value=lenient)}, Period(last=LAST))
    new = a_norm("2", {parameter: Parameter(value=strict)}, Period(first=FIRST), replaces=("1",))
    return old, new


def a_request(day, *, kind=ProgramType.DPO_PK, age=None, **more):
    learners = (LearnerGroup(count=10, age=Age(min=age)),) if age else ()
    return Request(id="r", program_type=kind, targets=(), approval_date=day, learners=learners, **more)


def a_program(day, **demand):
    place = Placement(module="a.m", version=V1, weeks=(1,))
    return Program(id="p", demand=a_request(day, **demand), modules=(place,))


def weekly(parameter, lenient, strict):
    """Make norms of a day that changes, beside a week that does not."""
    return (*two_norms(parameter, lenient, strict), a_norm("3", {"week.hours.max": Parameter(value=40)}, Period()))


CASES = [
    ("HRS211", a_program, two_norms("dpo-pk.hours.min", 16, 40)),
    ("CAL102", a_program, weekly("day.hours.max", 8, 5)),
    ("CAL103", lambda day: a_program(day, age=15), two_norms("minors.work-practice.weekly.under-16", 35, 24)),
    ("CIT101", lambda day: a_request(day, notes=("Приказ от 01.02.2020 № 1",)), two_norms("x", 1, 2)),
]


def codes(document, norms, **days):
    catalog = Catalog.of([SKILLS, MODULE, *norms])
    return {finding.code for finding in validate([document], catalog, rules=RULES, **days).findings}


@pytest.mark.parametrize(("code", "document", "norms"), CASES, ids=[code for code, *_ in CASES])
def test_a_document_approved_before_a_norm_changed_is_judged_by_the_norm_of_its_day(code, document, norms):
    assert code not in codes(document(BEFORE), norms, today=AFTER)
    assert code in codes(document(AFTER), norms, today=AFTER)


@pytest.mark.parametrize(("code", "document", "norms"), CASES, ids=[code for code, *_ in CASES])
def test_another_day_judges_by_its_own_norms(code, document, norms):
    assert code in codes(document(BEFORE), norms, on=AFTER, today=AFTER)
    assert code not in codes(document(AFTER), norms, on=BEFORE, today=AFTER)


@pytest.mark.parametrize(("code", "document", "norms"), CASES, ids=[code for code, *_ in CASES])
def test_both_ends_of_a_period_belong_to_it(code, document, norms):
    assert code not in codes(document(LAST), norms, today=AFTER)
    assert code in codes(document(FIRST), norms, today=AFTER)


@pytest.mark.parametrize(
    ("code", "norms"),
    [
        ("SFT201", two_norms("soft-skills.module.max", 3, 2)),
        ("CIT201", two_norms("literature.years.max", 20, 5)),
    ],
)
def test_a_module_has_no_approval_and_is_judged_by_today_or_by_the_day_named(code, norms):
    assert code not in codes(MODULE, norms, today=BEFORE)
    assert code in codes(MODULE, norms, today=AFTER)
    assert code in codes(MODULE, norms, today=BEFORE, on=AFTER)
    assert code not in codes(MODULE, norms, today=AFTER, on=BEFORE)


def test_an_act_that_is_not_in_force_yet_is_judged_by_the_day_as_well():
    _, new = two_norms("x", 1, 2)
    early = a_request(BEFORE, notes=("Приказ от 01.02.2020 № 2",))

    assert "CIT102" in codes(early, [new], today=AFTER)
    assert "CIT102" not in codes(early, [new], today=AFTER, on=AFTER)


def test_a_program_approved_earlier_than_planned_is_judged_by_its_real_day():
    old, new = two_norms("x", 1, 2)
    program = Program(
        id="p",
        demand=a_request(AFTER),
        modules=(),
        notes=("Приказ от 01.02.2020 № 1",),
        approval=Approval(date=BEFORE),
    )

    assert "CIT101" not in codes(program, [old, new], today=AFTER)
    assert "LCK205" in codes(program, [old, new], today=AFTER)


def test_a_norm_that_the_catalogue_lacks_is_not_checked():
    report = validate([a_program(AFTER, age=15)], Catalog.of([SKILLS, MODULE]), rules=RULES, today=AFTER)

    assert "CAL103.no-norm" in {each.key for each in report.not_checked}
    assert not {"CAL102", "CAL103", "HRS211"} & {finding.code for finding in report.findings}


def test_without_any_day_an_act_is_not_judged():
    old, new = two_norms("x", 1, 2)
    undated = a_request(None, notes=("Приказ от 01.02.2020 № 1",))

    assert "CIT101" not in codes(undated, [old, new])


def test_books_are_not_judged_without_a_day_or_a_parameter():
    assert "CIT201" not in codes(MODULE, two_norms("literature.years.max", 20, 5))
    assert "CIT201" not in codes(MODULE, (), today=AFTER)
