"""Random tiny catalogues with a limit of weeks, against trying every program and every timetable."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from test_against_brute_force import Maker, Naive
from timetables import fewest_weeks

from coppbuilder.assemble import solve
from coppbuilder.assemble.calendar_setting import setting
from coppbuilder.assemble.precedence import precedence
from coppbuilder.measure.offers import teachings
from coppbuilder.measure.plan import plan_of
from coppbuilder.measure.weeks import weeks_bound
from coppbuilder.model import (
    Assembled,
    Booking,
    Catalog,
    CompetencyTarget,
    FinalAssessment,
    Hours,
    LearnerGroup,
    Level,
    Limits,
    Module,
    ModuleRole,
    ModuleStatus,
    NotAssembled,
    Period,
    Placement,
    Program,
    ProgramType,
    Provider,
    Range,
    Request,
)

CHUNKS, CASES = 4, 45
MONDAY = dt.date(2027, 3, 1)

Chosen = list[tuple[Module, tuple[str, ...]]]


class CalendarMaker(Maker):
    """Modules of few half-hours, rooms that are soon full, offers that begin late or end early."""

    def hours(self) -> Hours:
        practice, lecture = self.rng.randint(0, 2), self.rng.randint(0, 1)
        return Hours(lecture=lecture / 2, practice=practice / 2 if practice or lecture else 0.5)

    def providers(self) -> Iterator[Provider]:
        for provider in super().providers():
            offers = tuple(
                evolve(offer, available=self.period()) if self.chance(50) else offer for offer in provider.offers
            )
            rooms = tuple(evolve(room, weekly_hours=self.rng.choice([0.5, 1, 2])) for room in provider.workshops)
            bookings = (
                (Booking(workshop=rooms[0].id, first=MONDAY, last=MONDAY + dt.timedelta(days=4), weekly_hours=1),)
                if rooms and self.chance(30)
                else ()
            )
            yield evolve(provider, offers=offers, workshops=rooms, bookings=bookings)

    def module(self, id_: str, version: str, *, final: bool = False) -> Module:
        """Make a module that anybody may study, in groups of any size."""
        made = super().module(id_, version, final=final)
        open_ = evolve(made.requires, education=None, age_min=None)
        return evolve(made, requires=open_, group=evolve(made.group, min=1), status=ModuleStatus.APPROVED)

    def period(self) -> Period:
        begin = MONDAY + dt.timedelta(weeks=self.rng.choice([0, 0, 1, 2]))
        return Period(first=begin, last=begin + dt.timedelta(days=7 * self.rng.randint(1, 3) - 1))

    def limits(self) -> Limits:
        return Limits(
            weekly_hours=Range(max=self.rng.choice([1, 1.5, 2])),
            weeks=Range(max=self.rng.choice([1, 2, 2, 3])),
            modules=Range(max=4),
        )

    def request(self) -> Request:
        wanted = super().request()
        sure = (CompetencyTarget(competency=self.rng.choice(self.taught), level=Level(1)) for _ in range(2))
        return evolve(
            wanted,
            program_type=self.rng.choice([ProgramType.OTHER, ProgramType.OTHER, wanted.program_type]),
            limits=self.limits(),
            start=MONDAY,
            learners=(LearnerGroup(count=self.rng.randint(1, 9)),),
            targets=(*sure, *wanted.targets[: self.rng.choice([0, 0, 1])]),
            funding=None,
            final_assessment=self.gap(wanted),
        )

    def gap(self, wanted: Request) -> FinalAssessment | None:
        """Ask for a gap before the final assessment where one is needed anyway, now and then."""
        if not (wanted.program_type.needs_final or wanted.final_assessment):
            return None
        return evolve(wanted.final_assessment or FinalAssessment(), weeks_after=self.rng.choice([0, 0, 1, 2]))


class Judge(Naive):
    """Judges programs with their providers and calendars."""

    def __init__(self, catalog: Catalog, request: Request) -> None:
        self.fixed: dict[str, str] = {}
        super().__init__(catalog, request)

    def options(self, module: Module) -> dict[str, Decimal]:
        wanted = self.fixed.get(module.id)
        return {name: price for name, price in super().options(module).items() if wanted in {None, name}}

    def everything(self) -> list[tuple[tuple[Fraction, ...], int, Chosen, dict[str, str]]]:
        """Return every program that keeps the request but for the weeks, the best first."""
        found = []
        number = itertools.count()
        for chosen in self.compositions():
            self.fixed = {}
            names = [sorted(self.options(module)) for module, _ in chosen] if self.catalog.providers else []
            for way in itertools.product(*names):
                self.fixed = dict(zip((module.id for module, _ in chosen), way, strict=False))
                found.extend((vector, next(number), chosen, self.fixed) for vector in self.vectors(chosen))
        self.fixed = {}
        return sorted(found, key=lambda each: each[:2])

    def in_order(self, chosen: Chosen) -> Chosen:
        waiting = sorted(chosen, key=lambda pair: (pair[0].role is ModuleRole.FINAL, pair[0].id))
        done: Chosen = []
        trained: list[tuple[Module, dict]] = []
        while waiting:
            following = next(pair for pair in waiting if self.orderable_next(trained, pair[0]))
            waiting.remove(following)
            done.append(following)
            trained.append((following[0], self.taught(*following)))
        return done

    def fits(self, chosen: Chosen, way: dict[str, str]) -> bool:
        """Try every timetable of a program."""
        places = []
        for module, units in self.in_order(chosen):
            teaching = next(
                (t for t in teachings(self.catalog, module, self.request) if t.provider.id == way.get(module.id)), None
            )
            places.append(
                Placement(
                    module=module.id,
                    version=module.version,
                    provider=teaching.provider.id if teaching else None,
                    workshop=teaching.workshop.id if teaching and teaching.workshop else None,
                    units_omitted=tuple(unit.key for unit in module.units if unit.key not in units),
                )
            )
        return in_time(self.catalog, Program(id="p", demand=self.request, modules=tuple(places)))


def in_time(catalog: Catalog, program: Program) -> bool:
    plan = plan_of(catalog, program)
    weeks = int(program.demand.limits.weeks.max)
    return fewest_weeks(setting(plan, precedence(plan), weeks=weeks).problem) is not None


def judged(seed: int) -> str:
    """Compare one case; tell what the weeks did."""
    maker = CalendarMaker(seed)
    catalog, request = Catalog.of(maker.documents()), maker.request()
    judge = Judge(catalog, request)
    programs = judge.everything()
    best = next((vector for vector, _, chosen, way in programs if judge.fits(chosen, way)), None)
    result = solve(catalog, request)
    if best is None:
        assert isinstance(result, NotAssembled), f"seed {seed}"
        late = [cause for cause in result.causes if cause.path == "/limits/weeks/max"]
        assert bool(late) == bool(programs), f"seed {seed}"
        assert all(cause.because or cause.key == "schedule.cause.never" for cause in late), f"seed {seed}"
        assert all(cause.message("ru") and cause.message("en") for cause in result.causes), f"seed {seed}"
        return "too long" if programs else "impossible"
    assert isinstance(result, Assembled), f"seed {seed}"
    assert tuple(Fraction(reached.value) for reached in result.proof.objectives) == best, f"seed {seed}"
    assert tuple(Fraction(reached.bound) for reached in result.proof.objectives) == best, f"seed {seed}"
    assert in_time(catalog, result.program), f"seed {seed}"
    assert weeks_bound(plan_of(catalog, result.program)).weeks <= request.limits.weeks.max, f"seed {seed}"
    assert max((w for p in result.program.modules for w in p.weeks), default=0) <= request.limits.weeks.max
    return "same" if best == programs[0][0] else "dearer"


@pytest.mark.no_cover  # what it runs has tests of its own; being traced would double its time
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_the_best_program_with_a_calendar_is_what_trying_everything_finds(chunk: int) -> None:
    outcomes = [judged(seed) for seed in range(chunk * CASES, (chunk + 1) * CASES)]
    assert sum(outcome in {"dearer", "too long"} for outcome in outcomes) > 1
    assert "same" in outcomes
