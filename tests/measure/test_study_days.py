"""Weeks of training with their study days."""

from __future__ import annotations

import datetime as dt

from coppbuilder.measure.study_days import FULL_WEEK, public_holidays, study_weeks
from coppbuilder.model import Act, Catalog, Norm, Parameter

EMPTY = Catalog.of([])


def days_off(*names, verified=True):
    parameters = {name: Parameter(value="День") for name in names}
    return Catalog.of([Norm(id="n", act=Act(title="Кодекс"), parameters=parameters, verified=verified)])


def test_without_a_first_day_weeks_are_full():
    weeks = study_weeks(EMPTY, None, 2)

    assert [(week.number, week.study_days, week.last) for week in weeks] == [(1, FULL_WEEK, None), (2, FULL_WEEK, None)]


def test_the_first_week_has_no_days_before_the_first_day():
    first, second = study_weeks(EMPTY, dt.date(2027, 1, 13), 2)  # a Wednesday

    assert (first.first, first.last, first.study_days) == (dt.date(2027, 1, 11), dt.date(2027, 1, 15), 3)
    assert second.study_days == FULL_WEEK


def test_training_that_starts_on_a_weekend_begins_on_monday():
    (week,) = study_weeks(EMPTY, dt.date(2027, 1, 16), 1)  # a Saturday

    assert week.first == dt.date(2027, 1, 18)


def test_holidays_of_each_year_and_of_one_year_are_taken_off():
    off = public_holidays(days_off("holiday.06-12", "holiday.2027-06-14"), dt.date(2027, 6, 1), dt.date(2027, 6, 30))

    assert off == {dt.date(2027, 6, 12), dt.date(2027, 6, 14)}


def test_a_holiday_on_a_weekend_moves_to_the_next_working_day_but_not_in_january():
    catalog = days_off("holiday.06-12", "holiday.01-02", "holidays.move-from-weekend")

    assert dt.date(2027, 6, 14) in public_holidays(catalog, dt.date(2027, 6, 1), dt.date(2027, 6, 30))
    assert public_holidays(catalog, dt.date(2027, 1, 1), dt.date(2027, 1, 10)) == {dt.date(2027, 1, 2)}


def test_an_unconfirmed_norm_takes_no_day_off():
    catalog = days_off("holiday.06-12", verified=False)

    assert not public_holidays(catalog, dt.date(2027, 6, 1), dt.date(2027, 6, 30))
