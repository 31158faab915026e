"""Calendars of programs: the welders of case 1, dates, rooms, what is in the way and what helps."""

import datetime as dt
from importlib import import_module

import pytest
from attrs import evolve

from coppbuilder.assemble.calendar import schedule_weeks
from coppbuilder.assemble.calendar_search import Search
from coppbuilder.assemble.milp import Verdict
from coppbuilder.measure.plan import plan_of
from coppbuilder.measure.weeks import weeks_bound
from coppbuilder.model import (
    AssemblyStatus,
    Booking,
    Catalog,
    FailureStatus,
    Group,
    Hours,
    LearnerGroup,
    Limits,
    Module,
    ModuleRequirement,
    ModuleRole,
    Offer,
    Period,
    Placement,
    Program,
    ProgramType,
    Provider,
    Range,
    Request,
    Requires,
    Resource,
    Version,
    Workshop,
)
from coppbuilder.model.calendar import Calendar, NoCalendar
from coppbuilder.workflow import load_catalog

V1 = Version.parse("1.0")
MONDAY = dt.date(2027, 2, 1)
POSTS = Workshop(id="posts", seats=12, weekly_hours=36)


def module(name, lecture, practice=0, after=(), **fields):
    return Module(
        id=f"c.{name}",
        version=V1,
        owner="c",
        hours=Hours(lecture=lecture, practice=practice),
        requires=Requires(modules=tuple(ModuleRequirement(module=f"c.{other}") for other in after)),
        group=Group(max=25, practice_max=12),
        **fields,
    )


def plan(*modules, room=None, start=MONDAY, learners=24, weekly=36, bookings=(), offers=(), others=()):
    """Return the plan of a program of these modules; those with practice are taught in the room, if there is one."""
    provider = Provider(id="c", workshops=() if room is None else (room,), bookings=bookings, offers=offers)
    request = Request(
        id="r",
        program_type=ProgramType.OTHER,
        start=start,
        targets=(),
        learners=(LearnerGroup(count=learners),),
        limits=Limits(weekly_hours=Range(max=weekly)),
    )
    places = tuple(
        Placement(
            module=each.id,
            version=V1,
            provider="c",
            workshop=room.id if room is not None and each.hours.practical else None,
        )
        for each in modules
    )
    return plan_of(Catalog.of([provider, *modules, *others]), Program(id="p", demand=request, modules=places))


def welders(**fields):
    """Return case 1: 62 hours of practice in two subgroups after a module of 30 hours, 144 in all, 36 a week."""
    return plan(
        module("safety", 14),
        module("prep", 30),
        module("arc", 14, 62, ["prep"], resources=(Resource(type="post"),)),
        module("team", 16),
        module("exam", 8, role=ModuleRole.FINAL),
        room=POSTS,
        **fields,
    )


def hours(calendar, name):
    found = next(each for each in calendar.modules if each.module == f"c.{name}")
    return {week.week: week.hours for week in found.weeks}


def test_the_shortest_calendar_of_the_welders_has_five_weeks():
    calendar = schedule_weeks(welders())
    assert isinstance(calendar, Calendar)
    assert calendar.status is AssemblyStatus.OPTIMAL
    assert calendar.length == calendar.bound == weeks_bound(welders()).weeks == 5
    assert calendar.peak == calendar.peak_bound
    room = calendar.rooms[0]
    assert sum(week.hours for week in room.weeks) == 124
    assert all(week.hours <= week.limit for week in room.weeks)
    assert sum(week.hours for week in calendar.weeks) == 144
    assert max(hours(calendar, "prep")) <= min(hours(calendar, "arc"))
    assert min(hours(calendar, "exam")) >= max(hours(calendar, "team"))


def test_four_weeks_are_proven_too_few_for_the_welders_and_the_help_works():
    found = schedule_weeks(welders(), weeks=4)
    assert isinstance(found, NoCalendar)
    assert found.status is FailureStatus.IMPOSSIBLE
    assert [cause.key for cause in found.causes] == ["schedule.cause.room-after"]
    told = found.causes[0].arguments
    assert (told["need"], told["most"], told["missing"], told["before"]) == (124, 120, 4, 30)
    helps = {help_.key: help_.arguments for help_ in found.helps}
    assert helps["schedule.help.weeks"] == {"weeks": 5}
    assert helps["schedule.help.room"]["hours"] == 4
    weekly = helps["schedule.help.weekly"]["hours"]
    assert schedule_weeks(welders(weekly=weekly), weeks=4).length == 4
    assert isinstance(schedule_weeks(welders(weekly=weekly - 1), weeks=4), NoCalendar)
    assert all(cause.message("ru") and cause.message("en") for cause in (*found.causes, *found.helps))


def test_the_final_assessment_may_wait():
    calendar = schedule_weeks(welders(), before_final=2)
    ended = max(max(hours(calendar, name)) for name in ("safety", "prep", "arc", "team"))
    assert min(hours(calendar, "exam")) >= ended + 2
    assert calendar.length == 7


def test_the_evenest_calendar_within_some_weeks():
    calendar = schedule_weeks(welders(), weeks=8, even_first=True)
    assert calendar.even_first
    assert calendar.status is AssemblyStatus.OPTIMAL
    assert calendar.peak < schedule_weeks(welders()).peak
    assert calendar.length <= 8


def test_closed_and_booked_weeks_give_no_room_hours():
    closed = evolve(POSTS, closed_weeks=(Period(first=dt.date(2027, 2, 8), last=dt.date(2027, 2, 14)),))
    booking = Booking(workshop="posts", first=dt.date(2027, 2, 17), last=dt.date(2027, 2, 17), weekly_hours=30)
    arc = module("arc", 0, 36)
    calendar = schedule_weeks(plan(arc, room=closed, bookings=(booking,)))
    assert [week.limit for week in calendar.rooms[0].weeks[:3]] == [36, 0, 6]
    assert hours(calendar, "arc")[1] <= 18
    assert 2 not in hours(calendar, "arc")


def test_days_on_which_a_workshop_is_closed_count_each():
    closed = evolve(POSTS, closed_weeks=(Period(first=dt.date(2027, 2, 4), last=dt.date(2027, 2, 7)),))
    calendar = schedule_weeks(plan(module("arc", 0, 20), room=closed))
    assert calendar.rooms[0].weeks[0].limit == 21.5


def test_an_offer_that_ends_too_soon_is_named_and_leaving_it_out_helps():
    offer = Offer(module="c.late", available=Period(first=MONDAY, last=dt.date(2027, 2, 14)))
    late, first = module("late", 40, after=["first"]), module("first", 40)
    found = schedule_weeks(plan(first, late, offers=(offer,)))
    assert [cause.key for cause in found.causes] == ["schedule.cause.offer"]
    assert found.causes[0].arguments["missing"] == 8
    assert "schedule.help.offer" in [help_.key for help_ in found.helps]
    assert schedule_weeks(plan(first, late)).length == 3


def test_an_offer_that_begins_later_is_waited_for():
    offer = Offer(module="c.late", available=Period(first=dt.date(2027, 2, 10)))
    calendar = schedule_weeks(plan(module("late", 10), offers=(offer,)))
    assert hours(calendar, "late") == {3: 10}
    assert schedule_weeks(plan(module("late", 10), offers=(offer,), start=None)).length == 1
    assert schedule_weeks(plan(module("late", 10), offers=(Offer(module="c.late"),))).length == 1


def test_too_many_hours_for_the_weeks():
    found = schedule_weeks(plan(module("long", 80)), weeks=2)
    assert found.causes[0].key == "schedule.cause.hours"
    assert found.causes[0].arguments["missing"] == 8
    assert [help_.key for help_ in found.helps] == ["schedule.help.weeks", "schedule.help.weekly"]
    assert found.helps[1].arguments["hours"] == 40


def test_a_workshop_that_is_never_open():
    closed = evolve(POSTS, closed_weeks=(Period(),))
    found = schedule_weeks(plan(module("arc", 0, 10), room=closed))
    assert [cause.key for cause in found.causes] == ["schedule.cause.room"]
    assert found.causes[0].arguments["missing"] == 20
    assert [help_.key for help_ in found.helps] == ["schedule.help.room"]
    assert found.helps[0].arguments["hours"] == 20


def test_conditions_that_only_together_are_impossible():
    offer = Offer(module="c.b", available=Period(first=MONDAY, last=dt.date(2027, 2, 7)))
    found = schedule_weeks(
        plan(module("a", 20), module("b", 8, 8, ["a"]), offers=(offer,), room=evolve(POSTS, weekly_hours=15)), weeks=2
    )
    assert found.status is FailureStatus.IMPOSSIBLE
    assert found.causes


def test_modules_that_wait_for_each_other():
    found = schedule_weeks(plan(module("a", 2, after=["b"]), module("b", 2, after=["a"])))
    assert [cause.key for cause in found.causes] == ["schedule.cause.circle"]


def test_a_wrong_order_in_the_program_is_put_right():
    calendar = schedule_weeks(plan(module("b", 30, after=["a"]), module("a", 30)))
    assert max(hours(calendar, "a")) <= min(hours(calendar, "b"))
    assert [each.module for each in calendar.modules] == ["c.b", "c.a"]


def test_without_a_start_dates_do_not_count_and_a_note_says_so():
    calendar = schedule_weeks(welders(start=None))
    assert calendar.length == 5
    assert [note.key for note in calendar.notes] == ["schedule.note.no-start"]
    assert calendar.weeks[0].first is None


def test_practice_without_a_workshop_takes_no_room_and_a_note_says_so():
    needy = module("arc", 0, 40, resources=(Resource(type="post"),))
    calendar = schedule_weeks(plan(needy))
    assert calendar.rooms == ()
    assert [note.key for note in calendar.notes] == ["schedule.note.no-workshop"]


def test_public_holidays_shorten_weeks():
    library = load_catalog().catalog
    calendar = schedule_weeks(plan(module("a", 80), start=dt.date(2027, 5, 1), others=library.documents))
    # The first study day is Monday 3 May, when the holiday of Saturday 1 May is kept; 10 May is that of Sunday 9 May.
    assert (calendar.weeks[0].first, calendar.weeks[0].last) == (dt.date(2027, 5, 3), dt.date(2027, 5, 7))
    assert [week.limit for week in calendar.weeks] == [28.5, 28.5, 36]


def test_a_first_week_that_begins_late_is_shorter():
    calendar = schedule_weeks(plan(module("a", 40), start=dt.date(2027, 2, 4)))
    assert [week.limit for week in calendar.weeks] == [14, 36]


def test_weeks_are_written_into_the_program():
    known = welders()
    calendar = schedule_weeks(known)
    written = calendar.applied_to(known.program)
    assert [place.weeks for place in written.modules] == [
        tuple(week.week for week in each.weeks) for each in calendar.modules
    ]
    assert evolve(written, modules=known.program.modules) == known.program


def test_a_module_that_is_not_known_keeps_its_pinned_hours():
    place = Placement(module="c.gone", version=V1, hours=Hours(lecture=10, practice=4))
    request = Request(id="r", program_type=ProgramType.OTHER, targets=())
    calendar = schedule_weeks(plan_of(Catalog.of([]), Program(id="p", demand=request, modules=(place,))))
    assert hours(calendar, "gone") == {1: 14}


def test_nothing_to_teach_takes_no_weeks():
    request = Request(id="r", program_type=ProgramType.OTHER, targets=())
    calendar = schedule_weeks(plan_of(Catalog.of([]), Program(id="p", demand=request, modules=())))
    assert (calendar.length, calendar.peak) == (0, 0)


def test_the_same_program_gives_the_same_calendar():
    assert schedule_weeks(welders()) == schedule_weeks(welders())


@pytest.mark.parametrize("name", ["welders-one-college-program", "kindergarten-72-program", "housing-network-program"])
def test_example_programs_keep_the_bound_of_the_preview(name):
    catalog = load_catalog("catalog/examples").catalog
    known = plan_of(catalog, catalog.programs[name])
    calendar = schedule_weeks(known)
    assert calendar.length == calendar.bound >= weeks_bound(known).weeks


def test_only_the_workshop_that_is_short_is_named():
    both = Provider(id="c", workshops=(POSTS, evolve(POSTS, id="hall", weekly_hours=4)))
    modules = (module("arc", 0, 10), module("fit", 0, 10))
    known = plan(*modules)
    places = tuple(
        evolve(place, workshop=room) for place, room in zip(known.program.modules, ("posts", "hall"), strict=True)
    )
    program = evolve(known.program, modules=places)
    found = schedule_weeks(plan_of(Catalog.of([both, *modules]), program), weeks=1)
    assert [(cause.key, cause.arguments["room"]) for cause in found.causes] == [("schedule.cause.room", "hall")]
    assert found.causes[0].arguments["missing"] == 16
    rooms = [help_.arguments for help_ in found.helps if help_.key == "schedule.help.room"]
    assert [(told["room"], told["hours"]) for told in rooms] == [("hall", 16)]


def test_an_offer_that_alone_does_not_help_is_not_advised():
    offers = tuple(
        Offer(module=f"c.{name}", available=Period(first=MONDAY, last=dt.date(2027, 2, 7))) for name in ("a", "b")
    )
    found = schedule_weeks(plan(module("a", 40), module("b", 40), offers=offers), weeks=3)
    assert [cause.key for cause in found.causes] == ["schedule.cause.offer"] * 2
    assert "schedule.help.offer" not in [help_.key for help_ in found.helps]


def test_nothing_alone_helps_where_two_limits_are_too_tight():
    small = evolve(POSTS, weekly_hours=4)
    found = schedule_weeks(plan(module("arc", 100, 10), room=small), weeks=1)
    assert {cause.key for cause in found.causes} == {"schedule.cause.hours", "schedule.cause.room"}
    assert [help_.key for help_ in found.helps] == ["schedule.help.weeks"]


def test_a_question_that_stays_open_is_told_as_such(monkeypatch):
    calendar = import_module("coppbuilder.assemble.calendar")
    monkeypatch.setattr(calendar, "search", lambda *_, **__: Search(verdict=Verdict.UNKNOWN))
    assert schedule_weeks(welders()) == NoCalendar(status=FailureStatus.UNKNOWN)


def test_a_gap_before_a_final_assessment_that_is_not_there_is_told():
    without = plan(module("a", 10))
    assert "schedule.note.no-final" in [note.key for note in schedule_weeks(without, before_final=4).notes]
    assert "schedule.note.no-final" not in [note.key for note in schedule_weeks(without).notes]
    assert "schedule.note.no-final" not in [note.key for note in schedule_weeks(welders(), before_final=2).notes]
