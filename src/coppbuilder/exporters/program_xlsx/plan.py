"""Учебный план: modules by sections, hours by kind, forms of assessment, who teaches."""

from __future__ import annotations

from ...measure.document import ModuleEntry, ProgramDocument
from .book import Book, Column, Sheet
from .hours import TOTAL, HourColumns


def plan_sheet(book: Book, document: ProgramDocument) -> None:
    """Add the sheet."""
    hours = HourColumns(book, document)
    columns = [
        Column(heading=book.say("number"), width=5),
        Column(heading=book.say("section"), width=48),
        *hours.columns,
        Column(heading=book.say("assessment"), width=24),
        Column(heading=book.say("provider"), width=30),
    ]
    sheet = book.sheet("plan", columns, book.say("hours-note"))
    first = sheet.row
    for chapter in document.chapters:
        if chapter.title is not None:
            sheet.blank(0, hours.after, hours.after + 1, strong=True)
            sheet.string(1, book.text(chapter.title, ""), strong=True)
            hours.sum(sheet, chapter.hours, sheet.row + 1, sheet.row + len(chapter.entries))
            sheet.row += 1
        for entry in chapter.entries:
            _module(sheet, hours, entry)
    sheet.blank(0, hours.after, hours.after + 1, strong=True)
    sheet.string(1, book.say("sum"), strong=True)
    if sheet.row > first:
        hours.sum(sheet, document.plan.hours, first, sheet.row - 1)
    else:
        hours.write(sheet, document.plan.hours, strong=True)
    sheet.row += 1
    if document.recognized:
        sheet.heading(book.say("recognized"))
        for entry in document.recognized:
            _module(sheet, hours, entry)
    _components(sheet, document)
    sheet.close()


def _module(sheet: Sheet, hours: HourColumns, entry: ModuleEntry) -> None:
    book = sheet.book
    sheet.number(0, entry.number)
    sheet.string(1, book.module(entry.placed))
    hours.write(sheet, entry.placed.hours)
    sheet.string(hours.after, "; ".join(book.term("assessment_form", form) for form in entry.forms))
    sheet.string(hours.after + 1, book.provider(entry.placed))
    sheet.row += 1


def _components(sheet: Sheet, document: ProgramDocument) -> None:
    components = document.plan.program.components
    if components:
        sheet.heading(sheet.book.say("components"))
    for component in components:
        sheet.blank(*range(len(sheet.columns)))
        sheet.string(1, sheet.book.text(component.title, ""))
        sheet.number(TOTAL, component.hours)
        sheet.row += 1
