"""Plans by module and topic become modules; what was repaired, left out or doubted is told at its cell."""

import datetime as dt

import pytest
from foreign import read, sheet, told
from plans import CURRICULUM, HEADINGS, workbook_of

from coppbuilder.importers import ImportOptions, import_workbook, read_workbook
from coppbuilder.model import Severity

#: One topic of one module.
TOPIC = ("Основы", "Швы", "Тема", None, 2, "Виды", 8, "Швы")


def plan(*rows):
    """Read a plan whose rows begin in row 2."""
    return read(sheet(HEADINGS, *rows))


def units(imported, number=0):
    return imported.documents[number].value.get("units")


@pytest.fixture(scope="module")
def whole():
    book = read_workbook(workbook_of(CURRICULUM), "plan.xlsx")
    return import_workbook(book, ImportOptions(owner="college-x", id="college-x.welding", version="2.1"))


def test_modules_are_named_by_their_program_and_numbered(whole):
    assert [(each.value["id"], each.value["title"]) for each in whole.documents] == [
        ("college-x.welding.m1", "Основы сварки"),
        ("college-x.welding.m2", "Практика на посту"),
        ("college-x.welding.final", "Квалификационная работа"),
    ]
    assert {(each.value["version"], each.value["owner"], each.value["status"]) for each in whole.documents} == {
        ("2.1", "college-x", "draft")
    }


def test_topics_have_their_hours_and_contents(whole):
    first, second, final = whole.documents
    assert first.value["units"] == [
        {
            "key": "t1",
            "title": "Охрана труда",
            "hours": {"lecture": 2.5, "self_study": 1},
            "content": "Лекции: Инструктаж\nСамостоятельная работа: Чтение",
        },
        {
            "key": "t2",
            "title": "Сборка",
            "hours": {"lecture": 4, "practice": 1.5},
            "content": "Лекции: Схемы\nПрактика: Сборка узла",
        },
        {
            "key": "t3",
            "title": "Швы",
            "hours": {"lecture": 1, "practice": 8},
            "content": "Лекции: Виды швов\nПрактика: Швы",
        },
        {"key": "interim", "title": "Промежуточная аттестация", "hours": {"interim": 2}},
    ]
    assert first.value["assessment"] == [{"form": "graded-credit"}]
    assert second.value["units"] == [{"key": "t1", "title": "Проба", "hours": {"practice": 6, "consultation": 2}}]
    assert final.value["units"] == [
        {"key": "part1", "title": "Квалификационная работа", "hours": {"practice": 6, "interim": 2}}
    ]
    assert (final.value["role"], final.value["assessment"]) == ("final", [{"form": "qualification-exam"}])


def test_each_value_knows_its_cell(whole):
    first, _, final = whole.documents
    places = {pointer: place.cell for pointer, place in first.cells.items()}
    assert places["/title"] == "A5"
    assert places["/units/0/hours/self_study"] == "K5"
    assert places["/units/2/content"] == "F8"
    assert places["/units/3/hours/interim"] == "G9"
    assert places["/assessment/0/form"] == "D9"
    assert {place.sheet for place in first.cells.values()} == {"План"}
    assert (final.cells["/units/0/hours/interim"].cell, final.cells["/units/0/hours/practice"].cell) == ("E13", "G13")


def test_the_account_of_what_was_read(whole):
    assert told(whole.findings) == [("IMP104.total", "E14"), ("IMP107.outcomes", None)]
    assert whole.findings[0].arguments == {"stated": 99, "added": 9.5}
    assert told(whole.repairs) == [
        ("IMP105.merged", None),
        ("IMP105.comma", "E5"),
        ("IMP105.dash", "G5"),
        ("IMP105.unit", "E6"),
        ("IMP105.empty-rows", "A7"),
        ("IMP105.type-topic", "C8"),
        ("IMP105.interim", "C9"),
        ("IMP105.drafts", None),
    ]
    assert told(whole.left_out) == [
        ("IMP106.columns", "M3"),
        ("IMP106.headings", "A4"),
        ("IMP106.topic-form", "D5"),
        ("IMP106.total", "A10"),
        ("IMP106.remark", "A15"),
        ("IMP106.hidden", "Черновик", None),
        ("IMP106.sheet", "Справка", None),
    ]


def test_messages_are_in_the_words_of_the_workbook(whole):
    columns, headings = whole.left_out[:2]
    assert columns.message() == "лист «План», ячейка M3: столбцы не нужны и не прочитаны: «Примечание»"
    assert headings.message() == "лист «План», ячейка A4: повторённые заголовки пропущены: 2 строки (A4, A11)"
    assert columns.message("en") == "sheet “План”, cell M3: columns are not needed and not read: “Примечание”"


def test_a_row_may_lead_the_topics_below_it():
    done = plan(
        ("Основы", None, None, None, 10),
        (None, "Швы", "Тема", None, 2),
        (),
        (None, "Узлы", "Тема", None, None, None, 8),
        ("Резка",),
        (None, "Газ", "Тема", None, 1),
    )
    assert [(each.value["title"], len(each.value["units"])) for each in done.documents] == [("Основы", 2), ("Резка", 1)]
    assert ("IMP106.module-sum", "A2") in told(done.left_out)
    assert ("IMP105.module-above", "A3") in told(done.repairs)
    assert units(done)[1]["hours"] == {"practice": 8}


def test_a_row_with_hours_and_without_topic_and_type_is_a_topic():
    done = plan(TOPIC, ("Резка", None, None, None, 3))
    assert units(done, 1) == [{"key": "t1", "title": "Тема 1", "hours": {"lecture": 3}}]
    assert ("IMP107.topic-title", "B3") in told(done.findings)
    assert ("IMP105.type-topic", "C3") in told(done.repairs)


@pytest.mark.parametrize(
    ("title", "type_", "repair", "key"),
    [
        ("Промежуточная аттестация", None, "IMP105.type-interim", "interim"),
        ("Зачёт", "Промежуточная аттестация", None, "interim"),
        ("Зачёт", "зачёт", None, "interim"),
        ("Зачёт", "ПА", None, "interim"),
        ("Узлы", "Раздел", None, "t2"),
        ("Узлы", None, "IMP105.type-topic", "t2"),
    ],
)
def test_what_a_row_is(title, type_, repair, key):
    done = plan(TOPIC, ("Основы", title, type_, "Зачёт" if key == "interim" else None, 2))
    assert units(done)[1]["key"] == key
    assert units(done)[1]["hours"] == ({"interim": 2} if key == "interim" else {"lecture": 2})
    repairs = [each for each in told(done.repairs) if each[0].startswith("IMP105.type")]
    assert repairs == ([(repair, "C3")] if repair else [])


@pytest.mark.parametrize(("title", "type_"), [("Итоговая аттестация", None), ("Экзамен", "ИА"), ("Экзамен", "КЭ")])
def test_the_final_assessment_is_a_module(title, type_):
    done = plan(
        TOPIC, (None, title, type_, "Экзамен", 2, "Билеты", 4), (None, "Защита", "ИА", "экзамен", None, None, 1)
    )
    final = done.documents[-1].value
    assert (final["id"], final["role"], final["title"]) == ("college-x.welding.final", "final", title)
    assert final["units"] == [
        {"key": "part1", "title": title, "hours": {"interim": 2, "practice": 4}, "content": "Билеты"},
        {"key": "part2", "title": "Защита", "hours": {"practice": 1}},
    ]
    assert final["assessment"] == [{"form": "exam"}]


def test_a_final_assessment_without_a_title():
    done = plan((None, None, "Итоговая аттестация", "Экзамен", 2))
    assert [each.value["title"] for each in done.documents] == ["Итоговая аттестация"]
    assert "IMP105.drafts" not in {each.key for each in done.repairs}


def test_finals_of_two_sheets_differ():
    row = (None, "Экзамен", "ИА", "Экзамен", 2)
    done = read(sheet(HEADINGS, TOPIC, row), sheet(HEADINGS, TOPIC, row, name="План 2"))
    assert [each.value["id"].rpartition(".")[2] for each in done.documents] == ["m1", "final", "m2", "final2"]


def test_an_unknown_type_leaves_the_row_out():
    done = plan(TOPIC, ("Основы", "Обед", "перерыв", None, 1))
    (finding, _) = done.findings
    assert told([finding]) == [("IMP103.type", "C3")]
    assert finding.severity is Severity.ERROR
    assert finding.help() == "напишите одно из этих слов: «Тема», «Промежуточная аттестация», «Итоговая аттестация»"
    assert finding.help("en") == "write one of these words: “Тема”, “Промежуточная аттестация”, “Итоговая аттестация”"
    assert len(units(done)) == 1


def test_a_topic_of_no_module_is_told():
    done = plan((None, "Швы", "Тема", None, 2))
    assert done.documents == ()
    assert told(done.findings) == [("IMP107.module", "A2")]


def test_a_module_goes_on_where_it_is_named_again():
    done = plan(TOPIC, ("Резка", "Газ", "Тема", None, 1), ("ОСНОВЫ", "Узлы", "Тема", None, 3))
    assert [len(each.value["units"]) for each in done.documents] == [2, 1]


def test_a_module_without_topics_is_told():
    done = plan(
        ("Основы",), (None, "Перерыв", "обед"), (*TOPIC[:1], "Швы", "Тема", None, 1), ("Резка",), (None, "x", "?")
    )
    assert ("IMP107.no-topics", "A1") in told(done.findings)
    assert next(each for each in done.findings if each.key == "IMP107.no-topics").arguments == {"title": "Резка"}


def test_a_topic_without_hours_is_told():
    done = plan(("Основы", "Швы", "Тема"))
    assert ("IMP107.topic-hours", "B2") in told(done.findings)
    assert units(done) == [{"key": "t1", "title": "Швы", "hours": {}}]


def test_forms_of_assessment():
    interim = ("Основы", "Зачёт", "ПА")
    done = plan(TOPIC, (*interim, "опрос", 1), (*interim, None, 1), (*interim, "зачёт", 1), (*interim, "Зачет", 1))
    assert [each for each in told(done.findings) if each[0] != "IMP107.outcomes"] == [
        ("IMP103.assessment", "D3"),
        ("IMP107.form-of-assessment", "D4"),
    ]
    module = done.documents[0].value
    assert (module["assessment"], module["notes"]) == ([{"form": "credit"}], ["Форма аттестации: опрос"])
    assert [each["key"] for each in module["units"]] == ["t1", "interim", "interim2", "interim3", "interim4"]


def test_consultations_and_self_study_of_an_assessment_stay_what_they_are():
    done = plan(TOPIC, ("Основы", "Зачёт", "ПА", "зачёт", 1, None, 2, None, 3, None, 4))
    assert units(done)[1]["hours"] == {"interim": 3, "consultation": 3, "self_study": 4}


def test_hours_that_are_none_are_told_at_their_cells():
    done = plan(("Основы", "Швы", "Тема", None, "много", None, dt.date(2026, 5, 1)), ("Итого", None, None, None, "?"))
    assert told(done.findings)[:3] == [("IMP103.number", "E2"), ("IMP103.date", "G2"), ("IMP107.topic-hours", "B2")]
    assert ("IMP103.number", "E3") in told(done.findings)


def test_columns_may_be_missing():
    done = read(sheet(("Модуль", "Тема", "Тип", "Лекции (час)", "Практика (час)"), ("Основы", "Швы", "Тема", 2, 3)))
    assert units(done) == [{"key": "t1", "title": "Швы", "hours": {"lecture": 2, "practice": 3}}]


def test_remarks_and_merged_blanks_hold_nothing():
    rows = (HEADINGS, TOPIC, ("Основы",), ("Подпись",))
    book = read_workbook(workbook_of({"План": (rows, ("A2:A3",))}), "plan.xlsx")
    done = import_workbook(book, ImportOptions(owner="college-x", id="welding"))
    assert ("IMP106.remark", "A4") in told(done.left_out)
    merged = read_workbook(workbook_of({"План": ((HEADINGS, TOPIC, (), TOPIC), ("A2:A3",))}), "plan.xlsx")
    done = import_workbook(merged, ImportOptions(owner="college-x", id="welding"))
    assert ("IMP105.empty-rows", "A3") in told(done.repairs)


def test_a_plan_that_is_hidden_is_told():
    done = read(sheet(HEADINGS, TOPIC, hidden=True), sheet(("x",), name="Другой"))
    assert told(done.findings) == [("IMP102.hidden", None)]
    assert told(done.left_out) == [("IMP106.hidden", None), ("IMP106.sheet", "Другой", None)]
    assert done.documents == ()


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        ({"owner": None}, ["IMP107.owner"]),
        ({"owner": None, "id": None}, ["IMP107.owner", "IMP107.id"]),
        ({"owner": "../x"}, ["IMP107.form"]),
        ({"id": "Сварка"}, ["IMP107.form"]),
        ({"version": "../1"}, ["IMP107.version"]),
        ({"version": "1.0\n"}, ["IMP107.version"]),
    ],
)
def test_names_are_given_by_people(options, keys):
    done = read(sheet(HEADINGS, TOPIC), **options)
    assert ([each.key for each in done.findings], done.documents) == (keys, ())
