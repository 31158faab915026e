"""Filling a template of a page in HTML or Markdown; this runs in the child process, too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from .filling import FlawError, shown, told
from .sandbox import Sandbox

_MARKS: Final = re.compile(r"([\\`*_{}\[\]#|~!])")
_BEGIN: Final = re.compile(r"^([-+>=]|\d+(?=[.)](?:\s|$)))")


def fill_page(template: bytes, names: Mapping[str, Any], kind: str) -> bytes:
    """Return the page: every value is text, never a tag or a mark.

    Raises:
        FlawError: the template cannot be filled.

    """
    source = text_of(template)
    with told(source):
        sandbox = Sandbox(finalize=shown if kind == "html" else _plain)
        return sandbox.from_string(source).render(dict(names)).encode()


def text_of(template: bytes) -> str:
    """Return a template of a page.

    Raises:
        FlawError: it is no text in UTF-8.

    """
    try:
        return template.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FlawError("TPL101.text") from error


def _plain(value: Any) -> Any:
    """Return a value of a Markdown page, with every mark of Markdown taken as a letter."""
    value = shown(value)
    if not isinstance(value, str):
        return value
    line = " ".join(value.split())
    marked = _MARKS.sub(r"\\\1", line)
    begin = _BEGIN.match(marked)
    if begin is None:
        return marked
    place = 0 if begin.end() == 1 and not begin[1].isdigit() else begin.end()
    return marked[:place] + "\\" + marked[place:]
