"""Text of a catalogue made safe for a terminal: no control codes, no hidden or direction-changing characters."""

from __future__ import annotations

import re
from typing import Final

# C0 and C1 controls, soft hyphen, zero-width characters, marks and overrides of direction, separators of lines,
# annotations, tags, and halves of surrogate pairs, which no stream could write.
UNSAFE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)


def clean(text: str) -> str:
    r"""Return the text with each run of such characters replaced by one space.

    Example:
        >>> clean("a\x1b[31mb")
        'a [31mb'

    """
    return UNSAFE.sub(" ", text)


def is_unsafe(character: str) -> bool:
    """Tell whether a character must not reach a terminal.

    Example:
        >>> is_unsafe("\u202e")
        True

    """
    return UNSAFE.match(character) is not None


# What systems that run checks take for commands in a log: `::name` at the beginning of a line, `##name[` anywhere.
_COMMAND: Final = re.compile(r"^(\s*:)(?=:)|(#)(?=#\w*\[)", re.MULTILINE)


def unheeded(text: str) -> str:
    """Return a text that a log shows and no runner obeys: a space parts what would begin a command.

    Example:
        >>> unheeded("::error::x ##vso[task.complete]")
        ': :error::x # #vso[task.complete]'

    """
    return _COMMAND.sub(lambda match: match.group() + " ", text)
