"""A few nodes of our own prove what all combinations prove, or give back what they have."""

from __future__ import annotations

import itertools
import random

import numpy as np
import pytest

from coppbuilder.assemble.branch import Aim, branch, whole_bound
from coppbuilder.assemble.milp import _Relaxed
from coppbuilder.assemble.problem import Problem
from coppbuilder.assemble.rows import Rows

ANY = 10**9


def packed(seed: int) -> tuple[Problem, Aim]:
    """Make nine columns, one of which may be taken up to three times, and rows that want much of them."""
    drawn = random.Random(seed)  # noqa: S311 - repeatable numbers, not secrets
    problem = Problem()
    columns = [problem.decision() for _ in range(9)]
    problem.upper[columns[0]] = 3
    for _ in range(8):
        problem.row({column: drawn.randint(1, 4) for column in drawn.sample(columns, 4)}, lower=drawn.randint(3, 6))
    costs = np.asarray([0, *(drawn.randint(2, 9) for _ in columns)], dtype=np.int64)
    highest = np.asarray(problem.upper, dtype=np.int64)
    return problem, Aim(costs, highest, np.asarray(problem.integral, dtype=bool))


def least(problem: Problem, aim: Aim) -> int | None:
    """Try all combinations."""
    ranges = (range(upper + 1) for upper in problem.upper)
    sums = (int(aim.costs @ np.asarray(values)) for values in itertools.product(*ranges) if not problem.broken(values))
    return min(sums, default=None)


def relaxed_of(problem: Problem, aim: Aim) -> tuple[_Relaxed, np.ndarray | None]:
    relaxed = _Relaxed()
    _, root = relaxed.solve(Rows.of(problem, ()), aim.costs, aim.highest, None)
    return relaxed, root


@pytest.mark.parametrize("seed", range(6))
def test_the_least_of_all_combinations_is_proven(seed: int) -> None:
    problem, aim = packed(seed)
    relaxed, root = relaxed_of(problem, aim)
    best = least(problem, aim)
    assert root is not None
    found = branch(relaxed, root, aim, most=ANY, nodes=1000)
    assert found.settled
    assert found.bound == best
    assert found.values is not None
    assert int(aim.costs @ np.asarray(found.values)) == best
    assert not problem.broken(tuple(found.values))


@pytest.mark.parametrize("seed", range(6))
def test_nothing_below_the_least_is_found(seed: int) -> None:
    problem, aim = packed(seed)
    best = least(problem, aim)
    assert best is not None
    for most, expected in ((best - 1, False), (best, True)):
        relaxed, root = relaxed_of(problem, aim)
        assert root is not None
        found = branch(relaxed, root, aim, most=most, nodes=1000)
        assert found.settled
        assert (found.values is not None) is expected
        assert found.bound == best


def test_too_few_nodes_leave_a_bound() -> None:
    for seed in range(6):
        problem, aim = packed(seed)
        best = least(problem, aim)
        assert best is not None
        for nodes in range(4):
            relaxed, root = relaxed_of(problem, aim)
            assert root is not None
            found = branch(relaxed, root, aim, most=ANY, nodes=nodes)
            assert found.bound <= best
            assert not found.settled or found.bound == best


@pytest.mark.parametrize(("told", "safe"), [(3.0000000001, 3), (2.9999999, 3), (3.1, 4), (-2.5, -2)])
def test_bounds_are_rounded_to_the_safe_side(told: float, safe: int) -> None:
    assert whole_bound(told) == safe
