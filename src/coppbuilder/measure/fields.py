"""What differs between two documents in their canonical plain form, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import field, frozen

#: What names an element of a list, the first that it has; a bare string is its own name.
_NAMES: Final = (
    "key",
    "id",
    "module",
    "competency",
    "standard",
    "provider",
    "ref",
    "type",
    "role",
    "form",
    "name",
    "title",
    "text",
    "from",
    "any_of",
)
#: Lists whose order means something.
_ORDERED: Final = frozenset({"items", "minimize", "modules", "sections", "units"})


@frozen(kw_only=True)
class FieldChange:
    """One field: the keys on the way to it (elements of lists by their names), and both plain values.

    `None` stands for «not there»: a field that has its default is left out of the canonical form. A list whose
    elements only stand in another order changes as a whole: both values are the names in their order.
    """

    path: tuple[str, ...]
    old: Any = field(default=None)
    new: Any = field(default=None)


def field_changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[FieldChange, ...]:
    """Return the fields that differ, in the order of the documents.

    Example:
        >>> field_changes({"title": "A"}, {"title": "B"})
        (FieldChange(path=('title',), old='A', new='B'),)

    """
    return tuple(_changes((), old, new))


def _changes(path: tuple[str, ...], old: Any, new: Any) -> Iterator[FieldChange]:
    if old == new:
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys((*old, *new)):
            yield from _changes((*path, key), old.get(key), new.get(key))
    elif isinstance(old, list) and isinstance(new, list):
        yield from _list_changes(path, old, new)
    else:
        yield FieldChange(path=path, old=old, new=new)


def _list_changes(path: tuple[str, ...], old: list[Any], new: list[Any]) -> Iterator[FieldChange]:
    before, after = _named(old), _named(new)
    for name in dict.fromkeys((*before, *after)):
        yield from _element_changes((*path, name), before.get(name), after.get(name))
    if path and path[-1] in _ORDERED:
        kept = [name for name in before if name in after]
        arranged = [name for name in after if name in before]
        if kept != arranged:
            yield FieldChange(path=path, old=kept, new=arranged)


def _element_changes(path: tuple[str, ...], old: Any, new: Any) -> Iterator[FieldChange]:
    """Compare elements of one name; what may be written as one string is compared as the mapping that it stands for."""
    if isinstance(old, str) and isinstance(new, Mapping):
        old = {_name_key(new): old}
    elif isinstance(old, Mapping) and isinstance(new, str):
        new = {_name_key(old): new}
    yield from _changes(path, old, new)


def _named(elements: Sequence[Any]) -> dict[str, Any]:
    """Put elements under their names; a name that repeats gets a number."""
    result: dict[str, Any] = {}
    for element in elements:
        name = first = _name(element)
        number = 1
        while name in result:
            number += 1
            name = f"{first} #{number}"
        result[name] = element
    return result


def _name(element: Any) -> str:
    if not isinstance(element, Mapping):
        return str(element)
    key = _name_key(element)
    name = element.get(key)
    if isinstance(name, Mapping):
        name = next(iter(name.values()))
    parts = [", ".join(map(str, name)) if isinstance(name, list) else str(name)]
    parts += [str(element[more]) for more in ("to", "under", "kinds", "variant") if more in element]
    return " ".join(parts)


def _name_key(element: Mapping[str, Any]) -> str:
    return next((key for key in _NAMES if key in element), next(iter(element)))
