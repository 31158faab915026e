"""A program assembled again with the least change: the fewest changed modules first, then the request's objectives."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ..measure.groups import split, taught_learners
from ..measure.hours import module_hours
from ..measure.offers import Teaching, fits
from ..model import AssemblyStatus, Cause, FailureStatus, Module, NotAssembled, Placement, Program, Proof, Version
from .candidates import Candidate, Pool, supportable
from .conflict import Trials
from .constraints import constrain
from .explain import Teller, explain
from .held import (
    Past,
    clash_cause,
    demand_of,
    hold,
    impossible_pins,
    own_candidate,
    own_cause,
    own_origin,
    past_of,
    pin_origin,
    released,
)
from .limits import Bound
from .lock import placement_of, proven
from .milp import Verdict
from .model import Model, Pick
from .order import arrange, meets
from .problem import Terms, total
from .stages import Outcome, Progress, optimize
from .told import bound_cause

if TYPE_CHECKING:
    from ..model import Catalog
    from .reconcile import Calendars


@frozen(kw_only=True)
class Renewed:
    """The placements that changed least, in the order of teaching.

    Attributes:
        placements: the new placements; what did not change is as it was.
        changes: how many modules changed: came, went, or have another version (which counts once).
        proof: the objectives, each the least that goes with the least change; `optimal` if all is proven.

    """

    placements: tuple[Placement, ...]
    changes: int
    proof: Proof


def renew(
    catalog: Catalog,
    program: Program,
    *,
    only: str | None = None,
    allow_drafts: bool = False,
    time_limit: float | None = None,
    progress: Progress = lambda _: None,
) -> Renewed | NotAssembled:
    """Choose modules for the demand of a program again, with the least change.

    First the fewest changed modules, then the fewest optional units that come or go in modules that stay, then the
    objectives of the request; where all this is equal, the provider stays. If the demand limits its weeks, only
    programs count that have a calendar in the order in which they would be written. Pinned placements and modules
    of the program's own stay in any case. With `only` this module may change freely, even if it is pinned, and of
    the others, their units and providers as few as possible.
    """
    return _Renewal(catalog, program, only=only, allow_drafts=allow_drafts).run(time_limit, progress)


class _Renewal:
    """One update: the candidates, the model over them, and what happens if there is no program."""

    def __init__(self, catalog: Catalog, program: Program, *, only: str | None, allow_drafts: bool) -> None:
        self._catalog = catalog
        self._program = program
        self._drafts = allow_drafts
        self._past: Past = past_of(catalog, program, only)
        self._request = demand_of(program)
        self._pool = Pool(catalog, self._request, allow_drafts=allow_drafts)

    def run(self, time_limit: float | None, progress: Progress) -> Renewed | NotAssembled:
        """Search, and tell what stands in the way if nothing is found."""
        progress("candidates")
        pins = tuple(impossible_pins(self._pool, self._past, self._able))
        if pins:
            return NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=pins)
        model, _ = self._model
        outcome = optimize(
            model,
            first=(self._changed(), self._disturbed()),
            last=(self._moved(),),
            calendars=self._calendars(model),
            time_limit=time_limit,
            progress=progress,
        )
        if outcome.values is not None:
            return self._renewed(outcome)
        if outcome.verdict is Verdict.UNKNOWN:
            return NotAssembled(status=FailureStatus.UNKNOWN, causes=())
        progress("explain")
        if self._request.limits.weeks.upper is not None:
            return self._late(time_limit)
        return NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=tuple(self._causes()))

    def _calendars(self, model: Model) -> Calendars | None:
        """Return what asks the calendar of a program in the order in which it would be written."""
        weeks = self._request.limits.weeks.upper
        if weeks is None:
            return None
        from .reconcile import Calendars

        return Calendars(model, int(weeks), self._ordered)

    def _ordered(self, picks: list[Pick]) -> tuple[list[Pick], list[Pick]]:
        """Give the old order, as far as what came in allows."""
        places = _places(self._program, picks)
        return arrange(picks, lambda pick: (places[pick.candidate.module.id], pick.candidate.module.id))

    @cached_property
    def _candidates(self) -> list[Candidate]:
        """The candidates that an exact answer allows: all, if some bound asks for more than the demands do."""
        pool, past = self._pool, self._past
        before = [number for id_ in past.taught for number in pool.supply.versions(id_)]
        own = [own_candidate(self._catalog, place) for place in past.own.values()]
        found = supportable([*map(self._in_place, pool.relevant(before)[0]), *own])
        lean = Model(pool, found, served=None, every_way=True)
        if any(bound.fills for bound in constrain(lean)):
            return supportable([*map(self._in_place, pool.all()), *own])
        return found

    def _in_place(self, candidate: Candidate) -> Candidate:
        """Let a module that stays with its provider stay in its workshop, as long as that holds it."""
        old = self._old(candidate)
        if old is None or old.provider is None or old.version != candidate.module.version:
            return candidate
        ways = ((price, self._at_home(candidate.module, old, way)) for price, way in candidate.teachings)
        return evolve(candidate, teachings=tuple(ways))

    def _at_home(self, module: Module, old: Placement, way: Teaching) -> Teaching:
        if way.provider.id != old.provider:
            return way
        if old.workshop is None:
            return evolve(way, workshop=None)
        room = next((room for room in way.provider.workshops if room.id == old.workshop), None)
        parts = split(taught_learners(module, self._request), module.group)
        holds = room is not None and parts is not None and fits(module, room, parts)
        return evolve(way, workshop=room) if holds else way

    @cached_property
    def _able(self) -> set[tuple[str, Version]]:
        return {(candidate.module.id, candidate.module.version) for candidate in self._candidates}

    @cached_property
    def _model(self) -> tuple[Model, tuple[Bound, ...]]:
        model = Model(self._pool, self._candidates, served=None, every_way=True)
        bounds = constrain(model)
        hold(model, self._past)
        return model, bounds

    def _old(self, candidate: Candidate) -> Placement | None:
        return self._past.taught.get(candidate.module.id)

    def _changed(self) -> Terms:
        """Count changed modules, less the number of those that were there."""
        model, past = self._model[0], self._past
        own = {place.module for place in past.own.values()}
        terms: dict[int, int] = {}
        for column, candidate in zip(model.chosen, model.candidates, strict=True):
            old = self._old(candidate)
            if candidate.module.id in own or candidate.module.id == past.loose:
                continue
            if old is None:
                terms[column] = 1
            elif old.version == candidate.module.version:
                terms[column] = -1
        return terms

    def _disturbed(self) -> Terms:
        """Count the optional units that come or go in modules that stay; with `only` also providers that change."""
        model, past = self._model[0], self._past
        terms: dict[int, int] = {}
        for number, candidate in enumerate(model.candidates):
            old = self._old(candidate)
            if old is None:
                continue
            for column, place in model.units[number]:
                if candidate.units[place][0].key in old.units_omitted:
                    terms[column] = terms.get(column, 0) + 1
                elif candidate.module.id != past.loose:
                    terms[column] = terms.get(column, 0) - 1
                    terms[model.chosen[number]] = terms.get(model.chosen[number], 0) + 1
        return terms if past.loose is None else total(terms, self._moved())

    def _moved(self) -> Terms:
        """Count modules that stay but get another provider."""
        model = self._model[0]
        terms: dict[int, int] = {}
        for number, candidate in enumerate(model.candidates):
            old = self._old(candidate)
            if old is not None and old.provider is not None and candidate.module.id != self._past.loose:
                others = (way for way, _, teaching in model.ways[number] if teaching.provider.id != old.provider)
                terms.update(dict.fromkeys(others, 1))
        return terms

    def _renewed(self, outcome: Outcome) -> Renewed:
        model = self._model[0]
        picks = model.picks(outcome.values or ())
        kept = {place.module for place in self._past.taught.values()} - {self._past.loose}
        changes = len(kept) + outcome.first[0]
        if self._past.loose is not None:
            loose = self._past.taught[self._past.loose]
            chosen = ((pick.candidate.module.id, pick.candidate.module.version) for pick in picks)
            changes += (loose.module, loose.version) not in chosen
        status = AssemblyStatus.OPTIMAL if outcome.verdict is Verdict.OPTIMAL else AssemblyStatus.FEASIBLE
        return Renewed(
            placements=tuple(self._placements(picks)),
            changes=changes,
            proof=Proof(status=status, objectives=proven(outcome)),
        )

    def _placements(self, picks: list[Pick]) -> Iterator[Placement]:
        """Yield placements in the old order as far as what came in allows; recognized ones stay where they were."""
        ordered, _ = self._ordered(picks)
        own = {place.module: place for place in self._past.own.values()}
        taught = iter([own.get(pick.candidate.module.id) or self._placement(pick) for pick in ordered])
        for place in self._program.modules:
            if place.recognized:
                yield place
            elif (following := next(taught, None)) is not None:
                yield following
        yield from taught

    def _placement(self, pick: Pick) -> Placement:
        new, old = placement_of(pick), self._past.taught.get(pick.candidate.module.id)
        if old is None:
            return new
        if old.version != new.version:
            return evolve(new, pinned=old.pinned, local=old.local)
        return _kept(old, new, pick)

    # ------------------------------------------------------------------------------------------- nothing found

    def _late(self, time_limit: float | None) -> NotAssembled:
        """Tell what fails without the limit of weeks, or that nothing fits, and the pins without which it would."""
        from .deadline import too_long, without_weeks

        program, past = self._program, self._past

        def again(other: Program) -> Renewed | NotAssembled:
            return renew(self._catalog, other, only=past.loose, allow_drafts=self._drafts, time_limit=time_limit)

        free = again(evolve(program, demand=without_weeks(program.demand)))
        if isinstance(free, NotAssembled):
            return free
        held = {number: clash_cause(number, place) for number, place in past.pins.items()}
        held |= {number: own_cause(number, place) for number, place in past.own.items()}
        guilty: set[int] = set()
        if held and isinstance(again(released(past, held)), Renewed):
            guilty = set(held)
            for number in held:
                if isinstance(again(released(past, held.keys() - guilty | {number})), NotAssembled):
                    guilty.remove(number)
        late = too_long(self._catalog, program.demand, evolve(program, modules=free.placements))
        return evolve(late, causes=(*(held[number] for number in sorted(guilty)), *late.causes))

    def _causes(self) -> Iterator[Cause]:
        """Tell what clashes: the demand alone, or a smallest set of what must stay and what is asked for."""
        alone = Trials(Pool(self._catalog, self._request, allow_drafts=self._drafts))
        if not alone.possible(alone.demands):
            yield from explain(self._catalog, self._request, allow_drafts=self._drafts)
            return
        trials = _HeldTrials(self._model[0], self._model[1])
        fixed = {pin_origin(number): (clash_cause, number, place) for number, place in self._past.pins.items()}
        fixed |= {own_origin(number): (own_cause, number, place) for number, place in self._past.own.items()}
        demands = [origin for origin in trials.demands if origin not in fixed]
        pins = trials.conflict([origin for origin in trials.demands if origin in fixed], demands)
        asked = trials.conflict(demands, pins)
        for origin in pins:
            tell, number, place = fixed[origin]
            yield tell(number, place)
        yield from Teller(trials).demands(origin for origin in asked if origin not in trials.bounds)
        for origin in asked:
            if origin in trials.bounds:
                rest = [other for other in (*demands, *pins) if other != origin]
                yield bound_cause(trials.bounds[origin], trials.best(trials.bounds[origin], rest))


class _HeldTrials(Trials):
    """Trials over the model of an update, whose pins can be left out like demands."""

    def __init__(self, model: Model, bounds: tuple[Bound, ...]) -> None:
        self._take(model, bounds, None)


def _kept(old: Placement, new: Placement, pick: Pick) -> Placement:
    """Return what stands in the program for a module whose version stays: as it was, where that still holds."""
    module = pick.candidate.module
    same_units = set(new.units_omitted) == set(old.units_omitted)
    same_provider = new.provider is None or old.provider == new.provider
    changed = old.digest is not None and old.digest != new.digest
    omitted = old.units_omitted if same_units else new.units_omitted
    hours = module_hours(module, omitted)
    known = old.hours is None or old.hours.by_kind() == hours.by_kind()
    return evolve(
        old,
        title=new.title if changed and old.title is not None else old.title,
        digest=new.digest if changed else old.digest,
        provider=old.provider if same_provider else new.provider,
        workshop=old.workshop if pick.teaching is None else new.workshop,
        hours=old.hours if known else hours,
        units_omitted=omitted,
        weeks=old.weeks if same_units and same_provider else (),
    )


def _places(program: Program, picks: list[Pick]) -> dict[str, float]:
    """Give each module a place: the old one, that of a module that went, or one before the first that needs it."""
    places: dict[str, float] = {place.module: number for number, place in enumerate(program.modules)}
    chosen = {pick.candidate.module.id for pick in picks}
    gone = [places[place.module] for place in program.modules if place.module not in chosen and not place.recognized]
    new = [pick for pick in picks if pick.candidate.module.id not in places]
    for pick in new:
        needers = [
            places[other.candidate.module.id] - 0.5
            for other in picks
            if other.candidate.module.id in places and any(meets(need, pick) for need in other.candidate.needs)
        ]
        free = gone.pop(0) if gone and not pick.candidate.module.is_final else float(len(program.modules))
        places[pick.candidate.module.id] = min([free, *needers])
    return places
