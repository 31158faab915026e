"""The text of one document with its nodes, and how values in it are written anew: everything else stays as it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from ...model import Fix, Location, TextEdit
from ..json_tree import json_tree
from ..problem import Lines, Parsed
from ..text import prepare
from ..yaml_scalars import resolve
from ..yaml_tree import yaml_tree

if TYPE_CHECKING:
    from ..node import Node

_YAML: Final = frozenset({".yaml", ".yml"})
_BYTE_ORDER_MARK: Final = "\ufeff"
#: A value without quotes may hold these where no brackets are open, so they take quotes to be sure.
_FLOW: Final = frozenset(",[]{}")


@frozen(kw_only=True)
class Sheet:
    """A YAML file, a JSON file or one line of a `.jsonl` file; offsets count characters after a byte order mark."""

    file: str
    suffix: str
    text: str
    root: Node | None
    lines: Lines = field(repr=False)
    is_line: bool = False

    @classmethod
    def of(cls, file: str, suffix: str, data: bytes, line: int | None = None) -> Sheet | None:
        """Read a text; nothing if it is none. `line` is the number of the line that `data` is."""
        source = prepare(data)
        if isinstance(source, Parsed):
            return None
        text = data.decode().removeprefix(_BYTE_ORDER_MARK)
        root = yaml_tree(source.text) if suffix in _YAML else json_tree(source.text)
        lines = Lines(text, line or 1)
        return cls(file=file, suffix=suffix, text=text, root=root, lines=lines, is_line=line is not None)

    @property
    def is_yaml(self) -> bool:
        """Whether values may stand without quotes, and remarks between them."""
        return self.suffix in _YAML

    def node(self, pointer: str) -> Node | None:
        """Return the node at a JSON pointer, if it is there; a short form (`- "ps-40:A"`) stands for its fields."""
        node = self.root
        for token in pointer.split("/")[1:]:
            if node is None or node.kind == "scalar":
                return node
            node = node.children.get(token.replace("~1", "/").replace("~0", "~"))
        return node

    def scalar(self, pointer: str) -> Node | None:
        """Return the node at a JSON pointer if it is a text, number or word in one line."""
        node = self.node(pointer)
        if node is None or node.kind != "scalar" or node.start == node.end:
            return None
        return None if self.text[node.start] in "|>" or "\n" in self.text[node.start : node.end] else node

    def edit(self, start: int, end: int, text: str) -> TextEdit:
        """Return the edit that puts `text` in place of the characters from `start` to `end`."""
        place = self.lines.place(start, end)
        span = Location(
            file=self.file, line=place.line, column=place.column, end_line=place.end_line, end_column=place.end_column
        )
        return TextEdit(place=span, text=text)

    def offset(self, place: Location) -> int:
        """Return where a place begins in the text."""
        return self.lines.offset(place.line, place.column)

    def fix(self, start: int, end: int, text: str, *, safe: bool = True) -> Fix | None:
        """Return a fix of one edit; none if it changes nothing."""
        return None if self.text[start:end] == text else Fix(edits=(self.edit(start, end, text),), safe=safe)

    def number(self, node: Node, number: str, *, safe: bool = True) -> Fix | None:
        """Write a number in place of a scalar."""
        return self.fix(node.start, node.end, number, safe=safe)

    def words(self, node: Node, words: str, *, safe: bool = True) -> Fix | None:
        """Write a text in place of a scalar, in quotes as before or where it needs them."""
        return self.fix(node.start, node.end, self._written(words, self.text[node.start : node.end]), safe=safe)

    def name(self, node: Node, name: str, *, safe: bool = True) -> Fix | None:
        """Write another name of the field whose value is `node`."""
        if node.key is None:
            return None
        start, end = node.key
        return self.fix(start, end, self._written(name, self.text[start:end]), safe=safe)

    def _written(self, words: str, before: str) -> str:
        if self.is_yaml and before.startswith("'"):
            return "'" + words.replace("'", "''") + "'"
        if self.is_yaml and not before.startswith('"') and _bare(words):
            return words
        return json.dumps(words, ensure_ascii=False)


def _bare(words: str) -> bool:
    """Tell whether YAML reads these words without quotes as they are, wherever they stand."""
    if not words or not _FLOW.isdisjoint(words) or not isinstance(resolve(words), str):
        return False
    root = yaml_tree(f"a: {words}\n")
    node = root.children.get("a") if root else None
    return node is not None and node.kind == "scalar" and node.plain and node.text == words
