"""Sums prove what was read, of a part or of the whole."""

import pytest
from foreign import sheet, told

from coppbuilder.importers import Cell
from coppbuilder.importers.account import Account
from coppbuilder.importers.sums import Sums, is_total

PLAN = sheet((1,))


@pytest.mark.parametrize("words", ["итого", "всего часов", "итого по модулю", "общая трудоемкость", "сумма"])
def test_a_row_of_sums_is_known(words):
    assert is_total(words)


@pytest.mark.parametrize("words", ["итоговая аттестация", "суммативное оценивание", "", "модуль итого"])
def test_other_rows_are_none(words):
    assert not is_total(words)


def stated(number):
    return {"lecture": (Cell(row=9, column=5), number)}


def test_a_sum_may_be_that_of_a_part_or_of_all():
    account, sums = Account(), Sums(["lecture", "practice"])
    sums.add({"lecture": 2.5, "practice": 1})
    sums.compare(stated(2.5), PLAN, account)
    sums.add({"lecture": 4})
    sums.compare(stated(4), PLAN, account)
    sums.compare(stated(6.5), PLAN, account)

    assert account.findings == ()


def test_a_sum_that_agrees_with_neither_is_told_with_the_nearer_one():
    account, sums = Account(), Sums(["lecture"])
    sums.add({"lecture": 10})
    sums.compare(stated(10), PLAN, account)
    sums.add({"lecture": 4})
    sums.compare(stated(5), PLAN, account)

    (finding,) = account.findings
    assert told([finding]) == [("IMP104.total", "E9")]
    assert finding.arguments == {"stated": 5, "added": 4}
    assert finding.message() == "лист «План», ячейка E9: в итоге стоит 5, а сумма строк — 4: взяты строки"
