"""Experience: one past delivery of a module version, in aggregates only."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from attrs import frozen

from .common import Document, pattern, written_as
from .identifiers import ID_PATTERN, Version


@frozen(kw_only=True, repr=False)
class Delivery(Document):
    """Numbers of learners and an average score (percent); never persons."""

    KIND: ClassVar[str] = "delivery"

    module: str = pattern(ID_PATTERN)
    version: Version
    provider: str = pattern(ID_PATTERN)
    first: dt.date = written_as("from")
    last: dt.date = written_as("to")
    enrolled: int
    completed: int
    passed: int
    score: float | None = None
    employer_feedback: str | None = None
    lessons: tuple[str, ...] = ()
