"""Учебно-тематический план: modules with their topics."""

from __future__ import annotations

from ...measure.document import ModuleEntry, ProgramDocument
from .book import Book, Column, Sheet
from .hours import HourColumns


def topics_sheet(book: Book, document: ProgramDocument) -> None:
    """Add the sheet."""
    hours = HourColumns(book, document)
    columns = [
        Column(heading=book.say("number"), width=6),
        Column(heading=book.say("topic"), width=60),
        *hours.columns,
        Column(heading=book.say("assessment"), width=24),
    ]
    sheet = book.sheet("topics", columns, book.say("hours-note"))
    first = sheet.row
    for chapter in document.chapters:
        if chapter.title is not None:
            sheet.heading(book.text(chapter.title, ""))
        for entry in chapter.entries:
            _module(sheet, hours, entry)
    sheet.blank(0, hours.after, strong=True)
    sheet.string(1, book.say("sum"), strong=True)
    if sheet.row > first:
        hours.sum(sheet, document.plan.hours, first, sheet.row - 1)
    else:
        hours.write(sheet, document.plan.hours, strong=True)
    sheet.row += 1
    sheet.close()


def _module(sheet: Sheet, hours: HourColumns, entry: ModuleEntry) -> None:
    book = sheet.book
    sheet.number(0, entry.number, strong=True)
    sheet.string(1, book.module(entry.placed), strong=True)
    forms = "; ".join(book.term("assessment_form", form) for form in entry.forms)
    sheet.string(hours.after, forms, strong=True)
    if entry.units:
        hours.sum(sheet, entry.placed.hours, sheet.row + 1, sheet.row + len(entry.units))
    else:
        hours.write(sheet, entry.placed.hours, strong=True)
    sheet.row += 1
    for number, unit in enumerate(entry.units, 1):
        sheet.string(0, f"{entry.number}.{number}", style="center")
        sheet.string(1, book.text(unit.title, unit.key))
        hours.write(sheet, unit.hours)
        sheet.blank(hours.after)
        sheet.row += 1
