from __future__ import annotations

import pytest

from coppbuilder.assemble.problem import STRUCTURE, Helper, Origin, Problem, evaluate, total


def test_rows_are_divided_and_bounds_rounded_to_the_safe_side():
    problem = Problem()
    a, b = problem.decision(), problem.decision()
    problem.row({a: 6, b: 9, 0: 0}, lower=7, upper=14, origin=Origin("/limits/hours/max", "upper"))
    assert (problem.row_value, problem.row_index) == ([2, 3], [a, b])
    assert (problem.row_lower, problem.row_upper) == ([3], [4])
    assert problem.rows_of(Origin("/limits/hours/max", "upper")) == [0]
    assert problem.rows_of(STRUCTURE) == []


def test_an_empty_row_may_be_impossible():
    problem = Problem()
    problem.row({}, lower=1)
    assert problem.broken((0,)) == [0]


@pytest.mark.parametrize(
    ("kind", "answers"),
    [
        (Helper.ANY, [0, 1, 1]),
        (Helper.USED, [0, 1, 1]),
        (Helper.ALL, [0, 0, 1]),
        (Helper.EXCESS, [0, 0, 1]),
    ],
)
def test_helpers_follow_from_decisions_and_keep_their_rows(kind: Helper, answers: list[int]):
    problem = Problem()
    sources = [problem.decision(), problem.decision()]
    helper = problem.helper(kind, sources)
    for decided, answer in zip([(0, 0), (1, 0), (1, 1)], answers, strict=True):
        values = problem.complete((0, *decided, 0))
        assert values[helper] == answer
        assert problem.broken(values) == []


def test_helpers_are_held_from_one_side():
    problem = Problem()
    a, b = problem.decision(), problem.decision()
    problem.helper(Helper.ANY, (a, b))
    used = problem.helper(Helper.USED, (a, b))
    assert problem.broken((0, 0, 0, 1, 0)) == [0]
    assert problem.broken((0, 1, 0, 1, 0)) == [1]
    assert problem.upper[used] == 1


def test_rows_of_very_large_numbers_stay_exact():
    problem = Problem()
    a, b = problem.decision(), problem.decision()
    huge = 10**18
    problem.row({a: huge + 1, b: -huge}, lower=2, upper=huge)
    assert max(map(abs, problem.row_value)) <= 10**9 + 1
    assert problem.height == 2
    assert problem.broken((0, 1, 1)) == [0]
    assert problem.broken((0, 1, 0)) == [1]
    assert problem.broken((0, 0, 0)) == [0]


def test_terms_add_up():
    assert total({1: 2, 2: 3}, {2: -3, 3: 1}) == {1: 2, 2: 0, 3: 1}
    assert evaluate({1: 2, 3: -1}, (0, 1, 1, 1)) == 1


def test_what_a_row_of_very_large_numbers_asks_for_is_exact():
    problem = Problem()
    one, two = problem.decision(), problem.decision()
    terms = {one: 10**15 + 1, two: 10**15}
    problem.row(terms, lower=10**15, origin=Origin("/limits/cost"))
    row, *_ = problem.rows_of(Origin("/limits/cost"))
    assert problem.asked(row) == (terms, 10**15)
