"""What is done to any filled document: widths, cells, contents, marks of holes."""

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn

from coppbuilder.exporters.program_docx import finish
from coppbuilder.zip_guard import read_zip


def saved(document):
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def finished(document, **options):
    return Document(BytesIO(finish(saved(document), **options)))


def test_what_is_no_document_stays_as_it_is():
    assert finish(b"no zip") == b"no zip"


def test_a_document_without_contents_and_tables_keeps_its_text():
    document = Document()
    document.add_heading("Глава", 1)
    document.add_paragraph("Текст")
    assert [each.text for each in finished(document).paragraphs] == ["Глава", "Текст"]


def test_holes_are_marked_only_where_asked():
    document = Document()
    document.add_paragraph("до [не заполнено: цель] после")
    (paragraph,) = finished(document, holes=True).paragraphs
    assert [(run.text, run.font.highlight_color is not None) for run in paragraph.runs] == [
        ("до ", False),
        ("[не заполнено: цель]", True),
        (" после", False),
    ]
    (paragraph,) = finished(document).paragraphs
    assert [run.text for run in paragraph.runs] == ["до [не заполнено: цель] после"]


def grid(widths, total, cells=None):
    document = Document()
    table = document.add_table(rows=1, cols=len(widths))
    properties = table._tbl.tblPr.find(qn("w:tblW"))
    properties.set(qn("w:type"), "dxa")
    properties.set(qn("w:w"), str(total))
    for cell, width in zip(table.rows[0].cells, widths, strict=True):
        cell._tc.get_or_add_tcPr().get_or_add_tcW().set(qn("w:w"), str(width))
    if cells is not None:
        cells(table)
    table = finished(document).tables[0]
    return [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]


def test_the_widest_column_takes_what_is_left():
    assert grid([1000, 3000, 1000], 6000) == [1000, 4000, 1000]
    assert grid([1000, 3000, 1000], 4500) == [1000, 2500, 1000]
    assert grid([1000, 1500, 1000], 2400) == [800, 800, 800]


def test_a_table_of_another_measure_is_left_alone():
    def percent(table):
        table._tbl.tblPr.find(qn("w:tblW")).set(qn("w:type"), "pct")

    document = Document()
    before = [int(c.get(qn("w:w"))) for c in document.add_table(rows=1, cols=2)._tbl.tblGrid]
    assert grid([1000, 1000], 5000, percent) == before


def test_a_cell_that_lost_its_last_paragraph_has_one_again():
    document = Document()
    cell = document.add_table(rows=1, cols=1).rows[0].cells[0]._tc
    cell.remove(cell.p_lst[0])
    assert len(finished(document).tables[0].rows[0].cells[0]._tc.p_lst) == 1


def test_a_sum_stays_with_the_row_before_it():
    document = Document()
    table = document.add_table(rows=3, cols=1)
    for row, text in zip(table.rows, ("а", "б", "Итого"), strict=True):
        run = row.cells[0].paragraphs[0].add_run(text)
        run.bold = text == "Итого" or None
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in finished(document).tables[0].rows]
    assert kept == [None, True, None]


def test_equal_documents_give_equal_bytes():
    data = saved(Document())
    assert finish(data) == finish(data)
    assert isinstance(read_zip(finish(data)), dict)
