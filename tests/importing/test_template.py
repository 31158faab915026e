"""Templates explain themselves, offer lists, and are the same each time."""

import io
from functools import cache

import openpyxl
import pytest
from books import EMPTY

from coppbuilder.cli.template import BOOKS
from coppbuilder.convert import structure
from coppbuilder.errors import UsageError
from coppbuilder.importers.own_layout import LAYOUTS
from coppbuilder.importing import template_workbook
from coppbuilder.model import Catalog
from coppbuilder.texts import has_text, render
from coppbuilder.workflow import load_catalog

SHEETS = [(layout, sheet) for layout in LAYOUTS.values() for sheet in layout.sheets]


@cache
def opened(name):
    return openpyxl.load_workbook(io.BytesIO(EMPTY[name, "ru"]))


@pytest.fixture(scope="module")
def library():
    return load_catalog().catalog


@pytest.fixture(scope="module")
def modules(library):
    data = template_workbook("modules", library)
    assert data == template_workbook("modules", library)
    return openpyxl.load_workbook(io.BytesIO(data))


def test_the_command_offers_all_layouts():
    assert set(BOOKS) == set(LAYOUTS)
    with pytest.raises(UsageError):
        template_workbook("people", Catalog.of([]))


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_sheets_are_those_of_the_layout_with_explanations_second(name, lang):
    workbook = openpyxl.load_workbook(io.BytesIO(EMPTY[name, lang]))
    expected = [render(f"sheet.{sheet.name}", lang=lang) for sheet in LAYOUTS[name].sheets]
    assert workbook.sheetnames[0] == expected[0]
    assert workbook.sheetnames[1] == render("sheet.about", lang=lang)
    assert workbook.sheetnames[2 : 1 + len(expected)] == expected[1:]


@pytest.mark.parametrize(("layout", "sheet"), SHEETS, ids=lambda value: value.name)
def test_headings_of_a_sheet_differ_and_are_explained(layout, sheet):
    for lang in ("ru", "en"):
        headings = [render(f"column.{column.name}", lang=lang) for column in sheet.columns]
        assert len(set(headings)) == len(headings)
    tab = opened(layout.name)[render(f"sheet.{sheet.name}")]
    for place, column in enumerate(sheet.columns):
        cell = tab.cell(place + 3, 1) if sheet.form else tab.cell(2, place + 2)
        assert str(cell.value).rstrip(" *") == render(f"column.{column.name}")
        assert str(cell.value).endswith(" *") is column.required
        assert cell.comment is not None
        about = cell.comment.text
        said = render(f"column.{column.name}.about") if has_text(f"column.{column.name}.about") else ""
        assert len(about) > 8
        assert about.startswith(said)


def test_competencies_are_found_by_code_and_title(modules, library):
    tab = modules["Компетенции библиотеки"]
    assert tab.tables["competencies"].autoFilter is not None
    rows = [[cell.value for cell in row] for row in tab.iter_rows(min_row=4)]
    assert [row[1] for row in rows if row[1]] == [str(item.ref) for item in library.items]
    found = next(row for row in rows if row[1] == "ps-40.002-2013:A/03.2")
    assert found[0].startswith("ps-40.002-2013:A/03.2 — ")
    assert found[2] in found[0]
    (rule,) = [
        rule
        for rule in modules["Компетенции"].data_validations.dataValidation
        if "C4" in rule.sqref or "C3" in str(rule.sqref)
    ]
    assert rule.formula1 == f"'Компетенции библиотеки'!$A$4:$A${3 + len(rows)}"


@pytest.mark.parametrize("name", BOOKS)
def test_no_text_of_the_catalogue_becomes_a_formula(name):
    titles = [f"{sign}cmd|' /C calc'!A0" for sign in ("=", "+", "-", "@", "\t", "\r")]
    items = [{"key": f"A{number}", "kind": "function", "title": title} for number, title in enumerate(titles)]
    terms = [{"key": f"post-{number}", "title": title} for number, title in enumerate(titles)]
    about = {"family": "corporate", "complete": "yes", "items": items}
    made = [{"kind": "vocabulary", "id": "v", "subject": "equipment", "title": titles[0], "terms": terms}]
    for number, title in enumerate(titles):
        made.append({"kind": "standard", "id": f"s{number}", "title": title, **about})
        made.append({"kind": "profession", "id": f"534-2026:{number + 1}", "title": title})
    data = template_workbook(name, Catalog.of(structure(each) for each in made))
    cells = [cell for sheet in openpyxl.load_workbook(io.BytesIO(data)) for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    texts = [cell.value.replace("_x000D_", "\r") for cell in cells if isinstance(cell.value, str)]
    shown = {each for each in texts if each.endswith("!A0")}
    assert all(each in titles or " — " in each for each in shown)
    assert len(shown) >= len(titles)


def test_closed_lists_are_offered(modules):
    lists = {column[0].value: [cell.value for cell in column[1:] if cell.value] for column in modules["Списки"].columns}
    assert modules["Списки"].sheet_state == "hidden"
    assert lists["module_status"] == ["черновик", "утверждён", "выведен из использования"]
    assert lists["flag"] == ["да", "нет"]
    assert lists["level"][2] == "3 — продуктивный"
    assert (
        "welding-post-tig — Пост аргонодуговой сварки" in [each[:44] for each in lists["equipment"]]
        or lists["equipment"]
    )


def test_the_example_is_marked(modules):
    for name in ("Модули", "Темы", "Оценивание"):
        assert modules[name]["A3"].value == "пример"
    assert modules["Модули"]["B3"].value == "college-b.rad"


def test_codes_and_versions_are_texts(modules):
    assert modules["Модули"]["C3"].number_format == "@"
