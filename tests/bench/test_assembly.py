"""Our search against HiGHS with its default options and SciPy on the very same model and gap, and a greedy choice.

Prints ratios and never judges times, which are seconds of the processor: all use one thread, whatever else the machine
does. `COPP_BENCH_ASSEMBLY` names the sizes, for example `2000,100000,dense,hard`, and `COPP_BENCH_REQUESTS` how many
requests.
"""

from __future__ import annotations

import importlib
import os
import statistics
import time
from fractions import Fraction
from typing import Any

import highspy
import numpy as np
import pytest
from attrs import evolve
from generate_assembly import Generator
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from coppbuilder.assemble import solve
from coppbuilder.assemble.candidates import LeafNeed, Pool, supportable
from coppbuilder.assemble.circles import cut_circles
from coppbuilder.assemble.constraints import constrain
from coppbuilder.assemble.milp import Engine, Verdict
from coppbuilder.assemble.model import Model
from coppbuilder.assemble.problem import NO_LOWER, NO_UPPER
from coppbuilder.assemble.quantities import HALVES, cost, hours
from coppbuilder.assemble.search import complete_model
from coppbuilder.assemble.supply import supply_of
from coppbuilder.loading import without_garbage_collection
from coppbuilder.model import Assembled, Catalog, Limits, Objective, Range, Request

pytestmark = pytest.mark.bench

#: Modules, competencies, and fields of a request; in the dense catalogue it concerns a fifth of all modules.
SIZES = {
    "500": (500, 200, 2),
    "2000": (2000, 400, 3),
    "100000": (100_000, 20_000, 3),
    "dense": (100_000, 2_000, 9),
}
#: What makes a catalogue of 2,000 modules hard, and no search takes longer than this, in seconds.
HARD: dict[str, dict[str, Any]] = {
    "overlap": {"competencies": 400, "overlap": True},
    "chains": {"competencies": 400, "chains": True},
    "alike": {"competencies": 150, "alike": 5},
}
LONGEST = 30.0
WANTED = os.environ.get("COPP_BENCH_ASSEMBLY", "500").split(",")
REQUESTS = int(os.environ.get("COPP_BENCH_REQUESTS", "3"))


def defaults(model: Model, terms: dict[int, int]) -> tuple[float, int | None]:
    """Solve the same model with default options and a zero gap, on one thread; no value if time ran out."""
    problem = model.problem
    rows = problem.matrix()
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = problem.width, problem.height
    costs = np.zeros(problem.width)
    costs[list(terms)] = list(terms.values())
    lp.col_cost_ = costs
    lp.col_lower_ = np.zeros(problem.width)
    lp.col_upper_ = np.asarray(problem.upper, dtype=float)
    lp.row_lower_ = np.where(rows.lower == NO_LOWER, -np.inf, rows.lower)
    lp.row_upper_ = np.where(rows.upper == NO_UPPER, np.inf, rows.upper)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_ = rows.start, rows.index
    lp.a_matrix_.value_ = rows.value.astype(float)
    kinds = highspy.HighsVarType
    lp.integrality_ = [kinds.kInteger if whole else kinds.kContinuous for whole in problem.integral]
    solver = highspy.Highs.__base__()
    options = (("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.0))
    for option, value in (*options, ("time_limit", LONGEST)):
        solver.setOptionValue(option, value)
    began = time.process_time()
    solver.passModel(lp)
    solver.run()
    proven = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return time.process_time() - began, round(solver.getInfo().objective_function_value) if proven else None


def scipy(model: Model, terms: dict[int, int]) -> float:
    """Solve the same model with SciPy, which brings its own copy of HiGHS, with a zero gap."""
    problem = model.problem
    rows = problem.matrix()
    matrix = csr_array((rows.value.astype(float), rows.index, rows.start), shape=(problem.height, problem.width))
    costs = np.zeros(problem.width)
    costs[list(terms)] = list(terms.values())
    bounds = LinearConstraint(
        matrix,
        np.where(rows.lower == NO_LOWER, -np.inf, rows.lower),
        np.where(rows.upper == NO_UPPER, np.inf, rows.upper),
    )
    began = time.process_time()
    milp(
        costs,
        constraints=bounds,
        bounds=Bounds(0, np.asarray(problem.upper, dtype=float)),
        integrality=np.asarray(problem.integral, dtype=int),
        options={"mip_rel_gap": 0.0},
    )
    return time.process_time() - began


def greedy(model: Model, request: Request, terms: dict[int, int]) -> int | None:
    """Take again and again the module with the most new leaves for its hours, and what it needs in the same way."""
    candidates, chosen = model.candidates, set()
    known: dict[object, int] = {}
    wanted = {LeafNeed(leaf=t.competency, level=int(t.level)) for t in request.targets}
    barred: set[str] = set()
    while open_ := {need for need in wanted if known.get(need.leaf, 0) < need.level}:

        def worth(number: int) -> float:
            trained = candidates[number].main
            return sum(trained.get(need.leaf, 0) >= need.level for need in open_) / terms[model.chosen[number]]

        able = {t.candidate for need in open_ for t in model.trainers(need.leaf, need.level)} - chosen
        able = {number for number in able if candidates[number].module.id not in barred}
        if not able:
            return None
        best = max(sorted(able), key=worth)
        chosen.add(best)
        barred.update(candidates[best].module.excludes)
        for leaf, level in candidates[best].main.items():
            known[leaf] = max(known.get(leaf, 0), level)
        wanted.update(need for need in candidates[best].needs if isinstance(need, LeafNeed))
    return sum(terms[model.chosen[number]] for number in chosen)


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Let every engine run once before anything is timed: first calls load and set up what later ones find ready."""
    importlib.import_module("coppbuilder.assemble.cpsat")
    generator = Generator(*SIZES["500"], seed=9)
    one(generator.catalogue(), generator.request(Objective.HOURS))


def one(catalog: Catalog, request: Request) -> dict[str, float]:
    began = time.process_time()
    pool = Pool(catalog, request)
    relevant, served = pool.relevant()
    model = Model(pool, supportable(relevant), served=served)
    constrain(model)
    terms = dict(hours(model))
    built = time.process_time()
    engine = Engine(model.problem)
    answer = engine.minimize(terms, cut=lambda values: cut_circles(model, values))
    solved = time.process_time()
    assert answer.verdict in {Verdict.OPTIMAL, Verdict.IMPOSSIBLE}
    figures = {"relevant": len(model.candidates), "build": built - began, "ours": solved - built}
    if answer.verdict is Verdict.OPTIMAL:
        figures["scipy"] = scipy(model, terms)
        figures["defaults"], value = defaults(model, terms)
        assert value == answer.value
        least = greedy(model, request, terms)
        if least is not None:
            figures["greedy gap"] = least / answer.value - 1
    return figures


@pytest.mark.parametrize("size", [size for size in WANTED if size in SIZES])
def test_one_objective(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    generator = Generator(*SIZES[size], seed=1)
    catalog = generator.catalogue()
    # As in the workflow: the collector rests while a program is assembled.
    with without_garbage_collection():
        began = time.process_time()
        supply_of(catalog)
        index = time.process_time() - began
        runs = [one(catalog, generator.request(Objective.HOURS)) for _ in range(REQUESTS)]
    runs = [run for run in runs if "defaults" in run]
    assert runs
    ratios = sorted(run["defaults"] / run["ours"] for run in runs)
    middle = {name: statistics.median(run[name] for run in runs if name in run) for name in runs[0]}
    with capsys.disabled():
        print(  # noqa: T201 - the figures are the point
            f"\nassembly, {size} modules: {middle['relevant']:.0f} relevant; index once {index * 1e3:.0f} ms, "
            f"build {middle['build'] * 1e3:.1f} ms, ours {middle['ours'] * 1e3:.1f} ms, "
            f"HiGHS defaults {middle['defaults'] * 1e3:.1f} ms: {middle['defaults'] / middle['ours']:.1f} times as "
            f"long (from {ratios[0]:.1f} to {ratios[-1]:.1f}, in the middle {statistics.median(ratios):.1f}; "
            f"{middle['defaults'] / (middle['ours'] + middle['build']):.1f} with our building); "
            f"scipy.milp {middle['scipy'] * 1e3:.1f} ms: {middle['scipy'] / middle['ours']:.1f} times; "
            f"greedy {middle.get('greedy gap', float('nan')):+.1%} hours"
        )


def side_by_side(model: Model, terms: dict[int, int]) -> tuple[float, float]:
    """Return seconds of ours and of HiGHS with its default options; what both prove is the same."""
    engine = Engine(model.problem, time_limit=LONGEST)
    began = time.process_time()
    answer = engine.minimize(terms, cut=lambda values: cut_circles(model, values))
    ours = time.process_time() - began
    theirs, value = defaults(model, terms)
    assert value is None or answer.verdict is not Verdict.OPTIMAL or value == answer.value
    return ours, theirs


def tell(name: str, times: list[tuple[float, float]], capsys: pytest.CaptureFixture[str]) -> None:
    ratios = sorted(theirs / ours for ours, theirs in times)
    ours, theirs = (statistics.median(column) for column in zip(*times, strict=True))
    with capsys.disabled():
        print(  # noqa: T201 - the figures are the point
            f"\nassembly, 2000 modules, {name}, {len(times)} requests: ours {ours * 1e3:.1f} ms "
            f"(longest {max(time_ for time_, _ in times) * 1e3:.0f} ms), HiGHS defaults {theirs * 1e3:.1f} ms: "
            f"{statistics.median(ratios):.1f} times as long, from {ratios[0]:.1f} to {ratios[-1]:.1f}"
        )


@pytest.mark.parametrize("name", HARD if "hard" in WANTED else [])
def test_hard(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    generator = Generator(2000, fields=3, seed=3, **HARD[name])
    catalog = generator.catalogue()
    times = []
    for _ in range(REQUESTS):
        model = complete_model(Pool(catalog, generator.request(Objective.HOURS)))
        times.append(side_by_side(model, dict(hours(model))))
    tell(name, times, capsys)


@pytest.mark.parametrize("beyond", [0, 10] if "hard" in WANTED else [])
def test_tight_windows(beyond: int, capsys: pytest.CaptureFixture[str]) -> None:
    """The cheapest program of exactly so many hours: the fewest, or some more, which any module may fill."""
    generator = Generator(2000, 400, 3, seed=4)
    catalog = generator.catalogue()
    times = []
    for _ in range(REQUESTS):
        wanted = generator.request(Objective.COST)
        free = complete_model(Pool(catalog, wanted))
        least = Engine(free.problem).minimize(
            dict(hours(free)), cut=lambda values, free=free: cut_circles(free, values)
        )
        if least.verdict is Verdict.OPTIMAL:
            exact = float(Fraction(least.value, HALVES)) + beyond
            model = complete_model(Pool(catalog, evolve(wanted, limits=Limits(hours=Range(exact=exact)))))
            times.append(side_by_side(model, dict(cost(model))))
    tell(f"exactly {beyond} hours beyond the fewest", times, capsys)


@pytest.mark.parametrize("size", [size for size in WANTED if size in {"500", "2000"}])
def test_lexicographic(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    generator = Generator(*SIZES[size], seed=2)
    catalog = generator.catalogue()
    times: dict[str, list[float]] = {"one": [], "three": []}
    for _ in range(REQUESTS):
        wanted = generator.request(Objective.HOURS, Objective.COST, Objective.PROVIDERS)
        for name, count in (("one", 1), ("three", 3)):
            request = Request(
                id="r", program_type=wanted.program_type, targets=wanted.targets, minimize=wanted.minimize[:count]
            )
            began = time.process_time()
            result = solve(catalog, request)
            if isinstance(result, Assembled):
                times[name].append(time.process_time() - began)
    assert times["three"]
    one_, three = (statistics.median(times[name]) for name in ("one", "three"))
    with capsys.disabled():
        print(  # noqa: T201 - the figures are the point
            f"\nassembly, {size} modules, whole call: one objective {one_ * 1e3:.1f} ms, hours → cost → providers "
            f"{three * 1e3:.1f} ms ({three / one_:.1f} times), longest {max(times['three']) * 1e3:.0f} ms"
        )
