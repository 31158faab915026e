"""JSON as text: what a terminal or the log of a runner might obey is escaped."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from ..texts.clean import UNSAFE

#: What runners of checks take for a command anywhere in a line of the log.
_COMMAND: Final = re.compile(r"##(?=\w*\[)")


def json_text(value: Any, *, plain: bool) -> str:
    r"""Return one JSON value; what a terminal or a log might obey is escaped, and with `plain` all that is not ASCII.

    Example:
        >>> json_text("a\x9b ##vso[x]", plain=False)
        '"a\\u009b #\\u0023vso[x]"\n'

    """
    text = _COMMAND.sub(r"#\\u0023", json.dumps(value, ensure_ascii=plain, indent=2))
    return "\n".join(UNSAFE.sub(_escaped, line) for line in text.split("\n")) + "\n"


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match.group())[1:-1]
