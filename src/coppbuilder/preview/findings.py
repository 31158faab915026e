"""The findings about a program: errors and warnings in full, the rest counted."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text as RichText

from ..model import Phase, Report, Severity
from .words import Words

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}


def finding_lines(report: Report, words: Words, check: str | None = None) -> RenderableType:
    """Return lines with numbers, then a line for each error and warning; `check` is the command that tells more."""
    return Group(*_summary(report, words, check), *(_finding_lines(report, words)))


def _finding_lines(report: Report, words: Words) -> list[RichText]:
    lines: list[RichText] = []
    for finding in report.findings:
        if finding.severity in _STYLES:
            severity = words.term("severity", finding.severity)
            line = words.text(f"{severity} {finding.code} ", _STYLES[finding.severity])
            line.append(words.text(finding.message(words.lang), "default not bold"))
            lines.append(line)
    return lines


def _summary(report: Report, words: Words, check: str | None) -> Iterator[RichText]:
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    todo = sum(finding.phase is Phase.APPROVAL for finding in report.findings)
    style = _STYLES[Severity.ERROR] if errors else ""
    text = words.text(words.say("summary", errors=errors, warnings=warnings), style)
    if report.not_checked:
        text.append(" " + words.say("not-checked", count=len(report.not_checked)), style="default not bold")
    yield text
    if todo:
        command = check or f"coppbuilder check {words.say('program-file')}"
        yield words.whole(words.say("todo", count=todo, command=command))
