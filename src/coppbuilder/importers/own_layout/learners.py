"""Workbook «Слушатели»: what single learners have mastered already, under pseudonyms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...model.layout import BookLayout, Column, SheetLayout
from .columns import competency
from .draft import Draft, place_entry
from .filled import Filled

LEARNERS: Final = BookLayout(
    name="learners",
    kind="learners",
    sheets=(
        SheetLayout(
            name="learners",
            about="learners",
            columns=(
                Column(name="pseudonym", path="id", about="id", required=True, width=18, example="s-001"),
                competency("competencies", "competencies", many=True, example="ps-40.002-2013:A/01.2"),
                Column(
                    name="finished", path="modules", about="modules", many=True, width=30, example="college-a.safety"
                ),
                Column(
                    name="finished_units",
                    path="units",
                    about="units",
                    many=True,
                    width=40,
                    example="college-b.rds:arc,machines",
                ),
            ),
        ),
    ),
)


def learners(book: Filled) -> Iterator[Draft]:
    """Yield the file of learners of a workbook."""
    rows = book.rows("learners")
    if not rows:
        return
    draft = Draft(kind="learners", place=rows[0].place)
    for row in rows:
        place_entry(draft, "learners", row)
    yield draft
