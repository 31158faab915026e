"""Pages of text for the terminal: a rule's page, the list of rules."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import RenderableType
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text as RichText

from ..texts.clean import clean


def markdown_view(text: str) -> RenderableType:
    """Return Markdown of ours, rendered."""
    return Markdown("\n".join(clean(line) if line.strip() == line else line for line in text.splitlines()))


def rules_view(titles: Mapping[str, str]) -> RenderableType:
    """Return a table of codes and titles."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True, style="bold")
    table.add_column(overflow="fold")
    for code, title in titles.items():
        table.add_row(code, RichText(clean(title)))
    return table
