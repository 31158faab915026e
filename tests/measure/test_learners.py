"""What single learners bring, and what is left of a program for each."""

from decimal import Decimal

from attrs import evolve

from coppbuilder.measure.learners import Learner, individual_plan, personal_request, recognition
from coppbuilder.model import (
    Catalog,
    Competency,
    CompetencyRef,
    CompetencyTarget,
    Complete,
    EntryModule,
    Family,
    Hours,
    ItemKind,
    LearnerGroup,
    Level,
    Module,
    ModuleRole,
    Offer,
    Outcome,
    Placement,
    Program,
    ProgramType,
    Provider,
    Recognized,
    Request,
    Standard,
    Text,
    Unit,
    Version,
)

A, B = (Outcome(competency=CompetencyRef("s", key)) for key in "AB")
ONE, TWO = Version.parse("1.0"), Version.parse("2.0")


def unit(key, *outcomes, hours=4, optional=False):
    return Unit(key=key, title=Text.plain(key), hours=Hours(practice=hours), outcomes=outcomes, optional=optional)


def module(id_, *outcomes, version=ONE, **fields):
    hours = None if fields.get("units") else Hours(lecture=10)
    return Module(id=id_, version=version, owner="c", outcomes=outcomes, hours=hours, **fields)


PLAIN = module("plain", A)
SPLIT = module("split", units=(unit("a", A), unit("b", B, optional=True), unit("none")))
FINAL = module("final", role=ModuleRole.FINAL)
STANDARD = Standard(
    id="s",
    family=Family.CORPORATE,
    complete=Complete.YES,
    items=tuple(Competency(key=key, kind=ItemKind.SKILL) for key in "AB"),
)
OFFERS = Provider(
    id="p", offers=tuple(Offer(module=id_, price_per_learner=Decimal(100)) for id_ in ("plain", "split", "final"))
)
CATALOG = Catalog.of([STANDARD, PLAIN, SPLIT, FINAL, OFFERS])


def learner(**fields):
    return Learner(id="s-1", **fields)


def test_named_modules_and_units_are_recognized_but_no_final_assessment():
    brought = learner(
        modules=(EntryModule(module="final"), EntryModule(module="plain")),
        units=(Recognized(module="split", units=("b", "a")), Recognized(module="final", units=("x",))),
    )
    assert recognition(CATALOG, brought) == (
        Recognized(module="plain"),
        Recognized(module="split", units=("a", "b")),
    )


def test_units_of_a_module_that_is_recognized_as_a_whole_are_not_told_again():
    brought = learner(units=(Recognized(module="split"), Recognized(module="split", units=("a",))))
    assert recognition(CATALOG, brought) == (Recognized(module="split"),)


def test_what_competencies_reach_at_the_level_is_recognized():
    assert recognition(CATALOG, learner(competencies=(A,))) == (
        Recognized(module="plain"),
        Recognized(module="split", units=("a",)),
    )
    assert recognition(CATALOG, learner(competencies=(A, B)))[1] == Recognized(module="split")
    lower = evolve(A, level=Level.REPRODUCTIVE)
    assert recognition(CATALOG, learner(competencies=(lower,))) == ()


def test_a_module_is_recognized_by_competencies_only_if_each_of_its_versions_is():
    more = Catalog.of([*CATALOG.documents, module("plain", A, B, version=TWO)])
    assert Recognized(module="plain") not in recognition(more, learner(competencies=(A,)))


def request(*groups):
    return Request(
        id="r",
        program_type=ProgramType.OTHER,
        targets=(CompetencyTarget(competency=A.competency),),
        learners=groups,
    )


def test_a_personal_request_keeps_the_size_of_the_group_and_what_was_recognized_for_it():
    group = LearnerGroup(count=7, recognized=(Recognized(module="plain"), Recognized(module="split", units=("b",))))
    wanted = personal_request(CATALOG, request(group), learner(units=(Recognized(module="split", units=("a",)),)))
    assert wanted.learner_count == 7
    assert wanted.learners[0].recognized == (
        Recognized(module="plain"),
        Recognized(module="split", units=("a", "b")),
    )
    assert personal_request(CATALOG, request(), learner()).learner_count == 1


def program(demand, *places):
    return Program(id="p", demand=demand, modules=places)


def place(of, **fields):
    return Placement(module=of.id, version=of.version, provider="p", **fields)


def test_a_plan_tells_what_is_left_and_what_is_recognized():
    brought = learner(modules=(EntryModule(module="plain"),), units=(Recognized(module="split", units=("a",)),))
    demand = personal_request(CATALOG, request(LearnerGroup(count=10)), brought)
    plan = individual_plan(CATALOG, program(demand, place(PLAIN), place(SPLIT), place(FINAL)))
    assert [(part.module, part.hours, part.units) for part in plan.left] == [
        ("split", 8, ("b", "none")),
        ("final", 10, ()),
    ]
    assert [(part.module, part.hours, part.units) for part in plan.recognized] == [
        ("plain", 10, ()),
        ("split", 4, ("a",)),
    ]
    assert (plan.hours, plan.recognized_hours) == (18, 14)
    assert plan.cost == 200


def test_units_left_out_of_the_program_are_neither_left_nor_recognized():
    brought = learner(units=(Recognized(module="split", units=("b",)),))
    demand = personal_request(CATALOG, request(), brought)
    plan = individual_plan(CATALOG, program(demand, place(SPLIT, units_omitted=("b",))))
    assert [(part.hours, part.units) for part in plan.left] == [(8, ())]
    assert plan.recognized == ()


def test_a_final_assessment_is_left_whatever_the_demand_says():
    demand = request(LearnerGroup(count=1, recognized=(Recognized(module="final"),)))
    plan = individual_plan(CATALOG, program(demand, place(FINAL)))
    assert [part.module for part in plan.left] == ["final"]


def test_a_module_that_the_catalogue_does_not_know_is_left():
    demand = request(LearnerGroup(count=1, recognized=(Recognized(module="own"),)))
    own = Placement(module="own", version=ONE, hours=Hours(lecture=6), local=True)
    assert individual_plan(CATALOG, program(demand, own)).hours == 6
