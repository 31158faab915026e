"""Alternatives, fronts, forced modules and verification on random tiny catalogues, against trying everything."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve, frozen
from test_against_brute_force import Maker, Naive

from coppbuilder.assemble import solve
from coppbuilder.assemble.alternatives import alternatives
from coppbuilder.assemble.front import front, ranked_by
from coppbuilder.assemble.second import verify_bounds
from coppbuilder.choices import Judging, verify, why_not
from coppbuilder.convert import digest
from coppbuilder.measure.feasibility import flaws
from coppbuilder.measure.objectives import objective_value
from coppbuilder.measure.plan import plan_of
from coppbuilder.model import (
    Assembled,
    AssemblyRecord,
    AssemblyResult,
    AssemblyStatus,
    Catalog,
    Competency,
    CompetencyRef,
    CompetencyTarget,
    Complete,
    Family,
    Forced,
    Hours,
    ItemKind,
    Module,
    ModuleRequirement,
    NotAssembled,
    Objective,
    ObjectiveValue,
    Offer,
    Outcome,
    Placement,
    Program,
    ProgramType,
    Provider,
    Request,
    Standard,
    Verification,
    Version,
)

CHUNKS, CASES = 4, 30

Composition = list[tuple[Module, tuple[str, ...]]]
Way = tuple[str | None, ...]


class Bare(Judging):
    """Assembles without the rules: random requests are judged by the model alone."""

    def assemble(self, catalog: Catalog, request: Request, *, time_limit: float | None = None) -> AssemblyResult:
        return solve(catalog, request, time_limit=time_limit)


@frozen
class Taught:
    """One way to teach one composition, and its objectives."""

    composition: Composition
    way: Way
    vector: tuple[Fraction, ...]

    @property
    def modules(self) -> frozenset[str]:
        return frozenset(module.id for module, _ in self.composition)

    @property
    def ways(self) -> frozenset[tuple[object, ...]]:
        pairs = zip(self.composition, self.way, strict=True)
        return frozenset((module.id, module.version.numbers, provider) for (module, _), provider in pairs)


class OneWay(Naive):
    """Knows one provider for each module only."""

    fixed: dict[str, str | None]

    def options(self, module: Module) -> dict[str, Decimal]:
        found = super().options(module)
        kept = self.fixed.get(module.id)
        return {id_: price for id_, price in found.items() if kept is None or id_ == kept}


def ways(naive: OneWay, composition: Composition) -> Iterator[Way]:
    naive.fixed = {}
    options = [list(naive.options(module)) if naive.catalog.providers else [None] for module, _ in composition]
    yield from itertools.product(*options)


def everything(catalog: Catalog, request: Request) -> list[Taught]:
    naive = OneWay(catalog, request)
    naive.fixed = {}
    found = []
    for composition in list(naive.compositions()):
        for way in ways(naive, composition):
            naive.fixed = {module.id: provider for (module, _), provider in zip(composition, way, strict=True)}
            found += [Taught(composition, way, vector) for vector in naive.vectors(composition)]
    return found


def case(seed: int) -> tuple[Catalog, Request]:
    maker = Maker(seed)
    return Catalog.of(maker.documents()), maker.request()


def numbers(objectives: tuple[ObjectiveValue, ...]) -> tuple[Fraction, ...]:
    return tuple(Fraction(objective.value) for objective in objectives)


def names(program: Program) -> frozenset[str]:
    return frozenset(place.module for place in program.modules)


def taught_ways(program: Program) -> frozenset[tuple[object, ...]]:
    return frozenset((place.module, place.version.numbers, place.provider) for place in program.modules)


seeds = pytest.mark.parametrize("chunk", range(CHUNKS))


def possible(chunk: int) -> Iterator[tuple[int, Catalog, Request, Assembled]]:
    for seed in range(5000 + chunk * CASES, 5000 + (chunk + 1) * CASES):
        catalog, request = case(seed)
        best = solve(catalog, request)
        if isinstance(best, Assembled):
            yield seed, catalog, request, best


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@seeds
def test_alternatives_are_the_best_that_keep_the_distance(chunk: int) -> None:
    several = 0
    for seed, catalog, request, best in possible(chunk):
        known = everything(catalog, request)
        for distance in (0, 1, 2):
            result = alternatives(catalog, best, count=4, distance=distance)
            several += len(result.found) > 2
            for place, found in enumerate(result.found):
                better = [alternative.program for alternative in result.found[:place]]
                left = [each.vector for each in known if apart(each, better, distance)]
                assert numbers(found.objectives) == min(left), (seed, distance, place)
                plan = plan_of(catalog, found.program)
                assert all(objective_value(plan, each.name) == each.value for each in found.objectives)
                assert flaws(plan, digest=digest) == (), seed
                assert (found.program.assembly is None) == (place > 0)
            programs = [alternative.program for alternative in result.found]
            if len(programs) < 4:
                assert result.exhausted
                assert not any(apart(each, programs, distance) for each in known), (seed, distance)
    assert several


def apart(each: Taught, better: list[Program], distance: int) -> bool:
    if distance:
        return all(len(names(program) - each.modules) >= distance for program in better)
    return all(taught_ways(program) - each.ways for program in better)


PAIRS = (
    (Objective.COST, Objective.HOURS),
    (Objective.HOURS, Objective.MODULES),
    (Objective.EXPERIENCE, Objective.COST),
    (Objective.PROVIDERS, Objective.COST),
    (Objective.OVERLAP, Objective.HOURS),
)


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@seeds
def test_the_front_has_every_point_that_nothing_beats(chunk: int) -> None:
    for seed, catalog, request, _ in possible(chunk):
        by = PAIRS[seed % len(PAIRS)]
        for first, second in (by, by[::-1]):
            asked = ranked_by(request, (first, second))
            start = solve(catalog, asked)
            assert isinstance(start, Assembled)
            points = front(catalog, request, start, (first, second)).points
            found = [numbers(point.objectives)[:2] for point in points]
            pairs = {each.vector[:2] for each in everything(catalog, asked)}
            kept = {p for p in pairs if not any(q != p and q[0] <= p[0] and q[1] <= p[1] for q in pairs)}
            assert found == sorted(kept), seed
            assert all(flaws(plan_of(catalog, point.program), digest=digest) == () for point in points), seed
            assert all(point.program.demand == request and point.program.assembly is None for point in points)


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@pytest.mark.parametrize("seed", range(20))
def test_a_long_front_is_complete(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - a repeatable sequence is what is wanted
    items = tuple(Competency(key=key, kind=ItemKind.SKILL) for key in "abc")
    standard = Standard(id="s", family=Family.CORPORATE, complete=Complete.YES, items=items)
    modules = [
        Module(
            id=f"{item.key}{number}",
            version=Version.parse("1.0"),
            owner="o",
            hours=Hours(lecture=rng.randint(1, 40) / 2),
            outcomes=(Outcome(competency=CompetencyRef("s", item.key)),),
        )
        for item in items
        for number in range(5)
    ]
    prices = {module.id: Decimal(rng.randint(1, 4000)) / 100 for module in modules}
    offers = tuple(Offer(module=id_, price_per_learner=price) for id_, price in prices.items())
    catalog = Catalog.of([standard, *modules, Provider(id="p", offers=offers)])
    targets = tuple(CompetencyTarget(competency=CompetencyRef("s", item.key)) for item in items)
    request = Request(
        id="r", program_type=ProgramType.OTHER, targets=targets, minimize=(Objective.COST, Objective.HOURS)
    )
    first = solve(catalog, request)
    assert isinstance(first, Assembled)
    steps: list[int] = []
    points = front(catalog, request, first, (Objective.COST, Objective.HOURS), progress=steps.append).points
    choices = itertools.product(*(modules[start : start + 5] for start in (0, 5, 10)))
    pairs = {
        (sum(prices[module.id] for module in chosen), sum(Decimal(str(module.hours.total)) for module in chosen))
        for chosen in choices
    }
    kept = {p for p in pairs if not any(q != p and q[0] <= p[0] and q[1] <= p[1] for q in pairs)}
    assert [tuple(value.value for value in point.objectives) for point in points] == sorted(kept)
    assert all(value.value == value.bound for point in points for value in point.objectives)
    assert steps == list(range(1, len(points) + 1))


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@seeds
def test_the_price_of_forcing_a_module_is_exact(chunk: int) -> None:
    ways_out, ways_in = 0, 0
    for seed, catalog, request, best in possible(chunk):
        for module in catalog.modules:
            forced = why_not(catalog, request, module, judging=Bare())
            assert isinstance(forced, Forced)
            assert forced.present == (module in names(best.program))
            named = ModuleRequirement(module=module)
            changed = (
                evolve(request, forbid_modules=(*request.forbid_modules, named))
                if forced.present
                else evolve(request, require_modules=(*request.require_modules, named))
            )
            expected = Naive(catalog, changed).best()
            if forced.obstacles:
                assert forced.result is None
                assert expected is None, (seed, module)
                assert all(cause.message("ru") and cause.message("en") for cause in forced.obstacles)
            elif isinstance(forced.result, Assembled):
                assert numbers(forced.result.proof.objectives) == expected, (seed, module)
                assert (module in names(forced.result.program)) != forced.present
                ways_out += forced.present
                ways_in += not forced.present
            else:
                assert isinstance(forced.result, NotAssembled)
                assert expected is None, (seed, module)
    assert ways_in
    assert ways_out


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@seeds
def test_the_second_engine_accepts_the_best_and_refutes_all_others(chunk: int) -> None:
    refuted = 0
    for seed, catalog, request, best in possible(chunk):
        bounds = verify_bounds(catalog, best.program)
        assert [bound.verdict for bound in bounds] == [Verification.PROVEN] * len(set(request.minimize)), seed
        for other in alternatives(catalog, best, count=3).found[1:]:
            plan = plan_of(catalog, other.program)
            claims = tuple(evolve(each, bound=each.value) for each in other.objectives)
            record = AssemblyRecord(status=AssemblyStatus.OPTIMAL, objectives=claims)
            claimed = evolve(other.program, assembly=record)
            assert flaws(plan_of(catalog, claimed), digest=digest) == ()
            judged = verify_bounds(catalog, claimed)
            if numbers(claims) == numbers(best.proof.objectives):
                assert all(bound.verdict is Verification.PROVEN for bound in judged), seed
                continue
            refuted += 1
            assert judged[-1].verdict is Verification.REFUTED, seed
            better = judged[-1].better
            assert better is not None
            assert better.value < objective_value(plan, better.name)
    assert refuted


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@seeds
def test_flaws_are_found_just_where_something_is_wrong(chunk: int) -> None:
    verdicts: list[bool] = []
    for seed in range(6000 + chunk * CASES, 6000 + (chunk + 1) * CASES):
        catalog, request = case(seed)
        rng = random.Random(seed)  # noqa: S311 - a repeatable sequence is what is wanted
        naive = OneWay(catalog, request)
        naive.fixed = {}
        modules = list(catalog.of_kind(Module))
        for _ in range(12):
            chosen = rng.sample(modules, rng.randint(0, min(3, len(modules))))
            composition = [(module, tuple(unit.key for unit in module.units)) for module in chosen]
            providers = [rng.choice(list(catalog.providers)) if catalog.providers else None for _ in chosen]
            naive.fixed = {module.id: provider for module, provider in zip(chosen, providers, strict=True)}
            sound = right(naive, composition)
            program = Program(id="p", demand=request, modules=placements(naive, composition, providers))
            found = flaws(plan_of(catalog, program), digest=digest)
            assert (not found) == sound, (seed, [cause.message() for cause in found])
            assert all(cause.message("en") for cause in found)
            verdicts.append(sound)
    assert any(verdicts)
    assert not all(verdicts)


def right(naive: OneWay, composition: Composition) -> bool:
    chosen = tuple(module for module, _ in composition)
    once = len({module.id for module in chosen}) == len(chosen)
    allowed = all(naive.allowed(module) for module in chosen)
    return once and allowed and naive.fits_together(chosen) and any(True for _ in naive.vectors(composition))


def placements(naive: OneWay, composition: Composition, providers: list[str | None]) -> tuple[Placement, ...]:
    """Put modules in an order of teaching, if there is one."""
    by_id = {id(module): provider for (module, _), provider in zip(composition, providers, strict=True)}
    trained = [(module, naive.taught(module, units)) for module, units in composition]
    orders = (list(order) for order in itertools.permutations(trained))
    good = next((order for order in orders if teachable(naive, order)), trained)
    return tuple(Placement(module=module.id, version=module.version, provider=by_id[id(module)]) for module, _ in good)


def teachable(naive: OneWay, order: list[tuple[Module, dict]]) -> bool:
    if any(module.is_final for module, _ in order[:-1]):
        return False
    return all(naive.orderable_next(order[:place], module) for place, (module, _) in enumerate(order))


def test_an_assembled_program_is_verified_from_end_to_end() -> None:
    catalog, _, best = next((c, r, b) for _, c, r, b in possible(0) if len(b.program.modules) > 1)
    verified = verify(catalog, best.program, judging=Bare())
    assert verified.bounds
    assert verified.ok or verified.flaws  # the rules may refuse a random request
