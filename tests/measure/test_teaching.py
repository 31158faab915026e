"""Groups, hours, offers, admission, experience, equivalence: what decides who can teach what, and for how much."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from assembly_parts import final, module, offer, provider, request, unit
from attrs import evolve

from coppbuilder.measure.admission import age_short, education_short
from coppbuilder.measure.equivalence import equivalence_classes
from coppbuilder.measure.experience import cautious_pass_rate, failures_per_million
from coppbuilder.measure.groups import Split, room_hours, split, taught_learners
from coppbuilder.measure.hours import half_hours, module_hours, share
from coppbuilder.measure.offers import Obstacle, cost, cost_kopecks, obstacles, price_lines, teachings
from coppbuilder.model import (
    Age,
    Catalog,
    Delivery,
    Education,
    Equipment,
    Group,
    Hours,
    LearnerGroup,
    License,
    LicenseCover,
    ModuleRole,
    Offer,
    Per,
    Period,
    ProgramType,
    ProviderRole,
    Recognized,
    Requires,
    Resource,
    StudyForm,
    Version,
    VersionRange,
    Workshop,
)


@pytest.mark.parametrize(
    ("learners", "group", "parts"),
    [
        (24, Group(max=25, practice_max=12), (1, 24, 2, 12)),
        (26, Group(max=25), (2, 13, 1, 13)),
        (51, Group(max=25, practice_max=10), (3, 17, 2, 9)),
        (0, Group(min=5), (0, 0, 0, 0)),
        (25, Group(max=25), (1, 25, 1, 25)),
    ],
)
def test_learners_split_evenly(learners: int, group: Group, parts: tuple[int, int, int, int]):
    groups, size, subgroups, subgroup = parts
    assert split(learners, group) == Split(groups=groups, group_size=size, subgroups=subgroups, subgroup_size=subgroup)


def test_the_smallest_group_counts():
    assert split(11, Group(min=6, max=10)) is None
    assert split(12, Group(min=6, max=10)) is not None


def test_those_for_whom_all_is_recognized_are_not_taught():
    whole, part = Recognized(module="m"), Recognized(module="m", units=("u",))
    learners = (
        LearnerGroup(count=5, recognized=(whole,)),
        LearnerGroup(count=3, recognized=(part,)),
        LearnerGroup(count=2),
    )
    wanted = request(learners=learners)
    assert taught_learners(module("m"), wanted) == 5
    assert taught_learners(module("other"), wanted) == 10
    assert taught_learners(module("m", role=ModuleRole.FINAL), wanted) == 10
    assert taught_learners(module("m"), request()) == 1


def test_subgroups_keep_a_workshop_busy_one_after_another():
    practical = module("m", hours_=Hours(lecture=10, practice=62), group=Group(max=25, practice_max=12))
    assert room_hours(practical, request(learners=(LearnerGroup(count=24),))) == 124
    assert room_hours(evolve(practical, group=Group(min=5)), request()) == 0


def test_hours_are_the_sum_of_the_units_that_are_taught():
    pm = module("m", units=(unit("a", hours=7.5, optional=False), unit("b", hours=2)))
    assert module_hours(pm).total == 9.5
    assert module_hours(pm, ("b",)) == Hours(practice=7.5)
    assert module_hours(module("n", hours=3)).lecture == 3
    assert module_hours(module("n", hours_=None)) == Hours()
    assert half_hours(7.5) == 15
    assert share(6, 10) == Fraction(3, 5)
    assert share(1, 0) == 0


# Offers.

BENCHES = Workshop(id="w", seats=12, equipment=(Equipment(type="bench", units=6), Equipment(type="bench", units=6)))


def found(taught, wanted, owner) -> list[Obstacle]:
    return list(obstacles(taught, owner, owner.offers[0], wanted))


def test_an_offer_without_obstacles():
    needs = module("m", resources=(Resource(type="bench"), Resource(type="board", units=1, per=Per.GROUP)))
    room = evolve(BENCHES, equipment=(*BENCHES.equipment, Equipment(type="board")))
    owner = provider("p", offer("m"), workshops=(room,), license=License(covers=(LicenseCover.PO,)))
    wanted = request(program_type=ProgramType.PO_TRAINING, learners=(LearnerGroup(count=12),))
    assert found(needs, wanted, owner) == []
    assert found(needs, evolve(wanted, learners=(LearnerGroup(count=13),)), owner) == [Obstacle.EQUIPMENT]
    boards = evolve(needs, resources=(Resource(type="board", units=2, per=Per.GROUP),))
    assert found(boards, wanted, owner) == [Obstacle.EQUIPMENT]
    short = evolve(owner, workshops=(evolve(room, seats=11), room))
    assert teachings(Catalog.of([needs, short]), needs, wanted)[0].workshop is room


def test_every_obstacle_is_told():
    owner = provider(
        "p",
        offer("m", seats=2, study_forms=(StudyForm.PART_TIME,), available=Period(last=dt.date(2026, 1, 31))),
        role=ProviderRole.RESOURCE_PARTNER,
    )
    wanted = request(program_type=ProgramType.DPO_PK, learners=(LearnerGroup(count=4),), start=dt.date(2026, 2, 1))
    assert found(module("m", group=Group(min=5)), wanted, owner) == [
        Obstacle.ROLE,
        Obstacle.LICENSE,
        Obstacle.FORM,
        Obstacle.AVAILABILITY,
        Obstacle.SEATS,
        Obstacle.GROUP_SIZE,
    ]
    wrong = evolve(owner, license=License(covers=(LicenseCover.PO,)), role=ProviderRole.COLLEGE)
    assert found(module("m"), wanted, wrong)[0] is Obstacle.LICENSE


def test_an_offer_may_end_after_the_start_or_never():
    wanted = request(start=dt.date(2026, 2, 1))
    assert found(module("m"), wanted, provider("p", offer("m", available=Period(last=dt.date(2026, 2, 1))))) == []
    assert found(module("m"), request(), provider("p", offer("m", available=Period(last=dt.date(2020, 2, 1))))) == []


def test_the_cost_is_exact():
    wanted = request(learners=(LearnerGroup(count=30),))
    per_group = Offer(module="m", price_per_group=Decimal("1000.10"), materials_per_learner=Decimal("0.37"))
    assert cost(module("m"), per_group, wanted) == Decimal("2011.30")
    assert cost_kopecks(module("m"), offer("m", "10.01"), wanted) == 30030
    assert cost(module("m", group=Group(min=40)), per_group, wanted) == Decimal("1011.20")


def test_the_parts_of_a_cost_sum_up_to_it():
    wanted = request(learners=(LearnerGroup(count=30),))
    one = module("m", group=Group(max=10))
    full = Offer(
        module="m",
        price_per_learner=Decimal("1500.50"),
        price_per_group=Decimal(9000),
        materials_per_learner=Decimal("0.25"),
    )
    lines = price_lines(one, full, wanted)
    assert [line.what for line in lines] == ["learner", "group", "materials"]
    assert sum(line.sum for line in lines) == cost(one, full, wanted)
    per_learner = price_lines(one, Offer(module="m", price_per_learner=Decimal(100)), wanted)
    assert [(line.what, line.each) for line in per_learner] == [("learner", Decimal(100))]


def test_one_way_a_provider_the_cheapest():
    taught = module("m", version="1.5")
    documents = [
        taught,
        provider(
            "b", offer("m", "5"), offer("m", "3"), offer("m", "4"), offer("m", "1", versions=VersionRange.parse("<1.5"))
        ),
        provider("a", offer("m", "9"), offer("x", "1")),
        provider("c", offer("m", "1", seats=0)),
    ]
    ways = teachings(Catalog.of(documents), taught, request())
    assert [(way.provider.id, way.offer.price_per_learner) for way in ways] == [("a", 9), ("b", 3)]


# Admission.


@pytest.mark.parametrize(
    ("needed", "has", "short"),
    [
        (None, None, False),
        (Education.SPO, None, None),
        (Education.SPO, Education.BASIC_GENERAL, True),
        (Education.SPO, Education.HIGHER, False),
    ],
)
def test_education(needed, has, short):
    assert (
        education_short(module("m", requires=Requires(education=needed)), LearnerGroup(count=1, education=has)) is short
    )


@pytest.mark.parametrize(
    ("needed", "age", "short"),
    [
        (None, None, False),
        (18, None, None),
        (18, Age(max=30), None),
        (18, Age(min=17), True),
        (18, Age(min=18), False),
    ],
)
def test_age(needed, age, short):
    assert age_short(module("m", requires=Requires(age_min=needed)), LearnerGroup(count=1, age=age)) is short


# Experience.


def delivery(number: int, id_: str, passed: int, enrolled: int) -> Delivery:
    day = dt.date(2025, 1, number)
    return Delivery(
        id=f"d{number}",
        module=id_,
        version=Version.parse("1.0"),
        provider="p",
        first=day,
        last=day,
        enrolled=enrolled,
        completed=enrolled,
        passed=passed,
    )


def test_much_good_experience_beats_a_little_perfect_one():
    documents = [delivery(n, "long", 24 if n > 1 else 21, 25) for n in range(1, 7)] + [delivery(7, "short", 20, 20)]
    catalog = Catalog.of(documents)
    assert failures_per_million(catalog, "long") < failures_per_million(catalog, "short")
    assert failures_per_million(catalog, "never") == 1_000_000


def test_the_cautious_rate_is_the_lower_end_of_wilsons_interval():
    assert cautious_pass_rate(141, 150) == pytest.approx(0.8898, abs=5e-4)
    assert cautious_pass_rate(0, 10) == 0
    assert cautious_pass_rate(0, 0) == 0


# Equivalence.


def test_what_replaces_each_other_is_one_class_across_ids():
    documents = [
        module("a", version="1.0"),
        module("a", version="2.0", replaces=("old",)),
        module("c", replaces=("b",)),
        module("b", replaces=("a",)),
        module("e", replaces=("d", "c")),
        module("alone"),
        final("exam"),
    ]
    classes = equivalence_classes(Catalog.of(documents))
    assert {id_ for id_, kin in classes.items() if kin == "a"} == {"a", "b", "c", "d", "e", "old"}
    assert classes["alone"] == "alone"
    assert classes["exam"] == "exam"
