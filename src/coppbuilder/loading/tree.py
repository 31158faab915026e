"""What holds for the tree of a document in either format: not too deep, not too large, a mapping at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .limits import MAX_DEPTH, MAX_NODES

if TYPE_CHECKING:
    from collections.abc import Callable

    from .node import Node
    from .problem import Parsed, Reporter, Tree


def is_deep(value: Tree, text: str) -> bool:
    """Tell whether mappings and lists lie deeper in one another than the limit."""
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    return _measure(value)[0] > MAX_DEPTH


def conclude(value: Tree, text: str, report: Reporter, nodes: Callable[[str], Node | None]) -> Parsed:
    """Return the result of reading, after the last look: is it a document at all, and is it of usable size.

    `nodes` finds the place of a document that is none.
    """
    if report.fatal:
        return report.parsed(None)
    if isinstance(value, dict):
        # every key and value takes a character
        if len(text) > MAX_NODES and _measure(value)[1] > MAX_NODES:
            report.add("DOC108", 0, 0, limit=MAX_NODES)
        return report.parsed(value)
    root = nodes(text)
    start = root.start if root else 0
    if value is None:
        report.add("DOC112", start, start)
    else:
        report.add_at("DOC113.list" if isinstance(value, list) else "DOC113.scalar", start)
    return report.parsed(None)


def _measure(value: Tree) -> tuple[int, int]:
    """Return the depth of a tree and the number of its keys and values, level by level, without recursion."""
    depth = 0
    nodes = 1
    level: list[Tree] = [value]
    while depth <= MAX_DEPTH and (level := [node for node in level if isinstance(node, dict | list)]):
        depth += 1
        below: list[Tree] = []
        for node in level:
            nodes += 2 * len(node) if isinstance(node, dict) else len(node)
            below.extend(node.values() if isinstance(node, dict) else node)
        level = below
    return depth, nodes
