"""Hours as people write them."""

import datetime as dt
from decimal import Decimal

import pytest
from foreign import of_account, sheet

from coppbuilder.importers import Cell
from coppbuilder.importers.account import Account
from coppbuilder.importers.numbers import hours

PLAN = sheet((1,))


def read(value):
    account = Account()
    number = hours(PLAN, Cell(row=2, column=3, value=value), account)
    return number, of_account(account)


@pytest.mark.parametrize(
    ("value", "number", "repair"),
    [
        (None, 0, None),
        (Decimal(12), 12, None),
        (Decimal("1.5"), 1.5, None),
        ("12", 12, "IMP105.text-number"),
        ("2,5", 2.5, "IMP105.comma"),
        ("2.5", 2.5, "IMP105.text-number"),
        ("12 ч", 12, "IMP105.unit"),
        ("12ч.", 12, "IMP105.unit"),
        ("2 ак. часа", 2, "IMP105.unit"),
        ("1,5 ч", 1.5, "IMP105.comma"),
        ("–", 0, "IMP105.dash"),
        ("-", 0, "IMP105.dash"),
        ("Не предусмотрено", 0, "IMP105.dash"),
        ("х", 0, "IMP105.dash"),
    ],
)
def test_is_read(value, number, repair):
    assert read(value) == (number, ([], [(repair, "C2")] if repair else [], []))


@pytest.mark.parametrize(
    ("value", "key", "shown"),
    [
        ("много", "IMP103.number", "много"),
        ("12 недель", "IMP103.number", "12 недель"),
        (True, "IMP103.number", "True"),
        (dt.datetime(2026, 5, 1, 9, 30), "IMP103.number", "2026-05-01 09:30:00"),  # noqa: DTZ001 - cells know no zones
        (Decimal("1.25"), "IMP103.half", "1.25"),
        ("0,3", "IMP103.half", "0.3"),
        (Decimal(-1), "IMP103.range", "-1"),
        (Decimal(10_001), "IMP103.range", "10001"),
        (Decimal("1E+20"), "IMP103.range", "1.000E+20"),
    ],
)
def test_what_is_no_number_of_hours_counts_as_none_and_is_told(value, key, shown):
    account = Account()
    assert hours(PLAN, Cell(row=2, column=3, value=value), account) == 0
    (finding,) = account.findings
    assert (finding.key, finding.location.cell, finding.arguments["value"]) == (key, "C2", shown)


def test_what_excel_took_for_a_date_is_guessed():
    account = Account()
    assert hours(PLAN, Cell(row=2, column=3, value=dt.date(2026, 5, 1)), account) == 0
    (finding,) = account.findings
    assert finding.arguments == {"value": "2026-05-01", "meant": "1,5"}
    assert finding.help() == "задайте ячейке формат «Числовой» и впишите часы заново, например 1,5"
