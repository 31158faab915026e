"""CAL2xx: the weeks of modules follow from what requires what."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.coverage import covers_item
from ...measure.plan import Placed, Plan, plan_of
from ...measure.prerequisites import satisfies
from ...model import Argument, Module, Program, Severity
from ..naming import few, placed_title
from ..rule import Context, Found, Rule, Said, rule
from .timetable import dated_weeks, in_weeks, last_week


@rule("CAL201", Program, cites=("fz273",))
def before_its_requirement(program: Program, context: Context) -> Iterator[Said]:
    """A module begins before what it requires has ended.

    Why:
        The order of modules may be right while their weeks are not: learners then practise what they have not been
        taught yet. A module may begin in the week in which the one before it ends.

    Fails:
        modules:      # rds requires safety
          - {module: college-a.safety, version: "1.1", weeks: [1, 2]}
          - {module: college-a.rds, version: "1.4", weeks: [1, 2, 3]}

    Passes:
        modules:
          - {module: college-a.safety, version: "1.1", weeks: [1, 2]}
          - {module: college-a.rds, version: "1.4", weeks: [2, 3]}

    """
    plan = plan_of(context.catalog, program)
    for place in in_weeks(plan):
        begins = min(place.placement.weeks)
        for able in _suppliers(plan, place, place.module) if place.module is not None else ():
            if able and all(other.placement.weeks and max(other.placement.weeks) > begins for other in able):
                first = min(able, key=lambda other: max(other.placement.weeks))
                arguments = {
                    "module": placed_title(place),
                    "begins": begins,
                    "needed": placed_title(first),
                    "ends": max(first.placement.weeks),
                }
                yield Found(path=f"/modules/{place.index}/weeks", arguments=arguments)
                break


def _suppliers(plan: Plan, place: Placed, module: Module) -> Iterator[list[Placed]]:
    """Yield, for each requirement that nothing meets from the start, the other modules that meet it."""
    entry = {known.module for known in plan.request.entry.modules}
    others = [other for other in plan.taught if other is not place]
    recognized = [other for other in plan.placed if not other.taught]
    for needed in module.requires.modules:
        if needed.module not in entry and not any(satisfies(other, needed) for other in recognized):
            yield [other for other in others if satisfies(other, needed)]
    for outcome in module.requires.competencies:
        for leaf in plan.catalog.leaves(outcome.competency):
            if not covers_item(plan.catalog, plan.entry_training, leaf.ref, outcome.level):
                yield [other for other in others if covers_item(plan.catalog, other.training, leaf.ref, outcome.level)]


@rule("CAL202", Program, cites=("fz273",))
def final_not_last(program: Program, context: Context) -> Iterator[Said]:
    """The final assessment begins before training has ended, or sooner after it than the request allows.

    Why:
        The final assessment looks at everything that was taught, so all modules end before it, or in its first week.
        Where the request gives learners weeks to prepare (`final_assessment.weeks_after`), as many lie between.

    Fails:
        modules:
          - {module: college-a.rds, version: "1.4", weeks: [1, 2, 3]}
          - {module: college-a.exam, version: "1.0", weeks: [2]}        # role: final

    Passes:
        modules:
          - {module: college-a.rds, version: "1.4", weeks: [1, 2, 3]}
          - {module: college-a.exam, version: "1.0", weeks: [3]}        # role: final

    """
    plan = plan_of(context.catalog, program)
    taught = [place for place in in_weeks(plan) if not place.is_final]
    for final in in_weeks(plan):
        begins = min(final.placement.weeks)
        path = f"/modules/{final.index}/weeks"
        late = [place for place in taught if max(place.placement.weeks) > begins]
        if final.is_final and late:
            arguments: dict[str, Argument] = {
                "begins": begins,
                "modules": few(f"«{place.label}»" for place in late),
                "count": len(late),
            }
            yield Found(path=path, arguments=arguments)
        elif final.is_final and taught:
            ends = max(max(place.placement.weeks) for place in taught)
            gap = plan.request.weeks_before_final
            if begins < ends + gap:
                arguments = {"begins": begins, "ends": ends, "gap": gap, "least": ends + gap}
                yield Found(path=path, variant="gap", arguments=arguments)


@rule("CAL203", Program, severity=Severity.WARNING, no_citation="An empty week is no offence, but seldom meant.")
def empty_weeks(program: Program, context: Context) -> Iterator[Said]:
    """Some weeks of the calendar are empty.

    Why:
        A week without a module between the first and the last is a break that learners and the employer must know of;
        more often a number was typed wrongly. Weeks that only have public holidays are left out.

    Fails:
        modules:
          - {module: college-a.safety, version: "1.1", weeks: [1]}
          - {module: college-a.rds, version: "1.4", weeks: [3, 4]}

    Passes:
        modules:
          - {module: college-a.safety, version: "1.1", weeks: [1]}
          - {module: college-a.rds, version: "1.4", weeks: [2, 3]}

    """
    plan = plan_of(context.catalog, program)
    taken = {week for place in in_weeks(plan) for week in place.placement.weeks}
    weeks = dated_weeks(plan)
    empty = [week for week in range(1, last_week(plan)) if week not in taken and weeks[week].study_days]
    if empty:
        index = next(place.index for place in in_weeks(plan) if max(place.placement.weeks) > empty[0])
        arguments: dict[str, Argument] = {"weeks": few(empty), "count": len(empty)}
        yield Found(path=f"/modules/{index}/weeks", arguments=arguments)


RULES: tuple[Rule, ...] = (before_its_requirement, final_not_last, empty_weeks)
