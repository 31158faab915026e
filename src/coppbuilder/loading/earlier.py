"""Documents as they were before some files changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import evolve

from ..cache.files import SUFFIXES
from ..model import Document
from .documents import Batch, read_documents
from .files import instead_of_files


def as_it_was(batch: Batch, roots: Sequence[Path], before: Mapping[str, bytes | None]) -> Batch:
    """Return the documents that would have been read before files changed; what was found in files is left as it is.

    Args:
        batch: what is read now.
        roots: the files and folders that it was read from.
        before: what each changed file held, by the path that it is read by; None if it was not there.

    """
    waiting = {path: content for path, content in before.items() if content is not None and _below(path, roots)}
    documents: list[Document] = []
    unread = [each for each in batch.unread if each.file not in before]

    def take(file: str) -> None:
        with instead_of_files({file: waiting.pop(file)}):
            was = read_documents([Path(file)])
        documents.extend(was.documents)
        unread.extend(was.unread)

    for document in batch.documents:
        file = document.origin.file if document.origin else ""
        if file not in before:
            documents.append(document)
        elif file in waiting:
            take(file)
    for file in sorted(waiting):
        take(file)
    return evolve(batch, documents=tuple(documents), unread=tuple(unread))


def _below(path: str, roots: Sequence[Path]) -> bool:
    """Tell whether a file that may be gone was one of those that are read at or below the roots."""
    file = Path(path)
    return any(
        file == root
        or (
            file.is_relative_to(root)
            and file.suffix.lower() in SUFFIXES
            and not any(part.startswith(".") for part in file.relative_to(root).parts)
        )
        for root in roots
    )
