"""Workbooks that people fill in: their sheets and columns, known to the template as well as to the import."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal

from attrs import frozen

from ..texts import has_text, label, render

#: What stands between a code and a title in lists.
BETWEEN: Final = " — "

#: What a column of references names.
Named = Literal["", "competency", "profession", "equipment", "staff-role", "risk", "standard"]


class CellKind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    CODE = "code"
    VERSION = "version"
    VERSIONS = "versions"
    WHOLE = "whole"
    NUMBER = "number"
    HOURS = "hours"
    MONEY = "money"
    SHARE = "share"
    DAY = "day"
    FLAG = "flag"
    CHOICE = "choice"
    LEVEL = "level"
    REFERENCE = "reference"
    WEEKS = "weeks"


@frozen(kw_only=True)
class Column:
    """A column of a table, or a line of a form: one definition of its heading, field, kind, comment, values.

    Attributes:
        name: its heading is the text `column.<name>`.
        path: the field of the entry that it fills, keys joined by `/`; empty for what only steers.
        about: the field of the schema whose description explains it, if that is not the place it fills.
        kind: what its cells hold.
        values: the words of a closed list, as files have them.
        term: the group of labels of these words.
        named: what a reference names.
        many: whether a cell may hold several values, separated by semicolons or lines.
        required: whether a row needs it.
        keep: whether an empty cell leaves what the file of an earlier import says.
        with_: columns whose empty cells are cleared together with a filled one, though they are kept otherwise.
        example: a value of the example row, or the key of a text in `example`.
        width: in letters.

    """

    name: str
    path: str = ""
    about: str = ""
    kind: CellKind = CellKind.TEXT
    values: tuple[str, ...] = ()
    term: str = ""
    named: Named = ""
    many: bool = False
    required: bool = False
    keep: bool = False
    with_: str = ""
    example: str | float | None = None
    width: float = 16


@frozen(kw_only=True)
class SheetLayout:
    """A sheet: a table with headings in a row, or a form with headings in a column and values beside them.

    Attributes:
        name: the name of the tab is the text `sheet.<name>`, its explanation `sheet.<name>.about`.
        columns: in their order.
        about: where its entries lie in a document, keys joined by `/`: their schema explains the columns.
        form: whether it is a form.
        carried: names of columns whose blank cells mean the same as the cell above.
        rows: values of the first column that are written beforehand, for a table of given lines.

    """

    name: str
    columns: tuple[Column, ...]
    about: str = ""
    form: bool = False
    carried: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@frozen(kw_only=True)
class BookLayout:
    """A workbook of documents of one kind; `kind` is that of the schema."""

    name: str
    kind: str
    sheets: tuple[SheetLayout, ...]


def example_text(column: Column, lang: str) -> str:
    """Return what the example row shows in a column, without the titles of codes.

    Example:
        >>> example_text(Column(name="optional", kind=CellKind.FLAG, example="no"), "ru")
        'нет'

    """
    example = column.example
    if example is None:
        return ""
    if column.kind is CellKind.CHOICE:
        return label(column.term, str(example), lang)
    key = f"column.{example}" if column.kind is CellKind.FLAG else f"example.{example}"
    return render(key, lang=lang) if isinstance(example, str) and has_text(key) else str(example)
