"""Filling a Word template; this runs in the child process, and nothing here trusts the template."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from traceback import walk_tb
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from lxml import etree

from ...zip_guard import ZipFlaw, read_zip, write_zip
from .sandbox import Sandbox

_TAG: Final = re.compile(r"<[^>]+>")
_PARAGRAPH: Final = re.compile(r"<w:p([ >])")
_UNFIT: Final = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LINK: Final = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
#: Fields with which Word fetches a file or starts a program.
_FIELD: Final = re.compile(r"\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT)\b")
_FOOTNOTES: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SHOWN: Final = 90
_MAX_OUTPUT: Final = 50_000_000
_FIXED: Final = datetime(1980, 1, 1)  # noqa: DTZ001 - python-docx writes it as it is


class FlawError(Exception):
    """A template cannot be filled: the key of a text, and what fills it."""

    def __init__(self, key: str, **arguments: str | int) -> None:
        """Keep key and arguments."""
        super().__init__(key)
        self.key = key
        self.arguments = arguments


class Template(DocxTemplate):
    """A template whose faults are told with their paragraph."""

    def __init__(self, data: bytes) -> None:
        """Open the file."""
        _refuse_outside(data)
        super().__init__(io.BytesIO(data))
        try:
            self.render_init()
            self.has_dates = any(rel.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES for rel in self._relations())
            self.get_xml()
        except Exception as error:
            raise FlawError("TPL101.word") from error

    def _relations(self) -> Any:
        return self.docx.part.package.rels.values()

    def sources(self) -> tuple[str, ...]:
        """Return each part as the template language sees it, a paragraph a line.

        Raises:
            FlawError: a part is none that Word could read.

        """
        try:
            return tuple(self._sources())
        except Exception as error:
            raise FlawError("TPL101.word") from error

    def _sources(self) -> Iterator[str]:
        yield _lined(self.patch_xml(self.get_xml()))
        for uri in (self.HEADER_URI, self.FOOTER_URI):
            for _, part in self.get_headers_footers(uri):
                yield _lined(self.patch_xml(self.get_part_xml(part)))
        for part in self.docx.part.package.parts:
            if part.content_type == _FOOTNOTES:
                yield _lined(self.patch_xml(part.blob.decode()))
        properties = self.docx.core_properties
        yield from (properties.title, properties.subject, properties.author, properties.comments)

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        """Fill one part, which must stay XML, as docxtpl would mend it silently and lose text."""
        with_faults = _lined(src_xml)
        with told(with_faults):
            filled: str = super().render_xml_part(src_xml, part, context, jinja_env)
        if len(filled) > _MAX_OUTPUT:
            raise FlawError("TPL105.size")
        try:
            etree.fromstring(filled.encode(), etree.XMLParser(resolve_entities=False, huge_tree=True))
        except etree.XMLSyntaxError as error:
            raise FlawError("TPL106") from error
        return filled

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """Fill title, subject and the like; the library escapes them itself."""
        super().render_properties(context, jinja_env.overlay(autoescape=False))


def fill(template: bytes, names: Mapping[str, Any]) -> bytes:
    """Return the document; equal templates and names give equal bytes.

    Raises:
        FlawError: the template cannot be filled.

    """
    document = Template(template)
    with told(""):
        document.render(_fit(names), Sandbox(finalize=shown), autoescape=True)
        if not document.has_dates:
            document.docx.core_properties.created = document.docx.core_properties.modified = _FIXED
        target = io.BytesIO()
        document.save(target)
    contents = read_zip(target.getvalue())
    if isinstance(contents, ZipFlaw):
        raise FlawError("TPL105.size")
    return write_zip(contents)


def shown(value: Any) -> Any:
    """Return what is printed for a value: nothing for none; a list or a mapping is not printed at all."""
    if isinstance(value, dict | list):
        raise FlawError("TPL107.list")
    return "" if value is None else value


class told:  # noqa: N801 - reads as a statement
    """Turns every fault of a template into a flaw with the paragraph where it is."""

    def __init__(self, source: str) -> None:
        """Know the text by lines."""
        self.source = source

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Tell."""
        if isinstance(error, FlawError) and "paragraph" not in error.arguments:
            raise FlawError(error.key, **error.arguments, paragraph=self._paragraph(error)) from error
        if isinstance(error, MemoryError):
            raise FlawError("TPL105.memory") from error
        if isinstance(error, Exception) and not isinstance(error, FlawError):
            key, arguments = flaw_of(error)
            raise FlawError(key, **arguments, paragraph=self._paragraph(error)) from error

    def _paragraph(self, error: BaseException) -> str:
        line = getattr(error, "lineno", None)
        for frame, number in walk_tb(error.__traceback__):
            if frame.f_code.co_filename in {"<template>", "<unknown>"}:
                line = number
        return paragraph(self.source, line)


def paragraph(source: str, line: int | None) -> str:
    """Return the words of a paragraph, shortened."""
    lines = source.splitlines() if line else []
    words = " ".join(_TAG.sub("", lines[line - 1]).split()) if line and line <= len(lines) else ""
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"


def flaw_of(error: Exception) -> tuple[str, dict[str, str | int]]:
    """Return the key of a text for an exception of the template language, and what fills it."""
    said = str(error)
    if isinstance(error, TemplateSyntaxError):
        unknown = re.match(r"Encountered unknown tag '([^']*)'", said)
        if unknown:
            return "TPL102.tag", {"name": unknown[1]}
        if re.match(r"No (filter|test) named '", said):
            return "TPL104", {"what": said.split("'")[1]}
        if "Unexpected end" in said or re.search(r"unexpected (?:char )?'[</]'|end of template", said):
            return "TPL102.unclosed", {}
        return "TPL102", {"reason": said[:_SHOWN]}
    if isinstance(error, UndefinedError):
        name = re.search(r"'([^']*)' is undefined|no (?:attribute|element) '?([^']*)'?", said)
        return "TPL103", {"name": (name[1] or name[2])[:_SHOWN] if name else said[:_SHOWN]}
    if isinstance(error, SecurityError):
        return "TPL104", {"what": said[:_SHOWN]}
    return "TPL107", {"reason": type(error).__name__}


def _lined(source: str) -> str:
    return _PARAGRAPH.sub(r"\n<w:p\1", source)


def _fit(value: Any) -> Any:
    """Return a value whose texts can stand in XML, and do not end a paragraph or a page."""
    if isinstance(value, str):
        return _UNFIT.sub(" ", value)
    if isinstance(value, Mapping):
        return {key: _fit(each) for key, each in value.items()}
    return [_fit(each) for each in value] if isinstance(value, list) else value


def _refuse_outside(data: bytes) -> None:
    """Refuse a template that makes Word fetch something when it opens the document."""
    contents = read_zip(data)
    if isinstance(contents, ZipFlaw):
        raise FlawError(contents.key, **contents.arguments)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for name, part in contents.items():
        try:
            root = etree.fromstring(part, parser) if name.endswith((".rels", ".xml")) else None
        except etree.XMLSyntaxError as error:
            raise FlawError("zip.damaged") from error
        if root is None:
            continue
        for each in root.iter("{*}Relationship"):
            link = str(each.get("Type")).endswith("/hyperlink") and _LINK.match(str(each.get("Target")))
            if str(each.get("TargetMode")).lower() == "external" and not link:
                raise FlawError("TPL101.outside", target=str(each.get("Target"))[:_SHOWN])
        fields = "".join(each.text or "" for each in root.iter("{*}instrText"))
        fields += " ".join(str(value) for each in root.iter("{*}fldSimple") for value in each.attrib.values())
        if field := _FIELD.search(fields):
            raise FlawError("TPL101.field", field=field[1])
