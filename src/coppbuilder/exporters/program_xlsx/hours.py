"""The columns of hours that curriculum and topics share: the total as a formula, kinds, «в том числе»."""

from __future__ import annotations

from ...measure.document import ProgramDocument
from ...model import Hours
from .book import Book, Column, Sheet, span

#: The column of the total; those of the kinds follow.
TOTAL = 2


class HourColumns:
    """Writes hours of modules, topics and sums into the same columns."""

    def __init__(self, book: Book, document: ProgramDocument) -> None:
        """Take the kinds that occur."""
        self.kinds = document.kinds
        hours = [place.hours for place in document.plan.placed]
        self._training = any(each.of_which and each.of_which.practical_training for each in hours)
        self._distance = any(each.distance for each in hours)
        self.columns = [
            Column.fitting(book.say("total-hours"), 10),
            *(Column.fitting(book.term("hours", kind)) for kind in self.kinds),
            *(Column.fitting(book.say("of-training")) for _ in range(self._training)),
            *(Column.fitting(book.say("of-distance")) for _ in range(self._distance)),
        ]

    @property
    def after(self) -> int:
        """The first column after them."""
        return TOTAL + len(self.columns)

    def values(self, hours: Hours) -> dict[int, float]:
        """Return what stands in which column, the total left out."""
        numbers = [hours.by_kind()[kind] for kind in self.kinds]
        if self._training:
            numbers.append(hours.of_which.practical_training if hours.of_which else 0)
        if self._distance:
            numbers.append(hours.distance)
        return dict(enumerate(numbers, TOTAL + 1))

    def write(self, sheet: Sheet, hours: Hours, *, strong: bool = False) -> None:
        """Write the hours of a row."""
        self._total(sheet, hours, strong=strong)
        for column, number in self.values(hours).items():
            sheet.number(column, number, strong=strong)

    def sum(self, sheet: Sheet, hours: Hours, first: int, last: int) -> None:
        """Write the sum of rows."""
        self._total(sheet, hours, strong=True)
        sheet.sums(self.values(hours), first, last)

    def _total(self, sheet: Sheet, hours: Hours, *, strong: bool) -> None:
        if not self.kinds:
            sheet.number(TOTAL, 0, strong=strong)
            return
        kinds = span(sheet.row, sheet.row, TOTAL + 1, TOTAL + len(self.kinds))
        sheet.formula(TOTAL, f"=SUM({kinds})", hours.total, strong=strong)
