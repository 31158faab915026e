"""PRE3xx: one final assessment, the one that is wanted, at the end."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.plan import Placed, plan_of
from ...model import Argument, FinalAssessment, Program, Request, Severity
from ..naming import placed_title, unknown_modules
from ..rule import Context, Found, Rule, Said, Unchecked, rule


@rule("PRE301", Program, cites=("fz273",))
def final_is_last(program: Program, context: Context) -> Iterator[Said]:
    """A module stands after the final assessment.

    Why:
        Learning ends with the final assessment (273-ФЗ, art. 74 and 76): what is taught afterwards cannot be shown in
        it, and the document is already due.

    Fails:
        modules:
          - {module: college-a.exam, version: "1.0"}     # role: final
          - {module: college-a.welding, version: "1.0"}

    Passes:
        modules:
          - {module: college-a.welding, version: "1.0"}
          - {module: college-a.exam, version: "1.0"}     # role: final

    """
    plan = plan_of(context.catalog, program)
    last = max((place.index for place in plan.taught if not place.is_final), default=-1)
    for place in plan.finals:
        if place.index < last:
            arguments = {"final": placed_title(place), "module": placed_title(plan.placed[last])}
            yield Found(path=f"/modules/{place.index}", arguments=arguments)


@rule("PRE302", Program, cites=("fz273",))
def final_is_one(program: Program, context: Context) -> Iterator[Said]:
    """A program has more than one final assessment.

    Why:
        One final assessment decides on the document. Parts of one exam are parts of one module.

    Fails:
        modules:
          - {module: college-a.welding, version: "1.0"}
          - {module: college-a.theory-exam, version: "1.0"}     # role: final
          - {module: college-a.practice-exam, version: "1.0"}   # role: final

    Passes:
        modules:
          - {module: college-a.welding, version: "1.0"}
          - {module: college-a.exam, version: "1.0"}            # role: final

    """
    finals = plan_of(context.catalog, program).finals
    for place in finals[1:]:
        arguments = {"final": placed_title(place), "first": placed_title(finals[0])}
        yield Found(path=f"/modules/{place.index}", arguments=arguments)


@rule("PRE303", Program, cites=("fz273",))
def final_is_there(program: Program, context: Context) -> Iterator[Said]:
    """A program that must end with a final assessment has none.

    Why:
        Vocational training ends with a qualification exam, further professional education (ДПО) with a
        final assessment (273-ФЗ, art. 74 and 76). Other programs need one if the demand asks for it.

    Fails:
        demand: {program_type: po-training}
        modules:
          - {module: college-a.welding, version: "1.0"}

    Passes:
        demand: {program_type: po-training}
        modules:
          - {module: college-a.welding, version: "1.0"}
          - {module: college-a.exam, version: "1.0"}     # role: final

    """
    demand = program.demand
    plan = plan_of(context.catalog, program)
    if plan.finals or not (demand.program_type.needs_final or demand.final_assessment):
        return
    unknown = tuple(unknown_modules(plan))
    yield from unknown
    if not unknown:
        variant = None if demand.program_type.needs_final else "wanted"
        path = "/modules" if demand.final_assessment is None else "/demand/final_assessment"
        yield Found(path=path, variant=variant, arguments={"type": demand.program_type.value})


@rule("PRE304", Program, no_citation="the final assessment that the demand names")
def final_is_the_one_wanted(program: Program, context: Context) -> Iterator[Said]:
    """The final assessment is not the one that the demand names.

    Why:
        The form of the final assessment stands in the order of the customer and in the plan; another one is another
        program.

    Fails:
        demand: {final_assessment: {form: demo-exam}}
        modules:
          - {module: college-a.exam, version: "1.0"}   # assessment: [{form: qualification-exam}]

    Passes:
        demand: {final_assessment: {form: qualification-exam}}
        modules:
          - {module: college-a.exam, version: "1.0"}

    """
    wanted = program.demand.final_assessment
    if wanted is not None:
        for place in plan_of(context.catalog, program).finals:
            yield from _differences(place, wanted)


def _differences(place: Placed, wanted: FinalAssessment) -> Iterator[Said]:
    path, name, version = f"/modules/{place.index}", placed_title(place), place.placement.version
    if wanted.module is not None and place.placement.module != wanted.module:
        yield Found(path=path, arguments={"final": name, "wanted": wanted.module})
    elif wanted.versions is not None and version not in wanted.versions:
        found = {"final": name, "version": str(version), "wanted": str(wanted.versions)}
        yield Found(path=f"{path}/version", variant="version", arguments=found)
    forms = {part.form for part in place.module.assessment} if place.module else set()
    if wanted.form is not None and not forms:
        yield Unchecked(variant="no-form", arguments={"final": name})
    elif wanted.form is not None and wanted.form not in forms:
        yield Found(path=path, variant="form", arguments={"final": name, "wanted": wanted.form.value})


@rule("PRE305", Program, cites=("fz273", "po-438"))
def final_is_taken(program: Program, context: Context) -> Iterator[Said]:
    """The final assessment is marked as recognized.

    Why:
        Prior learning shortens the way to the final assessment, never the assessment itself.

    Fails:
        modules:
          - {module: college-a.exam, version: "1.0", recognized: true}   # role: final

    Passes:
        modules:
          - {module: college-a.basics, version: "1.0", recognized: true}
          - {module: college-a.exam, version: "1.0"}                     # role: final

    """
    for place in plan_of(context.catalog, program).finals:
        if not place.taught:
            yield Found(path=f"/modules/{place.index}/recognized", arguments={"final": placed_title(place)})


@rule("PRE306", Request, severity=Severity.WARNING, cites=("fz273", "po-438"))
def finals_are_not_recognized(request: Request, context: Context) -> Iterator[Said]:
    """A final assessment is recognized for some learners.

    Why:
        Prior learning shortens the way to the final assessment, never the assessment itself: these learners will take
        it all the same, and their places in it must be counted.

    Fails:
        learners: [{count: 4, recognized: [college-a.exam]}]     # role: final

    Passes:
        learners: [{count: 4, recognized: [college-a.basics]}]

    """
    for place, group in enumerate(request.learners):
        for number, known in enumerate(group.recognized):
            final = next((module for module in context.catalog.versions(known.module) if module.is_final), None)
            if final is not None:
                path = f"/learners/{place}/recognized/{number}"
                yield Found(path=path, arguments={"final": final.label, "count": group.count})


@rule("PRE307", Program, cites=("fz273", "po-438"))
def final_awards_the_profession(program: Program, context: Context) -> Iterator[Said]:
    """The final assessment awards another profession than the program.

    Why:
        A qualification exam decides on one profession (273-ФЗ, art. 74): welders who pass the exam of cooks have no
        right to the document of a welder. A final assessment that names no professions suits any program.

    Fails:
        demand: {profession: "534-2026:3417"}        # welder
        modules:
          - {module: college-g.exam, version: "1.0"}   # professions: ["534-2026:3167"], cook

    Passes:
        demand: {profession: "534-2026:3417"}
        modules:
          - {module: college-b.exam, version: "1.0"}   # professions: ["534-2026:3417"]

    """
    goal = program.demand.profession
    for place in plan_of(context.catalog, program).finals:
        if place.module is None or place.module.awards(goal.ref if goal else None):
            continue
        awarded = tuple(_profession(context, ref) for ref in place.module.professions)
        arguments: dict[str, Argument] = {"final": placed_title(place), "awarded": awarded}
        if goal is not None:
            arguments["profession"] = _profession(context, goal.ref)
        yield Found(path=f"/modules/{place.index}", variant=None if goal else "none", arguments=arguments)


def _profession(context: Context, reference: str) -> str:
    known = context.catalog.professions.get(reference)
    return f"{reference} ({known.label})" if known else reference


RULES: tuple[Rule, ...] = (
    final_is_last,
    final_is_one,
    final_is_there,
    final_is_the_one_wanted,
    final_is_taken,
    finals_are_not_recognized,
    final_awards_the_profession,
)
