"""ASM2xx: the final assessment: who takes part, what it consists of, what it may ask."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.plan import Placed, plan_of
from ...model import AssessmentForm, Education, ExamPart, Module, Phase, Program, Request, Severity
from ..legal import broken
from ..naming import competency, few, labels, placed_title
from ..rule import Context, Found, Rule, Said, Unchecked, rule
from .forms import ENDS_MODULE

_STUDENTS = frozenset({Education.SPO_STUDENT, Education.HIGHER_STUDENT})


def _exams(program: Program, context: Context) -> Iterator[tuple[Placed, Module]]:
    """Yield the final assessments of vocational training that the catalogue knows."""
    if program.demand.program_type.is_po:
        for place in plan_of(context.catalog, program).placed:
            if place.module is not None and place.module.is_final:
                yield place, place.module


@rule("ASM201", Program, phase=Phase.APPROVAL, cites=("fz273",))
def employers_take_part(program: Program, context: Context) -> Iterator[Said]:
    """No representative of employers takes part in the qualification exam.

    Why:
        Representatives of employers and of their associations take part in the qualification exam (273-ФЗ, art. 74).
        Which roles stand for them, the profile of the center says.

    Fails:
        # the final assessment
        staff: [{role: commission, count: 2}]

    Passes:
        # the final assessment
        staff: [{role: commission, count: 2}, {role: employer-expert}]

    """
    for place, module in _exams(program, context):
        roles = context.norm("assessment.employer.roles", program.demand)
        if roles is None:
            yield Unchecked(variant="no-roles")
        elif all(need.role not in str(roles.parameter.value).split() for need in module.staff):
            where = f"/modules/{place.index}/module"
            name = placed_title(place)
            yield broken(context, "po.final.employers", program.demand, where, final=name)


@rule("ASM202", Program, phase=Phase.APPROVAL, cites=("fz273",))
def exam_has_both_parts(program: Program, context: Context) -> Iterator[Said]:
    """The qualification exam lacks the check of theory or the practical work.

    Why:
        A qualification exam consists of a practical qualification work and a check of theoretical knowledge (273-ФЗ,
        art. 74). `parts` of its assessments says which of them a task is; a demonstration exam is judged by its own
        rules.

    Fails:
        assessment: [{form: qualification-exam, parts: [practice]}]

    Passes:
        assessment: [{form: qualification-exam, parts: [theory, practice]}]

    """
    for place, module in _exams(program, context):
        exams = [part for part in module.assessment if part.form is AssessmentForm.QUALIFICATION_EXAM]
        there = {part for exam in exams for part in exam.parts}
        missing = [part.value for part in ExamPart if part not in there]
        if exams and missing:
            yield Found(
                path=f"/modules/{place.index}/module",
                variant=None if there else "none",
                # Where nothing is said of parts, both may be there.
                severity=None if there else Severity.WARNING,
                norm=context.norm("po.final.parts", program.demand),
                arguments={"final": placed_title(place), "parts": labels("exam_part", missing)},
            )


@rule(
    "ASM203",
    Program,
    severity=Severity.WARNING,
    phase=Phase.APPROVAL,
    no_citation="method: an exam asks for what was taught",
)
def final_asks_for_what_is_taught(program: Program, context: Context) -> Iterator[Said]:
    """The final assessment checks what the program does not train.

    Why:
        Learners would fail in what nobody taught them. Mostly the exam of a longer program has been taken, or a module
        has been left out after the exam was chosen.

    Fails:
        modules:
          - {module: college-b.rds, version: "1.4"}     # trains A/03.2
          - {module: college-b.exam, version: "1.0"}    # checks A/03.2 and A/05.2

    Passes:
        modules:
          - {module: college-b.rds, version: "1.4"}
          - {module: college-b.exam, version: "1.0"}    # checks A/03.2

    """
    plan = plan_of(context.catalog, program)
    for place in plan.finals if not plan.unknown else ():
        foreign = [
            check
            for assessment in (place.module.assessment if place.module else ())
            for check in assessment.checks
            if (leaves := context.catalog.leaves(check)) and not any(leaf.ref in plan.training for leaf in leaves)
        ]
        if foreign:
            names = few(dict.fromkeys(competency(context.catalog, check) for check in foreign))
            arguments = {"final": placed_title(place), "checks": names}
            yield Found(path=f"/modules/{place.index}/module", arguments=arguments)


@rule("ASM204", Request, severity=Severity.WARNING, requires=("TYP301",), cites=("fz273",))
def demand_names_a_final_form(request: Request, _: Context) -> Iterator[Said]:
    """The demand asks for a final assessment in a form that ends a module.

    Why:
        A credit or an exam in a subject is interim assessment. What ends a program is called final: a final exam, a
        final credit, the defence of a final work, a qualification exam. Otherwise no final assessment will be found.

    Fails:
        program_type: dpo-pk
        final_assessment: {form: credit}

    Passes:
        program_type: dpo-pk
        final_assessment: {form: final-credit}

    """
    final = request.final_assessment
    if final is not None and final.form in ENDS_MODULE and request.program_type.needs_final:
        yield Found(path="/final_assessment/form", arguments={"form": final.form.value})


@rule("ASM205", Request, severity=Severity.INFO, cites=("fz273",))
def students_get_the_document_later(request: Request, context: Context) -> Iterator[Said]:
    """Students get the document of additional education together with their diploma.

    Why:
        Who takes a program of additional professional education while studying at a college or university gets the
        document together with the diploma (273-ФЗ, art. 76). Employer and learners should know it before the start.

    Fails:
        program_type: dpo-pk
        learners: [{count: 12, education: spo-student}]

    Passes:
        program_type: dpo-pk
        learners: [{count: 12, education: spo}]

    """
    if not request.program_type.is_dpo:
        return
    for index, group in enumerate(request.learners):
        if group.education in _STUDENTS:
            path = f"/learners/{index}/education"
            yield broken(context, "dpo.document.with-diploma", request, path, count=group.count)


RULES: tuple[Rule, ...] = (
    employers_take_part,
    exam_has_both_parts,
    final_asks_for_what_is_taught,
    demand_names_a_final_form,
    students_get_the_document_later,
)
