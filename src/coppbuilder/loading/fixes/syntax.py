"""What keeps a file from being read: a comma too many, hidden characters, tabs, a second colon; and idle remarks."""

from __future__ import annotations

import json
import re
from typing import Final

from ...model import Finding, Fix
from .sheet import Sheet

_SEPARATORS: Final = frozenset("\x85\u2028\u2029")
_INDENT: Final = "  "
#: A field with a value without quotes, and what follows it in the line.
_FIELD: Final = re.compile(
    r"(?P<before>[ \t]*(?:- +)*[^\s:#'\"\[{][^:\r\n]*: +)"
    r"(?P<value>[^\s'\"|>\[{][^\r\n]*?)(?P<after>[ \t]*(?:[ \t]#[^\r\n]*)?)"
)
_CODES: Final = re.compile(r"\[([^\[\]]*)\]")


def trailing_comma(finding: Finding, sheet: Sheet) -> Fix | None:
    """Take out a comma before a closing bracket."""
    start = _start(finding, sheet)
    return sheet.fix(start, start + 1, "") if start is not None and sheet.text[start : start + 1] == "," else None


def hidden_character(finding: Finding, sheet: Sheet) -> Fix | None:
    """Take out a control character; a space takes the place of one that ends a line."""
    start = _start(finding, sheet)
    if start is None or start >= len(sheet.text):
        return None
    return sheet.fix(start, start + 1, " " if sheet.text[start] in _SEPARATORS else "")


def tabs(finding: Finding, sheet: Sheet) -> Fix | None:
    """Put two spaces in place of each tab of an indentation; how far the author meant it is a guess."""
    start = _start(finding, sheet)
    if start is None or not sheet.is_yaml:
        return None
    first = max(sheet.text.rfind("\n", 0, start), sheet.text.rfind("\r", 0, start)) + 1
    line = sheet.text[first:]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    return sheet.fix(first, first + len(indent), indent.replace("\t", _INDENT), safe=False)


def second_colon(finding: Finding, sheet: Sheet) -> Fix | None:
    """Put a value that holds a colon into quotes; the second colon may also have been meant to begin a field."""
    start = _start(finding, sheet)
    if start is None or not sheet.is_yaml:
        return None
    first = max(sheet.text.rfind("\n", 0, start), sheet.text.rfind("\r", 0, start)) + 1
    line = re.split(r"[\r\n]", sheet.text[first:], maxsplit=1)[0]
    match = _FIELD.fullmatch(line)
    if match is None:
        return None
    value = json.dumps(match["value"], ensure_ascii=False)
    return sheet.fix(first + match.start("value"), first + match.end("value"), value, safe=False)


def idle_remark(finding: Finding, sheet: Sheet) -> Fix | None:
    """Take the codes that hide nothing out of a remark, or the whole remark; with it goes the reason, so ask first."""
    start, place = _start(finding, sheet), finding.location
    if start is None or place is None:
        return None
    end = start + place.end_column - place.column
    remark = sheet.text[start:end]
    codes, idle = _CODES.search(remark), finding.arguments.get("codes")
    if codes is None or not isinstance(idle, tuple):
        return None
    left = [code for code in codes[1].replace(",", " ").split() if code.upper() not in idle]
    if left:
        return sheet.fix(start + codes.start(1), start + codes.end(1), ", ".join(left), safe=False)
    before = sheet.text[:start].rstrip(" \t")
    if before and before[-1] not in "\r\n":
        return sheet.fix(len(before), end, "", safe=False)
    return sheet.fix(len(before), end + _line_end(sheet.text, end), "", safe=False)


def modeline(finding: Finding, sheet: Sheet) -> Fix | None:
    """Begin the file with the line that tells editors its schema."""
    schema = finding.arguments["schema"]
    newline = "\r\n" if "\r\n" in sheet.text else "\n"
    return sheet.fix(0, 0, f"# yaml-language-server: $schema={schema}{newline}")


def _line_end(text: str, offset: int) -> int:
    match = re.compile(r"\r\n|\r|\n").match(text, offset)
    return len(match.group()) if match else 0


def _start(finding: Finding, sheet: Sheet) -> int | None:
    return None if finding.location is None else sheet.offset(finding.location)
