"""Updates of programs whose demand limits the weeks: the least change among programs that have a calendar."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from assembly_parts import module, offer, outcomes, provider
from attrs import evolve
from test_reconcile import EARLY, LATE, catalog, wanted
from test_reconcile_brute_force import CalendarMaker, Chosen, Judge, in_time
from test_update import perturbed

from coppbuilder.assemble import solve
from coppbuilder.assemble.update import Renewed, renew
from coppbuilder.model import (
    Assembled,
    AssemblyStatus,
    Catalog,
    Equipment,
    Hours,
    Limits,
    ModuleStatus,
    NotAssembled,
    Objective,
    Placement,
    Program,
    Requires,
    Resource,
    Text,
    Version,
    Workshop,
)
from coppbuilder.renewal import update

CHUNKS, CASES = 2, 60
ONE = Version.parse("1.0")


# ------------------------------------------------------------------------------------------------ against everything


def least(judge: Judge, old: Program) -> tuple[int, int, tuple[Fraction, ...]] | None:
    """Try every program with every way to teach it, and keep the least change that has a calendar."""
    before = {place.module: place for place in old.modules}

    def changed(chosen: Chosen) -> tuple[int, int]:
        now = {module.id: module.version for module, _ in chosen}
        gone = sum(now.get(id_) != place.version for id_, place in before.items())
        units = sum(
            (unit.key in before[module.id].units_omitted) is (unit.key in taught)
            for module, taught in chosen
            if module.id in before
            for unit in module.units
            if unit.optional
        )
        return gone + sum(id_ not in before for id_ in now), units

    ranked = sorted(
        ((*changed(chosen), vector), number, chosen, way) for vector, number, chosen, way in judge.everything()
    )
    return next((key for key, _, chosen, way in ranked if judge.fits(chosen, way)), None)


def judged(seed: int) -> str | None:
    maker = CalendarMaker(seed)
    documents, request = maker.documents(), maker.request()
    first = solve(Catalog.of(documents), evolve(request, limits=Limits()))
    held = {entry.module for entry in request.entry.modules}
    if not isinstance(first, Assembled) or not first.program.modules:
        return None
    rng = random.Random(seed)  # noqa: S311 - a repeatable sequence is what is wanted
    now = perturbed(documents, first.program, rng)
    if held - {document.id for document in now}:
        return None
    known, old = Catalog.of(now), evolve(first.program, demand=request)
    free = renew(known, first.program)
    best = least(Judge(known, request), old)
    result = renew(known, old)
    if best is None:
        assert isinstance(result, NotAssembled), f"seed {seed}"
        assert all(cause.message("ru") and cause.message("en") for cause in result.causes), f"seed {seed}"
        return "too long" if isinstance(free, Renewed) else None
    assert isinstance(result, Renewed), f"seed {seed}: {result}"
    assert result.changes == best[0], f"seed {seed}"
    assert tuple(Fraction(value.value) for value in result.proof.objectives) == best[2], f"seed {seed}"
    assert result.proof.status is AssemblyStatus.OPTIMAL
    assert in_time(known, evolve(old, modules=result.placements)), f"seed {seed}"
    assert isinstance(free, Renewed)
    return "same" if free.changes == result.changes else "more changes"


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_program_that_fits_changes_less(chunk: int) -> None:
    outcomes = [judged(seed) for seed in range(chunk * CASES, (chunk + 1) * CASES)]
    assert outcomes.count("same") > 2
    assert outcomes.count("too long") + outcomes.count("more changes") > 1


# ----------------------------------------------------------------------------------------------------- small stories


def place(id_: str, who: str | None = "p", **more: object) -> Placement:
    return Placement(module=id_, version=ONE, provider=who, **more)


def program(demand, *places: Placement) -> Program:
    return Program(id="p", demand=demand, modules=places)


def room(id_: str, weekly: float = 4) -> Workshop:
    return Workshop(id=id_, seats=30, weekly_hours=weekly, equipment=(Equipment(type="bench", units=30),))


def practical(id_: str, *trains: str, hours: float):
    return module(id_, *trains, hours_=Hours(practice=hours), resources=(Resource(type="bench"),))


def test_another_module_comes_in_where_the_old_one_no_longer_fits() -> None:
    """The college now begins too late: without a limit the module stays, with it another one comes, with its weeks."""
    known = catalog(
        module("a", "A", hours=20),
        module("other", "A", hours=30),
        provider("p", offer("a", available=LATE), offer("other")),
    )
    cheap = (Objective.HOURS,)
    free, tight = (program(wanted("A", weeks=weeks, minimize=cheap), place("a", weeks=(1,))) for weeks in (3, 1))
    kept, changed = update(free, known), update(tight, known)
    assert (kept.current, kept.changes) == (True, 0)
    assert (changed.changes, [(each.module, each.weeks) for each in changed.program.modules]) == (2, [("other", (1,))])
    assert changed.proof.status is AssemblyStatus.OPTIMAL


def test_who_teaches_changes_before_what_is_taught() -> None:
    known = catalog(
        module("a", "A", hours=20),
        provider("p", offer("a", "100", available=LATE)),
        provider("q", offer("a", "900")),
    )
    result = update(program(wanted("A", weeks=1), place("a", title=Text.plain("Своё"), weeks=(3,))), known)
    (changed,) = result.program.modules
    assert (result.changes, changed.provider, changed.weeks, changed.title) == (0, "q", (1,), Text.plain("Своё"))


def test_a_workshop_chosen_by_hand_counts() -> None:
    """Of two workshops the program names the smaller one, in which the other module finds no time."""
    known = catalog(
        practical("a", "A", hours=4),
        practical("b", "B", hours=4),
        module("c", "B", hours=9),
        provider("p", offer("a"), offer("b"), offer("c"), workshops=(room("big", 8), room("small"))),
    )
    demand = wanted("A", "B", weeks=1)
    apart = program(demand, place("a", workshop="small"), place("b", workshop="big"))
    together = program(demand, place("a", workshop="small"), place("b", workshop="small"))
    unnamed = program(demand, place("a", workshop="small"), place("b"))
    assert update(apart, known).current
    assert update(unnamed, known).current
    assert [each.module for each in update(together, known).program.modules] == ["a", "c"]


def test_a_module_of_the_programs_own_takes_its_weeks_and_its_workshop() -> None:
    known = catalog(
        practical("a", "A", hours=4),
        module("theory", "A", hours=9),
        provider("p", offer("a"), offer("theory"), workshops=(room("shop"),)),
    )
    own = place("own", local=True, hours=Hours(practice=4), workshop="shop")
    both = (own, place("a", workshop="shop"))
    assert update(program(wanted("A", weeks=2), *both), known).current
    changed = update(program(wanted("A", weeks=1), *both), known)
    assert [(each.module, each.weeks) for each in changed.program.modules] == [("own", (1,)), ("theory", (1,))]
    elsewhere = program(wanted("A", weeks=1), evolve(own, provider="stranger", workshop=None), both[1])
    assert update(elsewhere, known).current


def test_what_must_stay_is_named_if_it_keeps_the_program_from_fitting() -> None:
    known = catalog(
        module("a", "A", hours=20),
        module("b", "B", hours=2),
        provider("p", offer("a", available=LATE), offer("b")),
        provider("q", offer("a", "9"), offer("b", "9")),
    )
    held = (place("a", pinned=True), place("b", pinned=True), place("own", None, local=True, hours=Hours(lecture=1)))
    result = update(program(wanted("A", "B", weeks=1), *held), known)
    assert isinstance(result, NotAssembled)
    assert [(cause.key, cause.path) for cause in result.causes] == [
        ("update.pin-clash", "/modules/0"),
        ("schedule.cause.weeks", "/demand/limits/weeks/max"),
    ]
    assert result.causes[-1].arguments == {"limit": 1, "best": 3}
    assert [fact.key for fact in result.causes[-1].because] == ["schedule.cause.offer"]


def test_an_own_module_too_long_for_the_weeks_is_named() -> None:
    known = catalog(module("a", "A", hours=20), provider("p", offer("a")))
    own = place("own", None, local=True, title=Text.plain("Своё"), hours=Hours(lecture=30))
    result = update(program(wanted("A", weeks=1), own, place("a")), known)
    assert isinstance(result, NotAssembled)
    assert [cause.key for cause in result.causes] == ["update.own-clash", "schedule.cause.weeks"]


def test_what_fails_without_the_limit_too_is_told_as_usual() -> None:
    known = catalog(module("a", "A", hours=20, status=ModuleStatus.RETIRED), provider("p", offer("a")))
    result = update(program(wanted("A", weeks=1), place("a")), known)
    assert isinstance(result, NotAssembled)
    assert [cause.key for cause in result.causes] == ["cause.target-barred"]
    long = catalog(module("a", "A", hours=60), provider("p", offer("a")))
    late = update(program(wanted("A", weeks=1), place("a")), long)
    assert isinstance(late, NotAssembled)
    assert [cause.key for cause in late.causes] == ["schedule.cause.weeks"]


def test_only_names_nothing_that_stays_in_any_case() -> None:
    known = catalog(module("a", "A", hours=20), provider("p", offer("a")))
    own = place("own", None, local=True, hours=Hours(lecture=3))
    assert update(program(wanted("A", weeks=1), own, place("a")), known, only="own").current


def test_the_old_order_decides_who_ends_a_wait() -> None:
    known = catalog(
        module("late", "A", "C", hours=10),
        module("next", "B", hours=10, requires=Requires(competencies=outcomes("A"))),
        module("early", "A", hours=10),
        provider("p", offer("late", available=LATE), offer("next", available=EARLY), offer("early")),
    )
    old = program(wanted("B", "C", weeks=4), place("early"), place("next"), place("late"))
    assert update(old, known).current
    changed = update(program(old.demand, *old.modules[1:]), known)
    assert [each.module for each in changed.program.modules] == ["early", "next", "late"]
