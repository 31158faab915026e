"""Characters that no document needs and that files, terminals and other programs do not bear."""

from __future__ import annotations

import re
from typing import Final

#: Controls, the separators that only some programs take for a new line, a byte order mark inside, noncharacters.
CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

#: Half of a character beyond the basic plane; Rust, C and files cannot hold it.
SURROGATE: Final = re.compile("[\ud800-\udfff]")

_LONGEST: Final = 80


def presentable(text: str) -> str:
    """Return a piece of a document as it may stand in a message: short, in one line, without unfit characters.

    Example:
        >>> presentable("a" * 100) == "a" * 80 + "…"
        True

    """
    short = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return SURROGATE.sub("\ufffd", CONTROL.sub("\ufffd", " ".join(short.split())))
