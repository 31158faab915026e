"""HRS20x: the hours of a program agree with the hours of its modules."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...measure.hours import half_hours
from ...measure.plan import Placed, Plan, plan_of
from ...model import HOUR_KINDS, Hours, Objective, OfWhich, Program, Severity
from ..naming import placed_title, unknown_cost, unknown_hours
from ..rule import Context, Found, Rule, Said, rule


@rule("HRS201", Program, no_citation="arithmetic: a program is the sum of its modules and the final assessment")
def modules_make_the_program(program: Program, context: Context) -> Iterator[Said]:
    """The stated total is not the sum of the modules and the final assessment.

    Why:
        The total stands on the title page, in the order of approval and in the document that learners get. Taught units
        of taught modules and the final assessment make it up; recognized modules and parts that are not modules stand
        apart.

    Fails:
        total_hours: 72
        modules:
          - {module: college-a.safety, version: "1.0", hours: {lecture: 14}}
          - {module: college-a.welding, version: "1.0", hours: {practice: 50}}

    Passes:
        total_hours: 64
        modules:
          - {module: college-a.safety, version: "1.0", hours: {lecture: 14}}
          - {module: college-a.welding, version: "1.0", hours: {practice: 50}}

    """
    if program.total_hours is None:
        return
    plan = plan_of(context.catalog, program)
    unknown = tuple(unknown_hours(plan))
    if unknown:
        yield from unknown
    elif half_hours(program.total_hours) != half_hours(plan.hours.total):
        finals = sum(place.hours.total for place in plan.finals if place.taught)
        arguments = {
            "stated": program.total_hours,
            "total": plan.hours.total,
            "modules": plan.hours.total - finals,
            "final": finals,
        }
        yield Found(path="/total_hours", arguments=arguments)


@rule("HRS202", Program, no_citation="arithmetic: a program repeats the hours of the module version that it pins")
def pinned_hours_are_those_of_the_module(program: Program, context: Context) -> Iterator[Said]:
    """The hours of a placed module differ from those in the catalogue.

    Why:
        A program repeats the hours of its modules so that it can be read alone. When they differ from the catalogue,
        the plan that learners get is not the one that the college teaches.

    Fails:
        modules:   # the module has 30 hours, 8 of them in the unit left out
          - {module: college-a.rds, version: "1.4", units_omitted: [pipes], hours: {practice: 30}}

    Passes:
        modules:
          - {module: college-a.rds, version: "1.4", units_omitted: [pipes], hours: {practice: 22}}

    """
    for place in plan_of(context.catalog, program).placed:
        stated = place.placement.hours
        if place.module is not None and stated is not None:
            yield from _compare(place, stated)


def _compare(place: Placed, stated: Hours) -> Iterator[Said]:
    path = f"/modules/{place.index}/hours"
    arguments = {"module": placed_title(place), "version": str(place.placement.version)}
    taught = place.hours
    if half_hours(stated.total) != half_hours(taught.total):
        yield Found(path=path, arguments={**arguments, "stated": stated.total, "taught": taught.total})
        return
    for kind in HOUR_KINDS:
        mine, theirs = stated.by_kind()[kind], taught.by_kind()[kind]
        if half_hours(mine) != half_hours(theirs):
            found = {**arguments, "kind": kind, "stated": mine, "taught": theirs}
            yield Found(path=f"{path}/{kind}", variant="kind", arguments=found)
    of_stated, of_taught = stated.of_which or OfWhich(), taught.of_which or OfWhich()
    if of_stated != of_taught:
        yield Found(
            path=f"{path}/of_which",
            variant="of-which",
            arguments={
                **arguments,
                "stated_distance": of_stated.distance,
                "taught_distance": of_taught.distance,
                "stated_training": of_stated.practical_training,
                "taught_training": of_taught.practical_training,
            },
        )


@rule(
    "HRS203",
    Program,
    severity=Severity.WARNING,
    no_citation="a module without units teaches nothing",
)
def something_is_left_to_teach(program: Program, context: Context) -> Iterator[Said]:
    """Nothing is left of a module, or a unit is left out twice.

    Why:
        A module with all its units left out takes no time and teaches nothing, yet it stands in the plan and in the
        documents of learners. A unit that is named twice is usually a slip for another one.

    Fails:
        modules:   # the module has two units, both optional
          - {module: college-a.rds, version: "1.4", units_omitted: [plates, pipes]}

    Passes:
        modules:
          - {module: college-a.rds, version: "1.4", units_omitted: [pipes]}

    """
    for place in plan_of(context.catalog, program).placed:
        path = f"/modules/{place.index}/units_omitted"
        omitted = place.placement.units_omitted
        for number, key in enumerate(omitted):
            if key in omitted[:number]:
                arguments = {"module": placed_title(place), "unit": key}
                yield Found(path=f"{path}/{number}", variant="repeated", arguments=arguments)
        if omitted and place.module is not None and not place.hours.total:
            yield Found(path=path, arguments={"module": placed_title(place)})


@rule("HRS204", Program, severity=Severity.WARNING, no_citation="a record repeats what the program itself adds up to")
def record_agrees_with_the_program(program: Program, context: Context) -> Iterator[Said]:
    """The record of assembly does not agree with the program.

    Why:
        The record says how many hours and roubles were proven to be the least. When the program has been edited since,
        the proof speaks about another program. A bound above the value proves nothing at all.

    Fails:
        total_hours: 72
        assembly: {status: optimal, objectives: [{name: hours, value: 64, bound: 64}]}

    Passes:
        total_hours: 72
        assembly: {status: optimal, objectives: [{name: hours, value: 72, bound: 72}]}

    """
    if program.assembly is None:
        return
    plan = plan_of(context.catalog, program)
    for number, objective in enumerate(program.assembly.objectives):
        path = f"/assembly/objectives/{number}"
        actual = _actual(plan, objective.name)
        arguments = {"objective": objective.name.value, "value": str(objective.value)}
        if actual is not None and actual != objective.value:
            yield Found(path=f"{path}/value", arguments={**arguments, "actual": str(actual)})
        if objective.bound > objective.value:
            yield Found(path=f"{path}/bound", variant="bound", arguments={**arguments, "bound": str(objective.bound)})


def _actual(plan: Plan, objective: Objective) -> Decimal | None:
    """Return what the objective is now; none where it is not simply added up, or is not fully known."""
    if objective is Objective.HOURS:
        return None if any(unknown_hours(plan)) else Decimal(str(plan.hours.total))
    if objective is Objective.COST:
        return None if any(unknown_cost(plan)) else plan.cost
    return None


RULES: tuple[Rule, ...] = (
    modules_make_the_program,
    pinned_hours_are_those_of_the_module,
    something_is_left_to_teach,
    record_agrees_with_the_program,
)
