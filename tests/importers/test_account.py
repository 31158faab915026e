"""The same thing is told once a sheet, with the cells that it is about."""

from foreign import sheet, told

from coppbuilder.importers import Cell
from coppbuilder.importers.account import Account
from coppbuilder.importers.limits import MAX_FINDINGS
from coppbuilder.model import Severity

PLAN, OTHER = sheet((1,)), sheet((1,), name="Другой")


def cell(row):
    return Cell(row=row, column=5)


def test_what_is_wrong_is_an_error_and_what_deserves_a_look_a_warning():
    account = Account()
    account.wrong(PLAN, "IMP103.number", cell(3), value="пять")
    account.doubtful(PLAN, "IMP107.topic-hours", cell(4))

    assert told(account.findings) == [("IMP103.number", "E3"), ("IMP107.topic-hours", "E4")]
    assert [each.severity for each in account.findings] == [Severity.ERROR, Severity.WARNING]
    assert account.findings[0].message() == "лист «План», ячейка E3: часы — число, а здесь «пять»: посчитано как 0"


def test_a_repair_is_told_once_a_sheet_with_its_cells():
    account = Account()
    for row in range(1, 4):
        account.repaired(PLAN, "IMP105.comma", cell(row))
    account.repaired(OTHER, "IMP105.comma", cell(9))

    first, second = account.repairs
    assert (first.location.cell, first.arguments["count"], first.arguments["cells"]) == ("E1", 3, "E1, E2, E3")
    assert (second.location.sheet, second.arguments["cells"]) == ("Другой", "E9")
    assert first.severity is Severity.INFO
    assert first.message().endswith("прочитаны как число: 3 ячейки (E1, E2, E3)")


def test_of_many_cells_some_are_named():
    account = Account()
    for row in range(1, 8):
        account.left_out(PLAN, "IMP106.people", cell(row))

    (one,) = account.omissions
    assert (one.arguments["count"], one.arguments["cells"]) == (7, "E1, E2, E3, E4, E5…")


def test_a_sheet_may_be_told_without_a_cell():
    account = Account()
    account.left_out(PLAN, "IMP106.hidden")

    assert [(each.location.cell, each.arguments["cells"]) for each in account.omissions] == [(None, "")]


def test_nobody_reads_thousands_of_findings():
    account = Account()
    for row in range(1, 1000):
        account.wrong(PLAN, "IMP103.number", cell(row), value="?")

    assert len(account.findings) == 2 * MAX_FINDINGS
