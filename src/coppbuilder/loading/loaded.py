"""What loading returns: a value and everything that was wrong with its files."""

from __future__ import annotations

from typing import Generic, TypeVar

from attrs import frozen

from ..model import Catalog, Report

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
