"""What a workbook holds, cell by cell, and how one that is none is told."""

import datetime as dt
import io
import time
from decimal import Decimal
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from plans import workbook_of

from coppbuilder.importers import Cell, Sheet, Workbook, open_workbook, read_workbook
from coppbuilder.importers import workbook as module
from coppbuilder.importers.limits import MAX_CELLS, MAX_SHEETS

MOMENT = dt.datetime(2026, 5, 1, 9, 30)  # noqa: DTZ001 - cells know no zones


def read(rows, merged=(), *, title="План"):
    book = read_workbook(workbook_of({title: (rows, merged)}), "plan.xlsx")
    assert isinstance(book, Workbook), book.message()
    return book


def parts_of(data):
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts):
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def changed(old, new, *, part="xl/worksheets/sheet1.xml", rows=((1, 2), (3,))):
    parts = parts_of(workbook_of({"План": (rows, ())}))
    assert old in parts[part], parts[part]
    return packed(parts | {part: parts[part].replace(old, new, 1)})


def test_values_have_their_types_and_addresses():
    sheet = read(((), (None, 12.5, "Тема", True, dt.date(2026, 5, 1), MOMENT, dt.time(9, 30)))).sheets[0]

    assert [(cell.address, cell.value) for cell in sheet.lines[2]] == [
        ("B2", Decimal("12.5")),
        ("C2", "Тема"),
        ("D2", True),
        ("E2", dt.date(2026, 5, 1)),
        ("F2", MOMENT),
        ("G2", dt.time(9, 30)),
    ]
    assert (sheet.rows, sheet.columns, sheet.cell(1, 1)) == (2, 7, Cell(row=1, column=1))


def test_numbers_are_those_that_people_see():
    assert read(((0.1 + 0.2, 1e15, 7),)).sheets[0].cells[1, 1].value == Decimal("0.3")


def test_a_table_that_begins_elsewhere_keeps_its_addresses():
    sheet = read(((), (), (), (), (None, None, 1), (), (None, None, None, "x"))).sheets[0]

    assert {cell.address: cell.value for cell in sheet.cells.values()} == {"C5": Decimal(1), "D7": "x"}


def test_merged_cells_have_the_value_of_the_first_one():
    sheet = read((("Модуль", "Тема 1"), (None, "Тема 2"), (None, "Тема 3")), ("A1:A3",)).sheets[0]

    assert [(sheet.cell(row, 1).value, sheet.cell(row, 1).merged_from) for row in (1, 2, 3)] == [
        ("Модуль", None),
        ("Модуль", "A1"),
        ("Модуль", "A1"),
    ]
    assert sheet.merged == 1


def test_a_merged_cell_goes_no_further_than_the_table():
    rest = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    data = changed(b"</sheetData>", rest, rows=(("Заголовок",), (None, "x")))
    sheet = read_workbook(data, "plan.xlsx").sheets[0]

    assert set(sheet.cells) == {(1, 1), (1, 2), (2, 1), (2, 2)}


def test_merged_cells_that_lie_over_each_other_are_refused_soon():
    over = b"</sheetData><mergeCells>" + b'<mergeCell ref="A1:XFD1048576"/>' * 5000 + b"</mergeCells>"
    data = changed(b"</sheetData>", over, rows=(("x",), *[()] * 98, (None,) * 98 + (1,)))
    started = time.process_time()
    finding = read_workbook(data, "plan.xlsx")

    assert (finding.key, finding.location.sheet) == ("IMP101.merged", "План")
    assert time.process_time() - started < 5


def test_a_chart_on_a_sheet_of_its_own_is_no_table():
    book = openpyxl.Workbook()
    book.active.append([1, 2])
    book.create_chartsheet("График")
    target = io.BytesIO()
    book.save(target)

    assert [sheet.name for sheet in read_workbook(target.getvalue(), "plan.xlsx").sheets] == ["Sheet"]


def test_texts_lose_what_no_document_holds():
    parts = parts_of(workbook_of({"План": ((("начало\u200b\u202e  конец\n",),), ())}))
    sheet = read_workbook(packed(parts), "plan.xlsx").sheets[0]

    assert sheet.cells[1, 1].value == "начало  конец"


def test_hidden_sheets_are_marked():
    data = workbook_of({"План": (((1,),), ()), "Черновик": (((2,),), ())})
    book = read_workbook(data, "plan.xlsx")

    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [("План", False), ("Черновик", True)]
    assert [sheet.name for sheet in book.shown] == ["План"]


def test_formulas_without_a_value_and_errors_are_told():
    book = read((("=1+1", 5),))
    wrong = read_workbook(
        changed(b'<c r="A1" t="n"><v>1</v></c>', b'<c r="A1" t="e"><f>B9</f><v>#REF!</v></c>'), "plan.xlsx"
    )

    assert [(str(finding.location), finding.key) for finding in book.findings] == [
        ("plan.xlsx:План!A1", "IMP103.formula")
    ]
    assert (
        wrong.findings[0].message()
        == "лист «План», ячейка A1: вместо значения ошибка Excel #REF!: ячейка прочитана как пустая"
    )
    assert wrong.findings[0].message("en").startswith("sheet “План”, cell A1: an Excel error #REF!")
    assert (1, 1) not in book.sheets[0].cells


def test_a_formula_with_a_saved_value_is_that_value():
    book = read_workbook(changed(b"<v>1</v>", b"<f>SUM(B1:B9)</f><v>36</v>"), "plan.xlsx")

    assert (book.sheets[0].cells[1, 1].value, book.findings) == (Decimal(36), ())


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\t=1"])
def test_texts_that_look_like_formulas_stay_texts(text):
    book = openpyxl.Workbook()
    book.active["A1"] = text
    book.active["A1"].data_type = "s"
    target = io.BytesIO()
    book.save(target)

    assert read_workbook(target.getvalue(), "plan.xlsx").sheets[0].cells[1, 1].value == text.strip()


def test_macros_and_links_are_left_alone():
    parts = parts_of(workbook_of({"План": (((1,),), ())}))
    links = {"xl/vbaProject.bin": b"macro", "xl/externalLinks/externalLink1.xml": b"<not xml"}
    book = read_workbook(packed(parts | links), "plan.xlsm")

    assert [finding.key for finding in book.findings] == ["IMP106.macros", "IMP106.links"]
    assert book.sheets[0].cells[1, 1].value == 1


SPREADSHEET = b"PK\x03\x04"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "IMP101.empty"),
        (b"\0" * 100, "IMP101.empty"),
        ("Модуль;Тема\n1;2".encode("cp1251"), "IMP101.csv"),
        ("\ufeffМодуль;Тема".encode("utf-16"), "IMP101.csv"),
        (b"  <html><table>", "IMP101.html"),
        (b"<?xml version='1.0'?><Workbook/>", "IMP101.xml"),
        (b"\x89PNG\r\n\x1a\n\0\0", "IMP101.foreign"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "IMP101.xls"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "IMP101.encrypted"),
        (SPREADSHEET + b"rest", "IMP101.zip.damaged"),
        (packed({"xl/workbook.bin": b"1"}), "IMP101.xlsb"),
        (packed({"word/document.xml": b"<a/>"}), "IMP101.docx"),
        (packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "IMP101.ods"),
        (packed({"a.txt": b"1"}), "IMP101.foreign"),
        (packed({"xl/workbook.xml": b"<workbook>"}), "IMP101.damaged"),
        (packed({"xl/workbook.xml": b"<workbook/>"}), "IMP101.broken"),
    ],
)
def test_a_file_that_is_no_workbook_is_named(data, key):
    finding = read_workbook(data, "plan.xlsx")

    assert (finding.code, finding.key, finding.location.file) == ("IMP101", key, "plan.xlsx")
    assert all((finding.message(lang), finding.help(lang)) for lang in ("ru", "en"))


@pytest.mark.parametrize(
    ("old", "new", "key", "cell"),
    [
        (b'r="B1"', b'r="XFD1048576"', "IMP101.rows", "XFD1048576"),
        (b'r="B1"', b'r="ALM1"', "IMP101.columns", "ALM1"),
        (b'r="B1"', b'r="ALL20000"', "IMP101.area", "ALL20000"),
        (b'r="B1"', b'r="B0"', "IMP101.damaged", None),
        (b'<row r="2"', b'<row r="-2"', "IMP101.damaged", None),
        (b"<sheetData>", b"<!DOCTYPE a><sheetData>", "IMP101.zip.entities", None),
        (b"<v>1</v>", b"<v>&bomb;</v>", "IMP101.damaged", None),
        (b"<v>1</v>", b"<b>" * 200 + b"</b>" * 200, "IMP101.damaged", None),
        (b"<v>1</v>", b"<v>1</x>", "IMP101.damaged", None),
        (b't="n"><v>1</v>', b't="s"><v>99999</v>', "IMP101.broken", None),
    ],
)
def test_what_is_too_much_or_broken_is_told_with_its_place(old, new, key, cell):
    finding = read_workbook(changed(old, new), "plan.xlsx")

    assert (finding.key, finding.location.cell) == (key, cell)


def test_cells_without_addresses_follow_each_other():
    parts = parts_of(workbook_of({"План": (((1, 2), (3,)), ())}))
    bare = parts["xl/worksheets/sheet1.xml"]
    for address in (b' r="A1"', b' r="B1"', b' r="A2"', b' r="1"', b' r="2"'):
        bare = bare.replace(address, b"")
    sheet = read_workbook(packed(parts | {"xl/worksheets/sheet1.xml": bare}), "plan.xlsx").sheets[0]

    assert {place: int(cell.value) for place, cell in sheet.cells.items()} == {(1, 1): 1, (1, 2): 2, (2, 1): 3}


def test_a_sheet_whose_name_is_not_told_is_called_by_its_part():
    data = changed(b'Target="/xl/worksheets/sheet1.xml"', b'Target="elsewhere.xml"', part="xl/_rels/workbook.xml.rels")

    assert read_workbook(data, "plan.xlsx").key == "IMP101.broken"


def test_too_many_sheets_cells_and_elements(monkeypatch):
    many = workbook_of({str(number): (((number,),), ()) for number in range(MAX_SHEETS + 1)})
    table = workbook_of({"План": (((1, 2), (3, 4)), ())})

    assert read_workbook(many, "plan.xlsx").key == "IMP101.sheets"
    monkeypatch.setattr(module, "MAX_CELLS", 1)
    assert read_workbook(workbook_of({"План": ((("a",), (None, 2)), ("A1:A2",))}), "plan.xlsx").key == "IMP101.merged"
    monkeypatch.setattr("coppbuilder.importers.scan.MAX_CELLS", 1)
    assert read_workbook(table, "plan.xlsx").key == "IMP101.cells"
    monkeypatch.setattr("coppbuilder.importers.scan.MAX_ELEMENTS", 5)
    assert read_workbook(table, "plan.xlsx").key == "IMP101.elements"
    assert MAX_CELLS == 300_000


def test_files_that_do_not_open_are_told(tmp_path, monkeypatch):
    file = tmp_path / "plan.xlsx"
    assert open_workbook(file).key == "IMP101.closed"
    assert open_workbook(tmp_path).key == "IMP101.kind"
    file.write_bytes(workbook_of({"План": (((1,),), ())}))
    assert open_workbook(file).sheets[0].name == "План"
    monkeypatch.setattr(module, "MAX_FILE", 10)
    assert open_workbook(file).key == "IMP101.size"


def test_places_of_sheets_and_cells():
    sheet = Sheet(file="plan.xlsx", name="План")
    finding = sheet.finding("IMP106.hidden")

    assert str(sheet.place(Cell(row=12, column=6))) == "plan.xlsx:План!F12"
    assert finding.message() == "лист «План»: скрытый лист не прочитан"
    assert [cell.address for cell in Sheet(file="a", name="b", columns=2).row(3)] == ["A3", "B3"]
