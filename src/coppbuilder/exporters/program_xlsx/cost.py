"""What each college teaches, and for how much."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ...measure.document import ProgramDocument
from ...measure.plan import Placed
from .book import Book, Column, Sheet, cell, span

_HOURS: Final = 2
_PRICE: Final = 3
_EACH: Final = 4
_SHARE: Final = 5


def cost_sheet(book: Book, document: ProgramDocument) -> None:
    """Add the sheet."""
    columns = [
        Column(heading=book.say("number"), width=5),
        Column(heading=book.say("college"), width=60),
        Column(heading=book.say("hours"), width=12),
        Column(heading=book.say("price"), width=18),
        Column(heading=book.say("price-each"), width=18),
        Column(heading=book.say("price-share"), width=14),
    ]
    notes = () if document.priced else (book.say("unpriced"),)
    sheet = book.sheet("cost", columns, *notes)
    learners = sheet.row
    sheet.blank(0, _PRICE, _EACH, _SHARE)
    sheet.string(1, book.say("learners"))
    sheet.number(_HOURS, document.plan.request.learner_count)
    sheet.row += 1
    groups: list[tuple[str, Sequence[Placed]]] = [
        (book.text(part.provider.title if part.provider else None, part.id), part.placed) for part in document.parts
    ]
    if document.unassigned:
        groups.append((book.say("nobody"), document.unassigned))
    rows = _Rows(sheet, document, learners, sheet.row + sum(1 + len(placed) for _, placed in groups))
    first = sheet.row
    for name, placed in groups:
        rows.sum(name, placed, sheet.row + 1, sheet.row + len(placed))
        for place in placed:
            rows.module(place)
    if groups:
        rows.sum(book.say("sum"), document.plan.taught, first, sheet.row - 1)
    sheet.close()


class _Rows:
    """Rows of prices: for all, for one learner, as a share of the last row."""

    def __init__(self, sheet: Sheet, document: ProgramDocument, learners: int, last: int) -> None:
        """Take the rows of the number of learners and of the total."""
        self._sheet = sheet
        self._cost = document.cost
        self._learners = document.plan.request.learner_count
        self._cells = f"$C${learners + 1}", f"$D${last + 1}"

    def module(self, place: Placed) -> None:
        """Write the row of a module; a price that nobody told is no zero."""
        sheet = self._sheet
        sheet.number(0, place.index + 1)
        sheet.string(1, sheet.book.module(place))
        sheet.number(_HOURS, place.hours.total)
        if place.offer is None:
            sheet.string(_PRICE, sheet.book.say("no-price"))
            sheet.blank(_EACH, _SHARE)
        else:
            sheet.number(_PRICE, place.cost, style="money")
            self._parts(place.cost, strong=False)
        sheet.row += 1

    def sum(self, name: str, placed: Sequence[Placed], first: int, last: int) -> None:
        """Write the sum of rows."""
        sheet = self._sheet
        cost = sum((place.cost for place in placed), Decimal(0))
        sheet.blank(0, strong=True)
        sheet.string(1, name, strong=True)
        sheet.sums({_HOURS: sum(place.hours.total for place in placed)}, first, last)
        sheet.formula(_PRICE, f"=SUBTOTAL(9,{span(first, last, _PRICE)})", cost, style="money", strong=True)
        self._parts(cost, strong=True)
        sheet.row += 1

    def _parts(self, cost: Decimal, *, strong: bool) -> None:
        sheet, (learners, total) = self._sheet, self._cells
        price = cell(sheet.row, _PRICE)
        each = (cost / self._learners).quantize(Decimal("0.01"), ROUND_HALF_UP)
        sheet.formula(_EACH, f"=ROUND({price}/{learners},2)", each, style="money", strong=strong)
        share = float(cost / self._cost) if self._cost else 0.0
        sheet.formula(_SHARE, f"=IF({total}=0,0,{price}/{total})", share, style="percent", strong=strong)
