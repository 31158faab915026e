"""What a week can hold: half-hours of learners and of workshops, and how many subgroups take a workshop in turn."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from ..model import Module, Provider, Request, Workshop
from .groups import split, taught_learners
from .hours import half_hours
from .plan import Placed
from .study_days import FULL_WEEK, StudyWeek
from .weeks import USUAL_WEEKLY_HOURS

Room = tuple[Provider, Workshop]


def learner_half_hours(request: Request, study: Iterable[StudyWeek], weekly: float | None = None) -> tuple[int, ...]:
    """Return the half-hours that a learner may study in each week; `weekly` stands for the limit of the request."""
    limit = weekly_half_hours(request, weekly)
    return tuple(limit * week.study_days // FULL_WEEK for week in study)


def weekly_half_hours(request: Request, weekly: float | None = None) -> int:
    """Return the half-hours that a learner may study in a full week."""
    return half_hours(weekly or request.limits.weekly_hours.upper or USUAL_WEEKLY_HOURS)


def room_half_hours(room: Room, week: StudyWeek) -> int:
    """Return the half-hours that a workshop has left in a week.

    Of its weekly hours, each study day on which it is open gives a fifth; bookings of any of these days are taken off.
    """
    provider, workshop = room
    if week.first is None:
        return half_hours(workshop.weekly_hours)
    open_days = [day for day in week.days if not any(day in closed for closed in workshop.closed_weeks)]
    booked = sum(
        half_hours(booking.weekly_hours)
        for booking in provider.bookings
        if booking.workshop == workshop.id and any(booking.first <= day <= booking.last for day in open_days)
    )
    return max(0, half_hours(workshop.weekly_hours) * len(open_days) // FULL_WEEK - booked)


def room_key(place: Placed) -> tuple[str, str] | None:
    """Name the workshop whose hours the practice of a placement takes."""
    if place.provider is None or not place.hours.practical:
        return None
    known = any(room.id == place.placement.workshop for room in place.provider.workshops)
    return (place.provider.id, place.placement.workshop or "") if known else None


def turns(module: Module, request: Request) -> int:
    """Return how many subgroups take the workshop one after another; a group below its minimum is a group here."""
    parts = split(taught_learners(module, request), evolve(module.group, min=0))
    return parts.groups * parts.subgroups if parts else 1


def available_weeks(place: Placed, study: tuple[StudyWeek, ...]) -> frozenset[int] | None:
    """Return the weeks all of whose study days lie within the offer."""
    period = place.offer.available if place.offer else None
    if period is None or (period.first is None and period.last is None) or study[0].first is None:
        return None
    return frozenset(index for index, week in enumerate(study) if all(day in period for day in week.days))
