"""YAML to plain values in one pass over events, with an own stack, so that no input can crash or blow it up."""

from __future__ import annotations

import math
import re
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from .characters import CONTROL, SURROGATE
from .limits import MAX_DEPTH, MAX_NODES
from .problem import Parsed, Tree
from .text import prepare
from .tree import conclude
from .yaml_events import FAULTS, MAX_EVENTS, open_events
from .yaml_faults import tell_fault
from .yaml_scalars import FIRST, resolve
from .yaml_tree import yaml_tree

if TYPE_CHECKING:
    from .problem import Reporter

# an anchor or a tag, as far as it goes; a tag in angle brackets may hold anything
_MARK: Final = re.compile(r"\s*(&[^\s,\[\]{}]+|!<[^>\s]*>|![^\s,\[\]{}]*)")


def read_yaml(data: bytes) -> Parsed:
    r"""Read one YAML document: its value, and everything that is wrong with the syntax.

    Stricter than the format: one document, no repeated keys, no aliases, anchors and tags, keys are text, limits of
    size, depth and number of values, and the document is a mapping. Scalars are those of YAML 1.2: `yes`, `on`,
    `12:30` and dates are text. Raw scalars are told by `positions.raw_scalars`.

    Example:
        >>> read_yaml("id: welding\nopen: yes\nhours: 72".encode()).value
        {'id': 'welding', 'open': 'yes', 'hours': 72}

    """
    source = prepare(data)
    if isinstance(source, Parsed):
        return source
    text, report = source.text, source.report
    try:
        value, odd = _build(text, report)
    except FAULTS as error:
        yaml_tree(text, report)
        tell_fault(error, text, report)
        return report.parsed(None)
    if odd:
        yaml_tree(text, report)
    return conclude(value, text, report, yaml_tree)


def _build(text: str, report: Reporter) -> tuple[Tree, bool]:  # noqa: C901, PLR0912, PLR0915 - one loop, for speed
    """Return the tree, and whether something in it needs a second look.

    The loop is the time that `check` takes: no function calls but the parser's on the usual way.
    """
    get_event = open_events(text)
    marked = "&" in text or "!" in text
    escaped = "\\" in text
    odd = False
    documents: list[Tree] = []
    stack: list[dict[str, Tree] | list[Tree]] = []
    mapping: dict[str, Tree] | None = None
    append = documents.append
    key: str | None = None
    for _ in repeat(None, MAX_EVENTS):
        event = get_event()
        kind = event.__class__
        if kind is ScalarEvent:
            value = event.value
            if marked and (event.anchor is not None or event.tag is not None):
                _tell_marks(event, text, report)
            if escaped and event.style == '"' and (CONTROL.search(value) or SURROGATE.search(value)):
                odd = True
            if mapping is None:
                if not event.style and (not value or value[0] in FIRST):
                    value = resolve(value)
                    if value.__class__ is float and not math.isfinite(value):
                        odd = True
                append(value)
            elif key is None:
                key = value
                if value in mapping:
                    odd = True
            else:
                if not event.style and (not value or value[0] in FIRST):
                    value = resolve(value)
                    if value.__class__ is float and not math.isfinite(value):
                        odd = True
                mapping[key] = value
                key = None
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if marked and (event.anchor is not None or event.tag is not None):
                _tell_marks(event, text, report)
            child: dict[str, Tree] | list[Tree] = {} if kind is MappingStartEvent else []
            if mapping is None:
                append(child)
            elif key is None:
                report.add_at("DOC117", event.start_mark.index)
                return None, odd
            else:
                mapping[key] = child
                key = None
            if len(stack) == MAX_DEPTH:
                report.add_at("DOC107", event.start_mark.index, limit=MAX_DEPTH)
                return None, odd
            stack.append(child)
            if isinstance(child, dict):
                mapping = child
            else:
                mapping = None
                append = child.append
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            stack.pop()
            parent = stack[-1] if stack else documents
            if isinstance(parent, dict):
                mapping = parent
            else:
                mapping = None
                append = parent.append
        elif kind is AliasEvent:
            report.add("DOC103.alias", event.start_mark.index, event.end_mark.index, name=event.anchor)
            if mapping is None:
                append(None)
            elif key is None:
                key = f"*{event.anchor}"
            else:
                mapping[key] = None
                key = None
        elif kind is DocumentStartEvent and documents:
            report.add("DOC106.yaml", event.start_mark.index, event.end_mark.index)
            return None, odd
        elif kind is StreamEndEvent:
            return documents[0] if documents else None, odd
    report.add("DOC108", 0, 0, limit=MAX_NODES)
    return None, odd


def _tell_marks(event: Any, text: str, report: Reporter) -> None:
    """Tell an anchor (`&name`) and a tag (`!name`) before a value; they stand in any order."""
    start = event.start_mark.index
    for _ in range(2):
        match = _MARK.match(text, start)
        if match is None:
            break
        word = match.group(1)
        key = "DOC103.anchor" if word.startswith("&") else "DOC105"
        report.add(key, match.start(1), match.end(1), name=word)
        start = match.end()
