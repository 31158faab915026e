"""Academic hours as people write them in cells: with a comma, a dash for none, «12 ч», or what Excel made of them."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Final

from .account import Account
from .workbook import Cell, Sheet

_NUMBER: Final = re.compile(
    r"(\d{1,6})(?:([.,])(\d{1,6}))?\s*(ч|час|часа|часов|ак\.?\s?ч|ак\.?\s?час(?:а|ов)?)?\.?", re.IGNORECASE
)
_NONE: Final = frozenset(
    {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "нет", "х", "x", "не предусмотрено"}
)
_MOST: Final = 10_000
_MONTHS: Final = 12


def hours(sheet: Sheet, cell: Cell, account: Account) -> float:
    """Return the academic hours in a cell, a multiple of one half; what is no such number counts as none and is told.

    Example:
        >>> from .workbook import Cell, Sheet
        >>> hours(Sheet(file="a.xlsx", name="План"), Cell(row=1, column=1, value="1,5 ч"), Account())
        1.5

    """
    number = _number(sheet, cell, account)
    if number is None:
        return 0
    if number < 0 or number > _MOST:
        account.wrong(sheet, "IMP103.range", cell, value=_shown(number), most=_MOST)
        return 0
    if number * 2 % 1:
        account.wrong(sheet, "IMP103.half", cell, value=_shown(number))
        return 0
    return float(number)


def _number(sheet: Sheet, cell: Cell, account: Account) -> Decimal | None:
    value = cell.value
    if value is None or isinstance(value, Decimal):
        return value
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        account.wrong(sheet, "IMP103.date", cell, value=value.isoformat(), **_meant(value))
        return None
    if not isinstance(value, str):
        account.wrong(sheet, "IMP103.number", cell, value=str(value))
        return None
    text = " ".join(value.split())
    if text.lower() in _NONE:
        account.repaired(sheet, "IMP105.dash", cell)
        return None
    match = _NUMBER.fullmatch(text)
    if match is None:
        account.wrong(sheet, "IMP103.number", cell, value=text[:80])
        return None
    whole, comma, rest, unit = match.groups()
    account.repaired(sheet, "IMP105.comma" if comma == "," else "IMP105.unit" if unit else "IMP105.text-number", cell)
    return Decimal(f"{whole}.{rest or 0}")


def _meant(date: dt.date) -> dict[str, str]:
    """Guess what number Excel took for a date: 1.5 becomes the first of May."""
    return {"meant": f"{date.day},{date.month}"}


def _shown(number: Decimal) -> str:
    return (
        str(number.normalize() if number % 1 else number.quantize(Decimal(1)))
        if abs(number) < 10**15
        else f"{number:.3E}"
    )
