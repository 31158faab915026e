"""HiGHS behind three words: minimize, hold, and the verdict; answers are whole numbers, checked in exact arithmetic."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from enum import Enum
from functools import cache
from typing import Any, Final

import highspy
import numpy as np
import numpy.typing as npt
from attrs import evolve, frozen

from ..errors import InternalError
from .problem import NO_LOWER, NO_UPPER, Integers, Origin, Problem, Terms, Values, evaluate

#: How often an answer that breaks a row in exact arithmetic is cut off before we give up.
_REPAIRS: Final = 50
#: Models of up to so many columns are small.
_SMALL: Final = 800
#: A bound in floating point is lowered by so much before it is rounded up to a whole number.
_ABSOLUTE: Final = 1e-6
_RELATIVE: Final = 1e-9

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
        """Hand the model over in bulk, without the rows of the origins in `drop`; the limit is in seconds of search."""
        _one_thread()
        self._problem = problem
        self._dropped = frozenset(drop)
        self._limit = time_limit
        self._known = problem.height
        self._best: Values | None = None
        self._held: list[tuple[Terms, int]] = []
        self._solver = _Solver()
        for option, value in (
            ("output_flag", False),
            ("threads", 1),
            # What these find is worth less than the time they take on models of this kind, many times measured; only on
            # small models, where everything overlaps, does jumping to a first answer pay.
            ("presolve", "off"),
            ("mip_detect_symmetry", False),
            ("mip_heuristic_run_rens", False),
            ("mip_heuristic_run_rins", False),
            ("mip_heuristic_run_feasibility_jump", problem.width <= _SMALL),
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", 0.0),
        ):
            self._solver.setOptionValue(option, value)
        if self._solver.passModel(_lp(problem, self._dropped)) != highspy.HighsStatus.kOk:
            raise InternalError("cause.refused")

    @property
    def seconds(self) -> float:
        """Seconds of search so far."""
        return float(self._solver.getRunTime())

    def minimize(
        self, terms: Terms, *, cut: Callable[[Values], bool] = lambda _: False, nodes: int | None = None
    ) -> Answer:
        """Search for the least sum; `cut` may add rows to the problem that the answer breaks, and tells if it did.

        With `nodes` the search ends after so many nodes and keeps what it has.
        """
        divisor = math.gcd(*terms.values()) or 1
        reduced = {column: value // divisor for column, value in terms.items() if value}
        self._aim(reduced)
        self._solver.setOptionValue("mip_max_nodes", 2**31 - 1 if nodes is None else nodes)
        answer = self._search(reduced, cut)
        self._best = answer.values or self._best
        return evolve(answer, value=answer.value * divisor, bound=answer.bound * divisor)

    def hold(self, terms: Terms, upper: int) -> None:
        """Keep a sum from growing again."""
        self._held.append((terms, upper))
        self._row(terms, upper)

    def _search(self, terms: Terms, cut: Callable[[Values], bool]) -> Answer:
        best: Answer | None = None
        cutoff: int | None = None
        repairs = 0
        while True:
            verdict, values, bound = self._run(terms)
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
                # The search calls it the least, but its arithmetic leaves a doubt: look for anything less.
                if cutoff is None:
                    cutoff = self._row(terms, value - 1)
                self._solver.changeRowBounds(cutoff, -math.inf, value - 1)
        if cutoff is not None:
            self._solver.changeRowBounds(cutoff, -math.inf, math.inf)
        if best is None:
            return Answer(verdict=verdict)
        proven = verdict in {Verdict.OPTIMAL, Verdict.IMPOSSIBLE}
        return (
            evolve(best, verdict=Verdict.OPTIMAL, bound=best.value)
            if proven
            else evolve(best, verdict=Verdict.FEASIBLE)
        )

    def _run(self, terms: Terms) -> tuple[Verdict, Values | None, int]:
        solver = self._solver
        if self._best is not None:
            hint = highspy.HighsSolution()
            hint.col_value = [float(value) for value in self._best]
            solver.setSolution(hint)
        if self._limit is not None:
            solver.setOptionValue("time_limit", max(0.0, self._limit - solver.getRunTime()))
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Verdict.IMPOSSIBLE, None, 0
        info = solver.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Verdict.UNKNOWN, None, 0
        verdict = Verdict.OPTIMAL if status == highspy.HighsModelStatus.kOptimal else Verdict.FEASIBLE
        values = self._problem.complete(round(value) for value in solver.getSolution().col_value)
        least = sum(min(0, value) * self._problem.upper[column] for column, value in terms.items())
        return verdict, values, max(least, _whole_bound(info.mip_dual_bound))

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
        for row in range(self._known, problem.height):
            entries = slice(problem.row_start[row], problem.row_start[row + 1])
            index = np.asarray(problem.row_index[entries], dtype=np.int32)
            value = np.asarray(problem.row_value[entries], dtype=np.float64)
            lower, upper = problem.row_lower[row], problem.row_upper[row]
            self._solver.addRow(
                -math.inf if lower is None else lower, math.inf if upper is None else upper, len(index), index, value
            )
        self._known = problem.height

    def _row(self, terms: Terms, upper: int) -> int:
        index = np.fromiter(terms.keys(), dtype=np.int32, count=len(terms))
        value = np.fromiter(terms.values(), dtype=np.float64, count=len(terms))
        self._solver.addRow(-math.inf, upper, len(terms), index, value)
        row: int = self._solver.getNumRow() - 1
        return row

    def _aim(self, terms: Terms) -> None:
        costs = np.zeros(self._problem.width)
        costs[list(terms)] = list(terms.values())
        self._solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)


def _whole_bound(bound: float) -> int:
    """Round a bound up to a whole number, on the safe side."""
    if not math.isfinite(bound):
        return NO_LOWER
    return math.ceil(bound - _ABSOLUTE - _RELATIVE * abs(bound))


def _lp(problem: Problem, dropped: Collection[Origin]) -> highspy.HighsLp:
    rows = problem.matrix()
    kept = np.asarray([origin not in dropped for origin in problem.row_origin], dtype=bool)
    lengths = np.diff(rows.start)
    entries = np.repeat(kept, lengths)
    lp = highspy.HighsLp()
    lp.num_col_ = problem.width
    lp.num_row_ = int(kept.sum())
    lp.col_cost_ = np.zeros(problem.width)
    lp.col_lower_ = np.zeros(problem.width)
    lp.col_upper_ = np.asarray(problem.upper, dtype=np.float64)
    lp.row_lower_ = _bounds(rows.lower[kept], NO_LOWER, -math.inf)
    lp.row_upper_ = _bounds(rows.upper[kept], NO_UPPER, math.inf)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.concatenate(([0], np.cumsum(lengths[kept])))
    lp.a_matrix_.index_ = rows.index[entries]
    lp.a_matrix_.value_ = rows.value[entries].astype(np.float64)
    kinds = highspy.HighsVarType
    lp.integrality_ = [kinds.kInteger if integral else kinds.kContinuous for integral in problem.integral]
    return lp


def _bounds(bounds: Integers, none: int, infinite: float) -> npt.NDArray[np.float64]:
    return np.where(bounds == none, infinite, bounds)
