"""COV1xx: what one module promises, teaches and checks."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.reach import Training, reach_of, taught_outcomes
from ...model import Argument, Catalog, CompetencyRef, LearningResult, Module, Outcome, Severity
from ..naming import competency, title
from ..rule import Context, Found, Rule, Said, rule


@rule("COV101", Module, severity=Severity.WARNING, cites=("fz273",))
def outcomes_are_checked(module: Module, context: Context) -> Iterator[Said]:
    """No assessment checks an outcome of the module.

    Why:
        A module promises competencies, and assessments show that learners have them: assessment materials are a part of
        a program (273-ФЗ, art. 2). An outcome that nothing checks is a promise that nobody can keep to account.

    Fails:
        outcomes: ["ps-40.002-2013:A/01.2", "ps-40.002-2013:A/03.2"]
        assessment: [{form: credit, checks: ["ps-40.002-2013:A/01.2"]}]

    Passes:
        outcomes: ["ps-40.002-2013:A/01.2", "ps-40.002-2013:A/03.2"]
        assessment: [{form: credit, checks: ["ps-40.002-2013:A/01.2", "ps-40.002-2013:A/03.2"]}]

    """
    if module.is_final or not taught_outcomes(module):
        return
    if not module.assessment:
        path = "/outcomes" if module.outcomes else "/units"
        yield Found(path=path, variant="none", arguments={"module": title(module)})
        return
    reach = reach_of(context.catalog)
    checks = [check for assessment in module.assessment for check in assessment.checks]
    if not checks:
        yield Found(path="/assessment", variant="nothing", arguments={"module": title(module)})
        return
    checked = {leaf for check in checks for leaf in reach.leaves(check)}
    for path, outcome in _outcomes(module):
        leaves = {leaf.ref for leaf in context.catalog.leaves(outcome.competency)}
        if not leaves <= checked:
            name = competency(context.catalog, outcome.competency)
            yield Found(path=path, arguments={"module": title(module), "outcome": name})


def _outcomes(module: Module) -> Iterator[tuple[str, Outcome]]:
    for number, outcome in enumerate(module.outcomes):
        yield f"/outcomes/{number}", outcome
    for place, unit in enumerate(module.units):
        for number, outcome in enumerate(unit.outcomes):
            yield f"/units/{place}/outcomes/{number}", outcome


@rule("COV102", Module, severity=Severity.WARNING, no_citation="method: an assessment checks what was taught")
def only_outcomes_are_checked(module: Module, context: Context) -> Iterator[Said]:
    """An assessment checks what the module does not train.

    Why:
        Learners would be asked for what nobody taught them; or the module trains more than it says, and then programs
        cannot find it. A final assessment may check anything.

    Fails:
        outcomes: ["ps-40.002-2013:A/01.2"]
        assessment: [{form: credit, checks: ["ps-40.002-2013:A/03.2"]}]

    Passes:
        outcomes: ["ps-40.002-2013:A/01.2"]
        assessment: [{form: credit, checks: ["ps-40.002-2013:A/01.2"]}]

    """
    if module.is_final:
        return
    trained = reach_of(context.catalog).training(taught_outcomes(module))
    for place, assessment in enumerate(module.assessment):
        for number, check in enumerate(assessment.checks):
            if _stands_apart(trained, context.catalog, check):
                arguments = {"module": title(module), "competency": competency(context.catalog, check)}
                yield Found(path=f"/assessment/{place}/checks/{number}", arguments=arguments)


def _stands_apart(trained: Training, catalog: Catalog, reference: CompetencyRef) -> bool:
    """Tell whether nothing at or below an item is trained; an unknown item is another rule's business."""
    leaves = catalog.leaves(reference)
    return bool(leaves) and not any(leaf.ref in trained for leaf in leaves)


@rule("COV103", Module, severity=Severity.WARNING, no_citation="method: knowledge and skills serve the outcomes")
def results_serve_outcomes(module: Module, context: Context) -> Iterator[Said]:
    """Knowledge or a skill is linked to a competency that the module does not train.

    Why:
        Knowledge, skills and practical experience are printed below the competency that they serve. Linked to one
        that the module does not train, they are lost or stand in the wrong place.

    Fails:
        outcomes: ["ps-40.002-2013:A/01.2"]
        results:
          skills: [{text: To assemble on tacks, competencies: ["ps-40.002-2013:A/03.2"]}]

    Passes:
        outcomes: ["ps-40.002-2013:A/01.2"]
        results:
          skills: [{text: To assemble on tacks, competencies: ["ps-40.002-2013:A/01.2"]}]

    """
    if module.is_final:
        return
    trained = reach_of(context.catalog).training(taught_outcomes(module))
    for path, result in _results(module):
        for number, reference in enumerate(result.competencies):
            if _stands_apart(trained, context.catalog, reference):
                arguments = {
                    "module": title(module),
                    "result": result.text,
                    "competency": competency(context.catalog, reference),
                }
                yield Found(path=f"{path}/competencies/{number}", arguments=arguments)


def _results(module: Module) -> Iterator[tuple[str, LearningResult]]:
    groups = (
        ("knowledge", module.results.knowledge),
        ("skills", module.results.skills),
        ("experience", module.results.experience),
    )
    for name, results in groups:
        for number, result in enumerate(results):
            yield f"/results/{name}/{number}", result


@rule("COV104", Module, severity=Severity.WARNING, no_citation="one promise, said twice, is a slip")
def outcomes_are_listed_once(module: Module, context: Context) -> Iterator[Said]:
    """An outcome is listed twice.

    Why:
        Of two levels the higher one counts; the other line is a remnant, or was meant for another competency.

    Fails:
        outcomes:
          - "ps-40.002-2013:A/01.2"
          - {competency: "ps-40.002-2013:A/01.2", level: 2}

    Passes:
        outcomes:
          - "ps-40.002-2013:A/01.2"
          - {competency: "ps-40.002-2013:A/03.2", level: 2}

    """
    lists = [("/outcomes", module.outcomes)]
    lists += [(f"/units/{number}/outcomes", unit.outcomes) for number, unit in enumerate(module.units)]
    for path, outcomes in lists:
        first: dict[CompetencyRef, tuple[int, Outcome]] = {}
        for number, outcome in enumerate(outcomes):
            item = context.catalog.item(outcome.competency)
            place, before = first.setdefault(item.ref if item else outcome.competency, (number, outcome))
            if place != number:
                name = competency(context.catalog, outcome.competency)
                arguments: dict[str, Argument] = {
                    "outcome": name,
                    "level": int(outcome.level),
                    "before": int(before.level),
                }
                variant = None if before.level == outcome.level else "levels"
                yield Found(path=f"{path}/{number}", variant=variant, arguments=arguments)


@rule("COV105", Module, severity=Severity.WARNING, no_citation="method: a final assessment shows and does not teach")
def finals_train_nothing(module: Module, _: Context) -> Iterator[Said]:
    """A final assessment has outcomes.

    Why:
        A final assessment checks what modules have taught. Its outcomes are not counted, so a target that rests on them
        is not met. What it checks belongs into `assessment`, `checks`.

    Fails:
        role: final
        outcomes: ["ps-40.002-2013:A/01.2"]

    Passes:
        role: final
        assessment: [{form: qualification-exam, checks: ["ps-40.002-2013:A/01.2"]}]

    """
    if module.is_final:
        for path in dict.fromkeys(path.rpartition("/")[0] for path, _ in _outcomes(module)):
            yield Found(path=path, arguments={"module": title(module)})


@rule("COV106", Module, severity=Severity.WARNING, no_citation="method: a module is chosen by what it trains")
def modules_train_something(module: Module, _: Context) -> Iterator[Said]:
    """A module does not say what it trains.

    Why:
        Programs are put together by outcomes. A module without them is never chosen, however good it is.

    Fails:
        kind: module
        id: college-a.safety
        hours: {lecture: 14}

    Passes:
        kind: module
        id: college-a.safety
        hours: {lecture: 14}
        outcomes: ["ok-2022:ОК 07"]

    """
    if not module.is_final and not taught_outcomes(module):
        yield Found(arguments={"module": title(module)})


RULES: tuple[Rule, ...] = (
    outcomes_are_checked,
    only_outcomes_are_checked,
    results_serve_outcomes,
    outcomes_are_listed_once,
    finals_train_nothing,
    modules_train_something,
)
