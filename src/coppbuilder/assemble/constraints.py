"""The rows that a program must keep: targets, prerequisites, exclusions, versions, the final assessment, bounds."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from math import lcm
from typing import Final, assert_never

from ..measure.coverage import covers, leaf_weights
from ..model import AnyOfTarget, CompetencyRef, CompetencyTarget, ShareTarget
from .candidates import Need
from .limits import Bound, add_bound, bounds
from .model import Model
from .problem import Helper, Origin

#: From so many suppliers on, one column for «somebody supplies this» keeps the rows of the needers short.
_SHARED: Final = 4


def constrain(model: Model) -> tuple[Bound, ...]:
    """Add all rows, and return the bounds among them."""
    structure(model)
    return demand(model)


def structure(model: Model) -> None:
    """Add the rows that do not depend on targets, named modules and limits."""
    _kin(model)
    _exclusions(model)
    _needs(model)
    _final(model)


def demand(model: Model) -> tuple[Bound, ...]:
    """Add the rows of targets, named modules and limits, and return the bounds among them."""
    covered = _Covered(model)
    for place, target in enumerate(model.request.targets):
        origin = Origin(f"/targets/{place}")
        match target:
            case CompetencyTarget():
                _competency(model, target, origin)
            case ShareTarget():
                _share(model, target, origin, covered)
            case AnyOfTarget():
                _any_of(model, target, origin, covered)
            case _:
                assert_never(target)
    _named(model)
    limits = tuple(bounds(model))
    for bound in limits:
        add_bound(model.problem, bound)
    return limits


def _kin(model: Model) -> None:
    """One version of a module, and one module of those that replace each other."""
    kin: dict[str, list[int]] = defaultdict(list)
    for column, candidate in zip(model.chosen, model.candidates, strict=True):
        kin[candidate.kin].append(column)
    for columns in kin.values():
        if len(columns) > 1:
            model.problem.row(dict.fromkeys(columns, 1), upper=1)


def _exclusions(model: Model) -> None:
    for number, candidate in enumerate(model.candidates):
        for id_ in candidate.module.excludes:
            others = [model.chosen[other] for other in model.versions(id_) if other != number]
            if others and id_ != candidate.module.id:
                model.problem.row(dict.fromkeys((model.chosen[number], *others), 1), upper=1)


def _needs(model: Model) -> None:
    """Each need has a supplier among the chosen, never the needer itself or what stands for it.

    That the supplier comes earlier is seen to by cuts, where circles exist.
    """
    kins = [candidate.kin for candidate in model.candidates]
    needers: dict[Need, list[int]] = defaultdict(list)
    for number, candidate in enumerate(model.candidates):
        for need in candidate.needs:
            needers[need].append(number)
    for need, numbers in needers.items():
        suppliers = model.suppliers(need)
        columns = [supplier.column for supplier in suppliers]
        kin = {kins[supplier.candidate] for supplier in suppliers}
        apart = [number for number in numbers if kins[number] not in kin]
        if len(apart) > 1 and len(columns) >= _SHARED:
            columns = [model.problem.helper(Helper.ANY, columns)]
        for number in apart:
            model.problem.row({**dict.fromkeys(columns, 1), model.chosen[number]: -1}, lower=0)
        for number in (number for number in numbers if kins[number] in kin):
            others = {s.column: 1 for s in suppliers if kins[s.candidate] != kins[number]}
            model.problem.row({**others, model.chosen[number]: -1}, lower=0)


def final_origin(model: Model) -> Origin:
    """Return what asks for a final assessment."""
    return Origin("/final_assessment" if model.request.final_assessment is not None else "/program_type")


def _final(model: Model) -> None:
    if model.pool.needs_final:
        finals = (c for c, candidate in zip(model.chosen, model.candidates, strict=True) if candidate.module.is_final)
        columns = dict.fromkeys(finals, 1)
        model.problem.row(columns, upper=1)
        model.problem.row(columns, lower=1, origin=final_origin(model))


def _competency(model: Model, target: CompetencyTarget, origin: Origin) -> None:
    leaves = [leaf.ref for leaf in model.pool.catalog.leaves(target.competency)]
    if not leaves:
        model.problem.row({}, lower=1, origin=origin)
    for leaf in leaves:
        if not covers(model.pool.entry, leaf, target.level):
            columns = (trainer.column for trainer in model.trainers(leaf, target.level))
            model.problem.row(dict.fromkeys(columns, 1), lower=1, origin=origin)


class _Covered:
    """A column for each leaf and level that shares and choices look at; nothing else looks at these columns."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._known: dict[tuple[CompetencyRef, int], int | None] = {}

    def column(self, leaf: CompetencyRef, level: int) -> int | None:
        """Return the column; none if learners bring the leaf with them."""
        if (leaf, level) not in self._known:
            columns = (trainer.column for trainer in self._model.trainers(leaf, level))
            brought = covers(self._model.pool.entry, leaf, level)
            self._known[leaf, level] = None if brought else self._model.problem.helper(Helper.ANY, columns)
        return self._known[leaf, level]


def _share(model: Model, target: ShareTarget, origin: Origin, covered: _Covered) -> None:
    weights = leaf_weights(model.pool.catalog, target)
    if not weights:
        model.problem.row({}, lower=1, origin=origin)
        return
    common = lcm(*(weight.denominator for weight in weights.values()))
    needed = Fraction(str(target.share))
    terms: dict[int, int] = {}
    brought = Fraction(0)
    for leaf, weight in weights.items():
        column = covered.column(leaf, target.level)
        if column is None:
            brought += weight
        else:
            terms[column] = int(weight * common) * needed.denominator
    model.problem.row(terms, lower=int((needed - brought) * common * needed.denominator), origin=origin)


def _any_of(model: Model, target: AnyOfTarget, origin: Origin, covered: _Covered) -> None:
    options: list[int] = []
    for option in dict.fromkeys(target.any_of):
        leaves = [leaf.ref for leaf in model.pool.catalog.leaves(option)]
        if leaves:
            columns = [covered.column(leaf, target.level) for leaf in leaves]
            options.append(model.problem.helper(Helper.ALL, (column for column in columns if column is not None)))
    model.problem.row(dict.fromkeys(options, 1), lower=target.at_least, origin=origin)


def _named(model: Model) -> None:
    for place, required in enumerate(model.request.require_modules):
        columns = (model.chosen[number] for number in model.named(required))
        model.problem.row(dict.fromkeys(columns, 1), lower=1, origin=Origin(f"/require_modules/{place}"))
    if not model.request.forbid_modules:
        return
    for column, candidate in zip(model.chosen, model.candidates, strict=True):
        for place in model.pool.forbidden(candidate.module):
            model.problem.row({column: 1}, upper=0, origin=Origin(f"/forbid_modules/{place}"))
