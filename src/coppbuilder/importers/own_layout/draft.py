"""Rows become documents: each value is put at its field, and the cell it came from is remembered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from attrs import field, frozen

from ...model import Location
from ...model.layout import Column
from .filled import Filled, Row, some


@frozen(kw_only=True)
class Draft:
    """A document as a workbook says it, while its rows are read.

    Attributes:
        kind: that of the document, or `learners`.
        plain: its fields as plain data.
        cells: where they come from, by JSON pointer.
        blank: where they would come from, of empty cells.
        cleared: pointers of fields that are to be taken out of an older file.
        assumed: fields that the workbook does not say, for a new file only.
        collected: lists whose entries in an older file stay beside those of the workbook.
        place: the row of the document itself.

    """

    kind: str
    place: Location
    plain: dict[str, Any] = field(factory=dict)
    cells: dict[str, Location] = field(factory=dict)
    blank: dict[str, Location] = field(factory=dict)
    cleared: set[str] = field(factory=set)
    assumed: frozenset[str] = frozenset()
    collected: frozenset[str] = frozenset()


class Drafts:
    """The documents that a workbook begins, by the names that rows of its other sheets call them."""

    def __init__(self, book: Filled) -> None:
        """Begin with none."""
        self._book = book
        self._drafts: list[Draft] = []
        self._named: dict[str, list[Draft]] = {}

    def __iter__(self) -> Iterator[Draft]:
        """Give the documents in the order of their rows."""
        return iter(self._drafts)

    def begin(self, kind: str, row: Row, prefix: str = "") -> Draft:
        """Begin a document with a row."""
        draft = Draft(kind=kind, place=row.place)
        self._drafts.append(draft)
        fill(draft, prefix, row)
        return draft

    def name(self, draft: Draft, row: Row, id_: str, version: str) -> None:
        """Let rows of other sheets call a document by its id, or `id@version`."""
        name, full = draft.plain.get("id"), f"{draft.plain.get('id')}@{draft.plain.get('version')}"
        if not isinstance(name, str):
            return
        if full in self._named:
            row.tell(id_, "CEL113", name=full)
        self._named.setdefault(name, []).append(draft)
        if row.filled(version):
            self._named.setdefault(full, []).append(draft)

    def rows(self, sheet: str, column: str) -> Iterator[tuple[Row, Draft]]:
        """Yield the rows of a sheet with the document that they name; others are told."""
        for row in self._book.rows(sheet):
            name = row.said(column)
            found = self._named.get(str(name), [])
            if len(found) == 1:
                yield row, found[0]
            elif found:
                versions = tuple(f"{name}@{each.plain.get('version')}" for each in found)
                row.tell(column, "CEL112.versions", name=str(name), known=versions)
            elif row.filled(column):
                known = some(each for each in self._named if "@" not in each)
                row.tell(column, "CEL112.module", name=str(name), known=known)


def fill(draft: Draft, pointer: str, row: Row, names: Collection[str] | None = None) -> None:
    """Put the values of a row into the entry at a pointer (keys joined by `/`)."""
    steps = tuple(step for step in pointer.split("/") if step)
    empty: dict[str, Location] = {}
    groups = {column.with_ for column in row.columns if column.with_ and row.filled(column.name)}
    for column in row.columns:
        if not column.path or (names is not None and column.name not in names):
            continue
        path = (*steps, *column.path.split("/"))
        if row.filled(column.name):
            value = row.said(column.name)
            _put(draft.plain, path, value)
            draft.cells["/" + "/".join(path)] = row.cell(column.name)
            if isinstance(value, list):
                for number, _ in enumerate(value):
                    draft.cells["/" + "/".join((*path, str(number)))] = row.cell(column.name)
            continue
        if row.touched(column.name):  # could not be read: what is missing is told there, before any empty cell
            draft.blank["/" + "/".join(path)] = row.cell(column.name)
        else:
            empty["/" + "/".join(path)] = row.blank(column.name)
        if _clears(column, row, groups):
            draft.cleared.add("/" + "/".join(path))
    draft.blank.update(empty)


def _clears(column: Column, row: Row, groups: Collection[str]) -> bool:
    return row.dashed(column.name) or not column.keep or column.with_ in groups


def place_entry(draft: Draft, path: str, row: Row, names: Collection[str] | None = None) -> None:
    """Add an entry with the values of a row to the list at a path."""
    entries = _list(draft.plain, path)
    pointer = f"{path}/{len(entries)}"
    entries.append({})
    draft.cells[f"/{pointer}"] = row.place
    draft.cells.setdefault(f"/{path}", row.place)
    fill(draft, pointer, row, names)


def extend(draft: Draft, path: str, row: Row, name: str) -> None:
    """Add the value of a cell to the list at a path."""
    entries = _list(draft.plain, path)
    draft.cells[f"/{path}/{len(entries)}"] = row.cell(name)
    draft.cells.setdefault(f"/{path}", row.cell(name))
    entries.append(row.said(name))


def _list(plain: dict[str, Any], path: str) -> list[Any]:
    *steps, last = path.split("/")
    found: list[Any] = _below(plain, steps).setdefault(last, [])
    return found


def _below(plain: Any, steps: Iterable[str]) -> Any:
    """Follow keys, which are made where they are not there yet, and positions."""
    for step in steps:
        plain = plain[int(step)] if isinstance(plain, list) else plain.setdefault(step, {})
    return plain


def _put(plain: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    _below(plain, path[:-1])[path[-1]] = value
