"""JSON to plain values: the standard library's parser, which is fast, and a second look if something is odd."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Final

from .json_tree import json_tree
from .limits import MAX_NUMBER
from .problem import Parsed, Tree
from .text import prepare
from .tree import conclude, is_deep

if TYPE_CHECKING:
    from .problem import Reporter
    from .text import Source

#: Escapes that may stand for half a character or for a control character.
_ODD_ESCAPE: Final = re.compile(r"\\(?:[bf]|u(?:00[0189]|007[fF]|202[89]|[dD][89a-fA-F]|[fF][eE][fF][fF]|[fF]{3}))")

#: What the standard library says of a broken text, and our words for it; compared from the beginning.
_FAULTS: Final = (
    ("Unterminated string", "DOC101.quote"),
    ("Invalid control character", "DOC101.line-break"),
    ("Invalid \\", "DOC101.escape"),
    ("Expecting property name", "DOC101.json-key"),
    ("Expecting ':'", "DOC101.json-colon"),
    ("Expecting ','", "DOC101.json-comma"),
    ("Extra data", "DOC106.json"),
)


def read_json(data: bytes) -> Parsed:
    """Read one JSON document: its value, and everything that is wrong with the syntax.

    Stricter than the format: no repeated keys, no `NaN` and `Infinity`, no half characters, limits of size, depth
    and number of values, and the document is an object.

    Example:
        >>> read_json(b'{"id": "welding"}').value
        {'id': 'welding'}

    """
    source = prepare(data)
    return source if isinstance(source, Parsed) else parse_json(source)


def parse_json(source: Source) -> Parsed:
    """Read one JSON document from decoded text."""
    text, report = source.text, source.report
    if not text.strip(" \t\n\r"):
        report.add("DOC112", 0, 0)
        return report.parsed(None)
    try:
        value, odd = _load(text)
    except json.JSONDecodeError as error:
        json_tree(text, report, end=error.pos)
        _tell_fault(error, text, report)
        return report.parsed(None)
    except RecursionError:
        json_tree(text, report)
        return report.parsed(None)
    if odd:
        json_tree(text, report)
    return conclude(value, text, report, json_tree)


def _load(text: str) -> tuple[Tree, bool]:
    """Return the value of JSON, and whether something in it needs a second look."""
    odd: list[str] = []

    def pairs(items: list[tuple[str, Tree]]) -> dict[str, Tree]:
        result = dict(items)
        if len(result) != len(items):
            odd.append("key")
        return result

    def integer(digits: str) -> float:
        if len(digits) <= MAX_NUMBER:
            return int(digits)
        return no_number(digits)

    def fraction(digits: str) -> float:
        number = float(digits)
        return number if len(digits) <= MAX_NUMBER and math.isfinite(number) else no_number(digits)

    def no_number(word: str) -> float:
        odd.append(word)
        return math.nan

    value: Tree = json.loads(
        text, object_pairs_hook=pairs, parse_int=integer, parse_float=fraction, parse_constant=no_number
    )
    return value, bool(odd) or is_deep(value, text) or ("\\" in text and _ODD_ESCAPE.search(text) is not None)


def _tell_fault(error: json.JSONDecodeError, text: str, report: Reporter) -> None:
    """Say in our words where and why the text is not JSON."""
    start = error.pos
    here = text[start : start + 1]
    before = text[:start].rstrip()
    if here == "," or (before.endswith(",") and here in {"]", "}"}):
        start = start if here == "," else len(before) - 1
        key = "DOC101.trailing-comma"
    elif here in {"/", "#"}:
        key = "DOC101.json-comment"
    elif here == "'":
        key = "DOC101.single-quote"
    elif start >= len(text.rstrip()):
        start = len(before)
        key = "DOC101.unfinished"
    else:
        key = next((key for words, key in _FAULTS if error.msg.startswith(words)), "DOC101.json")
    report.add_at(key, start)
