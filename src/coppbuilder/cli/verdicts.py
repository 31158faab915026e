"""Remembered verdicts: a check of files in which nothing has changed since is answered without doing it again.

A verdict is kept with the state of everything it rests on: the files of this package, of the library, of the
catalogue, and the checked files. The state of a file is its path, number, size and times of change to the nanosecond.
Whatever is wrong with the memory, the check is simply done.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

_PACKAGE: Final = Path(__file__).resolve().parents[1]
#: A file that changed so recently could change again without its times telling so.
_SETTLED_NS: Final = 2_000_000_000
#: More files than this take longer to look at than they save.
_MANY: Final = 5_000


def recall(question: object) -> dict[str, Any] | None:
    """Return the remembered report, if all that it rests on is as it was."""
    try:
        asked = _asked(question)
        file = _file(asked)
        if file is None or not _ours(file):
            return None
        kept = json.loads(file.read_bytes())
        if kept["asked"] != asked or kept["state"] != _state([Path(root) for root in kept["roots"]]):
            return None
        report: dict[str, Any] = kept["report"]
    except (OSError, RuntimeError, ValueError, KeyError, TypeError):
        return None
    return report


def remember(question: object, report: dict[str, Any], paths: Sequence[Path]) -> None:
    """Keep a report together with the state of what it rests on; that this fails does not matter."""
    from ..exporters.write import write_bytes
    from ..loading import bundled_catalog, schema_files

    roots = [path.absolute() for path in (*paths, bundled_catalog() / "library", schema_files()[0].parent)]
    with contextlib.suppress(OSError, RuntimeError, ValueError):
        asked = _asked(question)
        file, state = _file(asked), _state(roots)
        if file is not None and state is not None:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            names = [str(root) for root in roots]
            write_bytes(file, json.dumps({"asked": asked, "roots": names, "state": state, "report": report}).encode())


def _asked(question: object) -> str:
    return json.dumps([sys.version, str(_PACKAGE), str(Path.cwd()), question])


def _file(asked: str) -> Path | None:
    """Return where the verdict is kept, one of a fixed number of files so that the memory never grows.

    There is none in CI, where others could have filled the memory.
    """
    if os.environ.get("CI"):
        return None
    caches = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(caches, "coppbuilder", f"check-{hashlib.sha256(asked.encode()).hexdigest()[:2]}.json")


def _ours(file: Path) -> bool:
    """Tell whether only we can have written the file."""
    if os.name != "posix":
        return True
    states = (file.stat(), file.parent.stat())
    return all(each.st_uid == os.getuid() and not each.st_mode & (stat.S_IWGRP | stat.S_IWOTH) for each in states)


def _state(roots: Sequence[Path]) -> str | None:
    """Return the digest of the state of all files at or below the roots; none if there are too many, or too fresh."""
    digest = hashlib.sha256()
    newest = 0
    for number, (path, found) in enumerate(_files([_PACKAGE, *roots])):
        if number > _MANY:
            return None
        newest = max(newest, found.st_mtime_ns, found.st_ctime_ns)
        digest.update(f"{path}\0{found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}\n".encode())
    return None if time.time_ns() - newest < _SETTLED_NS else digest.hexdigest()


def _files(roots: Sequence[Path]) -> Iterator[tuple[str, os.stat_result]]:
    for root in roots:
        if not root.is_dir():
            yield str(root), root.stat()
            continue
        waiting = [str(root)]
        while waiting:
            with os.scandir(waiting.pop()) as entries:
                for entry in sorted(entries, key=lambda entry: entry.name):
                    if entry.is_dir(follow_symlinks=False):
                        waiting += [entry.path] * (entry.name != "__pycache__")
                    elif not entry.is_symlink() or entry.is_file():
                        yield entry.path, entry.stat()
