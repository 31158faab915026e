"""The content of many files, told without reading those whose state says that they are as they were.

The state of a file is its number, size and times of change to the nanosecond, as git has it in its index. It stands for
the content only if the file had been at rest for a while when it was looked at.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

#: Suffixes of documents.
SUFFIXES: Final = frozenset({".yaml", ".yml", ".json", ".jsonl"})

#: A file that changed so recently could change again without its times telling so.
SETTLED_NS: Final = 2_000_000_000

State = tuple[int, int, int, int]
#: Each file with its state; none for what cannot be looked at.
States = dict[str, State | None]


def content_hash(data: bytes) -> str:
    """Return what tells one content from another.

    Example:
        >>> content_hash(b"")[:8]
        'e3b0c442'

    """
    return hashlib.sha256(data).hexdigest()


def states(roots: Iterable[str], suffixes: frozenset[str] = SUFFIXES) -> States:
    """Return the state of each file at or below the roots.

    Below a folder only files with these suffixes count; hidden ones, and what links to folders, do not.
    """
    found: States = {}
    for root in roots:
        if os.path.isdir(root):
            found.update(_below(root, suffixes))
        else:
            found[root] = _state(root)
    return found


def _below(root: str, suffixes: frozenset[str]) -> Iterator[tuple[str, State | None]]:
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            entries = os.scandir(folder)
        except OSError:
            yield folder, None
            continue
        with entries:
            for entry in entries:
                name = entry.name
                if name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif os.path.splitext(name)[1].lower() in suffixes:
                    yield entry.path, _state(entry.path)


def _state(path: str) -> State | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def settled(state: State | None, now: int) -> bool:
    """Tell whether a file had been at rest for a while at a time (nanoseconds since 1970)."""
    return state is not None and now - max(state[2], state[3]) > SETTLED_NS


def contents(
    found: Mapping[str, State | None], before: Mapping[str, tuple[State | None, str | None]]
) -> Iterator[tuple[str, str | None]]:
    """Yield each file with the hash of its content, or none if it cannot be read.

    `before` has the states that stand for a content, and that content; only other files are read.
    """
    for path, state in found.items():
        known = before.get(path)
        if known is not None and state is not None and known[0] == state:
            yield path, known[1]
        else:
            yield path, read_hash(path)


def read_hash(path: str) -> str | None:
    """Return the hash of the content of a file, none if it cannot be read.

    Only a regular file is opened: a named pipe would wait for a writer. It is read in pieces, however large it is.
    """
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return None
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
