"""Norms that have changed since a program was approved."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.norms import changed_parameters
from ...measure.staleness import approved_on
from ...model import Argument, Program, ProgramType, Severity
from ...texts import LANGUAGES
from ..rule import Context, Found, Said, rule


@rule(
    "REF501",
    Program,
    severity=Severity.WARNING,
    no_citation="It compares norms of two days; each finding cites the norm that has changed.",
)
def norm_changed_since(program: Program, context: Context) -> Iterator[Said]:
    """A norm for programs of this type has changed since the program was approved.

    Why:
        A program is judged by the norms of the day of its approval. Those who teach by it later, or approve it anew,
        need to know that a number, a requirement or the act itself has changed since. Norms are compared that name
        this type of program, its family or all programs.

    Fails:
        approval: {date: 2024-12-01}       # since 2025-09-01 another act sets the hours, with the same number
        demand: {program_type: dpo-pp}

    Passes:
        approval: {date: 2026-12-01}
        demand: {program_type: dpo-pp}

    """
    day, today = approved_on(program), context.today
    if day is None or today is None or day >= today:
        return
    path = "/approval/date" if program.approval is not None and program.approval.date else "/demand/approval_date"
    for change in changed_parameters(context.catalog, _heads(program.demand.program_type), day, today):
        norm, old, new = change.norm, change.old, change.new
        act = {lang: norm.citation.told(lang) for lang in LANGUAGES}
        told: dict[str, Argument] = {"name": change.name, "day": day.isoformat(), "act": act}
        if old is None or new is None:
            yield Found(path=path, variant="new" if old is None else "gone", arguments=told, norm=norm)
        elif old == new:
            yield Found(path=path, variant="act", arguments=told, norm=norm, severity=Severity.INFO)
        else:
            yield Found(path=path, arguments={**told, "old": str(old), "new": str(new)}, norm=norm)


def _heads(kind: ProgramType) -> frozenset[str]:
    """Return how the names of parameters begin that bind a type: its own, that of its family, that of all programs."""
    family = "po" if kind.is_po else "dpo" if kind.is_dpo else kind.value
    return frozenset({kind.value, family, "program"}) if kind is not ProgramType.OTHER else frozenset()
