"""One objective after another, each to its proven optimum, which the following ones must keep."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
from attrs import frozen

from ..model import Objective
from .circles import cut_circles
from .milp import Answer, Engine, Verdict
from .model import Model
from .problem import Origin, Terms, Values, evaluate
from .quantities import QUANTITIES, preference

if TYPE_CHECKING:
    from .reconcile import Calendars

#: The last stage only chooses among equals, so it may end early; counting nodes, not time, keeps it repeatable.
_NODES: Final = 50

Progress = Callable[[str], None]


@frozen(kw_only=True)
class Reached:
    """An objective in its whole units, and the bound below which no program exists."""

    objective: Objective
    value: int
    bound: int


@frozen(kw_only=True)
class Outcome:
    """How the search ended: the values of the best program found, its objectives, and the seconds it took.

    `fingerprint` is the digest of all that the search was given, `first` the least sums of what went before the
    objectives.
    """

    verdict: Verdict
    values: Values | None = None
    objectives: tuple[Reached, ...] = ()
    seconds: float = 0
    fingerprint: str | None = None
    first: tuple[int, ...] = ()


def optimize(
    model: Model,
    *,
    first: Sequence[Terms] = (),
    last: Sequence[Terms] = (),
    drop: Collection[Origin] = (),
    calendars: Calendars | None = None,
    time_limit: float | None = None,
    grace: float = 0.0,
    progress: Progress = lambda _: None,
) -> Outcome:
    """Minimize the objectives of the request in their order, then choose among equals; the limit is in seconds.

    Where the limit ends the search before any program is found, so many seconds of `grace` are spent on a first one.
    The sums in `first` come before the objectives, those in `last` after them. With `calendars` only programs count
    that have one; where it could not be told whether they have, nothing is proven.
    """
    quantities = {objective: QUANTITIES[objective](model) for objective in dict.fromkeys(model.request.minimize)}
    choice = preference(model)
    fingerprint = _fingerprint(model, (*quantities.values(), choice), () if calendars is None else calendars.numbers())
    engine = Engine(model.problem, drop=drop, time_limit=time_limit)
    cut = cuts(model, calendars)
    bounds: dict[Objective, int] = {}
    verdict = Verdict.OPTIMAL
    values: Values | None = None
    stages = (*((None, terms) for terms in first), *quantities.items(), *((None, terms) for terms in last))
    for objective, terms in stages:
        progress(objective or "change")
        answer = engine.minimize(terms, cut=cut)
        if answer.verdict is Verdict.UNKNOWN and values is None and grace:
            answer = _anything(engine, terms, cut, grace)
        values = answer.values or values
        if objective is not None:
            bounds[objective] = answer.bound
        if answer.verdict is not Verdict.OPTIMAL:
            verdict = answer.verdict if values is None else Verdict.FEASIBLE
            break
        engine.hold(terms, answer.value)
    if verdict is Verdict.OPTIMAL:
        answer = engine.minimize(choice, cut=cut, nodes=None if values is None else _NODES)
        values = answer.values or values
        verdict = verdict if values is not None else answer.verdict
    if calendars is not None and calendars.undecided:
        verdict, bounds = Verdict.UNKNOWN if values is None else Verdict.FEASIBLE, {}
    if values is None:
        return Outcome(verdict=verdict, seconds=engine.seconds)
    reached = tuple(
        Reached(objective=objective, value=evaluate(terms, values), bound=bounds.get(objective, 0))
        for objective, terms in quantities.items()
    )
    return Outcome(
        verdict=verdict,
        values=values,
        objectives=reached,
        seconds=engine.seconds,
        fingerprint=fingerprint,
        first=tuple(evaluate(terms, values) for terms in first),
    )


def _anything(engine: Engine, terms: Terms, cut: Callable[[Values], bool], seconds: float) -> Answer:
    """Look for a first program for a while, not for the best; then the time is up."""
    engine.allow(seconds)
    answer = engine.minimize(terms, cut=cut, nodes=_NODES)
    engine.allow(0)
    return answer


def cuts(model: Model, calendars: Calendars | None) -> Callable[[Values], bool]:
    """Return what cuts off programs that no order, or no calendar, can hold."""

    def cut(values: Values) -> bool:
        return cut_circles(model, values) or (calendars is not None and calendars.cut(values))

    return cut


def _fingerprint(model: Model, quantities: Iterable[Terms], more: Iterable[int]) -> str:
    """Digest what the search is given: the candidates, the rows, the coefficients of each objective.

    It changes with anything in the catalogue that the proof rests on, and with nothing else; it is quicker than
    digesting every document that was looked at.
    """
    rows = model.problem.matrix()
    state = hashlib.sha256("\n".join(candidate.module.reference for candidate in model.candidates).encode())
    columns = (np.asarray(list(terms.items()), dtype=np.int64).ravel() for terms in quantities)
    known = list(more)
    extra = (np.asarray(known, dtype=np.int64),) if known else ()
    for numbers in (rows.start, rows.index, rows.value, rows.lower, rows.upper, *columns, *extra):
        state.update(len(numbers).to_bytes(8, "little"))
        state.update(numbers.astype("<i8").tobytes())
    return f"sha256-1:{state.hexdigest()}"
