"""What the child process can be asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from .filling import Template, fill
from .inspection import inspect
from .page import fill_page, text_of


def _inspect(template: bytes, _: Mapping[str, Any]) -> bytes:
    return json.dumps(inspect(Template(template).sources())).encode()


def _inspect_text(template: bytes, _: Mapping[str, Any]) -> bytes:
    return json.dumps(inspect([text_of(template)])).encode()


WORKS: Final[Mapping[str, Callable[[bytes, Mapping[str, Any]], bytes]]] = {
    "docx": fill,
    "inspect": _inspect,
    "inspect-text": _inspect_text,
    "html": partial(fill_page, kind="html"),
    "md": partial(fill_page, kind="md"),
}
