"""The difference of two documents: two columns, old and new, only what changed; for the terminal and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as RichText

from ..measure.difference import DocumentDiff, ProgramDiff
from ..measure.edited import Edited
from ..model import Finding, Text
from .change_rows import Block, Mark, document_blocks, program_blocks
from .change_words import Teller

_STYLES = {Mark.CAME: "green", Mark.WENT: "red", Mark.DIFFERS: "yellow", Mark.DETAIL: ""}
#: Characters that Markdown would take for something else than text.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+|~])")


def diff_view(diff: ProgramDiff | DocumentDiff, tell: Teller) -> RenderableType:
    """Return a table for each kind of fact that differs, or a line that nothing does."""
    if diff.empty:
        return RichText(tell.say("change.same"))
    old, new = _names(diff, tell)
    title = RichText(old if old == new else f"{old} → {new}", style="bold")
    return Group(title, *(_table(block, tell) for block in _blocks(diff, tell)))


def _blocks(diff: ProgramDiff | DocumentDiff, tell: Teller) -> tuple[Block, ...]:
    return program_blocks(diff, tell) if isinstance(diff, ProgramDiff) else document_blocks(diff, tell)


def _names(diff: ProgramDiff | DocumentDiff, tell: Teller) -> tuple[str, str]:
    """Name both documents, by their ids too if the titles are the same and the ids are not."""
    pair = diff.programs if isinstance(diff, ProgramDiff) else diff.documents
    old, new = (_name(each, tell) for each in (pair.old, pair.new))
    if old == new and pair.old[0] != pair.new[0]:
        return f"{old} ({pair.old[0]})", f"{new} ({pair.new[0]})"
    return old, new


def _name(named: tuple[str, Text | None], tell: Teller) -> str:
    return tell.text(named[1], named[0])


def _table(block: Block, tell: Teller) -> Table:
    table = Table(box=None, expand=True, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("", width=1)
    table.add_column(RichText(block.heading, style="bold"), ratio=4, overflow="fold")
    table.add_column(tell.say("change.old"), ratio=3, overflow="fold")
    table.add_column("", width=1)
    table.add_column(tell.say("change.new"), ratio=3, overflow="fold")
    for row in block.rows:
        arrow = "→" if row.old and row.new else ""
        style = _STYLES[row.mark]
        label = Padding(RichText(row.label, style=style), (0, 0, 0, 2 if row.mark is Mark.DETAIL else 0))
        mark, *others = (RichText(cell, style=style) for cell in (row.mark.value, row.old, arrow, row.new))
        table.add_row(mark, label, *others)
    table.add_row()
    return table


def diff_markdown(diff: ProgramDiff | DocumentDiff, tell: Teller) -> str:
    """Return the same as Markdown: a heading and a table for each kind of fact."""
    if diff.empty:
        return tell.say("change.same") + "\n"
    old, new = (_escaped(name) for name in _names(diff, tell))
    lines = [f"# {old}" if old == new else f"# {old} → {new}"]
    for block in _blocks(diff, tell):
        headings = ("", tell.say("change.what"), tell.say("change.old"), tell.say("change.new"))
        lines += ["", f"## {_escaped(block.heading)}", "", _line(headings), _line(["---"] * len(headings))]
        for row in block.rows:
            mark = f"`{row.mark}`" if row.mark is not Mark.DETAIL else ""
            lines.append(_line([mark, *(_escaped(text.strip()) for text in (row.label, row.old, row.new))]))
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


def edited_view(edited: Edited, tell: Teller, *, written: bool) -> RenderableType:
    """Return what a change by hand does: the difference, the findings that came and went, what no longer holds."""
    return Group(diff_view(edited.diff, tell), *_after_edit(edited, tell, written=written))


def _after_edit(edited: Edited, tell: Teller, *, written: bool) -> Iterator[RenderableType]:
    if edited.broken:
        yield RichText(tell.say("change.edit.broken"), style="bold")
        yield from finding_lines(edited.broken, tell)
    else:
        yield RichText(tell.say("change.edit.nothing-broken"))
    if edited.mended:
        yield RichText(tell.say("change.edit.mended"), style="bold")
        yield from finding_lines(edited.mended, tell)
    notes = {"unproven": edited.unproven, "unapproved": edited.unapproved, "not-written": not written}
    for key, applies in notes.items():
        if applies:
            yield RichText(tell.say(f"change.edit.{key}"))


def finding_lines(findings: Sequence[Finding], tell: Teller) -> Iterator[RenderableType]:
    """Yield a line for each finding: severity, code, words, and the norm that it cites."""
    for finding in findings:
        words = f"{tell.term('severity', finding.severity)} {finding.code} {finding.message(tell.lang)}"
        if finding.citation is not None:
            words += f" ({finding.citation.told(tell.lang)})"
        yield Padding(RichText(tell.clean(words)), (0, 0, 0, 2))
