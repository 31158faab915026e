"""PRE201–202: what a module requires is there before it starts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from ...measure.plan import Plan, plan_of
from ...measure.prerequisites import Unmet, unmet_requirements
from ...model import Argument, ModuleRequirement, Outcome, Program
from ..naming import competency, placed_title, title, unknown_modules
from ..rule import Context, Found, Rule, Said, rule

R = TypeVar("R", Outcome, ModuleRequirement)


def _unmet(plan: Plan, kind: type[R]) -> tuple[tuple[Unmet, R], ...]:
    return tuple((each, each.requirement) for each in unmet_requirements(plan) if isinstance(each.requirement, kind))


@rule("PRE201", Program, no_citation="the requirements of the modules themselves")
def competencies_come_first(program: Program, context: Context) -> Iterator[Said]:
    """A competency that a module requires is not there when it starts.

    Why:
        Teachers count on what learners can do on the first day. It must come from what learners bring, from recognized
        modules, or from modules that stand earlier. What is trained after the start is too late.

    Fails:
        modules:   # `rds` requires A/01.2, `preparation` trains it
          - {module: college-b.rds, version: "1.4"}
          - {module: college-a.preparation, version: "2.0"}

    Passes:
        modules:
          - {module: college-a.preparation, version: "2.0"}
          - {module: college-b.rds, version: "1.4"}

    """
    plan = plan_of(context.catalog, program)
    unmet = _unmet(plan, Outcome)
    unknown = tuple(unknown_modules(plan)) if unmet else ()
    yield from unknown
    if unknown:
        return
    for each, needed in unmet:
        if context.catalog.leaves(needed.competency):
            arguments = {
                "module": placed_title(each.placed),
                "competency": competency(context.catalog, needed.competency),
                "level": int(needed.level),
            }
            variant = "later" if each.later else None
            yield Found(path=f"/modules/{each.placed.index}", variant=variant, arguments=arguments)


@rule("PRE202", Program, no_citation="the requirements of the modules themselves")
def modules_come_first(program: Program, context: Context) -> Iterator[Said]:
    """A module that another one requires does not stand before it.

    Why:
        Some modules continue others: the same tasks, the same workpieces. The required module, in a version that fits,
        must be finished before: earlier in the program, recognized, or brought by learners.

    Fails:
        modules:   # `pipes` requires `rds` in a version >=1.4
          - {module: college-b.rds, version: "1.2"}
          - {module: college-b.pipes, version: "1.0"}

    Passes:
        modules:
          - {module: college-b.rds, version: "1.4"}
          - {module: college-b.pipes, version: "1.0"}

    """
    plan = plan_of(context.catalog, program)
    for each, needed in _unmet(plan, ModuleRequirement):
        present = tuple(str(place.version) for place in program.modules if place.module == needed.module)
        arguments = {
            "module": placed_title(each.placed),
            "other": _name(context, needed.module),
            "versions": str(needed.versions or ""),
            "present": present,
        }
        variant = "later" if each.later else "version" if present and needed.versions else None
        yield Found(path=f"/modules/{each.placed.index}", variant=variant, arguments=arguments)


def _name(context: Context, module: str) -> Argument:
    known = context.catalog.versions(module)
    return title(known[0]) if known else module


RULES: tuple[Rule, ...] = (competencies_come_first, modules_come_first)
