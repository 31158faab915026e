"""Dates as people type them: 01.09.2026, 2026.9.1, 1 сентября 2026 г."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from ...model import Finding, Fix
from .sheet import Sheet

_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        (
            *("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября"),
            *("ноября", "декабря"),
        ),
        1,
    )
}
_FORMS: Final = (
    re.compile(r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})(?: ?г(?:\.|ода)?)?"),
    re.compile(r"(?P<year>[0-9]{4})[.\-/](?P<month>[0-9]{1,2})[.\-/](?P<day>[0-9]{1,2})"),
    re.compile(r"«?(?P<day>[0-9]{1,2})»? (?P<month>[а-я]+) (?P<year>[0-9]{4})(?: ?г(?:\.|ода)?)?"),
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})[Tt ][0-9:.]+(?:Z|z|[+-][0-9:]+)?"),
)


def date(finding: Finding, sheet: Sheet) -> Fix | None:
    """Write the date with the year first."""
    node = sheet.scalar(finding.path)
    day = None if node is None else read_date(node.text)
    return None if node is None or day is None else sheet.words(node, day.isoformat())


def read_date(text: str) -> dt.date | None:
    """Return the day that a text means without doubt.

    Example:
        >>> read_date("01.09.2026"), read_date("1 сентября 2026 г.")
        (datetime.date(2026, 9, 1), datetime.date(2026, 9, 1))

    """
    words = " ".join(text.casefold().split())
    for form in _FORMS:
        if match := form.fullmatch(words):
            month = _MONTHS.get(match["month"]) or (int(match["month"]) if match["month"].isdigit() else 0)
            try:
                return dt.date(int(match["year"]), month, int(match["day"]))
            except ValueError:
                return None
    return None
