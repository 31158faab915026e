"""Writes a template paragraph by paragraph: text with names, loops, tables with repeated heads, turned pages."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Final

from attrs import frozen
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ...texts import render
from .page import LANDSCAPE_WIDTH, paper, size
from .styles import UPRIGHT_WIDTH, twips

_CELL_MARGIN: Final = 1.2
#: Millimetres that headings which stand upright need.
_UPRIGHT_HEAD: Final = 36
#: The style of a line of a cell, by its first character.
_SMALL: Final = "~"
_BOLD: Final = "*"
_FIRST: Final = "+"


@frozen(kw_only=True)
class Column:
    """A column of a table.

    Attributes:
        head: the key of its heading; of a column that is repeated, the words with a name in them.
        text: what stands in its cells, a paragraph a line; one that begins with `*` is bold, with `+` bold and on
            the page of the next row, with `~` small. In a column that is repeated, the loop and the text, as in
            `hours in row.cells|{{ hours }}`.
        width: in millimetres; the column without one takes what is left.
        style: of its cells.
        upright: whether the heading stands upright.
        heads: the loop that repeats the heading.

    """

    head: str
    text: str = ""
    width: float | None = None
    style: str = "Table Text"
    upright: bool = False
    heads: str = ""


class Sheet:
    """A template that is written from above to below."""

    def __init__(self, lang: str) -> None:
        """Begin an empty document."""
        self.lang = lang
        self.document = paper(lang)
        self.width: float = UPRIGHT_WIDTH

    def say(self, key: str) -> str:
        """Return words of documents as they are written, with their names."""
        return render(f"docx.{key}", {}, self.lang)

    def line(self, text: str, style: str = "Body Text") -> Any:
        """Add a paragraph."""
        return self.document.add_paragraph(text, style=style)

    def heading(self, text: str, level: int) -> None:
        """Add a heading that the contents list."""
        self.document.add_heading(text, level)

    def labelled(self, label: str, text: str, style: str = "Body Text") -> None:
        """Add a paragraph that begins with bold words."""
        paragraph = self.document.add_paragraph(style=style)
        paragraph.add_run(f"{label} ").bold = True
        paragraph.add_run(text)

    @contextmanager
    def when(self, condition: str) -> Iterator[None]:
        """Write what is there only under a condition."""
        self.line(f"{{%p if {condition} %}}", "Normal")
        yield
        self.line("{%p endif %}", "Normal")

    @contextmanager
    def each(self, loop: str) -> Iterator[None]:
        """Write what is repeated."""
        self.line(f"{{%p for {loop} %}}", "Normal")
        yield
        self.line("{%p endfor %}", "Normal")

    def bullets(self, name: str, text: str = "{{ each }}") -> None:
        """Add a list."""
        with self.each(f"each in {name}"):
            self.line(text, "List Bullet")

    def page_break(self) -> None:
        """Begin a new page."""
        self.line("", "Normal").add_run().add_break(WD_BREAK.PAGE)

    def contents(self) -> None:
        """Add the field of contents, which Word fills."""
        self.line(self.say("contents"), "Contents Heading")
        paragraph = self.line("", "TOC 1")
        for kind, text in (("begin", ""), ("", ' TOC \\o "1-3" \\h \\z \\u '), ("separate", ""), ("end", "")):
            run = paragraph.add_run()
            if kind:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
                run._r.append(mark)  # noqa: SLF001 - python-docx writes no fields
            else:
                instruction = OxmlElement("w:instrText")
                instruction.set(qn("xml:space"), "preserve")
                instruction.text = text
                run._r.append(instruction)  # noqa: SLF001 - as above

    def turn(self, *, landscape: bool) -> None:
        """End the pages so far; those that follow are of the other kind."""
        paragraph = self.line("", "Break")
        section = copy.deepcopy(self.document.element.body.sectPr)
        paragraph._p.get_or_add_pPr().append(section)  # noqa: SLF001 - python-docx ends sections only at the end
        final = self.document.element.body.sectPr
        for extra in (*final.findall(qn("w:footerReference")), *final.findall(qn("w:titlePg"))):
            final.remove(extra)
        size(final, landscape=landscape)
        self.width = LANDSCAPE_WIDTH if landscape else UPRIGHT_WIDTH

    def page_numbers(self) -> None:
        """Number pages in the middle below; there the first has the year."""
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        first = section.first_page_footer.paragraphs[0]
        first.style = self.document.styles["Title Page"]
        first.text = "{{ year }}"
        paragraph = section.footer.paragraphs[0]
        paragraph.style = self.document.styles["Table Number"]
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), " PAGE ")
        run = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = "2"
        run.append(text)
        field.append(run)
        paragraph._p.append(field)  # noqa: SLF001 - python-docx writes no fields

    def table(self, columns: Sequence[Column], loops: Sequence[tuple[str, Sequence[str | None]]]) -> None:
        """Add a table: a repeated head, then rows.

        Args:
            columns: from left to right.
            loops: for each kind of row, a tag before it (`for row in rows`, `if row.kind`, or none) and either the
                cells or none for those of the columns.

        """
        Table(self, columns).write(loops)

    def data(self) -> bytes:
        """Return the template."""
        stream = BytesIO()
        self.document.save(stream)
        return stream.getvalue()


class Table:
    """One table of a template."""

    def __init__(self, sheet: Sheet, columns: Sequence[Column]) -> None:
        """Divide the width of the page."""
        self._sheet = sheet
        self._columns = columns
        left = sheet.width - sum(column.width or 0 for column in columns)
        self._widths = [left if column.width is None else column.width for column in columns]
        self._table = sheet.document.add_table(rows=0, cols=len(columns), style="Table Grid")
        self._table.alignment = WD_TABLE_ALIGNMENT.CENTER
        self._table.autofit = False
        properties = self._table._tbl.tblPr  # noqa: SLF001 - widths and margins of cells are only there
        for kind in ("w:tblW",):
            for found in properties.findall(qn(kind)):
                properties.remove(found)
        width = OxmlElement("w:tblW")
        width.set(qn("w:w"), str(twips(sheet.width)))
        width.set(qn("w:type"), "dxa")
        properties.insert_element_before(width, "w:jc", "w:tblLayout", "w:tblLook")
        margins = OxmlElement("w:tblCellMar")
        for side in ("left", "right"):
            edge = OxmlElement(f"w:{side}")
            edge.set(qn("w:w"), str(twips(_CELL_MARGIN)))
            edge.set(qn("w:type"), "dxa")
            margins.append(edge)
        properties.insert_element_before(margins, "w:tblLook")
        for column, millimetres in zip(self._table.columns, self._widths, strict=True):
            column._gridCol.set(qn("w:w"), str(twips(millimetres)))  # noqa: SLF001 - exact, not rounded to EMU
        self._head()

    def write(self, loops: Sequence[tuple[str, Sequence[str | None]]]) -> None:
        """Add rows with their tags."""
        for tag, cells in loops:
            if tag:
                self._row([(f"{{%tr {tag} %}}", "Table Text", self._sheet.width)])
            else:
                self._cells(cells)

    def _head(self) -> None:
        cells: list[tuple[str, str, float]] = []
        upright: list[bool] = []
        for column, width in zip(self._columns, self._widths, strict=True):
            head = column.head if column.heads else self._sheet.say(f"column.{column.head}")
            for text in self._repeated(column.heads, head):
                cells.append((text, "Table Head", width))
                upright.append(column.upright)
        row = self._row(cells)
        row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        if any(upright):
            height = OxmlElement("w:trHeight")
            height.set(qn("w:val"), str(twips(_UPRIGHT_HEAD)))
            height.set(qn("w:hRule"), "atLeast")
            row.get_or_add_trPr().append(height)
        for cell, stands in zip(row.findall(qn("w:tc")), upright, strict=True):
            properties = cell.get_or_add_tcPr()
            shade = OxmlElement("w:shd")
            for name, value in (("val", "clear"), ("color", "auto"), ("fill", "EDEDED")):
                shade.set(qn(f"w:{name}"), value)
            properties.append(shade)
            if stands:
                direction = OxmlElement("w:textDirection")
                direction.set(qn("w:val"), "btLr")
                properties.append(direction)
            align = OxmlElement("w:vAlign")
            align.set(qn("w:val"), "center")
            properties.append(align)

    def _cells(self, cells: Sequence[str | None]) -> None:
        """Add a row; a cell without a text of its own has that of its column."""
        written: list[tuple[str, str, float]] = []
        given = cells or [None] * len(self._columns)
        for column, width, own in zip(self._columns, self._widths, given, strict=True):
            text = column.text if own is None else own
            loop, _, text = text.partition("|") if column.heads else ("", "", text)
            written += [(each, column.style, width) for each in self._repeated(loop, text)]
        self._row(written)

    @staticmethod
    def _repeated(loop: str, text: str) -> list[str]:
        return [f"{{%tc for {loop} %}}", text, "{%tc endfor %}"] if loop else [text]

    def _row(self, cells: Sequence[tuple[str, str, float]]) -> Any:
        row = self._table._tbl._add_tr()  # noqa: SLF001 - a row with as many cells as its tags need
        row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for text, style, width in cells:
            cell = row._add_tc()  # noqa: SLF001 - as above
            cell.width = 0
            cell.get_or_add_tcPr().find(qn("w:tcW")).set(qn("w:w"), str(twips(width)))
            self._fill(cell, text, style)
        return row

    def _fill(self, cell: Any, text: str, style: str) -> None:
        styles = self._sheet.document.styles
        for first in cell.findall(qn("w:p")):
            cell.remove(first)
        for line in text.split("\n"):
            paragraph = cell.add_p()
            paragraph.style = styles["Table Small" if line.startswith(_SMALL) else style].style_id
            run = paragraph.add_r()
            run.text = line[1:] if line[:1] in {_BOLD, _SMALL, _FIRST} and line else line
            if line.startswith(_FIRST):
                paragraph.get_or_add_pPr().get_or_add_keepNext()
            if line.startswith((_BOLD, _FIRST)):
                run.get_or_add_rPr().append(OxmlElement("w:b"))
