"""The trade-off between two objectives: less and less of the second allowed, in whole units, until no less exists."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import evolve

from ..model import Alternative, Assembled, AssemblyStatus, Front, Objective, ObjectiveValue
from .candidates import Pool
from .lock import lock
from .model import Model
from .quantities import QUANTITIES, UNITS
from .search import Searcher

if TYPE_CHECKING:
    from ..model import Catalog, Request


def ranked_by(request: Request, by: tuple[Objective, Objective]) -> Request:
    """Return the request with two objectives before its others: the end of the front with the least of the first."""
    rest = (objective for objective in request.minimize if objective not in by)
    return evolve(request, minimize=(*by, *rest))


def front(
    catalog: Catalog,
    request: Request,
    first: Assembled,
    by: tuple[Objective, Objective],
    *,
    limit: int | None = None,
    allow_drafts: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> Front:
    """Return every non-dominated pair of two objectives, or the first `limit` ones, with a program that reaches it.

    From `first`, the best program for the request `ranked_by` both, each next point has the least of the first
    objective among all programs with at least one whole unit less of the second (a kopeck, half an academic hour, a
    provider), and with that the least of the second; other objectives of the request choose among equals. It ends where
    it is proven that no program has less of the second; that there is one more is proven where the limit is reached.
    `progress` is told how many points are known.
    """
    points = [_point(first, request)]
    searcher = Searcher(Pool(catalog, ranked_by(request, by), allow_drafts=allow_drafts))
    while True:
        progress(len(points))
        model, outcome = searcher.search(more=_less(points[-1].objectives[1]))
        if outcome.values is None:
            return Front(by=by, points=tuple(points))
        if len(points) == limit:
            return Front(by=by, points=tuple(points), complete=False)
        program, proof = lock(model, outcome)
        points.append(_point(Assembled(program=program, proof=proof), request))


def _point(result: Assembled, request: Request) -> Alternative:
    """Keep the request as it was written; a record of assembly would claim what holds for this trade-off only."""
    program = evolve(result.program, demand=request, assembly=None)
    return Alternative(program=program, status=AssemblyStatus.OPTIMAL, objectives=result.proof.objectives)


def _less(than: ObjectiveValue) -> Callable[[Model], None]:
    def add(model: Model) -> None:
        upper = int(than.value * UNITS[than.name]) - 1
        model.problem.row(QUANTITIES[than.name](model), upper=upper)

    return add
