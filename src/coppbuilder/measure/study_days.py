"""Weeks of training with their study days: Monday to Friday, from the first day on, without public holidays."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from ..model import Catalog, Norm, Request

#: Study days of a full week.
FULL_WEEK: Final = 5
_WEEK: Final = dt.timedelta(days=7)
_DAY: Final = dt.timedelta(days=1)
_HOLIDAY: Final = "holiday."
_YEARS: Final = range(1900, 9900)
_MOVED: Final = "holidays.move-from-weekend"


@frozen(kw_only=True)
class StudyWeek:
    """A week, counted from one; without dates it is a full one."""

    number: int
    first: dt.date | None = None
    days: tuple[dt.date, ...] = ()

    @property
    def last(self) -> dt.date | None:
        """The Friday."""
        return self.first and self.first + (FULL_WEEK - 1) * _DAY

    @property
    def study_days(self) -> int:
        """How many days of the week are for study."""
        return FULL_WEEK if self.first is None else len(self.days)


def first_day(request: Request) -> dt.date | None:
    """Return the day on which training starts; one of another age is a slip, and days after 9999 cannot be counted."""
    return request.start if request.start is not None and request.start.year in _YEARS else None


def study_weeks(catalog: Catalog, start: dt.date | None, count: int) -> tuple[StudyWeek, ...]:
    """Return so many weeks; the first is that of the first study day, and has no days before it."""
    if start is None:
        return tuple(StudyWeek(number=number) for number in range(1, count + 1))
    while start.weekday() >= FULL_WEEK:
        start += _DAY
    monday = start - start.weekday() * _DAY
    holidays = public_holidays(catalog, monday, monday + count * _WEEK)
    return tuple(
        StudyWeek(
            number=number + 1,
            first=monday + number * _WEEK,
            days=tuple(
                day
                for place in range(FULL_WEEK)
                if (day := monday + number * _WEEK + place * _DAY) >= start and day not in holidays
            ),
        )
        for number in range(count)
    )


@lru_cache(maxsize=64)
def public_holidays(catalog: Catalog, first: dt.date, last: dt.date) -> frozenset[dt.date]:
    """Return the days off between two days, as confirmed norms name them.

    A norm names a holiday of each year (`holiday.05-09`) or a day off of one year (`holiday.2027-05-10`). With
    `holidays.move-from-weekend` a day off that falls on a weekend moves to the next working day, except in January
    (Трудовой кодекс РФ, ст. 112).
    """
    norms = [norm for norm in catalog.norms.values() if norm.verified]
    found: set[dt.date] = set()
    moving: list[dt.date] = []
    day = first - 2 * _WEEK  # a holiday of the weekend before may move into the first days
    while day < last:
        day += _DAY
        in_force = [norm for norm in norms if day in norm.in_force]
        if not any(_names(norm, f"{day:%m-%d}") or _names(norm, f"{day:%Y-%m-%d}") for norm in in_force):
            continue
        found.add(day)
        moves = any(_confirmed(norm, _MOVED) for norm in in_force)
        if moves and day.month != 1 and day.weekday() >= FULL_WEEK:
            moving.append(day)
    for day in moving:
        moved = day
        while moved.weekday() >= FULL_WEEK or moved in found:
            moved += _DAY
        found.add(moved)
    return frozenset(found)


def _names(norm: Norm, day: str) -> bool:
    return _confirmed(norm, _HOLIDAY + day)


def _confirmed(norm: Norm, name: str) -> bool:
    parameter = norm.parameters.get(name)
    return parameter is not None and parameter.verified and parameter.value is not False
