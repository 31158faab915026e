"""The matrix of competencies and modules: who trains what, at which level, and who is responsible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text as RichText

from ..measure.matrix import MatrixRow, Trained, coverage_matrix
from ..measure.plan import Plan
from .key import heading, module_key, taught_by
from .text import NO_BREAK, below
from .words import Words

#: Columns that a code with its standard needs, and those of a module's cell.
_NAME: Final = 32
_CELL: Final = 4
#: From this width on those who are responsible have a column of their own.
_WIDE: Final = 110
_RESPONSIBLE: Final = 30


def matrix_view(plan: Plan, words: Words) -> RenderableType | None:
    """Return the matrix with its legend; nothing where neither targets nor modules name a known competency."""
    rows = coverage_matrix(plan)
    if not rows or not plan.placed:
        return None
    return Group(
        heading(plan, words, "matrix"),
        _Matrix(plan, rows, words),
        words.text(words.say("matrix-legend"), "dim"),
        module_key(plan, words),
    )


class _Matrix:
    """Chooses how many modules stand side by side by the width of the console."""

    def __init__(self, plan: Plan, rows: Sequence[MatrixRow], words: Words) -> None:
        """Take the program, its rows and the language."""
        self._plan = plan
        self._rows = rows
        self._words = words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield as many tables as the modules need."""
        wide = options.max_width >= _WIDE
        room = options.max_width - _NAME - _CELL - _RESPONSIBLE * wide
        side_by_side = max(1, room // _CELL)
        for first in range(0, len(self._plan.placed), side_by_side):
            yield self._table(range(first, min(first + side_by_side, len(self._plan.placed))), wide=wide)

    def _table(self, columns: range, *, wide: bool) -> Table:
        words = self._words
        entry = columns.start == 0 and any(row.entry for row in self._rows)
        table = Table(
            box=box.SIMPLE_HEAD, show_edge=False, expand=True, pad_edge=False, padding=(0, 1, 0, 0), show_lines=False
        )
        table.add_column(words.say("competency"), ratio=1, overflow="fold")
        if entry:
            table.add_column(words.say("entry"), justify="center", no_wrap=True)
        for number in columns:
            table.add_column(str(number + 1), justify="center", no_wrap=True, width=_CELL - 1)
        if wide:
            table.add_column(words.say("responsible"), width=_RESPONSIBLE - 1, overflow="fold")
        for row in self._rows:
            if columns.start and not any(row.cells[number] for number in columns):
                continue  # it stands in the first table, and there is nothing to add
            shown = [row.entry, *(row.cells[number] for number in columns)]
            cells = [self._cell(cell, row) for cell in (shown if entry else shown[1:])]
            responsible = [words.text(self._responsible(row))] if wide else []
            table.add_row(self._name(row, wide=wide), *cells, *responsible)
        return table

    def _name(self, row: MatrixRow, *, wide: bool) -> RenderableType:
        words = self._words
        lines: list[RichText] = [words.text(words.title(row.item.title, ""))] if row.item.title else []
        if not row.covered:
            lines.append(shortfall(row, words))
        if not wide and (row.responsible or row.entry):
            lines.append(words.text(words.say("responsible-is", who=self._responsible(row)), "dim"))
        code = words.code(row.item.ref)
        return below(words.text(f"{code}{NO_BREAK}*", "bold") if row.wanted else words.text(code), lines)

    def _responsible(self, row: MatrixRow) -> str:
        words, place = self._words, row.responsible
        if place is None:
            return words.say("entry" if row.entry else "nobody")
        where = taught_by(self._plan, place, words)
        number = words.say("module-number", number=place.index + 1)
        return f"{number}, {where}" if where else number

    def _cell(self, cell: Trained | None, row: MatrixRow) -> RichText:
        if cell is None:
            return RichText("·", style="dim")
        if not cell.whole:
            return RichText(f"({cell.level})")
        return RichText(str(cell.level), style="bold green" if cell.level >= (row.wanted or 1) else "")


def shortfall(row: MatrixRow, words: Words) -> RichText:
    """Say that a competency is not, or only in part, trained; boldly where a target asks for the whole of it."""
    if row.required:
        return words.text(words.say("not-met"), "bold red")
    return words.text(words.say("in-part" if row.all else "untrained"), "yellow")
