"""The columns of one request: which candidates are chosen, with which optional units, and who teaches them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from ..measure.hours import module_hours
from ..measure.offers import Teaching
from ..model import CompetencyRef, ModuleRequirement, Objective
from .candidates import Candidate, LeafNeed, Need, Pool, matches
from .problem import Helper, Problem, Values

if TYPE_CHECKING:
    from ..model import Request


@frozen(kw_only=True, eq=False)
class Pick:
    """A chosen module: the places of the optional units that are taught, and how it is taught (`None`: no offers)."""

    candidate: Candidate
    units: tuple[int, ...]
    teaching: Teaching | None


class Trainer(NamedTuple):
    """A column that trains a leaf at a level: a candidate (by its number) as a whole, or one of its optional units."""

    column: int
    level: int
    candidate: int


def dearer_ways_matter(request: Request) -> bool:
    """Tell whether a dearer way to teach could be better: another provider, another time, or more cost, is wanted."""
    limits = request.limits
    return (
        Objective.PROVIDERS in request.minimize
        or limits.providers.lower is not None
        or limits.providers.upper is not None
        or limits.cost.min is not None
        or limits.cost_per_learner.min is not None
        or limits.weeks.upper is not None
    )


class Model:
    """Decisions over candidates; `served` are the leaves for which optional units matter (`None`: all units do).

    `chosen`, `units` (column, place of the unit) and `ways` (column, kopecks, teaching) follow the candidates. A
    candidate that is taught in one way only needs no column for that: the way's column is the candidate's.
    """

    def __init__(
        self,
        pool: Pool,
        candidates: list[Candidate],
        *,
        served: Collection[CompetencyRef] | None,
        every_way: bool = False,
    ) -> None:
        """Make the columns, and the rows that bind the parts of one candidate."""
        self._every_way = every_way or dearer_ways_matter(pool.request)
        self.pool = pool
        self.request = pool.request
        self.candidates = candidates
        self.problem = Problem()
        self.chosen: list[int] = []
        self.units: list[tuple[tuple[int, int], ...]] = []
        self.ways: list[tuple[tuple[int, int, Teaching], ...]] = []
        wanted = None if served is None else set(served)
        for candidate in candidates:
            self._decide(candidate, wanted)

    def _decide(self, candidate: Candidate, wanted: set[CompetencyRef] | None) -> None:
        problem = self.problem
        column = problem.decision()
        self.chosen.append(column)
        module = candidate.module
        empty = candidate.units and not module_hours(module, (unit.key for unit, _ in candidate.units)).total
        units = []
        for place, (_, training) in enumerate(candidate.units):
            if empty or wanted is None or not wanted.isdisjoint(training):
                unit = problem.decision()
                problem.row({column: 1, unit: -1}, lower=0)
                units.append((unit, place))
        self.units.append(tuple(units))
        if empty:
            # A module of which nothing is left takes no time and teaches nothing: something must be taught.
            timed = {unit: 1 for unit, place in units if candidate.units[place][0].hours.total}
            problem.row({**timed, column: -1}, lower=0)
        teachings = candidate.teachings if self._every_way else candidate.teachings[:1]
        if len(teachings) > 1:
            ways = tuple((problem.decision(), kopecks, teaching) for kopecks, teaching in teachings)
            problem.row({**dict.fromkeys((way for way, _, _ in ways), 1), column: -1}, lower=0, upper=0)
        else:
            ways = tuple((column, kopecks, teaching) for kopecks, teaching in teachings)
        self.ways.append(ways)

    def fork(self, pool: Pool) -> Model:
        """Return the same decisions for another request with such candidates, to which other rows are added."""
        twin = copy(self)
        twin.pool, twin.request, twin.problem = pool, pool.request, self.problem.fork()
        return twin

    @cached_property
    def providers(self) -> dict[str, int]:
        """A column for each provider: whether it teaches anything."""
        taught: dict[str, list[int]] = defaultdict(list)
        for ways in self.ways:
            for column, _, teaching in ways:
                taught[teaching.provider.id].append(column)
        return {id_: self.problem.helper(Helper.USED, taught[id_], integral=True) for id_ in sorted(taught)}

    @cached_property
    def _trainers(self) -> dict[CompetencyRef, list[Trainer]]:
        found: dict[CompetencyRef, list[Trainer]] = defaultdict(list)
        for number, candidate in enumerate(self.candidates):
            chosen = self.chosen[number]
            for leaf, level in candidate.main.items():
                found[leaf].append(Trainer(chosen, level, number))
            for column, place in self.units[number]:
                for leaf, level in candidate.units[place][1].items():
                    if level > candidate.main.get(leaf, 0):
                        found[leaf].append(Trainer(column, level, number))
        return found

    @cached_property
    def _parted(self) -> bool:
        """Whether optional units are decided at all."""
        return any(self.units)

    def trainers(self, leaf: CompetencyRef, level: int) -> list[Trainer]:
        """Return the columns that train a leaf at a level; a unit only where the rest of its module does not."""
        able = [trainer for trainer in self._trainers.get(leaf, ()) if trainer.level >= level]
        if not (self._parted and any(self.units[trainer.candidate] for trainer in able)):
            return able
        mains = {trainer.candidate for trainer in able if self._whole(trainer)}
        return [trainer for trainer in able if trainer.candidate not in mains or self._whole(trainer)]

    def _whole(self, trainer: Trainer) -> bool:
        return trainer.column == self.chosen[trainer.candidate]

    def leaves(self) -> list[CompetencyRef]:
        """Return all leaves that anything trains."""
        return list(self._trainers)

    @cached_property
    def _versions(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, candidate in enumerate(self.candidates):
            found[candidate.module.id].append(number)
        return found

    def named(self, required: ModuleRequirement) -> list[int]:
        """Return the numbers of the candidates that a reference to a module names."""
        return [n for n in self._versions.get(required.module, ()) if matches(self.candidates[n].module, required)]

    def versions(self, module: str) -> list[int]:
        """Return the numbers of the candidates with this id."""
        return self._versions.get(module, [])

    def suppliers(self, need: Need) -> list[Trainer]:
        """Return the columns that meet a need, whoever has it; a final assessment comes last and meets none."""
        if isinstance(need, LeafNeed):
            return self.trainers(need.leaf, need.level)
        numbers = (number for number in self.named(need) if not self.candidates[number].module.is_final)
        return [Trainer(self.chosen[number], 0, number) for number in numbers]

    def picks(self, values: Values) -> list[Pick]:
        """Return what the values choose, by id."""
        result = []
        for number, candidate in enumerate(self.candidates):
            if values[self.chosen[number]]:
                units = tuple(place for column, place in self.units[number] if values[column])
                teaching = next((way for column, _, way in self.ways[number] if values[column]), None)
                result.append(Pick(candidate=candidate, units=units, teaching=teaching))
        return result
