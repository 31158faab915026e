"""Where the keys and values of a document are: found on demand, in a second pass, for files that have findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from .json_tree import json_tree
from .jsonl import line_of
from .problem import Lines, Parsed, Place
from .text import prepare
from .yaml_tree import yaml_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .node import Node


@frozen(kw_only=True)
class Span:
    """Where a value is, and its key if it is the value of a mapping.

    Attributes:
        pointer: what was found: the pointer asked for, or its nearest ancestor that exists.
        key: place of the key (with its quotes); None for items of lists and for the whole document.
        value: place of the value; an empty value has an empty place after its colon.

    """

    pointer: str
    key: Place | None
    value: Place


@frozen(kw_only=True)
class RawScalar:
    """A scalar as its author wrote it, before `40.010` becomes the number 40.01.

    Attributes:
        text: the characters of a scalar without quotes, the decoded text of one with quotes.
        plain: whether it is without quotes.
        span: where it is.

    """

    text: str
    plain: bool
    span: Span


def pointer_of(path: Iterable[str | int]) -> str:
    """Return the JSON pointer (RFC 6901) of a path of keys and indexes.

    Example:
        >>> pointer_of(["targets", 0, "a/b"])
        '/targets/0/a~1b'

    """
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def locate(data: bytes, suffix: str, pointers: Iterable[str], line: int | None = None) -> dict[str, Span]:
    """Find the places of values in a file: YAML, JSON, or line `line` of a `.jsonl` file.

    A pointer (RFC 6901) that leads nowhere gets the span of its nearest ancestor. A broken file is searched as far
    as it can be read; what is not text at all is one empty place at its beginning.

    Raises:
        ValueError: another suffix, or `.jsonl` without the number of a line.

    Example:
        >>> locate(b"hours: {lecture: 6}", ".yaml", ["/hours/lecture"])["/hours/lecture"].value.column
        18

    """
    tree = _Tree(data, suffix, line)
    return {pointer: tree.find(pointer) for pointer in pointers}


def raw_scalars(data: bytes, suffix: str, line: int | None = None) -> dict[str, RawScalar]:
    """Return every scalar of a file as it was written, by JSON pointer, in the order of the file.

    Raises:
        ValueError: as for `locate`.

    Example:
        >>> raw_scalars(b"code: 40.010", ".yaml")["/code"].text
        '40.010'

    """
    return dict(_Tree(data, suffix, line).scalars())


class _Tree:
    """The nodes of a document, and how to say where they are."""

    def __init__(self, data: bytes, suffix: str, line: int | None) -> None:
        if suffix not in {".yaml", ".yml", ".json", ".jsonl"}:
            raise ValueError(suffix)
        if suffix == ".jsonl":
            if line is None:
                message = "the number of a line is needed"
                raise ValueError(message)
            data = line_of(data, line)
        first_line = line if suffix == ".jsonl" and line else 1
        source = prepare(data)
        self._root: Node | None = None
        text = ""
        if not isinstance(source, Parsed):
            text = source.text
            self._root = yaml_tree(text) if suffix in {".yaml", ".yml"} else json_tree(text)
        self._lines = Lines(text, first_line)

    def find(self, pointer: str) -> Span:
        """Return the span of the node, or of its nearest ancestor."""
        node = self._root
        if node is None:
            return Span(pointer="", key=None, value=self._lines.place(0, 0))
        found: list[str] = []
        for token in pointer.split("/")[1:]:
            name = token.replace("~1", "/").replace("~0", "~")
            child = node.children.get(name)
            if child is None:
                break
            found.append(name)
            node = child
        return self._span(pointer_of(found), node)

    def scalars(self) -> Iterator[tuple[str, RawScalar]]:
        """Give all scalars, in the order of the file."""
        waiting = [("", self._root)] if self._root else []
        while waiting:
            pointer, node = waiting.pop()
            if node.kind == "scalar":
                yield pointer, RawScalar(text=node.text, plain=node.plain, span=self._span(pointer, node))
            else:
                below = [(pointer + pointer_of([name]), child) for name, child in node.children.items()]
                waiting.extend(reversed(below))

    def _span(self, pointer: str, node: Node) -> Span:
        key = self._lines.place(*node.key) if node.key else None
        return Span(pointer=pointer, key=key, value=self._lines.place(node.start, node.end))
