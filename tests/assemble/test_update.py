"""Updates change as few modules as any program can: shown by trying every program of tiny random catalogues."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from test_against_brute_force import Maker, Naive

from coppbuilder.assemble.update import Renewed, renew
from coppbuilder.convert import digest
from coppbuilder.measure.hours import module_hours
from coppbuilder.model import (
    Assembled,
    AssemblyStatus,
    Catalog,
    Competency,
    CompetencyRef,
    CompetencyTarget,
    Complete,
    Document,
    Equipment,
    FailureStatus,
    Family,
    Hours,
    ItemKind,
    Limits,
    Module,
    ModuleRequirement,
    ModuleStatus,
    NotAssembled,
    Objective,
    Offer,
    Outcome,
    Placement,
    Program,
    ProgramType,
    Provider,
    Range,
    Request,
    Requires,
    Resource,
    Standard,
    Text,
    Unit,
    Version,
    VersionRange,
    Workshop,
)
from coppbuilder.workflow import assemble

CHUNKS, CASES = 4, 90


# ------------------------------------------------------------------------------------------------ against everything


def perturbed(documents: list[Document], program: Program, rng: random.Random) -> list[Document]:
    """Retire, lengthen or take away some of the modules that a program uses."""
    used = {(place.module, place.version) for place in program.modules}
    result: list[Document] = []
    for document in documents:
        changed: Document | None = document
        if isinstance(document, Module) and (document.id, document.version) in used and rng.randrange(100) < 45:
            fate = rng.randrange(4)
            if fate == 0:
                changed = evolve(document, status=ModuleStatus.RETIRED)
            elif fate == 1:
                changed = None
            elif fate == 2:
                changed = evolve(document, units=tuple(evolve(unit, optional=True) for unit in document.units))
            else:
                changed = evolve(document, outcomes=document.outcomes[1:])
        if changed is not None:
            result.append(changed)
    return result


class Judge:
    """Tries every program and keeps the least: changed modules, units that come or go, then the objectives."""

    def __init__(self, catalog: Catalog, program: Program) -> None:
        self.naive = Naive(catalog, program.demand)
        self.old = {place.module: place for place in program.modules}

    def changes(self, chosen: list[tuple[Module, tuple[str, ...]]]) -> int:
        now = {module.id: module.version for module, _ in chosen}
        gone = sum(now.get(id_) != place.version for id_, place in self.old.items())
        return gone + sum(id_ not in self.old for id_ in now)

    def disturbed(self, chosen: list[tuple[Module, tuple[str, ...]]]) -> int:
        return sum(
            (unit.key in self.old[module.id].units_omitted) is (unit.key in units)
            for module, units in chosen
            if module.id in self.old
            for unit in module.units
            if unit.optional
        )

    def keeps_pins(self, chosen: list[tuple[Module, tuple[str, ...]]]) -> bool:
        now = {module.id: (module, units) for module, units in chosen}
        for place in self.old.values():
            if not place.pinned:
                continue
            module, units = now.get(place.module, (None, ()))
            if module is None or module.version != place.version:
                return False
            if any((unit.key in place.units_omitted) is (unit.key in units) for unit in module.units):
                return False
        return True

    def best(self) -> tuple[int, int, tuple[Fraction, ...]] | None:
        found = (
            (self.changes(chosen), self.disturbed(chosen), vector)
            for chosen in self.naive.compositions()
            if self.keeps_pins(chosen)
            for vector in self.naive.vectors(chosen)
        )
        return min(found, default=None)


def judged(seed: int) -> str | None:
    maker = Maker(seed)
    documents, request = maker.documents(), maker.request()
    first = assemble(Catalog.of(documents), request)
    held = {entry.module for entry in request.entry.modules}
    if not isinstance(first, Assembled) or not first.program.modules:
        return None
    rng = random.Random(seed)  # noqa: S311 - a repeatable sequence is what is wanted
    places = tuple(
        evolve(place, pinned=True, provider=None) if rng.randrange(100) < 15 else place
        for place in first.program.modules
    )
    program = evolve(first.program, modules=places)
    now = perturbed(documents, program, rng)
    if held - {document.id for document in now}:
        return None
    catalog = Catalog.of(now)
    judge = Judge(catalog, program)
    best = judge.best()
    result = renew(catalog, program)
    if best is None:
        assert isinstance(result, NotAssembled), f"seed {seed}"
        assert result.status is FailureStatus.IMPOSSIBLE, f"seed {seed}"
        assert result.causes, f"seed {seed}"
        assert all(cause.message("ru") and cause.message("en") for cause in result.causes), f"seed {seed}"
        return "impossible"
    assert isinstance(result, Renewed), f"seed {seed}: {result}"
    chosen = []
    for place in result.placements:
        module = catalog.module(place.module, place.version)
        assert module is not None
        chosen.append((module, tuple(unit.key for unit in module.units if unit.key not in place.units_omitted)))
    assert judge.changes(chosen) == result.changes == best[0], f"seed {seed}"
    assert judge.disturbed(chosen) == best[1], f"seed {seed}"
    assert tuple(Fraction(value.value) for value in result.proof.objectives) == best[2], f"seed {seed}"
    assert judge.keeps_pins(chosen), f"seed {seed}"
    assert result.proof.status is AssemblyStatus.OPTIMAL
    return "changed" if result.changes else "same"


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_program_changes_less(chunk: int) -> None:
    outcomes = [judged(seed) for seed in range(chunk * CASES, (chunk + 1) * CASES)]
    assert outcomes.count("changed") >= 3
    assert outcomes.count("impossible") >= 3
    assert outcomes.count("same") >= 3


# ----------------------------------------------------------------------------------------------------- small stories

A, B = CompetencyRef("s", "A"), CompetencyRef("s", "B")
ONE, TWO = Version.parse("1.0"), Version.parse("2.0")


def module(id_: str, version: Version = ONE, hours: float | None = 10, **fields: object) -> Module:
    stated = None if hours is None else Hours(lecture=hours)
    given: dict[str, object] = {"outcomes": (Outcome(competency=A),), "hours": stated} | fields
    return Module(id=id_, version=version, owner="c", title=Text.plain(f"Модуль {id_}"), **given)


def catalog(*documents: Document) -> Catalog:
    items = tuple(Competency(key=key, kind=ItemKind.SKILL) for key in "AB")
    return Catalog.of((Standard(id="s", family=Family.CORPORATE, complete=Complete.YES, items=items), *documents))


def request(**fields: object) -> Request:
    given: dict[str, object] = {"targets": (CompetencyTarget(competency=A),), "minimize": (Objective.HOURS,)} | fields
    return Request(id="r", program_type=ProgramType.OTHER, **given)


def place(of: Module, **fields: object) -> Placement:
    omitted = fields.get("units_omitted", ())
    given = {"title": of.title, "digest": digest(of), "hours": module_hours(of, omitted)} | fields
    return Placement(module=of.id, version=of.version, **given)


def program(*places: Placement, demand: Request | None = None) -> Program:
    return Program(id="p", demand=demand or request(), modules=places)


def renewed(known: Catalog, old: Program, only: str | None = None) -> Renewed:
    result = renew(known, old, only=only)
    assert isinstance(result, Renewed), [str(cause) for cause in result.causes]
    return result


def keys(result: Renewed) -> list[str]:
    return [f"{place.module}@{place.version}" for place in result.placements]


def causes(known: Catalog, old: Program) -> list[str]:
    result = renew(known, old)
    assert isinstance(result, NotAssembled)
    return [cause.key for cause in result.causes]


def test_a_better_module_does_not_replace_one_that_still_serves() -> None:
    old, better = module("old"), module("better", hours=4)
    result = renewed(catalog(old, better), program(place(old)))
    assert keys(result) == ["old@1.0"]
    assert result.changes == 0


def test_a_new_version_counts_once_and_another_module_twice() -> None:
    old = module("m", status=ModuleStatus.RETIRED)
    known = catalog(old, module("m", TWO, hours=30), module("other", hours=2))
    result = renewed(known, program(place(module("m"))))
    assert keys(result) == ["m@2.0"]
    assert result.changes == 1
    assert keys(renewed(catalog(old, module("other")), program(place(module("m"))))) == ["other@1.0"]
    assert renewed(catalog(old, module("other")), program(place(module("m")))).changes == 2


def test_ranges_of_versions_resolve_by_the_objectives_and_then_to_the_newest() -> None:
    top = module(
        "top", requires=Requires(modules=(ModuleRequirement(module="base", versions=VersionRange.parse(">=1.0,<3")),))
    )
    free = {"outcomes": ()}
    versions = [module("base", Version.parse(number), **free) for number in ("1.0", "1.1", "2.0", "3.0")]
    assert keys(renewed(catalog(top, *versions), program(place(top)))) == ["base@2.0", "top@1.0"]
    versions[2] = evolve(versions[2], hours=Hours(lecture=11))
    assert keys(renewed(catalog(top, *versions), program(place(top)))) == ["base@1.1", "top@1.0"]


def test_only_lets_one_module_go_to_its_newest_version() -> None:
    one, other = module("one"), module("other", outcomes=(Outcome(competency=B),))
    both = request(targets=(CompetencyTarget(competency=A), CompetencyTarget(competency=B)))
    known = catalog(one, evolve(one, version=TWO), other, evolve(other, version=TWO))
    old = program(place(one, pinned=True), place(other), demand=both)
    assert keys(renewed(known, old)) == ["one@1.0", "other@1.0"]
    result = renewed(known, old, "one")
    assert keys(result) == ["one@2.0", "other@1.0"]
    assert result.changes == 1
    assert result.placements[0].pinned
    assert renewed(catalog(one, other), old, "one").changes == 0


def test_what_must_follow_the_one_module_follows() -> None:
    range_ = VersionRange.parse(">=2.0")
    top = module("top", TWO, requires=Requires(modules=(ModuleRequirement(module="base", versions=range_),)))
    gone = module("top", status=ModuleStatus.RETIRED)
    bases = [module("base", version, outcomes=()) for version in (ONE, TWO)]
    result = renewed(catalog(gone, top, *bases), program(place(bases[0]), place(gone)), "top")
    assert keys(result) == ["base@2.0", "top@2.0"]
    assert result.changes == 2


def units(*kinds: str) -> tuple[Unit, ...]:
    return tuple(
        Unit(key=f"u{n}", title=Text.plain(f"Тема {n}"), hours=Hours(lecture=2), optional=kind == "may")
        for n, kind in enumerate(kinds)
    )


def test_units_left_out_stay_left_out_and_others_are_taught_though_it_takes_longer() -> None:
    old = module("m", hours=None, units=units("must", "may", "may"))
    result = renewed(catalog(old), program(place(old, units_omitted=("u2",))))
    assert result.placements == (place(old, units_omitted=("u2",)),)
    newer = renewed(
        catalog(evolve(old, status=ModuleStatus.RETIRED), evolve(old, version=TWO)),
        program(place(old, units_omitted=("u2",))),
    )
    assert newer.placements[0].units_omitted == ("u2",)


def test_a_pinned_module_keeps_its_units_as_they_are() -> None:
    old = module("m", hours=None, units=units("must", "may", "may"))
    pinned = place(old, units_omitted=("u2",), pinned=True)
    assert renewed(catalog(old), program(pinned)).placements == (pinned,)


def test_a_unit_that_became_mandatory_is_taught() -> None:
    old = module("m", hours=None, units=units("must", "may"))
    now = evolve(old, units=units("must", "must"))
    (kept,) = renewed(catalog(now), program(place(old, units_omitted=("u1",), weeks=(1, 2)))).placements
    assert kept.units_omitted == ()
    assert kept.hours == Hours(lecture=4)
    assert kept.digest == digest(now)
    assert kept.weeks == ()
    pinned = program(place(old, units_omitted=("u1",), pinned=True))
    assert causes(catalog(now), pinned) == ["update.pin-unit"]


def test_what_was_written_by_hand_stays() -> None:
    old = module("m")
    by_hand = Placement(module="m", version=ONE, title=Text.plain("Своё название"), weeks=(3,))
    assert renewed(catalog(old), program(by_hand)).placements == (by_hand,)
    renamed = evolve(old, title=Text.plain("Новое название"))
    assert renewed(catalog(renamed), program(place(old))).placements == (place(renamed),)
    assert renewed(catalog(renamed), program(evolve(place(old), title=None))).placements[0].title is None


def test_the_order_stays_and_what_comes_in_stands_where_it_is_needed() -> None:
    names = {"b": A, "a": B}
    old = [module(id_, outcomes=(Outcome(competency=of),)) for id_, of in names.items()]
    both = request(targets=(CompetencyTarget(competency=A), CompetencyTarget(competency=B)))
    result = renewed(catalog(*old), program(*map(place, old), demand=both))
    assert keys(result) == ["b@1.0", "a@1.0"]
    needy = evolve(old[0], requires=Requires(modules=(ModuleRequirement(module="z"),)))
    known = catalog(needy, old[1], module("z", outcomes=()))
    assert keys(renewed(known, program(*map(place, old), demand=both))) == ["z@1.0", "b@1.0", "a@1.0"]
    extra = evolve(old[1], status=ModuleStatus.RETIRED)
    known = catalog(old[0], extra, module("c", outcomes=(Outcome(competency=B),)))
    assert keys(renewed(known, program(place(old[1]), place(old[0]), demand=both))) == ["c@1.0", "b@1.0"]


def provider(id_: str, *offers: Offer, **fields: object) -> Provider:
    return Provider(id=id_, offers=offers, **fields)


def offer(id_: str, price: int) -> Offer:
    return Offer(module=id_, price_per_learner=Decimal(price))


def test_a_pinned_provider_stays_and_another_one_goes_to_the_cheapest() -> None:
    old = module("m")
    known = catalog(old, provider("dear", offer("m", 9)), provider("fair", offer("m", 5)))
    by_cost = request(minimize=(Objective.COST,))
    assert renewed(known, program(place(old, provider="dear"), demand=by_cost)).placements[0].provider == "fair"
    pinned = place(old, provider="dear", pinned=True)
    assert renewed(known, program(pinned, demand=by_cost)).placements == (pinned,)
    by_hours = program(place(old, provider="dear"))
    assert renewed(known, by_hours).placements[0].provider == "dear"
    assert renewed(known, program(place(old, provider="dear"), demand=by_cost), "m").placements[0].provider == "fair"


def test_with_only_the_providers_of_the_others_stay_though_dearer() -> None:
    one, other = module("one"), module("other", outcomes=(Outcome(competency=B),))
    both = request(targets=(CompetencyTarget(competency=A), CompetencyTarget(competency=B)), minimize=(Objective.COST,))
    known = catalog(
        one,
        other,
        *(provider(id_, offer("one", price), offer("other", price)) for id_, price in (("dear", 9), ("fair", 5))),
    )
    old = program(place(one, provider="dear"), place(other, provider="dear"), demand=both)
    assert [kept.provider for kept in renewed(known, old).placements] == ["fair", "fair"]
    assert [kept.provider for kept in renewed(known, old, "one").placements] == ["fair", "dear"]


def test_a_workshop_stays_as_long_as_it_holds_the_module() -> None:
    old = module("m", resources=(Resource(type="bench"),))

    def rooms(*seats: int) -> tuple[Workshop, ...]:
        return tuple(
            Workshop(id=f"w{n}", seats=size, equipment=(Equipment(type="bench", units=size),))
            for n, size in enumerate(seats)
        )

    at = program(place(old, provider="p", workshop="w1"))
    for seats, room in (((5, 5), "w1"), ((5, 0), "w0"), ((5,), "w0")):
        known = catalog(old, provider("p", offer("m", 5), workshops=rooms(*seats)))
        assert renewed(known, at).placements[0].workshop == room


def test_pins_that_cannot_stay_are_named_with_the_reason() -> None:
    old = module("m")
    pinned = place(old, pinned=True)
    assert causes(catalog(module("m", TWO)), program(pinned)) == ["update.pin-gone"]
    assert causes(catalog(evolve(old, status=ModuleStatus.RETIRED)), program(pinned)) == ["update.pin-barred"]
    needy = evolve(old, requires=Requires(modules=(ModuleRequirement(module="nowhere"),)))
    assert causes(catalog(needy), program(pinned)) == ["update.pin-barred"]
    taught = catalog(old, provider("p", offer("m", 5)))
    assert causes(taught, program(evolve(pinned, provider="q"))) == ["update.pin-provider"]
    untaught = catalog(old, provider("p"))
    assert causes(untaught, program(evolve(pinned, provider="p"))) == ["update.pin-provider"]
    assert causes(untaught, program(pinned)) == ["update.pin-barred"]
    assert renewed(taught, program(pinned)).placements[0].provider == "p"


def test_pins_that_clash_are_told_apart_from_those_that_do_not() -> None:
    long, innocent = module("long", hours=30), module("innocent", hours=4, outcomes=(Outcome(competency=B),))
    small = request(limits=Limits(hours=Range(max=20)))
    old = program(place(long, pinned=True), place(innocent, pinned=True), demand=small)
    result = renew(catalog(long, innocent, module("short")), old)
    assert isinstance(result, NotAssembled)
    assert [cause.key for cause in result.causes] == ["update.pin-clash", "cause.hours-upper"]
    assert result.causes[0].arguments["module"] == "long"
    assert "30" in result.causes[1].message()
    assert result.causes[0].path == "/modules/0"


def test_a_demand_that_fails_without_any_pin_is_explained_as_usual() -> None:
    old = module("m")
    lost = catalog(old, module("other", outcomes=()))
    pinned = program(place(old, pinned=True), demand=request(targets=(CompetencyTarget(competency=B),)))
    assert [key.partition(".")[0] for key in causes(lost, pinned)] == ["cause"]


def own(hours: float, **fields: object) -> Placement:
    return Placement(
        module="own", version=ONE, title=Text.plain("Свой"), hours=Hours(practice=hours), local=True, **fields
    )


def test_modules_of_the_programs_own_stay_and_count_in_hours_and_shares() -> None:
    old = module("m")
    alone = renewed(catalog(old), program(own(6), place(old)))
    assert alone.placements == (own(6), place(old))
    assert alone.proof.objectives[0].value == 16
    share = request(limits=Limits(practice_share=Range(min=0.5)))
    assert renewed(catalog(old), program(own(10), place(old), demand=share)).changes == 0
    assert causes(catalog(old), program(own(9), place(old), demand=share))[0] == "cause.practice_share-lower"
    short = request(limits=Limits(hours=Range(max=15)))
    clash = ["update.own-clash", "cause.target-trainers", "cause.hours-upper"]
    assert causes(catalog(old), program(own(6), place(old), demand=short)) == clash
    nameless = evolve(own(0), title=None, hours=None)
    assert renewed(catalog(old), program(nameless, place(old))).placements[0] == nameless


def test_who_teaches_an_own_module_counts_as_a_provider() -> None:
    old = module("m")
    known = catalog(old, provider("p", offer("m", 5)))
    one = request(limits=Limits(providers=Range(max=1)))
    for who, fits in (("p", True), ("elsewhere", False)):
        result = renew(known, program(own(2, provider=who), place(old, provider="p"), demand=one))
        assert isinstance(result, Renewed) is fits


def test_a_local_module_that_the_catalogue_knows_is_a_pin() -> None:
    old = module("m")
    local = place(old, local=True)
    assert renewed(catalog(old, module("better", hours=1)), program(local)).placements == (local,)


def test_recognized_modules_stay_where_they_were_and_are_not_taught_again() -> None:
    base = module("base", outcomes=(Outcome(competency=B),))
    top = module("top", requires=Requires(modules=(ModuleRequirement(module="base"),)))
    old = program(place(base, recognized=True), place(top))
    assert renewed(catalog(base, top), old).placements == old.modules
    gone = evolve(top, status=ModuleStatus.RETIRED)
    assert keys(renewed(catalog(base, gone, module("z")), old)) == ["base@1.0", "z@1.0"]


def test_bounds_that_want_ballast_find_it_among_all_modules() -> None:
    old = module("m")
    long = request(limits=Limits(hours=Range(min=15)))
    ballast = module("ballast", outcomes=())
    assert keys(renewed(catalog(old, ballast), program(place(old), demand=long))) == ["m@1.0", "ballast@1.0"]


def test_a_spent_time_limit_leaves_it_open() -> None:
    modules = [module(f"m{n}", hours=10 + n % 3) for n in range(12)]
    result = renew(catalog(*modules), program(place(module("gone"))), time_limit=0)
    assert isinstance(result, NotAssembled)
    assert result.status is FailureStatus.UNKNOWN


def test_a_module_that_nothing_needs_any_more_is_not_replaced() -> None:
    old, spare = module("m"), module("spare", outcomes=())
    left = renewed(catalog(old), program(place(old), place(spare)))
    assert keys(left) == ["m@1.0"]
    assert left.changes == 1


def test_the_one_module_may_lose_units_and_gets_back_none_that_were_left_out() -> None:
    old = module("m", hours=None, units=units("must", "may", "may"))
    result = renewed(catalog(old), program(place(old, units_omitted=("u2",))), "m")
    assert result.placements[0].units_omitted == ("u1", "u2")


def told() -> Iterator[str]:
    seen: list[str] = []
    renew(catalog(module("m")), program(place(module("m"))), progress=seen.append)
    yield from seen


def test_progress_names_the_steps() -> None:
    assert list(told())[:3] == ["candidates", "change", "change"]
