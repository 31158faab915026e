"""The best programs that differ: each is the best among all that let enough modules of every better one go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from ..measure.plan import plan_of
from ..model import Alternative, Alternatives, Assembled, AssemblyStatus, NextBest, Program
from .candidates import Pool
from .lock import lock
from .milp import Verdict
from .model import Model
from .search import Searcher

if TYPE_CHECKING:
    from ..model import Catalog


def alternatives(
    catalog: Catalog,
    best: Assembled,
    *,
    count: int = 5,
    distance: int = 1,
    allow_drafts: bool = False,
    time_limit: float | None = None,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> Alternatives:
    """Return up to `count` programs for the demand of the best one, beginning with it, the better ones first.

    Ranked by the objectives of the request in their order. A program must let go at least `distance` modules of each
    better one; versions of a module are the same module, other providers and other topics make no difference. So a
    program with a needless module more is no alternative. With `distance` 0 another version or another provider of one
    module is enough.

    `time_limit` bounds each search, in seconds; a program found in time is `feasible`, and the last one. Only the best
    program carries its record of assembly: of the others it would claim that nothing is better.

    Example:
        >>> from coppbuilder.model import Catalog, ProgramType, Request
        >>> from coppbuilder.assemble import solve
        >>> best = solve(Catalog.of([]), Request(id="empty", program_type=ProgramType.OTHER, targets=()))
        >>> alternatives(Catalog.of([]), best).exhausted
        True

    """
    found = [_of(best)]
    searcher = Searcher(Pool(catalog, best.program.demand, allow_drafts=allow_drafts), every_way=distance == 0)
    verdict = Verdict.OPTIMAL
    while len(found) < count and verdict is Verdict.OPTIMAL:
        progress(len(found), count)
        model, outcome = searcher.search(
            more=_apart([alternative.program for alternative in found], distance), time_limit=time_limit
        )
        verdict = outcome.verdict
        if outcome.values is not None:
            program, proof = lock(model, outcome)
            found.append(_of(Assembled(program=evolve(program, assembly=None), proof=proof)))
    return Alternatives(distance=distance, found=tuple(found), exhausted=verdict is Verdict.IMPOSSIBLE)


def with_next(
    catalog: Catalog, best: Assembled, *, allow_drafts: bool = False, time_limit: float | None = None
) -> Assembled:
    """Return the best program with what the next one comes to in its proof; unchanged if that is not proven in time.

    It takes one more search at most: none where nothing is proven, or where weeks are limited, which takes long.
    """
    limited = best.program.demand.limits.weeks.upper is not None
    if limited or best.proof.status is not AssemblyStatus.OPTIMAL or not best.program.modules:
        return best
    found = alternatives(catalog, best, count=2, allow_drafts=allow_drafts, time_limit=time_limit)
    if found.exhausted:
        return evolve(best, proof=evolve(best.proof, only=True))
    other = found.found[-1]
    if len(found.found) == 1 or other.status is not AssemblyStatus.OPTIMAL:
        return best
    plan = plan_of(catalog, other.program)
    told = NextBest(
        objectives=other.objectives,
        hours=plan.hours.total,
        cost_per_learner=plan.cost_per_learner if catalog.providers else None,
        providers=len(plan.providers),
    )
    return evolve(best, proof=evolve(best.proof, next_best=told))


def _of(result: Assembled) -> Alternative:
    proof = result.proof
    return Alternative(program=result.program, status=proof.status, objectives=proof.objectives)


def _apart(programs: Sequence[Program], distance: int) -> Callable[[Model], None]:
    def add(model: Model) -> None:
        for program in programs:
            columns = _modules(model, program) if distance else _ways(model, program)
            model.problem.row(dict.fromkeys(columns, 1), upper=len(program.modules) - max(1, distance))

    return add


def _modules(model: Model, program: Program) -> list[int]:
    names = {place.module for place in program.modules}
    return [model.chosen[number] for number, known in enumerate(model.candidates) if known.module.id in names]


def _ways(model: Model, program: Program) -> list[int]:
    ways = {(place.module, place.version, place.provider) for place in program.modules}
    columns = []
    for number, candidate in enumerate(model.candidates):
        id_, version = candidate.module.id, candidate.module.version
        if (id_, version, None) in ways:
            columns.append(model.chosen[number])
        columns += [way for way, _, teaching in model.ways[number] if (id_, version, teaching.provider.id) in ways]
    return columns
