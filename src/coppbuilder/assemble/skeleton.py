"""The module that somebody would have to write: what the catalogue lacks for a request, as a draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import evolve

from ..measure.coverage import covers
from ..measure.offers import obstacles
from ..model import (
    Catalog,
    CompetencyRef,
    CompetencyTarget,
    Hours,
    Level,
    Module,
    ModuleStatus,
    Offer,
    Outcome,
    Provider,
    RelaxationKind,
    Requires,
    Text,
    Version,
)
from ..texts import LANGUAGES
from . import words
from .candidates import Pool, target_leaves
from .conflict import Trials
from .limits import UPPER
from .proposals import Proposal, propose
from .quantities import HALVES
from .search import structured

if TYPE_CHECKING:
    from ..model import Request

#: The shortest module; what a skeleton takes where the request leaves its hours open.
_LEAST: Final = 0.5
_VERSION: Final = Version.parse("0.1")


def new_module(catalog: Catalog, request: Request, places: Sequence[int]) -> list[Proposal]:
    """Propose a module that covers what these targets lack: on top of what there is at a lower level, else on its own.

    Its hours are the most that the limit of hours leaves beside all that the rest of the request needs.
    """
    pool = Pool(catalog, request, allow_drafts=True)
    level = max((int(request.targets[place].level) for place in places), default=0)
    leaves = _missing(pool, places)
    if not leaves:
        return []
    outcomes = tuple(Outcome(competency=ref, level=Level(level)) for ref in _gathered(pool, places, leaves))
    lower = _lower(pool, leaves, level)
    found = []
    for needs in dict.fromkeys([lower, ()]):
        module = Module(
            id=_free_id(catalog, request),
            version=_VERSION,
            owner=_owner(pool),
            status=ModuleStatus.DRAFT,
            title=Text.of(words.phrase("relax.draft-title", {"outcomes": _titles(pool, outcomes)})),
            hours=Hours(practice=_LEAST),
            outcomes=outcomes,
            requires=Requires(competencies=needs),
        )
        found.extend(_proposals(pool, module, level))
    return found


def _missing(pool: Pool, places: Sequence[int]) -> list[CompetencyRef]:
    """Return the leaves that nothing reaches for these targets; all that learners lack, if everything is reached."""
    lacking: dict[CompetencyRef, bool] = {}
    for place in places:
        target = pool.request.targets[place]
        for leaf in target_leaves(pool.catalog, target):
            if not covers(pool.entry, leaf, target.level):
                lacking[leaf] = _reached(pool, leaf) < target.level
    unreached = [leaf for leaf, nobody in lacking.items() if nobody]
    return unreached or list(lacking)


def _reached(pool: Pool, leaf: CompetencyRef) -> int:
    """Return the highest level at which a module that could start trains a leaf; zero if none does."""
    able = {id(candidate) for candidate in pool.able(pool.all())}
    known = (pool.candidate(number) for number in pool.supply.trainers(leaf))
    return max((found.level(leaf) for found in known if found is not None and id(found) in able), default=0)


def _gathered(pool: Pool, places: Sequence[int], leaves: list[CompetencyRef]) -> tuple[CompetencyRef, ...]:
    """Name a target as a whole where all its leaves are missing, else the leaves."""
    rest = dict.fromkeys(leaves)
    whole = []
    for target in (pool.request.targets[place] for place in places):
        if isinstance(target, CompetencyTarget):
            below = [leaf.ref for leaf in pool.catalog.leaves(target.competency)]
            if all(leaf in rest for leaf in below):
                whole.append(target.competency)
                rest = {leaf: None for leaf in rest if leaf not in below}
    return tuple(dict.fromkeys([*whole, *rest]))


def _lower(pool: Pool, leaves: Iterable[CompetencyRef], level: int) -> tuple[Outcome, ...]:
    """Return what existing modules train below the level: a new one may go on from there."""
    reached = {leaf: _reached(pool, leaf) for leaf in leaves}
    return tuple(Outcome(competency=leaf, level=Level(got)) for leaf, got in reached.items() if 0 < got < level)


def _named(pool: Pool, outcomes: Iterable[Outcome]) -> words.Words:
    return words.listing(words.item(pool.catalog, outcome.competency) for outcome in outcomes)


def _titles(pool: Pool, outcomes: Iterable[Outcome]) -> words.Words:
    """Name what is trained by its titles: what becomes the title of a module should read like one."""
    items = ((outcome.competency, pool.catalog.item(outcome.competency)) for outcome in outcomes)
    titles = [(str(ref), item.title if item else None) for ref, item in items]
    return words.listing(
        {lang: title.in_language(lang) if title else name for lang in LANGUAGES} for name, title in titles
    )


def _owner(pool: Pool) -> str:
    """Return the first college that may teach programs of this type, else the first of all."""
    probe = Module(id="probe", version=_VERSION, owner="probe")
    offer = Offer(module="probe")
    providers = [provider for _, provider in sorted(pool.catalog.providers.items())]
    fit = [provider for provider in providers if not any(True for _ in obstacles(probe, provider, offer, pool.request))]
    return next((provider.id for provider in (*fit, *providers)), "college")


def _free_id(catalog: Catalog, request: Request) -> str:
    owner = _owner(Pool(catalog, request))
    names = (
        f"{owner}.new" if number == 1 else f"{owner}.new-{number}" for number in range(1, len(catalog.modules) + 2)
    )
    return next(name for name in names if name not in catalog.modules)


def _proposals(pool: Pool, module: Module, level: int) -> list[Proposal]:
    """Propose the module at its most hours, practical or not, and at the least."""
    hours = _most(pool, module)
    if hours is None:
        shapes = [(Hours(practice=1), "relax.draft-free"), (Hours(lecture=1), "relax.draft-free")]
    else:
        shapes = [(Hours(practice=hours), "relax.draft-hours"), (Hours(lecture=hours), "relax.draft-hours")]
    result = []
    for shape, note in shapes:
        about = {"request": pool.request.id, "hours": shape.total}
        notes = tuple(words.phrase(key, about)["ru"] for key in ("relax.draft-note", note))
        written = evolve(module, hours=shape, notes=notes)
        named = _named(pool, module.outcomes)
        proposal = (
            propose(RelaxationKind.NEW_MODULE, [], outcomes=named, level=level)
            if hours is None
            else propose(RelaxationKind.NEW_MODULE, [], "new-module-hours", outcomes=named, level=level, hours=hours)
        )
        result.append(evolve(proposal, allow_drafts=True, module=written, catalog=with_module(pool.catalog, written)))
    return result


def with_module(catalog: Catalog, module: Module) -> Catalog:
    """Return the catalogue with a module that its owner offers for nothing, where modules are offered at all."""
    documents = [*catalog.documents, module]
    owner = catalog.providers.get(module.owner)
    if owner is not None:
        offered: Provider = evolve(owner, offers=(*owner.offers, Offer(module=module.id, price_per_learner=Decimal(0))))
        documents.append(offered)
    return Catalog.of(documents)


def _most(pool: Pool, module: Module) -> float | None:
    """Return the most hours that the limit leaves to a module which takes half an hour as yet; none without a limit."""
    if pool.request.limits.hours.upper is None:
        return None
    over = Pool(with_module(pool.catalog, module), pool.request, allow_drafts=True)
    relevant, served = over.relevant()
    # Without any bounds the relevant modules hold a program of the least hours.
    trials = Trials(over, model=structured(over, relevant, served=served))
    bound = next(b for b in trials.bounds.values() if b.name == "hours" and b.origin.side == UPPER)
    firm = [origin for origin in trials.demands if origin not in trials.bounds]
    least = trials.best(bound, firm)
    if least is None or least > bound.limit:
        return _LEAST
    return float(Fraction(_LEAST) + (bound.limit - least) / HALVES)
