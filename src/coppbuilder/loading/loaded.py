"""What loading returns: a value and everything that was wrong with its files."""

from __future__ import annotations

from typing import Generic, TypeVar

from attrs import frozen

from ..errors import UsageError
from ..model import Catalog, Report
from ..texts import render

T = TypeVar("T")


@frozen(kw_only=True)
class Loaded(Generic[T]):
    """A loaded value with the report of loading; what could not be read is in the report and not in the value."""

    value: T
    report: Report

    @property
    def catalog(self: Loaded[Catalog]) -> Catalog:
        """The value, under the name that suits a catalogue."""
        return self.value


class NoDocumentError(UsageError):
    """A file holds no document of the wanted kind that could be read; `report` says what is wrong with the file."""

    def __init__(self, path: str, kind: str, report: Report) -> None:
        """Keep the report; if it has no error, the file holds something else.

        The message tells the first error, so that it helps even where nobody looks at the report.
        """
        first = next(iter(report.errors), None)
        key = "usage.no-document" if first is None else "usage.unread-document"
        super().__init__(key, path=path, kind=kind)
        self.report = report

    def message(self, lang: str = "ru") -> str:
        """Return the explanation, with the first error in the same language."""
        first = next(iter(self.report.errors), None)
        problem = "" if first is None else f"{first.location}: {first.code} {first.message(lang)}"
        return render(self.key, {**self.arguments, "problem": problem}, lang)
