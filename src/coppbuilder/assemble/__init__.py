"""From a request to a program that is proven best: an exact model in whole numbers, solved objective by objective.

`solve` knows no rules: its rows keep what a program must satisfy, and the workflow runs the rules on the result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Assembled, FailureStatus, NotAssembled
from .candidates import Pool
from .explain import diagnose
from .lock import lock
from .milp import Verdict
from .search import search
from .stages import Progress

if TYPE_CHECKING:
    from ..model import Catalog, Request
    from .conflict import Trials

__all__ = ["Progress", "explained_failure", "solve"]


def solve(
    catalog: Catalog,
    request: Request,
    *,
    allow_drafts: bool = False,
    time_limit: float | None = None,
    explained: bool = True,
    progress: Progress = lambda _: None,
) -> Assembled | NotAssembled:
    """Assemble the best program for a request, or tell why there is none.

    `time_limit` bounds the search, in seconds: what is found until then comes with the gap that is left (`feasible`),
    or nothing does (`unknown`). Without `explained` an impossible request gets no causes.
    `progress` is told the name of each step as it begins.

    Example:
        >>> from coppbuilder.model import Catalog, ProgramType, Request
        >>> request = Request(id="empty", program_type=ProgramType.OTHER, targets=())
        >>> solve(Catalog.of([]), request).program.modules
        ()

    """
    progress("candidates")
    pool = Pool(catalog, request, allow_drafts=allow_drafts)
    model, outcome = search(pool, time_limit=time_limit, progress=progress)
    if outcome.values is not None:
        program, proof = lock(model, outcome)
        return Assembled(program=program, proof=proof)
    if outcome.verdict is Verdict.UNKNOWN:
        return NotAssembled(status=FailureStatus.UNKNOWN, causes=())
    if not explained:
        return NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=())
    progress("explain")
    return explained_failure(catalog, request, allow_drafts=allow_drafts, time_limit=time_limit)[0]


def explained_failure(
    catalog: Catalog, request: Request, *, allow_drafts: bool = False, time_limit: float | None = None
) -> tuple[NotAssembled, Trials | None]:
    """Explain a request that was proven impossible; return the trials, too, for those who look for what would help."""
    if request.limits.weeks.upper is not None:
        from .deadline import too_long, without_weeks

        free = without_weeks(request)
        found = solve(catalog, free, allow_drafts=allow_drafts, time_limit=time_limit, explained=False)
        if isinstance(found, Assembled):
            return too_long(catalog, request, found.program), None
        if found.status is FailureStatus.UNKNOWN:
            return found, None
        request = free
    known = diagnose(catalog, request, allow_drafts=allow_drafts)
    return NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=known.causes, scope=known.scope), known.trials
