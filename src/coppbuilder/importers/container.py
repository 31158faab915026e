"""What kind of file it really is, and the parts of a workbook that are read: no macros, links, pictures or scripts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from ..zip_guard import ZipFlaw, read_zip

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = b"PK"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_HTML: Final = re.compile(rb"\s*(?:<!doctype html|<html|<table|<meta|<head|<div)", re.IGNORECASE)
_XML: Final = re.compile(rb"\s*<[?a-z]", re.IGNORECASE)
_BOMS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_SAMPLE: Final = 4_000

WORKBOOK: Final = "xl/workbook.xml"
_MACROS: Final = "vbaproject.bin"
_LINKS: Final = "xl/externallinks/"
#: Folders of a workbook that hold no cells.
_NO_CELLS: Final = (
    "customxml/",
    "docprops/",
    "xl/activex/",
    "xl/calcchain",
    "xl/charts/",
    "xl/chartsheets/",
    "xl/comments",
    "xl/ctrlprops/",
    "xl/customproperty/",
    "xl/diagrams/",
    "xl/drawings/",
    "xl/embeddings/",
    "xl/externallinks/",
    "xl/media/",
    "xl/pivot",
    "xl/printersettings/",
    "xl/querytables/",
    "xl/slicer",
    "xl/tables/",
    "xl/theme/",
    "xl/threadedcomments/",
    "xl/worksheets/_rels/",
)


class Flaw(NamedTuple):
    """Why a workbook is not read: the key of a text, and what fills it; `sheet` and `cell` where they are known."""

    key: str
    arguments: Mapping[str, str | int]
    sheet: str | None = None
    cell: str | None = None


class Parts(NamedTuple):
    """The XML parts of a workbook by name, and what of it is left alone."""

    contents: dict[str, bytes]
    macros: bool = False
    links: bool = False


def read_parts(data: bytes) -> Parts | Flaw:
    """Unpack the parts of a workbook that hold cells, or say why the file is none.

    Example:
        >>> read_parts(b"a;b;c").key
        'IMP101.csv'

    """
    if not data.strip(b"\x00 \t\r\n"):
        return Flaw("IMP101.empty", {})
    if data.startswith(_OLE):
        return Flaw("IMP101.encrypted" if _ENCRYPTED in data else "IMP101.xls", {})
    if not data.startswith(_ZIP):
        return Flaw(_no_zip(data), {})
    unpacked = read_zip(data)
    if isinstance(unpacked, ZipFlaw):
        return Flaw("IMP101.encrypted", {}) if unpacked.key == "zip.encrypted" else Flaw(*unpacked)
    contents = {name.replace("\\", "/"): content for name, content in unpacked.items()}
    lower = {name.lower() for name in contents}
    if WORKBOOK not in lower:
        return Flaw(_other_document(contents, lower), {})
    return Parts(
        contents={name: content for name, content in contents.items() if _holds_cells(name.lower())},
        macros=any(name.endswith(_MACROS) for name in lower),
        links=any(name.startswith(_LINKS) for name in lower),
    )


def _holds_cells(name: str) -> bool:
    return name.endswith((".xml", ".rels")) and not name.startswith(_NO_CELLS)


def _no_zip(data: bytes) -> str:
    """Guess what somebody has given the name of a workbook."""
    sample = data[:_SAMPLE]
    if _HTML.match(sample):
        return "IMP101.html"
    if _XML.match(sample):
        return "IMP101.xml"
    if sample.startswith(_BOMS) or not _BINARY.search(sample):
        return "IMP101.csv"
    return "IMP101.foreign"


def _other_document(contents: Mapping[str, bytes], names: set[str]) -> str:
    if "xl/workbook.bin" in names:
        return "IMP101.xlsb"
    if "word/document.xml" in names:
        return "IMP101.docx"
    if b"opendocument" in contents.get("mimetype", b"")[:_SAMPLE]:
        return "IMP101.ods"
    return "IMP101.foreign"
