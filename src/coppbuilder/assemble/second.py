"""A second opinion on a bound: the same whole-number problem with «less than that» as a row, given to another engine.

The first engine works in floating point and is checked in whole numbers; this one works in whole numbers throughout.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ..model import ObjectiveValue, Program, Verification, VerifiedBound
from .candidates import Pool
from .cpsat import Budget, CpModel
from .milp import Verdict
from .model import Model
from .problem import NO_LOWER, NO_UPPER, Problem, Terms, Values, evaluate
from .quantities import QUANTITIES, UNITS
from .search import calendars_of, complete_model
from .stages import cuts

if TYPE_CHECKING:
    from ..model import Catalog
    from .reconcile import Calendars

#: What each bound may take, in the engine's deterministic units: about a minute of one core.
WORK: Final = 60.0
#: No row may add up to more than this in the engine's 64 bits.
_WIDEST: Final = 2**61


@frozen(kw_only=True)
class _Opinion:
    verdict: Verification
    values: Values = ()


def engine() -> str:
    """Return the name and version of the second engine."""
    return f"CP-SAT {version('ortools')}"


def verify_bounds(
    catalog: Catalog,
    program: Program,
    *,
    allow_drafts: bool = False,
    work: float = WORK,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> tuple[VerifiedBound, ...]:
    """Judge the claimed bounds of a program's objectives in their order, each given those before it.

    A bound is proven if the second engine proves that no program has less, and refuted by a program that has. After the
    first objective whose bound is not its value the rest claims nothing and is left out.
    """
    model = complete_model(Pool(catalog, program.demand, allow_drafts=allow_drafts))
    calendars = calendars_of(model)
    claims = program.assembly.objectives if program.assembly is not None else ()
    quantities = {claim.name: QUANTITIES[claim.name](model) for claim in claims}
    held: list[tuple[Terms, int]] = []
    judged: list[VerifiedBound] = []
    for number, claim in enumerate(claims):
        progress(number, len(claims))
        terms, unit = quantities[claim.name], UNITS[claim.name]
        opinion = _less_than(model, calendars, terms, int(claim.bound * unit), held, work)
        judged.append(_judged(claim, opinion, terms, unit))
        if claim.bound != claim.value or opinion.verdict is not Verification.PROVEN:
            break
        held.append((terms, int(claim.value * unit)))
    return tuple(judged)


def _judged(claim: ObjectiveValue, opinion: _Opinion, terms: Terms, unit: int) -> VerifiedBound:
    better = None
    if opinion.verdict is Verification.REFUTED:
        value = Decimal(evaluate(terms, opinion.values)) / unit
        better = ObjectiveValue(name=claim.name, value=value, bound=value)
    return VerifiedBound(claim=claim, verdict=opinion.verdict, better=better)


def _less_than(
    model: Model, calendars: Calendars | None, terms: Terms, bound: int, held: list[tuple[Terms, int]], work: float
) -> _Opinion:
    """Look for a program with less than the bound, cutting off what no order or no calendar can hold."""
    problem, budget = model.problem, Budget(left=work)
    cut = cuts(model, calendars)
    while True:
        judge = _judge(problem)
        for kept, upper in held:
            judge.row(kept, upper=upper)
        judge.row(terms, upper=bound - 1)
        answer = judge.solve(budget)
        if answer.verdict is Verdict.IMPOSSIBLE:
            open_ = calendars is not None and calendars.undecided
            return _Opinion(verdict=Verification.UNDECIDED if open_ else Verification.PROVEN)
        if not answer.values:
            return _Opinion(verdict=Verification.UNDECIDED)
        values = problem.complete(answer.values)
        if problem.broken(values):
            # A row too wide for the engine was left to its looser stand-in, and the answer lies between the two.
            return _Opinion(verdict=Verification.UNDECIDED)
        if not cut(values):
            return _Opinion(verdict=Verification.REFUTED, values=values)


def _judge(problem: Problem) -> CpModel:
    judge = CpModel()
    for upper in problem.upper:
        judge.column(upper)
    rows = problem.matrix()
    for row in range(problem.height):
        entries = slice(rows.start[row], rows.start[row + 1])
        terms = dict(zip(rows.index[entries].tolist(), rows.value[entries].tolist(), strict=True))
        judge.row(terms, lower=int(rows.lower[row]), upper=int(rows.upper[row]))
    for exact, least, most in problem.large:
        if sum(abs(value) * problem.upper[column] for column, value in exact.items()) <= _WIDEST:
            judge.row(exact, lower=NO_LOWER if least is None else least, upper=NO_UPPER if most is None else most)
    return judge
