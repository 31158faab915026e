"""Which files of a folder are documents, and reading their bytes without surprises."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import IO, Final

from ..cache.files import SUFFIXES
from .limits import MAX_BYTES

#: Somewhat more than a document may have: up to here the reader tells how large it is.
MAX_FILE_BYTES: Final = MAX_BYTES * 4

#: A bulk file holds many documents, each within the limit of one; the whole must still fit into memory.
MAX_BULK_BYTES: Final = 2_000_000_000


_INSTEAD: Final[ContextVar[Mapping[str, bytes]]] = ContextVar("_INSTEAD", default=MappingProxyType({}))


class UnreadableError(Exception):
    """A file cannot be read; `key` names the text that says why, `arguments` fill it."""

    def __init__(self, key: str, **arguments: str) -> None:
        """Keep the key and its arguments."""
        super().__init__(key)
        self.key = key
        self.arguments = arguments


def suffix_of(path: Path) -> str:
    """Return the suffix that tells how a file is read; one with another suffix, named by its user, is read as YAML.

    Example:
        >>> suffix_of(Path("MODULE.JSON")), suffix_of(Path("module.txt"))
        ('.json', '.yaml')

    """
    suffix = path.suffix.lower()
    return suffix if suffix in SUFFIXES else ".yaml"


def document_files(path: Path, outward: set[str] | None = None) -> Iterator[Path]:
    """Yield the document files at or below a path, sorted; hidden folders and links to folders are left out.

    A file that is named itself is taken whatever its suffix. A folder that cannot be listed is yielded itself, so that
    reading it says why. Links that lead out of the folder are added to `outward`: they must not be read, as whoever
    proposes a change could show what lies elsewhere on the machine that checks it.
    """
    if not path.is_dir():
        yield path
        return
    closed: list[Path] = []
    for folder, folders, names in os.walk(path, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith("."):
                file = Path(folder, name)
                if outward is not None and os.path.islink(str(file)) and not _inside(file, path):  # noqa: PTH114 - each file
                    outward.add(str(file))
                yield file
    yield from closed


def _inside(link: Path, folder: Path) -> bool:
    """Tell whether a link leads to something below the folder, or nowhere."""
    try:
        return link.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a circle of links is a RuntimeError to Python 3.11 and 3.12
        return True


@contextmanager
def instead_of_files(contents: Mapping[str, bytes]) -> Iterator[None]:
    """Let these contents be read instead of those of the files: so changes are tried before they are written."""
    token = _INSTEAD.set(contents)
    try:
        yield
    finally:
        _INSTEAD.reset(token)


def read_bytes(path: Path) -> bytes:
    """Return the content of a regular file, or what is to be read instead of it.

    Raises:
        UnreadableError: it vanished, may not be read, is no regular file, or is far too large.

    """
    tried = _INSTEAD.get().get(str(path))
    if tried is not None:
        return tried
    with _said_why(path):
        return path.read_bytes()


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """Open what `read_bytes` returns, to read it piece by piece.

    Raises:
        UnreadableError: as `read_bytes`, also while it is read.

    """
    tried = _INSTEAD.get().get(str(path))
    if tried is not None:
        yield BytesIO(tried)
        return
    with _said_why(path), path.open("rb") as file:
        yield file


@contextmanager
def _said_why(path: Path) -> Iterator[None]:
    """Make sure of a regular file of a bearable size, and turn what goes wrong meanwhile into our error."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            os.scandir(path).close()  # a folder that could not be listed says why
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError("DOC120.kind")
        if status.st_size > (MAX_BULK_BYTES if suffix_of(path) == ".jsonl" else MAX_FILE_BYTES):
            raise UnreadableError("DOC120.size")
        yield
    except PermissionError as error:
        raise UnreadableError("DOC120.rights") from error
    except FileNotFoundError as error:
        raise UnreadableError("DOC120.gone") from error
    except OSError as error:
        raise UnreadableError("DOC120", reason=error.strerror or type(error).__name__) from error
