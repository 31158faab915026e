"""What the YAML parsers complain of, in our words and at the place where one has to look."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from .limits import MAX_PROBLEMS

if TYPE_CHECKING:
    from .problem import Reporter

_TAB_INDENT: Final = re.compile(r"^ *(\t[ \t]*)(?=[^ \t\r\n])", re.MULTILINE)
_HALF_CHARACTER: Final = re.compile(r"\\u[dD][89a-fA-F]")

_QUOTES: Final = frozenset("\"'")
_OTHER: Final = ("DOC101.yaml", False)

#: A pattern for the messages of libyaml and of PyYAML's parser (context, then problem), our text for them, and
#: whether to look where the construct begins rather than where it broke.
_FAULTS: Final = tuple(
    (re.compile(pattern), key, at_context)
    for pattern, key, at_context in (
        (r"escape|hexdecimal", "DOC101.escape", False),
        (r"quoted scalar.*(stream|document)", "DOC101.quote", True),
        (r"flow sequence", "DOC101.list", True),
        (r"flow mapping", "DOC101.mapping", True),
        (r"\btag\b", "DOC105", False),
        (r"could not find expected ':'", "DOC101.no-colon", True),
        (r"mapping values are not allowed", "DOC101.colon", False),
        (r"sequence entries are not allowed", "DOC101.dash", False),
        (r"alphabetic or numeric", "DOC101.character", True),
        (r"cannot start any token|node content", "DOC101.character", False),
        (r"expected key|<block end>|'-' indicator", "DOC101.indent", False),
    )
)


def tell_fault(error: Exception, text: str, report: Reporter) -> None:
    """Note where and why `text` is not YAML; all tabs in indentation are told at once."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        report.add("DOC101.yaml", 0, 0)
        return
    words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    start = min(mark.index, len(text))
    if "tab character" in words or text.startswith("\t", start) or _tab_indented(text, start):
        _tell_tabs(text, start, report)
        return
    key, at_context = next(((key, begin) for pattern, key, begin in _FAULTS if pattern.search(words)), _OTHER)
    context_mark = getattr(error, "context_mark", None)
    if at_context and context_mark is not None:
        start = context_mark.index
    if key == "DOC101.escape":
        start = max(text.rfind("\\", 0, start + 1), 0)
        key = "DOC115" if _HALF_CHARACTER.match(text, start) else key
    elif key == "DOC101.colon" and ": " not in _line_before(text, start):
        key = "DOC101.indent"
    if key == "DOC101.indent":
        key, start = _out_of_place(text, start)
    report.add_at(key, start, **_arguments(key, text, start))


def _out_of_place(text: str, start: int) -> tuple[str, int]:
    """Tell why something stands where nothing may: a quote that went astray, a lonely dash, or else the indentation."""
    before = _line_before(text, start).rstrip()
    mark = before[-1:]
    if mark and mark in _QUOTES:
        if before.count(mark) % 2 == 0:
            return ("DOC101.second-value" if text.startswith(",", start) else "DOC101.inner-quote"), start
        opened = _opening(text, start - len(_line_before(text, start)), mark)
        return ("DOC101.indent", start) if opened is None else ("DOC101.quote", opened)
    return ("DOC101.mixed", start) if not before and text.startswith("- ", start) else ("DOC101.indent", start)


def _opening(text: str, end: int, mark: str) -> int | None:
    """Return where the last quote was opened before the line at `end`: its line has an odd number of them."""
    while end > 0:
        first = max(text.rfind("\n", 0, end - 1), text.rfind("\r", 0, end - 1)) + 1
        if text.count(mark, first, end) % 2:
            return text.rindex(mark, first, end)
        end = first
    return None


def _arguments(key: str, text: str, start: int) -> dict[str, str]:
    if key == "DOC101.character":
        return {"character": text[start : start + 1]}
    if key == "DOC105":
        return {"name": re.split(r"\s", text[start:], maxsplit=1)[0]}
    return {}


def _line_before(text: str, offset: int) -> str:
    """Return what stands before `offset` in its line."""
    return text[max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1 : offset]


def _tab_indented(text: str, offset: int) -> bool:
    line = _line_before(text, offset)
    return "\t" in line[: len(line) - len(line.lstrip())]


def _tell_tabs(text: str, start: int, report: Reporter) -> None:
    found = False
    for match in islice(_TAB_INDENT.finditer(text), MAX_PROBLEMS):
        found = True
        report.add("DOC114", match.start(1), match.end(1))
    if not found:
        report.add_at("DOC114", start)
