"""The shortest timetable, then the most even one: bounds and simple rules first, CP-SAT for what they leave open."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, frozen

from .calendar_greedy import quick_timetable, weeks_of
from .calendar_model import TimetableModel
from .calendar_problem import CalendarProblem, Timetable, least_peak, least_weeks
from .cpsat import Budget
from .milp import Verdict


@frozen(kw_only=True)
class Search:
    """The best timetable found with its number of weeks and highest load (half-hours), and a bound of each.

    `IMPOSSIBLE` and `UNKNOWN` come without a timetable. With `even_first` the load is bounded before the weeks are.
    """

    verdict: Verdict
    timetable: Timetable | None = None
    weeks: int = 0
    weeks_bound: int = 0
    peak: int = 0
    peak_bound: int = 0


def search(problem: CalendarProblem, *, budget: Budget, even_first: bool = False) -> Search:
    """Find the best timetable within the known weeks; `budget` bounds the work of CP-SAT."""
    found = _start(problem, budget)
    if found.timetable is None:
        return found
    if even_first:
        first = _even(problem, found, budget)
        second = _short(problem.capped(first.peak), first, budget)
    else:
        first = _short(problem, found, budget)
        second = _even(problem.within(first.weeks), first, budget)
    tidy = TimetableModel(problem.within(second.weeks).capped(second.peak)).tidy(
        _timetable(second), Budget(budget.left / 10)
    )
    proven = second.weeks == second.weeks_bound and second.peak == second.peak_bound
    return evolve(second, timetable=tidy, verdict=Verdict.OPTIMAL if proven else Verdict.FEASIBLE)


def possible(problem: CalendarProblem, budget: Budget) -> Verdict:
    """Tell whether any timetable fits into the known weeks."""
    return _start(problem, budget).verdict


def _start(problem: CalendarProblem, budget: Budget) -> Search:
    verdict, timetable = _fitting(problem, budget)
    if timetable is None:
        return Search(verdict=verdict)
    return _measured(problem, Search(verdict=Verdict.FEASIBLE, timetable=timetable))


def _timetable(found: Search) -> Timetable:
    return found.timetable or {}


def _measured(problem: CalendarProblem, found: Search) -> Search:
    loads = [0] * problem.horizon
    for (_, week), amount in _timetable(found).items():
        loads[week] += sum(amount)
    return evolve(found, weeks=weeks_of(_timetable(found)), peak=max(loads, default=0))


def _fitting(problem: CalendarProblem, budget: Budget) -> tuple[Verdict, Timetable | None]:
    """Return any timetable within the known weeks."""
    timetable = quick_timetable(problem)
    if timetable is not None:
        return Verdict.OPTIMAL, timetable
    return TimetableModel(problem).fit(budget) if problem.fits() else (Verdict.IMPOSSIBLE, None)


def _short(problem: CalendarProblem, found: Search, budget: Budget) -> Search:
    """Shorten: raise the bound while it can be proven, then lower the number of weeks while a timetable is found."""
    problem = problem.within(found.weeks)
    bound = least_weeks(problem)
    quick = quick_timetable(problem, bound)
    timetable, weeks, bound = _close(
        lambda limit: _fitting(problem.within(limit), budget),
        weeks_of,
        _timetable(found) if quick is None else quick,
        bound,
    )
    return _measured(problem, evolve(found, timetable=timetable, weeks=weeks, weeks_bound=bound))


def _even(problem: CalendarProblem, found: Search, budget: Budget) -> Search:
    """Lower the highest weekly load, within the known weeks."""
    bound = least_peak(problem)
    timetable, peak = _timetable(found), found.peak
    low = bound
    while low < peak:
        # Simple rules first: where they succeed, so would the search.
        middle = (low + peak) // 2
        quick = quick_timetable(problem.capped(middle))
        if quick is None:
            low = middle + 1
        else:
            timetable, peak = quick, _measured(problem, evolve(found, timetable=quick)).peak
    if bound < peak:
        answer = TimetableModel(problem.capped(peak)).even(bound, timetable, budget)
        bound, timetable = answer.bound, answer.timetable
    return _measured(problem, evolve(found, timetable=timetable, peak_bound=bound))


def _close(
    attempt: Callable[[int], tuple[Verdict, Timetable | None]],
    size: Callable[[Timetable], int],
    timetable: Timetable,
    bound: int,
) -> tuple[Timetable, int, int]:
    """Bring bound and size together, as far as the answers allow."""
    best = size(timetable)
    open_ = True
    while open_ and bound < best:
        verdict, better = attempt(bound)
        if better is not None:
            timetable, best = better, size(better)
        elif verdict is Verdict.IMPOSSIBLE:
            bound += 1
        else:
            open_ = False
    while bound < best and (better := attempt(best - 1)[1]) is not None:
        timetable, best = better, size(better)
    return timetable, best, bound
