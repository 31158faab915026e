"""Whether learners may start: education and age."""

from __future__ import annotations

from ..model import LearnerGroup, Module


def education_short(module: Module, group: LearnerGroup) -> bool | None:
    """Tell whether a group's education is lower than the module asks for; `None` where the request does not say."""
    needed = module.requires.education
    if needed is None:
        return False
    return None if group.education is None else group.education.rank < needed.rank


def age_short(module: Module, group: LearnerGroup) -> bool | None:
    """Tell whether a group's youngest may be younger than the module allows; `None` where the request does not say."""
    needed = module.requires.age_min
    if needed is None:
        return False
    if group.age is None or group.age.min is None:
        return None
    return group.age.min < needed
