"""Which layout a workbook has, and what is said of one that has none."""

import pytest
from foreign import read, sheet, told
from plans import HEADINGS, PROGRAM

from coppbuilder.importers import IMPORTERS


def test_the_layouts_have_names():
    assert list(IMPORTERS) == ["curriculum-plan", "two-sheets", "university-plan", "register-of-documents"]


def test_a_workbook_without_any_cell_is_told():
    assert told(read(sheet()).findings) == [("IMP102.no-sheets", None)]
    assert told(read().findings) == [("IMP102.no-sheets", "", None)]


def test_headings_that_nobody_knows_are_shown():
    done = read(sheet((), (None, "Фамилия", 5, "x" * 80)), sheet(("скрыто",), name="Тайна", hidden=True))
    (finding,) = done.findings
    assert told([finding]) == [("IMP102", "A2")]
    assert finding.message() == (
        f"лист «План», ячейка A2: по заголовкам не видно, что это за таблица: здесь «Фамилия», «5», «{'x' * 60}»"
    )
    assert "“Модуль”, “Тема/аттестация”" in finding.help("en")
    assert "«1. По программе», «2. По дисциплинам_модулям»" in finding.help()


def test_of_many_headings_some_are_shown():
    (finding,) = read(sheet(tuple("абвгдежзик"))).findings
    assert finding.arguments["headings"] == ", ".join(f"«{each}»" for each in "абвгдежз") + "…"


def test_a_hidden_sheet_is_shown_where_there_is_no_other():
    assert told(read(sheet(("Фамилия",), name="Тайна", hidden=True)).findings) == [("IMP102", "Тайна", "A1")]


@pytest.mark.parametrize(
    ("headings", "key"),
    [
        (("Фамилия получателя", "СНИЛС получателя", "Вид документа"), "IMP102.register"),
        (("Блок", "Шифр", "Дисциплина", "Период контроля", "Нагрузка", "Количество"), "IMP102.university"),
    ],
)
def test_layouts_that_are_known_and_not_imported(headings, key):
    done = read(sheet(("x",), name="Титул"), sheet(headings, ("Иванов",)))
    assert told(done.findings) == [(key, None)]
    assert done.documents == ()
    assert "Иванов" not in done.findings[0].message()
    assert done.findings[0].help()


def test_half_of_the_headings_is_no_such_layout():
    assert told(read(sheet(("Блок", "Шифр", "Дисциплина"))).findings) == [("IMP102", "A1")]
    assert told(read(sheet(PROGRAM)).findings) == [("IMP102", "A1")]
    assert told(read(sheet(HEADINGS[1:])).findings) == [("IMP102", "A1")]
