"""Values kept by key in one SQLite file: safe where several runs write at once and where one is killed.

SQLite rather than a file of our own: a run that changes one document adds one row instead of writing all anew, its
write-ahead log survives a kill, and readers do not wait for a writer. Each value has a checksum, as SQLite has none:
a value that is damaged is as good as missing, and a damaged file is thrown away.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

_FILE: Final = "cache-1.sqlite"
#: More than this is not kept: what has not been used for longest goes first.
MAX_BYTES: Final = 512 * 1024 * 1024
#: Keys of one question; SQLite takes some thousands.
_AT_ONCE: Final = 500
#: Seconds to wait for another run; after that we do without.
_PATIENCE: Final = 2.0
_CHECKSUM: Final = 4
#: Bytes that wait in memory to be written.
_WAITING: Final = 1_000_000

_LAYOUT: Final = """
CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, run INTEGER NOT NULL, value BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS by_run ON kept (run);
"""


class Store:
    """Keeps values by key. No method raises: a store that cannot be used holds nothing and keeps nothing.

    Example:
        >>> Store(None).get([b"key"])
        {}

    """

    def __init__(self, folder: Path | None, max_bytes: int = MAX_BYTES) -> None:
        """Use a folder, which is made where it is missing; none, or one that others may write into, is not used."""
        self._folder = folder
        self._max_bytes = max_bytes
        self._connection: sqlite3.Connection | None = None
        self._used: set[bytes] = set()
        self._new: dict[bytes, bytes] = {}
        self._waiting = 0
        self._written = False

    @property
    def usable(self) -> bool:
        """Whether anything can be kept, as far as is known."""
        return self._folder is not None

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Return the values of those keys that are kept."""
        wanted = list(keys)
        found: dict[bytes, bytes] = {key: self._new[key] for key in wanted if key in self._new}
        with self._use() as connection:
            for start in range(0, len(wanted), _AT_ONCE) if connection else ():
                part = wanted[start : start + _AT_ONCE]
                question = f"SELECT key, value FROM kept WHERE key IN ({','.join('?' * len(part))})"  # noqa: S608 - only question marks are put in
                for key, value in connection.execute(question, part) if connection else ():
                    if (
                        isinstance(value, bytes)
                        and zlib.crc32(value[_CHECKSUM:]).to_bytes(_CHECKSUM, "big") == value[:_CHECKSUM]
                    ):
                        found.setdefault(key, value[_CHECKSUM:])
        self._used.update(found)
        return found

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values; they are written by `save`, or before where they would fill the memory."""
        if not self.usable:
            return
        self._new.update(values)
        self._waiting += sum(map(len, values.values()))
        if self._waiting > _WAITING:
            self._write(last=False)

    def save(self) -> None:
        """Write what is new, all or nothing, and throw out what has not been used for longest if it is too much."""
        if self._new or self._written:
            self._write(last=True)

    def _write(self, *, last: bool) -> None:
        with self._use() as connection:
            if connection is None:
                return
            connection.execute("BEGIN IMMEDIATE")
            (run,) = connection.execute("SELECT coalesce(max(run), 0) + 1 FROM kept").fetchone()
            connection.executemany(
                "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)",
                ((key, run, zlib.crc32(value).to_bytes(_CHECKSUM, "big") + value) for key, value in self._new.items()),
            )
            if last:
                self._touch(connection, run)
                self._shrink(connection)
            connection.execute("COMMIT")
            self._written = not last
        self._new.clear()
        self._waiting = 0

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _touch(self, connection: sqlite3.Connection, run: int) -> None:
        connection.executemany("UPDATE kept SET run = ? WHERE key = ?", ((run, key) for key in self._used))

    def _shrink(self, connection: sqlite3.Connection) -> None:
        (size,) = connection.execute("SELECT coalesce(sum(length(value)), 0) FROM kept").fetchone()
        while size > self._max_bytes:
            (oldest,) = connection.execute("SELECT min(run) FROM kept").fetchone()
            connection.execute("DELETE FROM kept WHERE run = ?", (oldest,))
            (size,) = connection.execute("SELECT coalesce(sum(length(value)), 0) FROM kept").fetchone()

    @contextlib.contextmanager
    def _use(self) -> Iterator[sqlite3.Connection | None]:
        """Give the connection, none if there is no usable store; what goes wrong meanwhile ends the use of it."""
        connection = None
        with self._surviving():
            connection = self._open()
        with self._surviving():
            yield connection

    @contextlib.contextmanager
    def _surviving(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            self.close()
            if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
                self._throw_away()
            self._folder = None

    def _open(self) -> sqlite3.Connection | None:
        if self._connection is None and self._folder is not None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = self._folder / _FILE
            if not _ours(self._folder) or (file.exists() and not _ours(file)):
                self._folder = None
                return None
            connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)
            self._connection = connection
            connection.text_factory = bytes  # what is damaged may be no text
            file.chmod(0o600)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.executescript(_LAYOUT)
        return self._connection

    def _throw_away(self) -> None:
        if self._folder is not None:
            for name in (_FILE, f"{_FILE}-wal", f"{_FILE}-shm"):
                with contextlib.suppress(OSError):
                    (self._folder / name).unlink()


def _ours(path: Path) -> bool:
    """Tell whether only we can have written there."""
    if os.name != "posix":
        return True
    status = path.stat()
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
