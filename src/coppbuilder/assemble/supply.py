"""Who could train what: a reverse index over one catalogue, built once, and what of a module no request changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ..measure.equivalence import equivalence_classes
from ..measure.hours import half_hours, module_hours
from ..measure.reach import Training, reach_of, taught_outcomes
from ..model import CompetencyRef, Module, ModuleRequirement, ModuleStatus, Requires, Unit

if TYPE_CHECKING:
    from ..measure.offers import Teaching
    from ..model import Catalog, Request

#: For so many sorts of requests the ways to teach are remembered: the same licence, form, start and number of learners.
_CONDITIONS: Final = 8
#: Valid ways to teach a module with their cost in kopecks, the cheapest first.
Ways = tuple[tuple[int, "Teaching"], ...]


@frozen(kw_only=True)
class LeafNeed:
    """A leaf that must be covered at a level before the module starts."""

    leaf: CompetencyRef
    level: int


Need = LeafNeed | ModuleRequirement


@frozen(kw_only=True, eq=False)
class Profile:
    """What a module version is in any request.

    `main` is what its outcomes and mandatory units train, `units` its optional units with what each adds, `halves` the
    half hours without these; `needs` are those of learners who bring nothing. If it is `open`, only a request that
    names it, or the lack of an offer, can bar it.
    """

    main: Training
    units: tuple[tuple[Unit, Training], ...]
    needs: tuple[Need, ...]
    halves: int
    kin: str
    open: bool


class Supply:
    """All module versions, finals included, and for each leaf those whose outcomes or units reach it at any level."""

    def __init__(self, catalog: Catalog) -> None:
        """Index the outcomes as they are written; what they reach is looked up once for each item, not each module."""
        self.modules: tuple[Module, ...] = tuple(m for versions in catalog.modules.values() for m in versions)
        self.finals: tuple[int, ...] = tuple(i for i, module in enumerate(self.modules) if module.is_final)
        self._by_id: dict[str, list[int]] = defaultdict(list)
        self._by_item: dict[CompetencyRef, list[tuple[int, int]]] = defaultdict(list)
        for number, module in enumerate(self.modules):
            self._by_id[module.id].append(number)
            if not module.is_final:
                self._index(number, module)
        self._items: dict[CompetencyRef, list[CompetencyRef]] = defaultdict(list)
        self._catalog = catalog
        self._reach = reach_of(catalog)
        self._kin = equivalence_classes(catalog)
        self._profiles: dict[int, Profile] = {}
        self._ways: dict[tuple[Hashable, ...], dict[int, Ways]] = {}
        self._needs: dict[LeafNeed, LeafNeed] = {}
        self._trainers: dict[CompetencyRef, tuple[tuple[int, int], ...]] = {}
        for item in self._by_item:
            for leaf in self._reach.leaves(item):
                self._items[leaf].append(item)

    def _index(self, number: int, module: Module) -> None:
        for outcome in module.outcomes:
            self._by_item[outcome.competency].append((number, int(outcome.level)))
        for unit in module.units:
            for outcome in unit.outcomes:
                self._by_item[outcome.competency].append((number, int(outcome.level)))

    def trainers(self, leaf: CompetencyRef) -> list[int]:
        """Return the numbers of the modules that reach a leaf, in their order."""
        return [number for number, _ in self.trained(leaf)]

    def trained(self, leaf: CompetencyRef) -> tuple[tuple[int, int], ...]:
        """Return the numbers of the modules that reach a leaf, in their order, each with the highest level."""
        known = self._trainers.get(leaf)
        if known is None:
            highest: dict[int, int] = {}
            for item in self._items.get(leaf, ()):
                for number, level in self._by_item[item]:
                    highest[number] = max(level, highest.get(number, 0))
            known = self._trainers[leaf] = tuple(sorted(highest.items()))
        return known

    def profile(self, number: int) -> Profile:
        """Return what a module is in any request; looked at once."""
        known = self._profiles.get(number)
        if known is None:
            known = self._profiles[number] = self._profile(self.modules[number])
        return known

    def _profile(self, module: Module) -> Profile:
        requires = module.requires
        optional = module.optional_units if module.units else ()
        needs: tuple[Need, ...] = ()
        known = True
        if requires.competencies or requires.modules:
            needs, known = self._needed(requires)
        return Profile(
            main=self._reach.training(taught_outcomes(module, (unit.key for unit in optional))),
            units=tuple((unit, {} if module.is_final else self._reach.training(unit.outcomes)) for unit in optional),
            needs=needs,
            halves=half_hours(module_hours(module, (unit.key for unit in optional)).total),
            kin=self._kin[module.id],
            open=module.status is ModuleStatus.APPROVED
            and not module.is_final
            and requires.education is None
            and requires.age_min is None
            and known,
        )

    def _needed(self, requires: Requires) -> tuple[tuple[Need, ...], bool]:
        """Return what a module needs, and whether the catalogue knows all the competencies that it asks for."""
        leaves = [(self._catalog.leaves(need.competency), int(need.level)) for need in requires.competencies]
        needs = (LeafNeed(leaf=leaf.ref, level=level) for found, level in leaves for leaf in found)
        shared = (self._needs.setdefault(need, need) for need in needs)
        return tuple(dict.fromkeys((*shared, *requires.modules))), all(found for found, _ in leaves)

    def ways(self, request: Request) -> dict[int, Ways]:
        """Return the memory of the ways to teach, by `id` of the module, that such requests have in common."""
        if any(group.recognized for group in request.learners):
            return {}
        conditions = (request.program_type.license_cover, request.study_form, request.start, request.learner_count)
        if conditions not in self._ways:
            while len(self._ways) >= _CONDITIONS:
                del self._ways[next(iter(self._ways))]
            self._ways[conditions] = {}
        return self._ways[conditions]

    def versions(self, module: str) -> Sequence[int]:
        """Return the numbers of the versions of a module, newest first."""
        return self._by_id.get(module, ())


@lru_cache(maxsize=16)
def supply_of(catalog: Catalog) -> Supply:
    """Return the index of a catalogue, computed once."""
    return Supply(catalog)
