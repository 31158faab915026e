"""RSK1xx: one risk of the register: what is done about it, by whom, and what remains."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import MeasureKind, Risk, Severity
from ..persons import Trace, shortened, traces
from ..rule import Context, Found, Rule, Said, rule
from .zones import at_least


@rule("RSK101", Risk, severity=Severity.WARNING, cites=("profile-copp",))
def high_risk_is_prevented(risk: Risk, context: Context) -> Iterator[Said]:
    """A high risk has no measure that prevents or excludes it.

    Why:
        To respond after the event is too late where it stops a program. From the threshold of the profile on
        (probability times impact), something has to be done beforehand.

    Fails:
        probability: 4
        impact: 4
        measures: [{kind: respond, action: Перенести занятия}]

    Passes:
        probability: 4
        impact: 4
        measures:
          - {kind: prevent, action: Подписать договор до набора, owner: network-coordinator}
          - {kind: respond, action: Перенести занятия, owner: dispatcher}

    """
    if not at_least(context, "high", risk.score):
        return
    if all(measure.kind is MeasureKind.RESPOND for measure in risk.measures):
        path = "/measures" if risk.measures else ""
        yield Found(path=path, arguments={"score": risk.score}, norm=context.norm("risk.zone.high"))


@rule("RSK102", Risk, severity=Severity.WARNING, cites=("profile-copp",))
def measures_have_owners(risk: Risk, context: Context) -> Iterator[Said]:
    """Nobody answers for a measure against a high risk.

    Why:
        What is everybody's business is nobody's. A role is enough, no name: who holds it is known on the spot.

    Fails:
        probability: 4
        impact: 4
        measures: [{kind: prevent, action: Подписать договор до набора}]

    Passes:
        probability: 4
        impact: 4
        measures: [{kind: prevent, action: Подписать договор до набора, owner: network-coordinator}]

    """
    if not at_least(context, "high", risk.score):
        return
    for index, measure in enumerate(risk.measures):
        if measure.owner is None:
            arguments = {"action": dict(measure.action.languages), "kind": measure.kind.value}
            yield Found(path=f"/measures/{index}", arguments=arguments, norm=context.norm("risk.zone.high"))


@rule("RSK103", Risk, severity=Severity.WARNING, cites=("profile-copp",), requires=("RSK101",))
def risk_has_measures(risk: Risk, context: Context) -> Iterator[Said]:
    """Nothing is done about a risk that is not low.

    Why:
        A low risk may be borne. From the medium zone on, a risk without a measure is a complaint, not a plan.

    Fails:
        probability: 2
        impact: 3
        measures: []

    Passes:
        probability: 2
        impact: 3
        measures: [{kind: respond, action: Объединить группы двух колледжей}]

    """
    if not risk.measures and at_least(context, "medium", risk.score):
        yield Found(arguments={"score": risk.score}, norm=context.norm("risk.zone.medium"))


@rule("RSK104", Risk, severity=Severity.WARNING, cites=("profile-copp",))
def high_risk_has_an_indicator(risk: Risk, context: Context) -> Iterator[Said]:
    """Nothing shows that a high risk is coming.

    Why:
        Measures start in time if somebody sees a sign: a list that has not come a week before, half of the group
        without a medical examination. Without an indicator the event itself is the first sign.

    Fails:
        probability: 4
        impact: 4

    Passes:
        probability: 4
        impact: 4
        indicator: За неделю до начала договор не подписан

    """
    if risk.indicator is None and at_least(context, "high", risk.score):
        yield Found(arguments={"score": risk.score}, norm=context.norm("risk.zone.high"))


@rule("RSK105", Risk, severity=Severity.WARNING, no_citation="Measures are taken so that less of the risk remains.")
def measures_lower_the_risk(risk: Risk, _: Context) -> Iterator[Said]:
    """The residual risk is not lower than the risk itself, or has no measures behind it.

    Why:
        The residual risk is what remains once the measures are taken. If it is as high as before, the measures do
        nothing; without measures nothing can have become lower.

    Fails:
        probability: 3
        impact: 4
        residual: {probability: 4, impact: 4}

    Passes:
        probability: 3
        impact: 4
        residual: {probability: 1, impact: 4}

    """
    if risk.residual is None:
        return
    arguments = {"score": risk.score, "residual": risk.residual.score}
    if risk.residual.score >= risk.score:
        yield Found(path="/residual", arguments=arguments)
    elif not risk.measures:
        yield Found(path="/residual", variant="no-measures", arguments=arguments)


@rule("RSK106", Risk, severity=Severity.WARNING, no_citation="Owners are roles: people change, the catalogue stays.")
def owners_are_roles(risk: Risk, _: Context) -> Iterator[Said]:
    """A person is named as the owner of a measure.

    Why:
        Risks are reused in programs of other colleges, and stay when people leave. A role of the vocabulary says who
        answers everywhere; a name is personal data besides.

    Fails:
        measures: [{kind: prevent, action: Подписать договор, owner: Петров П. П.}]

    Passes:
        measures: [{kind: prevent, action: Подписать договор, owner: network-coordinator}]

    """
    for index, measure in enumerate(risk.measures):
        for kind, found in traces(measure.owner or ""):
            if kind is Trace.NAME:
                yield Found(path=f"/measures/{index}/owner", arguments={"found": shortened(found)})


RULES: tuple[Rule, ...] = (
    high_risk_is_prevented,
    measures_have_owners,
    risk_has_measures,
    high_risk_has_an_indicator,
    measures_lower_the_risk,
    owners_are_roles,
)
