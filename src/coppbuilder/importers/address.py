"""Addresses of cells as people read them: `F12` is column 6 of row 12."""

from __future__ import annotations

import re
from typing import Final

_ADDRESS: Final = re.compile("([A-Za-z]{1,3})([1-9][0-9]{0,6})")
_LETTERS: Final = 26


def address(row: int, column: int) -> str:
    """Return the address of a cell; rows and columns count from 1.

    Example:
        >>> address(12, 6), address(1, 27), address(1, 702), address(1, 703)
        ('F12', 'AA1', 'ZZ1', 'AAA1')

    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def position(name: str) -> tuple[int, int] | None:
    """Return row and column of an address, or none if it is no address.

    Example:
        >>> position("F12"), position("AA1"), position("12")
        ((12, 6), (1, 27), None)

    """
    match = _ADDRESS.fullmatch(name)
    if not match:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(match[2]), column
