"""Which documents a change can affect: those that changed, and those that see something else in the catalogue now.

What rules look up while they judge a document is noted. If each of these looks sees after the change what it saw
before, the rules say the same of the document as before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from ..convert import digest
from ..model import Document, Finding, NotChecked, Report, Subject
from ..model.recorded import Read
from .remembered import Sights
from .rule import Context

#: A document by its file and line.
_Place = tuple[str | None, int | None]


class Affected:
    """Takes in the looks of all documents, and then tells which findings a change can have brought about."""

    def __init__(self, now: Context, before: Context, changed: Mapping[str, object]) -> None:
        """Compare two states of a catalogue; `changed` are the paths of changed files."""
        self._now = Sights(now, content_of)
        self._before = Sights(before, content_of)
        self._changed = changed
        # a line of a bulk file is not new because another line is
        self._old = {
            (document.origin.file, content_of(document))
            for document in before.catalog.documents
            if document.origin and document.origin.file in changed
        }
        self._places: dict[_Place, bool] = {}

    def look(self, document: Document, looks: Sequence[Read]) -> None:
        """Take in what the rules looked up for a document."""
        place = Subject.of(document)
        new = place.file in self._changed and (
            place.line is None or (place.file, content_of(document)) not in self._old
        )
        self._places[place.file, place.line] = new or self._now.of(looks) != self._before.of(looks)

    def only(self, report: Report) -> Report:
        """Return the findings of affected documents, and those of changed files."""
        return evolve(
            report,
            findings=tuple(each for each in report.findings if self._told(each)),
            not_checked=tuple(each for each in report.not_checked if self._told(each)),
        )

    def _told(self, item: Finding | NotChecked) -> bool:
        subject = item.subject
        if subject is not None:
            file, line = subject.file, subject.line
        else:
            place = item.location if isinstance(item, Finding) else None
            file, line = (place.file, place.line) if place else (None, None)
        # one file, one document: its findings without a subject (a remark that ignores nothing) go with it
        known = self._places.get((file, line), self._places.get((file, None)))
        return file in self._changed if known is None else known


def content_of(document: Document) -> str:
    """Return what tells one content from another, wherever it lies."""
    origin = document.origin
    return origin.content if origin and origin.content else digest(document)
