"""Text that breaks lines at ordinary spaces only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.containers import Lines
from rich.padding import Padding
from rich.segment import Segment
from rich.text import Text

NO_BREAK: Final = "\u00a0"
#: Stands for it while lines are broken: rich takes every kind of space for a place to break.
_JOINED: Final = "\ue000"


class Indented:
    """Sets something in by so many columns; unlike rich's padding, never cuts what is too long for its line."""

    def __init__(self, inner: RenderableType, columns: int) -> None:
        """Take what is set in, and by how much."""
        self._inner = inner
        self._columns = columns

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines."""
        inner = options.update(width=max(1, options.max_width - self._columns))
        for line in Segment.split_lines(console.render(self._inner, inner)):
            yield Segment(" " * self._columns)
            yield from line
            yield Segment.line()


class ViewText(Text):
    """Keeps «38 400 ₽» in one line; with `overflow="ignore"` also every word, however long."""

    def wrap(self, console: Console, width: int, **options: Any) -> Lines:
        """Break the text into lines of a width."""
        joined = self.copy()
        joined.plain = joined.plain.replace(NO_BREAK, _JOINED)
        if self.overflow == "ignore":  # rich would take it for «do not wrap» if it were told in words
            options["overflow"] = None
        lines = joined.wrap(console, width, **options)
        for line in lines:
            line.plain = line.plain.replace(_JOINED, NO_BREAK)
        return lines


def below(head: RenderableType, lines: Iterable[RenderableType]) -> RenderableType:
    """Return a head with lines under it, set in so that one sees where the next head begins."""
    return Group(head, *(Padding(line, (0, 0, 0, 2)) for line in lines))
