"""A chart of a trade-off in plain characters, so that any terminal and any code page shows it."""

from __future__ import annotations

import string
from decimal import Decimal
from typing import Final

from attrs import frozen
from rich.console import Console, ConsoleOptions, RenderResult

from .text import ViewText

_HEIGHT: Final = 8
_WIDEST: Final = 60
#: Numbers of points, from one; those beyond have no sign of their own.
_SIGNS: Final = string.digits[1:] + string.ascii_lowercase


@frozen(kw_only=True)
class Axis:
    """What is drawn in one direction: the name, the values of all points, the least and the largest one in words."""

    name: str
    values: tuple[Decimal, ...]
    low: str
    high: str

    def place(self, value: Decimal, cells: int) -> int:
        """Return in which of so many cells a value falls."""
        low, high = min(self.values), max(self.values)
        return int((value - low) / (high - low) * (cells - 1) + Decimal("0.5"))


class Chart:
    """Points that differ in both values: to the right the first, upwards the second."""

    def __init__(self, across: Axis, upwards: Axis) -> None:
        """Take both axes."""
        self._across = across
        self._upwards = upwards

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines; the chart takes what width there is, and no more than it needs."""
        across, upwards = self._across, self._upwards
        margin = max(len(upwards.low), len(upwards.high))
        width = max(min(options.max_width - margin - 2, _WIDEST), len(across.low) + len(across.high) + 1)
        rows = [[" "] * width for _ in range(_HEIGHT)]
        for number, (x, y) in enumerate(zip(across.values, upwards.values, strict=True)):
            row, column = rows[_HEIGHT - 1 - upwards.place(y, _HEIGHT)], across.place(x, width)
            # Points that fall into one cell share it: the first one is shown.
            if row[column] == " ":
                row[column] = _SIGNS[number] if number < len(_SIGNS) else "*"
        yield ViewText(upwards.name)
        for number, cells in enumerate(rows):
            end = {0: upwards.high, _HEIGHT - 1: upwards.low}.get(number, "")
            yield ViewText(f"{end:>{margin}}|{''.join(cells)}".rstrip())
        yield ViewText(" " * margin + "+" + "-" * width)
        yield ViewText(" " * (margin + 1) + across.low + across.high.rjust(width - len(across.low)))
        yield ViewText(" " * (margin + 1) + across.name.rjust(width))
