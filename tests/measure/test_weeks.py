"""The least number of weeks, against cases that a methodologist can count."""

import pytest
from attrs import evolve

from coppbuilder.loading import bundled_catalog
from coppbuilder.measure.plan import plan_of
from coppbuilder.measure.weeks import USUAL_WEEKLY_HOURS, _weeks, required_before, weeks_bound
from coppbuilder.model import (
    Catalog,
    CompetencyRef,
    Entry,
    EntryModule,
    FinalAssessment,
    Group,
    Hours,
    LearnerGroup,
    Limits,
    Module,
    ModuleRequirement,
    ModuleRole,
    Outcome,
    Placement,
    Program,
    ProgramType,
    Provider,
    Range,
    Recognized,
    Request,
    Requires,
    Resource,
    Version,
    Workshop,
)
from coppbuilder.workflow import load_catalog

V = Version.parse("1.0")
CODE = CompetencyRef.parse


@pytest.fixture(scope="module")
def library():
    return load_catalog().catalog


def module(name, hours, *, requires=(), modules=(), outcomes=(), room=True, practice_max=None, final=False):
    return Module(
        id=name,
        version=V,
        owner="college",
        role=ModuleRole.FINAL if final else ModuleRole.MODULE,
        hours=hours,
        outcomes=tuple(Outcome(competency=CODE(each)) for each in outcomes),
        requires=Requires(
            competencies=tuple(Outcome(competency=CODE(each)) for each in requires),
            modules=tuple(ModuleRequirement(module=each) for each in modules),
        ),
        resources=(Resource(type="post"),) if room else (),
        group=Group(max=25, practice_max=practice_max),
    )


def plan(library, *modules, learners=24, weekly=None, weekly_room=36, workshop="shop", provider="college"):
    college = Provider(id="college", workshops=(Workshop(id="shop", seats=12, weekly_hours=weekly_room),))
    demand = Request(
        id="r",
        program_type=ProgramType.OTHER,
        targets=(),
        learners=(LearnerGroup(count=learners),) if learners else (),
        limits=Limits(weekly_hours=Range(max=weekly)),
    )
    placements = tuple(Placement(module=each.id, version=V, provider=provider, workshop=workshop) for each in modules)
    catalog = Catalog.of((*library.documents, college, *modules))
    return plan_of(catalog, Program(id="p", demand=demand, modules=placements))


def test_the_welders_of_the_acceptance_case_need_five_weeks(library):
    """Thirty hours, then 2 × 62 room-hours: 12 in the rest of week 1, then 36 a week; 120 by the end of week 4."""
    first = module("college.prep", Hours(lecture=30), room=False)
    arc = module("college.arc", Hours(lecture=10, practice=62, interim=4), modules=["college.prep"], practice_max=12)
    found = weeks_bound(plan(library, first, arc, weekly=36))
    (room,) = found.workshops
    assert (room.turns, room.practical, room.room_hours, room.before, room.weeks) == (2, 62, 124, 30, 5)
    assert (found.weeks, found.weekly_hours) == (5, 36)


@pytest.mark.parametrize(
    ("practical", "turns", "before", "weekly", "room_weekly", "weeks"),
    [
        (62, 2, 30, 36, 36, 5),
        (60, 2, 30, 36, 36, 4),
        (60.5, 2, 30, 36, 36, 5),
        (36, 1, 0, 36, 36, 1),
        (36.5, 1, 0, 36, 36, 2),
        (10, 1, 36, 36, 36, 2),
        (10, 1, 72, 36, 36, 3),
        (10, 3, 0, 36, 10, 3),
        (10, 1, 0, 5, 40, 2),
    ],
)
def test_weeks_of_a_workshop(practical, turns, before, weekly, room_weekly, weeks):
    assert _weeks(practical, turns, before, weekly, room_weekly) == weeks


def test_without_workshops_the_load_of_learners_counts(library):
    theory = module("college.theory", Hours(lecture=81), room=False)
    found = weeks_bound(plan(library, theory))
    assert (found.weeks, found.weekly_hours, found.workshops) == (3, USUAL_WEEKLY_HOURS, ())
    assert weeks_bound(plan(library, theory, weekly=81)).weeks == 1


def test_the_longest_workshop_comes_first(library):
    short = module("college.short", Hours(practice=10), practice_max=12)
    long = module("college.long", Hours(practice=60), practice_max=12)
    found = weeks_bound(plan(library, short, long))
    assert [room.placed.placement.module for room in found.workshops] == ["college.long", "college.short"]


@pytest.mark.parametrize(
    "change",
    [{"workshop": "other"}, {"workshop": None}, {"provider": "stranger"}, {"learners": 1}],
)
def test_what_does_not_keep_a_known_workshop_busy_does_not_count(library, change):
    small = module("college.x", Hours(practice=40), practice_max=12)
    small = small if "learners" not in change else module("college.x", Hours(practice=40), room=False)
    assert weeks_bound(plan(library, small, **change)).workshops == ()


def test_groups_that_cannot_be_formed_are_not_counted(library):
    strict = evolve(module("college.x", Hours(practice=40)), group=Group(min=20, max=25))
    assert weeks_bound(plan(library, strict, learners=5)).workshops == ()


def test_all_learners_recognized_leave_no_groups(library):
    made = plan(library, module("college.x", Hours(practice=40)))
    group = LearnerGroup(count=5, recognized=(Recognized(module="college.x"),))
    program = evolve(made.program, demand=evolve(made.request, learners=(group,)))
    assert weeks_bound(plan_of(made.catalog, program)).workshops == ()


def test_recognized_parts_shorten_what_can_be_proven(library):
    first = module("college.prep", Hours(lecture=30), room=False)
    arc = module("college.arc", Hours(practice=62), modules=["college.prep"], practice_max=12)
    made = plan(library, first, arc, weekly=36)
    known = LearnerGroup(count=12, recognized=(Recognized(module="college.prep"),))
    mixed = evolve(made.request, learners=(LearnerGroup(count=12), known))
    (room,) = weeks_bound(plan_of(made.catalog, evolve(made.program, demand=mixed))).workshops
    assert (room.turns, room.before, room.weeks) == (2, 0, 4)
    # when all of them may skip it, the load is less as well
    all_known = evolve(made.request, learners=(known,))
    found = weeks_bound(plan_of(made.catalog, evolve(made.program, demand=all_known)))
    assert (found.weeks, found.workshops[0].turns) == (2, 1)


def test_more_learners_may_take_turns_less_often(library):
    """Forty make two groups of twenty, each in three subgroups; with one more there are three groups of two."""
    odd = evolve(module("college.x", Hours(practice=10)), group=Group(max=20, practice_max=9))
    made = plan(library, odd)
    partly = LearnerGroup(count=1, recognized=(Recognized(module="college.x", units=("u",)),))
    for count, last, turns in ((40, (), 6), (41, (), 6), (40, (partly,), 6), (20, (), 3), (20, (partly,), 3)):
        demand = evolve(made.request, learners=(LearnerGroup(count=count), *last))
        (room,) = weeks_bound(plan_of(made.catalog, evolve(made.program, demand=demand))).workshops
        assert room.turns == turns


@pytest.mark.parametrize(("gap", "weeks"), [(0, 2), (1, 3), (2, 4)])
def test_a_gap_before_the_final_assessment_comes_on_top(library, gap, weeks):
    theory = module("college.theory", Hours(lecture=70), room=False)
    last = module("college.last", Hours(interim=5), final=True, room=False)
    made = plan(library, theory, last)
    demand = evolve(made.request, final_assessment=FinalAssessment(weeks_after=gap))
    found = weeks_bound(plan_of(made.catalog, evolve(made.program, demand=demand)))
    assert (found.weeks, found.load, found.hours) == (weeks, 2, 75)
    alone = evolve(made.program, demand=demand, modules=made.program.modules[1:])
    assert weeks_bound(plan_of(made.catalog, alone)).weeks == 1


def test_a_workshop_that_is_never_open_bounds_nothing(library):
    assert weeks_bound(plan(library, module("college.x", Hours(practice=10)), weekly_room=0)).workshops == ()


def test_without_learners_one_group_is_counted(library):
    (room,) = weeks_bound(plan(library, module("college.x", Hours(practice=10)), learners=0)).workshops
    assert room.turns == 1


def test_a_module_waits_for_what_it_names_and_for_the_only_one_that_trains_what_it_needs(library):
    one = module("college.one", Hours(lecture=2), outcomes=["ps-40.002-2013:A/01.2"], room=False)
    two = module("college.two", Hours(lecture=3), modules=["college.one"], room=False)
    three = module("college.three", Hours(lecture=4), requires=["ps-40.002-2013:A/01.2"], room=False)
    last = module("college.last", Hours(interim=5), final=True, room=False)
    made = plan(library, one, two, three, last)
    before = [[each.index for each in required_before(made, place)] for place in made.placed]
    assert before == [[], [0], [0], [0, 1, 2]]


def test_where_two_could_train_it_none_is_certain(library):
    one = module("college.one", Hours(lecture=2), outcomes=["ps-40.002-2013:A/01.2"], room=False)
    same = module("college.same", Hours(lecture=2), outcomes=["ps-40.002-2013:A/01.2"], room=False)
    three = module("college.three", Hours(lecture=4), requires=["ps-40.002-2013:A/01.2"], room=False)
    assert required_before(plan(library, one, same, three), plan(library, one, same, three).placed[2]) == ()


def test_a_module_required_by_name_need_not_come_before_if_it_is_known_or_there_twice(library):
    one = module("college.one", Hours(lecture=2), room=False)
    two = module("college.two", Hours(lecture=3), modules=["college.one"], room=False)
    made = plan(library, one, two)
    entry = evolve(made.request, entry=Entry(modules=(EntryModule(module="college.one"),)))
    known = plan_of(made.catalog, evolve(made.program, demand=entry))
    recognized = evolve(made.program.modules[0], recognized=True)
    skipped = plan_of(made.catalog, evolve(made.program, modules=(recognized, made.program.modules[1])))
    twice = plan_of(made.catalog, evolve(made.program, modules=(made.program.modules[0], *made.program.modules)))
    assert [required_before(each, each.placed[-1]) for each in (known, skipped, twice)] == [(), (), ()]


def test_what_learners_bring_need_not_come_before(library):
    one = module("college.one", Hours(lecture=2), outcomes=["ps-40.002-2013:A/01.2"], room=False)
    three = module("college.three", Hours(lecture=4), requires=["ps-40.002-2013:A/01.2"], room=False)
    made = plan(library, one, three)
    entry = Entry(competencies=(Outcome(competency=CODE("ps-40.002-2013:A/01.2")),))
    again = plan_of(made.catalog, evolve(made.program, demand=evolve(made.request, entry=entry)))
    assert required_before(again, again.placed[1]) == ()


def test_unknown_modules_need_nothing_that_is_known(library):
    made = plan(library, module("college.x", Hours(lecture=2), room=False))
    unknown = plan_of(library, made.program)
    assert required_before(unknown, unknown.placed[0]) == ()
    assert weeks_bound(unknown).weeks == 0


def test_the_examples_agree():
    catalog = load_catalog(bundled_catalog() / "examples").catalog
    bounds = {program.id: weeks_bound(plan_of(catalog, program)).weeks for program in catalog.programs.values()}
    assert bounds["housing-network-program"] == 5
    assert all(bounds.values())
