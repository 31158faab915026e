"""Workbooks of programs, opened again: every module, topic, hour, competency, sum and price is there once and equal."""

import re
import zipfile
from decimal import Decimal
from io import BytesIO

import pytest
from attrs import evolve
from openpyxl import load_workbook

from coppbuilder.convert import structure, unstructure
from coppbuilder.exporters import program_to_xlsx
from coppbuilder.exporters.setting import ExportSetting
from coppbuilder.loading import bundled_catalog
from coppbuilder.measure.document import program_document
from coppbuilder.measure.plan import plan_of
from coppbuilder.model import Catalog, Text
from coppbuilder.workflow import load_catalog, load_program
from small_world import CATALOG, catalog_of, place, program_of

EXAMPLES = bundled_catalog() / "examples"
NAMES = ("hairdressers-72", "web-retraining-256", "housing-network")
SHEETS = ["Учебный план", "Учебно-тематический план", "Календарный график", "Компетенции и модули"]
SHEETS += ["Стоимость по колледжам"]
HOSTILE = ["=1+1", "+7 900", "-1", "@SUM(A1)", "\t=cmd|' /C calc'!A0", "https://example.org", "{=1}", "12"]


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(EXAMPLES).catalog


@pytest.fixture(scope="module", params=NAMES)
def made(request, catalog):
    program = load_program(EXAMPLES / "programs" / f"{request.param}-program.yaml").value
    document = program_document(plan_of(catalog, program))
    return document, program_to_xlsx(document, ExportSetting())


def export(program, catalog=CATALOG, lang="ru"):
    return program_to_xlsx(program_document(plan_of(catalog, program)), ExportSetting(lang=lang))


def opened(data, *, values=True):
    return load_workbook(BytesIO(data), data_only=values)


def table(sheet):
    """Return the headings and the rows below the frozen ones, empty cells as none."""
    first = int(re.search(r"[0-9]+", sheet.freeze_panes).group())
    head = sheet[int(sheet.print_title_rows.split(":")[0].strip("$"))]
    return [cell.value for cell in head], [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first)]


def numbered(sheet):
    heads, rows = table(sheet)
    return [dict(zip(heads, row, strict=True)) for row in rows if isinstance(row[0], int)]


def test_sheets_are_ready_for_print(made):
    document, data = made
    book = opened(data)
    assert book.sheetnames == SHEETS
    for sheet in book:
        assert sheet["A1"].value == str(document.plan.program.title)
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows
        assert sheet.freeze_panes.startswith("C")
        assert sheet.print_area.endswith(f"${sheet.max_row}")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_the_curriculum_has_each_module_with_its_hours(made):
    document, data = made
    sheet = opened(data)["Учебный план"]
    rows = numbered(sheet)
    assert [row["№"] for row in rows] == [entry.number for entry in document.entries]
    for row, entry in zip(rows, document.entries, strict=True):
        hours = entry.placed.hours
        assert row["Раздел, модуль"] == entry.placed.label
        assert row["Всего, ак. часов"] == hours.total
        assert (row["Лекции"] or 0, row["Практические занятия"] or 0) == (hours.lecture, hours.practice)
        assert row.get("В том числе дистанционно") or hours.distance == 0
        assert row["Где преподаётся"] == entry.placed.provider.label
    _, cells = table(sheet)
    titles = [row[1] for row in cells]
    assert [title for title in titles if titles.count(title) > 1] == []
    assert cells[-1][1:3] == ["Итого", document.plan.hours.total]


def test_topics_sum_up_to_modules_and_these_to_the_program(made):
    document, data = made
    _, rows = table(opened(data)["Учебно-тематический план"])
    topics = {row[0]: row for row in rows if isinstance(row[0], str) and row[1] is not None}
    wanted = {
        f"{entry.number}.{place}": unit for entry in document.entries for place, unit in enumerate(entry.units, 1)
    }
    assert {key: (row[1], row[2]) for key, row in topics.items()} == {
        key: (str(unit.title), unit.hours.total) for key, unit in wanted.items()
    }
    assert sum(row[2] for row in topics.values()) == document.plan.hours.total == rows[-1][2]


def test_the_calendar_has_every_hour_within_the_limits(made):
    document, data = made
    sheet = opened(data)["Календарный график"]
    heads, rows = table(sheet)
    *modules, loads, limits = rows
    weeks = range(2, heads.index("Всего"))
    for row, entry in zip(modules, document.entries, strict=True):
        assert sum(row[week] or 0 for week in weeks) == row[weeks.stop] == entry.placed.hours.total
        taught = {heads[week] for week in weeks if row[week]}
        assert taught <= {str(week) for week in entry.placed.placement.weeks}
    assert loads[weeks.stop] == document.plan.hours.total
    overfull = document.calendar.overfull
    assert overfull or all((loads[week] or 0) <= limits[week] for week in weeks)
    assert ("часы не уместились" in (sheet["A4"].value or "")) == overfull


def test_the_matrix_marks_what_each_module_trains(made):
    document, data = made
    heads, rows = table(opened(data)["Компетенции и модули"])
    count = len(document.plan.placed)
    assert [row[0] for row in rows] == [row.item.code or row.item.ref.key for row in document.matrix]
    for row, known in zip(rows, document.matrix, strict=True):
        marks = ["+" if cell and cell.whole else "±" if cell else None for cell in known.cells]
        assert row[4 : 4 + count] == marks
        assert row[heads.index("Модулей")] == sum(map(bool, marks))
        assert (row[heads.index("Охват")] == "полностью") == known.covered


def test_costs_are_those_of_the_program(made):
    document, data = made
    sheet = opened(data)["Стоимость по колледжам"]
    rows = {row["№"]: row for row in numbered(sheet)}
    assert set(rows) == {entry.number for entry in document.entries}
    for entry in document.entries:
        assert Decimal(str(rows[entry.number]["Стоимость, руб."])) == entry.placed.cost
    _, cells = table(sheet)
    strong = {row[1]: row for row in cells if row[0] is None}
    for part in document.parts:
        assert Decimal(str(strong[part.provider.label][3])) == part.cost
        assert strong[part.provider.label][2] == part.hours.total
    total = strong["Итого"]
    assert Decimal(str(total[3])) == document.plan.cost
    assert Decimal(str(total[4])) == document.plan.cost_per_learner.quantize(Decimal("0.01"))
    assert total[5] == 1


def test_sums_are_formulas_that_give_the_values_beside_them(made):
    _, data = made
    values, formulas = opened(data), opened(data, values=False)
    checked = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert calculated(formulas[sheet.title], cell.value) == pytest.approx(
                        values[sheet.title][cell.coordinate].value
                    )
                    checked += 1
    assert checked > 60


def calculated(sheet, formula):
    """Calculate the few kinds of formulas that there are."""
    if match := re.fullmatch(r"=(SUM|SUBTOTAL)\((?:9,)?([A-Z0-9]+:[A-Z0-9]+)\)", formula):
        nested = match[1] == "SUM"
        cells = [cell for row in sheet[match[2]] for cell in row]
        counted = [cell for cell in cells if nested or "SUBTOTAL" not in str(cell.value)]
        return sum(number(sheet, cell.coordinate) for cell in counted)
    if match := re.fullmatch(r'=COUNTIF\((.+),"\?\*"\)', formula):
        return sum(bool(cell.value) for row in sheet[match[1]] for cell in row)
    if match := re.fullmatch(r"=ROUND\((.+)/(.+),2\)", formula):
        return round(number(sheet, match[1]) / number(sheet, match[2]), 2)
    match = re.fullmatch(r"=IF\((.+)=0,0,(.+)/(.+)\)", formula)
    return number(sheet, match[2]) / number(sheet, match[3]) if number(sheet, match[1]) else 0


def number(sheet, place):
    value = sheet[place.replace("$", "")].value
    if isinstance(value, str) and value.startswith("="):
        return calculated(sheet, value)
    return value if isinstance(value, int | float) else 0


def test_equal_programs_give_equal_bytes_with_fixed_dates(made):
    document, data = made
    assert program_to_xlsx(document, ExportSetting()) == data
    with zipfile.ZipFile(BytesIO(data)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-12-01T00:00:00Z" in file.read("docProps/core.xml")


def test_headings_are_english_on_request_and_codes_stay():
    book = opened(export(program_of(place("c.prep"), place("c.exam")), lang="en"))
    assert book.sheetnames[:2] == ["Curriculum", "Topics"]
    heads, rows = table(book["Competencies and modules"])
    assert heads[:2] == ["Code", "Competency"]
    assert rows[0][0] == "A"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(text):
    prep = {"kind": "module", "id": "c.prep", "version": "1.0", "owner": "c", "title": text, "outcomes": ["s:A"]}
    units = [{"key": "a", "title": text, "hours": {"lecture": 2}}]
    catalog = catalog_of(prep | {"units": units}, without=("c.prep",))
    sections = [{"title": text, "modules": ["c.prep"]}]
    program = program_of(place("c.prep"), sections=sections, components=[{"title": text, "hours": 3}])
    book = opened(export(evolve(program, title=Text.plain(text)), catalog), values=False)
    shown = [
        cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == text.replace("\t", " ")
    ]
    assert len(shown) >= 10
    assert {cell.data_type for cell in shown} == {"s"}
    assert not any(cell.hyperlink for cell in shown)


#: Fields of documents where people write what they like.
FREE = {"title", "note", "text", "content", "address", "goal", "employer", "qualification", "number", "event", "owner"}
FREE |= {"cause", "consequence", "action", "task", "conditions", "developers", "notes", "literature", "region", "body"}


def dangerous(value, sign, key=""):
    """Return plain data whose free texts begin with a sign."""
    if isinstance(value, dict):
        kind = value.get("kind")
        return {
            name: each if kind == "module" and name == "owner" else dangerous(each, sign, name)
            for name, each in value.items()
        }
    if isinstance(value, list):
        return [dangerous(each, sign, key) for each in value]
    return sign + value if isinstance(value, str) and key in FREE else value


def formulas(book):
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_free_text_of_any_document_becomes_a_formula(catalog, sign):
    program = load_program(EXAMPLES / "programs" / "housing-network-program.yaml").value
    used = [catalog.module(each.module, each.version) for each in program.modules]
    others = [*catalog.providers.values(), *catalog.standards.values(), *catalog.vocabularies.values(), *used]
    changed = [structure(dangerous(unstructure(each), sign)) for each in (program, *others)]
    book = opened(export(changed[0], Catalog.of(changed[1:])), values=False)
    usual = opened(export(program, Catalog.of(others)), values=False)
    assert formulas(book) == formulas(usual)
    shown = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "s"]
    begun = [cell for cell in shown if cell.value.startswith(sign if sign.strip() else " ")]
    assert len({cell.value for cell in begun}) > 25
    assert {cell.parent.title for cell in begun} >= {"Учебный план", "Учебно-тематический план", "Компетенции и модули"}


def test_a_text_too_long_for_a_cell_is_cut_with_a_mark():
    program = program_of(place("x.gone", title="я" * 40_000, hours={"lecture": 1}))
    cell = next(row for row in opened(export(program))["Учебный план"].iter_rows(min_row=5))[1]
    assert len(cell.value) == 32_767
    assert cell.value.endswith("я…")


def test_recognized_parts_and_components_stand_below_the_total():
    program = program_of(
        place("c.prep", recognized=True),
        place("c.main", hours={"practice": 1, "of_which": {"practical_training": 1}}),
        place("x.gone", hours={"practice": 3, "of_which": {"practical_training": 2}}),
        components=[{"title": "Воспитательная работа", "hours": 12}],
    )
    book = opened(export(program))
    heads, rows = table(book["Учебный план"])
    titles = [row[1] or row[0] for row in rows]
    assert titles[2:] == [
        "Итого",
        "Зачтено как освоенное ранее, в объём не входит",
        "Подготовка деталей",
        "Вне объёма программы",
        "Воспитательная работа",
    ]
    assert (rows[2][2], rows[-1][2]) == (23, 12)
    assert rows[2][heads.index("В том числе практическая подготовка")] == 2
    heads, rows = table(book["Компетенции и модули"])
    assert rows[0][heads.index("При поступлении")] == "+"


def test_a_price_that_is_not_known_is_no_zero():
    program = program_of(place("c.prep"), place("c.main", provider=None))
    sheet = opened(export(program))["Стоимость по колледжам"]
    assert "Итог неполон" in sheet["A3"].value
    _, rows = table(sheet)
    texts = {row[1]: row[3] for row in rows}
    assert texts["Ручная сварка"] == "не указана"
    assert "Колледж не назначен" in texts


def test_free_programs_have_no_shares_and_empty_ones_no_rows():
    catalog = catalog_of({"kind": "provider", "id": "c", "offers": [{"module": "c.prep"}]}, without=("c",))
    _, rows = table(opened(export(program_of(place("c.prep")), catalog))["Стоимость по колледжам"])
    assert rows[-1][3:] == [0, 0, 0]
    book = opened(export(program_of()))
    _, rows = table(book["Учебный план"])
    assert [row[1] for row in rows] == ["Итого"]
    _, rows = table(book["Учебно-тематический план"])
    assert [row[1] for row in rows] == ["Итого"]


def test_modules_without_hours_have_no_weeks():
    _, rows = table(opened(export(program_of(place("x.gone"))))["Календарный график"])
    assert rows == [[1, "x.gone", None]]


def test_a_calendar_of_the_exporter_says_that_it_is_preliminary():
    program = program_of(place("c.prep"), place("c.main"), demand={"start": "2027-02-01"})
    sheet = opened(export(program))["Календарный график"]
    assert sheet["A3"].value.startswith("Предварительный")
    _, rows = table(sheet)
    assert [row[2] for row in rows] == [10, 20, 30, 40]
    assert [sheet.cell(5, column).value for column in (2, 3, 4)] == [None, "01.02–05.02", None]


def test_hours_without_a_week_stand_apart():
    room = {"id": "room", "seats": 30, "weekly_hours": 0}
    catalog = catalog_of({"kind": "provider", "id": "c", "workshops": [room]}, without=("c",))
    sheet = opened(export(program_of(place("c.prep", workshop="room")), catalog))["Календарный график"]
    heads, rows = table(sheet)
    assert "не хватает часов мастерской" in sheet["A4"].value
    assert (rows[0][heads.index("Всего")], rows[0][heads.index("Не размещено")]) == (4, 6)


def test_a_calendar_too_long_for_a_sheet_says_so():
    program = program_of(place("c.prep", weeks=[1, 170]), place("c.exam", weeks=[200]))
    sheet = opened(export(program))["Календарный график"]
    heads, rows = table(sheet)
    assert "после 160-й" in sheet["A4"].value
    assert rows[2][heads.index("Не размещено")] == 7
    assert rows[2][heads.index("Всего")] == 5
