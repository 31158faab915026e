"""The terminal: rich for people, plain bytes for machines."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any, Final

from .language import say

if TYPE_CHECKING:
    from rich.console import RenderableType

Progress = Callable[[int, int], None]

#: Columns where there is no terminal.
_WIDTH: Final = 80
#: Work that is done within so many seconds shows no bar.
_PATIENCE: Final = 1.0


def show(*parts: RenderableType, output: Path | None = None) -> None:
    """Print parts to the terminal; to a log, or into a file, without colours and without spaces at the ends of lines.

    Raises:
        UsageError: the file cannot be written.

    """
    if output is not None:
        deliver(output, text_of(*parts).encode())
        return
    from rich.console import Console

    terminal = sys.stdout.isatty()

    class Terminal(Console):
        @property
        def encoding(self) -> str:
            """Let rich draw lines and bars: our streams replace what they cannot write."""
            return "utf-8"

    console = Terminal(
        file=None if terminal else io.StringIO(),
        width=None if terminal else _WIDTH,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for part in parts:
        console.print(part, crop=False)
    if isinstance(console.file, io.StringIO):
        sys.stdout.write(_trimmed(console.file.getvalue()))


def text_of(*parts: RenderableType) -> str:
    """Return parts as a file or log holds them: 80 columns, no colours, no spaces at the ends of lines."""
    from rich.console import Console

    stream = io.StringIO()
    console = Console(file=stream, width=_WIDTH, highlight=False, markup=False, emoji=False, color_system=None)
    for part in parts:
        console.print(part, crop=False)
    return _trimmed(stream.getvalue())


def _trimmed(text: str) -> str:
    from ..texts.clean import unheeded

    return unheeded("".join(line.rstrip() + "\n" for line in text.splitlines()))


def print_json(value: Any, output: Path | None = None) -> None:
    """Print one JSON value, or write it; never through rich."""
    from ..exporters.json_text import json_text

    if output is not None:
        deliver(output, json_text(value, plain=False).encode())
        return
    sys.stdout.write(json_text(value, plain=sys.stdout.encoding.lower() not in {"utf-8", "utf8"}))


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        UsageError: it cannot be written there.

    """
    from ..errors import UsageError
    from ..exporters.write import write_bytes

    try:
        write_bytes(path, data)
    except OSError as error:
        raise UsageError("usage.cannot-write", path=str(path), reason=error.strerror or str(error)) from error


def deliver(path: Path, data: bytes) -> None:
    """Write what would have been printed, and tell on standard error where it went.

    Raises:
        UsageError: it cannot be written there.

    """
    write(path, data)
    sys.stderr.write(say("cli.written", path=str(path)) + "\n")


@contextmanager
def progress(key: str) -> Iterator[Progress | None]:
    """Show a bar on standard error once the work takes more than a second, if that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True, markup=False, emoji=False), transient=True)
    task = bar.add_task(say(key), total=None)
    timer = Timer(_PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda done, total: bar.update(task, completed=done, total=total)
    finally:
        timer.cancel()
        timer.join()
        bar.stop()
