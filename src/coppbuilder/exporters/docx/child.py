"""The process in which a template is filled: little memory, little time, plain data in and bytes out.

Standard input: the length of a JSON head in four bytes, the head (`work`, `names`, `limits`), the template.
Standard output: `+` and the answer, or `-` and a flaw as JSON (a key of a text, and what fills it).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any


def main() -> None:
    """Do the work of one question."""
    head, template = _question(sys.stdin.buffer.read())
    _limit(**head["limits"])
    sys.stdout.buffer.write(_answer(head["work"], template, head["names"]))


def _question(data: bytes) -> tuple[dict[str, Any], bytes]:
    end = 4 + int.from_bytes(data[:4], "big")
    return json.loads(data[4:end]), data[end:]


def _limit(seconds: int, memory: int) -> None:
    """Let the system stop what takes too much; where it cannot, the parent stops what takes too long."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _answer(work: str, template: bytes, names: Mapping[str, Any]) -> bytes:
    try:
        from .filling import FlawError  # noqa: PLC0415 - imported within the limits
        from .work import WORKS  # noqa: PLC0415 - as above

        try:
            return b"+" + WORKS[work](template, names)
        except FlawError as error:
            flaw = {"key": error.key, "arguments": error.arguments}
    except MemoryError:
        flaw = {"key": "TPL105.memory", "arguments": {}}
    except RecursionError:
        flaw = {"key": "TPL105.depth", "arguments": {}}
    except Exception as error:  # noqa: BLE001 - whatever a hostile file makes libraries raise is told, not shown
        flaw = {"key": "TPL107", "arguments": {"reason": type(error).__name__}}
    return b"-" + json.dumps(flaw).encode()
