"""Tables are found by their headings, wherever they begin."""

import re
from decimal import Decimal

import pytest
from foreign import sheet
from plans import workbook_of

from coppbuilder.importers import Cell, read_workbook
from coppbuilder.importers.tables import find_table, plain, text_of, words_of

FIELDS = {
    "title": re.compile("тема"),
    "lecture": re.compile("лекции( час)?"),
    "practice": re.compile("практика( час)?|всего практика"),
}
NEEDED = frozenset({"title", "lecture"})


def find(*rows):
    return find_table(sheet(*rows), FIELDS, NEEDED)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Сам. работа\n(ак. часов)", "сам работа ак часов"),
        ("  Зачёт*  №1 ", "зачет 1"),
        ("Лекции_час", "лекции час"),
        ("мини‑проект", "мини проект"),
        ("--", ""),
    ],
)
def test_texts_are_compared_without_signs(text, words):
    assert plain(text) == words


def test_a_heading_is_a_short_text():
    assert words_of(Cell(row=1, column=1, value="Тема:")) == "тема"
    assert words_of(Cell(row=1, column=1, value="т" * 101)) == ""
    assert words_of(Cell(row=1, column=1, value=Decimal(5))) == ""
    assert text_of(Cell(row=1, column=1)) == ""


def test_a_table_begins_below_titles():
    table = find(("Учебный план",), (), (None, "Тема", "Лекции", "Прочее"), (None, "Швы", 2))

    assert (table.columns, table.heading, table.first) == ({"title": 2, "lecture": 3}, 3, 4)
    assert [cell.address for cell in table.unknown] == ["D3"]
    assert list(table.rows()) == [4]
    assert (table.text(4, "title"), table.text(4, "practice")) == ("Швы", "")
    assert table.cell(4, "practice").address == "B4"


def test_headings_may_take_two_rows():
    table = find(("Тема", "Часы", "Всего"), (None, "Лекции", "Практика"), ("Швы", 2, 3))

    assert table.columns == {"title": 1, "lecture": 2, "practice": 3}
    assert (table.heading, table.first) == (1, 3)


def test_a_heading_that_covers_two_rows_is_one():
    rows = (("Тема", "Лекции"), (None, "час"), ("Швы", 2))
    book = read_workbook(workbook_of({"План": (rows, ("A1:A2",))}), "plan.xlsx")
    table = find_table(book.sheets[0], {"title": FIELDS["title"], "lecture": re.compile("лекции час")}, NEEDED)

    assert (table.columns, table.first) == ({"title": 1, "lecture": 2}, 3)


def test_the_first_of_two_equal_headings_counts():
    assert find(("Тема", "Лекции", "Тема")).columns == {"title": 1, "lecture": 2}


def test_no_table_begins_far_below_or_without_what_is_needed():
    assert find(*[("текст",)] * 21, ("Тема", "Лекции")) is None
    assert find(*[("текст",)] * 19, ("Тема", "Лекции")).heading == 20
    assert find(("Тема", "Практика"), ("Швы", 3)) is None
    assert find() is None


@pytest.mark.parametrize(
    ("row", "repeats"),
    [
        (("Тема", "лекции"), True),
        (("1", "2"), True),
        ((2, 3), True),
        (("3", "4"), False),
        (("Тема", "2"), False),
        (("1", None), False),
        (("Швы", 2), False),
    ],
)
def test_headings_that_stand_again(row, repeats):
    assert find(("Тема", "Лекции"), ("Швы", 4), row).repeats_headings(3) is repeats


def test_a_row_is_empty_where_no_column_holds_anything():
    table = find(("Тема", "Лекции"), (), (None, None, "x"), ("Швы", 1))

    assert [table.is_empty(row) for row in table.rows()] == [True, False, False]
