"""Watching files: something is done again whenever one of them changes."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NoReturn

import click

from ..errors import UsageError
from ..texts.clean import clean
from .language import chosen, say

#: Seconds between two looks at the files.
INTERVAL: Final = 0.4
_SUFFIXES: Final = frozenset({".yaml", ".yml", ".json", ".jsonl"})


def watch(paths: Iterable[Path], act: Callable[[], object], wait: Callable[[float], None] = time.sleep) -> NoReturn:
    """Clear the terminal and act, now and after every change, until the reader interrupts.

    A file that is gone for a moment, as while an editor saves it, is said and waited for.
    """
    seen: Mapping[Path, tuple[int, int]] | None = None
    while True:
        found = stamps(paths)
        if found != seen:
            seen = found
            click.clear()
            try:
                act()
            except UsageError as error:
                click.echo("\n".join(map(clean, error.lines(chosen()))))
            now = dt.datetime.now(tz=dt.UTC).astimezone()
            click.echo("\n" + click.style(say("cli.preview.watching", time=f"{now:%H:%M:%S}"), dim=True))
        wait(INTERVAL)


def stamps(paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Return times of change and sizes of files, and of all documents in folders; what is not there has none."""
    found = {}
    for path in (file for each in paths for file in _files(each)):
        try:
            state = path.stat()
        except OSError:
            continue
        found[path] = state.st_mtime_ns, state.st_size
    return found


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from (file for file in path.rglob("*") if file.suffix in _SUFFIXES)
    else:
        yield path
