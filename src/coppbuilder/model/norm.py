"""Legal and methodical parameters with their dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar

from attrs import field, frozen

from .common import Document, Period


@frozen(kw_only=True)
class Act:
    """The act that sets a norm; everything as published."""

    title: str
    number: str | None = None
    date: dt.date | None = None
    clause: str | None = None


@frozen(kw_only=True)
class Parameter:
    """A number or word that a norm fixes; an unverified one yields warnings only."""

    value: float | str | bool
    unit: str | None = None
    verified: bool = True
    clause: str | None = None
    note: str | None = None


@frozen(kw_only=True, repr=False)
class Norm(Document):
    """A dated norm: act, validity, what it replaces, and its parameters by name (`dpo-pk.hours.min`)."""

    KIND: ClassVar[str] = "norm"

    act: Act
    in_force: Period = field(factory=Period)
    replaces: tuple[str, ...] = ()
    parameters: Mapping[str, Parameter] = field(factory=dict)
