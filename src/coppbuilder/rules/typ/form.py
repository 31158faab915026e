"""TYP3xx: the type of a program against its form: final assessment, title, and what approval needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...measure.plan import Placed, plan_of
from ...model import AssessmentForm, Document, Phase, Program, ProgramType, Request, Severity, Stage, Text
from ..legal import broken
from ..naming import few
from ..rule import Context, Found, Rule, Said, rule

_EXAM: Final = AssessmentForm.QUALIFICATION_EXAM
#: Whether a demonstration exam may stand for the qualification exam is not confirmed.
_LIKE_EXAM: Final = frozenset({_EXAM, AssessmentForm.DEMO_EXAM})

_OF_CENTER: Final = re.compile(r"опережающ\w+\s+профессиональн\w+\s+подготовк\w+", re.IGNORECASE)
_WORDS: Final = (
    (re.compile(r"повышени\w+\s+квалификации", re.IGNORECASE), {ProgramType.DPO_PK, ProgramType.PO_UPGRADE}),
    (re.compile(r"\bпереподготовк\w+", re.IGNORECASE), {ProgramType.DPO_PP, ProgramType.PO_RETRAINING}),
    (re.compile(r"профессиональн\w+\s+подготовк\w+", re.IGNORECASE), {ProgramType.PO_TRAINING}),
    (re.compile(r"общеразвивающ\w+\s+программ\w+", re.IGNORECASE), {ProgramType.GENERAL}),
)


@rule("TYP301", Request, Program, phase=Phase.APPROVAL, cites=("fz273",))
def qualification_exam(document: Document, context: Context) -> Iterator[Said]:
    """Vocational training does not end with a qualification exam.

    Why:
        Vocational training ends with a qualification exam: a practical qualification work and a check of theoretical
        knowledge, with representatives of employers. A demonstration exam only warns.

    Fails:
        program_type: po-training
        final_assessment: {form: final-credit}

    Passes:
        program_type: po-training
        final_assessment: {form: qualification-exam}

    """
    match document:
        case Request() if document.program_type.is_po:
            final = document.final_assessment
            if final is not None and final.form is not None and final.form is not _EXAM:
                yield _other_form(context, document, "/final_assessment/form", {final.form})
        case Program() if document.demand.program_type.is_po:
            for path, forms in _finals(document, context):
                if _EXAM not in forms:
                    yield _other_form(context, document.demand, path, forms)
        case _:
            return


def _finals(program: Program, context: Context) -> Iterator[tuple[str, set[AssessmentForm]]]:
    """Yield the final assessments that name their forms."""
    for place in plan_of(context.catalog, program).finals:
        forms = {assessment.form for assessment in place.module.assessment} if place.module else set()
        if forms:
            yield f"/modules/{place.index}/module", forms


def _other_form(context: Context, request: Request, path: str, forms: set[AssessmentForm]) -> Found:
    form = min(forms)
    if forms <= _LIKE_EXAM:
        return Found(path=path, variant="demo", severity=Severity.WARNING, arguments={"form": str(form)})
    return broken(context, "po.final.form", request, path, form=str(form))


@rule("TYP302", Request, Program, severity=Severity.WARNING, cites=("fz273",))
def exam_without_training(document: Document, context: Context) -> Iterator[Said]:
    """A qualification exam ends a program that is not vocational training.

    Why:
        The qualification exam belongs to vocational training. Additional professional education ends with a final
        assessment in a form that the college chooses.

    Fails:
        program_type: dpo-pp
        final_assessment: {form: qualification-exam}

    Passes:
        program_type: dpo-pp
        final_assessment: {form: final-exam}

    """
    match document:
        case Request() if _not_training(document):
            final = document.final_assessment
            if final is not None and final.form is _EXAM:
                yield Found(path="/final_assessment/form", arguments={"type": str(document.program_type)})
        case Program() if _not_training(document.demand):
            for path, forms in _finals(document, context):
                if forms == {_EXAM}:
                    yield Found(path=path, arguments={"type": str(document.demand.program_type)})
        case _:
            return


def _not_training(request: Request) -> bool:
    return request.program_type.is_dpo or request.program_type is ProgramType.GENERAL


@rule("TYP303", Request, Program, cites=("fz273",))
def title_of_another_type(document: Document, _context: Context) -> Iterator[Said]:
    """The title or the goal names another type of program.

    Why:
        Title, goal and type are read together at the expert review and in the register of certificates: a program that
        is called an upgrade and is meant to give a first profession contradicts itself. The goal is free text, so there
        it only warns. “Advanced vocational training” is in the name of the center; it is not a type.

    Fails:
        title: Повышение квалификации сварщиков
        program_type: po-training

    Passes:
        title: Профессиональная подготовка сварщиков
        program_type: po-training

    """
    match document:
        case Request():
            yield from _named(document.title, document.program_type, "/title", None)
            yield from _named(document.goal, document.program_type, "/goal", Severity.WARNING)
        case Program():
            yield from _named(document.title, document.demand.program_type, "/title", None)
        case _:
            return


def _named(text: Text | None, type_: ProgramType, path: str, severity: Severity | None) -> Iterator[Said]:
    if text is None or type_ is ProgramType.OTHER:
        return
    for lang, written in text.languages:
        words = _OF_CENTER.sub("", written)
        found = [(match.group(), types) for pattern, types in _WORDS if (match := pattern.search(words))]
        if found and all(type_ not in types for _, types in found):
            yield Found(
                path=path if lang == "und" else f"{path}/{lang}",
                variant=path.strip("/"),
                severity=severity,
                arguments={"words": found[0][0], "type": str(type_)},
            )


@rule(
    "TYP304",
    Request,
    phase=Phase.APPROVAL,
    no_citation="Norms, editions and lists are taken by this day; without it the day of the check counts.",
)
def no_approval_date(request: Request, _context: Context) -> Iterator[Said]:
    """The date of approval is not given.

    Why:
        Norms, editions of standards and the list of professions are taken by the day on which the program is approved.
        Without it the day of the check counts, so the same program may be judged otherwise tomorrow.

    Fails:
        program_type: po-training

    Passes:
        program_type: po-training
        approval_date: 2026-12-01

    """
    if request.approval_date is None:
        yield Found()


@rule("TYP305", Program, phase=Phase.APPROVAL, cites=("fz273", "dpo-499"))
def incomplete(program: Program, context: Context) -> Iterator[Said]:
    """A part of the program is missing that approval needs.

    Why:
        A program is approved with its goal, planned results, plan and calendar, working programs of its modules,
        conditions, forms and means of assessment, and with the names of those who worked it out. While it is a draft,
        what is missing is a list of things to do.

    Fails:
        stage: approved
        conditions: []

    Passes:
        stage: approved
        conditions: [Учебный кабинет и мастерская на 12 постов]

    """
    demand = program.demand
    if demand.program_type is ProgramType.OTHER:
        return
    parts: list[tuple[str, str, bool]] = [
        ("goal", "/demand", demand.goal is not None),
        ("conditions", "", bool(program.conditions)),
        ("developers", "", bool(program.developers)),
    ]
    for variant, path, there in parts:
        if not there:
            yield broken(context, "program.components", demand, path, variant)
    taught = plan_of(context.catalog, program).taught
    lacking = {
        "weeks": [place for place in taught if not place.placement.weeks],
        "content": [place for place in taught if _without_content(place)],
        "assessment": [place for place in taught if place.module and not place.module.assessment],
    }
    for variant, places in lacking.items():
        if places:
            yield broken(
                context,
                "program.components",
                demand,
                f"/modules/{places[0].index}",
                variant,
                modules=few(_label(place) for place in places),
                count=len(places),
            )
    if program.stage is Stage.APPROVED and (program.approval is None or program.approval.date is None):
        yield Found(path="/approval" if program.approval else "/stage", variant="approval")


def _without_content(place: Placed) -> bool:
    """Tell whether the topics of a taught module are not described; a final assessment has none."""
    module = place.module
    if module is None or module.is_final:
        return False
    taught = [unit for unit in module.units if unit.key not in place.placement.units_omitted]
    return not taught or any(unit.content is None for unit in taught)


def _label(place: Placed) -> str:
    return f"«{place.label}»"


RULES: tuple[Rule, ...] = (
    qualification_exam,
    exam_without_training,
    title_of_another_type,
    no_approval_date,
    incomplete,
)
