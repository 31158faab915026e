"""Workbooks of the template, filled in as people do."""

import io
from functools import cache

import openpyxl

from coppbuilder.importers.own_layout import LAYOUTS
from coppbuilder.importing import template_workbook
from coppbuilder.model import Catalog
from coppbuilder.texts import render

EMPTY = {(name, lang): template_workbook(name, Catalog.of([]), lang=lang) for name in LAYOUTS for lang in ("ru", "en")}
#: Rows of a table: title, headings, example.
FIRST = 4


def heading(column, lang="ru"):
    return render(f"column.{column}", lang=lang)


@cache
def words(name, lang):
    """Return what stands in the sheets of a template that are filled in, by title and place."""
    workbook = openpyxl.load_workbook(io.BytesIO(EMPTY[name, lang]))
    titles = [render(f"sheet.{layout.name}", lang=lang) for layout in LAYOUTS[name].sheets]
    return {
        title: {(cell.row, cell.column): cell.value for row in workbook[title] for cell in row if cell.value}
        for title in titles
    }


def bare(name, lang):
    """Return a template without its looks, lists and explanations, which take long to read and to write."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, values in words(name, lang).items():
        tab = workbook.create_sheet(title)
        for place, value in values.items():
            tab.cell(*place, value)
    return workbook


def book(name, sheets, lang="ru", *, whole=True):
    """Return the template with rows of values by sheet and column; a form has one row."""
    workbook = openpyxl.load_workbook(io.BytesIO(EMPTY[name, lang])) if whole else bare(name, lang)
    for layout in LAYOUTS[name].sheets:
        tab = workbook[render(f"sheet.{layout.name}", lang=lang)]
        rows = sheets.get(layout.name, [])
        if layout.form:
            places = {str(tab.cell(row, 1).value).rstrip(" *"): row for row in range(3, tab.max_row + 1)}
            for column, value in (rows[0] if rows else {}).items():
                tab.cell(places[heading(column, lang)], 2, value)
            continue
        places = {str(cell.value).rstrip(" *"): cell.column for cell in tab[2] if cell.value}
        for number, row in enumerate(rows, FIRST):
            for column, value in row.items():
                tab.cell(number, places[heading(column, lang)], value)
    return workbook


def saved(workbook, path):
    workbook.save(path)
    return path


def limits(workbook, bounds, lang="ru"):
    """Fill in bounds in the rows that are there."""
    tab = workbook[render("sheet.limits", lang=lang)]
    rows = {tab.cell(row, 2).value: row for row in range(FIRST, tab.max_row + 1)}
    columns = {str(cell.value).rstrip(" *"): cell.column for cell in tab[2] if cell.value}
    for quantity, found in bounds.items():
        for bound, value in found.items():
            row = rows[render(f"term.limit.{quantity}", lang=lang)]
            tab.cell(row, columns[heading(bound, lang)], value)
    return workbook


RAD = {"id": "college-x.rad", "version": "1.0", "title": "Аргонодуговая сварка", "owner": "college-x"}
UNIT = {"of_module": "college-x.rad", "unit.title": "Сварка", "hours.practice": 40}
OUTCOME = {"of_module": "college-x.rad", "competency": "ps-40.002-2013:A/04.2"}
MODULE = {"modules": [RAD], "units": [UNIT], "outcomes": [OUTCOME]}
