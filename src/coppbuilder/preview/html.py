"""A view as a page of HTML: selectable text, light and dark, nothing from elsewhere, no scripts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from html import escape
from typing import Final

from rich.color import Color
from rich.console import Console, RenderableType
from rich.segment import Segment
from rich.style import Style

from ..texts.clean import clean

_WIDTH: Final = 100
#: The colours of views by their numbers in a terminal, for light and for dark pages; all read well on both.
_COLOURS: Final = {
    1: ("red", "#b42318", "#ff9b8f"),
    2: ("green", "#026a40", "#6ce9a6"),
    3: ("yellow", "#8a5300", "#fec84b"),
    4: ("blue", "#175cd3", "#9cc4ff"),
    5: ("magenta", "#8426a0", "#e6a5fa"),
    6: ("cyan", "#0e6c85", "#7ddcf2"),
}
_LIGHT: Final = "--ink:#20242c;--page:#ffffff;--dim:#566070;" + "".join(
    f"--{name}:{light};" for name, light, _ in _COLOURS.values()
)
_DARK: Final = "--ink:#e6e9ef;--page:#14171c;--dim:#a3adbd;" + "".join(
    f"--{name}:{dark};" for name, _, dark in _COLOURS.values()
)
_CLASSES: Final = "".join(f".{name}{{color:var(--{name})}}" for name, _, _ in _COLOURS.values())
_STYLE: Final = f"""\
:root{{color-scheme:light dark;{_LIGHT}}}
@media (prefers-color-scheme:dark){{:root{{{_DARK}}}}}
body{{margin:0;padding:1.5rem;background:var(--page);color:var(--ink)}}
pre{{margin:0;overflow-x:auto;font:14px/1.18 "DejaVu Sans Mono","Liberation Mono",Menlo,Consolas,monospace}}
.bold{{font-weight:bold}}.italic{{font-style:italic}}.dim{{color:var(--dim)}}{_CLASSES}
@media print{{body{{padding:0}}pre{{font-size:9pt;overflow:visible}}}}
"""
_PAGE: Final = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<pre>{body}</pre>
</main>
</body>
</html>
"""


def to_html(view: RenderableType, *, title: str, lang: str = "ru", width: int = _WIDTH) -> bytes:
    """Return the page of a view, `width` columns wide; equal views give equal bytes.

    Args:
        view: what to show.
        title: of the page.
        lang: the language of the view, `ru` or `en`.
        width: columns.

    """
    console = Console(
        file=io.StringIO(),
        width=width,
        highlight=False,
        markup=False,
        emoji=False,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
        _environ={},
    )
    lines = ("".join(_spans(line)).rstrip() for line in console.render_lines(view, pad=False))
    page = _PAGE.format(lang=escape(lang), title=escape(clean(title)), style=_STYLE, body="\n".join(lines))
    return page.encode()


def _spans(segments: list[Segment]) -> Iterator[str]:
    for text, style, _ in segments:
        names = _names(style or Style.null())
        shown = escape(text)
        yield f'<span class="{names}">{shown}</span>' if names and text.strip() else shown


def _names(style: Style) -> str:
    names = [name for name in ("bold", "italic", "dim") if getattr(style, name)]
    colour = _colour(style.color)
    return " ".join([*names, *([colour] if colour and not style.dim else [])])


def _colour(color: Color | None) -> str:
    number = color.number if color is not None else None
    return _COLOURS[number][0] if number in _COLOURS else ""
