"""Why there is no program: demands that fail alone, bounds beyond what the rest allows, or a smallest conflict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ..model import Argument, Cause, CompetencyTarget, FailureScope, ShareTarget
from . import words
from .candidates import Candidate, Pool
from .clash import Clashes
from .conflict import Trials
from .limits import Bound
from .problem import Origin
from .single import Singles, final_citation, retired_fact, share_of
from .told import between_cause, bound_cause, in_words, made_of
from .words import Words

if TYPE_CHECKING:
    from fractions import Fraction

    from ..model import Catalog, Request


@frozen(kw_only=True)
class Diagnosis:
    """The causes with how far they reach, and the trials that were made; none where a demand fails alone."""

    scope: FailureScope
    causes: tuple[Cause, ...]
    trials: Trials | None = None


def explain(
    catalog: Catalog, request: Request, *, allow_drafts: bool = False, time_limit: float | None = None
) -> tuple[Cause, ...]:
    """Return the causes why a request cannot be met, at least one, demands before bounds.

    `time_limit` bounds each trial, in seconds; what is not decided until then counts as possible, so that a conflict
    may then be larger than it need be.
    """
    return diagnose(catalog, request, allow_drafts=allow_drafts, time_limit=time_limit).causes


def diagnose(
    catalog: Catalog, request: Request, *, allow_drafts: bool = False, time_limit: float | None = None
) -> Diagnosis:
    """Find the causes; what the trials found out helps to find changes that make the request possible."""
    alone = tuple(Singles(Pool(catalog, request, allow_drafts=allow_drafts)).causes())
    if alone:
        return Diagnosis(scope=FailureScope.CATALOGUE, causes=alone)
    pool = Pool(catalog, request, allow_drafts=allow_drafts, allow_forbidden=True)
    trials = Trials(pool, time_limit=time_limit)
    firm = [origin for origin in trials.demands if origin not in trials.bounds]
    if not trials.possible(firm):
        clashing = trials.conflict(firm)
        causes = (*Teller(trials).demands(clashing), *Clashes(trials.model).causes(clashing))
        return Diagnosis(scope=FailureScope.DEMANDS, causes=causes, trials=trials)
    failing = [origin for origin in trials.bounds if not trials.possible([*firm, origin])]
    causes = tuple(_bounds_alone(trials, firm, failing) if failing else _together(trials))
    return Diagnosis(scope=FailureScope.LIMITS, causes=causes, trials=trials)


def _bounds_alone(trials: Trials, firm: list[Origin], failing: list[Origin]) -> Iterator[Cause]:
    """Tell what drives each bound that fails with the demands alone, then the bounds."""
    driving: dict[Origin, list[Origin]] = {}
    told: list[Cause] = []
    for origin in failing:
        bound = trials.bounds[origin]
        best = trials.best(bound, firm)
        driving[origin] = trials.conflict(firm, [origin]) if best is None else trials.forcing(bound, best, firm)
        told.append(_with_limits(trials, bound, best, firm))
    drivers = {origin for origins in driving.values() for origin in origins}
    demands = tuple(Teller(trials).demands(origin for origin in firm if origin in drivers))
    yield from demands
    for origin, cause in zip(failing, told, strict=True):
        paths = {driver.path for driver in driving[origin]}
        yield evolve(cause, because=(*cause.because, *(demand for demand in demands if demand.path in paths)))


def _with_limits(trials: Trials, bound: Bound, best: Fraction | None, firm: list[Origin]) -> Cause:
    """Tell a bound with what the demands alone take and, where that is not all, with the other limits, too."""
    cause = bound_cause(bound, best)
    if best is None:
        return cause
    cause = evolve(cause, because=tuple(made_of(bound, trials.least(bound, firm))))
    if len(trials.bounds) == 1:
        return cause
    whole = trials.best(bound, [origin for origin in trials.demands if origin != bound.origin])
    if whole is None or whole == best:
        return cause
    fact = Cause(key=f"cause.with-limits-{bound.origin.side}", arguments={"value": in_words(bound, whole)})
    return evolve(cause, because=(*cause.because, fact))


def _together(trials: Trials) -> Iterator[Cause]:
    """Tell a smallest set of demands and bounds that do not go together."""
    members = trials.conflict(trials.demands)
    yield from Teller(trials).demands(origin for origin in members if origin not in trials.bounds)
    bounds = [trials.bounds[origin] for origin in members if origin in trials.bounds]
    best, least = {}, {}
    for bound in bounds:
        rest = [origin for origin in trials.demands if origin != bound.origin]
        value = trials.best(bound, rest)
        apart = [origin for origin in members if origin != bound.origin]
        best[bound.origin] = trials.best(bound, apart) if value is None else value
        least[bound.origin] = trials.least(bound, apart if value is None else rest)
    paired: set[Origin] = set()
    for bound in bounds:
        twin = next((other for other in bounds if _between(bound, other)), None)
        below, above = best[bound.origin], best[twin.origin] if twin else None
        if twin is not None and below is not None and above is not None:
            paired |= {bound.origin, twin.origin}
            yield between_cause(bound, twin, below, above)
    for bound in bounds:
        if bound.origin not in paired:
            facts = made_of(bound, least[bound.origin])
            yield evolve(bound_cause(bound, best[bound.origin]), because=tuple(facts))


def _between(lower: Bound, upper: Bound) -> bool:
    return lower.is_lower and not upper.is_lower and lower.name == upper.name


class Teller:
    """Puts demands into words, with the modules that serve them."""

    def __init__(self, trials: Trials) -> None:
        self._model = trials.model
        self._pool = trials.model.pool

    def demands(self, origins: Iterable[Origin]) -> Iterator[Cause]:
        """Tell demands other than bounds, in the order of the request, the final assessment last."""
        request = self._pool.request
        for origin in sorted(origins, key=lambda origin: _order(origin.path)):
            field, _, place = origin.path.removeprefix("/").partition("/")
            if field == "targets":
                yield self._target(int(place), origin.path)
            elif field == "require_modules":
                named = [self._model.candidates[n] for n in self._model.named(request.require_modules[int(place)])]
                yield _naming("cause.required", named, origin.path)
            elif field == "forbid_modules":
                named = [self._model.candidates[n] for n in self._model.named(request.forbid_modules[int(place)])]
                yield _naming("cause.forbidden", named, origin.path)
            else:
                finals = [candidate for candidate in self._model.candidates if candidate.module.is_final]
                arguments: dict[str, Argument] = {"modules": words.modules((final, ()) for final in finals)}
                yield Cause(
                    key="cause.final", arguments=arguments, path=origin.path, citation=final_citation(self._pool)
                )

    def _target(self, place: int, path: str) -> Cause:
        target = self._pool.request.targets[place]
        level = int(target.level)
        if isinstance(target, CompetencyTarget):
            return self._competency(target, path)
        if isinstance(target, ShareTarget):
            arguments: dict[str, Argument] = {
                "of": share_of(self._pool, target),
                "needed": target.share,
                "level": level,
            }
            return Cause(key="cause.share", arguments=arguments, path=path)
        options = dict.fromkeys(target.any_of)
        return Cause(
            key="cause.choice",
            arguments={
                "needed": target.at_least,
                "all": len(options),
                "level": level,
                "options": words.listing(words.item(self._pool.catalog, option) for option in options),
            },
            path=path,
        )

    def _competency(self, target: CompetencyTarget, path: str) -> Cause:
        arguments: dict[str, Argument] = {
            "target": words.item(self._pool.catalog, target.competency),
            "level": int(target.level),
        }
        leaves = self._pool.catalog.leaves(target.competency)
        if len(leaves) > 1:
            return Cause(key="cause.target", arguments=arguments, path=path)
        units: dict[int, list[int]] = {}
        for trainer in self._model.trainers(leaves[0].ref, int(target.level)):
            places = [place for column, place in self._model.units[trainer.candidate] if column == trainer.column]
            units.setdefault(trainer.candidate, []).extend(places)
        trainers = [self._model.candidates[number] for number in units]
        named = words.modules((self._model.candidates[number], places[:1]) for number, places in units.items())
        before = self._first(trainers)
        facts = [Cause(key="cause.trainers", arguments={"modules": named})]
        first = words.NOTHING
        if before is not None:
            facts.append(Cause(key="cause.prerequisites", arguments={"modules": before}))
            first = words.phrase("cause.first", {"modules": before})
        facts.extend(retired_fact(self._pool, [leaves[0].ref], int(target.level)))
        return Cause(
            key="cause.target-trainers",
            arguments={**arguments, "modules": named, "first": first},
            path=path,
            because=tuple(facts),
        )

    def _first(self, trainers: list[Candidate]) -> Words | None:
        """Name the modules that every one of the trainers needs before it, if there are any."""
        shared = [need for need in trainers[0].needs if all(need in trainer.needs for trainer in trainers)]
        before: dict[int, Candidate] = {}
        for need in shared:
            for supplier in self._model.suppliers(need):
                before[supplier.candidate] = self._model.candidates[supplier.candidate]
        named = [(before[number], ()) for number in sorted(before) if before[number] not in trainers]
        return words.modules(named) if named else None


def _order(path: str) -> tuple[int, str, int]:
    field, _, place = path.removeprefix("/").partition("/")
    known = ("targets", "require_modules", "forbid_modules")
    return (known.index(field) if field in known else len(known), field, int(place) if place.isdigit() else 0)


def _naming(key: str, candidates: list[Candidate], path: str) -> Cause:
    return Cause(key=key, arguments={"modules": words.modules((candidate, ()) for candidate in candidates)}, path=path)
