"""RES4xx: conditions that a program takes over: admission to work, distance learning."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.plan import plan_of
from ...model import CompetencyRef, DistanceLearning, Phase, Program, Severity
from ..legal import broken
from ..rule import Context, Found, Rule, Said, rule


@rule(
    "RES401",
    Program,
    severity=Severity.WARNING,
    phase=Phase.APPROVAL,
    no_citation="The occupational standard itself lists the special conditions for admission to work.",
)
def conditions_of_admission_are_taken_over(program: Program, context: Context) -> Iterator[Said]:
    """A special condition of the occupational standard is missing from the program.

    Why:
        Special conditions for admission of each generalized function that the program trains, a medical examination
        or an admission to work at heights, concern learners as well. Who learns of them after enrolment may have paid
        in vain.

    Fails:
        # the standard: admission: [Прохождение обязательных медицинских осмотров]
        conditions: [Мастерская на 12 постов]

    Passes:
        conditions: [Мастерская на 12 постов, Прохождение обязательных медицинских осмотров]

    """
    written = " ".join(program.conditions).casefold()
    trained = {ref for place in plan_of(context.catalog, program).taught for ref in place.training}
    for standard in sorted({ref.standard for ref in trained}):
        known = context.catalog.standards.get(standard)
        for item in known.walk() if known else ():
            below = {leaf.ref for leaf in context.catalog.leaves(CompetencyRef(standard, item.key))}
            for condition in item.admission if not below.isdisjoint(trained) else ():
                if condition.casefold() not in written:
                    path = "/conditions" if program.conditions else ""
                    arguments = {"condition": condition, "item": item.code or item.key}
                    yield Found(path=path, arguments=arguments)


@rule("RES402", Program, phase=Phase.APPROVAL, cites=("dot-1678",))
def distance_learning_is_described(program: Program, context: Context) -> Iterator[Said]:
    """The program has hours at a distance, but does not say how.

    Why:
        Whether distance technologies are used, where training then takes place and how learners are identified is
        stated in the program. Place of training is that of the organisation, wherever learners are.

    Fails:
        modules: [{module: college-e.html-css, version: "1.1", hours: {lecture: 16, of_which: {distance: 8}}}]

    Passes:
        modules: [{module: college-e.html-css, version: "1.1", hours: {lecture: 16, of_which: {distance: 8}}}]
        distance:
          technologies: Вебинары и система дистанционного обучения колледжа
          place: По адресу колледжа
          identification: Личный кабинет и видеосвязь на аттестации

    """
    hours = plan_of(context.catalog, program).hours.distance
    if not hours:
        return
    stated = program.distance or DistanceLearning()
    for name, norm in (
        ("technologies", "distance.form.declared"),
        ("place", "distance.place.organization"),
        ("identification", "distance.identification"),
    ):
        if getattr(stated, name) is None:
            path = "/distance" if program.distance else ""
            yield broken(context, norm, program.demand, path, name, hours=hours)


RULES: tuple[Rule, ...] = (conditions_of_admission_are_taken_over, distance_learning_is_described)
