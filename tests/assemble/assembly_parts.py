"""Short words for the small catalogues of these tests."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from coppbuilder.model import (
    Assessment,
    AssessmentForm,
    Competency,
    CompetencyRef,
    CompetencyTarget,
    Complete,
    Family,
    Hours,
    ItemKind,
    Level,
    Module,
    ModuleRequirement,
    ModuleRole,
    Objective,
    Offer,
    Outcome,
    ProgramType,
    Provider,
    Request,
    Requires,
    Standard,
    Text,
    Unit,
    Version,
    VersionRange,
)


def ref(key: str, standard: str = "s") -> CompetencyRef:
    return CompetencyRef(standard, key)


def standard(*keys: str, id_: str = "s", **items: tuple[str, ...]) -> Standard:
    """Make a flat standard, or one with children: `A=("1", "2")`."""
    tops = [Competency(key=key, kind=ItemKind.COMPETENCY) for key in keys]
    for key, children in items.items():
        below = tuple(Competency(key=child, kind=ItemKind.SKILL) for child in children)
        tops.append(Competency(key=key, kind=ItemKind.SECTION, items=below))
    return Standard(id=id_, family=Family.CORPORATE, complete=Complete.YES, items=tuple(tops))


def outcomes(*keys: str, level: int = 3) -> tuple[Outcome, ...]:
    return tuple(Outcome(competency=ref(key), level=Level(level)) for key in keys)


def module(
    id_: str, *trains: str, hours: float = 10, version: str = "1.0", needs: tuple[str, ...] = (), **more: Any
) -> Module:
    if needs:
        more["requires"] = Requires(competencies=outcomes(*needs))
    if "units" not in more:
        more.setdefault("hours_", Hours(lecture=hours))
        more["hours"] = more.pop("hours_")
    more.setdefault("outcomes", outcomes(*trains))
    return Module(id=id_, version=Version.parse(version), owner="college", **more)


def unit(key: str, *trains: str, hours: float = 2, optional: bool = True, level: int = 3) -> Unit:
    title = Text.plain(key)
    return Unit(
        key=key, title=title, hours=Hours(practice=hours), outcomes=outcomes(*trains, level=level), optional=optional
    )


def final(id_: str = "final", form: AssessmentForm = AssessmentForm.QUALIFICATION_EXAM, **more: Any) -> Module:
    more.setdefault("hours", 4)
    return module(id_, role=ModuleRole.FINAL, assessment=(Assessment(form=form),), **more)


def after(*ids: str, versions: str | None = None) -> Requires:
    allowed = VersionRange.parse(versions) if versions else None
    return Requires(modules=tuple(ModuleRequirement(module=id_, versions=allowed) for id_ in ids))


def target(key: str, level: int = 3) -> CompetencyTarget:
    return CompetencyTarget(competency=ref(key), level=Level(level))


def offer(id_: str, price: str = "0", **more: Any) -> Offer:
    return Offer(module=id_, price_per_learner=Decimal(price), **more)


def provider(id_: str, *offers: Offer, **more: Any) -> Provider:
    return Provider(id=id_, offers=offers, **more)


def request(*targets: Any, **more: Any) -> Request:
    keys = tuple(target(each) if isinstance(each, str) else each for each in targets)
    more.setdefault("program_type", ProgramType.OTHER)
    more.setdefault("minimize", (Objective.HOURS,))
    return Request(id="r", targets=keys, **more)
