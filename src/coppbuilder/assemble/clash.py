"""Why demands that can each be met do not go together: two versions of one module, or modules that exclude each other.

Each demand is followed to the modules that every way of meeting it needs. Where these leave no version of a module
for two demands, or only modules that exclude each other, that is what the demands clash over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from attrs import evolve, frozen

from ..model import Cause, ModuleRequirement, Subject
from . import words
from .candidates import Candidate, LeafNeed, Need
from .model import Model
from .problem import Origin

#: A longer chain of prerequisites is not followed to its end.
_DEEP: Final = 100


@frozen
class _Side:
    """The candidates of one module of which each way needs one, and which needs ask for it."""

    allowed: frozenset[int]
    asked: tuple[tuple[int, Need], ...] = ()

    def __or__(self, other: _Side) -> _Side:
        return _Side(self.allowed | other.allowed, tuple(dict.fromkeys((*self.asked, *other.asked))))

    def __and__(self, other: _Side) -> _Side:
        return evolve(self | other, allowed=self.allowed & other.allowed)


#: What each way needs, by the class of modules that replace each other.
_Forced = dict[str, _Side]


class _ClashError(Exception):
    """Two sides leave no version of a module."""

    def __init__(self, one: _Side, other: _Side) -> None:
        super().__init__()
        self.sides = one, other


class Clashes:
    """Follows demands to what they need in any case."""

    def __init__(self, model: Model) -> None:
        """Follow nothing yet."""
        self._model = model
        self._known: dict[int, _Forced | _ClashError] = {}
        self._open: set[int] = set()
        self._of = dict(zip(model.chosen, range(len(model.chosen)), strict=True))
        for number, units in enumerate(model.units):
            self._of |= {column: number for column, _ in units}

    def causes(self, origins: Iterable[Origin]) -> Iterator[Cause]:
        """Yield the clash of these demands, if it is one of versions or of exclusions."""
        try:
            forced = self._together(self._ways(numbers) for origin in origins for numbers in self._options(origin))
        except _ClashError as clash:
            yield self._versions(clash)
        else:
            yield from self._exclusions(forced)

    def _options(self, origin: Origin) -> Iterator[list[int]]:
        """Yield the candidates of which a demand needs one; what it may meet in other ways is not looked at."""
        problem = self._model.problem
        for row in problem.rows_of(origin):
            terms, lower = problem.asked(row)
            if lower == 1 and all(column in self._of for column in terms):
                yield list(dict.fromkeys(self._of[column] for column in terms))

    def _ways(self, numbers: Iterable[int]) -> _Forced:
        """Return what all of these candidates need, whichever is taken; those that cannot be taken do not count."""
        common: _Forced | None = None
        clash: _ClashError | None = None
        for number in numbers:
            found = self._needed(number)
            if isinstance(found, _ClashError):
                clash = found
            elif common is None:
                common = found
            else:
                common = {kin: side | found[kin] for kin, side in common.items() if kin in found}
        if common is None and clash is not None:
            raise clash
        return common or {}

    def _needed(self, number: int) -> _Forced | _ClashError:
        """Return a candidate with all that it needs in any case; a circle, and a long chain, end there."""
        candidate = self._model.candidates[number]
        itself = {candidate.kin: _Side(frozenset([number]))}
        if number in self._open or len(self._open) == _DEEP:
            return itself
        if number not in self._known:
            self._open.add(number)
            try:
                needed = (self._asked(number, need) for need in candidate.needs)
                self._known[number] = self._together((itself, *needed))
            except _ClashError as clash:
                self._known[number] = clash
            self._open.remove(number)
        return self._known[number]

    def _asked(self, number: int, need: Need) -> _Forced:
        found = self._ways(dict.fromkeys(supplier.candidate for supplier in self._model.suppliers(need)))
        return {kin: side if side.asked else evolve(side, asked=((number, need),)) for kin, side in found.items()}

    def _together(self, parts: Iterable[_Forced]) -> _Forced:
        whole: _Forced = {}
        for part in parts:
            for kin, side in part.items():
                known = whole.get(kin)
                if known is not None and known.allowed.isdisjoint(side.allowed):
                    raise _ClashError(known, side)
                whole[kin] = side if known is None else known & side
        return whole

    def _versions(self, clash: _ClashError) -> Cause:
        """Tell that a program holds one version of a module only, and who asks for which."""
        allowed = [self._model.candidates[number] for side in clash.sides for number in sorted(side.allowed)]
        ids = {candidate.module.id for candidate in allowed}
        key = "cause.one-version" if len(ids) == 1 else "cause.one-of-kin"
        named = words.listing(words.versioned(candidate.module) for candidate in allowed)
        title = words.quoted(allowed[0].module.title, allowed[0].module.id)
        return Cause(key=key, arguments={"module": title, "modules": named}, because=self._facts(*clash.sides))

    def _facts(self, *sides: _Side) -> tuple[Cause, ...]:
        """Tell who asks for a module, each with its place in the file of the asking module."""
        facts: list[Cause] = []
        for side in sides:
            facts.extend(fact for fact in self._told(side) if fact not in facts)
        return tuple(facts)

    def _told(self, side: _Side) -> Iterator[Cause]:
        for number, need in side.asked[: words.SHOWN]:
            candidate = self._model.candidates[number]
            module = candidate.module
            asks, subject = words.versioned(module), Subject.of(module)
            if isinstance(need, ModuleRequirement):
                place = module.requires.modules.index(need)
                yield Cause(
                    key="cause.asks-module",
                    arguments={"asks": asks, "module": words.named(self._model.pool.catalog, need)},
                    path=f"/requires/modules/{place}",
                    subject=subject,
                )
            else:
                yield self._asks_item(candidate, need, side, subject)

    def _asks_item(self, candidate: Candidate, need: LeafNeed, side: _Side, subject: Subject) -> Cause:
        """Tell which competency a module asks for, and which versions train it."""
        catalog, module = self._model.pool.catalog, candidate.module
        places = [
            place
            for place, wanted in enumerate(module.requires.competencies)
            if need.leaf in {leaf.ref for leaf in catalog.leaves(wanted.competency)}
        ]
        suppliers = (supplier.candidate for supplier in self._model.suppliers(need))
        trained = [number for number in dict.fromkeys(suppliers) if number in side.allowed]
        return Cause(
            key="cause.asks-item",
            arguments={
                "asks": words.versioned(module),
                "item": words.item(catalog, need.leaf),
                "modules": words.listing(words.versioned(self._model.candidates[n].module) for n in trained),
            },
            path=f"/requires/competencies/{places[0]}",
            subject=subject,
        )

    def _exclusions(self, forced: _Forced) -> Iterator[Cause]:
        """Tell of two modules that are needed and exclude each other."""
        sides = [(kin, side) for kin, side in sorted(forced.items()) if len(side.allowed) == 1]
        for (_, one), (_, other) in combinations(sides, 2):
            pair = [self._model.candidates[number].module for side in (one, other) for number in side.allowed]
            for module, barred in (pair, pair[::-1]):
                if barred.id in module.excludes:
                    yield Cause(
                        key="cause.excludes",
                        arguments={"module": words.versioned(module), "other": words.versioned(barred)},
                        path=f"/excludes/{module.excludes.index(barred.id)}",
                        subject=Subject.of(module),
                        because=self._facts(one, other),
                    )
                    return
