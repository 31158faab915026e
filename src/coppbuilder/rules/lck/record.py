"""LCK1xx: the record of assembly is whole and speaks of this program."""

from __future__ import annotations

from collections.abc import Iterator

from ...convert import digest
from ...measure.objectives import objective_value
from ...measure.plan import plan_of
from ...model import AssemblyStatus, Objective, Program, Severity
from ..naming import few, unknown_modules
from ..rule import Context, Found, Rule, Said, rule

_OWN = "The record is our means to tell what was proven."
#: Hours and cost are compared by HRS204.
_COUNTED = {Objective.PROVIDERS, Objective.MODULES, Objective.OVERLAP, Objective.EXPERIENCE}


@rule("LCK101", Program, severity=Severity.WARNING, no_citation=_OWN)
def demand_changed(program: Program, _: Context) -> Iterator[Said]:
    """The demand was changed after the program was assembled from it.

    Why:
        The proof says that no program answers the demand better. The demand that now stands in the file is another one:
        there may be a better program for it, or this one may not answer it at all.

    Fails:
        demand: {limits: {hours: {max: 144}}}      # 72 when the program was assembled
        assembly: {demand: "sha256-1:00…00"}

    Passes:
        demand: {limits: {hours: {max: 72}}}
        assembly: {demand: "sha256-1:9f…c1"}       # the digest of this demand

    """
    record = program.assembly
    if record is not None and record.demand is not None and record.demand != digest(program.demand):
        yield Found(path="/assembly/demand")


@rule("LCK102", Program, severity=Severity.WARNING, no_citation=_OWN)
def record_incomplete(program: Program, _: Context) -> Iterator[Said]:
    """The record of assembly is incomplete.

    Why:
        A proof names the demand and the catalogue that it was found for, the engine, and a value with a bound for each
        objective. Without one of them nobody can tell whether it still holds.

    Fails:
        demand: {minimize: [cost, hours]}
        assembly: {status: optimal, objectives: [{name: hours, value: 72, bound: 72}]}

    Passes:
        demand: {minimize: [hours]}
        assembly:
          status: optimal
          objectives: [{name: hours, value: 72, bound: 72}]
          demand: "sha256-1:9f…c1"
          catalogue: "sha256-1:52…07"
          engine: highs 1.12

    """
    record = program.assembly
    if record is None:
        return
    fields = {"demand": record.demand, "catalogue": record.catalogue, "engine": record.engine}
    missing = [name for name, value in fields.items() if value is None]
    if missing:
        yield Found(path="/assembly", arguments={"fields": few(missing), "count": len(missing)})
    known = {objective.name for objective in record.objectives}
    lacking = [objective for objective in dict.fromkeys(program.demand.minimize) if objective not in known]
    if lacking:
        names = few(objective.value for objective in lacking)
        yield Found(path="/assembly", variant="objectives", arguments={"names": names, "count": len(lacking)})


@rule("LCK103", Program, severity=Severity.WARNING, no_citation=_OWN)
def optimal_with_gap(program: Program, _: Context) -> Iterator[Said]:
    """The record says “optimal”, but leaves a gap.

    Why:
        Optimal means that the bound has reached the value. With a bound below the value something better may exist, and
        the honest word is “feasible”.

    Fails:
        assembly: {status: optimal, objectives: [{name: hours, value: 72, bound: 64}]}

    Passes:
        assembly: {status: feasible, objectives: [{name: hours, value: 72, bound: 64}]}

    """
    record = program.assembly
    if record is None or record.status is not AssemblyStatus.OPTIMAL:
        return
    for index, objective in enumerate(record.objectives):
        if objective.bound < objective.value:
            arguments = {"name": objective.name.value, "value": str(objective.value), "bound": str(objective.bound)}
            yield Found(path=f"/assembly/objectives/{index}/bound", arguments=arguments)


@rule("LCK104", Program, severity=Severity.WARNING, no_citation=_OWN)
def objectives_differ(program: Program, context: Context) -> Iterator[Said]:
    """The program has other numbers of providers, modules or overlaps than its record.

    Why:
        Modules were added, taken out or given to others since the program was assembled, so the proof speaks of another
        program. Expected failures also change when colleges report new deliveries; then only the proof is old.

    Fails:
        modules:
          - {module: college-a.rds, version: "1.4", provider: college-a}
          - {module: college-b.exam, version: "1.0", provider: college-b}
        assembly: {status: optimal, objectives: [{name: providers, value: 1, bound: 1}]}

    Passes:
        modules:
          - {module: college-a.rds, version: "1.4", provider: college-a}
          - {module: college-b.exam, version: "1.0", provider: college-b}
        assembly: {status: optimal, objectives: [{name: providers, value: 2, bound: 2}]}

    """
    record = program.assembly
    if record is None:
        return
    plan = plan_of(context.catalog, program)
    if plan.unknown:
        yield from unknown_modules(plan)
        return
    for index, objective in enumerate(record.objectives):
        if objective.name not in _COUNTED:
            continue
        actual = objective_value(plan, objective.name)
        if actual != objective.value:
            reported = objective.name is Objective.EXPERIENCE
            arguments = {"name": objective.name.value, "value": str(objective.value), "actual": str(actual)}
            yield Found(
                path=f"/assembly/objectives/{index}/value",
                variant="experience" if reported else None,
                severity=Severity.INFO if reported else None,
                arguments=arguments,
            )


RULES: tuple[Rule, ...] = (demand_changed, record_incomplete, optimal_with_gap, objectives_differ)
