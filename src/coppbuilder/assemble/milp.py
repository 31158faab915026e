"""HiGHS behind three words: minimize, hold, and the verdict; answers are whole numbers, checked in exact arithmetic.

Of many columns few matter. The relaxed problem (no column need be whole) gives a bound, and for each column how much
more a solution with it costs at least; both are made exact in `pricing`. So the search looks at the cheapest columns
only, and at others if an answer could still be undercut with them; what is held rules out columns for good. Most
answers are proven by a few nodes of `branch`; the engine's own search, and the second engine, are for the others:
where a solution of the relaxed problem has many columns that are not whole, trees are long, and they begin at once.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from enum import Enum
from functools import cache, partial
from typing import Any, Final

import highspy
import numpy as np
from attrs import evolve, frozen

from ..errors import InternalError
from .branch import Aim, Branched, Reals, branch, split, whole_bound
from .handover import settle
from .pricing import Prices, prices
from .problem import NO_LOWER, NO_UPPER, Integers, Origin, Problem, Terms, Values, evaluate
from .rows import Mask, Rows

#: How often an answer that breaks a row in exact arithmetic is cut off before we give up.
_REPAIRS: Final = 50
#: So many columns are searched at once; of more, so many beyond those on which the relaxed problem rests.
_FEW: Final = 200
_CORE: Final = 80
#: Up to so many columns a few nodes are tried before the columns are sorted out, if no more than so many are not whole.
_NARROW: Final = 2000
_GLANCE: Final = 4
_NEARLY: Final = 8
#: A core in which there is no answer grows so many times.
_GROWTH: Final = 4
#: More than any sum.
_ANY: Final = 2**62
#: So many nodes are looked at one by one, if no more than so many columns are not whole: with more, many times
#: measured, it never settles anything.
_SHORT: Final = 60
_SHALLOW: Final = 24
#: What the first engine has not settled after so many nodes of its own is given to the second, which often settles it
#: at once: where an answer to an earlier objective is known, the root alone is tried.
_FIRST_NODES: Final = 50
_KNOWN_NODES: Final = 0
#: Nothing can be searched in so many seconds.
_INSTANT: Final = 1e-5
#: As many nodes as it takes.
_ANY_NODES: Final = 2**31 - 1
#: What these find is worth less than the time they take on models of this kind, many times measured.
_OPTIONS: Final[tuple[tuple[str, Any], ...]] = (
    ("output_flag", False),
    ("threads", 1),
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
        if problem.matrix().index.max(initial=0) >= problem.width:
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
        self._priced: tuple[Terms, Callable[[], Prices | None]] | None = None
        self._nodes: int | None = None

    @property
    def seconds(self) -> float:
        """Seconds of search so far."""
        return self._spent

    def allow(self, seconds: float) -> None:
        """Limit the search to so many seconds from now on."""
        self._limit = self._spent + seconds

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
                priced = self._priced[1]()
                alive = self._alive if priced is None else priced.within(self._alive, upper // divisor)
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
        if self._left() == 0:
            return Verdict.UNKNOWN if hint is None else Verdict.FEASIBLE, hint, floor
        kept = self._alive
        ended, relaxed = False, None
        if np.count_nonzero(kept) > _FEW:
            before = self._relaxed.seconds
            ended, relaxed = self._relaxed.solve(self._rows, costs, self._highest * kept, self._left())
            self._spent += self._relaxed.seconds - before
        if ended and relaxed is None:
            return Verdict.IMPOSSIBLE, None, floor
        if relaxed is not None:
            price = partial(prices, self._rows, costs, self._highest, self._relaxed.duals())
            if ceiling is None:
                self._priced = (terms, price)
            count = split(relaxed, self._integral)
            if count <= _NEARLY and len(costs) <= _NARROW:
                answer, hint = self._glance(relaxed, costs, terms, hint, ceiling)
                if answer is not None:
                    return answer
            priced = price()
            if priced is not None:
                core = _CORE if count <= _SHALLOW else len(costs)
                return self._widen(core, costs, terms, hint, ceiling, priced)
        verdict, values, bound = self._inside(kept, costs, terms, hint, ceiling)
        return verdict, values, max(floor, bound)

    def _glance(
        self, relaxed: Reals, costs: Integers, terms: Terms, hint: Values | None, ceiling: int | None
    ) -> tuple[tuple[Verdict, Values | None, int] | None, Values | None]:
        """Try a few nodes with all columns; return the answer if they settle it, and the best that is known."""
        aim = Aim(costs, self._highest * self._alive, self._integral)
        before = self._relaxed.seconds
        tried = branch(self._relaxed, relaxed, aim, most=_most(terms, hint, ceiling), nodes=_GLANCE)
        self._spent += self._relaxed.seconds - before
        found = hint if tried.values is None else self._problem.complete(tried.values)
        if tried.settled:
            return (Verdict.IMPOSSIBLE if found is None else Verdict.OPTIMAL, found, tried.bound), None
        return None, found if ceiling is None and found is not None and not self._broken(found) else hint

    def _widen(
        self, count: int, costs: Integers, terms: Terms, hint: Values | None, ceiling: int | None, priced: Prices
    ) -> tuple[Verdict, Values | None, int]:
        """Search among so many of the cheapest columns, and among all that could make the answer better."""
        kept = priced.cheapest(self._alive, count)
        if ceiling is not None:
            kept = priced.within(self._alive, ceiling)
        elif hint is not None:
            better = self._better(priced, terms, hint)
            kept = kept | (np.asarray(hint) > 0)
            kept = min(better, kept, key=np.count_nonzero)
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
            kept = self._better(priced, terms, values)

    def _better(self, priced: Prices, terms: Terms, known: Values) -> Mask:
        """Return the columns of all that is better than what is known, and its own."""
        return priced.within(self._alive, evaluate(terms, known) - 1) | (np.asarray(known) > 0)

    def _inside(
        self, kept: Mask, costs: Integers, terms: Terms, hint: Values | None, ceiling: int | None
    ) -> tuple[Verdict, Values | None, int]:
        """Search with some columns only, the others being zero."""
        part, columns = self._part(kept)
        aim = Aim(costs[columns], self._highest[columns], self._integral[columns])
        known = None if hint is None else [hint[column] for column in columns]
        most = _most(terms, hint, ceiling)
        relaxed = _Relaxed()
        ended, root = relaxed.solve(part, aim.costs, aim.highest, self._left())
        deep = root is not None and split(root, aim.integral) > _SHALLOW
        if root is None:
            tried = Branched(values=None, bound=NO_LOWER, settled=ended)
        else:
            if kept is self._alive and ceiling is None:
                self._priced = (terms, partial(self._prices, part, columns, aim, relaxed.duals()))
            tried = branch(relaxed, root, aim, most=most, nodes=0 if deep else _SHORT)
        self._spent += relaxed.seconds
        found, bound = tried.values, tried.bound
        if tried.settled:
            verdict = Verdict.IMPOSSIBLE if found is None else Verdict.OPTIMAL
            if found is None and hint is not None:
                return Verdict.OPTIMAL, hint, evaluate(terms, hint)
        else:
            rows = part if ceiling is None else part.extended([(_sparse(aim.costs), NO_LOWER, ceiling)])
            verdict, found, bound = self._by_engine(rows, aim, found or known, bound, deep=deep)
        if found is None:
            return verdict, None, bound
        values = [0] * self._problem.width
        for column, value in zip(columns.tolist(), found, strict=True):
            values[column] = value
        return verdict, self._problem.complete(values), bound

    def _by_engine(
        self, rows: Rows, aim: Aim, known: Sequence[int] | None, proven: int, *, deep: bool
    ) -> tuple[Verdict, list[int] | None, int]:
        """Search with the engine's own nodes, and with the second engine where a few of these settle nothing.

        Where the tree is `deep`, the second engine is asked first.
        """
        answer = self._settle(rows, aim, known) if deep else None
        if answer is None:
            solver = _solver(self._left())
            first = _ANY_NODES if deep else _FIRST_NODES if self._best is None else _KNOWN_NODES
            most = _ANY_NODES if self._nodes is None else self._nodes
            solver.setOptionValue("mip_max_nodes", min(first, most))
            _pass(solver, rows, aim)
            answer = self._solved(solver, known)
            if first < _ANY_NODES and solver.getModelStatus() == highspy.HighsModelStatus.kSolutionLimit:
                known = answer[1] or known
                second = self._settle(rows, aim, known)
                if second is not None:
                    answer = second
                elif most > first:
                    solver.setOptionValue("mip_max_nodes", most)
                    if self._limit is not None:
                        solver.setOptionValue("time_limit", float(solver.getRunTime()) + (self._left() or 0.0))
                    answer = self._solved(solver, known)
        verdict, found, bound = answer
        return verdict, found, max(bound, proven)

    def _prices(self, part: Rows, columns: Integers, aim: Aim, duals: Reals) -> Prices | None:
        priced = prices(part, aim.costs, aim.highest, duals)
        if priced is None:
            return None
        reduced = np.zeros(self._problem.width, dtype=np.int64)
        reduced[columns] = priced.reduced
        return evolve(priced, reduced=reduced)

    def _part(self, kept: Mask) -> tuple[Rows, Integers]:
        """Return the rows over some columns, and which columns these are: what the rows allow of them."""
        if kept.all():
            return self._rows, np.arange(len(kept))
        kept = self._rows.closed(kept, self._highest)
        return self._rows.restricted(kept, self._highest), np.flatnonzero(kept)

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
            return Verdict.IMPOSSIBLE, None, NO_LOWER
        info = solver.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Verdict.UNKNOWN, None, NO_LOWER
        verdict = Verdict.OPTIMAL if status == highspy.HighsModelStatus.kOptimal else Verdict.FEASIBLE
        return verdict, [round(value) for value in solver.getSolution().col_value], _proven(info.mip_dual_bound)

    def _settle(self, rows: Rows, aim: Aim, hint: Sequence[int] | None) -> tuple[Verdict, list[int] | None, int] | None:
        """Give a search to the engine of whole numbers; return nothing if it does not settle it."""
        answer = settle(rows, aim.costs, aim.highest, hint, self._left())
        if answer is None:
            return None
        found, work = answer
        self._spent += work
        if found.verdict not in {Verdict.OPTIMAL, Verdict.IMPOSSIBLE}:
            return None
        return found.verdict, list(found.values) or None, found.bound

    def _left(self) -> float | None:
        if self._limit is None:
            return None
        left = self._limit - self._spent
        return 0.0 if left < _INSTANT else left

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


class _Relaxed:
    """The problem with columns that need not be whole; each search begins where the last one ended."""

    def __init__(self) -> None:
        self._solver: Any = None
        self._every: Any = None
        self._height = 0
        self.seconds = 0.0

    def solve(self, rows: Rows, costs: Integers, highest: Integers, limit: float | None) -> tuple[bool, Reals | None]:
        """Solve with the rows, of which more may have come since the last time; tell first if the search ended."""
        if self._solver is None:
            self._solver = _solver(None)
            # What is solved again and again from where it ended is not to be taken apart first.
            self._solver.setOptionValue("presolve", "off")
            self._every = np.arange(len(costs), dtype=np.int32)
            _pass(self._solver, rows, Aim(costs, highest, np.zeros(len(costs), dtype=bool)))
        else:
            self._solver.changeColsCost(len(costs), self._every, costs.astype(np.float64))
            self._solver.changeColsBounds(len(costs), self._every, np.zeros(len(costs)), highest.astype(np.float64))
            lower, upper = rows.bounds()
            for row in range(self._height, rows.height):
                entries = slice(rows.start[row], rows.start[row + 1])
                index, value = rows.index[entries].astype(np.int32), rows.value[entries].astype(np.float64)
                self._solver.addRow(lower[row], upper[row], len(index), index, value)
        self._height = rows.height
        if limit is not None:
            self._solver.setOptionValue("time_limit", float(self._solver.getRunTime()) + limit)
        return self._solved()

    def between(self, low: Reals, high: Reals) -> tuple[bool, Reals | None]:
        """Solve again with other bounds of the columns, within the same limit."""
        self._solver.changeColsBounds(len(low), self._every, low, high)
        return self._solved()

    def _solved(self) -> tuple[bool, Reals | None]:
        self._solver.run()
        self.seconds = float(self._solver.getRunTime())
        status = self._solver.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            return status == highspy.HighsModelStatus.kInfeasible, None
        return True, np.asarray(self._solver.getSolution().col_value)

    def duals(self) -> Reals:
        """Return the multipliers of the rows that prove the last solution the least."""
        return np.asarray(self._solver.getSolution().row_dual)

    def reduced(self) -> Reals:
        """Return how much more each column of the last solution would cost."""
        return np.asarray(self._solver.getSolution().col_dual)


def _solver(limit: float | None) -> Any:
    solver = _Solver()
    for option, value in _OPTIONS:
        solver.setOptionValue(option, value)
    if limit is not None:
        solver.setOptionValue("time_limit", limit)
    return solver


def _pass(solver: Any, rows: Rows, aim: Aim) -> None:
    """Hand a model over in bulk: by rows, to be minimized."""
    lower, upper = rows.bounds()
    solver.passModel(
        len(aim.costs),
        rows.height,
        len(rows.index),
        int(highspy.MatrixFormat.kRowwise),
        int(highspy.ObjSense.kMinimize),
        0.0,
        aim.costs.astype(np.float64),
        np.zeros(len(aim.costs)),
        aim.highest.astype(np.float64),
        lower,
        upper,
        rows.start.astype(np.int32),
        rows.index.astype(np.int32),
        rows.value.astype(np.float64),
        aim.integral.astype(np.int32),
    )


def _most(terms: Terms, hint: Values | None, ceiling: int | None) -> int:
    """Return the largest sum that is of use."""
    if hint is not None:
        return evaluate(terms, hint) - 1
    return _ANY if ceiling is None else ceiling


def _proven(bound: float) -> int:
    return whole_bound(bound) if math.isfinite(bound) else NO_LOWER


def _sparse(costs: Integers) -> Terms:
    return {place: cost for place, cost in enumerate(costs.tolist()) if cost}
