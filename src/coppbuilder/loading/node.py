"""The second look at a document: each key and value with its place, and what is wrong with it."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final, Literal

from attrs import define, field

from .characters import CONTROL, SURROGATE

if TYPE_CHECKING:
    from .problem import Reporter


#: What a document begins with.
_HEADS: Final = frozenset({"schema", "kind", "$schema"})


@define(kw_only=True)
class Node:
    """A value of a document with the offsets of its key and of itself, built once and then only read.

    Attributes:
        start: offset of the first character of the value.
        end: offset after its last character.
        key: offsets of the key in its mapping, if it has one.
        kind: whether it holds others, and how they are called.
        children: values by key, or by index as text (`"0"`, `"1"` …).
        text: a scalar as written: the decoded text of a quoted one, the characters of a plain one.
        plain: whether a scalar is without quotes.

    """

    start: int
    end: int
    key: tuple[int, int] | None = None
    kind: Literal["mapping", "list", "scalar"] = "scalar"
    children: dict[str, Node] = field(factory=dict)
    text: str = ""
    plain: bool = False


class TreeBuilder:
    """Puts nodes together in the order in which they are read, and tells repeated keys and unfit characters."""

    def __init__(self, report: Reporter | None) -> None:
        """Build a tree; without `report` nothing is told."""
        self.root: Node | None = None
        self.frames: list[Node] = []
        self._key: tuple[str, tuple[int, int]] | None = None
        self._report = report
        self._again: Node | None = None

    @property
    def wants_key(self) -> bool:
        """Whether the next scalar is a key."""
        return bool(self.frames) and self.frames[-1].kind == "mapping" and self._key is None

    @property
    def _in_list(self) -> bool:
        """Whether the open mapping is an item of a list."""
        return len(self.frames) > 1 and self.frames[-2].kind != "mapping"

    def add_key(self, text: str, start: int, end: int) -> None:
        """Read a key of the open mapping."""
        self._key = (text, (start, end))
        self._cover(end)
        self._check_text(text, start, end)
        fields = self.frames[-1]
        first = fields.children.get(text)
        if self._report and first and first.key and fields is not self._again:
            key = "DOC102"
            if text == next(iter(fields.children)) and (text in _HEADS or self._in_list):
                # all fields begin anew: what follows is told once
                self._again = fields
                key = "DOC102.item" if self._in_list else "DOC102.all"
            self._report.add(key, start, end, name=text, first_line=self._report.line(first.key[0]))

    def add_scalar(self, node: Node, value: object) -> None:
        """Read a scalar with its meaning."""
        self._attach(node)
        if isinstance(value, str):
            self._check_text(value, node.start, node.end)
        elif self._report and isinstance(value, float) and not isfinite(value):
            self._report.add("DOC111", node.start, node.end, text=node.text)

    def open(self, node: Node) -> None:
        """Begin a mapping or a list."""
        self._attach(node)
        self.frames.append(node)

    def close(self, end: int | None = None) -> None:
        """End the open mapping or list: at `end`, or where its last content ended."""
        node = self.frames.pop()
        if end is not None:
            node.end = end
        self._cover(node.end)

    def close_all(self) -> None:
        """End everything that is open, as a broken text leaves it."""
        while self.frames:
            self.close()

    def _attach(self, node: Node) -> None:
        if not self.frames:
            self.root = node
            return
        parent = self.frames[-1]
        if self._key is None:
            parent.children[str(len(parent.children))] = node
        else:
            name, node.key = self._key
            parent.children[name] = node
            self._key = None
        self._cover(node.end)

    def _cover(self, end: int) -> None:
        if self.frames:
            self.frames[-1].end = max(self.frames[-1].end, end)

    def _check_text(self, text: str, start: int, end: int) -> None:
        if self._report is None:
            return
        if SURROGATE.search(text):
            self._report.add("DOC115", start, end)
        if unfit := dict.fromkeys(CONTROL.findall(text)):
            named = ", ".join(f"U+{ord(character):04X}" for character in unfit)
            self._report.add("DOC116.escaped", start, end, character=named)
