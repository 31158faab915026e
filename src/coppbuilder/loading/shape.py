"""Does a document have the shape of its kind? A fast verdict on every document, words only for those that fail."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Final

import jsonschema_rs
from attrs import evolve, field, frozen

from ..model import KINDS, Argument, Severity
from .problem import Tree
from .schemas import with_referred

#: Fields that take text, with a number or word in them that was written without quotes.
UNQUOTED: Final = "DOC104"

#: Schemas have no address, but the library wants to resolve their names against one.
_BASE: Final = "schema:///"


@frozen(kw_only=True)
class ShapeProblem:
    """One thing that does not fit the schema: a code, the key of its text, what fills the text, and where.

    Attributes:
        pointer: JSON pointer to the value; for a missing field, to the mapping that misses it.
        on_key: whether the key is wrong rather than its value.
        spoils: whether the document cannot be used; a repaired value spoils nothing.

    """

    code: str
    key: str
    arguments: Mapping[str, Argument] = field(factory=dict)
    pointer: str = ""
    on_key: bool = False
    severity: Severity = Severity.ERROR
    spoils: bool = True


def check_shape(value: Mapping[str, Tree]) -> tuple[ShapeProblem, ...]:
    """Return everything that does not fit the schema of the document's kind; nothing if it fits.

    Example:
        >>> [problem.key for problem in check_shape({"kind": "profession"})]
        ['DOC201.m']

    """
    kind = value.get("kind")
    if isinstance(kind, str) and kind in KINDS and _verdict(kind)(value):
        return ()
    from .shape_messages import explain, explain_kind  # noqa: PLC0415 - jsonschema is slow to import and rarely needed

    if not isinstance(kind, str) or kind not in KINDS:
        return explain_kind(value)
    return explain(kind, value)


def repair(
    value: dict[str, Tree], problems: Sequence[ShapeProblem], raws: Mapping[str, str]
) -> tuple[dict[str, Tree], tuple[ShapeProblem, ...]]:
    """Put back what the author wrote where a text without quotes was read as a number or word.

    Args:
        value: the document.
        problems: what `check_shape` said of it.
        raws: scalars as they were written without quotes, by JSON pointer.

    Returns:
        The document with these texts in place, and the problems: those that were repaired, as errors where the
        number would have lost something (40.010 is read as 40.01) and else as warnings, and all that remain. A
        place has one problem: such an error, as quotes come first, or what is wrong even in quotes.

    """
    unquoted = {problem.pointer: problem for problem in problems if problem.code == UNQUOTED}
    repaired = {pointer: problem for pointer, problem in unquoted.items() if pointer in raws}
    if not repaired:
        return value, tuple(problems)
    copy: dict[str, Tree] = json.loads(json.dumps(value))
    told = {}
    for pointer, problem in repaired.items():
        read, raw = _put(copy, pointer, raws[pointer]), raws[pointer]
        told[pointer] = _told(problem, json.dumps(read), raw)
    left = []
    for problem in check_shape(copy):
        first = told.get(problem.pointer)
        if first is not None and first.severity is Severity.ERROR:
            told[problem.pointer] = evolve(first, spoils=first.spoils or problem.spoils)
        else:
            told.pop(problem.pointer, None)  # quotes alone would not help
            left.append(problem)
    return copy, (*told.values(), *left)


def _told(problem: ShapeProblem, read: str, raw: str) -> ShapeProblem:
    arguments = {**problem.arguments, "raw": raw, "read": read}
    if read == raw:
        return evolve(problem, arguments=arguments, severity=Severity.WARNING, spoils=False)
    return evolve(problem, key=UNQUOTED, arguments=arguments, spoils=False)


def _put(document: Any, pointer: str, text: str) -> Tree:
    """Set the value at the pointer and return the one that was there."""
    *path, last = (part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])
    for part in path:
        document = document[int(part) if isinstance(document, list) else part]
    place = int(last) if isinstance(document, list) else last
    before: Tree = document[place]
    document[place] = text
    return before


@cache
def _verdict(kind: str) -> Callable[[object], bool]:
    schemas = {_BASE + name: schema for name, schema in with_referred(kind).items()}
    address, schema = next(iter(schemas.items()))
    registry = jsonschema_rs.Registry(list(schemas.items()), retriever=_closed)
    validator = jsonschema_rs.Draft202012Validator(
        schema, base_uri=address, registry=registry, retriever=_closed, validate_formats=True
    )
    return validator.is_valid


def _closed(address: str) -> Any:
    """Refuse to look anything up: by default the library would ask the network."""
    raise LookupError(address)
