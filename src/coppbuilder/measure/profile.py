"""The profile of a program by WorldSkills sections: their weights, and how much of each is trained."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from ..model import CompetencyRef, CompetencyTarget, Family, Item, Level, ShareTarget, Standard
from .coverage import covers, leaf_weights
from .plan import Plan


@frozen(kw_only=True)
class ProfileSection:
    """A section: its weight in the standard and the trained share of the section, both 0…1."""

    item: Item
    weight: Fraction
    trained: Fraction


@frozen(kw_only=True)
class Profile:
    """The sections of a standard; `share` (0…1) is the weighted share that is trained at the level or higher."""

    standard: Standard
    level: int
    sections: tuple[ProfileSection, ...]
    share: Fraction


def profiles(plan: Plan) -> tuple[Profile, ...]:
    """Return the profile of each WorldSkills standard that the program trains or that targets name, by id.

    The level is the highest that targets ask for, else productive.
    """
    levels = _levels(plan)
    trained = {leaf.standard for leaf in plan.training}
    known = sorted(plan.catalog.standards.items())
    return tuple(
        _profile(plan, standard, levels.get(id_, int(Level.PRODUCTIVE)))
        for id_, standard in known
        if standard.family is Family.WORLDSKILLS and standard.items and (id_ in trained or id_ in levels)
    )


def _levels(plan: Plan) -> dict[str, int]:
    found: dict[str, int] = {}
    for target in plan.request.targets:
        if isinstance(target, CompetencyTarget):
            named = {target.competency.standard}
        elif isinstance(target, ShareTarget):
            named = {target.competency.standard if target.competency else target.standard or ""}
        else:
            named = {ref.standard for ref in target.any_of}
        for id_ in named:
            found[id_] = max(found.get(id_, 0), int(target.level))
    return found


def _profile(plan: Plan, standard: Standard, level: int) -> Profile:
    weights = leaf_weights(plan.catalog, ShareTarget(share=1, standard=standard.id))

    def weigh(refs: set[CompetencyRef]) -> Fraction:
        return sum((weight for ref, weight in weights.items() if ref in refs), Fraction(0))

    got = {ref for ref in weights if covers(plan.training, ref, level)}
    sections = []
    for item in plan.catalog.roots(standard.id):
        own = {leaf.ref for leaf in plan.catalog.leaves(item.ref)}
        weight = weigh(own)
        trained = weigh(own & got) / weight if weight else Fraction(0)
        sections.append(ProfileSection(item=item, weight=weight, trained=trained))
    return Profile(standard=standard, level=level, sections=tuple(sections), share=weigh(got))
