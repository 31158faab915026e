"""What keeps a module from ever starting: the beginning of the chain of prerequisites at which nothing can be had."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..measure.coverage import covers
from ..measure.reach import Training
from ..model import Module
from . import words
from .candidates import LeafNeed, Need, Pool, matches
from .words import Words


class Unmet:
    """Follows needs that nothing meets to where the chain breaks, or to where modules wait for each other."""

    def __init__(self, pool: Pool, able: Iterable[Module], trained: Training, reason: Callable[[int], Words]) -> None:
        """Take the modules that could start, what they train, and what says why another one cannot be taken."""
        self._pool = pool
        self._able = tuple(module for module in able if not module.is_final)
        self._trained = trained
        self._reason = reason

    def told(self, number: int) -> Words:
        """Say why a module can never start: for each need that is not met what stands at the beginning."""
        return words.listing(self._told(number))

    def _told(self, number: int) -> list[Words]:
        return [self._root(need, [number]) for need in self._needs(number)]

    def _needs(self, number: int) -> list[Need]:
        candidate = self._pool.candidate(number)
        return [need for need in candidate.needs if not self._met(need)] if candidate is not None else []

    def _met(self, need: Need) -> bool:
        if isinstance(need, LeafNeed):
            return covers(self._pool.entry, need.leaf, need.level) or self._trained.get(need.leaf, 0) >= need.level
        return any(matches(module, need) for module in self._able)

    def _root(self, need: Need, chain: list[int]) -> Words:
        """Follow the first need of the first supplier, as long as nothing but such a need bars it."""
        while True:
            suppliers = self._suppliers(need)
            waiting = [number for number in suppliers if self._needs(number)]
            if not waiting:
                return self._broken(need, suppliers, far=len(chain) > 1)
            follower = waiting[0]
            if follower in chain:
                return self._circle(chain[chain.index(follower) :], far=chain[0] != follower)
            chain.append(follower)
            need = self._needs(follower)[0]

    def _suppliers(self, need: Need) -> list[int]:
        supply = self._pool.supply
        if isinstance(need, LeafNeed):
            return [number for number, level in supply.trained(need.leaf) if level >= need.level]
        return [number for number in supply.versions(need.module) if matches(supply.modules[number], need)]

    def _broken(self, need: Need, suppliers: list[int], *, far: bool) -> Words:
        """Say that nothing supplies a need, or that what would cannot be taken."""
        key = "far" if far else "near"
        catalog = self._pool.catalog
        if isinstance(need, LeafNeed):
            named = words.phrase("cause.unmet.item", {"item": words.item(catalog, need.leaf)})
        else:
            named = words.phrase("cause.unmet.module", {"module": words.named(catalog, need)})
        return words.phrase(f"cause.unmet.{key}", {"need": named, "why": self._why(need, suppliers)})

    def _why(self, need: Need, suppliers: list[int]) -> Words:
        supply = self._pool.supply
        if suppliers:
            barred = (words.with_reason(supply.modules[number], self._reason(number)) for number in suppliers)
            return words.phrase("cause.unmet.barred", {"modules": words.listing(barred)})
        if isinstance(need, LeafNeed):
            level = max((level for _, level in supply.trained(need.leaf)), default=0)
            return words.phrase("cause.unmet.lower" if level else "cause.unmet.nobody", {"level": level})
        there = [words.versioned(supply.modules[number]) for number in supply.versions(need.module)]
        key = "cause.unmet.versions" if there else "cause.unmet.no-module"
        return words.phrase(key, {"modules": words.listing(there)})

    def _circle(self, chain: list[int], *, far: bool) -> Words:
        modules = [words.versioned(self._pool.supply.modules[number]) for number in chain]
        key = "far" if far else "near"
        return words.phrase(f"cause.unmet.circle-{key}", {"modules": words.listing(modules), "count": len(chain)})
