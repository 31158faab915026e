"""What the child process can be asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from .filling import fill
from .inspection import inspect
from .page import fill_page


def _inspect(template: bytes, _: Mapping[str, Any]) -> bytes:
    return json.dumps(inspect(template)).encode()


WORKS: Final[Mapping[str, Callable[[bytes, Mapping[str, Any]], bytes]]] = {
    "docx": fill,
    "inspect": _inspect,
    "html": partial(fill_page, kind="html"),
    "md": partial(fill_page, kind="md"),
}
