"""ASM1xx: the assessments of one module: task, criteria, points, form."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Argument, Assessment, CompetencyRef, Module, ModuleStatus, Severity, normal_code
from ..naming import competency, title
from ..rule import Context, Found, Rule, Said, rule
from .forms import ENDS_MODULE, ENDS_PROGRAM


def _assessments(module: Module) -> Iterator[tuple[str, Assessment]]:
    for index, assessment in enumerate(module.assessment):
        yield f"/assessment/{index}", assessment


def _normal(reference: CompetencyRef) -> tuple[str, str]:
    return reference.standard, normal_code(reference.key)


@rule("ASM101", Module, severity=Severity.WARNING, cites=("fz273",))
def assessment_has_a_task(module: Module, _: Context) -> Iterator[Said]:
    """An assessment of an approved module has no task.

    Why:
        Assessment materials are a part of a program (273-ФЗ, art. 2). The form alone, “exam”, tells neither teacher nor
        learner what is to be done. A draft may still leave it open.

    Fails:
        status: approved
        assessment: [{form: practical-task}]

    Passes:
        status: approved
        assessment: [{form: practical-task, task: Сварить стыковое соединение по чертежу}]

    """
    if module.status is ModuleStatus.APPROVED:
        for path, assessment in _assessments(module):
            if assessment.task is None:
                yield Found(path=path, arguments={"module": title(module), "form": assessment.form.value})


@rule("ASM102", Module, severity=Severity.WARNING, cites=("fz273",))
def assessment_has_criteria(module: Module, _: Context) -> Iterator[Said]:
    """An assessment of an approved module has no criteria.

    Why:
        Without criteria two masters judge the same weld differently, and a learner who failed cannot be told why. In a
        network each college would have its own exam.

    Fails:
        status: approved
        assessment: [{form: practical-task, task: Сварить стыковое соединение}]

    Passes:
        status: approved
        assessment:
          - form: practical-task
            task: Сварить стыковое соединение
            criteria: [Размеры шва по чертежу, Нет трещин и прожогов]

    """
    if module.status is ModuleStatus.APPROVED:
        for path, assessment in _assessments(module):
            if not assessment.criteria:
                yield Found(path=path, arguments={"module": title(module), "form": assessment.form.value})


@rule("ASM103", Module, severity=Severity.WARNING, no_citation="method: points are given to tell passed from failed")
def points_have_a_passing_score(module: Module, _: Context) -> Iterator[Said]:
    """Criteria have points, but there is no passing score.

    Why:
        Points are added up to decide whether a learner has passed. Without a passing score the decision is made anew
        in each college.

    Fails:
        assessment: [{form: exam, criteria: [{text: Размеры шва, points: 40}, {text: Режимы, points: 60}]}]

    Passes:
        assessment:
          - form: exam
            criteria: [{text: Размеры шва, points: 40}, {text: Режимы, points: 60}]
            min_score: 65

    """
    for path, assessment in _assessments(module):
        points = sum(criterion.points or 0 for criterion in assessment.criteria)
        if points and assessment.min_score is None:
            arguments: dict[str, Argument] = {"points": points, "form": assessment.form.value}
            yield Found(path=f"{path}/criteria", arguments=arguments)


@rule("ASM104", Module, severity=Severity.WARNING, no_citation="method: criteria of one task are measured alike")
def all_criteria_have_points(module: Module, _: Context) -> Iterator[Said]:
    """Some criteria have points and others have none.

    Why:
        A criterion without points beside others with points counts for nothing, though it stands in the list. Who meets
        it and who does not get the same score.

    Fails:
        assessment: [{form: exam, criteria: [{text: Размеры шва, points: 100}, Охрана труда]}]

    Passes:
        assessment: [{form: exam, criteria: [{text: Размеры шва, points: 80}, {text: Охрана труда, points: 20}]}]

    """
    for path, assessment in _assessments(module):
        without = [index for index, criterion in enumerate(assessment.criteria) if criterion.points is None]
        if without and len(without) < len(assessment.criteria):
            arguments: dict[str, Argument] = {
                "criterion": assessment.criteria[without[0]].text,
                "count": len(without),
            }
            yield Found(path=f"{path}/criteria/{without[0]}", arguments=arguments)


@rule("ASM105", Module, requires=("ASM104",), no_citation="arithmetic: nobody gets more than all points")
def passing_score_can_be_reached(module: Module, _: Context) -> Iterator[Said]:
    """The passing score is higher than all points together.

    Why:
        Nobody could pass. Mostly a criterion has been removed and the passing score has stayed.

    Fails:
        assessment: [{form: exam, criteria: [{text: Размеры шва, points: 40}], min_score: 65}]

    Passes:
        assessment: [{form: exam, criteria: [{text: Размеры шва, points: 100}], min_score: 65}]

    """
    for path, assessment in _assessments(module):
        points = sum(criterion.points or 0 for criterion in assessment.criteria)
        if points and assessment.min_score is not None and assessment.min_score > points:
            arguments = {"points": points, "score": assessment.min_score}
            yield Found(path=f"{path}/min_score", arguments=arguments)


@rule("ASM106", Module, severity=Severity.WARNING, cites=("fz273",))
def form_suits_the_role(module: Module, _: Context) -> Iterator[Said]:
    """The form of the assessment belongs to another role.

    Why:
        A qualification exam or a final credit ends a program, not a module; a test or an exam in a subject ends a
        module, not a program. The plan names interim and final assessment separately (273-ФЗ, art. 2, 74, 76).

    Fails:
        role: module
        assessment: [{form: qualification-exam}]

    Passes:
        role: final
        assessment: [{form: qualification-exam}]

    """
    if not module.is_final:
        for path, assessment in _assessments(module):
            if assessment.form in ENDS_PROGRAM:
                yield Found(path=f"{path}/form", arguments={"form": assessment.form.value, "module": title(module)})
    elif module.assessment and all(assessment.form in ENDS_MODULE for assessment in module.assessment):
        form = module.assessment[0].form.value
        where = "/assessment/0/form"
        yield Found(path=where, variant="final", arguments={"form": form, "module": title(module)})


@rule("ASM107", Module, severity=Severity.WARNING, no_citation="method: each result has a criterion that shows it")
def each_result_has_a_criterion(module: Module, context: Context) -> Iterator[Said]:
    """A competency that the assessment checks has no criterion.

    Why:
        Criteria that name their competencies make the matrix of results and criteria that experts ask for. A competency
        without a criterion is not shown by anything; a criterion for another competency judges what is not checked.
        Where no criterion names competencies, nothing is asked.

    Fails:
        assessment:
          - form: exam
            checks: ["ps-40.002-2013:A/01.2", "ps-40.002-2013:A/03.2"]
            criteria: [{text: Качество шва, points: 100, checks: ["ps-40.002-2013:A/03.2"]}]

    Passes:
        assessment:
          - form: exam
            checks: ["ps-40.002-2013:A/01.2", "ps-40.002-2013:A/03.2"]
            criteria:
              - {text: Сборка и прихватка, points: 30, checks: ["ps-40.002-2013:A/01.2"]}
              - {text: Качество шва, points: 70, checks: ["ps-40.002-2013:A/03.2"]}

    """
    for path, assessment in _assessments(module):
        shown = {_normal(check) for criterion in assessment.criteria for check in criterion.checks}
        if not shown:
            continue
        wanted = {_normal(check) for check in assessment.checks}
        for number, check in enumerate(assessment.checks):
            if _normal(check) not in shown:
                arguments = {"competency": competency(context.catalog, check)}
                yield Found(path=f"{path}/checks/{number}", arguments=arguments)
        for index, criterion in enumerate(assessment.criteria):
            for number, check in enumerate(criterion.checks):
                if _normal(check) not in wanted:
                    where = f"{path}/criteria/{index}/checks/{number}"
                    arguments = {"competency": competency(context.catalog, check), "criterion": criterion.text}
                    yield Found(path=where, variant="stranger", arguments=arguments)


RULES: tuple[Rule, ...] = (
    assessment_has_a_task,
    assessment_has_criteria,
    points_have_a_passing_score,
    all_criteria_have_points,
    passing_score_can_be_reached,
    form_suits_the_role,
    each_result_has_a_criterion,
)
