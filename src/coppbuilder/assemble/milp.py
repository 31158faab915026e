"""HiGHS behind three words: minimize, hold, and the verdict; answers are whole numbers, checked in exact arithmetic.

Of many columns few matter. The relaxed problem (no column need be whole) gives a bound, and for each column how much
more a solution with it costs at least; both are made exact in `pricing`. So the search looks at the cheapest columns
only, and at others if an answer could still be undercut with them; what is held rules out columns for good.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from enum import Enum
from functools import cache
from typing import Any, Final

import highspy
import numpy as np
import numpy.typing as npt
from attrs import evolve, frozen

from ..errors import InternalError
from .pricing import Prices, prices
from .problem import NO_LOWER, NO_UPPER, Integers, Origin, Problem, Terms, Values, evaluate
from .rows import Mask, Rows

#: How often an answer that breaks a row in exact arithmetic is cut off before we give up.
_REPAIRS: Final = 50
#: So many columns are searched at once, without the relaxed problem; of more, so many beyond those it rests on.
_CORE: Final = 80
#: A core in which there is no answer grows so many times.
_GROWTH: Final = 4
#: A bound in floating point is lowered by so much before it is rounded up to a whole number.
_ABSOLUTE: Final = 1e-6
_RELATIVE: Final = 1e-9

#: What is not settled after so many nodes is given to the second engine, which often settles it at once: where an
#: answer to an earlier objective is known, the root alone is tried.
_FIRST_NODES: Final = 50
_KNOWN_NODES: Final = 0
#: What these find is worth less than the time they take on models of this kind, many times measured.
_OPTIONS: Final[tuple[tuple[str, Any], ...]] = (
    ("output_flag", False),
    ("threads", 1),
    ("presolve", "off"),
    ("mip_detect_symmetry", False),
    ("mip_heuristic_run_rens", False),
    ("mip_heuristic_run_rins", False),
    ("mip_heuristic_run_root_reduced_cost", False),
    ("mip_heuristic_run_feasibility_jump", False),
    ("mip_rel_gap", 0.0),
    ("mip_abs_gap", 0.0),
)

#: The class beneath `highspy.Highs`, which prints a banner when it is made.
_Solver: Final[Any] = highspy.Highs.__base__
ENGINE: Final = f"HiGHS {highspy.HIGHS_VERSION_MAJOR}.{highspy.HIGHS_VERSION_MINOR}.{highspy.HIGHS_VERSION_PATCH}"


class Verdict(Enum):
    """What is known when a search ends."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    IMPOSSIBLE = "impossible"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Answer:
    """Values of all columns with their sum and a bound below which no sum exists; no values if none were found."""

    verdict: Verdict
    values: Values | None = None
    value: int = 0
    bound: int = 0


@cache
def _one_thread() -> None:
    """Take the number of threads, which is common to the process, before the first search."""
    _Solver.resetGlobalScheduler(True)  # noqa: FBT003 - the signature is that of the library


class Engine:
    """One search model, kept through several objectives; rows added to the problem later are taken over."""

    def __init__(self, problem: Problem, *, drop: Collection[Origin] = (), time_limit: float | None = None) -> None:
        """Take the rows of the problem, without those of the origins in `drop`; the limit is in seconds of search."""
        _one_thread()
        if problem.row_index and max(problem.row_index) >= problem.width:
            raise InternalError("cause.refused")
        self._problem = problem
        self._dropped = frozenset(drop)
        self._limit = time_limit
        self._known = problem.height
        self._best: Values | None = None
        self._held: list[tuple[Terms, int]] = []
        self._spent = 0.0
        self._rows = Rows.of(problem, self._dropped)
        self._highest = np.asarray(problem.upper, dtype=np.int64)
        self._integral = np.asarray(problem.integral, dtype=bool)
        self._alive = np.ones(problem.width, dtype=bool)
        self._relaxed = _Relaxed()
        self._asked: tuple[Terms, int, Terms] | None = None
        self._priced: tuple[Terms, Prices] | None = None
        self._nodes: int | None = None

    @property
    def seconds(self) -> float:
        """Seconds of search so far."""
        return self._spent

    def minimize(
        self, terms: Terms, *, cut: Callable[[Values], bool] = lambda _: False, nodes: int | None = None
    ) -> Answer:
        """Search for the least sum; `cut` may add rows to the problem that the answer breaks, and tells if it did.

        With `nodes` the search ends after so many nodes and keeps what it has.
        """
        divisor = math.gcd(*terms.values()) or 1
        reduced = {column: value // divisor for column, value in terms.items() if value}
        self._nodes = nodes
        self._asked = (terms, divisor, reduced)
        answer = self._search(reduced, cut)
        self._best = answer.values or self._best
        return evolve(answer, value=answer.value * divisor, bound=answer.bound * divisor)

    def hold(self, terms: Terms, upper: int) -> None:
        """Keep a sum from growing again; columns that would make it grow are out of the search from now on."""
        self._held.append((terms, upper))
        self._row(terms, upper)
        if self._asked is not None and self._asked[0] is terms:
            _, divisor, reduced = self._asked
            if self._priced is not None and self._priced[0] is reduced:
                alive = self._priced[1].within(self._alive, upper // divisor)
                self._alive = self._rows.closed(alive, self._highest)

    def _search(self, terms: Terms, cut: Callable[[Values], bool]) -> Answer:
        best: Answer | None = None
        repairs = 0
        while True:
            # Where the search calls a sum the least, but its arithmetic leaves a doubt, it looks for anything less.
            verdict, values, bound = self._run(terms, None if best is None else best.value - 1)
            if values is None:
                break
            if self._broken(values):
                repairs += 1
                if repairs > _REPAIRS:
                    raise InternalError("cause.inexact")
                self._forbid(values)
            elif cut(values):
                self._take_over()
            else:
                value = evaluate(terms, values)
                best = Answer(verdict=verdict, values=values, value=value, bound=min(bound, value))
                if verdict is not Verdict.OPTIMAL or best.bound == value:
                    break
        if best is None:
            return Answer(verdict=verdict)
        proven = verdict in {Verdict.OPTIMAL, Verdict.IMPOSSIBLE}
        return (
            evolve(best, verdict=Verdict.OPTIMAL, bound=best.value)
            if proven
            else evolve(best, verdict=Verdict.FEASIBLE)
        )

    def _run(self, terms: Terms, ceiling: int | None) -> tuple[Verdict, Values | None, int]:
        """Search for the least sum, or for one up to the ceiling; the bound is that of the whole model."""
        costs = np.zeros(self._problem.width, dtype=np.int64)
        costs[list(terms)] = list(terms.values())
        floor = int((np.minimum(costs, 0) * self._highest).sum())
        hint = self._hint(ceiling)
        priced: Prices | None = None
        relaxed: _Fractions | None = None
        kept = self._alive
        if np.count_nonzero(kept) > _CORE:
            status, relaxed = self._relaxed.solve(self._rows, costs, self._highest * kept, self._left())
            self._spent += self._relaxed.seconds
            if status is Verdict.IMPOSSIBLE:
                return status, None, 0
            if relaxed is not None:
                priced = prices(self._rows, costs, self._highest, relaxed.duals)
        if priced is None or relaxed is None:
            verdict, values, bound = self._inside(kept, costs, terms, hint, ceiling)
            return verdict, values, max(floor, bound)
        if ceiling is None:
            self._priced = (terms, priced)
            rounded = self._problem.complete(np.rint(relaxed.values).astype(int).tolist())
            for values in (rounded,) if hint is None else (hint, rounded):
                if evaluate(terms, values) == priced.least and not self._broken(values):
                    return Verdict.OPTIMAL, values, priced.least
        return self._widen(costs, terms, hint, ceiling, priced)

    def _widen(
        self, costs: Integers, terms: Terms, hint: Values | None, ceiling: int | None, priced: Prices
    ) -> tuple[Verdict, Values | None, int]:
        """Search among the cheapest columns, and among all that could make the answer better."""
        count = _CORE
        kept = priced.cheapest(self._alive, count)
        wanted = evaluate(terms, hint) if hint is not None else ceiling
        if hint is not None:
            kept = kept | (np.asarray(hint) > 0)
        if wanted is not None:
            needed = priced.within(self._alive, wanted)
            kept = needed if ceiling is not None or np.count_nonzero(needed) <= np.count_nonzero(kept) else kept
        while True:
            verdict, values, bound = self._inside(kept, costs, terms, hint, ceiling)
            outside = priced.least_with(self._alive & ~kept)
            bound = max(priced.least, min(bound, outside))
            if values is None:
                if verdict is Verdict.UNKNOWN or ceiling is not None or outside == NO_UPPER:
                    return verdict, values, bound
                count *= _GROWTH
                kept = priced.cheapest(self._alive, count)
                continue
            value = evaluate(terms, values)
            if verdict is not Verdict.OPTIMAL or outside >= value or self._broken(values):
                return verdict, values, bound
            hint = values
            kept = priced.within(self._alive, value)

    def _inside(
        self, kept: Mask, costs: Integers, terms: Terms, hint: Values | None, ceiling: int | None
    ) -> tuple[Verdict, Values | None, int]:
        """Search with some columns only, the others being zero."""
        kept = self._rows.closed(kept, self._highest)
        columns = np.flatnonzero(kept)
        rows = self._rows if ceiling is None else self._rows.extended([(terms, NO_LOWER, ceiling)])
        part = rows.restricted(kept, self._highest)
        highest, aim = self._highest[columns], costs[columns]
        solver = _solver(self._left())
        first = _FIRST_NODES if self._best is None else _KNOWN_NODES
        solver.setOptionValue("mip_max_nodes", first if self._nodes is None else min(first, self._nodes))
        _pass(solver, part, aim, highest, self._integral[columns])
        known = None if hint is None else [hint[column] for column in columns]
        verdict, found, bound = self._solved(solver, known)
        if solver.getModelStatus() == highspy.HighsModelStatus.kSolutionLimit:
            known = found or known
            second = self._settle(part, aim, highest, known)
            if second is not None:
                verdict, found, bound = second
            elif self._nodes is None or self._nodes > first:
                solver.setOptionValue("mip_max_nodes", 2**31 - 1 if self._nodes is None else self._nodes)
                if self._limit is not None:
                    solver.setOptionValue("time_limit", float(solver.getRunTime()) + (self._left() or 0.0))
                verdict, found, bound = self._solved(solver, known)
        if found is None:
            return verdict, None, 0
        values = [0] * self._problem.width
        for column, value in zip(columns.tolist(), found, strict=True):
            values[column] = value
        return verdict, self._problem.complete(values), bound

    def _solved(self, solver: Any, hint: Sequence[int] | None) -> tuple[Verdict, list[int] | None, int]:
        if hint is not None:
            known = highspy.HighsSolution()
            known.col_value = [float(value) for value in hint]
            solver.setSolution(known)
        before = float(solver.getRunTime())
        solver.run()
        self._spent += float(solver.getRunTime()) - before
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Verdict.IMPOSSIBLE, None, 0
        info = solver.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Verdict.UNKNOWN, None, 0
        verdict = Verdict.OPTIMAL if status == highspy.HighsModelStatus.kOptimal else Verdict.FEASIBLE
        return verdict, [round(value) for value in solver.getSolution().col_value], _whole_bound(info.mip_dual_bound)

    def _settle(
        self, rows: Rows, costs: Integers, highest: Integers, hint: Sequence[int] | None
    ) -> tuple[Verdict, list[int] | None, int] | None:
        """Give what the first nodes did not settle to the engine of whole numbers; nothing if it does not either."""
        from .handover import settle  # noqa: PLC0415 - the second engine takes a while to import, and most need none

        answer = settle(rows, costs, highest, hint, self._left())
        if answer is None:
            return None
        found, work = answer
        self._spent += work
        if found.verdict not in {Verdict.OPTIMAL, Verdict.IMPOSSIBLE}:
            return None
        return found.verdict, list(found.values) or None, found.bound

    def _left(self) -> float | None:
        return None if self._limit is None else max(0.0, self._limit - self._spent)

    def _hint(self, ceiling: int | None) -> Values | None:
        """Return the best that is known, if it still keeps everything."""
        if self._best is None or ceiling is not None or self._broken(self._best):
            return None
        return self._best

    def _broken(self, values: Values) -> bool:
        rows = self._problem.broken(values)
        origins = self._problem.row_origin
        if any(origins[row] not in self._dropped for row in rows):
            return True
        return any(evaluate(terms, values) > upper for terms, upper in self._held)

    def _forbid(self, values: Values) -> None:
        """Cut off one combination of decisions: at least one of them must differ."""
        decisions = self._problem.decisions
        terms = {column: 1 if values[column] else -1 for column in decisions}
        self._row(terms, sum(values[column] for column in decisions) - 1)

    def _take_over(self) -> None:
        """Hand over the rows that were added to the problem since."""
        problem = self._problem
        more: list[tuple[Terms, int, int]] = []
        for row in range(self._known, problem.height):
            entries = slice(problem.row_start[row], problem.row_start[row + 1])
            terms = dict(zip(problem.row_index[entries], problem.row_value[entries], strict=True))
            lower, upper = problem.row_lower[row], problem.row_upper[row]
            more.append((terms, NO_LOWER if lower is None else lower, NO_UPPER if upper is None else upper))
        self._known = problem.height
        self._rows = self._rows.extended(more)

    def _row(self, terms: Terms, upper: int) -> None:
        self._rows = self._rows.extended([(terms, NO_LOWER, upper)])


@frozen(eq=False)
class _Fractions:
    """Values of columns that need not be whole, and the multipliers of the rows that prove them the least."""

    values: npt.NDArray[np.float64]
    duals: npt.NDArray[np.float64]


class _Relaxed:
    """The problem with columns that need not be whole; each search begins where the last one ended."""

    def __init__(self) -> None:
        self._solver: Any = None
        self._height = 0
        self.seconds = 0.0

    def solve(
        self, rows: Rows, costs: Integers, highest: Integers, limit: float | None
    ) -> tuple[Verdict, _Fractions | None]:
        """Solve with the rows, of which more may have come since the last time."""
        width = len(costs)
        if self._solver is None:
            self._solver = _solver(None)
            _pass(self._solver, rows, costs, highest, np.zeros(width, dtype=bool))
        else:
            every = np.arange(width, dtype=np.int32)
            self._solver.changeColsCost(width, every, costs.astype(np.float64))
            self._solver.changeColsBounds(width, every, np.zeros(width), highest.astype(np.float64))
            lower, upper = rows.bounds()
            for row in range(self._height, rows.height):
                entries = slice(rows.start[row], rows.start[row + 1])
                index, value = rows.index[entries].astype(np.int32), rows.value[entries].astype(np.float64)
                self._solver.addRow(lower[row], upper[row], len(index), index, value)
        self._height = rows.height
        before = float(self._solver.getRunTime())
        if limit is not None:
            self._solver.setOptionValue("time_limit", before + limit)
        self._solver.run()
        self.seconds = float(self._solver.getRunTime()) - before
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Verdict.IMPOSSIBLE, None
        if status != highspy.HighsModelStatus.kOptimal:
            return Verdict.UNKNOWN, None
        solution = self._solver.getSolution()
        return Verdict.OPTIMAL, _Fractions(np.asarray(solution.col_value), np.asarray(solution.row_dual))


def _solver(limit: float | None) -> Any:
    solver = _Solver()
    for option, value in _OPTIONS:
        solver.setOptionValue(option, value)
    if limit is not None:
        solver.setOptionValue("time_limit", limit)
    return solver


def _pass(solver: Any, rows: Rows, costs: Integers, highest: Integers, integral: Mask) -> None:
    """Hand a model over in bulk."""
    lp = highspy.HighsLp()
    lp.num_col_ = len(costs)
    lp.num_row_ = rows.height
    lp.col_cost_ = costs.astype(np.float64)
    lp.col_lower_ = np.zeros(len(costs))
    lp.col_upper_ = highest.astype(np.float64)
    lp.row_lower_, lp.row_upper_ = rows.bounds()
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = rows.start
    lp.a_matrix_.index_ = rows.index
    lp.a_matrix_.value_ = rows.value.astype(np.float64)
    if integral.any():
        kinds = highspy.HighsVarType
        lp.integrality_ = [kinds.kInteger if whole else kinds.kContinuous for whole in integral.tolist()]
    solver.passModel(lp)


def _whole_bound(bound: float) -> int:
    """Round a bound up to a whole number, on the safe side."""
    if not math.isfinite(bound):
        return NO_LOWER
    return math.ceil(bound - _ABSOLUTE - _RELATIVE * abs(bound))
