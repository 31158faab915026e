"""Simple calendars: every hour has a week, weeks and workshops hold what they can, the order is kept."""

import datetime as dt

from coppbuilder.measure.plan import plan_of
from coppbuilder.measure.week_plan import week_plan
from small_world import CATALOG, catalog_of, place, program_of


def weeks(program, catalog=CATALOG):
    found = week_plan(plan_of(catalog, program))
    return found, {row.placed.placement.module: row.hours for row in found.rows}


def college(*rooms, **offer):
    offers = [{"module": name, "price_per_learner": 1, **offer} for name in ("c.prep", "c.main", "c.exam")]
    return {"kind": "provider", "id": "c", "workshops": list(rooms), "offers": offers}


def three(**demand):
    return program_of(
        place("c.prep", workshop="room"), place("c.main", workshop="room"), place("c.exam"), demand=demand
    )


def test_modules_follow_one_another_within_the_weekly_limit():
    found, hours = weeks(three(limits={"weekly_hours": {"max": 12}}))
    assert found.preliminary
    assert hours == {"c.prep": (10, 0, 0), "c.main": (2, 12, 6), "c.exam": (0, 0, 2)}
    assert found.limits == (12, 12, 12)
    assert not any(row.left for row in found.rows)


def test_without_a_limit_a_week_has_forty_hours():
    found, hours = weeks(three())
    assert (found.limits, hours["c.exam"]) == ((40,), (2,))


def test_subgroups_take_the_workshop_in_turn():
    room = {"id": "room", "seats": 5, "weekly_hours": 12}
    main = {"kind": "module", "id": "c.main", "version": "1.0", "owner": "c", "hours": {"lecture": 2, "practice": 18}}
    catalog = catalog_of(college(room), main | {"group": {"max": 10, "practice_max": 5}}, without=("c", "c.main"))
    found, hours = weeks(program_of(place("c.main", workshop="room")), catalog)
    assert hours["c.main"] == (8, 6, 6)
    assert len(found.weeks) == 3


def test_a_workshop_that_is_never_open_leaves_practice_without_weeks():
    catalog = catalog_of(college({"id": "room", "seats": 30, "weekly_hours": 0}), without=("c",))
    found, hours = weeks(three(), catalog)
    assert [row.left for row in found.rows] == [6, 18, 0]
    assert hours["c.prep"] == (4,)


def test_an_offer_that_begins_later_and_the_gap_before_the_final_are_kept():
    catalog = catalog_of(college({"id": "room", "seats": 30}, available={"from": "2027-02-15"}), without=("c",))
    final = {"form": "exam", "weeks_after": 2}
    found, hours = weeks(three(start="2027-02-01", final_assessment=final), catalog)
    assert found.weeks[0].first == dt.date(2027, 2, 1)
    assert hours == {"c.prep": (0, 0, 10, 0, 0), "c.main": (0, 0, 20, 0, 0), "c.exam": (0, 0, 0, 0, 2)}


def test_a_final_assessment_is_not_torn_apart_but_where_no_week_holds_it():
    _, hours = weeks(three(limits={"weekly_hours": {"max": 15.5}}))
    assert hours["c.exam"] == (0, 0, 2)
    _, hours = weeks(program_of(place("c.exam"), demand={"limits": {"weekly_hours": {"max": 1.5}}}))
    assert hours["c.exam"] == (1.5, 0.5)


def test_a_final_alone_waits_for_nothing():
    _, hours = weeks(program_of(place("c.exam"), demand={"final_assessment": {"form": "exam", "weeks_after": 3}}))
    assert hours["c.exam"] == (2,)


def test_what_the_catalogue_does_not_know_has_the_hours_of_the_program():
    _, hours = weeks(program_of(place("x.gone", hours={"practice": 6})))
    assert hours == {"x.gone": (6,)}


def test_nothing_taught_takes_no_weeks():
    found, hours = weeks(program_of(place("c.prep", recognized=True)))
    assert (found.weeks, hours, found.preliminary) == ((), {}, True)


def test_weeks_of_the_program_are_filled_evenly():
    program = program_of(
        place("c.prep", weeks=[1]), place("c.main", weeks=[1, 2, 3]), place("c.exam", weeks=[3]), demand={}
    )
    found, hours = weeks(program)
    assert not found.preliminary
    assert hours == {"c.prep": (10, 0, 0), "c.main": (7, 7, 6), "c.exam": (0, 0, 2)}


def test_where_evenly_does_not_fit_the_first_to_end_goes_first():
    limits = {"weekly_hours": {"max": 16}}
    program = program_of(place("c.main", weeks=[1, 2]), place("c.prep", weeks=[2]), demand={"limits": limits})
    found, hours = weeks(program)
    assert hours == {"c.main": (16, 4), "c.prep": (0, 10)}
    assert not found.overfull


def test_weeks_with_holidays_are_full_weeks_where_nothing_else_fits():
    holiday = {"value": True, "unit": "day"}
    norm = {"kind": "norm", "id": "n", "act": {"title": "а"}, "in_force": {}, "parameters": {"holiday.05-04": holiday}}
    demand = {"limits": {"weekly_hours": {"max": 10}}, "start": "2027-05-03"}
    found, hours = weeks(program_of(place("c.prep", weeks=[1]), demand=demand), catalog_of(norm))
    assert (found.limits, hours, found.overfull) == ((8,), {"c.prep": (10,)}, True)


def test_full_weeks_are_not_filled_beyond_the_weekly_limit():
    norm = {"kind": "norm", "id": "n", "act": {"title": "а"}, "in_force": {}, "parameters": {}}
    norm["parameters"] = {"holiday.05-04": {"value": True, "unit": "day"}}
    demand = {"limits": {"weekly_hours": {"max": 16}}, "start": "2027-05-03"}
    program = program_of(place("c.main", weeks=[1, 2]), place("c.prep", weeks=[2]), demand=demand)
    found, hours = weeks(program, catalog_of(norm))
    assert hours == {"c.main": (16, 4), "c.prep": (0, 10)}
    assert (found.overfull, found.limits) == (True, (12.5, 16))


def test_weeks_of_the_program_that_are_too_small_hold_the_hours_nevertheless():
    limits = {"weekly_hours": {"max": 8}}
    found, hours = weeks(program_of(place("c.prep", weeks=[1]), place("c.exam", weeks=[2]), demand={"limits": limits}))
    assert hours == {"c.prep": (10, 0), "c.exam": (0, 2)}
    assert found.overfull
    assert not any(row.left for row in found.rows)


def test_a_first_day_of_another_age_gives_no_dates():
    found, _ = weeks(three(start="9990-01-01"))
    assert found.weeks[0].first is None
