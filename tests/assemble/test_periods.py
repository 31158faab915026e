"""Plans of periods: the proven optima of BACP, all assignments of small programs, and what stands in the way."""

from itertools import product
from random import Random

import bacp
import pytest
from attrs import evolve

from coppbuilder.assemble.periods import schedule_periods
from coppbuilder.measure.plan import plan_of
from coppbuilder.model import (
    AssemblyStatus,
    Catalog,
    FailureStatus,
    Hours,
    Module,
    ModuleRequirement,
    ModuleRole,
    Placement,
    Program,
    ProgramType,
    Range,
    Request,
    Requires,
    Version,
)
from coppbuilder.model.calendar import NoCalendar, PeriodPlan, PeriodRules
from coppbuilder.workflow import load_catalog, load_program, schedule

V1 = Version.parse("1.0")


@pytest.mark.parametrize(("periods", "highest"), [(8, 17), (10, 14), (12, 17)])
def test_bacp_is_solved_to_its_proven_optimum(tmp_path, periods, highest):
    numbers, courses, pairs = bacp.instance(periods)
    assert numbers["p"] == periods
    file = bacp.write_documents(tmp_path, courses, pairs)
    rules = PeriodRules(
        periods=periods,
        load=Range(min=numbers["a"], max=numbers["b"]),
        count=Range(min=numbers["c"], max=numbers["d"]),
        balance=True,
    )
    plan = schedule(load_program(file).value, load_catalog(tmp_path).catalog, rules)
    assert isinstance(plan, PeriodPlan)
    assert (plan.status, plan.objective, plan.bound) == (AssemblyStatus.OPTIMAL, highest, highest)
    at = {module.module.removeprefix("bacp."): module.period for module in plan.modules}
    assert set(at) == set(courses)
    assert all(at[needed] < at[course] for course, needed in pairs)
    loads = [sum(courses[c] for c in courses if at[c] == period) for period in range(1, periods + 1)]
    assert loads == list(plan.loads)
    assert all(numbers["a"] <= load <= numbers["b"] for load in loads)
    assert max(loads) == highest
    assert all(numbers["c"] <= count <= numbers["d"] for count in plan.counts)


def program(hours, needs=(), *, final=False):
    """Return the plan of modules m0, m1 … with these hours; `needs` pairs (module, what it needs)."""
    modules = [
        Module(
            id=f"c.m{index}",
            version=V1,
            owner="c",
            hours=Hours(lecture=number),
            role=ModuleRole.FINAL if final and index == len(hours) - 1 else ModuleRole.MODULE,
            requires=Requires(
                modules=tuple(ModuleRequirement(module=f"c.m{other}") for later, other in needs if later == index)
            ),
        )
        for index, number in enumerate(hours)
    ]
    request = Request(id="r", program_type=ProgramType.OTHER, targets=())
    places = tuple(Placement(module=module.id, version=V1) for module in modules)
    return plan_of(Catalog.of(modules), Program(id="p", demand=request, modules=places))


def allowed(hours, needs, rules, at, final):
    """Tell whether periods of modules keep all rules."""
    for period in range(rules.periods):
        here = [index for index, place in enumerate(at) if place == period]
        load = sum(hours[index] for index in here)
        if not (rules.load.min or 0) <= load <= (rules.load.max or 1000):
            return False
        if not (rules.count.min or 0) <= len(here) <= (rules.count.max or 1000):
            return False
    last = len(hours) - 1
    if final and max(at) > at[last]:
        return False
    return all(at[other] < at[later] for later, other in needs if not (final and later == last))


@pytest.mark.parametrize("seed", range(200))
def test_plans_are_what_trying_everything_finds(seed):
    random = Random(seed)  # noqa: S311 - a repeatable sequence is what is wanted
    number = random.randint(1, 5)
    hours = [random.choice([0.5, 1, 2, 2.5, 4]) for _ in range(number)]
    needs = [(a, b) for a in range(number) for b in range(a) if random.random() < 0.25]
    final = random.random() < 0.3
    rules = PeriodRules(
        periods=random.randint(1, 3),
        load=Range(min=random.choice([None, 0.5, 1, 2]), max=random.choice([None, 3, 4.5, 6])),
        count=Range(min=random.choice([None, 1]), max=random.choice([None, 1, 2, 3])),
        balance=True,
    )
    plan = schedule_periods(program(hours, needs, final=final), rules)
    ways = [at for at in product(range(rules.periods), repeat=number) if allowed(hours, needs, rules, at, final)]
    if not ways:
        assert isinstance(plan, NoCalendar)
        assert plan.status is FailureStatus.IMPOSSIBLE
        assert plan.causes
        assert all(cause.message("ru") and cause.message("en") for cause in (*plan.causes, *plan.helps))
        return
    best = min(max(sum(hours[i] for i in range(number) if at[i] == p) for p in range(rules.periods)) for at in ways)
    assert plan.status is AssemblyStatus.OPTIMAL
    assert plan.objective == plan.bound == best
    assert tuple(module.period - 1 for module in plan.modules) in ways
    assert schedule_periods(program(hours, needs, final=final), evolve(rules, balance=False)).objective is None


@pytest.mark.parametrize(
    ("hours", "needs", "rules", "cause", "help_"),
    [
        ([4, 4, 4], [], {"periods": 2, "load": Range(max=5)}, "load-max", "load-max"),
        ([4, 4], [], {"periods": 2, "load": Range(min=5)}, "load-min", "load-min"),
        ([6, 1], [], {"periods": 2, "load": Range(max=5)}, "load-module", "load-max"),
        ([1, 1, 1], [], {"periods": 1, "count": Range(max=2)}, "count-max", "count-max"),
        ([1, 1, 1], [], {"periods": 2, "count": Range(min=2)}, "count-min", "count-min"),
        ([1, 1, 1], [(1, 0), (2, 1)], {"periods": 2}, "chain", "periods"),
        ([3, 3, 3, 3], [], {"periods": 3, "load": Range(max=5)}, "periods-together", "load-max"),
    ],
)
def test_what_stands_in_the_way_and_what_helps(hours, needs, rules, cause, help_):
    found = schedule_periods(program(hours, needs), PeriodRules(**rules))
    assert isinstance(found, NoCalendar)
    assert found.status is FailureStatus.IMPOSSIBLE
    assert [c.key for c in found.causes] == [f"schedule.cause.{cause}"]
    assert f"schedule.help.{help_}" in [h.key for h in found.helps]


def test_missing_hours_are_counted_and_the_least_load_that_works_is_named():
    found = schedule_periods(program([4, 4, 4]), PeriodRules(periods=2, load=Range(max=5)))
    assert found.causes[0].arguments["missing"] == 2
    assert {h.key: h.arguments for h in found.helps} == {
        "schedule.help.load-max": {"hours": 8},
        "schedule.help.periods": {"periods": 3},
    }


def test_modules_that_wait_for_each_other_are_named():
    found = schedule_periods(program([1, 1, 1], [(0, 1), (1, 0)]), PeriodRules(periods=3))
    assert [cause.key for cause in found.causes] == ["schedule.cause.circle"]
    assert found.causes[0].arguments["modules"] == ("c.m0", "c.m1")


def test_no_work_leaves_the_question_open():
    found = schedule_periods(program([4] * 9), PeriodRules(periods=4, balance=True), effort=0)
    assert found == NoCalendar(status=FailureStatus.UNKNOWN)


def test_the_same_input_gives_the_same_plan():
    plans = [
        schedule_periods(program([3, 1, 2, 2, 4, 1], [(3, 0)]), PeriodRules(periods=3, balance=True)) for _ in "ab"
    ]
    assert plans[0] == plans[1]


def test_a_chain_longer_than_twice_the_periods_is_given_the_periods_it_needs():
    found = schedule_periods(program([2, 2, 2], [(1, 0), (2, 1)]), PeriodRules(periods=1))
    assert {h.key: h.arguments for h in found.helps} == {"schedule.help.periods": {"periods": 3}}
