"""COV2xx: a program meets its targets, and every module has a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import floor
from typing import TypeVar

from ...measure.coverage import TargetCoverage
from ...measure.plan import Placed, Plan, plan_of
from ...measure.reach import Training, merge, reach_of
from ...model import (
    AnyOfTarget,
    Argument,
    CompetencyRef,
    CompetencyTarget,
    Outcome,
    Program,
    Severity,
    ShareTarget,
    Target,
)
from ..naming import competency, few, placed_title, unknown_modules
from ..rule import Context, Found, Rule, Said, rule

T = TypeVar("T", bound=Target)


def _unmet(plan: Plan, kind: type[T]) -> Iterator[tuple[int, T, TargetCoverage]]:
    """Yield the targets of one kind that are not met; one whose items are unknown is another rule's business."""
    for number, (target, coverage) in enumerate(zip(plan.request.targets, plan.targets, strict=True)):
        if isinstance(target, kind) and coverage.leaves and not coverage.met:
            yield number, target, coverage


@rule("COV201", Program, no_citation="the targets of the demand")
def competencies_are_trained(program: Program, context: Context) -> Iterator[Said]:
    """A competency of the targets is not trained at its level.

    Why:
        Targets are what the program is for. A competency counts as trained when a module, or what learners bring,
        reaches it at the level asked for; an item with parts needs all its parts. Levels do not add up.

    Fails:
        demand: {targets: ["ps-40.002-2013:A/01.2", "ps-40.002-2013:A/03.2"]}
        modules:   # trains A/01.2 only
          - {module: college-a.preparation, version: "2.0"}

    Passes:
        demand: {targets: ["ps-40.002-2013:A/01.2"]}
        modules:
          - {module: college-a.preparation, version: "2.0"}

    """
    plan = plan_of(context.catalog, program)
    unmet = tuple(_unmet(plan, CompetencyTarget))
    unknown = tuple(unknown_modules(plan)) if unmet else ()
    yield from unknown
    if not unknown:
        for number, target, coverage in unmet:
            yield from _missing(plan, number, target, coverage)


def _missing(plan: Plan, number: int, target: CompetencyTarget, coverage: TargetCoverage) -> Iterator[Said]:
    never = tuple(leaf for leaf in coverage.missing if leaf not in plan.training)
    lower = tuple(leaf for leaf in coverage.missing if leaf in plan.training)
    whole = len(coverage.leaves)
    arguments: Mapping[str, Argument] = {
        "target": competency(plan.catalog, target.competency),
        "level": int(target.level),
        "of": whole,
    }
    part = "" if whole == 1 else "part"
    if never:
        found = {**arguments, "count": len(never), "missing": few(leaf.key for leaf in never)}
        yield Found(path=f"/demand/targets/{number}", variant=part or None, arguments=found)
    if lower:
        found = {
            **arguments,
            "count": len(lower),
            "missing": few(leaf.key for leaf in lower),
            "reached": max(plan.training[leaf] for leaf in lower),
            "modules": _trainers(plan, lower),
        }
        variant = f"level-{part}" if part else "level"
        yield Found(path=f"/demand/targets/{number}", variant=variant, arguments=found)


def _trainers(plan: Plan, leaves: tuple[CompetencyRef, ...]) -> tuple[str, ...]:
    return tuple(f"«{place.label}»" for place in plan.placed if any(leaf in place.training for leaf in leaves))


@rule("COV202", Program, no_citation="the targets of the demand")
def shares_are_trained(program: Program, context: Context) -> Iterator[Said]:
    """A share of a standard is not trained.

    Why:
        A share is measured over the weights of the standard, so that heavy sections count more. It is compared exactly:
        69.9 % is not 70 %.

    Fails:
        demand: {targets: [{standard: ws-10-2026, share: 0.7}]}
        modules:   # trains sections 1 and 2: 20 % of the weight
          - {module: college-a.basics, version: "1.0"}

    Passes:
        demand: {targets: [{standard: ws-10-2026, share: 0.2}]}
        modules:
          - {module: college-a.basics, version: "1.0"}

    """
    plan = plan_of(context.catalog, program)
    unmet = tuple(_unmet(plan, ShareTarget))
    unknown = tuple(unknown_modules(plan)) if unmet else ()
    yield from unknown
    if unknown:
        return
    for number, target, coverage in unmet:
        heavy = sorted(coverage.missing, key=lambda leaf: -coverage.leaves[leaf])
        arguments: dict[str, Argument] = {
            "target": _name(plan, target),
            "share": _percent(coverage.share),
            "needed": target.share,
            "level": int(target.level),
            "missing": few(leaf.key for leaf in heavy),
        }
        yield Found(path=f"/demand/targets/{number}", arguments=arguments)


def _name(plan: Plan, target: ShareTarget) -> str:
    if target.competency is not None:
        return competency(plan.catalog, target.competency)
    name = target.standard or ""
    standard = plan.catalog.standards.get(name)
    return f"{name} ({standard.label})" if standard else name


def _percent(share: Fraction) -> float:
    """Round down to a tenth of a percent: what is short of a target must not look like it."""
    return floor(share * 1000) / 1000


@rule("COV203", Program, no_citation="the targets of the demand")
def enough_of_a_choice_is_trained(program: Program, context: Context) -> Iterator[Said]:
    """Too few competencies of a choice are trained.

    Why:
        A choice (“two of these three”) leaves the program free, but not with fewer.

    Fails:
        demand: {targets: [{any_of: ["ok-2022:ОК 04", "ok-2022:ОК 07"], at_least: 2, level: 2}]}
        modules:   # trains ОК 04 only
          - {module: college-a.team, version: "1.0"}

    Passes:
        demand: {targets: [{any_of: ["ok-2022:ОК 04", "ok-2022:ОК 07"], at_least: 1, level: 2}]}
        modules:
          - {module: college-a.team, version: "1.0"}

    """
    plan = plan_of(context.catalog, program)
    unmet = tuple(_unmet(plan, AnyOfTarget))
    unknown = tuple(unknown_modules(plan)) if unmet else ()
    yield from unknown
    if unknown:
        return
    for number, target, coverage in unmet:
        arguments: dict[str, Argument] = {
            "count": len(coverage.leaves) - len(coverage.missing),
            "of": len(coverage.leaves),
            "needed": target.at_least,
            "level": int(target.level),
            "missing": few(coverage.missing),
        }
        yield Found(path=f"/demand/targets/{number}", arguments=arguments)


@rule("COV204", Program, severity=Severity.WARNING, no_citation="method: nobody needs the same lessons twice")
def modules_differ(program: Program, context: Context) -> Iterator[Said]:
    """Two modules train exactly the same.

    Why:
        Learners sit through the same competencies at the same levels twice, and somebody pays for both.

    Fails:
        modules:   # both train A/01.2
          - {module: college-a.preparation, version: "2.0"}
          - {module: college-b.assembly, version: "1.1"}

    Passes:
        modules:   # trains A/01.2, trains A/03.2
          - {module: college-a.preparation, version: "2.0"}
          - {module: college-b.rds, version: "1.4"}

    """
    plan = plan_of(context.catalog, program)
    for place, twin in _twins(plan):
        arguments: dict[str, Argument] = {
            "module": placed_title(place),
            "other": placed_title(twin),
            "count": len(place.training),
            "missing": few(sorted({leaf.key for leaf in place.training})),
        }
        yield Found(path=f"/modules/{place.index}", arguments=arguments)


def _twins(plan: Plan) -> Iterator[tuple[Placed, Placed]]:
    """Yield each taught module with the first one before it that trains exactly the same."""
    for place in plan.taught:
        before = (other for other in plan.taught if other.index < place.index and other.training == place.training)
        twin = next(before, None) if place.training else None
        if twin is not None:
            yield place, twin


@rule("COV205", Program, severity=Severity.INFO, no_citation="method: each module adds something")
def modules_add_something(program: Program, context: Context) -> Iterator[Said]:
    """A module only repeats.

    Why:
        When all that a module trains has been trained before, at the same level or a higher one, it only repeats. That
        may be meant, for example as practice; more often a shorter program is possible.

    Fails:
        modules:   # the second trains A/01.2, which is a part of what the first trains
          - {module: college-a.welding-in-full, version: "1.0"}
          - {module: college-b.assembly, version: "1.1"}

    Passes:
        modules:   # trains A/01.2, then A/03.2
          - {module: college-b.assembly, version: "1.1"}
          - {module: college-b.rds, version: "1.4"}

    """
    plan = plan_of(context.catalog, program)
    twins = {place.index for place, _ in _twins(plan)}
    known: Training = plan.entry_training
    for place in plan.taught:
        repeats = all(known.get(leaf, 0) >= level for leaf, level in place.training.items())
        if place.training and repeats and place.index not in twins:
            arguments = {"module": placed_title(place), "count": len(place.training)}
            yield Found(path=f"/modules/{place.index}", arguments=arguments)
        known = merge(known, place.training)


@rule("COV206", Program, severity=Severity.INFO, no_citation="method: each module serves a target")
def modules_serve_targets(program: Program, context: Context) -> Iterator[Said]:
    """A module serves no target.

    Why:
        A module that trains nothing of the targets, that no other module requires and that the demand does not name is
        time and money for something that nobody asked for.

    Fails:
        demand: {targets: ["ps-40.002-2013:A/01.2"]}
        modules:   # the second trains cooking
          - {module: college-a.preparation, version: "2.0"}
          - {module: college-c.soups, version: "1.0"}

    Passes:
        demand: {targets: ["ps-40.002-2013:A/01.2"]}
        modules:
          - {module: college-a.preparation, version: "2.0"}

    """
    plan = plan_of(context.catalog, program)
    unknown = tuple(unknown_modules(plan))
    yield from unknown
    if unknown:
        return
    needed = {leaf for coverage in plan.targets for ref in coverage.leaves for leaf in _leaves(plan, ref)}
    named = {wanted.module for wanted in program.demand.require_modules}
    for wishes in [place.module.requires for place in plan.placed if place.module is not None]:
        needed.update(leaf for wish in wishes.competencies for leaf in _leaves(plan, wish.competency))
        named.update(wish.module for wish in wishes.modules)
    for place in plan.taught:
        serves = place.is_final or place.placement.module in named or not needed.isdisjoint(place.training)
        if not serves:
            yield Found(path=f"/modules/{place.index}", arguments={"module": placed_title(place)})


@rule("COV207", Program, severity=Severity.WARNING, no_citation="method: the final assessment looks at the targets")
def final_looks_at_targets(program: Program, context: Context) -> Iterator[Said]:
    """The final assessment looks at no competency of the targets.

    Why:
        The final assessment shows that the targets are reached. One that neither checks nor requires any of them shows
        something else. Crosswalks between standards count, and so does whatever the modules that train targets train
    besides: standards of one trade are often written side by side.

    Fails:
        demand: {targets: ["ps-40.002-2013:A/01.2"]}
        modules:
          - {module: college-a.preparation, version: "2.0"}
          - {module: college-g.exam, version: "1.0"}   # checks the cooking of soups

    Passes:
        demand: {targets: ["ps-40.002-2013:A/01.2"]}
        modules:
          - {module: college-a.preparation, version: "2.0"}
          - {module: college-a.exam, version: "1.0"}   # checks ps-40.002-2013:A/01.2

    """
    plan = plan_of(context.catalog, program)
    wanted = {leaf for coverage in plan.targets for ref in coverage.leaves for leaf in _leaves(plan, ref)}
    serving = (place.training for place in plan.placed if not wanted.isdisjoint(place.training))
    related = wanted.union(*serving)
    reach = reach_of(context.catalog)
    for place, module in [(place, place.module) for place in plan.finals if place.module is not None]:
        checked = (Outcome(competency=checked) for part in module.assessment for checked in part.checks)
        seen = (*module.requires.competencies, *checked)
        if seen and related.isdisjoint(reach.training(seen)):
            names = few(dict.fromkeys(str(outcome.competency) for outcome in seen))
            yield Found(path=f"/modules/{place.index}", arguments={"final": placed_title(place), "checked": names})


def _leaves(plan: Plan, reference: CompetencyRef) -> Iterator[CompetencyRef]:
    return (leaf.ref for leaf in plan.catalog.leaves(reference))


RULES: tuple[Rule, ...] = (
    competencies_are_trained,
    shares_are_trained,
    enough_of_a_choice_is_trained,
    modules_differ,
    modules_add_something,
    modules_serve_targets,
    final_looks_at_targets,
)
