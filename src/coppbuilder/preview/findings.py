"""Findings with their source line and a caret, and a summary."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text as RichText

from ..model import Finding, Location, Phase, Report, Severity
from .words import Words

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
#: A caret under a very long value tells no more than one under its beginning.
_LONGEST_CARET = 60
_WIDTH = 100

Lines = Callable[[str], Sequence[str]]


def report_view(report: Report, *, lines: Lines | None = None, lang: str = "ru") -> RenderableType:
    """Return all findings, the worst first within a file, and how many there are.

    Args:
        report: what to show.
        lines: gives the lines of a file by its name, to show the place; without it, places are named only.
        lang: `ru` or `en`.

    """
    words = Words(lang)
    parts: list[RichText] = []
    sources: dict[str, Sequence[str]] = {}
    for finding in report.findings:
        if lines is not None and finding.location and finding.location.file not in sources:
            sources[finding.location.file] = lines(finding.location.file)
        parts += _finding(finding, sources, words)
    return Group(*parts, summary(report, words))


def summary(report: Report, words: Words) -> RichText:
    """Return one line with the numbers of findings."""
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    todo = sum(finding.phase is Phase.APPROVAL for finding in report.findings)
    text = words.text(words.say("summary", errors=errors, warnings=warnings), _STYLES[Severity.ERROR] if errors else "")
    if report.checked:
        text.append(" " + words.say("summary-files", files=report.checked), style="not bold")
    if todo:
        text.append(" " + words.say("summary-todo", count=todo), style="not bold")
    if report.not_checked:
        text.append(" " + words.say("summary-not-checked", count=len(report.not_checked)), style="not bold")
    return text


def _finding(finding: Finding, sources: dict[str, Sequence[str]], words: Words) -> Iterator[RichText]:
    place = finding.location
    head = RichText()
    if place is not None:
        head.append(words.text(f"{shown_path(place.file)}:{place.line}:{place.column} "))
    elif finding.subject is not None:
        head.append(words.text(f"{finding.subject.id} "))
    head.append(words.term("severity", finding.severity) + " ", style=_STYLES[finding.severity])
    head.append(finding.code + " ", style="bold")
    head.append(words.text(finding.message(words.lang)))
    yield head
    if place is not None and place.file in sources:
        yield from _source(place, sources[place.file], words)
    help_ = finding.help(words.lang)
    if help_:
        yield words.text(f"  = {help_}", "dim")
    if finding.citation:
        yield words.text(f"  = {words.say('norm', text=finding.citation.text)}", "dim")


def shown_path(file: str) -> str:
    """Return a path as a reader in the current folder would type it."""
    path = Path(file)
    try:
        return str(path.relative_to(Path.cwd())) if path.is_absolute() else file
    except ValueError:
        return file


def _source(place: Location, lines: Sequence[str], words: Words) -> Iterator[RichText]:
    if not 1 <= place.line <= len(lines):
        return
    line = lines[place.line - 1]
    # A tab or a hidden character would shift the caret: each is shown as one space.
    shown = "".join(char if char.isprintable() else " " for char in line)
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(shown)
    offset = max(0, start - _WIDTH // 2) if len(shown) > _WIDTH else 0
    shown = shown[offset : offset + _WIDTH]
    length = max(1, min(end - start, _LONGEST_CARET, len(shown) - (start - offset)))
    margin = " " * len(str(place.line))
    yield words.text(f"{margin} |", "dim")
    yield RichText(f"{place.line} | {shown}", no_wrap=True, overflow="crop")
    yield RichText(f"{margin} | {' ' * (start - offset)}{'^' * length}", style="bold", no_wrap=True, overflow="crop")


def brief_findings(report: Report, words: Words) -> RenderableType:
    """Return the findings of a program in a preview: errors and warnings in full, the rest counted."""
    told = [finding for finding in report.findings if finding.severity is not Severity.INFO]
    parts = []
    for finding in told:
        line = RichText()
        line.append(f"{finding.code} ", style=_STYLES[finding.severity])
        line.append(words.text(finding.message(words.lang)))
        parts.append(line)
    return Group(summary(report, words), *parts)
