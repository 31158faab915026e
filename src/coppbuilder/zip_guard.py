"""Office documents are zip files: what is looked at before any library opens one, and how ours are written."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Mapping
from typing import Final, NamedTuple
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

#: More than this is no document that people wrote, but meant to fill the memory.
MAX_UNPACKED: Final = 100_000_000
MAX_RATIO: Final = 100
MAX_ENTRIES: Final = 10_000

_CHUNK: Final = 1 << 16
_ENCRYPTED: Final = 0x1
_XML: Final = (".xml", ".rels", ".vml")
#: Office documents have no DTD; without one there are no entities. NUL bytes are those of UTF-16.
_DTD: Final = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)", re.IGNORECASE)
_FIXED: Final = (1980, 1, 1, 0, 0, 0)
_TYPES: Final = "[Content_Types].xml"
_SHOWN: Final = 80


class ZipFlaw(NamedTuple):
    """Why an office document is not opened: the key of a text, and what fills it."""

    key: str
    arguments: Mapping[str, str | int]


def zip_flaw(data: bytes) -> ZipFlaw | None:
    """Return why a zip file must not be opened, or none: its entries have been unpacked within bounds.

    Example:
        >>> zip_flaw(b"no archive").key
        'zip.damaged'

    """
    flaw = read_zip(data)
    return flaw if isinstance(flaw, ZipFlaw) else None


def read_zip(data: bytes) -> dict[str, bytes] | ZipFlaw:
    """Unpack a zip file within bounds, or return why not.

    Example:
        >>> read_zip(write_zip({"a.txt": b"text"}))
        {'a.txt': b'text'}

    """
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return _flaw(archive.infolist(), len(data)) or _unpacked(archive)
    except (BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError):
        # `zipfile` raises each of these for bytes that are no archive, or one that it cannot unpack
        return ZipFlaw("zip.damaged", {})


def _flaw(entries: list[ZipInfo], packed: int) -> ZipFlaw | None:
    """Judge by what the archive says about itself; what it hides, unpacking finds."""
    if len(entries) > MAX_ENTRIES:
        return ZipFlaw("zip.entries", {"count": len(entries), "limit": MAX_ENTRIES})
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED:
        return ZipFlaw("zip.large", {"size": unpacked // 1_000_000, "limit": MAX_UNPACKED // 1_000_000})
    if unpacked > MAX_RATIO * packed:
        return ZipFlaw("zip.ratio", {"ratio": unpacked // packed, "limit": MAX_RATIO})
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        return ZipFlaw("zip.encrypted", {})
    names = {entry.filename for entry in entries}
    if len(names) < len(entries):
        return ZipFlaw("zip.damaged", {})
    return None


def _unpacked(archive: ZipFile) -> dict[str, bytes] | ZipFlaw:
    contents = {}
    for entry in archive.infolist():
        pieces = bytearray()
        with archive.open(entry) as file:
            while piece := file.read(_CHUNK):  # never more than the entry says that it holds
                pieces += piece
        contents[entry.filename] = bytes(pieces)
        if entry.filename.lower().endswith(_XML) and _DTD.search(pieces):
            return ZipFlaw("zip.entities", {"part": entry.filename[:_SHOWN]})
    return contents


def write_zip(contents: Mapping[str, bytes]) -> bytes:
    """Pack files so that equal contents give equal bytes: in one order, all of one date.

    Example:
        >>> write_zip({"b": b"2", "a": b"1"}) == write_zip({"a": b"1", "b": b"2"})
        True

    """
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        for name in sorted(contents, key=lambda name: (name != _TYPES, name)):
            entry = ZipInfo(name, _FIXED)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, contents[name])
    return target.getvalue()
