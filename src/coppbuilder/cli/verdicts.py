"""What `check` remembers between runs, and where: the only file that knows the folder, the environment and the clock.

A whole run in which nothing has changed is answered without doing it again; else only what may have changed is judged.
A whole verdict is kept with the content of everything that it rests on: the files of the library, of the catalogue, and
the checked files. The program itself counts by the state of its files. Whatever is wrong with the memory, the check is
simply done.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from .language import say

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from ..cache.memory import Memory

_PACKAGE: Final = Path(__file__).resolve().parents[1]
#: Files of the program; what is compiled from them does not count.
_CODE: Final = frozenset({".py", ".json", ".md"})
#: This process makes values of what others read, which takes half as long as reading: more of them would wait for it.
_MOST_WORKERS: Final = 2


def memory_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add `--no-cache` and `--cache-dir`, together as `memory`."""

    @wraps(command)
    def gathered(*, no_cache: bool, cache_dir: Path | None, **others: Any) -> int:
        verdicts = Verdicts(None if no_cache else _folder(cache_dir))
        try:
            return command(verdicts=verdicts, **others)
        finally:
            verdicts.close()

    folder = click.Path(path_type=Path, file_okay=False)
    place = click.option(
        "--cache-dir", type=folder, metavar=say("cli.metavar.folder"), help=say("cli.option.cache-dir")
    )
    return click.option("--no-cache", is_flag=True, help=say("cli.option.no-cache"))(place(gathered))


def _folder(given: Path | None) -> Path | None:
    """Return where memories are kept; in CI only where it is said, as others could have filled the usual place."""
    if given is not None:
        return given
    if os.environ.get("CI"):
        return None
    caches = os.environ.get("XDG_CACHE_HOME")
    try:
        return Path(caches) / "coppbuilder" if caches else Path.home() / ".cache" / "coppbuilder"
    except RuntimeError:  # nobody's home
        return None


class Verdicts:
    """Remembers whole runs, and lends what it knows to those that have to be done."""

    def __init__(self, folder: Path | None, package: Path = _PACKAGE, now: int | None = None) -> None:
        """Use a folder, or none; `now` is the time in nanoseconds since 1970."""
        self._folder = folder
        self._package = package
        self._now = time.time_ns() if now is None else now
        self._pool: Executor | None = None
        self._memory: Memory | None = None
        self._question: tuple[str, ...] = ()

    @property
    def memory(self) -> Memory:
        """What a check may use besides its own time."""
        if self._memory is None:
            from ..cache.files import settled, states
            from ..cache.memory import Memory
            from ..cache.store import Store

            found = states([str(self._package), *self._schemas()], _CODE)
            # code that changed just now could change again without its times telling so
            known = all(settled(state, self._now) for state in found.values())
            engine = hashlib.sha256(json.dumps([sys.version, sorted(found.items())]).encode()).hexdigest()
            self._memory = Memory(Store(self._folder if known else None), engine, self._workers)
        return self._memory

    def recall(self, question: object) -> dict[str, Any] | None:
        """Return the verdict of an earlier run, if all that it rests on is as it was."""
        if self._folder is None or not self.memory.store.usable:
            return None
        from ..cache.files import contents, states

        self._question = ("run", str(Path.cwd()), json.dumps(question))
        key = self.memory.key(*self._question)
        try:
            roots, files, verdict = json.loads(self.memory.store.get([key])[key])
            before = {path: (tuple(state) if state else None, content) for path, state, content in files}
            found = states(roots)
            if found.keys() != before.keys():
                return None
            if any(before[path][1] != content for path, content in contents(found, before)):
                return None
        except (LookupError, ValueError, TypeError):
            return None
        answer: dict[str, Any] = verdict
        return answer

    def remember(self, verdict: Mapping[str, Any], rests_on: Sequence[Path]) -> None:
        """Keep a verdict with the content of what it rests on."""
        memory = self.memory
        if not memory.store.usable:
            return
        from ..cache.files import read_hash, settled, states

        roots = [str(path.absolute()) for path in (*rests_on, Path(self._library()))]
        found = states(roots)
        # what changed after the run began may not be what was read
        if all(settled(state, self._now) for state in found.values() if state is not None):
            here = Path.cwd()
            # such a file is as it was before the run began, so what was read of it is what it holds
            known = {str(here / path): content for path, content in memory.contents.items()}
            files = [(path, state, known.get(path) or read_hash(path)) for path, state in sorted(found.items())]
            memory.store.put({memory.key(*self._question): json.dumps([roots, files, verdict]).encode()})

    def close(self) -> None:
        """Write what is new, and let other processes go."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        if self._memory is not None:
            self._memory.store.save()
            self._memory.store.close()

    def _workers(self) -> Executor:
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            count = max(1, min((os.cpu_count() or 1) - 1, _MOST_WORKERS))
            self._pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"))
        return self._pool

    def _schemas(self) -> list[str]:
        return [str(folder) for folder in _bundled(self._package, "schemas")]

    def _library(self) -> str:
        return str(next(iter(_bundled(self._package, "catalog")), self._package) / "library")


def _bundled(package: Path, name: str) -> list[Path]:
    """Return the folder that comes with the package, as `loading.bundled` finds it without importing so much."""
    return [folder for folder in (package / "_bundled" / name, package.parents[1] / name) if folder.is_dir()][:1]
