"""Rows «ИТОГО»: not a part of the program, but a proof of what was read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from .account import Account
from .workbook import Cell, Sheet

_TOTAL: Final = re.compile(r"(итого|всего|общая трудоемкость|сумма)( .*)?")


def is_total(words: str) -> bool:
    """Tell whether a heading of a row (as `plain` gives it) begins a sum.

    Example:
        >>> is_total("итого по модулю"), is_total("итоговая аттестация")
        (True, False)

    """
    return _TOTAL.fullmatch(words) is not None


class Sums:
    """Hours added up by column: since the last sum, and in the whole table."""

    def __init__(self, names: Iterable[str]) -> None:
        """Begin at zero."""
        self._whole = dict.fromkeys(names, 0.0)
        self._part = dict(self._whole)

    def add(self, hours: Mapping[str, float]) -> None:
        """Add the hours of a row."""
        for name, number in hours.items():
            self._whole[name] += number
            self._part[name] += number

    def compare(self, stated: Mapping[str, tuple[Cell, float]], sheet: Sheet, account: Account) -> None:
        """Tell each sum that agrees neither with the rows since the last one nor with all rows; begin a new part."""
        for name, (cell, number) in stated.items():
            if number not in (self._whole[name], self._part[name]):
                near = min((self._part[name], self._whole[name]), key=lambda known: abs(known - number))
                account.doubtful(sheet, "IMP104.total", cell, stated=number, added=near)
        self._part = dict.fromkeys(self._part, 0.0)
