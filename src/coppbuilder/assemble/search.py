"""The search for one best program, among as few candidates as an exact answer allows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from .candidates import Candidate, Pool
from .constraints import demand, structure
from .milp import Verdict
from .model import Model, dearer_ways_matter
from .stages import Outcome, Progress, optimize

if TYPE_CHECKING:
    from ..model import CompetencyRef
    from .reconcile import Calendars

#: Seconds for a first program where the limit ended the search without one: a poor program helps more than none.
_GRACE: Final = 2.0
#: Adds rows beyond the request. Leaving a module out of a program must never break them.
More = Callable[[Model], None]


class Searcher:
    """The models of one request, each made once; every search adds its rows to copies.

    With `every_way` modules may be taught in dearer ways than need be.
    """

    def __init__(self, pool: Pool, *, every_way: bool = False) -> None:
        """Make the model of the relevant candidates."""
        self._pool = pool
        self._every_way = every_way
        self._relevant, served = pool.relevant()
        self._lean = structured(pool, self._relevant, served=served, every_way=every_way)
        self._ballast = {bound.origin for bound in demand(self._lean) if bound.fills}

    def search(
        self,
        *,
        more: More = lambda _: None,
        time_limit: float | None = None,
        grace: float = 0.0,
        progress: Progress = lambda _: None,
    ) -> tuple[Model, Outcome]:
        """Search among the relevant modules; where bounds want ballast, among all, unless the best needs none.

        Without the bounds that ballast could help to keep, the relevant modules hold a best program. If that one keeps
        these bounds too, nothing better keeps them.
        """
        lean = self._lean.fork(self._pool)
        more(lean)
        calendars = calendars_of(lean)
        spent = 0.0
        if not self._ballast:
            return lean, optimize(lean, calendars=calendars, time_limit=time_limit, grace=grace, progress=progress)
        if 2 * len(self._relevant) <= len(self._pool.supply.modules):
            outcome = optimize(
                lean,
                drop=self._ballast,
                calendars=calendars,
                time_limit=time_limit,
                grace=grace,
                progress=progress,
            )
            if outcome.values is None or (
                outcome.verdict is Verdict.OPTIMAL and not lean.problem.broken(outcome.values)
            ):
                return lean, outcome
            spent = outcome.seconds
        whole = self._whole.fork(self._pool)
        more(whole)
        left = None if time_limit is None else max(0.0, time_limit - spent)
        return whole, optimize(whole, calendars=calendars_of(whole), time_limit=left, grace=grace, progress=progress)

    def complete_model(self) -> Model:
        """Return a model that surely holds a best program: of the relevant ones, or of all where ballast may help."""
        return self._whole if self._ballast else self._lean

    @cached_property
    def _whole(self) -> Model:
        model = structured(self._pool, self._pool.all(), served=None, every_way=self._every_way)
        demand(model)
        return model


def search(
    pool: Pool, *, time_limit: float | None = None, progress: Progress = lambda _: None
) -> tuple[Model, Outcome]:
    """Search for one best program; a limit of seconds, if there is any time at all, leaves some for a first one."""
    return Searcher(pool).search(time_limit=time_limit, grace=_GRACE if time_limit else 0.0, progress=progress)


def calendars_of(model: Model) -> Calendars | None:
    """Return what asks the calendar, if the request limits the weeks; the rows of all calendars come with it."""
    weeks = model.request.limits.weeks.upper
    if weeks is None:
        return None
    from .reconcile import Calendars

    return Calendars(model, int(weeks))


def complete_model(pool: Pool) -> Model:
    """Return a model that surely holds a best program."""
    return Searcher(pool).complete_model()


def structured(
    pool: Pool, candidates: list[Candidate], *, served: set[CompetencyRef] | None, every_way: bool = False
) -> Model:
    """Return a model of those candidates that could ever start, with the rows that all requests for them share.

    `candidates` come with all that could supply their needs: all of the pool, or (with `served`) the relevant ones.
    """

    def make() -> Model:
        model = Model(pool, pool.able(candidates), served=served, every_way=every_way)
        structure(model)
        return model

    key = (served is not None and pool.demands, every_way or dearer_ways_matter(pool.request))
    return pool.shared.remember(pool.shared.models, key, make).fork(pool)
