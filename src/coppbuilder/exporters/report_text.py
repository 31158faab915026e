"""A report as lines for a reader: each finding with its source line, a caret under the value, a way out, the norm.

It takes the report as plain JSON values, so that a remembered verdict needs neither the model nor rich.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from ..texts import label, render
from ..texts.clean import clean, is_unsafe, unheeded
from .report_order import by_file

if TYPE_CHECKING:
    from .report_setting import Facts, ReportSetting

#: Gives a part of a line its look: the text, and what it is (a severity, `code`, `hint`, `caret` and a severity …).
Style = Callable[[str, str], str]

#: A caret under a very long value tells no more than one under its beginning.
_LONGEST_CARET: Final = 60
#: Codes of findings about cells of workbooks, about workbooks, and about files of learners.
_UNRULED: Final = ("CEL", "IMP", "LRN")
#: So many rules that lacked data are told; JSON tells all.
_SHOWN_RULES: Final = 5
#: Lines may be very long; so many characters fill a line of a terminal whatever they are.
_FAR: Final = 1000
#: Columns of a terminal, with number and margin.
_WIDTH: Final = 80


def to_text(facts: Facts, setting: ReportSetting) -> str:
    """Return the lines without colours."""
    lines = report_lines(facts, setting.lang, setting.line, lambda text, _: text, setting.path)
    return unheeded("\n".join(lines)) + "\n"


def report_lines(
    facts: Mapping[str, Any],
    lang: str,
    line: Callable[[str, int], str | None],
    style: Style,
    path: Callable[[str], str],
) -> Iterator[str]:
    """Yield the findings, separated by empty lines, those of a file together, and one line with their numbers."""
    for _, findings in by_file(facts["findings"]):
        for finding in findings:
            yield from _finding(finding, lang, line, style, path)
            yield ""
    ruled = (found for _, findings in by_file(facts["findings"]) for found in findings if _has_page(found["code"]))
    first = next(ruled, None)
    if first is not None:
        yield style(render("report.explain", {"code": first["code"]}, lang), "hint")
    yield _summary(facts, lang, style)
    yield from _not_checked(facts["not_checked"], lang, style)


def _has_page(code: str) -> bool:
    """Tell whether a rule explains a finding; those of files that are no documents explain themselves."""
    return not code.startswith(_UNRULED)


def _not_checked(items: Sequence[Mapping[str, Any]], lang: str, style: Style) -> Iterator[str]:
    """Yield a line for each rule that lacked data: how often, and the first reason."""
    reasons: dict[str, list[str]] = {}
    for item in items:
        reasons.setdefault(item["code"], []).append(item["message"])
    for code, said in tuple(reasons.items())[:_SHOWN_RULES]:
        reason = clean(said[0]).removeprefix(render("report.not-checked-prefix", lang=lang))
        times = f" ×{len(said)}" if len(said) > 1 else ""
        yield f"   {style(code, 'code')}{times}: {reason}"
    if len(reasons) > _SHOWN_RULES:
        yield f"   {render('report.not-checked-more', {'count': len(reasons) - _SHOWN_RULES}, lang)}"


def _finding(
    finding: Mapping[str, Any],
    lang: str,
    line: Callable[[str, int], str | None],
    style: Style,
    path: Callable[[str], str],
) -> Iterator[str]:
    severity = style(label("severity", finding["severity"], lang), finding["severity"])
    yield f"{_place(finding, path)}{severity} {style(finding['code'], 'code')} {clean(finding['message'])}"
    if finding["file"] and "sheet" not in finding:
        yield from _source(finding, line, style)
    hints = [finding["help"]] if finding["help"] else []
    if finding["citation"]:
        hints.append(render("report.norm", {"text": finding["citation"]}, lang))
    if finding.get("fix"):
        hints.append(render("report.fix" if finding["fix"]["safe"] else "report.unsafe-fix", lang=lang))
    for hint in hints:
        yield style(f"   = {clean(hint)}", "hint")


def _place(finding: Mapping[str, Any], path: Callable[[str], str]) -> str:
    if "sheet" in finding:  # the message names sheet and cell
        return f"{clean(path(finding['file']))} "
    if finding["file"]:
        return f"{clean(path(finding['file']))}:{finding['line']}:{finding['column']} "
    return f"{clean(finding['document']['id'])} " if finding["document"] else ""


def _source(finding: Mapping[str, Any], line_of: Callable[[str, int], str | None], style: Style) -> Iterator[str]:
    number = finding["line"]
    line = line_of(finding["file"], number)
    if line is None:
        return
    start = min(finding["column"] - 1, len(line))
    end = finding["end_column"] - 1 if finding["end_line"] == number else len(line)
    margin = " " * len(str(number))
    first, last = _window(line, start, _WIDTH - len(margin) - len(" | ") - len("……"))
    before, value = _shown(line[first:start]), _shown(line[start : min(end, last)])
    head, tail = "…" * (first > 0), "…" * (last < len(line))
    caret = "^" * max(1, min(_columns(value), _LONGEST_CARET))
    text = f"{head}{before}{_shown(line[start:last])}{tail}"
    yield f"{margin} |"
    yield f"{number} | {text}".rstrip()
    yield f"{margin} | {' ' * _columns(head + before)}{style(caret, finding['severity'])}"


def _window(line: str, start: int, width: int) -> tuple[int, int]:
    """Choose the part of a long line that is shown: `width` columns, a quarter of them before the value."""
    if len(line) <= _FAR and _columns(line) <= width:
        return 0, len(line)
    rest = _columns(line[start : start + _FAR])
    first, room = start, max(width // 4, width - rest)
    while first > 0 and _columns(line[first - 1]) <= room:
        first -= 1
        room -= _columns(line[first])
    last, room = first, width
    while last < len(line) and _columns(line[last]) <= room:
        room -= _columns(line[last])
        last += 1
    return first, last


def _shown(text: str) -> str:
    """Keep one character for each, so that columns can be counted: a tab or a hidden character becomes a space."""
    return "".join(" " if is_unsafe(character) else character for character in text)


def _columns(text: str) -> int:
    """Count the columns that a text takes in a terminal: two for wide characters, none for combining ones."""
    return sum(
        0 if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me"}
        else 2 if unicodedata.east_asian_width(character) in {"W", "F"}
        else 1
        for character in text
    )  # fmt: skip


def summary_line(facts: Mapping[str, Any], lang: str) -> str:
    """Return the numbers of errors and warnings, of files, of things to do, and of what was not checked."""
    return _summary(facts, lang, lambda text, _: text)


def _summary(facts: Mapping[str, Any], lang: str, style: Style) -> str:
    summary = facts["summary"]
    errors, warnings = summary["errors"], summary["warnings"]
    gravest = "error" if errors else "warning" if warnings else "clean"
    parts = [style(render("report.summary", {"errors": errors, "warnings": warnings}, lang), gravest)]
    parts.append(render("report.files", {"files": summary["files"]}, lang))
    todo = sum(finding["phase"] == "approval" for finding in facts["findings"])
    if todo:
        parts.append(render("report.todo", {"count": todo}, lang))
    if summary["not_checked"]:
        parts.append(render("report.not-checked", {"count": summary["not_checked"]}, lang))
    parts += [
        render(f"report.{known}", {"count": summary[known]}, lang) for known in ("hidden", "gone") if summary.get(known)
    ]
    mended = Counter(finding["fix"]["safe"] for finding in facts["findings"] if finding.get("fix"))
    parts += [
        render(key, {"count": mended[safe]}, lang)
        for key, safe in (("report.fixable", True), ("report.fixable-unsafe", False))
        if mended[safe]
    ]
    return " ".join(parts)
