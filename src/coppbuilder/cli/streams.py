"""Standard streams that take any text: what the console's code page lacks is written in a plainer way."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable
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
    for stream in (sys.stdout, sys.stderr):
        name = f"coppbuilder-{stream.encoding}"
        codecs.register_error(name, replacer(stream.encoding))
        stream.reconfigure(errors=name)  # type: ignore[union-attr] # both are text streams in a program


def replacer(encoding: str) -> Callable[[UnicodeError], tuple[str, int]]:
    """Make an error handler for `codecs`: what the encoding lacks is written in a plainer way, else as a question mark.

    The encoding is told, as Python calls every code page «charmap» when it reports an error.
    """

    def replace(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        lacking = error.object[error.start : error.end]
        return "".join(_plainer(character, encoding) for character in lacking), error.end

    return replace


def _plainer(character: str, encoding: str) -> str:
    for other in (character.translate(_SQUARE), character.translate(_PLAINER)):
        try:
            other.encode(encoding)
        except UnicodeEncodeError:
            continue
        return other
    return "?"
