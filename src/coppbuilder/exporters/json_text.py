"""JSON as text: what a terminal might obey is escaped."""

from __future__ import annotations

import json
import re
from typing import Any

from ..texts.clean import UNSAFE


def json_text(value: Any, *, plain: bool) -> str:
    r"""Return one JSON value; what a terminal might obey is escaped, and with `plain` all that is not ASCII.

    Example:
        >>> json_text("a\x9b", plain=False)
        '"a\\u009b"\n'

    """
    text = json.dumps(value, ensure_ascii=plain, indent=2)
    return "\n".join(UNSAFE.sub(_escaped, line) for line in text.split("\n")) + "\n"


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match.group())[1:-1]
