"""A program with its references resolved: what rules, previews and documents look at."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property, lru_cache, reduce
from operator import add
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Hours, LearnerGroup, Module, Offer, Placement, Program, Provider, Request
from .coverage import TargetCoverage, target_coverage
from .hours import module_hours
from .offers import cost, obstacles
from .reach import Training, merge, reach_of, taught_outcomes

if TYPE_CHECKING:
    from ..model import Catalog


@frozen(kw_only=True)
class Placed:
    """A placement with its module, provider and offer, as far as the catalogue knows them; hours are those taught."""

    index: int
    placement: Placement
    module: Module | None
    provider: Provider | None
    offer: Offer | None
    hours: Hours
    training: Training
    cost: Decimal

    @property
    def taught(self) -> bool:
        """Whether it is taught in this program, not recognized as a whole."""
        return not self.placement.recognized

    @property
    def price(self) -> Decimal | None:
        """Roubles for all learners; none where it is taught and no offer says what it costs."""
        if not self.taught:
            return Decimal(0)
        return None if self.offer is None else self.cost

    @property
    def is_final(self) -> bool:
        """Whether it is the final assessment."""
        return self.module is not None and self.module.is_final

    @property
    def label(self) -> str:
        """The title, or the id."""
        if self.module is not None:
            return self.module.label
        return str(self.placement.title or self.placement.module)


@frozen(slots=False, eq=False)
class Plan:
    """A program over a catalogue; made by `plan_of`."""

    catalog: Catalog
    program: Program
    placed: tuple[Placed, ...]

    @property
    def request(self) -> Request:
        """The demand that the program answers."""
        return self.program.demand

    @property
    def taught(self) -> tuple[Placed, ...]:
        """What is taught, in order, the final assessment included."""
        return tuple(place for place in self.placed if place.taught)

    @property
    def finals(self) -> tuple[Placed, ...]:
        """The final assessments."""
        return tuple(place for place in self.placed if place.is_final)

    @property
    def unknown(self) -> tuple[Placed, ...]:
        """What the catalogue does not know: only what the program file says of it can be told."""
        return tuple(place for place in self.placed if place.module is None)

    @cached_property
    def hours(self) -> Hours:
        """The hours of the program: taught units of taught modules and the final assessment."""
        return reduce(add, (place.hours for place in self.taught), Hours())

    @cached_property
    def entry_training(self) -> Training:
        """What learners bring: entry competencies and modules, and modules recognized for all."""
        return merge(
            entry_training(self.catalog, self.request),
            *(place.training for place in self.placed if not place.taught),
        )

    @cached_property
    def training(self) -> Training:
        """Everything covered: what learners bring and what is taught."""
        return merge(self.entry_training, *(place.training for place in self.taught))

    @cached_property
    def targets(self) -> tuple[TargetCoverage, ...]:
        """The coverage of each target of the request, in its order."""
        return tuple(target_coverage(self.catalog, self.training, target) for target in self.request.targets)

    @property
    def providers(self) -> tuple[str, ...]:
        """The ids of those who teach, in order of appearance."""
        ids = (place.placement.provider for place in self.taught)
        return tuple(dict.fromkeys(id_ for id_ in ids if id_ is not None))

    @property
    def cost(self) -> Decimal:
        """Roubles for all learners."""
        return sum((place.cost for place in self.taught), Decimal(0))

    @property
    def price(self) -> Decimal | None:
        """Roubles for all learners; none where the price of something taught is not known."""
        return None if any(place.price is None for place in self.taught) else self.cost

    def recognized_hours(self, group: LearnerGroup) -> float:
        """Return the academic hours of this program that learners of a group have already mastered.

        A final assessment is never recognized.
        """
        known = {recognized.module: set(recognized.units) for recognized in group.recognized}
        return sum(
            sum(
                unit.hours.total
                for unit in place.module.units
                if unit.key in units - set(place.placement.units_omitted)
            )
            if (units := known[place.placement.module])
            else place.hours.total
            for place in self.taught
            if place.module is not None and not place.is_final and place.placement.module in known
        )

    @property
    def cost_per_learner(self) -> Decimal:
        """Roubles for one learner, on average."""
        return self.cost / self.request.learner_count


def entry_training(catalog: Catalog, request: Request) -> Training:
    """Return what every learner brings; an entry module without a version counts as the newest one."""
    reach = reach_of(catalog)
    result = reach.training(request.entry.competencies)
    for entry in request.entry.modules:
        versions = catalog.versions(entry.module)
        module = catalog.module(entry.module, entry.version) if entry.version else next(iter(versions), None)
        if module is not None:
            result = merge(result, reach.training(taught_outcomes(module)))
    return result


@lru_cache(maxsize=64)
def plan_of(catalog: Catalog, program: Program) -> Plan:
    """Resolve the references of a program; what is unknown stays `None` and is reported by rules."""
    reach = reach_of(catalog)
    placed = []
    for index, placement in enumerate(program.modules):
        module = catalog.module(placement.module, placement.version)
        provider = catalog.providers.get(placement.provider or "")
        offer = _offer(catalog, module, provider, program.demand)
        omitted = placement.units_omitted
        hours = module_hours(module, omitted) if module else placement.hours or Hours()
        training = reach.training(taught_outcomes(module, omitted)) if module else {}
        price = cost(module, offer, program.demand) if module and offer else Decimal(0)
        placed.append(
            Placed(
                index=index,
                placement=placement,
                module=module,
                provider=provider,
                offer=offer,
                hours=hours,
                training=training,
                cost=price,
            )
        )
    return Plan(catalog, program, tuple(placed))


def _offer(catalog: Catalog, module: Module | None, provider: Provider | None, request: Request) -> Offer | None:
    if module is None or provider is None:
        return None
    offers = [offer for owner, offer in catalog.offers(module) if owner.id == provider.id]

    def order(offer: Offer) -> tuple[bool, Decimal]:
        return any(True for _ in obstacles(module, provider, offer, request)), cost(module, offer, request)

    return min(offers, key=order, default=None)
