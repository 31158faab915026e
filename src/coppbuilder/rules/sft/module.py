"""SFT2xx: what a module promises of supra-professional skills."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...model import AssessmentForm, CompetencyRef, Level, Module, Severity, normal_code
from ..naming import competency
from ..rule import Context, Found, Rule, Said, rule
from .skills import soft_outcomes

#: Forms that show what a learner remembers, not what he does among others.
_ON_PAPER: Final = {AssessmentForm.TEST}


@rule("SFT201", Module, severity=Severity.WARNING, cites=("profile-copp",))
def too_many(module: Module, context: Context) -> Iterator[Said]:
    """A module promises very many supra-professional skills.

    Why:
        A list of ten common competencies copied into every module says nothing: they cannot all be trained and assessed
        in its hours. Better a few that its tasks really need. How many are too many is a parameter of the profile.

    Fails:
        outcomes: ["ok-2022:ОК 01", "ok-2022:ОК 02", "ok-2022:ОК 03", "ok-2022:ОК 04", "ok-2022:ОК 05"]

    Passes:
        outcomes: ["ok-2022:ОК 04", "ok-2022:ОК 07"]

    """
    promised = soft_outcomes(context.catalog, module)
    norm = context.norm("soft-skills.module.max") if promised else None
    if norm is not None and len(promised) > norm.number:
        path = list(promised.values())[int(norm.number)]
        yield Found(path=path, arguments={"count": len(promised), "limit": int(norm.number)}, norm=norm)


@rule("SFT202", Module, severity=Severity.WARNING, no_citation="What nothing in a module serves is not trained by it.")
def only_declared(module: Module, context: Context) -> Iterator[Said]:
    """A supra-professional skill is promised, and nothing in the module serves it.

    Why:
        Neither a unit, nor knowledge, a skill or experience among the results, nor an assessment names it. Such a line
        is a declaration; a program that rests on it promises what nobody teaches.

    Fails:
        outcomes: ["ok-2022:ОК 04"]
        results: {}

    Passes:
        outcomes: ["ok-2022:ОК 04"]
        results:
          skills:
            - {text: Распределять работу в бригаде, competencies: ["ok-2022:ОК 04"]}

    """
    served = {_normal(ref) for ref in _named(module)}
    for ref, path in soft_outcomes(context.catalog, module).items():
        if _normal(ref) not in served:
            yield Found(path=path, arguments={"skill": competency(context.catalog, ref)})


def _named(module: Module) -> Iterator[CompetencyRef]:
    for unit in module.units:
        yield from (outcome.competency for outcome in unit.outcomes)
    results = module.results
    for result in (*results.knowledge, *results.skills, *results.experience):
        yield from result.competencies
    for assessment in module.assessment:
        yield from assessment.checks


def _normal(reference: CompetencyRef) -> tuple[str, str]:
    return reference.standard, normal_code(reference.key)


@rule("SFT203", Module, severity=Severity.WARNING, no_citation="Behaviour is seen in action; a matter of method.")
def tested_on_paper(module: Module, context: Context) -> Iterator[Said]:
    """A supra-professional skill at the productive level is checked by a test only.

    Why:
        A test shows what learners know of team work, not whether they work in a team. The productive level needs a
        task, a project or a portfolio in which the skill can be observed; otherwise a lower level is honest.

    Fails:
        outcomes: [{competency: "ok-2022:ОК 04", level: 3}]
        assessment: [{form: test, checks: ["ok-2022:ОК 04"]}]

    Passes:
        outcomes: [{competency: "ok-2022:ОК 04", level: 3}]
        assessment: [{form: project-defence, checks: ["ok-2022:ОК 04"]}]

    """
    productive = {outcome.competency for outcome in module.outcomes if outcome.level is Level.PRODUCTIVE}
    for ref, path in soft_outcomes(context.catalog, module).items():
        forms = {
            assessment.form
            for assessment in module.assessment
            if _normal(ref) in {_normal(checked) for checked in assessment.checks}
        }
        if ref in productive and forms and forms <= _ON_PAPER:
            yield Found(path=path, arguments={"skill": competency(context.catalog, ref)})


RULES: tuple[Rule, ...] = (too_many, only_declared, tested_on_paper)
