"""The weeks of a program, and how much must fall into some of them however the hours are spread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from ...measure.hours import half_hours
from ...measure.plan import Placed, Plan
from ...measure.study_days import StudyWeek, first_day, study_weeks


def in_weeks(plan: Plan) -> tuple[Placed, ...]:
    """Return what is taught in known weeks."""
    return tuple(place for place in plan.taught if place.placement.weeks)


def last_week(plan: Plan) -> int:
    """Return the number of the last week; zero if no weeks are known."""
    return max((max(place.placement.weeks) for place in in_weeks(plan)), default=0)


def dated_weeks(plan: Plan) -> Mapping[int, StudyWeek]:
    """Return the weeks by number; they have dates if the demand says when training starts."""
    return {week.number: week for week in study_weeks(plan.catalog, first_day(plan.request), last_week(plan))}


@frozen(kw_only=True)
class Overload:
    """Weeks from `first` to `last` hold more half-hours than fit; `index` is the last module that fills them."""

    first: int
    last: int
    half_hours: int
    fit: int
    index: int


def overload(plan: Plan, hours: Callable[[Placed], float], capacity: Callable[[int], int]) -> Overload | None:
    """Return the narrowest span of weeks whose modules have more half-hours than fit, if there is one.

    A module counts for a span if all its weeks lie in it, so whatever part of it is taught when, the span holds it all.
    """
    places = in_weeks(plan)
    return next(_overloads(places, hours, capacity), None)


def _overloads(
    places: tuple[Placed, ...], hours: Callable[[Placed], float], capacity: Callable[[int], int]
) -> Iterator[Overload]:
    ends = sorted({week for place in places for week in (min(place.placement.weeks), max(place.placement.weeks))})
    spans = ((first, last) for first in ends for last in ends if first <= last)
    for first, last in sorted(spans, key=lambda span: (span[1] - span[0], span)):
        inside = [
            place for place in places if first <= min(place.placement.weeks) and max(place.placement.weeks) <= last
        ]
        taken = sum(half_hours(hours(place)) for place in inside)
        fit = sum(capacity(week) for week in {week for place in inside for week in place.placement.weeks})
        if taken > fit:
            yield Overload(first=first, last=last, half_hours=taken, fit=fit, index=inside[-1].index)
