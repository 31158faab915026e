"""PRE4xx: which modules may, must and must not stand in one program."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.equivalence import equivalence_classes
from ...measure.plan import Placed, plan_of
from ...measure.prerequisites import satisfies
from ...model import Argument, Program
from ..naming import placed_title
from ..rule import Context, Found, Rule, Said, rule


@rule("PRE401", Program, no_citation="the word of the modules themselves")
def nothing_is_shut_out(program: Program, context: Context) -> Iterator[Said]:
    """Two modules of a program exclude each other.

    Why:
        A college excludes modules that teach the same work in ways that do not go together, or that need the same
        workshop at the same time. One side's word is enough.

    Fails:
        modules:   # `manual` excludes college-b.robot
          - {module: college-a.manual, version: "1.0"}
          - {module: college-b.robot, version: "1.0"}

    Passes:
        modules:
          - {module: college-a.manual, version: "1.0"}

    """
    taught = plan_of(context.catalog, program).taught
    for number, place in enumerate(taught):
        for other in taught[:number]:
            if _excludes(place, other) or _excludes(other, place):
                arguments = {"module": placed_title(place), "other": placed_title(other)}
                yield Found(path=f"/modules/{place.index}", arguments=arguments)


def _excludes(place: Placed, other: Placed) -> bool:
    return place.module is not None and other.placement.module in place.module.excludes


@rule("PRE402", Program, no_citation="a module and what replaces it are one and the same part of a program")
def one_of_a_kind(program: Program, context: Context) -> Iterator[Said]:
    """A program holds a module twice, or together with one that replaces it.

    Why:
        Versions of a module, and modules that replace each other, teach the same; a program takes one of them.

    Fails:
        modules:
          - {module: college-a.rds, version: "1.4"}
          - {module: college-a.rds, version: "2.0"}

    Passes:
        modules:
          - {module: college-a.rds, version: "2.0"}

    """
    classes = equivalence_classes(context.catalog)
    first: dict[str, Placed] = {}
    for place in plan_of(context.catalog, program).taught:
        name = place.placement.module
        before = first.setdefault(classes.get(name, name), place)
        if before is not place:
            variant = "versions" if before.placement.module == name else None
            arguments = {
                "module": placed_title(place),
                "version": str(place.placement.version),
                "other": placed_title(before),
                "before": str(before.placement.version),
            }
            yield Found(path=f"/modules/{place.index}", variant=variant, arguments=arguments)


@rule("PRE403", Program, no_citation="the modules that the demand names")
def required_modules_are_there(program: Program, context: Context) -> Iterator[Said]:
    """A module that the demand requires is missing.

    Why:
        The customer has named it: a module of the employer, or one that a grant is given for.

    Fails:
        demand: {require_modules: [college-a.safety]}
        modules:
          - {module: college-a.welding, version: "1.0"}

    Passes:
        demand: {require_modules: [college-a.safety]}
        modules:
          - {module: college-a.safety, version: "1.0"}
          - {module: college-a.welding, version: "1.0"}

    """
    plan = plan_of(context.catalog, program)
    brought = {entry.module for entry in program.demand.entry.modules}
    for number, wanted in enumerate(program.demand.require_modules):
        if wanted.module in brought or any(satisfies(place, wanted) for place in plan.placed):
            continue
        present = tuple(str(place.version) for place in program.modules if place.module == wanted.module)
        arguments: dict[str, Argument] = {
            "module": wanted.module,
            "versions": str(wanted.versions or ""),
            "present": present,
        }
        variant = "version" if present else None
        yield Found(path=f"/demand/require_modules/{number}", variant=variant, arguments=arguments)


@rule("PRE404", Program, no_citation="the modules that the demand names")
def forbidden_modules_are_not_there(program: Program, context: Context) -> Iterator[Said]:
    """A program holds a module that the demand forbids.

    Why:
        The customer does not want it: another equipment, another college, a bad experience.

    Fails:
        demand: {forbid_modules: [college-a.welding]}
        modules:
          - {module: college-a.welding, version: "1.0"}

    Passes:
        demand: {forbid_modules: [{module: college-a.welding, versions: "<2"}]}
        modules:
          - {module: college-a.welding, version: "2.0"}

    """
    for place in plan_of(context.catalog, program).taught:
        if any(satisfies(place, banned) for banned in program.demand.forbid_modules):
            arguments = {"module": placed_title(place), "version": str(place.placement.version)}
            yield Found(path=f"/modules/{place.index}", arguments=arguments)


RULES: tuple[Rule, ...] = (
    nothing_is_shut_out,
    one_of_a_kind,
    required_modules_are_there,
    forbidden_modules_are_not_there,
)
