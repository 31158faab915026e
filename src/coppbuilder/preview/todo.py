"""What is left to do until a program can be approved."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table

from ..model import Phase, Report, Severity
from .text import below
from .words import Words


def todo_view(report: Report, words: Words) -> RenderableType:
    """Return a numbered list of the findings of the phase of approval: what is wrong, and the norm that asks for it."""
    found = [finding for finding in report.findings if finding.phase is Phase.APPROVAL]
    if not found:
        return words.text(words.say("nothing-to-do"), "bold green")
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0), expand=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for number, finding in enumerate(found, 1):
        lines = []
        if finding.severity is Severity.ERROR:
            lines.append(words.text(words.term("severity", finding.severity), "bold red"))
        if finding.citation is not None:
            lines.append(words.text(words.say("norm", text=finding.citation.told(words.lang)), "dim"))
        table.add_row(str(number), finding.code, below(words.text(finding.message(words.lang)), lines))
    return Group(words.text(words.say("todo-list", count=len(found)), "bold"), table)
