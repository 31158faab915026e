"""Filled workbooks become documents; what is wrong is told at its cell, and a failed import writes nothing."""

import datetime as dt
import os

import openpyxl
import pytest
from books import MODULE, OUTCOME, RAD, UNIT, book, saved

from coppbuilder.errors import UsageError
from coppbuilder.importing import Fate, import_to_json, import_workbooks
from coppbuilder.loading import bundled_catalog
from coppbuilder.loading.yaml_reader import read_yaml

FILE = "modules/college-x/rad-1.0.yaml"


def places(findings):
    return {(each.key, each.location.sheet, each.location.cell): each for each in findings}


def told(done):
    return set(places(done.report.findings))


def changed(sheet, **values):
    """Return the usual sheets with other values in the first row of one."""
    return {**MODULE, sheet: [{**MODULE[sheet][0], **{key.replace("__", "."): v for key, v in values.items()}}]}


def test_a_module_is_written(imported, said):
    done = imported("modules", MODULE)
    assert [each.fate for each in done.files] == [Fate.NEW]
    assert done.ok
    assert done.left_out == ()
    assert read_yaml(said(FILE).encode()).value == {
        "schema": 1,
        "kind": "module",
        "id": "college-x.rad",
        "title": "Аргонодуговая сварка",
        "version": "1.0",
        "owner": "college-x",
        "units": [{"key": "t1", "title": "Сварка", "hours": {"practice": 40}}],
        "outcomes": ["ps-40.002-2013:A/04.2"],
    }


def test_an_english_workbook_says_the_same(tmp_path, imported, said):
    imported("modules", MODULE)
    russian = said(FILE)
    file = saved(book("modules", MODULE, "en"), tmp_path / "en.xlsx")
    assert import_workbooks([file], tmp_path / "en").ok
    assert (tmp_path / "en" / FILE).read_text("utf-8") == russian


@pytest.mark.parametrize(
    ("sheet", "values", "cell", "key"),
    [
        ("modules", {"id": "Сварка 1"}, "B4", "CEL114.code"),
        ("modules", {"title": None}, "D4", "CEL111"),
        ("modules", {"version": dt.date(2026, 2, 1)}, "C4", "CEL114.version-day"),
        ("modules", {"version": "первая"}, "C4", "CEL114.version"),
        ("modules", {"status": "готов"}, "F4", "CEL114.choice"),
        ("modules", {"group__max": "много"}, "I4", "CEL114.number"),
        ("modules", {"group__max": 12.5}, "I4", "CEL114.whole"),
        ("modules", {"medical": "наверное"}, "M4", "CEL114.flag"),
        ("modules", {"distance": "150 %"}, "O4", "CEL114.share"),
        ("modules", {"title": "Модуль Петрова П. П."}, "D4", "CEL115.person"),
        ("modules", {"professions": "кузнец по пирожным"}, "P4", "CEL112.profession"),
        ("units", {"hours__practice": dt.date(2026, 5, 1)}, "F4", "CEL114.number-day"),
        ("units", {"hours__practice": True}, "F4", "CEL114.number"),
        ("units", {"hours__practice": 1.25}, "F4", "DOC205.hp"),
        ("units", {"hours__practice": None}, "E4", "DOC201.p"),
        ("units", {"of_module": "college-x.tig"}, "B4", "CEL112.module"),
        ("outcomes", {"competency": "ПК 3.1"}, "C4", "CEL112.competency.near"),
        ("outcomes", {"competency": "умение летать по небу"}, "C4", "CEL112.competency"),
        ("outcomes", {"level": 7}, "D4", "CEL114.level"),
        ("outcomes", {"unit": "Полёт"}, "E4", "CEL112.unit"),
    ],
)
def test_what_is_wrong_is_told_at_its_cell(imported, tmp_path, sheet, values, cell, key):
    done = imported("modules", changed(sheet, **values))
    names = {"modules": "Модули", "units": "Темы", "outcomes": "Компетенции"}
    found = {(each, *place) for each, *place in told(done)}
    wanted = {each for each in found if each[1:] == (names[sheet], cell)}
    assert {each[0].partition(".")[0] for each in wanted} == {key.partition(".")[0]}, found
    assert key.startswith("DOC") or key in {each[0] for each in wanted}
    assert not (tmp_path / "out").exists()


def test_a_message_names_sheet_cell_and_heading(imported):
    done = imported("modules", changed("modules", version="1.x"))
    (error,) = done.report.errors
    assert error.message() == "лист «Модули», ячейка C4 («Версия»): «1.x» — не версия"
    assert error.help() == "напишите два числа через точку, например 1.0"


def test_what_only_looks_wrong_is_repaired_and_told(imported, said):
    rows = {
        "modules": [{**RAD, "id": " Сollege-x.rad", "version": "1,0", "medical": "Да", "distance": 10}],
        "units": [
            {**UNIT, "hours.practice": "40,5", "hours.lecture": "—"},
            {},
            {"unit.title": "Итог", "hours.interim": 2},
        ],
        "outcomes": [{**OUTCOME, "competency": "ps-40.002-2013:А/04.2", "level": "2 — репродуктивный"}],
    }
    done = imported("modules", rows)
    assert done.report.errors == ()
    assert set(places(done.repairs)) == {
        ("CEL121.code", "Модули", "B4"),
        ("CEL121.version", "Модули", "C4"),
        ("CEL121.percent", "Модули", "O4"),
        ("CEL121.number", "Темы", "F4"),
        ("CEL121.reference", "Компетенции", "C4"),
    }
    plain = read_yaml(said(FILE).encode()).value
    assert plain["units"][0]["hours"] == {"practice": 40.5}
    assert plain["units"][1] == {"key": "t2", "title": "Итог", "hours": {"interim": 2}}
    assert plain["outcomes"] == [{"competency": "ps-40.002-2013:A/04.2", "level": 2}]
    assert plain["distance"] == 0.1


def test_what_the_template_does_not_know_is_left_out_and_told(imported):
    workbook = book("modules", MODULE)
    workbook["Темы"]["T2"], workbook["Темы"]["T4"] = "Преподаватель", "?"
    workbook["Темы"]["U5"] = "заметка"
    workbook.create_sheet("Черновик")["A1"] = "x"
    workbook["Модули"]["D3"] = "Мой модуль"
    workbook["Кадры"].sheet_state = "hidden"
    done = imported("modules", workbook=workbook)
    assert done.ok
    assert set(places(done.left_out)) == {
        ("CEL122.column", "Темы", "T2"),
        ("CEL122.no-heading", "Темы", "U5"),
        ("CEL122.sheet", "Черновик", None),
        ("CEL122.example", "Модули", "A3"),
        ("CEL122.hidden", "Кадры", None),
    }


@pytest.mark.parametrize("words", ["ИТОГО", "Итого по модулю:", "Всего часов", "Total"])
@pytest.mark.parametrize("column", ["unit.title", "of_module"])
def test_a_row_of_totals_is_no_topic(imported, said, words, column):
    done = imported("modules", MODULE | {"units": [UNIT, {column: words, "hours.practice": 40}]})
    assert done.report.errors == ()
    place = "D5" if column == "unit.title" else "B5"
    assert [(each.key, each.location.cell) for each in done.left_out] == [("CEL122.total", place)]
    assert len(read_yaml(said(FILE).encode()).value["units"]) == 1


@pytest.mark.parametrize("title", ["Итоговое занятие", "Всего понемногу", "Сумма сил", "Totally new"])
def test_other_titles_are_topics(imported, said, title):
    done = imported("modules", MODULE | {"units": [UNIT, {"unit.title": title, "hours.practice": 4}]})
    assert done.left_out == ()
    assert read_yaml(said(FILE).encode()).value["units"][1]["title"] == title


def test_five_mistakes_of_one_workbook_in_both_languages(imported):
    rows = {
        "modules": [RAD, {**RAD, "id": None, "title": "Резка"}],
        "units": [{**UNIT, "hours.lecture": "2,5", "hours.practice": "12 ч"}, {**UNIT, "hours.practice": "восемь"}],
        "outcomes": [{**OUTCOME, "competency": "ps-40.002-2013:A/99.9"}],
    }
    done = imported("modules", rows)
    assert [each.message() for each in done.repairs] == [
        "лист «Темы», ячейка E4 («Лекции, ч»): число записано текстом «2,5», прочитано как 2,5",
        "лист «Темы», ячейка F4 («Практические занятия, ч»): число записано текстом «12 ч», прочитано как 12",
    ]
    assert [each.message("en").partition(";")[0] for each in done.report.errors] == [
        "sheet “Модули”, cell B5 (“Код”): nothing in “Code”",
        "sheet “Темы”, cell F5 (“Практические занятия, ч”): “восемь” is no number",
        "sheet “Компетенции”, cell C4 (“Компетенция”): the library has no competency “ps-40.002-2013:A/99.9”",
    ]
    assert all(each.help() and each.help("en") for each in (*done.repairs, *done.report.errors))


def test_without_headings_a_sheet_is_not_read(imported):
    workbook = book("modules", MODULE)
    workbook["Темы"].delete_rows(1, 2)
    assert ("CEL111.head", "Темы", None) in told(imported("modules", workbook=workbook))


def test_a_required_column_that_is_gone_is_told(imported):
    workbook = book("modules", MODULE)
    workbook["Модули"]["C2"] = None
    done = imported("modules", workbook=workbook)
    assert ("CEL111.column", "Модули", None) in told(done)


def test_an_empty_template_is_told(imported):
    assert [each.key for each in imported("modules", {}).report.errors] == ["CEL116"]


def test_a_second_import_changes_nothing(imported, said):
    imported("modules", MODULE)
    before = said(FILE)
    assert [each.fate for each in imported("modules", MODULE).files] == [Fate.UNCHANGED]
    assert said(FILE) == before


def edited(tmp_path, *changes):
    file = tmp_path / "out" / FILE
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
    return text


def test_what_people_added_stays(imported, said, tmp_path):
    imported("modules", MODULE | {"units": [UNIT, {"unit.title": "Итог", "hours.interim": 2}]})
    before = edited(
        tmp_path,
        ("owner: college-x\n", "owner: college-x  # наш\nrights: можно всем  # согласовано\n"),
        ("  - key: t1\n    title: Сварка\n", "  # главная тема\n  - key: t1\n    title: Сварка\n    content: Швы\n"),
    )
    done = imported("modules", changed("units", hours__practice=38) | {"outcomes": []})
    (file,) = done.files
    assert (file.fate, file.gone, file.comments_lost) == (Fate.UPDATED, ("units: t2",), False)
    wanted = before.replace("practice: 40", "practice: 38").replace(
        "  - key: t2\n    title: Итог\n    hours:\n      interim: 2\n", ""
    )
    written, expected = said(FILE), read_yaml(wanted.encode()).value
    assert read_yaml(written.encode()).value == expected
    assert [line for line in wanted.splitlines() if "#" in line] == [
        line for line in written.splitlines() if "#" in line
    ]


def test_a_dash_takes_out_and_an_empty_cell_keeps(imported, said):
    imported("modules", changed("modules", age_min=18, derived_from="ПМ.03"))
    imported("modules", changed("modules", age_min="—"))
    plain = read_yaml(said(FILE).encode()).value
    assert "requires" not in plain
    assert plain["derived_from"] == "ПМ.03"


def test_a_topic_without_a_code_keeps_its_code(imported, said):
    imported("modules", MODULE)
    imported("modules", MODULE | {"units": [{**UNIT, "unit.title": "Начало"}, UNIT]})
    units = read_yaml(said(FILE).encode()).value["units"]
    assert [(unit["key"], unit["title"]) for unit in units] == [("t2", "Начало"), ("t1", "Сварка")]


def test_a_failed_import_leaves_old_files(imported, said):
    imported("modules", MODULE)
    before = said(FILE)
    assert not imported("modules", changed("units", hours__practice=10) | {"outcomes": [{**OUTCOME, "level": 9}]}).ok
    assert said(FILE) == before


def test_when_writing_fails_everything_is_as_before(tmp_path, monkeypatch):
    two = MODULE | {"modules": [RAD, {**RAD, "id": "college-x.tig"}]}
    two["units"] = [UNIT, {**UNIT, "of_module": "college-x.tig"}]
    file = saved(book("modules", two), tmp_path / "a.xlsx")
    replace = os.replace
    seen = []

    def failing(source, target, **more):
        seen.append(target)
        if len(seen) == 2:
            raise OSError(28, "No space left on device")
        replace(source, target, **more)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(UsageError, match="No space left"):
        import_workbooks([file], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_place_that_another_file_takes_is_told(imported, tmp_path):
    taken = tmp_path / "out" / FILE
    taken.parent.mkdir(parents=True)
    taken.write_text("kind: [\n", "utf-8")
    assert ("CEL117", "Модули", "B4") in told(imported("modules", MODULE))
    assert taken.read_text("utf-8") == "kind: [\n"


def test_nothing_is_written_outside_of_the_folder(imported, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "modules").symlink_to(tmp_path / "elsewhere")
    assert ("CEL117.outside", "Модули", "B4") in told(imported("modules", MODULE))
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_two_versions_are_told_apart(imported, tmp_path):
    rows = MODULE | {"modules": [RAD, {**RAD, "version": "2.0"}]}
    assert ("CEL112.versions", "Темы", "B4") in told(imported("modules", rows))
    rows["units"] = [{**UNIT, "of_module": f"college-x.rad@{version}"} for version in ("1.0", "2.0")]
    rows["outcomes"] = [{**OUTCOME, "of_module": "college-x.rad@2.0"}]
    assert imported("modules", rows).ok
    assert sorted(path.name for path in (tmp_path / "out" / "modules" / "college-x").iterdir()) == [
        "rad-1.0.yaml",
        "rad-2.0.yaml",
    ]


def test_of_many_known_names_some_are_told(imported):
    modules = [{**RAD, "id": f"college-x.r{number}"} for number in range(20)]
    done = imported("modules", {"modules": modules, "units": [UNIT, {**UNIT, "of_module": "college-x.r1"}]})
    (error,) = [each for each in done.report.errors if each.key == "CEL112.module"]
    assert error.arguments["known"] == (*(f"college-x.r{number}" for number in range(12)), "…")


def test_the_same_module_twice_is_told(imported, tmp_path):
    assert ("CEL113", "Модули", "B5") in told(imported("modules", MODULE | {"modules": [RAD, RAD]}))
    files = [saved(book("modules", MODULE), tmp_path / f"{name}.xlsx") for name in "ab"]
    assert ("CEL113.books", "Модули", "B4") in told(import_workbooks(files, tmp_path / "out"))


def test_schemas_above_are_named_in_new_files(imported, said, tmp_path):
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "module.schema.json").write_text("{}")
    imported("modules", MODULE)
    assert said(FILE).startswith("# yaml-language-server: $schema=../../../schemas/module.schema.json\n")


def test_learners_are_a_file_of_pseudonyms(imported, said):
    rows = [{"pseudonym": "s-001", "competencies": "ps-40.002-2013:A/01.2"}, {"pseudonym": "s-002"}]
    assert imported("learners", {"learners": rows}).ok
    assert read_yaml(said("learners.yaml").encode()).value == {
        "learners": [{"id": "s-001", "competencies": ["ps-40.002-2013:A/01.2"]}, {"id": "s-002"}]
    }
    assert [each.fate for each in imported("learners", {"learners": rows}).files] == [Fate.UNCHANGED]


def test_names_of_learners_are_refused(imported, tmp_path):
    rows = [{"pseudonym": "Иванов Иван Иванович"}, {"pseudonym": "s-1", "finished": "college-x.none"}]
    done = imported("learners", {"learners": rows})
    assert {key for key, *_ in told(done)} == {"LRN101.id", "LRN102", "LRN103.module"}
    assert {cell for *_, cell in told(done)} == {"B4", "D5"}
    assert not (tmp_path / "out").exists()


def test_bounds_and_targets_of_a_request(imported):
    form = {"id": "r", "program_type": "программа вне видов закона об образовании"}
    rows = {
        "request": [form],
        "targets": [
            {"share": "50 %"},
            {"level": 2},
            {"target": "ps-40.002-2013:A/01.2", "standard": "ps-40.002-2013"},
            {"target": "ps-40.002-2013:A/01.2", "standard": "ps-40.002-2013", "share": 0.5},
        ],
        "entry": [{"level": 2}],
    }
    assert told(imported("request", rows)) >= {
        ("CEL111.share", "Цели", "E4"),
        ("CEL111.target", "Цели", "C5"),
        ("CEL115.no-share", "Цели", "F6"),
        ("CEL115.share", "Цели", "B7"),
        ("CEL111.requirement", "Что уже есть", "C4"),
    }


def test_rows_that_belong_to_nothing_are_left(imported):
    """What a row should belong to is empty or wrong: it is told, and nothing else comes of it."""
    rows = {
        "provider": [{"id": "college-x", "title": "Колледж"}],
        "workshops": [{"seats": 5}, {"workshop.id": "b", "seats": 5}],
        "equipment": [{"equipment": "projector", "units": 2}],
        "closed": [{"workshop": "b", "from": "31.02.2027", "to": "01.03.2027"}],
    }
    assert told(imported("provider", rows)) == {
        ("CEL111", "Мастерские", "B4"),
        ("CEL111", "Оборудование", "B4"),
        ("CEL114.day", "Когда закрыто", "C4"),
    }
    rows = {
        "request": [{"id": "r", "program_type": "программа вне видов закона об образовании"}],
        "targets": [{"target": "ps-40.002-2013:A/04.2", "level": 2}, {"target": "?", "level": 2}],
        "entry": [{"competency": "?", "level": 1}],
        "wishes": [{"wish": "обязателен", "versions": ">=1"}, {"module": "college-b.rad", "wish": "?"}],
    }
    found = told(imported("request", rows))
    assert {(sheet, cell) for _, sheet, cell in found if cell} == {
        ("Цели", "B5"),
        ("Что уже есть", "B4"),
        ("Пожелания", "C4"),
        ("Пожелания", "B5"),
    }


def test_a_line_of_a_form_that_nobody_knows_is_told(imported):
    workbook = book("provider", {"provider": [{"id": "college-x", "title": "Колледж"}]})
    form = workbook["Организация"]
    last = form.max_row + 1
    form.cell(last, 1, "Директор")
    form.cell(last, 2, "есть")
    form.cell(last + 1, 1, "Пустое")
    done = imported("provider", workbook=workbook)
    assert [(each.key, each.location.cell) for each in done.left_out] == [("CEL122.line", f"B{last}")]
    assert done.left_out[0].arguments == {"name": "Директор"}


def test_workshops_of_a_provider_are_named(imported):
    rows = {
        "provider": [{"id": "college-x", "title": "Колледж"}],
        "workshops": [{"workshop.id": "a", "seats": 5}, {"workshop.id": "a", "seats": 5}],
        "equipment": [{"workshop": "b", "equipment": "projector"}],
    }
    assert told(imported("provider", rows)) >= {
        ("CEL113", "Мастерские", "B5"),
        ("CEL112.workshop", "Оборудование", "B4"),
    }


def test_another_workbook_is_told(tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active.append(["Фамилия", "Оценка"])
    done = import_workbooks([saved(workbook, tmp_path / "a.xlsx")], tmp_path / "out")
    assert [each.code for each in done.report.errors] == ["IMP102"]


def test_a_file_that_is_no_workbook_is_told(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"a;b")
    assert [each.code for each in import_workbooks([tmp_path / "a.xlsx"], tmp_path / "out").report.errors] == ["IMP101"]
    with pytest.raises(UsageError):
        import_workbooks([tmp_path / "none.xlsx"], tmp_path / "out")


def test_what_json_says(imported):
    said = import_to_json(imported("modules", changed("modules", version="1,0")), "en")
    assert said["written"] is True
    assert said["summary"] == {"new": 1, "updated": 0, "unchanged": 0}
    assert said["repairs"][0]["cell"] == "C4"
    assert said["files"][0]["id"] == "college-x.rad"


def test_details_of_a_module_that_belong_to_nothing_are_told(imported):
    of = {"of_module": "college-x.rad"}
    rows = MODULE | {
        "requires": [{**of, "level": 2}],
        "assessment": [{**of, "criterion": "Шов", "points": 5}, {**of, "form": "зачёт", "points": 5}],
        "sources": [{**of, "source.kind": "литература", "source.title": "ГОСТ", "url": "https://example.org"}],
        "outcomes": [OUTCOME, {**OUTCOME, "unit": "Сварка"}],
    }
    assert told(imported("modules", rows)) >= {
        ("CEL111.requirement", "Что нужно заранее", "D4"),
        ("CEL111.form", "Оценивание", "G4"),
        ("CEL111.criterion", "Оценивание", "H5"),
        ("CEL111.url", "Источники", "E4"),
    }


def test_what_must_be_there_before_a_module(imported, said):
    of = {"of_module": "college-x.rad"}
    rows = MODULE | {
        "requires": [{**of, "earlier": "college-x.start", "versions": ">=1.0"}],
        "sources": [{**of, "source.kind": "электронный ресурс", "source.title": "Сайт", "url": "https://example.org"}],
        "outcomes": [OUTCOME, {**OUTCOME, "unit": "Сварка"}],
        "modules": [RAD, {**RAD, "id": "college-x.start"}],
    }
    rows["units"] = [UNIT, {**UNIT, "of_module": "college-x.start"}]
    assert imported("modules", rows).report.errors == ()
    plain = read_yaml(said(FILE).encode()).value
    assert plain["requires"] == {"modules": [{"module": "college-x.start", "versions": ">=1.0"}]}
    assert plain["units"][0]["outcomes"] == ["ps-40.002-2013:A/04.2"]
    assert plain["digital_resources"] == [{"title": "Сайт", "url": "https://example.org"}]


def test_entry_wishes_and_shares_of_a_request(imported, said):
    rows = {
        "request": [{"id": "r", "program_type": "программа вне видов закона об образовании"}],
        "targets": [
            {"target": "ps-40.002-2013:A/04.2"},
            {"target": "ps-40.002-2013:A", "share": "50 %"},
            {"standard": "ws-10-2026", "share": 0.2, "level": 2},
        ],
        "entry": [{"competency": "ps-40.002-2013:A/01.2", "level": 2}, {"entry.module": "college-a.safety"}],
        "wishes": [
            {"wish": "обязателен", "module": "college-b.rad", "versions": ">=1.0"},
            {"wish": "недопустим", "module": "college-b.gas"},
        ],
    }
    done = imported("request", rows, catalog=bundled_catalog() / "examples")
    assert [each.message() for each in done.report.errors] == []
    plain = read_yaml(said("requests/r.yaml").encode()).value
    assert plain["entry"]["modules"] == ["college-a.safety"]
    assert plain["require_modules"] == [{"module": "college-b.rad", "versions": ">=1.0"}]
    assert plain["forbid_modules"] == ["college-b.gas"]
    assert plain["targets"][2] == {"share": 0.2, "standard": "ws-10-2026", "level": 2}


def test_parts_of_a_program_go_to_their_fields(imported):
    placement = {"module": "college-b.rad", "version": "1.1"}
    rows = {
        "program": [{"id": "p", "title": "Программа"}],
        "request": [{"id": "r", "program_type": "программа вне видов закона об образовании"}],
        "placements": [{"section": "Сварка", **placement}, {"section": "Сварка", **placement}, {"version": "1.0"}],
        "components": [{"component": "Встреча", "component.hours": 2}],
        "agreements": [{"part.provider": "college-b", "agreement.number": "1", "signed": "да"}],
        "risks": [{"risk": "delivery.equipment-failure", "due": "01.02.2027"}, {"risk.owner": "методист"}],
        "lines": [{"line.kind": "условие реализации", "line": "Медосмотр"}, {"line": "ничей"}],
    }
    found = told(imported("program", rows))
    assert found >= {
        ("CEL111", "Состав", "C6"),
        ("CEL111", "Риски", "B5"),
        ("CEL111", "Прочее", "B5"),
    }
    assert {sheet for _, sheet, _ in found} >= {"Заказ", "Состав"}  # there are no targets


@pytest.mark.parametrize("name", ["program", "request", "provider", "learners"])
def test_empty_forms_are_told(imported, name):
    assert [each.key for each in imported(name, {}).report.errors] == ["CEL116"]
