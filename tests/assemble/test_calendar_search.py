"""Timetables against a search through all of them, and against an independent checker."""

import pytest
from timetables import faults, fewest_weeks, lowest_peak, random_problem

from coppbuilder.assemble.calendar_greedy import quick_timetable, weeks_of
from coppbuilder.assemble.calendar_problem import least_peak, least_weeks
from coppbuilder.assemble.calendar_search import possible, search
from coppbuilder.assemble.cpsat import Budget
from coppbuilder.assemble.milp import Verdict


@pytest.mark.parametrize("seed", range(250))
def test_shortest_then_evenest_is_what_trying_everything_finds(seed):
    problem = random_problem(seed)
    weeks = fewest_weeks(problem)
    found = search(problem, budget=Budget(10))
    assert (possible(problem, Budget(10)) is Verdict.IMPOSSIBLE) == (weeks is None)
    if weeks is None:
        assert found.verdict is Verdict.IMPOSSIBLE
        return
    assert found.verdict is Verdict.OPTIMAL
    assert found.weeks == found.weeks_bound == weeks
    assert found.peak == found.peak_bound == lowest_peak(problem.within(weeks))
    assert faults(problem.within(weeks).capped(found.peak), found.timetable) == []
    assert weeks_of(found.timetable) == weeks
    assert least_weeks(problem) <= weeks
    assert least_peak(problem.within(weeks)) <= found.peak


@pytest.mark.parametrize("seed", range(250, 350))
def test_evenest_then_shortest_is_what_trying_everything_finds(seed):
    problem = random_problem(seed)
    peak = lowest_peak(problem)
    found = search(problem, budget=Budget(10), even_first=True)
    if peak is None:
        assert found.verdict is Verdict.IMPOSSIBLE
        return
    assert found.verdict is Verdict.OPTIMAL
    assert found.peak == found.peak_bound == peak
    assert found.weeks == found.weeks_bound == fewest_weeks(problem.capped(peak))
    assert faults(problem.capped(peak), found.timetable) == []


@pytest.mark.parametrize("seed", range(350, 450))
def test_simple_rules_keep_all_limits(seed):
    problem = random_problem(seed)
    timetable = quick_timetable(problem)
    if timetable is not None:
        assert faults(problem, timetable) == []
        assert weeks_of(timetable) >= fewest_weeks(problem)
