"""The second engine: circles, wide rows, too little time, and claims that end early."""

from decimal import Decimal

from attrs import evolve

from coppbuilder.assemble import second, solve
from coppbuilder.assemble.cpsat import Found
from coppbuilder.assemble.milp import Verdict
from coppbuilder.assemble.second import verify_bounds
from coppbuilder.convert import structure
from coppbuilder.model import AssemblyRecord, AssemblyStatus, Catalog, Objective, ObjectiveValue, Verification


def module(id_, hours, outcomes, requires=()):
    return structure(
        {
            "kind": "module",
            "id": id_,
            "version": "1.0",
            "owner": "a",
            "hours": {"lecture": hours},
            "outcomes": list(outcomes),
            "requires": {"competencies": list(requires)},
        }
    )


def catalog(*modules, weights=(None, None)):
    items = [{"key": key, "kind": "skill"} for key in "CDE"]
    items += [
        {"key": key, "kind": "skill", **({"weight": weight} if weight else {})}
        for key, weight in zip("AB", weights, strict=True)
    ]
    top = [{"key": "T", "kind": "section", "items": items[3:]}, *items[:3]]
    standard = {"kind": "standard", "id": "s", "family": "corporate", "complete": "yes", "items": top}
    return Catalog.of([structure(standard), *modules])


def request(*targets, minimize=("hours",)):
    plain = {"kind": "request", "id": "r", "program_type": "other", "targets": list(targets)}
    return structure(plain | {"minimize": list(minimize)})


CIRCLE = catalog(
    module("a.one", 1, ["s:C"], ["s:D"]),
    module("a.two", 1, ["s:D"], ["s:C"]),
    module("a.start", 5, ["s:D"]),
)


def claimed(program, *pairs, status=AssemblyStatus.OPTIMAL):
    objectives = tuple(
        ObjectiveValue(name=name, value=Decimal(value), bound=Decimal(bound)) for name, value, bound in pairs
    )
    return evolve(program, assembly=AssemblyRecord(status=status, objectives=objectives))


def verdicts(catalog_, program, **more):
    return [bound.verdict for bound in verify_bounds(catalog_, program, **more)]


def test_modules_that_rest_on_each_other_refute_nothing():
    program = solve(CIRCLE, request("s:C")).program
    assert program.assembly.objectives[0].value == 6
    seen = []
    assert verdicts(CIRCLE, program, progress=lambda *step: seen.append(step)) == [Verification.PROVEN]
    assert seen == [(0, 1)]


def test_a_bound_that_is_too_high_is_refuted_by_a_value():
    program = solve(CIRCLE, request("s:C")).program
    (bound,) = verify_bounds(CIRCLE, claimed(program, (Objective.HOURS, 7, 7)))
    assert (bound.verdict, bound.better.value) == (Verification.REFUTED, 6)


def test_after_an_open_gap_nothing_is_claimed():
    program = solve(CIRCLE, request("s:C", minimize=("hours", "modules"))).program
    both = ((Objective.HOURS, 6, 4), (Objective.MODULES, 2, 0))
    assert verdicts(CIRCLE, claimed(program, *both, status=AssemblyStatus.FEASIBLE)) == [Verification.PROVEN]
    assert verdicts(CIRCLE, evolve(program, assembly=None)) == []


def test_what_the_engine_cannot_decide_stays_undecided(monkeypatch):
    monkeypatch.setattr(second.CpModel, "solve", lambda *_: Found(verdict=Verdict.UNKNOWN))
    program = solve(CIRCLE, request("s:C")).program
    assert verdicts(CIRCLE, program) == [Verification.UNDECIDED]


WIDE = (0.123456789012, 0.987654321098)


def wide_request():
    return request({"competency": "s:T", "share": 0.5000000001})


def test_rows_of_very_large_numbers_are_exact():
    known = catalog(module("a.a", 1, ["s:A"]), module("a.b", 9, ["s:B"]), weights=WIDE)
    program = solve(known, wide_request()).program
    assert [place.module for place in program.modules] == ["a.b"]
    assert verdicts(known, program) == [Verification.PROVEN]


def test_a_row_too_wide_for_the_engine_decides_nothing(monkeypatch):
    share = 0.5
    known = catalog(module("a.a", 1, ["s:A"]), module("a.b", 9, ["s:B"]), weights=(0.4999999999999, 0.5000000000001))
    program = solve(known, request({"competency": "s:T", "share": share})).program
    assert program.assembly.objectives[0].value == 9
    assert verdicts(known, program) == [Verification.PROVEN]
    monkeypatch.setattr(second, "_WIDEST", 0)
    assert verdicts(known, program) == [Verification.UNDECIDED]


def test_the_engine_tells_its_name():
    assert second.engine().startswith("CP-SAT ")
