"""A view as an SVG picture: selectable text, and nothing fetched from elsewhere."""

from __future__ import annotations

import io
import re

from rich.console import Console, RenderableType
from rich.terminal_theme import TerminalTheme

_WIDTH = 100
_THEME = TerminalTheme(
    (255, 255, 255),
    (32, 36, 44),
    [
        (32, 36, 44),
        (180, 35, 24),
        (2, 122, 72),
        (161, 98, 7),
        (23, 92, 211),
        (132, 38, 160),
        (14, 116, 144),
        (71, 84, 103),
    ],
)
#: The picture must show in any viewer, offline: the reader's own monospaced font instead of one from the network.
_FONT_FACE = re.compile(r"@font-face \{.*?\}\n?", re.DOTALL)


def to_svg(view: RenderableType, *, title: str, width: int = _WIDTH) -> bytes:
    """Return the picture of a view, `width` columns wide; equal views give equal bytes."""
    console = Console(
        record=True, file=io.StringIO(), width=width, highlight=False, markup=False, emoji=False, force_terminal=True
    )
    console.print(view)
    svg = console.export_svg(title=title, theme=_THEME, unique_id="preview")
    svg = _FONT_FACE.sub("", svg).replace("Fira Code", "DejaVu Sans Mono").replace(" arial", " sans-serif")
    return svg.encode()
