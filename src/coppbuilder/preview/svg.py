"""A view as an SVG picture: selectable text, no fonts from elsewhere, and lines that join in any font."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import TerminalTheme

from ..texts.clean import clean

_WIDTH: Final = 100
_CELL: Final = 8.4
_LINE: Final = 18
_SIZE: Final = 14
_MARGIN: Final = 16
_BAR: Final = 36

_THEME: Final = TerminalTheme(
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
_DIM: Final = "#667085"

#: Characters that are drawn: which of the arms up, right, down, left they have.
_ARMS: Final = {
    "─": "rl", "│": "ud", "╭": "rd", "╮": "dl", "╯": "ul", "╰": "ur", "├": "urd", "└": "ur", "┌": "rd", "┐": "dl",
    "┘": "ul", "┤": "udl", "┬": "rdl", "┴": "url", "┼": "urdl", "━": "rl",
}  # fmt: skip
_SHADES: Final = {"█": 1.0, "░": 0.2}

_HEAD: Final = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">
<title>{title}</title>
<style>
text {{ font-family: "DejaVu Sans Mono", "Liberation Mono", Menlo, Consolas, monospace; font-size: {size}px; }}
</style>
<rect width="{width}" height="{height}" rx="8" fill="#ffffff" stroke="#d0d5dd"/>
<circle cx="20" cy="18" r="5.5" fill="#f97066"/><circle cx="38" cy="18" r="5.5" fill="#fdb022"/>\
<circle cx="56" cy="18" r="5.5" fill="#32d583"/>
<text x="{middle}" y="23" text-anchor="middle" fill="#475467">{title}</text>
"""


def to_svg(view: RenderableType, *, title: str, width: int = _WIDTH) -> bytes:
    """Return the picture of a view, `width` columns wide; equal views give equal bytes."""
    console = Console(
        file=io.StringIO(),
        width=width,
        highlight=False,
        markup=False,
        emoji=False,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
        _environ={},
    )
    lines = console.render_lines(view, pad=False)
    across, down = round(width * _CELL + 2 * _MARGIN), _BAR + len(lines) * _LINE + _MARGIN
    head = _HEAD.format(width=across, height=down, middle=across // 2, size=_SIZE, title=escape(clean(title)))
    body = "".join(_line(line, _BAR + number * _LINE) for number, line in enumerate(lines))
    return f"{head}{body}</svg>\n".encode()


def _line(segments: Sequence[Segment], top: int) -> str:
    column, parts = 0, []
    for text, style, _ in segments:
        for piece in _pieces(text):
            parts.append(_draw(piece, _MARGIN + column * _CELL, top, style or Style.null()))
            column += cell_len(piece)
    return "".join(parts)


def _pieces(text: str) -> Iterator[str]:
    """Split into words, which a font of another width cannot move, and runs of one drawn character."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or _class(text[end]) != _class(text[start]):
            yield text[start:end]
            start = end


def _class(character: str) -> str:
    return character if character in _ARMS or character in _SHADES or character == " " else ""


def _draw(piece: str, left: float, top: int, style: Style) -> str:
    if not piece.strip():
        return ""
    colour, width = _colour(style), cell_len(piece) * _CELL
    shade = _SHADES.get(piece[0])
    if shade is not None:
        return (
            f'<rect x="{left:.1f}" y="{top + 2}" width="{width:.1f}" height="{_LINE - 4}" fill="{colour}"'
            f' fill-opacity="{shade:g}"/>\n'
        )
    if piece[0] in _ARMS:
        return f'<path d="{_arms(piece, left, top)}" stroke="{colour}" fill="none"/>\n'
    look = ' font-weight="bold"' * bool(style.bold) + ' font-style="italic"' * bool(style.italic)
    return (
        f'<text x="{left:.1f}" y="{top + 13}" textLength="{width:.1f}" fill="{colour}"{look}>{escape(piece)}</text>\n'
    )


def _arms(piece: str, left: float, top: int) -> str:
    if piece[0] in "─━":
        return f"M{left:.1f} {top + _LINE / 2:g}h{len(piece) * _CELL:.1f}"
    ways = {"u": f"V{top}", "d": f"V{top + _LINE}"}
    drawn = []
    for number, character in enumerate(piece):
        x = left + number * _CELL
        ways |= {"l": f"H{x:.1f}", "r": f"H{x + _CELL:.1f}"}
        drawn += [f"M{x + _CELL / 2:.1f} {top + _LINE / 2:g}{ways[arm]}" for arm in _ARMS[character]]
    return "".join(drawn)


def _colour(style: Style) -> str:
    if style.dim:
        return _DIM
    red, green, blue = style.color.get_truecolor(_THEME) if style.color else _THEME.foreground_color
    return f"#{red:02x}{green:02x}{blue:02x}"
