"""Programs side by side: the same numbers of each, and which of them is best at what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from ..model import Report, Risk, Severity, Target, Text
from .coverage import TargetCoverage, target_coverage
from .hours import half_hours, share
from .plan import Plan
from .risks import applicable_risks
from .weeks import weeks_bound


class Better(StrEnum):
    """Which end of a row is the better one; of some rows neither."""

    LESS = "less"
    MORE = "more"
    NEITHER = "neither"


@frozen(kw_only=True)
class ComparedRow:
    """One number of all programs (`None`: not known), and the places of the best ones; none if all are equal.

    `name` says what it is and in which unit: `hours` academic hours, `cost…` roubles, `…share` and targets 0…1.
    `coverage` tells of a target, for each program, whether it is met, and what of it is missing.
    """

    name: str
    values: tuple[Fraction | None, ...]
    best: frozenset[int]
    target: Target | None = None
    coverage: tuple[TargetCoverage, ...] = ()


@frozen(kw_only=True)
class ComparedProgram:
    """Who is compared."""

    id: str
    title: Text | None
    providers: tuple[str, ...]
    modules: tuple[str, ...]


@frozen(kw_only=True)
class Comparison:
    """Several programs side by side; every row has one value for each program."""

    programs: tuple[ComparedProgram, ...]
    rows: tuple[ComparedRow, ...]


Measurement = Callable[[Plan], Fraction | None]


def _cost_per_learner(plan: Plan) -> Fraction | None:
    return Fraction(plan.cost_per_learner) if _priced(plan) else None


def _cost(plan: Plan) -> Fraction | None:
    return Fraction(plan.cost) if _priced(plan) else None


def _priced(plan: Plan) -> bool:
    return all(place.offer is not None for place in plan.taught)


def _risk_score(plan: Plan) -> Fraction:
    return Fraction(sum(risk.score for risk in _risks(plan)))


def _risks(plan: Plan) -> Sequence[Risk]:
    return tuple(applicable_risks(plan.catalog, plan.program))


_ROWS: Final[Mapping[str, tuple[Measurement, Better]]] = {
    "hours": (lambda plan: Fraction(half_hours(plan.hours.total), 2), Better.LESS),
    "practice_share": (lambda plan: share(plan.hours.practical, plan.hours.total), Better.MORE),
    "self_study_share": (lambda plan: share(plan.hours.self_study, plan.hours.total), Better.NEITHER),
    "learners": (lambda plan: Fraction(plan.request.learner_count), Better.NEITHER),
    "cost": (_cost, Better.LESS),
    "cost_per_learner": (_cost_per_learner, Better.LESS),
    "providers": (lambda plan: Fraction(len(plan.providers)), Better.LESS),
    "modules": (lambda plan: Fraction(sum(not place.is_final for place in plan.taught)), Better.LESS),
    "weeks": (lambda plan: Fraction(weeks_bound(plan).weeks), Better.LESS),
    "risks": (lambda plan: Fraction(len(_risks(plan))), Better.NEITHER),
    "risk_score": (_risk_score, Better.LESS),
}


def compare(plans: Sequence[Plan], reports: Sequence[Report] = ()) -> Comparison:
    """Return the numbers of programs side by side.

    Each target of any of the programs is measured in all of them. With `reports`, one for each program, errors and
    warnings are compared too.
    """
    rows = [_row(name, tuple(number(plan) for plan in plans), better) for name, (number, better) in _ROWS.items()]
    targets: dict[Target, None] = dict.fromkeys(target for plan in plans for target in plan.request.targets)
    for target in targets:
        found = tuple(target_coverage(plan.catalog, plan.training, target) for plan in plans)
        row = _row("target", tuple(coverage.share for coverage in found), Better.MORE)
        rows.append(evolve(row, target=target, coverage=found))
    for name, severity in (("errors", Severity.ERROR), ("warnings", Severity.WARNING)):
        if reports:
            rows.append(_row(name, tuple(Fraction(report.count(severity)) for report in reports), Better.LESS))
    return Comparison(programs=tuple(_program(plan) for plan in plans), rows=tuple(rows))


def _row(name: str, values: tuple[Fraction | None, ...], better: Better) -> ComparedRow:
    known = [value for value in values if value is not None]
    best: frozenset[int] = frozenset()
    if better is not Better.NEITHER and len(known) == len(values) and len(set(known)) > 1:
        top = min(known) if better is Better.LESS else max(known)
        best = frozenset(number for number, value in enumerate(values) if value == top)
    return ComparedRow(name=name, values=values, best=best)


def _program(plan: Plan) -> ComparedProgram:
    return ComparedProgram(
        id=plan.program.id,
        title=plan.program.title or plan.request.title,
        providers=plan.providers,
        modules=tuple(f"{place.placement.module}@{place.placement.version}" for place in plan.taught),
    )
