"""Standard streams that take any text: what the console's code page lacks is written in a plainer way."""

from __future__ import annotations

import codecs
import sys
from typing import Final

#: One character for each, so that tables stay straight; rounded corners become square ones where there are such.
_PLAINER: Final = str.maketrans(
    {
        **dict.fromkeys("—–‑─━", "-"),
        **dict.fromkeys("«»“”„", '"'),
        **dict.fromkeys("╭╮╰╯├└┌┐┘", "+"),
        **dict.fromkeys("•·", "*"),
        **dict.fromkeys("\u00a0\u202f", " "),
        "’": "'",
        "…": ".",
        "→": ">",
        "←": "<",
        "×": "x",
        "≥": ">",
        "≤": "<",
        "№": "N",
        "₽": "р",
        "│": "|",
        "█": "#",
        "░": ".",
    }
)
_SQUARE: Final = str.maketrans("╭╮╰╯", "┌┐└┘")


def prepare() -> None:
    """Make both streams replace what they cannot write, instead of failing."""
    codecs.register_error("coppbuilder", replace)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="coppbuilder")  # type: ignore[union-attr] # both are text streams in a program


def can_draw(encoding: str) -> bool:
    """Tell whether lines of tables and bars can be written: in UTF-8, and in the code pages of DOS consoles."""
    try:
        "─│├└█░".encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def replace(error: UnicodeError) -> tuple[str, int]:
    """Write what the encoding lacks in a plainer way, else as a question mark: an error handler for `codecs`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_plainer(character, error.encoding) for character in lacking), error.end


def _plainer(character: str, encoding: str) -> str:
    for other in (character.translate(_SQUARE), character.translate(_PLAINER)):
        try:
            other.encode(encoding)
        except UnicodeEncodeError:
            continue
        return other
    return "?"
