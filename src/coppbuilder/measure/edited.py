"""What a change by hand did to a program."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from ..model import Finding, Program, Report
from .difference import ProgramDiff


@frozen(kw_only=True)
class Edited:
    """The changed program, what differs, and the findings that came (`broken`) and went (`mended`).

    `unproven` tells that the assembler's proof was dropped, `unapproved` that an approval was.
    """

    program: Program
    diff: ProgramDiff
    broken: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    unproven: bool
    unapproved: bool


def only_in(report: Report, other: Report) -> tuple[Finding, ...]:
    """Return the findings of one report that the other lacks; their places in the file do not count."""
    known = Counter(_words(finding) for finding in other.findings)
    found = []
    for finding in report.findings:
        if known[_words(finding)]:
            known[_words(finding)] -= 1
        else:
            found.append(finding)
    return tuple(found)


def _words(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.severity, finding.message()
