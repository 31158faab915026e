"""RSK3xx: the plan of a program for its risks: owners, dates, what remains."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from ...model import Argument, Phase, Program, Request, RiskPlan, RiskStage, Severity
from ..naming import few, title
from ..rule import Context, Found, Rule, Said, rule
from .program import named
from .zones import at_least

_BEFORE_APPROVAL: Final = frozenset(
    {RiskStage.DEMAND, RiskStage.OUTCOMES, RiskStage.ASSEMBLY, RiskStage.NETWORK, RiskStage.APPROVAL}
)
_WEEK: Final = dt.timedelta(weeks=1)


def _plans(program: Program) -> Iterator[tuple[str, RiskPlan]]:
    for index, entry in enumerate(program.risk_plan):
        yield f"/risk_plan/{index}", entry


def _name(context: Context, entry: RiskPlan) -> Argument:
    known = context.catalog.risks.get(entry.risk)
    return title(known) if known else entry.risk


@rule("RSK301", Program, severity=Severity.WARNING, phase=Phase.APPROVAL, cites=("profile-copp",))
def high_risks_have_owner_and_date(program: Program, context: Context) -> Iterator[Said]:
    """Nobody acts on a high risk by a date.

    Why:
        The register says what helps; the program says who does it and by when. A high risk without an owner and a date
        stays as it is.

    Fails:
        risks: [network.unsigned-agreement]

    Passes:
        risks: [network.unsigned-agreement]
        risk_plan:
          - {risk: network.unsigned-agreement, owner: network-coordinator, due: 2027-01-18}

    """
    settled = {entry.risk for _, entry in _plans(program) if entry.owner is not None and entry.due is not None}
    left = [
        (index, risk)
        for index, risk in named(program, context)
        if risk.id not in settled and at_least(context, "high", risk.score, program.demand)
    ]
    if left:
        yield Found(
            path=f"/risks/{left[0][0]}",
            arguments={"risks": few(f"«{risk.label}»" for _, risk in left), "count": len(left)},
            norm=context.norm("risk.zone.high", program.demand),
        )


@rule("RSK302", Program, severity=Severity.WARNING, no_citation="It is about agreement within one document.")
def plan_is_for_named_risks(program: Program, context: Context) -> Iterator[Said]:
    """The plan is for a risk that the program does not name, or names twice.

    Why:
        The plan says what is done about the risks of the program. An entry for another risk is a slip in the id; of two
        entries for one risk nobody knows which counts.

    Fails:
        risks: [delivery.injury]
        risk_plan: [{risk: delivery.injry, owner: master, due: 2027-01-18}]

    Passes:
        risks: [delivery.injury]
        risk_plan: [{risk: delivery.injury, owner: master, due: 2027-01-18}]

    """
    seen: set[str] = set()
    for path, entry in _plans(program):
        if entry.risk not in program.risks:
            yield Found(path=f"{path}/risk", arguments={"risk": entry.risk})
        elif entry.risk in seen:
            yield Found(path=f"{path}/risk", variant="twice", arguments={"risk": _name(context, entry)})
        seen.add(entry.risk)


@rule("RSK303", Program, severity=Severity.WARNING, no_citation="A measure against a risk comes before its stage ends.")
def measures_come_in_time(program: Program, context: Context) -> Iterator[Said]:
    """Measures are due after the stage of the risk is over.

    Why:
        An agreement that is to be signed after approval, or consents that are to be collected after the start, do not
        prevent anything. Risks up to approval are dealt with by the day of approval, those of admission by the start,
        those of delivery and assessment by the end of training.

    Fails:
        demand: {start: 2027-02-01}
        risks: [admission.no-medical]
        risk_plan: [{risk: admission.no-medical, owner: admissions, due: 2027-03-01}]

    Passes:
        demand: {start: 2027-02-01}
        risks: [admission.no-medical]
        risk_plan: [{risk: admission.no-medical, owner: admissions, due: 2027-01-25}]

    """
    for path, entry in _plans(program):
        risk = context.catalog.risks.get(entry.risk)
        last = _last_day(program, risk.stage) if risk else None
        if risk is not None and last is not None and entry.due is not None and entry.due > last:
            arguments = {
                "risk": title(risk),
                "due": entry.due.isoformat(),
                "last": last.isoformat(),
                "stage": risk.stage.value,
            }
            yield Found(path=f"{path}/due", arguments=arguments)


def _last_day(program: Program, stage: RiskStage) -> dt.date | None:
    """Return the last day of a stage, if it is known."""
    demand: Request = program.demand
    if stage in _BEFORE_APPROVAL:
        return (program.approval.date if program.approval else None) or demand.approval_date
    if stage is RiskStage.ADMISSION or demand.start is None:
        return demand.start
    weeks = max((week for place in program.modules for week in place.weeks), default=0)
    return demand.start + weeks * _WEEK if weeks and stage is not RiskStage.MONITORING else None


@rule("RSK304", Program, severity=Severity.WARNING, no_citation="The plan itself names the day.")
def measures_are_not_overdue(program: Program, context: Context) -> Iterator[Said]:
    """The day of a measure has passed, and it is not done.

    Why:
        A plan that nobody follows is worse than none: it looks as if the risk were dealt with.

    Fails:
        risk_plan: [{risk: delivery.injury, owner: master, due: 2026-09-01}]

    Passes:
        risk_plan: [{risk: delivery.injury, owner: master, due: 2026-09-01, done: true}]

    """
    for path, entry in _plans(program):
        if context.today is not None and entry.due is not None and not entry.done and entry.due < context.today:
            arguments = {"risk": _name(context, entry), "due": entry.due.isoformat()}
            yield Found(path=f"{path}/due", arguments=arguments)


@rule("RSK305", Program, severity=Severity.WARNING, phase=Phase.APPROVAL, cites=("profile-copp",))
def residual_risk_is_bearable(program: Program, context: Context) -> Iterator[Said]:
    """The risk that remains is still high.

    Why:
        A program is approved with the risks that remain after the measures. One that is still high needs further
        measures, or another plan: a reserve teacher, another site, a later start.

    Fails:
        risk_plan: [{risk: delivery.injury, residual: {probability: 3, impact: 5}}]

    Passes:
        risk_plan: [{risk: delivery.injury, residual: {probability: 1, impact: 5}}]

    """
    for path, entry in _plans(program):
        if entry.residual is not None and at_least(context, "high", entry.residual.score, program.demand):
            yield Found(
                path=f"{path}/residual",
                arguments={"risk": _name(context, entry), "score": entry.residual.score},
                norm=context.norm("risk.zone.high", program.demand),
            )


RULES: tuple[Rule, ...] = (
    high_risks_have_owner_and_date,
    plan_is_for_named_risks,
    measures_come_in_time,
    measures_are_not_overdue,
    residual_risk_is_bearable,
)
