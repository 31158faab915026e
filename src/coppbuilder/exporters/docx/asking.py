"""Asking the child process, and stopping it when it takes too long."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen

from ...zip_guard import zip_flaw

#: Processor seconds and bytes of the child; wall-clock seconds are more, as other programs run, too.
SECONDS: Final = 20
MEMORY: Final = 600_000_000
_PATIENCE: Final = 3

_START: Final = "import sys; sys.path[:] = sys.argv[1:]; from {package}.child import main; main()"


@frozen(kw_only=True)
class Flaw:
    """Why a template cannot be used: the key of a text and what fills it."""

    key: str
    arguments: Mapping[str, str | int]


def ask(
    work: str, template: bytes, names: Mapping[str, Any], *, seconds: int = SECONDS, memory: int = MEMORY
) -> bytes | Flaw:
    """Let a child process fill or read a template.

    Args:
        work: what to do, one of `WORKS`.
        template: the file, as a stranger may have written it.
        names: plain data: texts, numbers, lists and mappings.
        seconds: processor time of the child.
        memory: bytes that it may take, where the system can limit them.

    """
    if work in {"docx", "inspect"} and (flaw := zip_flaw(template)):
        return Flaw(key=flaw.key, arguments=flaw.arguments)
    head = json.dumps({"work": work, "names": names, "limits": {"seconds": seconds, "memory": memory}}).encode()
    question = len(head).to_bytes(4, "big") + head + template
    start = [sys.executable, "-I", "-c", _START.format(package=__package__), *filter(None, sys.path)]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, and no word of the template is among the arguments
            start, input=question, capture_output=True, timeout=seconds * _PATIENCE, check=False, env=_environment()
        )
    except subprocess.TimeoutExpired:
        return Flaw(key="TPL105.time", arguments={"seconds": seconds})
    return _understood(done.stdout, done.returncode, seconds)


def _understood(answer: bytes, code: int, seconds: int) -> bytes | Flaw:
    if code == 0 and answer[:1] == b"+":
        return answer[1:]
    if code == 0 and answer[:1] == b"-":
        told = json.loads(answer[1:])
        return Flaw(key=told["key"], arguments=told["arguments"])
    if code in {-getattr(signal, name, 0) for name in ("SIGXCPU", "SIGKILL")}:
        return Flaw(key="TPL105.time", arguments={"seconds": seconds})
    return Flaw(key="TPL105.memory", arguments={})


def _environment() -> dict[str, str]:
    """Return what an interpreter needs to start; the child need not know anything else of this machine."""
    needed = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")
    return {name: os.environ[name] for name in needed if name in os.environ}
