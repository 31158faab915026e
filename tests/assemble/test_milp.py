"""The solver is believed only as far as whole numbers confirm it."""

from __future__ import annotations

import math
import random
from types import SimpleNamespace
from typing import Any

import pytest

from coppbuilder.assemble import handover, milp
from coppbuilder.assemble.branch import Branched
from coppbuilder.assemble.milp import Engine, Verdict
from coppbuilder.assemble.problem import NO_LOWER, Origin, Problem
from coppbuilder.errors import InternalError


def cover() -> tuple[Problem, list[int]]:
    """Make three columns of which two must be taken."""
    problem = Problem()
    columns = [problem.decision() for _ in range(3)]
    problem.row(dict.fromkeys(columns, 1), lower=2)
    return problem, columns


def leave_to_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no node of our own settle anything."""
    nothing = Branched(values=None, bound=NO_LOWER, settled=False)
    monkeypatch.setattr(milp, "branch", lambda *_, **__: nothing)


@pytest.fixture
def tampered(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Let the solver lie in whole numbers: `answers` replace its next solutions, `bounds` its next bounds."""
    leave_to_engines(monkeypatch)
    lies: dict[str, Any] = {"answers": [], "bounds": []}
    real = milp._Solver

    class Liar:
        def __init__(self) -> None:
            self._real = real()
            self._whole = False

        resetGlobalScheduler = staticmethod(real.resetGlobalScheduler)  # noqa: N815 - a name of the library

        def __getattr__(self, name: str) -> Any:
            return getattr(self._real, name)

        def passModel(self, *model: Any) -> None:  # noqa: N802 - a name of the library
            self._whole = bool(model[-1].any())
            self._real.passModel(*model)

        def getSolution(self) -> Any:  # noqa: N802 - a name of the library
            if self._whole and lies["answers"]:
                return SimpleNamespace(col_value=lies["answers"].pop(0))
            return self._real.getSolution()

        def getInfo(self) -> Any:  # noqa: N802 - a name of the library
            info = self._real.getInfo()
            bound = lies["bounds"].pop(0) if lies["bounds"] else info.mip_dual_bound
            return SimpleNamespace(primal_solution_status=info.primal_solution_status, mip_dual_bound=bound)

    monkeypatch.setattr(milp, "_Solver", Liar)
    return lies


def test_finds_the_least_sum_and_keeps_it():
    problem, (a, b, c) = cover()
    engine = Engine(problem)
    first = engine.minimize({a: 4, b: 6, c: 10})
    assert (first.verdict, first.value, first.bound) == (Verdict.OPTIMAL, 10, 10)
    engine.hold({a: 4, b: 6, c: 10}, 10)
    second = engine.minimize({a: 1, b: 1})
    assert (second.value, second.values) == (2, (0, 1, 1, 0))
    assert engine.seconds > 0


def test_what_is_wanted_most_can_be_found_too():
    problem, (a, b, c) = cover()
    problem.row({a: 1, b: 1, c: 1}, upper=2)
    assert Engine(problem).minimize({a: -1, b: -2, c: -3}).value == -5


def test_dropped_rows_do_not_bind():
    problem, (a, b, c) = cover()
    demand = Origin("/targets/0")
    problem.row({a: 1}, upper=-1, origin=demand)
    assert Engine(problem).minimize({b: 1}).verdict is Verdict.IMPOSSIBLE
    assert Engine(problem, drop=[demand]).minimize({a: 1, b: 1, c: 1}).value == 2


def test_rows_added_while_searching_count():
    problem, (a, b, c) = cover()
    seen = []

    def cut(values: tuple[int, ...]) -> bool:
        seen.append(values)
        if values[c]:
            return False
        problem.row({c: 1}, lower=1)
        return True

    answer = Engine(problem).minimize({a: 1, b: 1, c: 5}, cut=cut)
    assert answer.value == 6
    assert len(seen) == 2


def test_an_answer_that_breaks_a_row_is_cut_off(tampered: dict[str, Any]):
    problem, (a, b, c) = cover()
    tampered["answers"] = [[0, 1, 0, 0], [0, 0, 0, 0.2]]
    assert Engine(problem).minimize({a: 1, b: 1, c: 5}).values == (0, 1, 1, 0)
    assert tampered["answers"] == []


def test_an_answer_that_breaks_what_is_held_is_cut_off(tampered: dict[str, Any]):
    problem, (a, b, c) = cover()
    engine = Engine(problem)
    engine.hold({a: 1, b: 1, c: 1}, 2)
    tampered["answers"] = [[0, 1, 1, 1]]
    assert engine.minimize({a: -1, b: -1}).values == (0, 1, 1, 0)


def hard(width: int, seed: int) -> tuple[Problem, dict[int, int]]:
    """Make a cover with ties and overlaps, and its costs."""
    random_ = random.Random(seed)  # noqa: S311 - repeatable numbers, not secrets
    problem = Problem()
    columns = [problem.decision() for _ in range(width)]
    for _ in range(width):
        problem.row(dict.fromkeys(random_.sample(columns, 5), 1), lower=2)
    return problem, {column: random_.randint(3, 9) for column in columns}


@pytest.mark.parametrize("narrow", [1, 1000])
@pytest.mark.parametrize("seed", range(3))
def test_few_columns_at_once_find_the_same(seed: int, narrow: int, monkeypatch: pytest.MonkeyPatch):
    problem, costs = hard(24, seed)
    plain = Engine(problem).minimize(costs)
    monkeypatch.setattr(milp, "_FEW", 1)
    monkeypatch.setattr(milp, "_CORE", 1)
    monkeypatch.setattr(milp, "_NARROW", narrow)
    engine = Engine(problem)
    few = engine.minimize(costs)
    assert (few.verdict, few.value, few.bound) == (Verdict.OPTIMAL, plain.value, plain.value)
    engine.hold(costs, few.value)
    for sign in (1, -1):
        again = engine.minimize({column: sign * (column % 5) for column in costs})
        whole = Engine(problem)
        whole.hold(costs, plain.value)
        assert again.value == whole.minimize({column: sign * (column % 5) for column in costs}).value


@pytest.mark.parametrize("widest", [1, 1000])
def test_what_the_first_nodes_leave_open_is_settled(widest: int, monkeypatch: pytest.MonkeyPatch):
    problem, costs = hard(40, 7)
    expected = Engine(problem).minimize(costs).value
    leave_to_engines(monkeypatch)
    monkeypatch.setattr(milp, "_SHALLOW", 1000)
    monkeypatch.setattr(milp, "_FIRST_NODES", 0)
    monkeypatch.setattr(handover, "_WIDEST", widest)
    answer = Engine(problem, time_limit=60).minimize(costs)
    assert (answer.verdict, answer.value, answer.bound) == (Verdict.OPTIMAL, expected, expected)


@pytest.mark.parametrize("few", [1, 1000])
@pytest.mark.parametrize("widest", [1, 1000])
def test_deep_trees_are_left_to_the_engines_at_once(few: int, widest: int, monkeypatch: pytest.MonkeyPatch):
    problem, costs = hard(40, 7)
    others = {column: 20 - cost for column, cost in costs.items()}
    expected = [Engine(problem).minimize(terms).value for terms in (costs, others)]
    nodes: list[int] = []
    real = milp.branch

    def counted(*arguments: Any, most: int, nodes: int, _all: list[int] = nodes) -> Branched:
        _all.append(nodes)
        return real(*arguments, most=most, nodes=nodes)

    monkeypatch.setattr(milp, "branch", counted)
    monkeypatch.setattr(milp, "_SHALLOW", 0)
    monkeypatch.setattr(milp, "_NEARLY", 0)
    monkeypatch.setattr(milp, "_FEW", few)
    monkeypatch.setattr(handover, "_WIDEST", widest)
    engine = Engine(problem)
    answers = [engine.minimize(terms) for terms in (costs, others)]
    assert [(answer.verdict, answer.value, answer.bound) for answer in answers] == [
        (Verdict.OPTIMAL, value, value) for value in expected
    ]
    assert set(nodes) == {0}


def test_work_that_is_not_enough_settles_nothing(monkeypatch: pytest.MonkeyPatch):
    leave_to_engines(monkeypatch)
    problem, costs = hard(60, 7)
    monkeypatch.setattr(milp, "_SHALLOW", 1000)
    monkeypatch.setattr(milp, "_FIRST_NODES", 0)
    monkeypatch.setattr(handover, "_WORK", 1e-9)
    assert Engine(problem).minimize(costs).verdict is Verdict.OPTIMAL
    assert Engine(problem).minimize(costs, nodes=0).verdict is Verdict.UNKNOWN


def test_a_solver_that_never_answers_right_is_a_defect(tampered: dict[str, Any], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(milp, "_REPAIRS", 3)
    problem, (a, *_) = cover()
    tampered["answers"] = [[0, 0, 0, 0]] * 9
    with pytest.raises(InternalError) as error:
        Engine(problem).minimize({a: 1})
    assert error.value.key == "cause.inexact"


def test_a_doubtful_bound_is_proven_by_looking_for_less(tampered: dict[str, Any]):
    problem, (a, b, c) = cover()
    engine = Engine(problem)
    tampered["answers"] = [[0, 1, 0, 1]]
    tampered["bounds"] = [1.4, 1.9]
    answer = engine.minimize({a: 1, b: 1, c: 5})
    assert (answer.verdict, answer.value, answer.bound) == (Verdict.OPTIMAL, 2, 2)
    assert engine.minimize({a: -1, b: -1, c: -1}).value == -3


def test_doubts_are_cleared_one_after_another(tampered: dict[str, Any]):
    problem, (a, b, c) = cover()
    engine = Engine(problem)
    tampered["answers"] = [[0, 1, 1, 1], [0, 1, 0, 1]]
    tampered["bounds"] = [0.5, 0.5]
    answer = engine.minimize({a: 1, b: 2, c: 4})
    assert (answer.verdict, answer.value) == (Verdict.OPTIMAL, 3)


def test_time_that_runs_out_while_proving_leaves_a_gap(tampered: dict[str, Any], monkeypatch: pytest.MonkeyPatch):
    problem, (a, b, c) = cover()
    engine = Engine(problem)
    tampered["bounds"] = [0.4]
    run = Engine._run
    runs: list[int] = []

    def limited(self: Engine, terms: dict[int, int], ceiling: int | None) -> Any:
        runs.append(1)
        return run(self, terms, ceiling) if len(runs) == 1 else (Verdict.UNKNOWN, None, 0)

    monkeypatch.setattr(Engine, "_run", limited)
    answer = engine.minimize({a: 1, b: 1, c: 5})
    assert (answer.verdict, answer.value, answer.bound) == (Verdict.FEASIBLE, 2, 1)


def test_a_few_nodes_may_not_be_enough():
    problem = Problem()
    columns = [problem.decision() for _ in range(40)]
    for first in range(40):
        problem.row({columns[(first + step * step) % 40]: 1 for step in range(7)}, lower=3)
    engine = Engine(problem)
    engine.minimize({})
    answer = engine.minimize({column: 3 + column % 5 for column in columns}, nodes=0)
    assert answer.values is not None
    assert answer.bound <= answer.value


def test_a_model_that_makes_no_sense_is_refused():
    problem = Problem()
    problem.row({99: 1}, lower=0)
    with pytest.raises(InternalError) as error:
        Engine(problem)
    assert error.value.message("en").startswith("The solver refused")


def test_a_bound_of_nothing_is_none():
    assert milp._proven(-math.inf) == NO_LOWER
    assert milp._proven(2.5) == 3


def test_time_that_is_up_before_the_first_bound_leaves_all_open(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(milp, "_FEW", 1)
    problem, aim = hard(12, 3)
    answer = Engine(problem, time_limit=0.0).minimize(aim)
    assert answer.verdict in {Verdict.UNKNOWN, Verdict.FEASIBLE}


def test_a_doubt_about_few_columns_is_cleared_by_looking_for_less(
    tampered: dict[str, Any], monkeypatch: pytest.MonkeyPatch
):
    problem, aim = hard(12, 1)
    plain = Engine(problem).minimize(aim)
    monkeypatch.setattr(milp, "_FEW", 1)
    monkeypatch.setattr(milp, "_CORE", 1)
    tampered["bounds"] = [-1000.0] * 6
    answer = Engine(problem).minimize(aim)
    assert (answer.verdict, answer.value, answer.bound) == (plain.verdict, plain.value, plain.value)


def test_what_cannot_be_is_seen_at_once_among_many_columns(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(milp, "_FEW", 1)
    problem, (a, b, c) = cover()
    problem.row({a: 1, b: 1, c: 1}, upper=1)
    assert Engine(problem).minimize({a: 1}).verdict is Verdict.IMPOSSIBLE


@pytest.mark.parametrize("few", [1, 1000])
def test_numbers_that_prove_nothing_leave_all_columns_in(few: int, monkeypatch: pytest.MonkeyPatch):
    problem, costs = hard(24, 2)
    plain = Engine(problem).minimize(costs)
    monkeypatch.setattr(milp, "_FEW", few)
    monkeypatch.setattr(milp, "_GLANCE", 0)
    monkeypatch.setattr(milp, "prices", lambda *_: None)
    engine = Engine(problem)
    assert engine.minimize(costs).value == plain.value
    engine.hold(costs, plain.value)
    assert engine.minimize(costs).value == plain.value


def test_time_that_is_up_keeps_what_is_known():
    problem, costs = hard(24, 1)
    engine = Engine(problem)
    first = engine.minimize(costs)
    engine._limit = 0.0
    others = {column: 10 - cost for column, cost in costs.items()}
    later = engine.minimize(others)
    assert (later.verdict, later.values) == (Verdict.FEASIBLE, first.values)
    engine.hold(others, later.value)
    engine._limit = None
    assert engine.minimize(others).verdict is Verdict.OPTIMAL
