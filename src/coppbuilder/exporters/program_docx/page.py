"""The look of our Word templates: paper, margins, styles, numbered headings, page numbers; all of it ordinary Word."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Final

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from .styles import FONT, UPRIGHT_WIDTH, styles, twips

#: What Word takes where our letters are missing.
_ALIKE: Final = "Times New Roman"
#: A4 in millimetres, with the margins that leave room to bind: left 30, right 15, above and below 20.
_SHORT, _LONG = 210, 297
MARGINS: Final = {"left": 30, "right": _SHORT - UPRIGHT_WIDTH - 30, "top": 20, "bottom": 20}
#: On a landscape page the bound edge lies above.
_TURNED: Final = {"left": 20, "right": 20, "top": 30, "bottom": 17}
LANDSCAPE_WIDTH: Final = _LONG - _TURNED["left"] - _TURNED["right"]
_CREATED: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def paper(lang: str) -> Any:
    """Return an empty document with our paper and styles."""
    document = Document()
    document.core_properties.author = ""
    document.core_properties.title = "{{ title }}"
    document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = _CREATED
    _fonts(document)
    styles(document, lang)
    _numbering(document)
    size(document.sections[0]._sectPr, landscape=False)  # noqa: SLF001 - the element itself is wanted
    settings = document.settings.element
    update = OxmlElement("w:updateFields")
    update.set(qn("w:val"), "true")
    settings.find(qn("w:compat")).addprevious(update)
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
        margins.set(qn(f"w:{side}"), str(twips(8)))
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
