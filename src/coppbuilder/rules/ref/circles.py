"""Circles of modules that require each other, with no version that leads out."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from attrs import frozen

from ...model import Catalog, Module, Version
from ...model.recorded import fact

_Key = tuple[str, Version]


@frozen(kw_only=True)
class Circle:
    """The ids along a circle, the first again at its end; `requirement` is the place of the one that leads into it."""

    ids: tuple[str, ...]
    requirement: int


def circle_through(catalog: Catalog, module: Module) -> Circle | None:
    """Return a shortest circle through a module version, if no program can hold it because of one."""
    start = (module.id, module.version)
    if not _is_stuck(catalog, module.id, str(module.version)):
        return None
    came_from: dict[_Key, _Key] = {}
    first: dict[_Key, int] = {}
    queue = deque([module])
    while queue:
        current = queue.popleft()
        here = (current.id, current.version)
        for number, following in _blocking(catalog, current):
            there = (following.id, following.version)
            if there == start:
                return _unwind(came_from, here, start, first.get(here, number))
            if there not in came_from:
                came_from[there] = here
                first[there] = first.get(here, number)
                queue.append(following)
    return None


def _unwind(came_from: dict[_Key, _Key], last: _Key, start: _Key, requirement: int) -> Circle:
    way = [start[0], last[0]] if last != start else [start[0]]
    while last != start:
        last = came_from[last]
        way.append(last[0])
    if len(way) == 1:
        way.append(start[0])
    return Circle(ids=tuple(reversed(way)), requirement=requirement)


def _blocking(catalog: Catalog, module: Module) -> Iterator[tuple[int, Module]]:
    """Yield the versions that a module waits for in vain, with the place of the requirement."""
    for number, needed in enumerate(module.requires.modules):
        fitting = catalog.versions(needed.module, needed.versions)
        if all(_is_stuck(catalog, other.id, str(other.version)) for other in fitting):
            yield from ((number, other) for other in fitting)


@fact
def _is_stuck(catalog: Catalog, module: str, version: str) -> bool:
    return (module, Version.parse(version)) in _stuck(catalog)


@lru_cache(maxsize=8)
def _stuck(catalog: Catalog) -> frozenset[_Key]:
    """Return the module versions that can never be placed: some requirement has only such versions.

    A requirement that names an unknown module or version holds nothing up here; other rules report it.
    """
    unmet: dict[_Key, int] = {}
    waiting: dict[_Key, list[tuple[_Key, int]]] = defaultdict(list)
    for module in chain.from_iterable(catalog.modules.values()):
        key = (module.id, module.version)
        needs = [catalog.versions(needed.module, needed.versions) for needed in module.requires.modules]
        unmet[key] = sum(bool(fitting) for fitting in needs)
        for number, fitting in enumerate(needs):
            for other in fitting:
                waiting[other.id, other.version].append((key, number))
    placed = deque(key for key, count in unmet.items() if not count)
    met: set[tuple[_Key, int]] = set()
    while placed:
        for requirement in waiting.pop(placed.popleft(), ()):
            if requirement not in met:
                met.add(requirement)
                unmet[requirement[0]] -= 1
                if not unmet[requirement[0]]:
                    placed.append(requirement[0])
    return frozenset(key for key, count in unmet.items() if count)
