"""The account of an import: what is wrong, was repaired, was left out; the same thing is told once a sheet."""

from __future__ import annotations

from ..model import Argument, Finding, Severity
from .limits import MAX_FINDINGS
from .workbook import Cell, Sheet

#: So many cells are named where the same was done in many.
_NAMED = 5


class Account:
    """Collects what is said of a workbook while it is read."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._findings: list[Finding] = []
        self._repairs: dict[tuple[str, str], list[tuple[Sheet, Cell | None]]] = {}
        self._left_out: dict[tuple[str, str], list[tuple[Sheet, Cell | None]]] = {}
        self._arguments: dict[tuple[str, str], dict[str, Argument]] = {}

    def wrong(self, sheet: Sheet, key: str, cell: Cell | None = None, **arguments: Argument) -> None:
        """Tell what stands in the way of a document."""
        self._findings.append(sheet.finding(key, cell, severity=Severity.ERROR, **arguments))

    def doubtful(self, sheet: Sheet, key: str, cell: Cell | None = None, **arguments: Argument) -> None:
        """Tell what deserves a look."""
        self._findings.append(sheet.finding(key, cell, severity=Severity.WARNING, **arguments))

    def repaired(self, sheet: Sheet, key: str, cell: Cell | None = None, **arguments: Argument) -> None:
        """Note that something was understood though it is written in another way."""
        self._note(self._repairs, sheet, key, cell, arguments)

    def left_out(self, sheet: Sheet, key: str, cell: Cell | None = None, **arguments: Argument) -> None:
        """Note that something was not taken over."""
        self._note(self._left_out, sheet, key, cell, arguments)

    def _note(
        self,
        notes: dict[tuple[str, str], list[tuple[Sheet, Cell | None]]],
        sheet: Sheet,
        key: str,
        cell: Cell | None,
        arguments: dict[str, Argument],
    ) -> None:
        notes.setdefault((sheet.name, key), []).append((sheet, cell))
        self._arguments.setdefault((sheet.name, key), arguments)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong or doubtful, as much of it as anyone reads."""
        return tuple(self._findings[: MAX_FINDINGS * 2])

    @property
    def repairs(self) -> tuple[Finding, ...]:
        """What was repaired, each thing once for a sheet."""
        return self._told(self._repairs)

    @property
    def omissions(self) -> tuple[Finding, ...]:
        """What was left out, each thing once for a sheet."""
        return self._told(self._left_out)

    def _told(self, notes: dict[tuple[str, str], list[tuple[Sheet, Cell | None]]]) -> tuple[Finding, ...]:
        told = []
        for note, places in notes.items():
            sheet, cell = places[0]
            cells = tuple(each.address for _, each in places[:_NAMED] if each is not None)
            more = "…" if len(places) > _NAMED else ""
            arguments = self._arguments[note] | {"count": len(places), "cells": ", ".join(cells) + more}
            told.append(sheet.finding(note[1], cell, severity=Severity.INFO, **arguments))
        return tuple(told)
