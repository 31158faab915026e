"""What a new source says of a document laid over what its file says; what the source does not carry stays."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

#: Fields by which entries of a list are known again, by the name of the list; a bare text is the first of them.
_KNOWN_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "units": ("key",),
    "outcomes": ("competency",),
    "competencies": ("competency",),
    "modules": ("module",),
    "require_modules": ("module",),
    "forbid_modules": ("module",),
    "knowledge": ("text",),
    "skills": ("text",),
    "experience": ("text",),
    "criteria": ("text",),
    "resources": ("type",),
    "equipment": ("type",),
    "staff": ("role",),
    "assessment": ("form",),
    "digital_resources": ("title",),
    "components": ("title",),
    "sections": ("title",),
    "workshops": ("id",),
    "closed_weeks": ("from",),
    "bookings": ("workshop", "from"),
    "offers": ("module", "versions"),
    "parts": ("provider", "mode"),
    "agreements": ("provider", "number"),
    "risk_plan": ("risk",),
    "standards": ("standard",),
    "targets": ("competency", "any_of", "standard"),
}


def overlaid(old: Mapping[str, Any], new: Mapping[str, Any], cleared: Collection[str] = ()) -> dict[str, Any]:
    """Return a document with the values of `new` in place of those of `old`, and without the pointers `cleared`.

    Entries of lists are known again by what names them (the key of a unit, the competency of an outcome); the list has
    those of `new`, each with what the old entry says besides.

    Example:
        >>> old = {"units": [{"key": "a", "hours": {"lecture": 2}, "content": "…"}, {"key": "b"}], "rights": "free"}
        >>> overlaid(old, {"units": [{"key": "a", "hours": {"lecture": 4}}]})
        {'units': [{'key': 'a', 'hours': {'lecture': 4}, 'content': '…'}], 'rights': 'free'}

    """
    return _mapping(old, new, _Cleared(cleared), "")


class _Cleared:
    """Pointers that are taken out, and what lies above them."""

    def __init__(self, pointers: Collection[str]) -> None:
        self._pointers = frozenset(pointers)
        self._above = frozenset(
            pointer[:place] for pointer in pointers for place, character in enumerate(pointer) if character == "/"
        )

    def __contains__(self, pointer: str) -> bool:
        return pointer in self._pointers

    def below(self, pointer: str) -> bool:
        """Tell whether something below a pointer is taken out."""
        return pointer in self._above


def _mapping(old: Mapping[str, Any], new: Mapping[str, Any], cleared: _Cleared, pointer: str) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key in dict.fromkeys((*old, *new)):
        place = f"{pointer}/{key}"
        if key in new:
            made[key] = _value(old.get(key), new[key], cleared, place, key)
        elif place in cleared:
            continue
        elif cleared.below(place) and isinstance(old[key], Mapping):
            if left := _mapping(old[key], {}, cleared, place):
                made[key] = left
        else:
            made[key] = old[key]
    return made


def _value(old: Any, new: Any, cleared: _Cleared, pointer: str, key: str) -> Any:
    if isinstance(new, Mapping):
        return _mapping(old if isinstance(old, Mapping) else {}, new, cleared, pointer)
    if isinstance(new, list):
        return _list(old if isinstance(old, list) else [], new, cleared, pointer, key)
    if isinstance(old, Mapping) and isinstance(new, str):
        return old if new in old.values() else {**old, next(iter(old)): new}  # a text in several languages
    return new


def _list(old: Sequence[Any], new: Sequence[Any], cleared: _Cleared, pointer: str, key: str) -> list[Any]:
    if not any(isinstance(entry, Mapping) for entry in new):
        return list(new)
    before: dict[tuple[object, ...], list[Any]] = {}
    for place, entry in enumerate(old):
        before.setdefault(entry_name(key, entry, place), []).append(entry)
    made = []
    for place, entry in enumerate(new):
        known = before.get(entry_name(key, entry, place))
        former = known.pop(0) if known else {}
        if isinstance(former, str):
            former = {_KNOWN_BY.get(key, ("id",))[0]: former}
        made.append(_mapping(former, entry, cleared, f"{pointer}/{place}"))
    return made


def entry_name(key: str, entry: Any, place: int) -> tuple[object, ...]:
    """Return what an entry of a list is known by: what names it, else its place.

    Example:
        >>> entry_name("units", {"key": "arc"}, 3), entry_name("outcomes", "a:1", 0), entry_name("learners", {}, 1)
        (('arc',), ('a:1',), (1,))

    """
    fields = _KNOWN_BY.get(key)
    if fields is None:
        return (place,)
    if not isinstance(entry, Mapping):
        return (str(entry), *(None for _ in fields[1:]))
    return tuple(str(entry[field]) if field in entry else None for field in fields)


def gone(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the keys of lists, and the names of entries, that an old document has and a new one has not.

    Example:
        >>> list(gone({"units": [{"key": "a"}, {"key": "b"}]}, {"units": [{"key": "b"}]}))
        [(('units',), 'a')]

    """
    yield from _gone(old, new, ())


def _gone(
    old: Mapping[str, Any], new: Mapping[str, Any], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, value in old.items():
        here = (*path, key)
        if isinstance(value, Mapping):
            yield from _gone(value, new.get(key, {}) if isinstance(new.get(key), Mapping) else {}, here)
        elif isinstance(value, list):
            found = new.get(key)
            entries = found if isinstance(found, list) else []
            left = {entry_name(key, entry, place): entry for place, entry in enumerate(entries)}
            for place, entry in enumerate(value):
                name = entry_name(key, entry, place) if key in _KNOWN_BY or isinstance(entry, Mapping) else (entry,)
                if key not in _KNOWN_BY and not isinstance(entry, Mapping):
                    if entry not in entries:
                        yield here, str(entry)
                elif name not in left:
                    yield here, " ".join(str(part) for part in name if part is not None)
                elif isinstance(entry, Mapping) and isinstance(left[name], Mapping):
                    yield from _gone(entry, left[name], here)
        elif key not in new:
            yield here, str(value)
