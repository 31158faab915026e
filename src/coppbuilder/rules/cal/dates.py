"""CAL3xx: the days of the calendar: offers, workshops, public holidays, approval."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from ...measure.plan import plan_of
from ...measure.staleness import approved_on
from ...measure.study_days import first_day, public_holidays
from ...model import Argument, Document, Period, Program, Request, Severity
from ..naming import few, placed_title
from ..rule import Context, Found, Rule, Said, rule
from .timetable import dated_weeks, in_weeks

_SATURDAY: Final = 5
_DAY: Final = dt.timedelta(days=1)


@rule("CAL301", Program, no_citation="The college itself says from when until when it teaches the module.")
def outside_offer(program: Program, context: Context) -> Iterator[Said]:
    """A module stands in weeks in which the college does not offer it.

    Why:
        Offers have a beginning and an end: a room under repair, a teacher from September on. A week outside of them
        must move, or the college must offer the module for longer.

    Fails:
        demand: {start: 2027-01-11}
        modules:      # offered from 2027-02-01 on
          - {module: college-a.rds, version: "1.4", provider: college-a, weeks: [1, 2]}

    Passes:
        demand: {start: 2027-02-01}
        modules:
          - {module: college-a.rds, version: "1.4", provider: college-a, weeks: [1, 2]}

    """
    plan = plan_of(context.catalog, program)
    weeks = dated_weeks(plan)
    for place in in_weeks(plan):
        if place.offer is None or first_day(program.demand) is None:
            continue
        period = place.offer.available
        outside = [week for week in place.placement.weeks if not all(day in period for day in weeks[week].days)]
        if outside:
            arguments = {"module": placed_title(place), "weeks": few(outside), "count": len(outside)}
            yield Found(
                path=f"/modules/{place.index}/weeks", variant=_ends(period), arguments=arguments | _told(period)
            )


def _ends(period: Period) -> str | None:
    """Choose the words for a period that is open at one end."""
    if period.first is not None and period.last is not None:
        return None
    return "from" if period.first is not None else "to"


def _told(period: Period) -> dict[str, Argument]:
    ends = {"first": period.first, "last": period.last}
    return {name: day.isoformat() for name, day in ends.items() if day is not None}


@rule("CAL302", Program, severity=Severity.WARNING, no_citation="The college itself says when its workshop is closed.")
def workshop_closed(program: Program, context: Context) -> Iterator[Said]:
    """The workshop of a module is closed in all its weeks.

    Why:
        Practice needs the workshop open on at least one of the days. While it is closed, only lessons are possible.

    Fails:
        modules:      # the workshop is closed from 2027-01-11 to 2027-01-24
          - {module: college-a.rds, version: "1.4", provider: college-a, workshop: w1, weeks: [1, 2]}

    Passes:
        modules:
          - {module: college-a.rds, version: "1.4", provider: college-a, workshop: w1, weeks: [2, 3]}

    """
    plan = plan_of(context.catalog, program)
    weeks = dated_weeks(plan)
    for place in in_weeks(plan):
        rooms = place.provider.workshops if place.provider is not None else ()
        room = next((room for room in rooms if room.id == place.placement.workshop), None)
        days = [day for week in place.placement.weeks for day in weeks[week].days]
        if room is None or not days or not place.hours.practical:
            continue
        if all(any(day in closed for closed in room.closed_weeks) for day in days):
            arguments = {"module": placed_title(place), "room": str(room.title or room.id)}
            yield Found(path=f"/modules/{place.index}/weeks", arguments=arguments)


@rule("CAL303", Program, severity=Severity.WARNING, cites=("holidays-112",))
def only_holidays(program: Program, context: Context) -> Iterator[Said]:
    """A week of the calendar has no study days.

    Why:
        All days of the week are public holidays or lie before the first day of training, as in the first week of
        January: nothing can be taught in it.

    Fails:
        demand: {start: 2026-12-28}
        modules: [{module: college-a.rds, version: "1.4", weeks: [1, 2]}]      # the second week is 4–8 January

    Passes:
        demand: {start: 2026-12-28}
        modules: [{module: college-a.rds, version: "1.4", weeks: [1, 3]}]

    """
    plan = plan_of(context.catalog, program)
    free = [week for week in dated_weeks(plan).values() if week.first is not None and not week.study_days]
    for week in free:
        index = next((place.index for place in in_weeks(plan) if week.number in place.placement.weeks), None)
        if index is not None and week.first is not None:
            arguments: dict[str, Argument] = {"week": week.number, "day": week.first.isoformat()}
            yield Found(path=f"/modules/{index}/weeks", arguments=arguments)


@rule("CAL304", Request, severity=Severity.WARNING, cites=("holidays-112",))
def starts_on_holiday(request: Request, context: Context) -> Iterator[Said]:
    """Training starts on a weekend or a public holiday.

    Why:
        The calendar counts study days from Monday to Friday without public holidays, so the first lesson falls on a
        later day than the one that learners and the order of enrolment are told.

    Fails:
        start: 2027-01-04

    Passes:
        start: 2027-01-11

    """
    day = first_day(request)
    if day is None:
        return
    holidays = public_holidays(context.catalog, day, day + 31 * _DAY)
    if day.weekday() >= _SATURDAY or day in holidays:
        following = day
        while following.weekday() >= _SATURDAY or following in holidays:
            following += _DAY
        arguments = {"day": day.isoformat(), "better": following.isoformat()}
        yield Found(path="/start", variant="weekend" if day not in holidays else None, arguments=arguments)


@rule("CAL305", Program, Request, severity=Severity.WARNING, cites=("fz273",))
def starts_before_approval(document: Document, _: Context) -> Iterator[Said]:
    """Training starts before the program is approved.

    Why:
        A program is taught after it has been approved. An earlier start usually means that one of the two days was
        left over from last year.

    Fails:
        approval_date: 2027-03-01
        start: 2027-02-01

    Passes:
        approval_date: 2027-01-15
        start: 2027-02-01

    """
    start, approved, path = None, None, "/start"
    if isinstance(document, Request):
        start, approved = document.start, document.approval_date
    elif isinstance(document, Program) and approved_on(document) != document.demand.approval_date:
        start, approved, path = document.demand.start, approved_on(document), "/approval/date"
    if start is not None and approved is not None and start < approved:
        yield Found(path=path, arguments={"start": start.isoformat(), "approved": approved.isoformat()})


RULES: tuple[Rule, ...] = (
    outside_offer,
    workshop_closed,
    only_holidays,
    starts_on_holiday,
    starts_before_approval,
)
