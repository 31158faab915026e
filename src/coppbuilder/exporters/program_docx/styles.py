"""Styles of our Word templates: sizes of 14 and 12 points, letters that are open and as wide as Times New Roman."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import evolve, frozen
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

#: Open letters (SIL OFL 1.1) as wide as those of Times New Roman.
FONT: Final = "Liberation Serif"
#: Millimetres of a line on an upright page.
UPRIGHT_WIDTH: Final = 165
_TWIPS: Final = 56.6929
_LEFT, _MIDDLE, _BOTH = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def twips(millimetres: float) -> int:
    """Return a length as Word counts it, in twentieths of a point.

    Example:
        >>> twips(10)
        567

    """
    return round(millimetres * _TWIPS)


@frozen(kw_only=True)
class Look:
    """A style: points, points before and after, millimetres from the left and of the first line, lines."""

    points: float = 14
    before: float = 0
    after: float = 0
    left: float = 0
    first: float = 0
    lines: float = 1.0
    align: WD_ALIGN_PARAGRAPH = _LEFT
    bold: bool = False
    italic: bool = False
    follow: bool = False

    def shape(self, style: Any) -> None:
        """Give a style this look."""
        style.font.size, style.font.bold, style.font.italic = Pt(self.points), self.bold, self.italic
        layout = style.paragraph_format
        layout.space_before, layout.space_after = Pt(self.before), Pt(self.after)
        layout.line_spacing, layout.widow_control = self.lines, True
        layout.left_indent, layout.first_line_indent = Mm(self.left), Mm(self.first)
        layout.alignment, layout.keep_with_next, layout.keep_together = self.align, self.follow, self.follow


_BODY: Final = Look(after=6, first=12.5, align=_BOTH, lines=1.15)
_HEADING: Final = Look(before=12, after=6, bold=True, follow=True)
_TABLE: Final = Look(points=12)
_CONTENTS: Final = Look(points=12, after=3)

#: Styles that Word has, in our look.
_KNOWN: Final[Mapping[str, Look]] = {
    "Normal": Look(),
    "Body Text": _BODY,
    "Title": Look(points=16, before=6, after=6, bold=True, align=_MIDDLE),
    "Subtitle": Look(after=6, align=_MIDDLE),
    "Heading 1": evolve(_HEADING, before=18, after=8),
    "Heading 2": _HEADING,
    "Heading 3": evolve(_HEADING, italic=True),
}
#: Styles of our own.
_OWN: Final[Mapping[str, Look]] = {
    "Body Lead": evolve(_BODY, align=_LEFT, follow=True),
    "Table Text": _TABLE,
    "Table Number": evolve(_TABLE, align=_MIDDLE),
    "Table Dense": Look(points=11),
    "Table Small": Look(points=10, italic=True),
    "Table Together": evolve(_TABLE, follow=True),
    "Table Points": evolve(_TABLE, follow=True, align=_MIDDLE),
    "Table Head": Look(points=11, bold=True, follow=True, align=_MIDDLE),
    "Title Page": Look(align=_MIDDLE),
    "Approval": Look(left=85),
    "Contents Heading": Look(after=12, bold=True, align=_MIDDLE),
    "Label": Look(before=6, after=3, bold=True, follow=True),
    "Note": Look(points=12, before=4, after=6),
    "Note Lead": Look(points=12, before=4, after=6, follow=True),
    "Result": Look(left=24, first=-12, after=3),
    "Break": Look(points=1),
    "TOC 1": _CONTENTS,
    "TOC 2": evolve(_CONTENTS, left=6),
    "TOC 3": evolve(_CONTENTS, left=12),
}


def styles(document: Any, lang: str) -> None:
    """Give a document our styles."""
    _plain(document)
    known = document.styles
    properties = known.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for found in [*properties.findall(qn("w:rFonts")), *properties.findall(qn("w:lang"))]:
        properties.remove(found)
    faces = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "cs", "eastAsia"))
    properties.insert(0, parse_xml(f"<w:rFonts {nsdecls('w')} {faces}/>"))
    code = "ru-RU" if lang == "ru" else "en-GB"
    properties.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{code}" w:eastAsia="ru-RU" w:bidi="ar-SA"/>'))
    for name, look in _KNOWN.items():
        look.shape(known[name])
    bullets = known["List Bullet"]
    bullets.font.size, bullets.paragraph_format.space_after = Pt(14), Pt(3)
    bullets.paragraph_format.line_spacing = _BODY.lines
    for name, look in _OWN.items():
        style = known.add_style(name, 1)
        style.base_style = known["Normal"]
        look.shape(style)
    thin = known["Break"].paragraph_format
    thin.line_spacing_rule, thin.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(1)
    for level in (1, 2, 3):
        stops = f'<w:tabs {nsdecls("w")}><w:tab w:val="right" w:leader="dot" w:pos="{twips(UPRIGHT_WIDTH)}"/></w:tabs>'
        known[f"TOC {level}"].element.get_or_add_pPr().insert_element_before(
            parse_xml(stops), "w:spacing", "w:ind", "w:jc"
        )


def _plain(document: Any) -> None:
    """Take away the colours, letters and lines that python-docx begins with."""
    for style in document.styles:
        properties = style.element.find(qn("w:rPr"))
        for name in ("w:rFonts", "w:color", "w:spacing") if properties is not None else ():
            for found in properties.findall(qn(name)):
                properties.remove(found)
    border = document.styles["Title"].element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    if border is not None:
        border.getparent().remove(border)
