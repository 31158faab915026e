"""From a request to a program that is proven best: an exact model in whole numbers, solved objective by objective.

`solve` knows no rules; it keeps what `docs` calls composition by its own rows, and the workflow runs the rules on the result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Assembled, FailureStatus, NotAssembled
from .candidates import Pool, supportable
from .constraints import constrain
from .explain import explain
from .lock import lock
from .milp import Verdict
from .model import Model

from .stages import Outcome, Progress, optimize

if TYPE_CHECKING:
    from ..model import Catalog, Request

__all__ = ["Progress", "solve"]


def solve(
    catalog: Catalog,
    request: Request,
    *,
    allow_drafts: bool = False,
    time_limit: float | None = None,
    progress: Progress = lambda _: None,
) -> Assembled | NotAssembled:
    """Assemble the best program for a request, or tell why there is none.

    `time_limit` bounds the search, in seconds: what is found until then comes with the gap that is left (`feasible`),
    or nothing does (`unknown`). `progress` is told the name of each step as it begins.

    Example:
        >>> from coppbuilder.model import Catalog, ProgramType, Request
        >>> request = Request(id="empty", program_type=ProgramType.OTHER, targets=())
        >>> solve(Catalog.of([]), request).program.modules
        ()

    """
    progress("candidates")
    pool = Pool(catalog, request, allow_drafts=allow_drafts)
    model, outcome = _search(pool, time_limit, progress)
    if outcome.values is not None:
        program, proof = lock(model, outcome)
        return Assembled(program=program, proof=proof)
    if outcome.verdict is Verdict.UNKNOWN:
        return NotAssembled(status=FailureStatus.UNKNOWN, causes=())
    progress("explain")
    return NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=explain(catalog, request, allow_drafts=allow_drafts))


def _search(pool: Pool, time_limit: float | None, progress: Progress) -> tuple[Model, Outcome]:
    """Search among the relevant modules; where bounds want ballast, among all, unless the best needs none.

    Without the bounds that ballast could help to keep, the relevant modules hold a best program. If that one keeps
    these bounds too, nothing better keeps them.
    """
    relevant, served = pool.relevant()
    able = supportable(relevant)
    lean = Model(pool, able, served=served)
    ballast = {bound.origin for bound in constrain(lean) if bound.fills}
    spent = 0.0
    if not ballast:
        return lean, optimize(lean, time_limit=time_limit, progress=progress)
    if 2 * len(relevant) <= len(pool.supply.modules):
        outcome = optimize(lean, drop=ballast, time_limit=time_limit, progress=progress)
        if outcome.values is None or (outcome.verdict is Verdict.OPTIMAL and not lean.problem.broken(outcome.values)):
            return lean, outcome
        spent = outcome.seconds
    whole = Model(pool, supportable(pool.all()), served=None)
    constrain(whole)
    left = None if time_limit is None else max(0.0, time_limit - spent)
    return whole, optimize(whole, time_limit=left, progress=progress)
