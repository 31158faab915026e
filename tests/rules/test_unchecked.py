"""Rules of deliveries and risks say «not checked» where day or register are missing."""

import datetime as dt

from coppbuilder.model import (
    Catalog,
    CompetencyRef,
    CompetencyTarget,
    Delivery,
    Placement,
    Program,
    ProgramType,
    Request,
    Risk,
    RiskCategory,
    RiskPlan,
    RiskStage,
    Text,
    Version,
)
from coppbuilder.rules import RULES, Context, Unchecked, validate

V1 = Version.parse("1.0")
DELIVERY = Delivery(
    id="d",
    module="college-a.prep",
    version=V1,
    provider="college-a",
    first=dt.date(2030, 1, 14),
    last=dt.date(2030, 2, 1),
    enrolled=12,
    completed=12,
    passed=12,
)
TARGET = CompetencyTarget(competency=CompetencyRef("own-2026", "1"))
PROGRAM = Program(
    id="p",
    demand=Request(id="r", program_type=ProgramType.OTHER, targets=(TARGET,)),
    modules=(Placement(module="college-a.prep", version=V1),),
    risks=("late",),
    risk_plan=(RiskPlan(risk="late", due=dt.date(2020, 1, 1)),),
)
LATE = Risk(
    id="late",
    stage=RiskStage.NETWORK,
    category=RiskCategory.LEGAL,
    cause=Text.plain("Причина"),
    event=Text.plain("Событие"),
    consequence=Text.plain("Последствие"),
    probability=5,
    impact=5,
)


def said(code, document, catalog=None, **day):
    return list(RULES[code].check(document, Context(catalog=catalog or Catalog.of([]), **day)))


def test_without_a_day_a_delivery_may_be_in_the_future():
    assert said("DLV103", DELIVERY) == [Unchecked(variant="no-day")]
    assert len(said("DLV103", DELIVERY, today=dt.date(2030, 1, 31))) == 1
    assert said("DLV103", DELIVERY, today=dt.date(2030, 2, 1)) == []


def test_without_a_day_nothing_is_overdue():
    assert said("RSK304", PROGRAM) == []
    assert len(said("RSK304", PROGRAM, today=dt.date(2020, 1, 2))) == 1


def test_without_a_register_no_stage_is_missed():
    assert said("RSK201", PROGRAM) == [Unchecked(variant="no-register")]


def test_without_thresholds_no_risk_is_high():
    report = validate([LATE, PROGRAM], Catalog.of([LATE, PROGRAM]))
    assert {finding.code for finding in report.findings} & {"RSK101", "RSK103", "RSK104", "RSK203", "RSK301"} == set()


def test_other_documents_hold_no_texts_of_memory():
    assert said("DLV203", PROGRAM) == []
