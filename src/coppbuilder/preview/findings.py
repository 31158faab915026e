"""The findings about a program: errors and warnings in full, the rest counted."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text as RichText

from ..model import Phase, Report, Severity
from .words import Words

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}


def finding_lines(report: Report, words: Words) -> RenderableType:
    """Return one line with numbers, then a line for each error and warning."""
    return Group(_summary(report, words), *(_finding_lines(report, words)))


def _finding_lines(report: Report, words: Words) -> list[RichText]:
    lines: list[RichText] = []
    for finding in report.findings:
        if finding.severity in _STYLES:
            severity = words.term("severity", finding.severity)
            line = words.text(f"{severity} {finding.code} ", _STYLES[finding.severity])
            line.append(words.text(finding.message(words.lang), "default not bold"))
            lines.append(line)
    return lines


def _summary(report: Report, words: Words) -> RichText:
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    todo = sum(finding.phase is Phase.APPROVAL for finding in report.findings)
    style = _STYLES[Severity.ERROR] if errors else ""
    text = words.text(words.say("summary", errors=errors, warnings=warnings), style)
    if todo:
        text.append(" " + words.say("todo", count=todo), style="default not bold")
    if report.not_checked:
        text.append(" " + words.say("not-checked", count=len(report.not_checked)), style="default not bold")
    return text
