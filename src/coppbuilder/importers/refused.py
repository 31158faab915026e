"""Layouts that are known and not imported: it is better to say why than that nothing was recognised."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from .imported import Imported, ImportOptions
from .tables import find_table
from .workbook import Sheet, Workbook


@frozen(kw_only=True)
class Refused:
    """A layout that is told by these headings, and the text that says why it is not imported."""

    key: str
    fields: Mapping[str, re.Pattern[str]]

    def recognises(self, workbook: Workbook) -> bool:
        """Tell whether some sheet has all these headings."""
        return self._sheet(workbook) is not None

    def read(self, workbook: Workbook, _: ImportOptions) -> Imported:
        """Say why nothing is read."""
        sheet = self._sheet(workbook) or workbook.sheets[0]
        return Imported(findings=(*workbook.findings, sheet.finding(self.key)))

    def _sheet(self, workbook: Workbook) -> Sheet | None:
        required = frozenset(self.fields)
        return next((sheet for sheet in workbook.sheets if find_table(sheet, self.fields, required)), None)


#: Tables of learners for the federal register of documents on education.
REGISTER_OF_DOCUMENTS: Final = Refused(
    key="IMP102.register",
    fields={
        "surname": re.compile(r"фамилия получателя"),
        "snils": re.compile(r"снилс.*"),
        "document": re.compile(r"вид документа"),
    },
)

#: Study plans of higher education, exported from «1С:Университет» (АУП): a long table by semester and kind of load.
UNIVERSITY_PLAN: Final = Refused(
    key="IMP102.university",
    fields={
        "block": re.compile(r"блок"),
        "code": re.compile(r"шифр"),
        "discipline": re.compile(r"дисциплина"),
        "period": re.compile(r"период контроля"),
        "load": re.compile(r"нагрузка"),
        "amount": re.compile(r"количество"),
    },
)
