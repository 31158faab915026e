"""Timetables against a search through all of them, and against an independent checker."""

import pytest
from attrs import evolve
from timetables import faults, fewest_weeks, larger_problem, lowest_peak, random_problem

from coppbuilder.assemble import calendar_greedy
from coppbuilder.assemble.calendar_greedy import quick_timetable, weeks_of
from coppbuilder.assemble.calendar_model import TimetableModel
from coppbuilder.assemble.calendar_problem import CalendarProblem, Task, least_peak, least_weeks
from coppbuilder.assemble.calendar_search import _close, possible, search
from coppbuilder.assemble.cpsat import Budget
from coppbuilder.assemble.milp import Verdict


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
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


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
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


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@pytest.mark.parametrize("seed", range(350, 450))
def test_simple_rules_keep_all_limits(seed):
    problem = random_problem(seed)
    timetable = quick_timetable(problem)
    if timetable is not None:
        assert faults(problem, timetable) == []
        assert weeks_of(timetable) >= fewest_weeks(problem)


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@pytest.mark.parametrize("seed", range(6))
def test_larger_timetables_keep_all_limits_and_what_is_proven_agrees_with_the_bounds(seed):
    problem = larger_problem(seed, tasks=10, weeks=24)
    found = search(problem, budget=Budget(0.5))
    assert found.verdict in {Verdict.OPTIMAL, Verdict.FEASIBLE}
    assert faults(problem.within(found.weeks).capped(found.peak), found.timetable) == []
    assert least_weeks(problem) <= found.weeks_bound <= found.weeks
    assert found.peak_bound <= found.peak
    assert search(problem, budget=Budget(0.5)) == found


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@pytest.mark.parametrize("seed", range(40))
def test_the_model_alone_finds_what_the_rules_find(seed):
    problem = random_problem(seed)
    verdict, timetable = TimetableModel(problem).fit(Budget(10))
    assert (verdict is Verdict.IMPOSSIBLE) == (fewest_weeks(problem) is None)
    if timetable is not None:
        assert faults(problem, timetable) == []


def test_an_empty_task_passes_on_what_it_needs():
    first = Task(practical=0, theory=2, weeks=frozenset([1]))
    empty = Task(practical=0, theory=0, needs=(frozenset([0]),))
    last = Task(practical=0, theory=2, needs=(frozenset([1]),))
    for problem in (
        CalendarProblem((first, empty, last), (4, 4, 4)),
        CalendarProblem((first, empty, evolve(last, needs=(), weeks=None)), (2, 4, 4)),
    ):
        _, timetable = TimetableModel(problem).fit(Budget(1))
        assert faults(problem, timetable) == []
        assert faults(problem, quick_timetable(problem)) == []


def test_shaken_orders_reach_the_bound_where_plain_ones_do_not(monkeypatch):
    problem = larger_problem(20, weeks=30)
    target = least_weeks(problem)
    monkeypatch.setattr(calendar_greedy, "_SHAKEN", 0)
    plain = quick_timetable(problem, target)
    monkeypatch.undo()
    shaken = quick_timetable(problem, target)
    assert faults(problem, shaken) == []
    assert weeks_of(shaken) == target < weeks_of(plain)


@pytest.mark.parametrize(
    ("answers", "weeks", "bound"),
    [
        ({2: Verdict.IMPOSSIBLE, 3: 3}, 3, 3),
        ({2: Verdict.UNKNOWN, 4: 4, 3: Verdict.UNKNOWN}, 4, 2),
        ({2: Verdict.UNKNOWN, 4: Verdict.UNKNOWN}, 5, 2),
        ({2: Verdict.IMPOSSIBLE, 3: Verdict.IMPOSSIBLE, 4: Verdict.IMPOSSIBLE}, 5, 5),
        ({2: Verdict.IMPOSSIBLE, 3: Verdict.UNKNOWN, 4: 4}, 4, 3),
    ],
)
def test_bound_and_calendar_meet_as_far_as_the_answers_allow(answers, weeks, bound):
    def attempt(limit):
        answer = answers[limit]
        return (Verdict.OPTIMAL, {(0, answer - 1): (0, 1)}) if isinstance(answer, int) else (answer, None)

    timetable, found, proven = _close(attempt, weeks_of, {(0, 4): (0, 1)}, 2)
    assert (weeks_of(timetable), found, proven) == (weeks, weeks, bound)


def test_no_budget_leaves_the_known_timetable():
    problem = larger_problem(3, weeks=30)
    known = quick_timetable(problem)
    model = TimetableModel(problem)
    assert model.tidy(known, Budget(0)) == known
    answer = TimetableModel(problem).even(1, known, Budget(0))
    assert faults(problem, answer.timetable) == []
    assert answer.bound >= 1
