"""Codes of competencies as workbooks write them."""

import pytest
from foreign import CATALOG, of_account, sheet, told

from coppbuilder.importers import Cell
from coppbuilder.importers.account import Account
from coppbuilder.importers.codes import Codes

PLAN = sheet((1,))
CELL = Cell(row=2, column=6)


def found(text, *standards, named=""):
    account = Account()
    codes = Codes(CATALOG, standards, account)
    codes.name_standard(named, PLAN, CELL)
    references, complete = codes.references(text, PLAN, CELL)
    return [str(each) for each in references], complete, account


@pytest.mark.parametrize(
    ("text", "standard", "references"),
    [
        ("A/01.2 Подготовка", "ps-40.002-2013", ["ps-40.002-2013:A/01.2"]),
        ("А/01.2; А/02.2", "ps-40.002-2013", ["ps-40.002-2013:A/01.2", "ps-40.002-2013:A/02.2"]),
        ("A/01.2, A/01.2", "ps-40.002-2013", ["ps-40.002-2013:A/01.2"]),
        ("ПК 1.1", "fgos", ["fgos:ПК 1.1"]),
        ("ПК-1.1", "fgos", ["fgos:ПК 1.1"]),
        ("ПК1.1 и OK 3", "fgos", ["fgos:ПК 1.1", "fgos:ОК 3"]),
    ],
)
def test_codes_are_found_as_people_write_them(text, standard, references):
    names, complete, account = found(text, standard)
    assert (names, complete, account.findings) == (references, True, ())


def test_words_without_a_code_are_told():
    names, complete, account = found("газовая резка", "fgos")
    assert (names, complete, told(account.findings)) == ([], False, [("IMP108.no-code", "F2")])
    assert found("–", "fgos")[2].findings == ()


def test_a_code_is_no_part_of_a_word_or_a_number():
    assert told(found("КПК 1.1", "fgos")[2].findings) == [("IMP108.no-code", "F2")]
    assert told(found("A/01.25", "ps-40.002-2013")[2].findings) == [("IMP108.no-code", "F2")]


def test_an_unknown_code_is_told_once():
    account = Account()
    codes = Codes(CATALOG, ("fgos",), account)
    for _ in range(2):
        assert codes.references("ПК 1.1, ПК 7.7", PLAN, CELL).complete is False

    (finding,) = account.findings
    assert (finding.key, dict(finding.arguments)) == ("IMP108.unknown", {"code": "ПК 7.7", "standards": ("fgos",)})


def test_without_a_standard_and_in_several_codes_are_told():
    assert told(found("ПК 1.1")[2].findings) == [("IMP108.no-standard", "F2")]
    names, _, account = found("ПК 1.1", "fgos", "fgos-old")
    (finding,) = account.findings
    assert (names, finding.key) == ([], "IMP108.several")
    assert finding.arguments["found"] == ("fgos:ПК 1.1", "fgos-old:ПК 1.1")
    assert finding.message("en").endswith("several times: fgos:ПК 1.1 and fgos-old:ПК 1.1")


@pytest.mark.parametrize("text", ["40.002 Сварщик", "Профессиональный стандарт «Сварщик»", "40.002"])
def test_a_standard_is_named_by_code_or_title(text):
    names, _, account = found("A/02.2", named=text)
    assert (names, account.findings) == (["ps-40.002-2013:A/02.2"], ())


def test_one_of_several_editions_is_that_which_the_user_names():
    assert told(found("A/01.2", named="33.004")[2].findings) == [
        ("IMP108.editions", "F2"),
        ("IMP108.no-standard", "F2"),
    ]
    names, _, account = found("A/01.2", "ps-33.004-2020", named="33.004 Повар")
    assert (names, account.findings) == (["ps-33.004-2020:A/01.2"], ())


def test_an_unknown_standard_is_told():
    assert told(found("A/01.2", "ps-40.002-2013", named="99.999 Космонавт")[2].findings) == [("IMP108.standard", "F2")]


def test_without_a_catalogue_nothing_is_known():
    account = Account()
    codes = Codes(None, ("fgos",), account)
    codes.name_standard("40.002", PLAN, CELL)
    assert codes.references("ПК 1.1", PLAN, CELL) == ((), False)
    assert of_account(account) == ([("IMP108.no-standard", "F2")], [], [])
