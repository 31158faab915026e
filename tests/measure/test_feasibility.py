"""Whether programs keep their demand: one flaw at a time, on a small catalogue."""

from decimal import Decimal

import pytest
from attrs import evolve

from coppbuilder.convert import digest, structure
from coppbuilder.measure.feasibility import flaws
from coppbuilder.measure.objectives import objective_values, prices
from coppbuilder.measure.plan import plan_of
from coppbuilder.model import AssemblyRecord, AssemblyStatus, Objective, ObjectiveValue
from small_world import CATALOG, catalog_of, locked, place, program_of, usual


def wrong(program, catalog=CATALOG, **more):
    found = flaws(plan_of(catalog, program), digest=digest, **more)
    assert all(flaw.message("ru") and flaw.message("en") for flaw in found)
    return [flaw.key.removeprefix("choice.flaw.") for flaw in found]


def exam(**more):
    plain = {"kind": "module", "id": "c.exam", "version": "1.0", "owner": "c", "role": "final", "hours": {"interim": 2}}
    return plain | {"assessment": [{"form": "exam"}]} | more


WORLD = catalog_of(exam(), without=("c.exam",))


def world(*more, without=()):
    return catalog_of(exam(), *more, without=("c.exam", *without))


def module(id_, version="1.0", **more):
    plain = {"kind": "module", "id": id_, "version": version, "owner": "c", "hours": {"lecture": 2}}
    return plain | {"outcomes": ["s:B"]} | more


def provider(*offers, **more):
    return {
        "kind": "provider",
        "id": "e",
        "offers": [{"module": id_, "price_per_learner": 1} for id_ in offers],
        **more,
    }


def with_(id_, **more):
    """Return a program with one more module, and the catalogue that has it."""
    known = world(module(id_, **more), provider(id_))
    return program_of(place("c.prep"), place("c.main"), place(id_, provider="e"), place("c.exam")), known


def test_a_sound_program_has_no_flaws():
    assert wrong(usual(), WORLD) == []
    assert wrong(locked(usual(), WORLD), WORLD) == []
    free = catalog_of(exam(), without=("c.exam", "c", "d", "center"))
    assert wrong(program_of(*(place(id_, provider=None) for id_ in ("c.prep", "c.main", "c.exam"))), free) == []


def test_an_unknown_module_is_all_that_is_told():
    assert wrong(program_of(place("c.no")), WORLD) == ["unknown"]


def test_pins_and_written_sums():
    program = locked(usual(), WORLD)
    first = evolve(program.modules[0], digest="sha256-1:" + "0" * 64)
    assert wrong(evolve(program, modules=(first, *program.modules[1:])), WORLD) == ["digest"]
    first = evolve(program.modules[0], hours=structure(module("x")).hours)
    assert wrong(evolve(program, modules=(first, *program.modules[1:])), WORLD) == ["hours"]
    assert wrong(evolve(program, total_hours=31), WORLD) == ["total"]
    assert wrong(evolve(program, total_hours=32), WORLD) == []


def record(*pairs, status=AssemblyStatus.OPTIMAL, demand=None):
    objectives = tuple(ObjectiveValue(name=n, value=Decimal(v), bound=Decimal(b)) for n, v, b in pairs)
    return AssemblyRecord(status=status, objectives=objectives, demand=demand)


COST, HOURS = Objective.COST, Objective.HOURS
TRUE = ((COST, 42000, 42000), (HOURS, 32, 32))


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (record(*TRUE), []),
        (record(*TRUE, demand=digest(usual().demand)), []),
        (record(*TRUE, demand="sha256-1:" + "0" * 64), ["demand"]),
        (record(TRUE[0]), ["objectives"]),
        (record(*TRUE[::-1]), ["objectives"]),
        (record((COST, 41000, 41000), TRUE[1]), ["value"]),
        (record((COST, 42000, 43000), TRUE[1]), ["bound"]),
        (record((COST, 42000, 41000), TRUE[1]), ["bound"]),
        (record((COST, 42000, 41000), TRUE[1], status=AssemblyStatus.FEASIBLE), []),
    ],
)
def test_records_of_assembly(claims, expected):
    assert wrong(evolve(usual(), assembly=claims), WORLD) == expected


def test_nothing_is_recognized_in_an_assembled_program():
    program = program_of(place("c.prep", recognized=True), place("c.main"), place("c.exam"))
    assert wrong(program, WORLD) == []
    cheaper = record((COST, 32000, 32000), (HOURS, 22, 22))
    assert wrong(evolve(program, assembly=cheaper), WORLD) == ["recognized"]


def test_modules_that_may_not_stand_in_a_program():
    drafts = program_of(place("c.prep"), place("c.main"), place("c.spare", "0.9"), place("c.exam"))
    assert wrong(drafts, WORLD) == ["draft"]
    assert wrong(drafts, WORLD, allow_drafts=True) == []
    assert wrong(*with_("e.old", status="retired")) == ["retired"]
    assert wrong(usual(demand={"forbid_modules": ["c.prep"]}), WORLD) == ["forbidden"]
    assert wrong(usual(demand={"entry": {"modules": [{"module": "c.main"}]}}), WORLD) == ["held"]


def test_learners_who_may_not_start():
    program, known = with_("e.high", requires={"education": "spo", "age_min": 18})
    demand = structure(
        {"kind": "request", "id": "r", "program_type": "other", "targets": ["s:A"]}
        | {"learners": [{"count": 10, "education": "none", "age": {"min": 14}}], "final_assessment": {"form": "exam"}}
    )
    assert wrong(evolve(program, demand=demand), known) == ["education", "age"]


def test_units_that_are_left_out():
    def prep(*omitted):
        return program_of(place("c.prep", "2.0", units_omitted=list(omitted)), place("c.main"), place("c.exam"))

    assert wrong(prep("tubes"), WORLD) == []
    assert wrong(prep("base"), WORLD) == ["units"]
    unit = {"key": "u", "title": "т", "hours": {"lecture": 2}, "optional": True}
    known = world(module("e.all", units=[unit], hours=None, outcomes=[]), provider("e.all"))
    places = place("c.prep"), place("c.main"), place("e.all", provider="e", units_omitted=["u"]), place("c.exam")
    assert wrong(program_of(*places), known) == ["empty"]


def test_who_teaches():
    assert wrong(program_of(place("c.prep"), place("c.main", provider="d"), place("c.exam")), WORLD) == ["offer"]
    assert wrong(program_of(place("c.prep"), place("c.main", provider=None), place("c.exam")), WORLD) == ["offer"]
    few = {"module": "e.few", "price_per_learner": 1, "seats": 5}
    known = world(module("e.few"), provider() | {"offers": [few]})
    places = place("c.prep"), place("c.main"), place("e.few", provider="e"), place("c.exam")
    assert wrong(program_of(*places), known) == ["obstacle"]


def test_rooms_that_do_not_do():
    def prep(room, demand=None):
        return program_of(place("c.prep", workshop=room), place("c.main"), place("c.exam"), demand=demand)

    assert wrong(prep("room"), WORLD) == []
    assert wrong(prep("cellar"), WORLD) == ["workshop"]
    known = world(module("e.ten", group={"min": 20}), provider("e.ten", workshops=[{"id": "hall", "seats": 30}]))
    places = place("c.prep"), place("c.main"), place("e.ten", provider="e", workshop="hall"), place("c.exam")
    assert wrong(program_of(*places), known) == ["obstacle", "workshop"]


def test_modules_that_do_not_go_together():
    twice = program_of(place("c.prep"), place("c.prep", "2.0"), place("c.main"), place("c.exam"))
    assert wrong(twice, WORLD) == ["kin"]
    assert wrong(*with_("e.new", replaces=["c.main"])) == ["kin"]
    assert wrong(*with_("e.other", excludes=["c.main"])) == ["exclusion"]


def test_the_order():
    late = program_of(place("c.main"), place("c.prep"), place("c.exam"))
    assert wrong(late, WORLD) == ["late"]
    alone = program_of(place("c.main"), place("c.exam"), demand={"targets": ["s:B"]})
    assert wrong(alone, WORLD) == ["unmet"]
    after = program_of(place("d.main", provider="d"), place("c.exam"), demand={"targets": ["s:B"]})
    assert wrong(after, WORLD) == ["unmet"]


def test_the_final_assessment():
    assert wrong(program_of(place("c.prep"), place("c.main")), WORLD) == ["finals"]
    first = program_of(place("c.exam"), place("c.prep"), place("c.main"))
    assert wrong(first, WORLD) == ["final-last"]
    assert wrong(usual(demand={"final_assessment": None}), WORLD) == ["needless-final"]
    assert wrong(usual(demand={"final_assessment": {"form": "demo-exam"}}), WORLD) == ["final-form"]
    assert wrong(usual(demand={"final_assessment": {"module": "c.exam"}}), WORLD) == []
    assert wrong(usual(demand={"final_assessment": {"module": "c.exam", "versions": ">=2"}}), WORLD) == ["final-form"]
    assert wrong(usual(demand={"final_assessment": {"module": "c.else"}}), WORLD) == ["final-form"]
    cooks = catalog_of(exam(professions=["534-2026:3167"]), without=("c.exam",))
    assert wrong(usual(), cooks) == ["final-profession"]


@pytest.mark.parametrize(
    ("type_", "cover", "form", "expected"),
    [
        ("po-training", "po", "qualification-exam", []),
        ("po-training", "po", "final-exam", ["final-form"]),
        ("dpo-pk", "dpo", "final-exam", []),
        ("dpo-pk", "dpo", "exam", ["final-form"]),
    ],
)
def test_the_form_that_a_type_of_program_asks_for(type_, cover, form, expected):
    places = [place(id_, provider="e") for id_ in ("c.prep", "c.main", "c.exam")]
    known = catalog_of(
        exam(assessment=[{"form": form}]),
        provider("c.prep", "c.main", "c.exam", license={"number": "1", "date": "2020-01-01", "covers": [cover]}),
        without=("c.exam",),
    )
    program = program_of(*places, demand={"program_type": type_, "final_assessment": None})
    assert wrong(program, known) == expected


def test_targets_and_required_modules():
    assert wrong(usual(demand={"targets": ["s:A", "s:C", "s:D"]}), WORLD) == ["target", "target"]
    assert wrong(usual(demand={"require_modules": ["c.prep", "d.main"]}), WORLD) == ["required"]


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ({"hours": {"max": 31.5}}, ["above"]),
        ({"hours": {"exact": 32}}, []),
        ({"hours": {"min": 32.5}}, ["below"]),
        ({"practice_share": {"min": 0.75}}, []),
        ({"practice_share": {"min": 0.7500001}}, ["below"]),
        ({"distance_share": {"min": 0.1}}, ["below"]),
        ({"self_study_share": {"max": 0}}, []),
        ({"providers": {"min": 2}}, ["below"]),
        ({"modules": {"max": 1}}, ["above"]),
        ({"cost": {"max": 41999.99}}, ["above"]),
        ({"cost": {"min": 42000, "max": 42000}}, []),
        ({"cost_per_learner": {"max": 4199.99}}, ["above"]),
    ],
)
def test_limits_are_kept_to_the_last_digit(limits, expected):
    assert wrong(usual(demand={"limits": limits}), WORLD) == expected


def test_funding_and_norms():
    assert wrong(usual(demand={"funding": {"ceiling": 41000}}), WORLD) == ["above"]
    assert wrong(usual(demand={"funding": {"source": "бюджет"}}), WORLD) == []
    for verified, expected in ((True, ["below"]), (False, [])):
        norm = {"kind": "norm", "id": "n", "act": {"title": "акт"}, "verified": verified}
        norm |= {"parameters": {"other.hours.min": {"value": 40, "verified": verified}}}
        assert wrong(usual(), world(norm)) == expected


def test_objectives_are_counted_from_the_program():
    values = objective_values(plan_of(WORLD, usual()), Objective)
    assert [(value.name.value, value.value) for value in values] == [
        ("cost", 42000),
        ("hours", 32),
        ("providers", 1),
        ("modules", 2),
        ("overlap", 0),
        ("experience", 30),
    ]
    unknown = objective_values(plan_of(WORLD, program_of(place("c.no"), place("c.exam"))), [Objective.EXPERIENCE])
    assert unknown[0].value == 10


def test_prices_leave_out_what_nobody_is_paid_for():
    free = catalog_of(exam(), without=("c.exam", "c", "d", "center"))
    alone = plan_of(free, program_of(place("c.prep", provider=None), demand={"minimize": ["modules"]}))
    both = plan_of(
        free,
        program_of(place("c.prep", provider=None), place("c.main", provider=None), demand={"minimize": ["modules"]}),
    )
    assert [(price.name.value, price.difference) for price in prices(alone, both)] == [("modules", 1), ("hours", 20)]
    assert [price.name.value for price in prices(plan_of(WORLD, usual()), both)] == ["cost", "hours", "providers"]
