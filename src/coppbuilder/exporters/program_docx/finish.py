"""What no template can say: the list of contents, widths of tables, marks of holes; on any filled document."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from itertools import count
from typing import Any, Final

from lxml import etree

from ...zip_guard import ZipFlaw, read_zip, write_zip

_SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W: Final = f"{{{_SPACE}}}"
_BODY: Final = "word/document.xml"
_HOLE: Final = re.compile(r"(\[(?:не заполнено|missing): [^\]]*\])")
_HEADING: Final = re.compile(r"Heading([123])$")
_TOC: Final = re.compile(r"^\s*TOC\b")
#: Numbers of bookmarks that no template is likely to have.
_BOOKMARKS: Final = 90_000
#: No column becomes narrower than this, in twentieths of a point.
_NARROWEST: Final = 300


def finish(document: bytes, *, holes: bool = False) -> bytes:
    """Return a filled document with its contents listed and its tables as wide as their pages.

    Args:
        document: a Word document.
        holes: whether marks of holes are made visible.

    """
    parts = read_zip(document)
    if isinstance(parts, ZipFlaw):
        return document
    root = etree.fromstring(parts[_BODY], etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    for table in root.iter(f"{_W}tbl"):
        _fit(table)
        _keep_last(table)
    for cell in root.iter(f"{_W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{_W}p":
            etree.SubElement(cell, f"{_W}p")
    _list_contents(root)
    if holes:
        for run in list(root.iter(f"{_W}r")):
            _mark(run)
    parts = {**parts, _BODY: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)}
    return write_zip(parts)


def _fit(table: Any) -> None:
    """Give a table whose columns were repeated the width that it has: the widest column takes what is left."""
    width = table.find(f"{_W}tblPr/{_W}tblW")
    grid = table.find(f"{_W}tblGrid")
    rows = [row.findall(f"{_W}tc") for row in table.findall(f"{_W}tr")]
    plain = [row for row in rows if row and all(_span(cell) == 1 for cell in row)]
    if width is None or width.get(f"{_W}type") != "dxa" or grid is None or not plain:
        return
    widths = [_width(cell) for cell in max(plain, key=len)]
    total = int(width.get(f"{_W}w"))
    widest = widths.index(max(widths))
    least = max(_NARROWEST, min(widths))
    widths[widest] += total - sum(widths)
    if widths[widest] < least:
        widths = [total // len(widths)] * len(widths)
    for column in list(grid):
        grid.remove(column)
    for each in widths:
        etree.SubElement(grid, f"{_W}gridCol", {f"{_W}w": str(each)})
    for row in rows:
        place = 0
        for cell in row:
            span = _span(cell)
            found = cell.find(f"{_W}tcPr/{_W}tcW")
            if found is not None:
                found.set(f"{_W}w", str(sum(widths[place : place + span])))
            place += span


def _keep_last(table: Any) -> None:
    """Let no sum, a last row in bold letters, stand on a page of its own."""
    rows = table.findall(f"{_W}tr")
    runs = [run for run in rows[-1].iter(f"{_W}r") if any(node.text for node in run.iter(f"{_W}t"))] if rows else []
    is_sum = bool(runs) and all(run.find(f"{_W}rPr/{_W}b") is not None for run in runs)
    for paragraph in rows[-2].iter(f"{_W}p") if is_sum and len(rows) > 1 else ():
        properties = _properties(paragraph)
        if properties.find(f"{_W}keepNext") is None:
            style = properties.find(f"{_W}pStyle")
            properties.insert(0 if style is None else 1, etree.Element(f"{_W}keepNext"))


def _span(cell: Any) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return 1 if span is None else int(span.get(f"{_W}val"))


def _width(cell: Any) -> int:
    width = cell.find(f"{_W}tcPr/{_W}tcW")
    return _NARROWEST if width is None else int(width.get(f"{_W}w"))


def _list_contents(root: Any) -> None:
    """Fill the field of contents with the headings, so that they are there before Word counts the pages."""
    field = next((code for code in root.iter(f"{_W}instrText") if _TOC.match(code.text or "")), None)
    if field is None:
        return
    paragraph = field.getparent().getparent()
    end = next((mark for mark in paragraph.iter(f"{_W}fldChar") if mark.get(f"{_W}fldCharType") == "end"), None)
    headings = list(_headings(root))
    if end is None or not headings:
        return
    closing = end.getparent()
    paragraph.remove(closing)
    last = paragraph
    for place, (heading, level, text) in enumerate(headings):
        name = f"_Toc{place + 1:08}"
        _bookmark(heading, _BOOKMARKS + place, name)
        if place:
            last.addnext(entry := etree.Element(f"{_W}p"))
            last = entry
        _style(last, f"TOC{level}")
        _entry(last, name, text)
    last.append(closing)


def _headings(root: Any) -> Iterator[tuple[Any, int, str]]:
    """Yield the headings with their levels, and their texts with the numbers that Word gives them."""
    numbers = [count(1), count(1)]
    first = 0
    for paragraph in root.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        match = _HEADING.match(style.get(f"{_W}val")) if style is not None else None
        text = "".join(node.text or "" for node in paragraph.iter(f"{_W}t"))
        if match is None or not text.strip():
            continue
        level = int(match[1])
        number = ""
        if level == 1:
            first = next(numbers[0])
            numbers[1] = count(1)
            number = f"{first}. "
        elif level == 2:  # noqa: PLR2004 - the second of three levels
            number = f"{first}.{next(numbers[1])}. "
        yield paragraph, level, number + text


def _bookmark(heading: Any, number: int, name: str) -> None:
    start = etree.Element(f"{_W}bookmarkStart", {f"{_W}id": str(number), f"{_W}name": name})
    _properties(heading).addnext(start)
    etree.SubElement(heading, f"{_W}bookmarkEnd", {f"{_W}id": str(number)})


def _style(paragraph: Any, style: str) -> None:
    properties = _properties(paragraph)
    found = properties.find(f"{_W}pStyle")
    if found is None:
        found = etree.SubElement(properties, f"{_W}pStyle")
    found.set(f"{_W}val", style)


def _properties(paragraph: Any) -> Any:
    """Return the properties of a paragraph, which stand before its text."""
    found = paragraph.find(f"{_W}pPr")
    if found is None:
        found = etree.Element(f"{_W}pPr")
        paragraph.insert(0, found)
    return found


def _entry(paragraph: Any, name: str, text: str) -> None:
    """Add a line of contents, a link to the heading; the page is what only Word can count."""
    _run(etree.SubElement(paragraph, f"{_W}hyperlink", {f"{_W}anchor": name, f"{_W}history": "1"}), text)


def _run(parent: Any, text: str) -> None:
    node = etree.SubElement(etree.SubElement(parent, f"{_W}r"), f"{_W}t")
    node.text = text
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _mark(run: Any) -> None:
    """Highlight what is missing: the mark becomes a run of its own."""
    text = run.find(f"{_W}t")
    pieces = _HOLE.split(text.text or "") if text is not None else []
    if len(pieces) == 1 or len(run.findall(f"{_W}t")) != 1:
        return
    for piece in pieces:
        if not piece:
            continue
        part = copy.deepcopy(run)
        node = part.find(f"{_W}t")
        node.text = piece
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        if _HOLE.fullmatch(piece):
            properties = part.find(f"{_W}rPr")
            if properties is None:
                properties = etree.Element(f"{_W}rPr")
                part.insert(0, properties)
            etree.SubElement(properties, f"{_W}highlight", {f"{_W}val": "yellow"})
        run.addprevious(part)
    run.getparent().remove(run)
