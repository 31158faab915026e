"""A report as lines for a reader: each finding with its source line, a caret under the value, a way out, the norm.

It takes the report as plain JSON values, so that a remembered verdict needs neither the model nor rich.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import click

from ..texts import label
from ..texts.clean import clean, is_unsafe
from .language import chosen, say

_COLOURS: Final = {"error": "red", "warning": "yellow", "info": "cyan"}
#: A caret under a very long value tells no more than one under its beginning.
_LONGEST_CARET: Final = 60
#: So many rules that lacked data are told; JSON tells all.
_SHOWN_RULES: Final = 5
#: Columns of a source line that are shown around the caret.
_WIDTH: Final = 100
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


def report_lines(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield the findings, separated by empty lines, and one line with their numbers."""
    for finding in report["findings"]:
        yield from _finding(finding)
        yield ""
    yield _summary(report)
    yield from _not_checked(report["not_checked"])


def _not_checked(items: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a line for each rule that lacked data: how often, and the first reason."""
    reasons: dict[str, list[str]] = {}
    for item in items:
        reasons.setdefault(item["code"], []).append(item["message"])
    for code, said in tuple(reasons.items())[:_SHOWN_RULES]:
        reason = clean(said[0]).removeprefix(say("cli.report.not-checked-prefix"))
        times = f" ×{len(said)}" if len(said) > 1 else ""
        yield f"   {click.style(code, bold=True)}{times}: {reason}"
    if len(reasons) > _SHOWN_RULES:
        yield f"   {say('cli.report.not-checked-more', count=len(reasons) - _SHOWN_RULES)}"


def _finding(finding: Mapping[str, Any]) -> Iterator[str]:
    severity = click.style(
        label("severity", finding["severity"], chosen()), fg=_COLOURS[finding["severity"]], bold=True
    )
    code = click.style(finding["code"], bold=True)
    yield f"{_place(finding)}{severity} {code} {clean(finding['message'])}"
    if finding["file"]:
        yield from _source(finding)
    if finding["help"]:
        yield click.style(f"   = {clean(finding['help'])}", dim=True)
    if finding["citation"]:
        yield click.style(f"   = {say('cli.report.norm', text=clean(finding['citation']))}", dim=True)


def _place(finding: Mapping[str, Any]) -> str:
    if finding["file"]:
        return f"{clean(shown_path(finding['file']))}:{finding['line']}:{finding['column']} "
    return f"{finding['document']['id']} " if finding["document"] else ""


def shown_path(file: str) -> str:
    """Return a path as a reader in the current folder would type it."""
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_absolute() and path.is_relative_to(Path.cwd()) else file


def _source(finding: Mapping[str, Any]) -> Iterator[str]:
    lines = _lines_of(finding["file"])
    number = finding["line"]
    if not 1 <= number <= len(lines):
        return
    line = lines[number - 1]
    start = min(finding["column"] - 1, len(line))
    end = finding["end_column"] - 1 if finding["end_line"] == number else len(line)
    first, last = _window(line, start)
    before, value = _shown(line[first:start]), _shown(line[start : min(end, last)])
    head, tail = "…" * (first > 0), "…" * (last < len(line))
    caret = "^" * max(1, min(_columns(value), _LONGEST_CARET))
    margin = " " * len(str(number))
    text = f"{head}{before}{_shown(line[start:last])}{tail}"
    yield f"{margin} |"
    yield f"{number} | {text}".rstrip()
    yield f"{margin} | {' ' * _columns(head + before)}{click.style(caret, fg=_COLOURS[finding['severity']], bold=True)}"


def _window(line: str, start: int) -> tuple[int, int]:
    """Choose the part of a long line that is shown, so that the value has something before and after it."""
    first = 0 if len(line) <= _WIDTH else max(0, min(start - _WIDTH // 4, len(line) - _WIDTH))
    return first, min(len(line), first + _WIDTH)


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


@cache
def _lines_of(file: str) -> Sequence[str]:
    try:
        text = Path(file).read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ()
    return _LINE_END.split(text)


def _summary(report: Mapping[str, Any]) -> str:
    summary = report["summary"]
    errors, warnings = summary["errors"], summary["warnings"]
    colour = "red" if errors else "yellow" if warnings else "green"
    parts = [click.style(say("cli.report.summary", errors=errors, warnings=warnings), fg=colour, bold=True)]
    parts.append(say("cli.report.files", files=summary["files"]))
    todo = sum(finding["phase"] == "approval" for finding in report["findings"])
    if todo:
        parts.append(say("cli.report.todo", count=todo))
    if summary["not_checked"]:
        parts.append(say("cli.report.not-checked", count=summary["not_checked"]))
    return " ".join(parts)


def echo_report(report: Mapping[str, Any], output: Path | None = None) -> None:
    """Print a report, or write it; colours only on a terminal that has not refused them."""
    if output is not None:
        from .console import deliver

        deliver(output, click.unstyle("\n".join(report_lines(report)) + "\n").encode())
        return
    colour = False if os.environ.get("NO_COLOR") else None
    click.echo("\n".join(report_lines(report)), color=colour)
