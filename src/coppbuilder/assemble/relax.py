"""The smallest changes that make an impossible request possible, each verified by assembling the changed request."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from attrs import evolve

from ..measure.hours import module_hours
from ..measure.plan import plan_of
from ..model import (
    Assembled,
    AssemblyResult,
    Catalog,
    Cause,
    FailureScope,
    Funding,
    Limits,
    Module,
    RelaxationKind,
    Request,
    RequestEdit,
)
from ..model.relaxation import Relaxation
from . import proposals as offer
from .candidates import Pool, target_leaves
from .conflict import Trials
from .edits import edited
from .problem import Origin
from .proposals import NORM, OPEN_HOURS, Group, Proposal
from .skeleton import new_module
from .words import listing, phrase

if TYPE_CHECKING:
    from ..model import CompetencyRef

#: Assembles a request over a catalogue, drafts allowed or not; rules and all.
Trial = Callable[[Catalog, Request, bool], AssemblyResult]

#: So many changes are shown at most.
MOST: Final = 6
_RECOGNITIONS: Final = 2
#: So many of the shortest modules are tried: recognition of the longest ones is nobody's smallest change.
_TRIED: Final = 6
#: Where one of these helps, the modules are there: nobody needs to write one.
_OPENING: Final = frozenset(
    {
        RelaxationKind.LEARNERS,
        RelaxationKind.START,
        RelaxationKind.DRAFTS,
        RelaxationKind.FORBIDDEN,
        RelaxationKind.FINAL,
        RelaxationKind.TYPE,
    }
)


def relaxations(
    catalog: Catalog,
    request: Request,
    causes: Sequence[Cause],
    scope: FailureScope,
    *,
    trial: Trial,
    trials: Trials | None = None,
    allow_drafts: bool = False,
    time_limit: float | None = None,
) -> tuple[Relaxation, ...]:
    """Return changes that each make the request possible, the smallest first.

    Args:
        catalog: where modules are taken from.
        request: the impossible request.
        causes: why it is impossible; changes elsewhere would not help.
        scope: how far the impossibility reaches.
        trial: assembles a changed request; nothing is returned that it did not assemble.
        trials: what was tried to find the causes, if anything.
        allow_drafts: whether drafts were allowed in the first place.
        time_limit: seconds for each search.

    """
    search = _Search(catalog, request, trial, allow_drafts=allow_drafts, time_limit=time_limit)
    groups = search.of_rules(causes) if scope is FailureScope.RULES else search.of_demands(causes, scope, trials)
    found = [relaxation for group in groups for relaxation in search.verified(group)]
    ordered = sorted(found, key=lambda pair: pair[0])
    return tuple(relaxation for _, relaxation in ordered[:MOST])


class _Search:
    """One impossible request, what has been proposed, and the programs that proposals led to."""

    def __init__(
        self, catalog: Catalog, request: Request, trial: Trial, *, allow_drafts: bool, time_limit: float | None
    ) -> None:
        self._catalog = catalog
        self._request = request
        self._trial = trial
        self._drafts = allow_drafts
        self._limit = time_limit
        self._programs: list[Assembled] = []
        self._kinds: set[RelaxationKind] = set()

    def verified(self, group: Group) -> Iterator[tuple[float, Relaxation]]:
        """Yield the sizes of the proposals of a group that work, up to as many as it asks for, and what they bring."""
        taken = 0
        for proposal in group.proposals:
            if taken == group.take:
                return
            relaxation = self._verify(proposal)
            if relaxation is not None:
                taken += 1
                self._kinds.add(proposal.kind)
                yield proposal.size, relaxation

    def _verify(self, proposal: Proposal) -> Relaxation | None:
        catalog = proposal.catalog or self._catalog
        request = edited(self._request, proposal.edits)
        result = self._trial(catalog, request, self._drafts or proposal.allow_drafts)
        if not isinstance(result, Assembled):
            return None
        self._programs.append(result)
        plan = plan_of(catalog, result.program)
        priced = catalog.providers and proposal.module is None  # nobody knows what a new module will cost
        return Relaxation(
            kind=proposal.kind,
            key=proposal.key,
            arguments=proposal.arguments,
            edits=proposal.edits,
            allow_drafts=proposal.allow_drafts,
            module=proposal.module,
            hours=None if proposal.key == OPEN_HOURS else result.program.hours.total,
            cost_per_learner=plan.cost / request.learner_count if priced else None,
        )

    # ------------------------------------------------------------------------------------------- broken rules

    def of_rules(self, causes: Sequence[Cause]) -> Iterator[Group]:
        """Propose another type, and what is named by the findings to be left out or to follow the norm."""
        paths = [cause.path for cause in causes if cause.path is not None]
        yield Group(proposals=offer.types(self._request))
        yield Group(proposals=self._without(paths))
        for cause in causes:
            norm = cause.arguments.get("limit")
            if cause.key == "HRS302" and cause.path is not None and isinstance(norm, int | float):
                edits = (RequestEdit(path=cause.path, value=norm),)
                upper = self._request.limits.hours.upper or norm
                yield Group(
                    proposals=[
                        Proposal(
                            kind=RelaxationKind.LIMIT,
                            key="relax.hours-exact" if cause.path.endswith("exact") else "relax.hours-upper",
                            arguments={"value": norm},
                            edits=edits,
                            size=(norm - upper) / max(1, upper),
                        )
                    ]
                )

    def _without(self, paths: list[str]) -> Iterator[Proposal]:
        places = sorted({int(path.split("/")[2]) for path in paths if path.startswith("/targets/")})
        if places and len(places) < len(self._request.targets):
            yield offer.dropped_targets(self._request, self._catalog, places)
        named = [path for path in paths if path.startswith(("/require_modules/", "/forbid_modules/"))]
        lines = dict.fromkeys("/".join(path.split("/")[:3]) for path in named)
        yield from offer.named_modules(self._request, self._catalog, lines)

    # ------------------------------------------------------------------------------------------ unmet demands

    def of_demands(self, causes: Sequence[Cause], scope: FailureScope, trials: Trials | None) -> Iterator[Group]:
        """Propose all that touches the causes."""
        request, catalog = self._request, self._catalog
        alone = scope is FailureScope.CATALOGUE
        if trials is None:
            pool = Pool(catalog, request, allow_drafts=self._drafts, allow_forbidden=True)
            trials = Trials(pool, time_limit=self._limit)
        members = [] if alone else trials.conflict(trials.demands)
        paths = [cause.path or "" for cause in causes if cause.subject is None] + [origin.path for origin in members]
        places = offer.origin_places(Origin(path) for path in paths)
        if not alone:
            limits = list(offer.limit_proposals(trials, members))
            yield Group(proposals=limits, take=len(limits))
            if not limits:
                yield Group(proposals=self._limits_together(trials, members))
            yield Group(proposals=self._recognitions(), take=_RECOGNITIONS)
        for place in places:
            rest = [origin for origin in trials.demands if origin.path != f"/targets/{place}"]
            if not trials.possible(rest):
                continue  # less of it cannot help where nothing of it does not
            yield Group(proposals=offer.levels(trials, place))
            yield Group(proposals=offer.less(trials, place))
        yield from self._barred(places, alone=alone)
        yield from self._named(paths, alone=alone)
        bounds = [trials.bounds[origin].name for origin in members if origin in trials.bounds]
        fields = {path.split("/")[1] for path in paths if path}
        if not fields.isdisjoint({"program_type", "final_assessment"}):
            yield Group(proposals=offer.final_freed(request))
        if NORM in bounds or (alone and "program_type" in fields):
            yield Group(proposals=offer.types(request))
        if not self._drafts:
            yield Group(proposals=offer.drafts(catalog))
        yield Group(proposals=self._fewest(trials, places))
        if not self._kinds & _OPENING and offer.MONEY.isdisjoint(bounds):
            yield Group(proposals=new_module(catalog, request, places))

    def _limits_together(self, trials: Trials, members: Sequence[Origin]) -> Iterator[Proposal]:
        """Propose to move several limits at once, each as little as those before it allow."""
        edits: list[RequestEdit] = []
        told, size = [], 0.0
        bounds = [o for o in members if o in trials.bounds and trials.bounds[o].name != NORM]
        request, open_ = self._request, {origin for origin in trials.bounds if trials.bounds[origin].name != NORM}
        while bounds:
            rest = [origin for origin in trials.demands if origin not in open_]
            best = trials.best(trials.bounds[bounds[0]], rest)
            if best is None:
                return
            step = offer.limit_proposal(trials.bounds[bounds[0]], best)
            edits.extend(step.edits)
            told.append(phrase(step.key, step.arguments))
            size += step.size
            open_.discard(bounds[0])
            request = edited(self._request, edits)
            trials = Trials(Pool(self._catalog, request, allow_drafts=self._drafts, allow_forbidden=True))
            if trials.possible(trials.demands):
                break
            bounds = [origin for origin in trials.conflict(trials.demands) if origin in open_]
        if len(edits) > 1:
            yield Proposal(
                kind=RelaxationKind.LIMIT,
                key="relax.limits",
                arguments={"limits": listing(told)},
                edits=tuple(edits),
                size=size,
            )

    def _recognitions(self) -> Iterator[Proposal]:
        """Propose to recognize what a program holds that would do but for the limits."""
        if not self._programs:
            free = evolve(self._request, limits=Limits(), funding=_free(self._request.funding))
            result = self._trial(self._catalog, free, self._drafts)
            if not isinstance(result, Assembled):
                return
            self._programs.append(result)
        program = self._programs[0].program
        modules = (self._catalog.module(place.module, place.version) for place in program.modules)
        known: list[Module] = sorted((m for m in modules if m is not None), key=_length)[:_TRIED]
        pool = Pool(self._catalog, self._request, allow_drafts=self._drafts)
        yield from list(offer.recognized(pool, known))

    def _barred(self, places: Iterable[int], *, alone: bool) -> Iterator[Group]:
        """Propose what lets modules in that are there but cannot be taken."""
        if alone:
            pool = Pool(self._catalog, self._request, allow_drafts=self._drafts)
            leaves: list[CompetencyRef] = [
                leaf for place in places for leaf in target_leaves(self._catalog, self._request.targets[place])
            ]
            yield Group(proposals=offer.brought(pool, leaves), take=_RECOGNITIONS)
            yield from offer.carried(pool, leaves)

    def _named(self, paths: Iterable[str], *, alone: bool) -> Iterator[Group]:
        """Propose to lift requirements that clash, and prohibitions."""
        request = self._request
        required = dict.fromkeys(path for path in paths if path.startswith("/require_modules/"))
        yield Group(proposals=offer.named_modules(request, self._catalog, required), take=len(required))
        clashing = [path for path in paths if path.startswith("/forbid_modules/")]
        forbidden = [f"/forbid_modules/{place}" for place in range(len(request.forbid_modules))] if alone else clashing
        single = list(offer.named_modules(request, self._catalog, dict.fromkeys(forbidden)))
        yield Group(proposals=single, take=len(single))
        yield Group(proposals=offer.all_allowed(request) if single else ())

    def _fewest(self, trials: Trials, places: Sequence[int]) -> Iterator[Proposal]:
        """Propose to give up the fewest targets."""
        request = self._request
        if places and len(request.targets) > 1:
            origins = dict.fromkeys(o for o in trials.demands if o.path.startswith("/targets/"))
            given_up = trials.fewest(list(origins))
            chosen = offer.origin_places(given_up or ())
            if chosen and len(chosen) < len(request.targets):
                yield offer.dropped_targets(request, self._catalog, chosen)


def _length(module: Module) -> float:
    return module_hours(module).total


def _free(funding: Funding | None) -> Funding | None:
    return None if funding is None else evolve(funding, ceiling=None)
