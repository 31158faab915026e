"""What could be changed in an impossible request: proposals, not yet verified."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, frozen

from ..convert import unstructure
from ..measure.coverage import covers
from ..measure.offers import Obstacle, obstacles
from ..model import (
    AnyOfTarget,
    Argument,
    CompetencyTarget,
    Module,
    ModuleStatus,
    ProgramType,
    RelaxationKind,
    Request,
    RequestEdit,
    ShareTarget,
    Target,
)
from ..texts import LANGUAGES
from . import words
from .candidates import LeafNeed, Pool, matches, target_leaves
from .conflict import Trials
from .limits import Bound
from .problem import Origin
from .quantities import HALVES
from .single import share_of
from .words import Words

if TYPE_CHECKING:
    from ..model import Catalog, CompetencyRef

#: Shares are written in so many parts of one.
_PARTS: Final = 1000
_KOPECKS: Final = 100
#: The limits of money; what a new module costs is not known.
MONEY: Final = frozenset({"cost", "cost_per_learner", "funding"})
_SHARES: Final = frozenset({"practice_share", "distance_share", "self_study_share"})
#: The norm of hours is law: it is no limit of the request.
NORM: Final = "norm_hours"
#: A new module whose hours are up to its author.
OPEN_HOURS: Final = "relax.new-module"
#: How much a change asks for, beside a limit that changes by its whole value (1): the order of what is shown.
SIZES: Final = {
    RelaxationKind.TYPE: 0.25,
    RelaxationKind.RECOGNITION: 0.3,
    RelaxationKind.LEARNERS: 0.3,
    RelaxationKind.START: 0.35,
    RelaxationKind.LEVEL: 0.4,
    RelaxationKind.SHARE: 0.4,
    RelaxationKind.FINAL: 0.45,
    RelaxationKind.FORBIDDEN: 0.5,
    RelaxationKind.DRAFTS: 0.55,
    RelaxationKind.REQUIRED: 0.6,
    RelaxationKind.TARGETS: 0.9,
    RelaxationKind.NEW_MODULE: 2.0,
}
#: Other types to try for each type, the nearest first; `other` obeys no norm, so it is never the answer.
_TYPES: Final = {
    ProgramType.DPO_PK: (
        ProgramType.PO_UPGRADE,
        ProgramType.PO_TRAINING,
        ProgramType.PO_RETRAINING,
        ProgramType.GENERAL,
    ),
    ProgramType.DPO_PP: (ProgramType.DPO_PK, ProgramType.PO_RETRAINING, ProgramType.PO_TRAINING, ProgramType.GENERAL),
    ProgramType.PO_TRAINING: (
        ProgramType.PO_RETRAINING,
        ProgramType.PO_UPGRADE,
        ProgramType.DPO_PK,
        ProgramType.GENERAL,
    ),
    ProgramType.PO_RETRAINING: (
        ProgramType.PO_TRAINING,
        ProgramType.PO_UPGRADE,
        ProgramType.DPO_PK,
        ProgramType.GENERAL,
    ),
    ProgramType.PO_UPGRADE: (
        ProgramType.PO_RETRAINING,
        ProgramType.PO_TRAINING,
        ProgramType.DPO_PK,
        ProgramType.GENERAL,
    ),
    ProgramType.GENERAL: (ProgramType.DPO_PK, ProgramType.PO_UPGRADE, ProgramType.PO_TRAINING),
    ProgramType.OTHER: (),
}


@frozen(kw_only=True)
class Proposal:
    """A change that may make the request possible; `size` orders it among others."""

    kind: RelaxationKind
    key: str
    arguments: dict[str, Argument]
    edits: tuple[RequestEdit, ...] = ()
    size: float
    allow_drafts: bool = False
    module: Module | None = None
    catalog: Catalog | None = None


@frozen(kw_only=True)
class Group:
    """Proposals in the order in which they are tried, until `take` of them work."""

    proposals: Iterable[Proposal]
    take: int = 1


def propose(kind: RelaxationKind, edits: Sequence[RequestEdit], key: str = "", **arguments: Argument) -> Proposal:
    """Make a proposal whose size is that of its kind."""
    return Proposal(kind=kind, key=f"relax.{key or kind}", arguments=arguments, edits=tuple(edits), size=SIZES[kind])


def limit_proposal(bound: Bound, best: Fraction) -> Proposal:
    """Propose the value that just works for a limit."""
    value = _value(bound, best)
    word = "exact" if bound.origin.path.endswith("/exact") else bound.origin.side
    plain: float | str = value if isinstance(value, int | float) else int(value) if value == int(value) else str(value)
    told: Argument = str(value) if isinstance(value, Decimal) else value
    return Proposal(
        kind=RelaxationKind.LIMIT,
        key=f"relax.{bound.name}-{word}",
        arguments={"value": told},
        edits=(RequestEdit(path=bound.origin.path, value=plain),),
        size=float(abs(best - bound.limit) / bound.limit) if bound.limit else float(abs(best)),
    )


def _value(bound: Bound, best: Fraction) -> float | int | Decimal:
    """Return the value in the unit of the request, rounded to the side on which the bound holds."""
    rounded = math.floor if bound.is_lower else math.ceil
    if bound.name in MONEY:
        return Decimal(rounded(best * _KOPECKS / bound.scale)) / _KOPECKS
    if bound.name in _SHARES:
        return rounded(best * _PARTS) / _PARTS
    if bound.name == "hours":
        hours = float(best / HALVES)
        return int(hours) if hours.is_integer() else hours
    return int(best)


def levels(trials: Trials, place: int) -> Iterator[Proposal]:
    """Propose lower levels for a target, one level lower first, where more modules or learners reach them."""
    request, catalog = trials.model.request, trials.model.pool.catalog
    target = request.targets[place]
    leaves = tuple(target_leaves(catalog, target))
    before = _reaching(trials, leaves, int(target.level))
    for level in range(int(target.level) - 1, 0, -1):
        reaching = _reaching(trials, leaves, level)
        if reaching != before:
            edits = [RequestEdit(path=f"/targets/{place}", value={**_plain_target(request, place), "level": level})]
            name = target_name(catalog, target)
            yield propose(RelaxationKind.LEVEL, edits, level=level, was=int(target.level), target=name)
        before = reaching


def _reaching(trials: Trials, leaves: Iterable[CompetencyRef], level: int) -> list[tuple[bool, list[int]]]:
    """Return for each leaf whether learners bring it, and the columns that train it."""
    model = trials.model
    return [
        (covers(model.pool.entry, leaf, level), [trainer.column for trainer in model.trainers(leaf, level)])
        for leaf in leaves
    ]


def _plain_target(request: Request, place: int) -> dict[str, Any]:
    plain = unstructure(request)["targets"][place]
    return plain if isinstance(plain, dict) else {"competency": plain}


def less(trials: Trials, place: int) -> Iterator[Proposal]:
    """Propose the greatest share that works with all other demands, or fewer competencies of a choice."""
    request = trials.model.request
    target = request.targets[place]
    path, plain = f"/targets/{place}", _plain_target(request, place)
    if isinstance(target, ShareTarget):
        share = trials.share(Origin(path), target)
        part = math.floor((share or 0) * _PARTS) / _PARTS
        if part:
            edits = [RequestEdit(path=path, value={**plain, "share": part})]
            of = share_of(trials.model.pool, target)
            proposal = propose(RelaxationKind.SHARE, edits, value=part, was=target.share, of=of)
            yield evolve(proposal, size=1 - part / target.share)
    elif isinstance(target, AnyOfTarget):
        for number in range(target.at_least - 1, 0, -1):
            edits = [RequestEdit(path=path, value={**plain, "at_least": number})]
            arguments: dict[str, Argument] = {"value": number, "was": target.at_least}
            proposal = propose(
                RelaxationKind.SHARE, edits, "choice", all=len(dict.fromkeys(target.any_of)), **arguments
            )
            yield evolve(proposal, size=1 - number / target.at_least)


def target_name(catalog: Catalog, target: Target) -> Words:
    """Name a target shortly: a competency by its code, a share or a choice by what it asks for."""
    if isinstance(target, CompetencyTarget):
        return words.titled(str(target.competency), None)
    if isinstance(target, ShareTarget):
        of = share_of(Pool(catalog, _NO_REQUEST), target)
        return words.phrase("relax.share-target", {"needed": target.share, "of": of})
    options = words.listing(words.titled(str(option), None) for option in dict.fromkeys(target.any_of))
    named = {"needed": target.at_least, "all": len(dict.fromkeys(target.any_of)), "options": options}
    return words.phrase("relax.choice-target", named)


_NO_REQUEST: Final = Request(id="none", program_type=ProgramType.OTHER, targets=())


def dropped_targets(request: Request, catalog: Catalog, places: Sequence[int]) -> Proposal:
    """Propose a request without these targets."""
    named = [target_name(catalog, request.targets[place]) for place in places]
    edits = [RequestEdit(path=f"/targets/{place}") for place in sorted(places, reverse=True)]
    proposal = propose(RelaxationKind.TARGETS, edits, count=len(places), targets=words.listing(named))
    return evolve(proposal, size=proposal.size * len(places))


def named_modules(request: Request, catalog: Catalog, paths: Iterable[str]) -> Iterator[Proposal]:
    """Propose to lift each of these requirements or prohibitions of a module."""
    for path in paths:
        _, field, place = path.split("/")
        required = field == "require_modules"
        named = (request.require_modules if required else request.forbid_modules)[int(place)]
        kind = RelaxationKind.REQUIRED if required else RelaxationKind.FORBIDDEN
        yield propose(kind, [RequestEdit(path=path)], modules=words.named(catalog, named))


def all_allowed(request: Request) -> Iterator[Proposal]:
    """Propose to allow all forbidden modules at once."""
    if len(request.forbid_modules) > 1:
        proposal = propose(RelaxationKind.FORBIDDEN, [RequestEdit(path="/forbid_modules")], "forbidden-all")
        yield evolve(proposal, size=proposal.size * len(request.forbid_modules))


def final_freed(request: Request) -> Iterator[Proposal]:
    """Propose to leave the final assessment to the type of the program, where the type knows one."""
    if request.final_assessment is not None:
        yield propose(RelaxationKind.FINAL, [RequestEdit(path="/final_assessment")])


def types(request: Request) -> Iterator[Proposal]:
    """Propose other types of program, the nearest first."""
    for kind in _TYPES[request.program_type]:
        edits = [RequestEdit(path="/program_type", value=str(kind))]
        yield propose(RelaxationKind.TYPE, edits, type=str(kind), was=str(request.program_type))


def drafts(catalog: Catalog) -> Iterator[Proposal]:
    """Propose to allow drafts, if there are any."""
    if any(module.status is ModuleStatus.DRAFT for versions in catalog.modules.values() for module in versions):
        kind = RelaxationKind.DRAFTS
        yield Proposal(kind=kind, key="relax.drafts", arguments={}, size=SIZES[kind], allow_drafts=True)


def recognized(pool: Pool, chosen: Iterable[Module]) -> Iterator[Proposal]:
    """Propose to recognize modules of a program that serve no target themselves, the shortest first."""
    wanted: dict[Any, int] = {}
    for target in pool.request.targets:
        for leaf in target_leaves(pool.catalog, target):
            wanted[leaf] = min(int(target.level), wanted.get(leaf, 4))
    for module in chosen:
        trained = pool.would_train(module)
        serves = any(trained.get(leaf, 0) >= level for leaf, level in wanted.items())
        if not module.is_final and not serves:
            title = {lang: module.title.in_language(lang) if module.title else module.id for lang in LANGUAGES}
            edits = [RequestEdit(path="/entry/modules/-", value=module.id)]
            yield propose(RelaxationKind.RECOGNITION, edits, module=title)


def brought(pool: Pool, leaves: Iterable[Any]) -> Iterator[Proposal]:
    """Propose to admit only learners who have what modules for these leaves need and nothing supplies."""
    able = pool.able(pool.all())
    seen: set[LeafNeed] = set()
    for leaf in leaves:
        for number in pool.supply.trainers(leaf):
            candidate = pool.candidate(number)
            for need in candidate.needs if candidate is not None else ():
                if isinstance(need, LeafNeed) and need not in seen:
                    seen.add(need)
                    if all(other.level(need.leaf) < need.level for other in able):
                        value = {"competency": str(need.leaf), "level": need.level}
                        edits = [RequestEdit(path="/entry/competencies/-", value=value)]
                        item = words.item(pool.catalog, need.leaf)
                        yield propose(RelaxationKind.RECOGNITION, edits, "entry", item=item, level=need.level)


def carried(pool: Pool, leaves: Iterable[Any]) -> Iterator[Group]:
    """Propose fewer learners or an earlier start, where offers of the modules that are needed fail for that."""
    request = pool.request
    modules = [pool.supply.modules[number] for leaf in leaves for number in pool.supply.trainers(leaf)]
    modules += [pool.supply.modules[number] for number in pool.supply.finals if pool.needs_final]
    modules += [m for m in pool.supply.modules if any(matches(m, named) for named in request.require_modules)]
    sizes: set[int] = set()
    days = set()
    for module in modules:
        for provider, offer in pool.catalog.offers(module):
            found = set(obstacles(module, provider, offer, request))
            if Obstacle.SEATS in found and offer.seats:
                sizes.add(offer.seats)
            if Obstacle.EQUIPMENT in found or Obstacle.GROUP_SIZE in found:
                sizes.update(room.seats for room in provider.workshops)
                sizes.update(e.units for room in provider.workshops for e in room.equipment)
            if Obstacle.AVAILABILITY in found and offer.available.last is not None:
                days.add(offer.available.last)
    if len(request.learners) == 1:
        was = request.learner_count
        yield Group(
            proposals=[
                propose(
                    RelaxationKind.LEARNERS,
                    [RequestEdit(path="/learners/0/count", value=size)],
                    value=size,
                    was=was,
                )
                for size in sorted(sizes, reverse=True)
                if 0 < size < was
            ]
        )
    yield Group(
        proposals=[
            propose(RelaxationKind.START, [RequestEdit(path="/start", value=day.isoformat())], value=day.isoformat())
            for day in sorted(days, reverse=True)
        ]
    )


def origin_places(origins: Iterable[Origin]) -> list[int]:
    """Return the places of the targets among these demands."""
    paths = (origin.path for origin in origins)
    return sorted({int(path.split("/")[2]) for path in paths if path.startswith("/targets/")})


def limit_proposals(trials: Trials, members: Iterable[Origin]) -> Iterator[Proposal]:
    """Propose, for each limit in a conflict alone, the least value that goes with all other demands."""
    for origin in members:
        bound = trials.bounds.get(origin)
        if bound is not None and bound.name != NORM:
            best = trials.best(bound, [other for other in trials.demands if other != origin])
            if best is not None:
                yield limit_proposal(bound, best)
