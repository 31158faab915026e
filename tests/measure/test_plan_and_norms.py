from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from assembly_parts import after, final, module, offer, outcomes, provider, ref, request, standard, unit
from attrs import evolve

from coppbuilder.measure.norms import norm_parameter
from coppbuilder.measure.plan import plan_of
from coppbuilder.measure.prerequisites import unmet_requirements
from coppbuilder.measure.risks import applicable_risks, applies
from coppbuilder.model import (
    Act,
    Age,
    AppliesWhen,
    Catalog,
    Entry,
    EntryModule,
    Hours,
    LearnerGroup,
    Network,
    Norm,
    OfWhich,
    Parameter,
    Period,
    Placement,
    Program,
    ProgramType,
    Recognized,
    Risk,
    RiskCategory,
    RiskStage,
    Text,
    Version,
)


def place(id_: str, version: str = "1.0", **more) -> Placement:
    return Placement(module=id_, version=Version.parse(version), **more)


def program(*placements: Placement, demand=None, **more) -> Program:
    return Program(id="p", demand=demand or request("A"), modules=placements, **more)


# Plans.


def documents():
    return [
        standard("A", "B", "C"),
        module("a", "A", hours=10, title=Text.plain("Первый")),
        module("b", units=(unit("must", "B", hours=6, optional=False), unit("may", "C", hours=3))),
        final(hours=4),
        provider("p", offer("a", "10"), offer("a", "7.50"), offer("final", "2")),
        provider("q", offer("b", "1")),
    ]


def test_a_plan_adds_up_what_is_taught():
    demand = request("A", "C", learners=(LearnerGroup(count=2),))
    plan = plan_of(
        Catalog.of(documents()),
        program(
            place("a", provider="p"),
            place("b", provider="q", units_omitted=("may",)),
            place("final", provider="p"),
            demand=demand,
        ),
    )
    assert plan.hours.total == 20
    assert plan.cost == Decimal("21.00")
    assert plan.cost_per_learner == Decimal("10.50")
    assert plan.providers == ("p", "q")
    assert [found.is_final for found in plan.placed] == [False, False, True]
    assert plan.finals == (plan.placed[2],)
    assert plan.training == {ref("A"): 3, ref("B"): 3}
    assert [coverage.met for coverage in plan.targets] == [True, False]
    assert plan.placed[0].label == "Первый"


def test_what_is_recognized_is_brought_along_and_not_taught():
    plan = plan_of(Catalog.of(documents()), program(place("a", recognized=True), place("b")))
    assert plan.hours.total == 9
    assert plan.entry_training == {ref("A"): 3}
    assert [found.placement.module for found in plan.taught] == ["b"]


def test_what_the_catalogue_does_not_know_stays_open():
    stranger = place("x", title=Text.plain("Чужой"), hours=Hours(lecture=5), provider="nobody")
    plan = plan_of(Catalog.of(documents()), program(stranger, place("y"), place("a", provider="q")))
    assert [found.module is None for found in plan.placed] == [True, True, False]
    assert [found.label for found in plan.placed] == ["Чужой", "y", "Первый"]
    assert not plan.placed[0].is_final
    assert plan.hours.total == 15
    assert plan.cost == 0
    assert plan.placed[2].offer is None


def test_entry_modules_count_in_the_named_version_or_the_newest():
    base = [standard("A", "B"), module("m", "A", version="1.0"), module("m", "B", version="2.0")]
    entries = (
        EntryModule(module="m"),
        EntryModule(module="m", version=Version.parse("1.0")),
        EntryModule(module="none"),
    )
    for entry, trained in zip(entries, ({ref("B"): 3}, {ref("A"): 3}, {}), strict=True):
        demand = request(entry=Entry(modules=(entry,)))
        assert plan_of(Catalog.of(base), program(demand=demand)).entry_training == trained


def test_recognized_hours_are_whole_modules_or_units_never_the_final():
    plan = plan_of(
        Catalog.of(documents()), program(place("a"), place("b", units_omitted=("may",)), place("final"), place("x"))
    )

    def hours(*recognized: Recognized) -> float:
        return plan.recognized_hours(LearnerGroup(count=1, recognized=recognized))

    assert hours() == 0
    assert hours(Recognized(module="a"), Recognized(module="final"), Recognized(module="x")) == 10
    assert hours(Recognized(module="b", units=("must", "may"))) == 6


# Prerequisites.


def unmet(base, *placements: Placement, **demand) -> list[tuple[str, int, bool]]:
    plan = plan_of(Catalog.of(base), program(*placements, demand=request(**demand)))
    return [(found.placed.placement.module, found.place, found.later) for found in unmet_requirements(plan)]


def test_requirements_are_met_by_what_comes_earlier():
    base = [standard("A", "B"), module("a", "A"), module("b", "B", needs=("A",)), module("c", requires=after("a"))]
    assert unmet(base, place("a"), place("b"), place("c")) == []
    assert unmet(base, place("b"), place("c"), place("a")) == [("b", 0, True), ("c", 0, True)]
    assert unmet(base, place("b"), place("c")) == [("b", 0, False), ("c", 0, False)]
    assert unmet(base, place("a", recognized=True), place("b"), place("c")) == []
    assert unmet(base, place("b"), place("c"), entry=Entry(modules=(EntryModule(module="a"),))) == []
    assert unmet(base, place("unknown"), place("b"), entry=Entry(competencies=outcomes("A"))) == []


def test_a_module_does_not_meet_its_own_requirement():
    base = [standard("A"), module("a", "A", needs=("A",))]
    assert unmet(base, place("a")) == [("a", 0, False)]


def test_the_version_counts():
    base = [module("a", version="1.0"), module("a", version="2.0"), module("c", requires=after("a", versions=">=2"))]
    assert unmet(base, place("a", "2.0"), place("c")) == []
    assert unmet(base, place("a", "1.0"), place("c")) == [("c", 0, False)]


# Norms.


def norm(
    id_: str, first: int, last: int | None, value: float, *, verified: bool = True, known: bool = True, **act
) -> Norm:
    period = Period(first=dt.date(first, 1, 1), last=dt.date(last, 12, 31) if last else None)
    parameters = {"dpo-pk.hours.min": Parameter(value=value, verified=known, clause=act.pop("own", None))}
    return Norm(id=id_, act=Act(title="Приказ", **act), in_force=period, verified=verified, parameters=parameters)


def parameter(on: int | None, *norms: Norm):
    day = dt.date(on, 6, 1) if on else None
    return norm_parameter(Catalog.of(norms), "dpo-pk.hours.min", day)


def test_the_norm_in_force_on_the_day():
    old, new = norm("old", 2013, 2024, 16), norm("new", 2025, None, 20)
    assert parameter(2020, old, new).norm is old
    assert parameter(2025, old, new).number == 20
    assert parameter(None, old, new).norm is new
    assert parameter(2020) is None


def test_verified_means_norm_and_parameter_and_day():
    assert parameter(2020, norm("n", 2013, None, 16)).verified
    assert not parameter(2020, norm("n", 2013, None, 16, known=False)).verified
    assert not parameter(2020, norm("n", 2013, None, 16, verified=False)).verified
    assert not parameter(2010, norm("n", 2013, None, 16), norm("m", 2015, None, 18)).verified


def test_where_acts_agree_the_day_between_them_does_not_matter():
    old, new = norm("old", 2013, 2020, 16), norm("new", 2023, None, 16, verified=False)
    assert parameter(2022, old, new).verified
    assert parameter(2024, old, new).verified
    assert not parameter(2024, old, evolve(new, parameters={"dpo-pk.hours.min": Parameter(value=17)})).verified


@pytest.mark.parametrize(
    ("act", "text"),
    [
        ({}, "Приказ"),
        ({"date": dt.date(2025, 3, 24), "number": "266", "clause": "п. 1"}, "Приказ от 24.03.2025 № 266, п. 1"),
        ({"number": "266", "clause": "п. 1", "own": "п. 18"}, "Приказ № 266, п. 18"),
    ],
)
def test_norms_are_cited_as_readers_know_them(act: dict[str, object], text: str):
    assert parameter(2020, norm("n", 2013, None, 16, **act)).citation.text == text


# Risks.


def test_risks_apply_when_all_stated_facts_hold():
    young = LearnerGroup(count=1, age=Age(min=16), recognized=(Recognized(module="x"),))
    distant = place("a", hours=Hours(work_practice=4, lecture=2, of_which=OfWhich(distance=2)))
    demand = request(program_type=ProgramType.PO_TRAINING, learners=(young,))
    full = program(distant, demand=demand, network=Network(base="c"))
    plain = program(demand=request(learners=(LearnerGroup(count=1), LearnerGroup(count=1, age=Age(max=20)))))
    for fact in ("network", "distance", "minors", "work_practice", "recognition"):
        assert applies(AppliesWhen(**{fact: True}), full), fact
        assert not applies(AppliesWhen(**{fact: True}), plain), fact
        assert applies(AppliesWhen(**{fact: False}), plain), fact
    assert applies(AppliesWhen(recognition=True), program(place("a", recognized=True)))
    assert applies(AppliesWhen(program_types=(ProgramType.PO_TRAINING,), minors=True), full)
    assert not applies(AppliesWhen(program_types=(ProgramType.DPO_PK,), minors=True), full)


def test_risks_are_named_by_id():
    text = Text.plain("т")
    risks = [
        Risk(
            id=id_,
            stage=RiskStage.NETWORK,
            category=RiskCategory.LEGAL,
            cause=text,
            event=text,
            consequence=text,
            probability=1,
            impact=1,
            applies_when=AppliesWhen(network=network),
        )
        for id_, network in (("z", None), ("a", False), ("m", True))
    ]
    assert [risk.id for risk in applicable_risks(Catalog.of(risks), program())] == ["a", "z"]
