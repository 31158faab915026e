"""CAL1xx: weeks hold what they can hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...measure.hours import half_hours
from ...measure.plan import plan_of
from ...measure.study_days import FULL_WEEK
from ...model import Age, Argument, Program, Severity
from ..rule import Context, Found, Rule, Said, Unchecked, rule
from .timetable import Overload, dated_weeks, last_week, overload

_ADULT: Final = 18
_YOUTH: Final = 16


@rule("CAL101", Program, no_citation="The demand itself says how many hours a week learners have.")
def over_weekly_limit(program: Program, context: Context) -> Iterator[Said]:
    """Weeks hold more hours than the demand allows.

    Why:
        Learners who work come for so many hours a week. Modules whose weeks all lie in a span need their hours there,
        however these are spread over its weeks: more than the limit times the weeks does not fit.

    Fails:
        demand: {limits: {weekly_hours: {max: 20}}}
        modules: [{module: college-a.rds, version: "1.4", weeks: [1]}]      # 30 hours

    Passes:
        demand: {limits: {weekly_hours: {max: 20}}}
        modules: [{module: college-a.rds, version: "1.4", weeks: [1, 2]}]   # 30 hours

    """
    limit = program.demand.limits.weekly_hours.upper
    if limit is None:
        return
    found = overload(plan_of(context.catalog, program), lambda place: place.hours.total, lambda _: half_hours(limit))
    if found is not None:
        yield Found(path=f"/modules/{found.index}/weeks", arguments=_told(found))


def _told(found: Overload) -> dict[str, Argument]:
    return {
        "weeks": str(found.first) if found.first == found.last else f"{found.first}–{found.last}",
        "span": found.last - found.first + 1,
        "hours": found.half_hours / 2,
        "fit": found.fit / 2,
    }


@rule("CAL102", Program, severity=Severity.WARNING, cites=("profile-copp", "holidays-112"), requires=("CAL101",))
def over_usual_load(program: Program, context: Context) -> Iterator[Said]:
    """Weeks hold more hours than is usual, public holidays taken off.

    Why:
        Eight academic hours a day and forty a week are what centers usually plan; a week with a public holiday has a
        day less. No norm bounds the load of short programs, so these numbers are parameters of the profile.

    Fails:
        demand: {start: 2027-05-03}
        modules: [{module: college-a.rds, version: "1.4", weeks: [1]}]      # 48 hours

    Passes:
        demand: {start: 2027-05-03}
        modules: [{module: college-a.rds, version: "1.4", weeks: [1, 2]}]   # 48 hours

    """
    plan = plan_of(context.catalog, program)
    day, week = context.norm("day.hours.max", program.demand), context.norm("week.hours.max", program.demand)
    if day is None or week is None:
        return
    weeks = dated_weeks(plan)

    def capacity(number: int) -> int:
        return min(half_hours(week.number), half_hours(day.number) * weeks[number].study_days)

    found = overload(plan, lambda place: place.hours.total, capacity)
    if found is not None:
        short = any(weeks[number].study_days < FULL_WEEK for number in range(found.first, found.last + 1))
        variant = "holidays" if short else None
        yield Found(path=f"/modules/{found.index}/weeks", variant=variant, arguments=_told(found), norm=week)


@rule("CAL103", Program, severity=Severity.WARNING, cites=("labor-code",))
def minors_over_limit(program: Program, context: Context) -> Iterator[Said]:
    """Learners under eighteen have more practice at work in a week than the Labour Code allows.

    Why:
        The Labour Code bounds the weekly hours of those under 16 and under 18. It concerns practice at work, not
        lessons. The hours of practice in a span of weeks are compared with so many full weeks.

    Fails:
        demand: {learners: [{count: 10, age: {min: 15, max: 17}}]}
        modules: [{module: college-a.on-site, version: "1.0", weeks: [1]}]      # 36 hours of work_practice

    Passes:
        demand: {learners: [{count: 10, age: {min: 15, max: 17}}]}
        modules: [{module: college-a.on-site, version: "1.0", weeks: [1, 2]}]   # 36 hours of work_practice

    """
    ages = [age for group in program.demand.learners if group.age is not None if (age := _youngest(group.age)) < _ADULT]
    if not ages:
        return
    name = "minors.work-practice.weekly." + ("under-16" if min(ages) < _YOUTH else "16-18")
    norm = context.norm(name, program.demand)
    if norm is None:
        yield Unchecked(variant="no-norm")
        return
    found = overload(
        plan_of(context.catalog, program),
        lambda place: place.hours.work_practice + place.hours.internship,
        lambda _: half_hours(norm.number),
    )
    if found is not None:
        arguments = _told(found) | {"age": min(ages), "limit": norm.number}
        yield Found(path=f"/modules/{found.index}/weeks", arguments=arguments, norm=norm)


def _youngest(age: Age) -> int:
    """Return the least age that the demand tells of."""
    known = age.min if age.min is not None else age.max
    return _ADULT if known is None else known


@rule("CAL104", Program, no_citation="The demand itself says how long training may last.")
def too_many_weeks(program: Program, context: Context) -> Iterator[Said]:
    """The calendar is longer than the demand allows.

    Why:
        The employer waits for people by a day. Weeks beyond the limit of the demand mean that the calendar was changed
        by hand, or that the demand was.

    Fails:
        demand: {limits: {weeks: {max: 2}}}
        modules: [{module: college-a.rds, version: "1.4", weeks: [1, 2, 3]}]

    Passes:
        demand: {limits: {weeks: {max: 3}}}
        modules: [{module: college-a.rds, version: "1.4", weeks: [1, 2, 3]}]

    """
    plan = plan_of(context.catalog, program)
    limit, last = program.demand.limits.weeks.upper, last_week(plan)
    if limit is not None and last > limit:
        index = next(place.index for place in plan.taught if last in place.placement.weeks)
        yield Found(path=f"/modules/{index}/weeks", arguments={"last": last, "limit": int(limit)})


RULES: tuple[Rule, ...] = (over_weekly_limit, over_usual_load, minors_over_limit, too_many_weeks)
