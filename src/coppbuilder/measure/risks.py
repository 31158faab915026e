"""Which risks of the catalogue concern a program, and how grave they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ..model import AppliesWhen, Program, Risk
from ..model.program import RiskPlan
from ..model.risk import Appraisal
from .norms import norm_parameter

if TYPE_CHECKING:
    from ..model import Catalog

#: The zones, from the gravest on; the profile of the center says from which score on each begins.
ZONES: Final = ("critical", "high", "medium")
#: From this age on a learner is of age (Гражданский кодекс РФ, ст. 21).
_OF_AGE: Final = 18


def applicable_risks(catalog: Catalog, program: Program) -> Iterator[Risk]:
    """Yield the risks whose conditions the program meets, by id."""
    for _, risk in sorted(catalog.risks.items()):
        if applies(risk.applies_when, program):
            yield risk


def applies(when: AppliesWhen, program: Program) -> bool:
    """Tell whether all the stated facts hold; what is not stated does not matter."""
    request = program.demand
    groups = request.learners
    facts = (
        (when.network, program.network is not None),
        (when.distance, program.hours.distance > 0),
        (when.minors, any(g.age is not None and g.age.min is not None and g.age.min < _OF_AGE for g in groups)),
        (when.work_practice, program.hours.work_practice > 0),
        (when.recognition, any(g.recognized for g in groups) or any(place.recognized for place in program.modules)),
    )
    if when.program_types and request.program_type not in when.program_types:
        return False
    return all(stated is None or stated == fact for stated, fact in facts)


@frozen(kw_only=True)
class ProgramRisk:
    """A risk of a program.

    Attributes:
        risk: the risk.
        zone: one of `ZONES` by its score, or none below all of them.
        plan: who acts on it in this program, if that is written.
        residual: what the measures leave of it, by the program, else by the risk itself.

    """

    risk: Risk
    zone: str | None
    plan: RiskPlan | None
    residual: Appraisal | None


def program_risks(catalog: Catalog, program: Program) -> tuple[ProgramRisk, ...]:
    """Return the risks that a program names, else those of the catalogue that concern it; the gravest first."""
    named = [catalog.risks[id_] for id_ in dict.fromkeys(program.risks) if id_ in catalog.risks]
    risks = named if program.risks else list(applicable_risks(catalog, program))
    plans = {plan.risk: plan for plan in program.risk_plan}
    return tuple(
        ProgramRisk(
            risk=risk,
            zone=risk_zone(catalog, program, risk.score),
            plan=(plan := plans.get(risk.id)),
            residual=(plan.residual if plan else None) or risk.residual,
        )
        for risk in sorted(risks, key=lambda risk: (-risk.score, -risk.impact, risk.id))
    )


def risk_zone(catalog: Catalog, program: Program, score: int) -> str | None:
    """Return the gravest zone that a score (1–25) reaches on the day of approval; none below all of them."""
    for zone in ZONES:
        threshold = norm_parameter(catalog, f"risk.zone.{zone}", program.demand.approval_date)
        if threshold is not None and score >= threshold.number:
            return zone
    return None
