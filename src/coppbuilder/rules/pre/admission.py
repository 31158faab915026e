"""PRE203–205: learners may start the modules of a program."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...measure.admission import age_short, education_short
from ...measure.plan import Placed, plan_of
from ...model import Argument, LearnerGroup, Module, Phase, Program
from ..naming import placed_title
from ..rule import Context, Found, Rule, Said, Unchecked, rule

Short = Callable[[Module, LearnerGroup], bool | None]


def _studying(place: Placed, program: Program) -> Iterator[tuple[int, LearnerGroup]]:
    """Yield the groups that study a module: all but those for whom the whole of it is recognized."""
    for number, group in enumerate(program.demand.learners):
        whole = any(known.module == place.placement.module and not known.units for known in group.recognized)
        if place.is_final or not whole:
            yield number, group


def _admission(program: Program, context: Context, short: Short, key: str, needed: str) -> Iterator[Said]:
    for place in plan_of(context.catalog, program).taught:
        module = place.module
        if module is None or getattr(module.requires, needed) is None:
            continue
        wanted: Argument = getattr(module.requires, needed)
        groups = tuple(_studying(place, program))
        if not program.demand.learners:
            yield Unchecked(variant="nobody", arguments={"module": placed_title(place), "needed": wanted})
        for number, group in groups:
            answer = short(module, group)
            arguments = {"module": placed_title(place), "needed": wanted, "count": group.count, "group": number + 1}
            if answer is None:
                yield Unchecked(variant="unknown", arguments=arguments)
            elif answer:
                has = group.education.value if group.education else ""
                youngest = group.age.min if group.age and group.age.min is not None else 0
                found = {**arguments, "has": has, "youngest": youngest}
                yield Found(path=f"/demand/learners/{number}/{key}", arguments=found)


@rule("PRE203", Program, no_citation="the requirements of the modules themselves")
def education_suffices(program: Program, context: Context) -> Iterator[Said]:
    """Learners have less education than a module requires.

    Why:
        A module may build on a level of education, for example on physics and mathematics of the secondary school. The
        law's own demands on learners of ДПО and ПО are judged by other rules.

    Fails:
        demand: {learners: [{count: 10, education: basic-general}]}
        modules:   # requires: {education: spo}
          - {module: college-a.cnc-programming, version: "1.0"}

    Passes:
        demand: {learners: [{count: 10, education: higher}]}
        modules:
          - {module: college-a.cnc-programming, version: "1.0"}

    """
    yield from _admission(program, context, education_short, "education", "education")


@rule("PRE204", Program, no_citation="the requirements of the modules themselves")
def age_suffices(program: Program, context: Context) -> Iterator[Said]:
    """Learners may be younger than a module allows.

    Why:
        Some work is not open to minors. The youngest age of a group counts, in full years.

    Fails:
        demand: {learners: [{count: 10, age: {min: 16}}]}
        modules:   # requires: {age_min: 18}
          - {module: college-a.gas-welding, version: "1.0"}

    Passes:
        demand: {learners: [{count: 10, age: {min: 18}}]}
        modules:
          - {module: college-a.gas-welding, version: "1.0"}

    """
    yield from _admission(program, context, age_short, "age", "age_min")


@rule("PRE205", Program, phase=Phase.APPROVAL, no_citation="special conditions of admission to work, from the standard")
def learners_are_examined(program: Program, context: Context) -> Iterator[Said]:
    """A module requires a medical examination that learners do not have.

    Why:
        Professional standards name special conditions of admission to work; a module repeats them. The examination must
        be done before learners start, so that practice is not stopped on its first day.

    Fails:
        demand: {learners: [{count: 10}]}
        modules:   # requires: {medical: true}
          - {module: college-a.gas-welding, version: "1.0"}

    Passes:
        demand: {learners: [{count: 10, medical: true}]}
        modules:
          - {module: college-a.gas-welding, version: "1.0"}

    """
    for place in plan_of(context.catalog, program).taught:
        if place.module is None or not place.module.requires.medical:
            continue
        count = sum(group.count for _, group in _studying(place, program) if not group.medical)
        if count or not program.demand.learners:
            arguments = {"module": placed_title(place), "count": count or program.demand.learner_count}
            yield Found(path=f"/modules/{place.index}", arguments=arguments)


RULES: tuple[Rule, ...] = (education_suffices, age_suffices, learners_are_examined)
