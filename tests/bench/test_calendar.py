"""Calendars next to CP-SAT with its own settings on the same model: prints seconds, ratios and what is proven."""

import sys
import time
from pathlib import Path

import pytest
from calendar_instances import instance
from ortools.sat.python import cp_model_helper as cp_sat

sys.path.insert(0, str(Path(__file__).parents[1] / "assemble"))

import bacp

from coppbuilder.assemble.calendar import EFFORT
from coppbuilder.assemble.calendar_model import TimetableModel
from coppbuilder.assemble.calendar_search import _short, _start, search
from coppbuilder.assemble.cpsat import Budget
from coppbuilder.model import AssemblyStatus, Range
from coppbuilder.model.calendar import PeriodRules
from coppbuilder.workflow import load_catalog, load_program, schedule

pytestmark = pytest.mark.bench

#: Seconds that CP-SAT with its own settings gets for one calendar.
PATIENCE = 10


def timed(work):
    """Return what was done and how long it took."""
    started = time.perf_counter()
    result = work()
    return result, time.perf_counter() - started


@pytest.mark.parametrize("periods", [8, 10, 12])
def test_bacp(tmp_path, periods, capsys):
    numbers, courses, pairs = bacp.instance(periods)
    program = load_program(bacp.write_documents(tmp_path, courses, pairs)).value
    catalog = load_catalog(tmp_path).catalog
    bounds = {
        "load": Range(min=numbers["a"], max=numbers["b"]),
        "count": Range(min=numbers["c"], max=numbers["d"]),
    }
    rules = PeriodRules(periods=periods, balance=True, **bounds)
    plan, seconds = timed(lambda: schedule(program, catalog, rules))
    assert plan.status is AssemblyStatus.OPTIMAL
    with capsys.disabled():
        sys.stdout.write(
            f"\nBACP, {periods} periods: highest load {plan.objective:g}, proven, {seconds * 1000:.0f} ms\n"
        )


@pytest.mark.parametrize("tight", [False, True], ids=["plain", "tight"])
@pytest.mark.parametrize("items", [20, 30, 40, 60])
def test_modules_over_weeks(items, tight, capsys):
    lines = [f"\n{items} modules, {'scarce' if tight else 'ordinary'} workshops:"]
    for seed in range(3):
        problem = instance(items, seed, tight=tight)
        short, seconds = timed(lambda problem=problem: _short(problem, _start(problem, Budget(EFFORT)), Budget(EFFORT)))
        found, whole = timed(lambda problem=problem: search(problem, budget=Budget(EFFORT)))
        assert found.weeks_bound <= found.weeks
        peer, peer_seconds = timed(lambda problem=problem, weeks=short.weeks: defaults(problem, weeks))
        gap, open_ = short.weeks - short.weeks_bound, (found.peak - found.peak_bound) / 2
        lines.append(
            f"  {short.weeks} weeks, {f'within {gap}' if gap else 'proven'}, {seconds:.2f} s "
            f"(CP-SAT's own settings, told the number of weeks: {peer}, {peer_seconds:.2f} s, "
            f"ratio {peer_seconds / seconds:.1f}); "
            f"with the load {found.peak / 2:g} h, {f'within {open_:g}' if open_ else 'proven'}, {whole:.2f} s"
        )
    with capsys.disabled():
        sys.stdout.write("\n".join(lines) + "\n")


def defaults(problem, weeks):
    """Ask CP-SAT with its own settings, one worker, for any calendar of so many weeks."""
    model = TimetableModel(problem.within(weeks))._model._model
    parameters = cp_sat.SatParameters()
    parameters.num_workers = 1
    parameters.max_time_in_seconds = PATIENCE
    solver = cp_sat.SolveWrapper()
    solver.set_parameters(parameters)
    return solver.solve(model).status.name.lower()
