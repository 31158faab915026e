"""How learners split into groups and subgroups, and the room-hours that this takes."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from ..model import Group, Module, Request
from .hours import module_hours


@frozen(kw_only=True)
class Split:
    """Numbers of groups and of subgroups in each; sizes are those of the largest one, in learners."""

    groups: int
    group_size: int
    subgroups: int
    subgroup_size: int


def ceil_div(dividend: int, divisor: int) -> int:
    """Divide whole numbers, rounding up."""
    return -(-dividend // divisor)


@lru_cache(maxsize=1024)
def split(learners: int, group: Group) -> Split | None:
    """Split learners as evenly as possible; none if some group would be smaller than its minimum.

    Groups = ⌈learners / max⌉, each at least `min`; practice in ⌈group / practice_max⌉ subgroups.

    Example:
        >>> split(24, Group(max=25, practice_max=12))
        Split(groups=1, group_size=24, subgroups=2, subgroup_size=12)

    """
    if learners == 0:
        return Split(groups=0, group_size=0, subgroups=0, subgroup_size=0)
    groups = ceil_div(learners, group.max)
    if learners // groups < group.min:
        return None
    size = ceil_div(learners, groups)
    subgroups = ceil_div(size, group.practice_max) if group.practice_max else 1
    return Split(groups=groups, group_size=size, subgroups=subgroups, subgroup_size=ceil_div(size, subgroups))


def taught_learners(module: Module, request: Request) -> int:
    """Return how many learners study the module: all but those for whom the whole of it is recognized.

    A final assessment is never recognized.
    """
    if module.is_final or not any(group.recognized for group in request.learners):
        return request.learner_count
    return sum(
        group.count
        for group in request.learners
        if not any(known.module == module.id and not known.units for known in group.recognized)
    )


def room_hours(module: Module, request: Request, omitted: tuple[str, ...] = ()) -> float:
    """Return the academic hours that practice keeps a workshop busy: practical hours × groups × subgroups."""
    parts = split(taught_learners(module, request), module.group)
    return module_hours(module, omitted).practical * parts.groups * parts.subgroups if parts else 0
