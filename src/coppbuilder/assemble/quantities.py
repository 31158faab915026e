"""What is counted in a program, as whole coefficients of columns: half hours, kopecks, providers, modules and more."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from typing import Final

from ..measure.experience import failures_per_million
from ..measure.groups import taught_learners
from ..measure.hours import half_hours, module_hours
from ..model import Hours, Objective
from .model import Model
from .problem import Helper, Terms

HALVES: Final = 2
KOPECKS: Final = 100


def hours(model: Model, of: Callable[[Hours], float] | None = None) -> Terms:
    """Return half hours of one kind; all of them, if no kind is named."""
    terms: dict[int, int] = {}
    for candidate, chosen, units in zip(model.candidates, model.chosen, model.units, strict=True):
        if of is None:
            terms[chosen] = candidate.halves
        else:
            without = module_hours(candidate.module, (unit.key for unit, _ in candidate.units))
            terms[chosen] = half_hours(of(without))
        for column, place in units:
            taught = candidate.units[place][0].hours
            terms[column] = half_hours(taught.total if of is None else of(taught))
    return terms


def cost(model: Model) -> Terms:
    """Return kopecks for all learners."""
    return {column: kopecks for ways in model.ways for column, kopecks, _ in ways}


def providers(model: Model) -> Terms:
    """Return the number of those who teach."""
    return dict.fromkeys(model.providers.values(), 1)


def modules(model: Model) -> Terms:
    """Return the number of taught modules, the final assessment apart."""
    return {
        column: 1
        for column, candidate in zip(model.chosen, model.candidates, strict=True)
        if not candidate.module.is_final
    }


def experience(model: Model) -> Terms:
    """Return cautiously expected failures, in millionths of a learner."""
    return {
        column: taught_learners(candidate.module, model.request)
        * failures_per_million(model.pool.catalog, candidate.module.id)
        for column, candidate in zip(model.chosen, model.candidates, strict=True)
    }


def overlap(model: Model) -> Terms:
    """Return Σ over leaves of the modules that train it, less one; leaves with the same trainers share a column."""
    sets: Counter[tuple[int, ...]] = Counter()
    units: dict[tuple[int, ...], int] = {}
    for leaf in model.leaves():
        columns: dict[int, list[int]] = defaultdict(list)
        for trainer in model.trainers(leaf, 1):
            columns[trainer.candidate].append(trainer.column)
        kin = {model.candidates[number].kin for number in columns}
        if len(kin) > 1:
            sets[tuple(_any_unit(model, units, tuple(found)) for found in columns.values())] += 1
    return {model.problem.helper(Helper.EXCESS, columns): count for columns, count in sets.items()}


def _any_unit(model: Model, known: dict[tuple[int, ...], int], columns: tuple[int, ...]) -> int:
    if len(columns) == 1:
        return columns[0]
    if columns not in known:
        known[columns] = model.problem.helper(Helper.USED, columns)
    return known[columns]


#: What each objective counts.
QUANTITIES: Final[Mapping[Objective, Callable[[Model], Terms]]] = {
    Objective.COST: cost,
    Objective.HOURS: hours,
    Objective.PROVIDERS: providers,
    Objective.MODULES: modules,
    Objective.OVERLAP: overlap,
    Objective.EXPERIENCE: experience,
}
#: How many whole units make one of the unit in which an objective is told.
UNITS: Final[Mapping[Objective, int]] = {
    Objective.COST: KOPECKS,
    Objective.HOURS: HALVES,
    Objective.PROVIDERS: 1,
    Objective.MODULES: 1,
    Objective.OVERLAP: 1,
    Objective.EXPERIENCE: 1_000_000,
}


def preference(model: Model) -> Terms:
    """Return what decides between programs that are equal by all objectives; the least sum is preferred.

    A module counts its place among the ids of the candidates (from 1) and, for each newer version that the catalogue
    knows, one more than there are ids: so a newer version outweighs any single exchange of ids. An optional unit counts
    one, a way to teach its place among the module's ways, from the cheapest on (from 0).
    """
    places = {id_: place for place, id_ in enumerate(sorted({c.module.id for c in model.candidates}), start=1)}
    older = {
        (module.id, module.version): age
        for id_ in places
        for age, module in enumerate(model.pool.catalog.versions(id_))
    }
    terms: dict[int, int] = {}
    for number, candidate in enumerate(model.candidates):
        module = candidate.module
        for place, (column, _, _) in enumerate(model.ways[number]):
            terms[column] = place
        terms[model.chosen[number]] = places[module.id] + (len(places) + 1) * older.get((module.id, module.version), 0)
        terms.update((column, 1) for column, _ in model.units[number])
    return terms
