"""Text that breaks lines at ordinary spaces only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from rich.console import Console, Group, RenderableType
from rich.containers import Lines
from rich.padding import Padding
from rich.text import Text

NO_BREAK: Final = "\u00a0"
#: Stands for it while lines are broken: rich takes every kind of space for a place to break.
_JOINED: Final = "\ue000"


class ViewText(Text):
    """Keeps «38 400 ₽» in one line."""

    def wrap(self, console: Console, width: int, **options: Any) -> Lines:
        """Break the text into lines of a width."""
        joined = self.copy()
        joined.plain = joined.plain.replace(NO_BREAK, _JOINED)
        lines = joined.wrap(console, width, **options)
        for line in lines:
            line.plain = line.plain.replace(_JOINED, NO_BREAK)
        return lines


def below(head: RenderableType, lines: Iterable[RenderableType]) -> RenderableType:
    """Return a head with lines under it, set in so that one sees where the next head begins."""
    return Group(head, *(Padding(line, (0, 0, 0, 2)) for line in lines))
