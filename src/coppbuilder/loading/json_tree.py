"""JSON with the place of every key and value: a small tokenizer, for files that have findings."""

from __future__ import annotations

import json
import math
import re
from itertools import repeat
from typing import TYPE_CHECKING, Final

from .limits import MAX_DEPTH, MAX_NODES, MAX_NUMBER
from .node import Node, TreeBuilder

if TYPE_CHECKING:
    from .problem import Reporter

_TOKEN: Final = re.compile(r'[ \t\n\r]*([{}\[\],:"]|[^ \t\n\r{}\[\],:"]+)')
#: A collection has two tokens and a comma; with more there are too many nodes for sure.
_MAX_TOKENS: Final = 3 * MAX_NODES

_SPECIAL: Final = re.compile(r'["\\]')
_WORDS: Final = frozenset({"true", "false", "null"})


def json_tree(text: str, report: Reporter | None = None, *, end: int | None = None) -> Node | None:
    """Return the tree of JSON with offsets, as far as the text is sound (or to the offset `end`).

    Told to `report`: repeated keys, numbers that are none, unfit characters, and mappings and lists inside one
    another deeper than the limit, where reading stops.
    """
    builder = TreeBuilder(report)
    limit = len(text) if end is None else end
    position: int | None = 0
    for _ in repeat(None, _MAX_TOKENS):
        match = None if position is None else _TOKEN.match(text, position)
        if match is None or match.start(1) >= limit:
            break
        start = match.start(1)
        if text[start] in ",:":
            position = match.end()
            continue
        if text[start] == '"':
            position = _add_string(builder, text, start)
        elif text[start] in "{[":
            position = _open(builder, text, start, report)
        elif text[start] in "}]":
            position = _close(builder, start)
        else:
            position = _add_plain(builder, match.group(1), start)
        if not builder.frames:
            break
    builder.close_all()
    return builder.root


def _open(builder: TreeBuilder, text: str, start: int, report: Reporter | None) -> int | None:
    if len(builder.frames) == MAX_DEPTH:
        if report:
            report.add_at("DOC107", start, limit=MAX_DEPTH)
        return None
    if builder.wants_key:
        return None
    builder.open(Node(start=start, end=start + 1, kind="list" if text[start] == "[" else "mapping"))
    return start + 1


def _close(builder: TreeBuilder, start: int) -> int | None:
    if not builder.frames:
        return None
    builder.close(start + 1)
    return start + 1


def _add_string(builder: TreeBuilder, text: str, start: int) -> int | None:
    end = _string_end(text, start)
    try:
        value = json.loads(text[start:end])
    except json.JSONDecodeError:
        return None
    if builder.wants_key:
        builder.add_key(value, start, end)
    else:
        builder.add_scalar(Node(start=start, end=end, text=value), value)
    return end


def _add_plain(builder: TreeBuilder, word: str, start: int) -> int | None:
    if builder.wants_key:
        return None
    node = Node(start=start, end=start + len(word), text=word, plain=True)
    builder.add_scalar(node, None if word in _WORDS else _number(word))
    return node.end


def _string_end(text: str, start: int) -> int:
    """Return the offset after the string that begins at `start`, or the end of the text if it does not end.

    A loop over runs, not one pattern: a pattern would need memory for each of millions of escapes.
    """
    position = start + 1
    while True:
        match = _SPECIAL.search(text, position)
        if match is None:
            return len(text)
        position = match.start()
        if text[position] == '"':
            return position + 1
        position += 2


def _number(token: str) -> float:
    """Return the number, or NaN if it has too many digits to be one."""
    if len(token) > MAX_NUMBER:
        return math.nan
    try:
        return float(token)
    except ValueError:
        return 0.0
