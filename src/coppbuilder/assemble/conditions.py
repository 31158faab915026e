"""Requests and catalogues under other conditions: limits, prior learning, a college gone, new editions of standards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from ..model import (
    AnyOfTarget,
    Catalog,
    CompetencyRef,
    CompetencyTarget,
    Conditions,
    Document,
    Module,
    ModuleStatus,
    MoneyRange,
    Outcome,
    Provider,
    ProviderRole,
    Range,
    Relation,
    Request,
    Target,
)
from .candidates import matches

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T", CompetencyTarget, Outcome)


def changed_catalog(catalog: Catalog, conditions: Conditions) -> Catalog:
    """Return the catalogue without offers of those who are gone, and with modules retired."""
    return Catalog.of(_changed(document, conditions) for document in catalog.documents)


def _changed(document: Document, conditions: Conditions) -> Document:
    if isinstance(document, Provider) and document.id in conditions.without_providers:
        # The document stays: a catalogue without any providers would mean that offers do not matter.
        return evolve(document, offers=(), role=ProviderRole.COLLEGE)
    if isinstance(document, Module) and any(matches(document, named) for named in conditions.retire):
        return evolve(document, status=ModuleStatus.RETIRED)
    return document


def changed_request(catalog: Catalog, request: Request, conditions: Conditions) -> Request:
    """Return the request with other limits, more prior learning, and the targets of new editions.

    An item of an old edition becomes the item with the same key in the new one, else the one that a crosswalk calls the
    same; where there is none, the key is kept, and the target names an item that does not exist.
    """
    limits = request.limits
    if conditions.hours is not None:
        low = limits.hours.min
        kept = low if low is not None and low <= conditions.hours else None
        limits = evolve(limits, hours=Range(min=kept, max=conditions.hours))
    if conditions.cost_per_learner is not None:
        low_cost = limits.cost_per_learner.min
        kept_cost = low_cost if low_cost is not None and low_cost <= conditions.cost_per_learner else None
        limits = evolve(limits, cost_per_learner=MoneyRange(min=kept_cost, max=conditions.cost_per_learner))
    editions = _Editions(catalog, conditions.replace)
    entry = tuple(editions.one(known) for known in request.entry.competencies)
    return evolve(
        request,
        limits=limits,
        entry=evolve(request.entry, competencies=(*entry, *conditions.entry)),
        targets=tuple(editions.target(target) for target in request.targets),
    )


class _Editions:
    def __init__(self, catalog: Catalog, replace: Mapping[str, str]) -> None:
        self._catalog = catalog
        self._replace = replace

    def target(self, target: Target) -> Target:
        if isinstance(target, CompetencyTarget):
            return self.one(target)
        if isinstance(target, AnyOfTarget):
            return evolve(target, any_of=tuple(self._item(reference) for reference in target.any_of))
        standard, item = target.standard, target.competency
        return evolve(
            target,
            standard=self._replace.get(standard, standard) if standard is not None else None,
            competency=self._item(item) if item is not None else None,
        )

    def one(self, named: T) -> T:
        return evolve(named, competency=self._item(named.competency))

    def _item(self, reference: CompetencyRef) -> CompetencyRef:
        new = self._replace.get(reference.standard)
        if new is None:
            return reference
        same = CompetencyRef(new, reference.key)
        found = self._catalog.item(same)
        return found.ref if found is not None else next(self._across(reference, new), same)

    def _across(self, reference: CompetencyRef, new: str) -> Iterator[CompetencyRef]:
        old = self._catalog.item(reference)
        for crosswalk in self._catalog.crosswalks:
            for pair in crosswalk.pairs:
                if pair.relation is Relation.EXACT and old is not None:
                    items = self._catalog.item(pair.source), self._catalog.item(pair.target)
                    for one, other in (items, items[::-1]):
                        if one == old and other is not None and other.ref.standard == new:
                            yield other.ref
