"""RSK2xx: the risks that a program names against those that concern it."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.risks import applicable_risks, applies
from ...model import Phase, Program, Risk, RiskStage, Severity
from ..naming import few, labels, title
from ..rule import Context, Found, Rule, Said, Unchecked, rule
from .zones import at_least


def named(program: Program, context: Context) -> Iterator[tuple[int, Risk]]:
    """Yield the risks of the register that a program names, with their places."""
    for index, id_ in enumerate(program.risks):
        risk = context.catalog.risks.get(id_)
        if risk is not None:
            yield index, risk


@rule(
    "RSK201",
    Program,
    severity=Severity.WARNING,
    phase=Phase.APPROVAL,
    no_citation="The stages are those of the practice of centers; no norm lists them.",
)
def stages_have_risks(program: Program, context: Context) -> Iterator[Said]:
    """A stage of the program has no risk.

    Why:
        Something goes wrong at each stage, from the demand to the monitoring. A stage without a risk has most likely
        not been looked at. Only stages for which the register has a risk that concerns the program are asked for.

    Fails:
        risks: [delivery.injury]

    Passes:
        risks:
          - demand.one-employer
          - outcomes.edition-replaced
          - assembly.single-provider
          - approval.missing-sections
          - admission.under-enrolment
          - delivery.injury
          - certification.no-employer
          - monitoring.no-feedback

    """
    if not context.catalog.risks:
        yield Unchecked(variant="no-register")
        return
    covered = {risk.stage for _, risk in named(program, context)}
    wanted = {risk.stage for risk in applicable_risks(context.catalog, program)}
    missing = [stage.value for stage in RiskStage if stage in wanted - covered]
    if missing:
        path = "/risks" if program.risks else ""
        yield Found(path=path, arguments={"stages": labels("risk_stage", missing), "count": len(missing)})


@rule("RSK202", Program, severity=Severity.WARNING, no_citation="The register itself says when a risk applies.")
def risks_concern_the_program(program: Program, context: Context) -> Iterator[Said]:
    """A risk does not concern the program.

    Why:
        The register says for which programs a risk matters: network ones, those with minors, with practice at work.
        A risk that cannot happen hides those that can, and its measures are wasted.

    Fails:
        demand: {learners: [{count: 12, age: {min: 18}}]}
        risks: [admission.minors-consent]

    Passes:
        demand: {learners: [{count: 12, age: {min: 15}}]}
        risks: [admission.minors-consent]

    """
    pinned = all(place.hours is not None for place in program.modules)
    for index, risk in named(program, context):
        if applies(risk.applies_when, program):
            continue
        if pinned or (risk.applies_when.distance is None and risk.applies_when.work_practice is None):
            yield Found(path=f"/risks/{index}", arguments={"risk": title(risk)})
        else:
            yield Unchecked(variant="no-hours", arguments={"risk": risk.id})


@rule("RSK203", Program, severity=Severity.WARNING, phase=Phase.APPROVAL, cites=("profile-copp",))
def high_risks_are_considered(program: Program, context: Context) -> Iterator[Said]:
    """A high risk that concerns the program is not considered.

    Why:
        The register knows of high risks that programs like this one run. One that is left out has neither measures nor
        an owner when it comes.

    Fails:
        network: {base: copp, parts: [{provider: college-b, modules: [college-b.rds]}]}
        risks: [delivery.injury]

    Passes:
        network: {base: copp, parts: [{provider: college-b, modules: [college-b.rds]}]}
        risks: [delivery.injury, network.unsigned-agreement]

    """
    left = [
        risk
        for risk in applicable_risks(context.catalog, program)
        if risk.id not in program.risks and at_least(context, "high", risk.score, program.demand)
    ]
    if left:
        yield Found(
            path="/risks" if program.risks else "",
            arguments={"risks": few(f"{risk.id} («{risk.label}»)" for risk in left), "count": len(left)},
            norm=context.norm("risk.zone.high", program.demand),
        )


RULES: tuple[Rule, ...] = (stages_have_risks, risks_concern_the_program, high_risks_are_considered)
