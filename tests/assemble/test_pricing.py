"""Bounds and reduced costs hold whatever multipliers they come from."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from coppbuilder.assemble.pricing import prices
from coppbuilder.assemble.problem import NO_UPPER, Problem, evaluate
from coppbuilder.assemble.rows import Rows


def small() -> tuple[Problem, dict[int, int]]:
    problem = Problem()
    a, b, c = (problem.decision() for _ in range(3))
    problem.row({a: 1, b: 1}, lower=1)
    problem.row({b: 1, c: 1}, upper=1)
    problem.row({a: 2, b: 1, c: 3}, lower=2, upper=4)
    return problem, {a: 4, b: 3, c: -1}


@pytest.mark.parametrize("duals", tuple(itertools.product([-1.3, 0.0, 2.26], repeat=3)))
def test_no_solution_undercuts_what_is_proven(duals: tuple[float, ...]):
    problem, terms = small()
    costs = np.zeros(problem.width, dtype=np.int64)
    costs[list(terms)] = list(terms.values())
    proven = prices(Rows.of(problem, ()), costs, np.asarray(problem.upper, dtype=np.int64), np.asarray(duals))
    assert proven is not None
    for values in itertools.product([0], *([range(2)] * 3)):
        if not problem.broken(values):
            assert evaluate(terms, values) >= proven.least
            with_these = np.asarray(values) > 0
            for column in np.flatnonzero(with_these):
                assert evaluate(terms, values) * proven.scale >= proven.bound + proven.reduced[column]
            kept = proven.within(np.ones(problem.width, dtype=bool), evaluate(terms, values))
            assert not (with_these & ~kept).any()


def test_numbers_that_would_not_fit_prove_nothing():
    problem, _ = small()
    costs = np.full(problem.width, 2**40, dtype=np.int64)
    highest = np.asarray(problem.upper, dtype=np.int64)
    assert prices(Rows.of(problem, ()), costs, highest, np.asarray([1e30, 0.0, 0.0])) is None


def test_nothing_outside_has_no_least_sum():
    problem, terms = small()
    highest = np.asarray(problem.upper, dtype=np.int64)
    costs = np.asarray([0, *terms.values()], dtype=np.int64)
    proven = prices(Rows.of(problem, ()), costs, highest, np.zeros(3))
    assert proven is not None
    assert proven.least_with(np.zeros(problem.width, dtype=bool)) == NO_UPPER


def test_what_a_row_forbids_goes_with_what_it_needs():
    problem = Problem()
    chosen, *ways = (problem.decision() for _ in range(3))
    problem.row({**dict.fromkeys(ways, 1), chosen: -1}, lower=0, upper=0)
    rows, highest = Rows.of(problem, ()), np.asarray(problem.upper, dtype=np.int64)
    kept = np.ones(problem.width, dtype=bool)
    assert rows.closed(kept, highest).all()
    kept[chosen] = False
    assert not rows.closed(kept, highest)[ways].any()


def test_nothing_more_leaves_the_rows_as_they_are():
    rows = Rows.of(small()[0], ())
    assert rows.extended([]) is rows
