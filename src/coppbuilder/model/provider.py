"""Who teaches: colleges, partners, the center; their workshops, bookings and offers."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from .common import Document, Period, Text, written_as
from .identifiers import VersionRange
from .module import StaffNeed
from .terms import LicenseCover, StudyForm


class ProviderRole(StrEnum):
    """The center as base organisation, a college, or a partner that lends rooms and equipment only."""

    BASE = "base"
    COLLEGE = "college"
    RESOURCE_PARTNER = "resource-partner"


@frozen(kw_only=True)
class License:
    """A license to educate and the kinds of education it covers; number and date as written in the register."""

    number: str | None = None
    date: dt.date | None = None
    covers: tuple[LicenseCover, ...] = ()


@frozen(kw_only=True)
class Equipment:
    """So many units of a type of the vocabulary."""

    type: str
    units: int = 1


@frozen(kw_only=True)
class Workshop:
    """A room with equipment; `seats` in learners at a time, `weekly_hours` in academic hours a week."""

    id: str
    title: Text | None = None
    equipment: tuple[Equipment, ...] = ()
    seats: int
    weekly_hours: float = 36
    closed_weeks: tuple[Period, ...] = ()
    address: str | None = None


@frozen(kw_only=True)
class Booking:
    """Capacity of a workshop that is already taken, in academic hours a week."""

    workshop: str
    first: dt.date = written_as("from")
    last: dt.date = written_as("to")
    weekly_hours: float
    note: str | None = None


@frozen(kw_only=True)
class Offer:
    """What a provider teaches and for how much (roubles); one of the two prices, or none for free."""

    module: str
    versions: VersionRange | None = None
    price_per_learner: Decimal | None = None
    price_per_group: Decimal | None = None
    materials_per_learner: Decimal = Decimal(0)
    seats: int | None = None
    study_forms: tuple[StudyForm, ...] = (StudyForm.FULL_TIME,)
    available: Period = field(factory=Period)


@frozen(kw_only=True, repr=False)
class Provider(Document):
    """A college, a partner, or the center itself."""

    KIND: ClassVar[str] = "provider"

    role: ProviderRole = ProviderRole.COLLEGE
    region: str | None = None
    license: License | None = None
    workshops: tuple[Workshop, ...] = ()
    bookings: tuple[Booking, ...] = ()
    staff: tuple[StaffNeed, ...] = ()
    offers: tuple[Offer, ...] = ()
