"""The search for one best program, among as few candidates as an exact answer allows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .candidates import Candidate, Pool, supportable
from .constraints import constrain
from .limits import Bound
from .milp import Verdict
from .model import Model
from .stages import Outcome, Progress, optimize

if TYPE_CHECKING:
    from .reconcile import Calendars

#: Adds rows beyond the request. Leaving a module out of a program must never break them.
More = Callable[[Model], None]


def search(
    pool: Pool,
    *,
    more: More = lambda _: None,
    every_way: bool = False,
    time_limit: float | None = None,
    progress: Progress = lambda _: None,
) -> tuple[Model, Outcome]:
    """Search among the relevant modules; where bounds want ballast, among all, unless the best needs none.

    Without the bounds that ballast could help to keep, the relevant modules hold a best program. If that one keeps
    these bounds too, nothing better keeps them. With `every_way` modules may be taught in dearer ways than need be.
    """
    relevant, lean, limits = _lean(pool, every_way=every_way)
    ballast = {bound.origin for bound in limits if bound.fills}
    more(lean)
    calendars = calendars_of(lean)
    spent = 0.0
    if not ballast:
        return lean, optimize(lean, calendars=calendars, time_limit=time_limit, progress=progress)
    if 2 * len(relevant) <= len(pool.supply.modules):
        outcome = optimize(lean, drop=ballast, calendars=calendars, time_limit=time_limit, progress=progress)
        if outcome.values is None or (outcome.verdict is Verdict.OPTIMAL and not lean.problem.broken(outcome.values)):
            return lean, outcome
        spent = outcome.seconds
    whole = _whole(pool, every_way=every_way)
    more(whole)
    left = None if time_limit is None else max(0.0, time_limit - spent)
    return whole, optimize(whole, calendars=calendars_of(whole), time_limit=left, progress=progress)


def calendars_of(model: Model) -> Calendars | None:
    """Return what asks the calendar, if the request limits the weeks; the rows of all calendars come with it."""
    weeks = model.request.limits.weeks.upper
    if weeks is None:
        return None
    from .reconcile import Calendars  # noqa: PLC0415 - the engine of calendars takes a while to import

    return Calendars(model, int(weeks))


def complete_model(pool: Pool) -> Model:
    """Return a model that surely holds a best program: of the relevant candidates, or of all where ballast may help."""
    _, lean, limits = _lean(pool, every_way=False)
    return _whole(pool, every_way=False) if any(bound.fills for bound in limits) else lean


def _lean(pool: Pool, *, every_way: bool) -> tuple[list[Candidate], Model, tuple[Bound, ...]]:
    relevant, served = pool.relevant()
    model = Model(pool, supportable(relevant), served=served, every_way=every_way)
    return relevant, model, constrain(model)


def _whole(pool: Pool, *, every_way: bool) -> Model:
    model = Model(pool, supportable(pool.all()), served=None, every_way=every_way)
    constrain(model)
    return model
