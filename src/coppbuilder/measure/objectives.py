"""The objectives of a program, counted from the program itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Final

from attrs import frozen

from ..model import Objective, ObjectiveValue
from .experience import MILLION, failures_per_million
from .groups import taught_learners
from .plan import Plan


def objective_value(plan: Plan, objective: Objective) -> Decimal:
    """Return an objective in the unit in which it is told.

    `cost` in roubles for all learners, `hours` in academic hours, `experience` in cautiously expected failures, others
    as numbers.
    """
    return _MEASURES[objective](plan)


def objective_values(plan: Plan, objectives: Iterable[Objective]) -> tuple[ObjectiveValue, ...]:
    """Return several objectives of a program; nothing is claimed of their bounds, which are the values."""
    values = ((objective, objective_value(plan, objective)) for objective in dict.fromkeys(objectives))
    return tuple(ObjectiveValue(name=objective, value=value, bound=value) for objective, value in values)


@frozen(kw_only=True)
class Price:
    """What an objective was and what it becomes, in the unit in which it is told; none where it is not known."""

    name: Objective
    old: Decimal | None
    new: Decimal | None

    @property
    def difference(self) -> Decimal | None:
        """How much more it becomes; none where it was not known, or is not."""
        return None if self.old is None or self.new is None else self.new - self.old


def prices(old: Plan, new: Plan) -> tuple[Price, ...]:
    """Return the objectives of the demand, then hours, cost and the number of providers, of two programs.

    Cost and providers are left out where nobody teaches, as in a catalogue without providers. The cost of a program is
    not known if the price of one of its modules is not, for example because it is gone from the catalogue.
    """
    known = [Objective.HOURS]
    if old.providers or new.providers:
        known += [Objective.COST, Objective.PROVIDERS]
    names = dict.fromkeys((*old.request.minimize, *known))
    return tuple(Price(name=name, old=_known(old, name), new=_known(new, name)) for name in names)


def _known(plan: Plan, objective: Objective) -> Decimal | None:
    if objective is Objective.COST and plan.catalog.providers:
        return plan.price
    return objective_value(plan, objective)


def _hours(plan: Plan) -> Decimal:
    return Decimal(str(plan.hours.total))


def _providers(plan: Plan) -> Decimal:
    return Decimal(len(plan.providers))


def _modules(plan: Plan) -> Decimal:
    return Decimal(sum(not place.is_final for place in plan.taught))


def _overlap(plan: Plan) -> Decimal:
    trainers = Counter(leaf for place in plan.taught for leaf in place.training)
    return Decimal(sum(count - 1 for count in trainers.values()))


def _experience(plan: Plan) -> Decimal:
    expected = (
        taught_learners(place.module, plan.request) * failures_per_million(plan.catalog, place.module.id)
        for place in plan.taught
        if place.module is not None
    )
    return Decimal(sum(expected)) / MILLION


_MEASURES: Final[Mapping[Objective, Callable[[Plan], Decimal]]] = {
    Objective.COST: lambda plan: plan.cost,
    Objective.HOURS: _hours,
    Objective.PROVIDERS: _providers,
    Objective.MODULES: _modules,
    Objective.OVERLAP: _overlap,
    Objective.EXPERIENCE: _experience,
}
