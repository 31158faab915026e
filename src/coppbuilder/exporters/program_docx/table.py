"""Tables of our templates: a repeated head, columns and rows that loops repeat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from attrs import frozen
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from .styles import twips

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


class Table:
    """One table of a template."""

    def __init__(self, document: Any, width: float, columns: Sequence[Column], say: Callable[[str], str]) -> None:
        """Divide the width of the page."""
        self._document = document
        self._width = width
        self._say = say
        self._columns = columns
        left = width - sum(column.width or 0 for column in columns)
        self._widths = [left if column.width is None else column.width for column in columns]
        self._table = document.add_table(rows=0, cols=len(columns), style="Table Grid")
        self._table.alignment = WD_TABLE_ALIGNMENT.CENTER
        self._table.autofit = False
        properties = self._table._tbl.tblPr  # noqa: SLF001 - widths and margins of cells are only there
        for kind in ("w:tblW",):
            for found in properties.findall(qn(kind)):
                properties.remove(found)
        whole = OxmlElement("w:tblW")
        whole.set(qn("w:w"), str(twips(self._width)))
        whole.set(qn("w:type"), "dxa")
        properties.insert_element_before(whole, "w:jc", "w:tblLayout", "w:tblLook")
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
                self._row([(f"{{%tr {tag} %}}", "Table Text", self._width)])
            else:
                self._cells(cells)

    def _head(self) -> None:
        cells: list[tuple[str, str, float]] = []
        upright: list[bool] = []
        for column, width in zip(self._columns, self._widths, strict=True):
            head = column.head if column.heads else self._say(f"column.{column.head}")
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
        styles = self._document.styles
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
