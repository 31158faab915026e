"""Workbooks of two sheets become a program and its modules; what the model has no place for is told or noted."""

import datetime as dt

import pytest
from foreign import CATALOG, read, sheet, told
from plans import DISCIPLINES, PROGRAM, TWO_SHEETS, workbook_of

from coppbuilder.importers import ImportOptions, import_workbook, read_workbook
from coppbuilder.loading.shape import check_shape
from coppbuilder.model import ProgramType

ABOUT = ("Сварка", "40.002 Сварщик", dt.date(2013, 11, 28), "Безработные", "очная", None, None, "2")
#: Title, volume, lectures, practice, self-study, function.
PREPARING = ("Сборка", 20, 8, 12, None, "A/01.2")
TOTAL = ("ИТОГО", 20, 8, 12)


def two(*rows, about=ABOUT, **options):
    """Read a workbook whose modules begin in row 2."""
    sheets = sheet(PROGRAM, about, name="1. По программе"), sheet(DISCIPLINES, *rows)
    return read(*sheets, **{"program_type": ProgramType.PO_TRAINING} | options)


@pytest.fixture(scope="module")
def whole():
    book = read_workbook(workbook_of(TWO_SHEETS), "plan.xlsx")
    options = ImportOptions(
        owner="college-x",
        id="welding",
        program_type=ProgramType.PO_TRAINING,
        standards=("fgos",),
        catalog=CATALOG,
    )
    return import_workbook(book, options)


def found(imported, name):
    return next(each.value for each in imported.documents if each.value["id"] == f"college-x.welding{name}")


def test_documents_are_the_modules_the_final_assessment_and_the_program(whole):
    assert [each.value["id"] for each in whole.documents] == [
        *(f"college-x.welding.m{number}" for number in (1, 2, 3)),
        "college-x.welding.final",
        "college-x.welding",
    ]
    for each in whole.documents:
        assert check_shape({"schema": 1, **each.value}) == (), each.value["id"]


def test_modules_have_hours_competencies_and_assessment(whole):
    first, second = found(whole, ".m1"), found(whole, ".m2")
    assert first["units"] == [{"key": "t1", "title": "Сборка", "hours": {"lecture": 8, "practice": 12}}]
    assert first["outcomes"] == [{"competency": "ps-40.002-2013:A/01.2"}, {"competency": "fgos:ПК 1.1"}]
    assert (first["assessment"], first["study_forms"]) == ([{"form": "credit"}], ["full-time"])
    assert second["units"] == [
        {"key": "t1", "title": "Дуговая сварка", "hours": {"lecture": 10.5, "practice": 20}},
        {"key": "interim1", "title": "Промежуточная аттестация", "hours": {"interim": 2}},
    ]
    assert second["notes"] == [
        "Трудовая функция: А/02.2; Z/09.9",
        "Компетенции: ПК-2.1, ПК 9.9",
        "Форма контроля: опрос",
    ]
    assert "outcomes" not in found(whole, ".m3")


def test_the_final_assessment_may_say_only_its_volume(whole):
    final = found(whole, ".final")
    assert (final["role"], final["units"][0]["hours"]) == ("final", {"interim": 6})
    assert final["assessment"] == [{"form": "qualification-exam"}]


def test_the_program_keeps_in_notes_what_the_model_has_no_field_for(whole):
    program = found(whole, "")
    assert (program["title"], program["stage"]) == ("Ручная дуговая сварка", "draft")
    assert program["demand"]["targets"] == [
        {"competency": name} for name in ("ps-40.002-2013:A/01.2", "fgos:ПК 1.1", "ps-40.002-2013:A/02.2")
    ]
    assert program["demand"]["study_form"] == "full-time"
    assert program["demand"]["notes"] == [
        "Профессиональный стандарт: 40.002 Сварщик",
        "Дата приказа Минтруда: 28.11.2013",
        "Категория слушателей: Безработные; Студенты",
        "Технологии обучения: лекции; практикумы",
        "Уровни квалификации: 2; 3",
        "Разряд: 3",
    ]
    assert [each["module"].rpartition(".")[2] for each in program["modules"]] == ["m1", "m2", "m3", "final"]


def test_the_account_of_what_was_read(whole):
    plan = "2. По дисциплинам_модулям"
    assert told(whole.findings) == [
        ("IMP104.row", plan, "B3"),
        ("IMP108.unknown", plan, "F3"),
        ("IMP108.unknown", plan, "H3"),
        ("IMP108.unknown", plan, "H3"),
        ("IMP103.assessment", plan, "J3"),
        ("IMP105.interim-row", plan, "A4"),
        ("IMP108.no-code", plan, "F5"),
        ("IMP107.no-outcomes", plan, "A5"),
    ]
    assert told(whole.repairs) == [
        ("IMP105.text-number", plan, "B2"),
        ("IMP105.dash", plan, "E2"),
        ("IMP105.comma", plan, "C3"),
        ("IMP105.final-hours", plan, "B6"),
        ("IMP105.drafts", plan, None),
        ("IMP105.date", "1. По программе", "C2"),
    ]
    assert told(whole.left_out) == [
        ("IMP106.people", plan, "K2"),
        ("IMP106.total", plan, "A7"),
        ("IMP106.after-total", plan, "A8"),
        ("IMP106.people", "1. По программе", "G2"),
    ]


def test_names_of_people_enter_nothing(whole):
    assert "И. И." not in str(whole.documents)
    assert "С. С." not in str(whole.documents)


def test_each_value_knows_its_cell(whole):
    second, program = whole.documents[1], whole.documents[-1]
    assert {pointer: place.cell for pointer, place in second.cells.items()} == {
        "/title": "A3",
        "/units/0/hours/lecture": "C3",
        "/units/0/hours/practice": "D3",
        "/units/1/hours/interim": "B4",
        "/outcomes": "F3",
        "/study_forms": "E2",
    }
    assert second.cells["/study_forms"].sheet == "1. По программе"
    assert program.cells["/title"].cell == "A2"


def test_sums_prove_the_rows():
    assert two(PREPARING, TOTAL).findings == ()
    done = two(PREPARING, ("ИТОГО", 21, "?", 12))
    assert told(done.findings) == [("IMP103.number", "C3"), ("IMP104.total", "B3"), ("IMP104.total", "C3")]
    assert done.findings[1].arguments == {"stated": 21, "added": 20}


def test_without_a_row_of_sums_the_whole_sheet_is_read():
    done = two(PREPARING, (), (*PREPARING[:5], "А/02.2"))
    assert told(done.findings) == [("IMP107.no-total", None)]
    assert done.findings[0].help("en") == "add a row “ИТОГО”"
    assert told(done.repairs) == [("IMP105.empty-rows", "A3"), ("IMP105.drafts", None)]
    assert len(done.documents) == 3


def test_below_the_sums_nothing_is_read():
    done = two(PREPARING, TOTAL, (), (None, 5), ("Составил методист", 5))
    assert told(done.left_out) == [("IMP106.total", "A3"), ("IMP106.after-total", "A6")]


def test_a_row_with_hours_has_a_title():
    done = two(PREPARING, (None, 5), (None, None, None, None, None, "слова"), TOTAL)
    assert told(done.findings) == [("IMP107.title", "A3")]


def test_headings_that_stand_again_are_skipped():
    done = two(PREPARING, DISCIPLINES, TOTAL)
    assert told(done.left_out) == [("IMP106.headings", "A3"), ("IMP106.total", "A4")]


def test_columns_that_are_not_needed_are_told():
    done = read(
        sheet(PROGRAM, ABOUT, name="1"),
        sheet((*DISCIPLINES, "Кафедра"), PREPARING, TOTAL),
        sheet(("x",), name="Лишний"),
    )
    assert told(done.left_out)[:2] == [("IMP106.sheet", "Лишний", None), ("IMP106.columns", "L1")]
    assert done.left_out[1].message().endswith("столбцы не нужны и не прочитаны: «Кафедра»")


def test_an_interim_assessment_of_no_module_is_a_module():
    done = two(("Промежуточная аттестация", 2, 2, None, None, "A/01.2"), ("ИТОГО", 2, 2))
    assert found(done, ".m1")["units"] == [{"key": "t1", "title": "Промежуточная аттестация", "hours": {"lecture": 2}}]


def test_an_interim_assessment_without_volume_takes_its_lessons():
    done = two(PREPARING, ("Промежуточная аттестация", None, 1, 1), ("ИТОГО", 20, 9, 13))
    assert found(done, ".m1")["units"][1] == {
        "key": "interim1",
        "title": "Промежуточная аттестация",
        "hours": {"interim": 2},
    }


def test_two_final_assessments_have_two_names():
    done = two(PREPARING, ("Итоговая аттестация", 2), ("Квалификационный экзамен", 4), ("ИТОГО", 26, 8, 12))
    assert [each.value["id"].rpartition(".")[2] for each in done.documents[1:3]] == ["final", "final2"]
    assert [each["module"] for each in done.documents[-1].value["modules"]][1:] == [
        "college-x.welding.final",
        "college-x.welding.final2",
    ]


def test_contents_are_put_together():
    heads = ("Наименование раздела", "Трудоемкость", "Лекции", "Практика", "Содержание раздела", "Содержание СРС")
    done = read(sheet(PROGRAM, ABOUT, name="1"), sheet(heads, ("Сборка", 5, 2, 3, "Швы", "Чтение"), ("Итого", 5)))
    assert done.documents[0].value["units"][0]["content"] == "Швы\nСамостоятельная работа: Чтение"
    assert done.documents[0].cells["/units/0/content"].cell == "E2"


def test_merged_cells_are_told():
    about = ((PROGRAM, tuple(str(each) for each in ABOUT)), ())
    sheets = {"1": about, "План": ((DISCIPLINES, PREPARING, ("ИТОГО",)), ("A3:B3",))}
    done = import_workbook(read_workbook(workbook_of(sheets), "a.xlsx"), ImportOptions(owner="o", id="w"))
    assert ("IMP105.merged", None) in told(done.repairs)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("очная", "full-time"),
        ("Очно-заочная", "part-time"),
        ("заочная форма", "extramural"),
        ("очная с применением ДОТ", "full-time"),
    ],
)
def test_forms_of_study(words, form):
    done = two(PREPARING, TOTAL, about=(*ABOUT[:4], words))
    assert found(done, "")["demand"]["study_form"] == form


def test_an_unknown_form_of_study_is_told():
    done = two(PREPARING, TOTAL, about=(*ABOUT[:4], "вечерняя"))
    assert told(done.findings) == [("IMP103.study-form", "1. По программе", "E2")]
    assert "study_form" not in found(done, "")["demand"]
    assert "study_forms" not in found(done, ".m1")
    assert two(PREPARING, TOTAL, about=ABOUT[:4]).findings == ()


@pytest.mark.parametrize(
    ("date", "note", "key"),
    [
        (dt.date(2013, 11, 28), "28.11.2013", None),
        ("28.11.2013 г.", "28.11.2013", "IMP105.date"),
        ("31.02.2013", "31.02.2013", "IMP103.no-date"),
        ("осень", "осень", "IMP103.no-date"),
    ],
)
def test_dates_of_orders(date, note, key):
    done = two(PREPARING, TOTAL, about=(*ABOUT[:2], date, *ABOUT[3:]))
    assert f"Дата приказа Минтруда: {note}" in found(done, "")["demand"]["notes"]
    about = [each for each in (*told(done.findings), *told(done.repairs)) if each[1] == "1. По программе"]
    assert about == ([(key, "1. По программе", "C2")] if key else [])


def test_without_its_type_or_goals_there_is_no_program():
    done = two(PREPARING, TOTAL, program_type=None)
    assert [each.value["kind"] for each in done.documents] == ["module"]
    assert ("IMP106.no-type", "1. По программе", "A2") in told(done.left_out)
    done = two((*PREPARING[:5], "слова"), TOTAL)
    assert [each.value["kind"] for each in done.documents] == ["module"]
    assert ("IMP106.no-targets", "1. По программе", "A2") in told(done.left_out)


def test_without_modules_there_is_nothing():
    done = two(TOTAL)
    assert (done.documents, "IMP105.drafts" in {each.key for each in done.repairs}) == ((), False)


def test_a_sheet_that_is_hidden_is_told():
    done = read(sheet(PROGRAM, ABOUT, name="1", hidden=True), sheet(DISCIPLINES, PREPARING))
    assert told(done.findings) == [("IMP102.hidden", "1", None)]
    assert told(done.left_out) == [("IMP106.hidden", "1", None)]
    assert told(read(sheet(PROGRAM, ABOUT), sheet(DISCIPLINES, PREPARING, name="2"), owner=None).findings) == [
        ("IMP107.owner", None)
    ]
