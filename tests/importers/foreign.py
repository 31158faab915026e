"""Sheets made without a file, a small catalogue, and what is told of them."""

from decimal import Decimal

from coppbuilder.convert import structure
from coppbuilder.importers import Cell, ImportOptions, Sheet, Workbook, import_workbook
from coppbuilder.importers.account import Account
from coppbuilder.model import Catalog


def standard(id_, family, code, title, *items):
    known = [{"key": key, "kind": "function", "title": "…"} for key in items]
    about = {"id": id_, "family": family, "title": title, "complete": "yes", "items": known}
    return structure({"kind": "standard", **about, **({"code": code} if code else {})})


CATALOG = Catalog.of(
    [
        standard("ps-40.002-2013", "profstandart", "40.002", "Сварщик", "A/01.2", "A/02.2"),
        standard("ps-33.004-2020", "profstandart", "33.004", "Повар", "A/01.2"),
        standard("ps-33.004-2025", "profstandart", "33.004", "Повар", "A/01.2"),
        standard("fgos", "fgos-spo", "15.01.05", "Сварщик", "ПК 1.1", "ОК 3"),
        standard("fgos-old", "fgos-spo", "15.01.05", "Сварщик", "ПК 1.1", "ПК 9.9"),
    ]
)


def sheet(*rows, name="План", hidden=False):
    """Return a sheet with these rows of values; numbers become decimal, as workbooks are read."""
    cells = {
        (row, column): Cell(row=row, column=column, value=decimal(value))
        for row, values in enumerate(rows, 1)
        for column, value in enumerate(values, 1)
        if value is not None
    }
    size = max((row for row, _ in cells), default=0), max((column for _, column in cells), default=0)
    return Sheet(file="plan.xlsx", name=name, hidden=hidden, cells=cells, rows=size[0], columns=size[1])


def decimal(value):
    return Decimal(str(value)) if isinstance(value, int | float) and not isinstance(value, bool) else value


def read(*sheets, **options):
    """Import a workbook of these sheets."""
    wanted = {"owner": "college-x", "id": "welding", "catalog": CATALOG} | options
    return import_workbook(Workbook(file="plan.xlsx", sheets=sheets), ImportOptions(**wanted))


def told(findings):
    """Return what is told: key and cell, the sheet where it is not the plan."""
    return [
        (each.key, each.location.cell) if each.location.sheet == "План" else (each.key, *_place(each.location))
        for each in findings
    ]


def _place(location):
    return location.sheet, location.cell


def of_account(account):
    """Return what an account holds."""
    assert isinstance(account, Account)
    return told(account.findings), told(account.repairs), told(account.omissions)
