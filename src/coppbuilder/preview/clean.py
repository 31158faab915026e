"""Text of a catalogue made safe for a terminal: no control codes, no hidden or direction-changing characters."""

from __future__ import annotations

import re
from typing import Final

# C0 and C1 controls, soft hyphen, zero-width characters, marks and overrides of direction, separators of lines.
_UNSAFE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)


def clean(text: str) -> str:
    r"""Return the text with each run of such characters replaced by one space.

    Example:
        >>> clean("a\x1b[31mb")
        'a [31mb'

    """
    return _UNSAFE.sub(" ", text).strip()
