"""The look of our Word templates: paper, margins, styles, numbered headings, page numbers; all of it ordinary Word."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Final

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

#: Open letters as wide as those of Times New Roman, which Word takes where they are missing.
FONT: Final = "Liberation Serif"
_ALIKE: Final = "Times New Roman"
#: A4 in millimetres, with the margins that leave room to bind: left 30, right 15, above and below 20.
_SHORT, _LONG = 210, 297
MARGINS: Final = {"left": 30, "right": 15, "top": 20, "bottom": 20}
#: On a landscape page the bound edge lies above.
_TURNED: Final = {"left": 20, "right": 20, "top": 30, "bottom": 15}
UPRIGHT_WIDTH: Final = _SHORT - MARGINS["left"] - MARGINS["right"]
LANDSCAPE_WIDTH: Final = _LONG - _TURNED["left"] - _TURNED["right"]
_TWIPS: Final = 56.6929
_CREATED: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def twips(millimetres: float) -> int:
    """Return a length as Word counts it, in twentieths of a point.

    Example:
        >>> twips(10)
        567

    """
    return round(millimetres * _TWIPS)


def paper(lang: str) -> Any:
    """Return an empty document with our paper and styles."""
    document = Document()
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = _CREATED
    _fonts(document)
    _styles(document, lang)
    _numbering(document)
    size(document.sections[0]._sectPr, landscape=False)  # noqa: SLF001 - the element itself is wanted
    settings = document.settings.element
    update = OxmlElement("w:updateFields")
    update.set(qn("w:val"), "true")
    settings.append(update)
    return document


def size(section: Any, *, landscape: bool) -> None:
    """Give a section its paper and margins."""
    page = section.get_or_add_pgSz()
    width, height = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    page.set(qn("w:w"), str(twips(width)))
    page.set(qn("w:h"), str(twips(height)))
    if landscape:
        page.set(qn("w:orient"), "landscape")
    elif qn("w:orient") in page.attrib:
        del page.attrib[qn("w:orient")]
    margins = section.get_or_add_pgMar()
    for side, millimetres in (_TURNED if landscape else MARGINS).items():
        margins.set(qn(f"w:{side}"), str(twips(millimetres)))
    for side in ("header", "footer"):
        margins.set(qn(f"w:{side}"), str(twips(10)))
    margins.set(qn("w:gutter"), "0")


def _fonts(document: Any) -> None:
    """Say in the table of fonts what to take instead where ours is missing."""
    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    known = (
        f'<w:font w:name="{FONT}"><w:altName w:val="{_ALIKE}"/><w:charset w:val="CC"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font>'
    )
    part._blob = re.sub(  # noqa: SLF001 - python-docx has no table of fonts
        rb"<w:font .*</w:font>", known.encode(), part.blob, flags=re.DOTALL
    )


def _styles(document: Any, lang: str) -> None:
    styles = document.styles
    for style in styles:
        properties = style.element.find(qn("w:rPr"))
        if properties is not None:
            for name in ("w:rFonts", "w:color"):
                for found in properties.findall(qn(name)):
                    properties.remove(found)
    defaults = styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for found in [*defaults.findall(qn("w:rFonts")), *defaults.findall(qn("w:lang"))]:
        defaults.remove(found)
    defaults.insert(0, parse_xml(f"<w:rFonts {nsdecls('w')} " + _faces() + "/>"))
    code = "ru-RU" if lang == "ru" else "en-GB"
    defaults.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{code}" w:eastAsia="ru-RU" w:bidi="ar-SA"/>'))
    normal = styles["Normal"]
    _shape(normal, points=14, after=0)
    _shape(styles["Body Text"], points=14, after=6, first=12.5, align=WD_ALIGN_PARAGRAPH.JUSTIFY, spacing=1.15)
    _shape(styles["Title"], points=16, before=6, after=6, bold=True, align=WD_ALIGN_PARAGRAPH.CENTER)
    border = styles["Title"].element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    if border is not None:
        border.getparent().remove(border)
    _shape(styles["Subtitle"], points=14, after=6, align=WD_ALIGN_PARAGRAPH.CENTER)
    styles["Subtitle"].font.italic = False
    spacing = styles["Subtitle"].element.find(f"{qn('w:rPr')}/{qn('w:spacing')}")
    if spacing is not None:
        spacing.getparent().remove(spacing)
    _shape(styles["List Bullet"], points=14, after=3, align=WD_ALIGN_PARAGRAPH.LEFT, spacing=1.15)
    for level, (points, before, after) in enumerate(((14, 18, 8), (14, 12, 6), (14, 12, 6)), 1):
        heading = styles[f"Heading {level}"]
        _shape(heading, points=points, before=before, after=after, bold=True, align=WD_ALIGN_PARAGRAPH.LEFT)
        heading.font.italic = level > 2  # noqa: PLR2004 - titles of modules stand below numbered headings
        heading.paragraph_format.keep_with_next = True
        heading.paragraph_format.keep_together = True
    for name, points, align in (
        ("Table Text", 12, WD_ALIGN_PARAGRAPH.LEFT),
        ("Table Number", 12, WD_ALIGN_PARAGRAPH.CENTER),
        ("Table Dense", 11, WD_ALIGN_PARAGRAPH.LEFT),
        ("Table Small", 10, WD_ALIGN_PARAGRAPH.LEFT),
        ("Table Together", 12, WD_ALIGN_PARAGRAPH.LEFT),
        ("Table Points", 12, WD_ALIGN_PARAGRAPH.CENTER),
        ("Result", 14, WD_ALIGN_PARAGRAPH.LEFT),
        ("Table Head", 11, WD_ALIGN_PARAGRAPH.CENTER),
        ("Title Page", 14, WD_ALIGN_PARAGRAPH.CENTER),
        ("Approval", 14, WD_ALIGN_PARAGRAPH.LEFT),
        ("Contents Heading", 14, WD_ALIGN_PARAGRAPH.CENTER),
        ("Label", 14, WD_ALIGN_PARAGRAPH.LEFT),
        ("Note", 12, WD_ALIGN_PARAGRAPH.LEFT),
        ("Break", 1, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        style = styles.add_style(name, 1)
        style.base_style = normal
        _shape(style, points=points, align=align)
    styles["Table Head"].font.bold = True
    for name in ("Table Head", "Table Together", "Table Points"):
        styles[name].paragraph_format.keep_with_next = True
    styles["Table Small"].font.italic = True
    layout = styles["Result"].paragraph_format
    layout.left_indent, layout.first_line_indent, layout.space_after = Mm(24), Mm(-12), Pt(3)
    styles["Contents Heading"].font.bold = True
    styles["Contents Heading"].paragraph_format.space_after = Pt(12)
    styles["Approval"].paragraph_format.left_indent = Mm(85)
    styles["Label"].font.bold = True
    styles["Label"].paragraph_format.space_before = Pt(6)
    styles["Label"].paragraph_format.space_after = Pt(3)
    styles["Label"].paragraph_format.keep_with_next = True
    styles["Note"].paragraph_format.space_before = Pt(4)
    styles["Note"].paragraph_format.space_after = Pt(6)
    styles["Break"].paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    styles["Break"].paragraph_format.line_spacing = Pt(1)
    for level in (1, 2, 3):
        style = styles.add_style(f"TOC {level}", 1)
        style.base_style = normal
        _shape(style, points=12, after=3)
        style.paragraph_format.left_indent = Mm(6 * (level - 1))
        style.paragraph_format.right_indent = Mm(10)
        stops = parse_xml(
            f'<w:tabs {nsdecls("w")}><w:tab w:val="right" w:leader="dot" w:pos="{twips(UPRIGHT_WIDTH)}"/></w:tabs>'
        )
        style.element.get_or_add_pPr().append(stops)


def _faces() -> str:
    return " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "cs", "eastAsia"))


def _shape(
    style: ParagraphStyle,
    *,
    points: float,
    before: float = 0,
    after: float = 0,
    first: float = 0,
    spacing: float = 1.0,
    bold: bool = False,
    align: WD_ALIGN_PARAGRAPH | None = None,
) -> None:
    style.font.size = Pt(points)
    style.font.bold = bold
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.line_spacing = spacing
    layout.widow_control = True
    if first:
        layout.first_line_indent = Mm(first)
    if align is not None:
        layout.alignment = align


def _numbering(document: Any) -> None:
    """Number headings of the first two levels, so that a part that is left out leaves no gap."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
        for level, text in enumerate(("%1.", "%1.%2."))
    )
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}'
        "</w:abstractNum>"
    )
    numbering.insert(0, abstract)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for level in (0, 1):
        properties = document.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
        number = properties.get_or_add_numPr()
        number.get_or_add_ilvl().val = level
        number.get_or_add_numId().val = 90
