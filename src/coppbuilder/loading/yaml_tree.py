"""YAML with the place of every key and value: a second pass over the events, for files that have findings."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Any

from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from .limits import MAX_DEPTH
from .node import Node, TreeBuilder
from .yaml_events import FAULTS, MAX_EVENTS, open_events
from .yaml_scalars import resolve

if TYPE_CHECKING:
    from .problem import Reporter


def yaml_tree(text: str, report: Reporter | None = None) -> Node | None:
    """Return the tree of the first YAML document with offsets, as far as the text is sound.

    Told to `report`: repeated keys, numbers that are none, and unfit characters.
    """
    builder = TreeBuilder(report)
    flows: list[bool] = []
    try:
        get_event = open_events(text)
        for _ in repeat(None, MAX_EVENTS):
            event = get_event()
            kind = event.__class__
            if kind is ScalarEvent:
                _add_scalar(builder, event, text)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if builder.wants_key or len(builder.frames) == MAX_DEPTH:
                    break
                start = event.start_mark.index
                builder.open(Node(start=start, end=start, kind="list" if kind is SequenceStartEvent else "mapping"))
                flows.append(bool(event.flow_style))
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                # the mark of a block's end lies on the next line, after comments: its last content is its end
                builder.close(event.end_mark.index if flows.pop() else None)
            elif kind is AliasEvent or kind is DocumentEndEvent:
                break
    except FAULTS:
        pass
    builder.close_all()
    return builder.root


def _add_scalar(builder: TreeBuilder, event: Any, text: str) -> None:
    start, end = event.start_mark.index, event.end_mark.index
    if builder.wants_key:
        builder.add_key(event.value, start, end)
        return
    if event.style in {"|", ">"}:
        end = start + len(text[start:end].rstrip())
    plain = not event.style
    node = Node(start=start, end=end, text=event.value, plain=plain)
    builder.add_scalar(node, resolve(event.value) if plain else event.value)
