"""Writes a template paragraph by paragraph: text with names, loops, conditions, tables, turned pages."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ...texts import render
from .page import LANDSCAPE_WIDTH, paper, size
from .styles import UPRIGHT_WIDTH
from .table import Column, Table

__all__ = ["Column", "Sheet"]


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
        Table(self.document, self.width, columns, self.say).write(loops)

    def data(self) -> bytes:
        """Return the template."""
        stream = BytesIO()
        self.document.save(stream)
        return stream.getvalue()
