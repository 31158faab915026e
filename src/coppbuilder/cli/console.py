"""The terminal: rich for people, plain bytes for machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .language import chosen, say

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from ..model import Report

Progress = Callable[[int, int], None]


def console() -> Console:
    """Return a console for standard output; 80 columns where there is no terminal."""
    from rich.console import Console

    return Console(
        highlight=False, markup=False, emoji=False, soft_wrap=False, width=None if sys.stdout.isatty() else 80
    )


def show(*parts: RenderableType) -> None:
    """Print parts to the terminal."""
    terminal = console()
    for part in parts:
        terminal.print(part)


def print_json(value: Any) -> None:
    """Print one JSON value, never through rich."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


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


def show_report(report: Report) -> None:
    """Print findings with their source lines, and a summary."""
    from ..preview.findings import report_view

    show(report_view(report, lines=_source_lines, lang=chosen()))


def _source_lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


@contextmanager
def progress(key: str) -> Iterator[Progress | None]:
    """Show a bar on standard error while files are read, if that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(say(key), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
