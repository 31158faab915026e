"""Supra-professional skills: which are wanted, which are trained, by what."""

from __future__ import annotations

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as RichText

from ..measure.matrix import MatrixRow, coverage_matrix
from ..measure.plan import Plan
from ..measure.soft_skills import is_soft
from .key import module_key
from .matrix import shortfall
from .text import below
from .words import Words


def skills_view(plan: Plan, words: Words) -> RenderableType | None:
    """Return a line for each supra-professional skill that targets or modules name; nothing if there is none."""
    rows = [row for row in coverage_matrix(plan) if is_soft(plan.catalog, row.item.ref)]
    if not rows:
        return None
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, expand=True, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(words.say("skill"), ratio=1, overflow="fold")
    table.add_column(words.say("wanted-level"), justify="right", no_wrap=True)
    table.add_column(words.say("level"), justify="right", no_wrap=True)
    table.add_column(words.say("by-modules"), overflow="fold")
    for row in rows:
        lines = [words.text(words.title(row.item.title, "")), *_verdict(row, words)]
        table.add_row(
            below(words.text(words.code(row.item.ref), "bold" if row.wanted else ""), lines),
            str(row.wanted) if row.wanted else "",
            str(row.all.level) if row.all else "–",
            words.text(", ".join(_sources(row, words))),
        )
    used = {number for row in rows for number, cell in enumerate(row.cells) if cell}
    return Group(words.text(words.say("skills"), "bold"), table, module_key(plan, words, used))


def _verdict(row: MatrixRow, words: Words) -> list[RichText]:
    if row.wanted is None:
        return [words.text(words.say("beyond"), "dim")]
    return [] if row.covered else [shortfall(row, words)]


def _sources(row: MatrixRow, words: Words) -> list[str]:
    """Name what learners bring, and modules by their numbers."""
    entry = [words.say("entry")] if row.entry else []
    return entry + [str(number) for number, cell in enumerate(row.cells, 1) if cell]
