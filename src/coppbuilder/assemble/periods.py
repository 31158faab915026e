"""A program over periods (terms): each module in exactly one, what it needs in earlier ones, the load balanced."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ..measure.hours import half_hours
from ..measure.plan import Plan
from ..model import AssemblyStatus, Cause, FailureStatus, Range
from ..model.calendar import ModulePeriod, NoCalendar, PeriodPlan, PeriodRules
from .calendar import EFFORT, circle
from .cpsat import Budget, CpModel, Found
from .milp import Verdict
from .precedence import Circle, Precedence, precedence


def schedule_periods(plan: Plan, rules: PeriodRules, *, effort: float = EFFORT) -> PeriodPlan | NoCalendar:
    """Place each module of a program in one period.

    Loads are academic hours. What a module needs comes in strictly earlier periods; the final assessment in the last
    one that is used, or alone after it. With `rules.balance` the highest load is the least possible. `effort` bounds
    the work of the search, in deterministic units of about a second.
    """
    order = precedence(plan)
    if isinstance(order, Circle):
        return circle(order)
    model = _PeriodModel(order, rules)
    found = model.solve(Budget(effort))
    if not model.solved(found):
        proven = found.verdict is Verdict.IMPOSSIBLE
        return NoCalendar(
            status=FailureStatus.IMPOSSIBLE if proven else FailureStatus.UNKNOWN,
            causes=tuple(_causes(order, rules)) if proven else (),
            helps=tuple(_helps(order, rules, Budget(effort))) if proven else (),
        )
    periods = model.periods(found)
    return PeriodPlan(
        status=AssemblyStatus.OPTIMAL if found.verdict is Verdict.OPTIMAL else AssemblyStatus.FEASIBLE,
        modules=tuple(
            sorted(
                (
                    ModulePeriod(
                        index=place.index,
                        module=place.placement.module,
                        title=place.module.title if place.module else place.placement.title,
                        period=period,
                        hours=place.hours.total,
                    )
                    for place, period in zip(order.places, periods, strict=True)
                ),
                key=lambda module: module.index,
            )
        ),
        loads=tuple(
            sum(place.hours.total for place, at in zip(order.places, periods, strict=True) if at == period)
            for period in range(1, rules.periods + 1)
        ),
        objective=found.value / 2 if rules.balance else None,
        bound=found.bound / 2 if rules.balance else None,
    )


class _PeriodModel:
    """A column for each module and period; bounds on loads and numbers; what is needed comes earlier."""

    def __init__(self, order: Precedence, rules: PeriodRules) -> None:
        """Write the rows."""
        self._periods = range(rules.periods)
        self._model = CpModel()
        self._hours = [half_hours(place.hours.total) for place in order.places]
        self._placed = [[self._model.column() for _ in self._periods] for _ in order.places]
        for columns in self._placed:
            self._model.row(dict.fromkeys(columns, 1), lower=1, upper=1)
        self._bound(rules)
        for index, place in enumerate(order.places):
            for options in order.needs[index]:
                # The final assessment needs everything before it, but may share its period.
                self._follow(index, options, lag=0 if place.is_final else 1)

    def solve(self, budget: Budget) -> Found:
        """Search."""
        return self._model.solve(budget)

    @staticmethod
    def solved(found: Found) -> bool:
        """Tell whether there is an assignment."""
        return found.verdict in {Verdict.OPTIMAL, Verdict.FEASIBLE}

    def periods(self, found: Found) -> list[int]:
        """Return the period of each module, counted from one."""
        return [
            next(period + 1 for period in self._periods if found.values[columns[period]]) for columns in self._placed
        ]

    def _bound(self, rules: PeriodRules) -> None:
        total = sum(self._hours)
        load = (half_hours(rules.load.lower or 0), total if rules.load.upper is None else half_hours(rules.load.upper))
        most = len(self._placed) if rules.count.upper is None else int(rules.count.upper)
        average = -(-total // rules.periods)
        lowest = max([average, *self._hours])
        peak = self._model.column(max(lowest, load[1]), lower=lowest)
        for period in self._periods:
            loads = {columns[period]: hours for columns, hours in zip(self._placed, self._hours, strict=True)}
            self._model.row(loads, lower=load[0], upper=load[1])
            self._model.row({**loads, peak: -1}, upper=0)
            number = {columns[period]: 1 for columns in self._placed}
            self._model.row(number, lower=int(rules.count.lower or 0), upper=most)
        if rules.balance:
            self._model.minimize({peak: 1})

    def _follow(self, index: int, options: frozenset[int], *, lag: int) -> None:
        """Let a module be placed up to a period only if an option is placed earlier (or there, without lag)."""
        for period in self._periods:
            so_far = dict.fromkeys(self._placed[index][: period + 1], 1)
            earlier = {column: -1 for option in sorted(options) for column in self._placed[option][: period + 1 - lag]}
            self._model.row({**so_far, **earlier}, upper=0)


def _causes(order: Precedence, rules: PeriodRules) -> Iterator[Cause]:
    found = [*_load_causes(order, rules), *_count_causes(order, rules)]
    chain = max(_depths(order), default=0)
    if chain > rules.periods:
        found.append(Cause(key="schedule.cause.chain", arguments={"chain": chain, "periods": rules.periods}))
    yield from found or [Cause(key="schedule.cause.periods-together", arguments={"periods": rules.periods})]


def _load_causes(order: Precedence, rules: PeriodRules) -> Iterator[Cause]:
    total = sum(place.hours.total for place in order.places)
    least, most = rules.load.lower, rules.load.upper
    figures = {"hours": total, "periods": rules.periods}
    if most is not None and total > most * rules.periods:
        yield Cause(
            key="schedule.cause.load-max",
            arguments={**figures, "most": most, "missing": total - most * rules.periods},
        )
    if least is not None and total < least * rules.periods:
        yield Cause(
            key="schedule.cause.load-min",
            arguments={**figures, "least": least, "missing": least * rules.periods - total},
        )
    for place in order.places:
        if most is not None and place.hours.total > most:
            yield Cause(
                key="schedule.cause.load-module",
                arguments={"module": place.label, "hours": place.hours.total, "most": most},
            )


def _count_causes(order: Precedence, rules: PeriodRules) -> Iterator[Cause]:
    number, least, most = len(order.places), rules.count.lower, rules.count.upper
    figures = {"count": number, "periods": rules.periods}
    if most is not None and number > most * rules.periods:
        yield Cause(key="schedule.cause.count-max", arguments={**figures, "most": int(most)})
    if least is not None and number < least * rules.periods:
        yield Cause(key="schedule.cause.count-min", arguments={**figures, "least": int(least)})


def _depths(order: Precedence) -> list[int]:
    """Return for each module the earliest period that its needs allow, counted from one."""
    depths: list[int] = []
    for place, needs in zip(order.places, order.needs, strict=True):
        lag = 0 if place.is_final else 1
        depths.append(max([1, *(min(depths[option] for option in options) + lag for options in needs)]))
    return depths


def _helps(order: Precedence, rules: PeriodRules, budget: Budget) -> Iterator[Cause]:
    """Yield the single bounds that, left out or changed, make an assignment possible."""
    if rules.load.upper is not None:
        model = _PeriodModel(order, evolve(rules, load=Range(min=rules.load.lower), balance=True))
        found = model.solve(budget)
        if model.solved(found):
            yield Cause(key="schedule.help.load-max", arguments={"hours": found.value / 2})
    changes = {
        "schedule.help.load-min": evolve(rules, load=Range(max=rules.load.upper)),
        "schedule.help.count-max": evolve(rules, count=Range(min=rules.count.lower)),
        "schedule.help.count-min": evolve(rules, count=Range(max=rules.count.upper)),
    }
    for key, changed in changes.items():
        if changed != rules and _works(order, changed, budget):
            yield Cause(key=key)
    most = max(2 * rules.periods, *_depths(order), 1)
    for periods in range(1, most + 1):
        if periods != rules.periods and _works(order, evolve(rules, periods=periods), budget):
            yield Cause(key="schedule.help.periods", arguments={"periods": periods})
            break


def _works(order: Precedence, rules: PeriodRules, budget: Budget) -> bool:
    model = _PeriodModel(order, evolve(rules, balance=False))
    return model.solved(model.solve(budget))
