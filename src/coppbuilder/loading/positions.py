"""Where the keys and values of a document are: found on demand, in a second pass, for files that have findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from .json_tree import json_tree
from .jsonl import lines
from .problem import Lines, Parsed, Place
from .text import prepare
from .yaml_tree import yaml_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .node import Node

_BUILDERS: Final = {".yaml": yaml_tree, ".yml": yaml_tree, ".json": json_tree, ".jsonl": json_tree}


#: Fields by which an entry of a list is known among its neighbours, the surest first.
_NAMES: Final = (
    *("id", "key", "module", "competency", "standard", "type", "from", "provider", "code", "workshop", "role", "ref"),
    *("form", "title", "text"),
)


@frozen(kw_only=True)
class Span:
    """Where a value is, and its key if it is the value of a mapping.

    Attributes:
        pointer: what was found: the pointer asked for, or its nearest ancestor that exists.
        anchor: the pointer asked for with the entries of lists named instead of numbered: `/units/[key=arc]/hours`.
        key: place of the key (with its quotes); None for items of lists and for the whole document.
        value: place of the value; an empty value has an empty place after its colon.

    """

    pointer: str
    anchor: str
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


def locate(data: bytes, suffix: str, pointers: Iterable[str], line: int = 1) -> dict[str, Span]:
    """Find the places of values in a document: a YAML file, a JSON file, or one line of a `.jsonl` file.

    A pointer (RFC 6901) that leads nowhere gets the span of its nearest ancestor. A broken file is searched as far
    as it can be read; what is not text at all is one empty place at its beginning.

    Args:
        data: the bytes of the file, or of the line.
        suffix: that of the file, with its dot.
        pointers: what to find.
        line: the number of the line, if `data` is one.

    Raises:
        ValueError: another suffix.

    Example:
        >>> locate(b"hours: {lecture: 6}", ".yaml", ["/hours/lecture"])["/hours/lecture"].value.column
        18

    """
    tree = _Tree(data, suffix, line)
    return {pointer: tree.find(pointer) for pointer in pointers}


def locate_lines(data: bytes, wanted: Mapping[int, Iterable[str]]) -> dict[int, dict[str, Span]]:
    r"""Find the places of values in many documents of a `.jsonl` file in one pass: pointers and spans by line.

    Example:
        >>> locate_lines(b'{}\n{"id": 1}', {2: ["/id"]})[2]["/id"].value.line
        2

    """
    found = {number: locate(line, ".jsonl", wanted[number], number) for number, line in lines(data) if number in wanted}
    return {number: found.get(number) or locate(b"", ".jsonl", wanted[number], number) for number in wanted}


def raw_scalars(data: bytes, suffix: str, line: int = 1) -> dict[str, RawScalar]:
    """Return every scalar of a document as it was written, by JSON pointer, in the order of the file.

    Takes and raises the same as `locate`.

    Example:
        >>> raw_scalars(b"code: 40.010", ".yaml")["/code"].text
        '40.010'

    """
    return dict(_Tree(data, suffix, line).scalars())


class _Tree:
    """The nodes of a document, and how to say where they are."""

    def __init__(self, data: bytes, suffix: str, line: int) -> None:
        builder = _BUILDERS.get(suffix)
        if builder is None:
            raise ValueError(suffix)
        source = prepare(data)
        text = "" if isinstance(source, Parsed) else source.text
        self._root = builder(text)
        self._lines = Lines(text, line)

    def find(self, pointer: str) -> Span:
        """Return the span of the node, or of its nearest ancestor."""
        node = self._root
        if node is None:
            return Span(pointer="", anchor=pointer, key=None, value=self._lines.place(0, 0))
        found: list[str] = []
        named: list[str] = []
        tokens = [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]
        for token in tokens:
            child = node.children.get(token)
            if child is None:
                break
            found.append(token)
            named.append(_entry(child, token) if node.kind == "list" else token)
            node = child
        return self._span(pointer_of(found), node, pointer_of([*named, *tokens[len(named) :]]))

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

    def _span(self, pointer: str, node: Node, anchor: str | None = None) -> Span:
        key = self._lines.place(*node.key) if node.key else None
        value = self._lines.place(node.start, node.end)
        return Span(pointer=pointer, anchor=pointer if anchor is None else anchor, key=key, value=value)


def _entry(node: Node, index: str) -> str:
    """Name an entry of a list by what it says of itself; by its number if it says nothing."""
    if node.kind == "scalar":
        return f"[{node.text}]"
    for field in _NAMES:
        said = node.children.get(field)
        if said is not None and said.kind == "scalar":
            return f"[{field}={said.text}]"
    return index
