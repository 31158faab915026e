"""What people type, and what it means: numbers with units, dates, codes."""

import datetime as dt

import pytest

from coppbuilder.loading.fixes.codes import read_code
from coppbuilder.loading.fixes.dates import read_date
from coppbuilder.loading.fixes.numbers import read_number


@pytest.mark.parametrize(
    ("text", "form", "meant"),
    [
        ("12 ч", "hours", ("12", True)),
        ("12ч.", "hours", ("12", True)),
        ("12 часов", "hours", ("12", True)),
        ("2 ак. ч", "hours", ("2", True)),
        ("1 академический час", "hours", None),
        ("12", "hours", ("12", True)),
        ("2,5", "hours", ("2.5", True)),
        ("2.50 ч", "hours", ("2.5", True)),
        ("0,125", "decimal", ("0.125", True)),
        ("1,200", "decimal", None),
        ("1 200", "hours", ("1200", True)),
        ("1\u00a0200,5 ч", "hours", ("1200.5", True)),
        ("12 34", "hours", None),
        ("3о", "hours", ("30", False)),
        ("оо", "hours", None),
        ("двенадцать", "hours", None),
        ("-2", "hours", None),
        ("38 400 ₽", "money", ("38400", True)),
        ("38400,50 руб.", "money", ("38400.5", True)),
        ("1,5 рубля", "money", ("1.5", True)),
        ("1.234", "money", None),
        ("60 %", "share", ("0.6", True)),
        ("0,6", "share", ("0.6", True)),
        ("24 человека", "integer", ("24", True)),
        ("24 слушателей", "integer", ("24", True)),
        ("24.5", "integer", None),
        ("3 уровень", "level", ("3", True)),
        ("18 лет", "bounds", ("18", True)),
        ("5 кг", "number", None),
    ],
)
def test_numbers(text, form, meant):
    assert read_number(text, form) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("01.09.2026", dt.date(2026, 9, 1)),
        ("1.9.2026 г.", dt.date(2026, 9, 1)),
        ("2026.09.01", dt.date(2026, 9, 1)),
        ("2026/9/1", dt.date(2026, 9, 1)),
        ("2026-9-1", dt.date(2026, 9, 1)),
        ("1 сентября 2026 года", dt.date(2026, 9, 1)),
        ("«01» Декабря 2026 г.", dt.date(2026, 12, 1)),
        ("2026-09-01T00:00:00Z", dt.date(2026, 9, 1)),
        ("31.02.2026", None),
        ("1 сентембря 2026", None),
        ("01/09/2026", None),
        ("01.09.26", None),
        ("осенью", None),
    ],
)
def test_dates(text, meant):
    assert read_date(text) == meant


@pytest.mark.parametrize(
    ("text", "form", "meant"),
    [
        ("college-а.rds", "id", ("college-a.rds", True)),
        (" college-a ", "id", ("college-a", True)),
        ("college–a", "id", ("college-a", True)),
        ("College_A", "id", ("college-a", False)),
        ("колледж", "id", None),
        ("college-a", "id", None),
        ("1,4", "version", ("1.4", True)),
        ("v1.4", "version", ("1.4", True)),
        ("2", "version", ("2.0", False)),
        ("новая", "version", None),
        ("≥1.2; <2", "range", (">=1.2, <2", True)),
        ("534-2026: 3417", "profession", ("534-2026:3417", True)),
        ("534–2026:3417", "profession", ("534-2026:3417", True)),
        ("ru ", "language", ("ru", True)),
        ("RU", "language", ("ru", False)),
        ("рs-40.002-2013:А/01.2", "ref", ("ps-40.002-2013:А/01.2", True)),
        ("ps-40.002-2013 : A/01.2", "ref", ("ps-40.002-2013:A/01.2", True)),
        ("PS-40.002-2013:A/01.2", "ref", ("ps-40.002-2013:A/01.2", False)),
        ("A/01.2", "ref", None),
    ],
)
def test_codes(text, form, meant):
    assert read_code(text, form) == meant
