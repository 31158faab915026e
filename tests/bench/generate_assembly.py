"""Large random catalogues for assembly, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from coppbuilder.model import (
    Catalog,
    Competency,
    CompetencyRef,
    CompetencyTarget,
    Complete,
    Document,
    Family,
    Hours,
    ItemKind,
    Level,
    Module,
    Objective,
    Offer,
    Outcome,
    ProgramType,
    Provider,
    Request,
    Requires,
    Standard,
    Version,
)

PROVIDERS = 12
TARGETS = 27
BY_STANDARD = 50


def _target(ref: CompetencyRef, level: Level) -> CompetencyTarget:
    return CompetencyTarget(competency=ref, level=level)


class Generator:
    """Modules train one to six competencies of one field at some level; two in five need something of it before.

    Each module is offered by one or two of twelve providers at prices of their own; one in twenty excludes another.
    A request asks for 27 competencies of `fields` fields. What makes catalogues hard, each met in practice:

    - `overlap`: modules train four to nine competencies instead of one to six, so that they overlap in many ways.
    - `chains`: nine in ten modules need the competency just before their first one, as in courses built step by step.
    - `alike`: so many modules in a row have the same hours and outcomes, as where colleges share one syllabus.
    """

    def __init__(
        self,
        modules: int,
        competencies: int,
        fields: int,
        seed: int,
        *,
        overlap: bool = False,
        chains: bool = False,
        alike: int = 1,
    ) -> None:
        self.rng = random.Random(seed)  # noqa: S311 - a repeatable sequence is what is wanted
        self.modules = modules
        self.fields = fields
        self.sizes = (4, 9) if overlap else (1, 6)
        self.chains = chains
        self.alike = alike
        self.refs = [CompetencyRef(f"s{n // BY_STANDARD}", f"c{n}") for n in range(competencies)]

    def catalogue(self) -> Catalog:
        return Catalog.of(self._documents())

    def request(self, *minimize: Objective) -> Request:
        starts = self.rng.sample(range(0, len(self.refs), BY_STANDARD), self.fields)
        refs = self.rng.sample([ref for start in starts for ref in self.refs[start : start + BY_STANDARD]], TARGETS)
        levels = [Level(self.rng.choice([1, 2, 2, 3])) for _ in refs]
        return Request(
            id="bench",
            program_type=ProgramType.OTHER,
            targets=tuple(map(_target, refs, levels)),
            minimize=minimize,
        )

    def _documents(self) -> Iterator[Document]:
        for first in range(0, len(self.refs), BY_STANDARD):
            items = tuple(
                Competency(key=ref.key, kind=ItemKind.COMPETENCY) for ref in self.refs[first : first + BY_STANDARD]
            )
            yield Standard(id=f"s{first // BY_STANDARD}", family=Family.CORPORATE, complete=Complete.YES, items=items)
        for number in range(self.modules):
            if number % self.alike == 0:
                module = self._module(number)
            yield evolve(module, id=f"m{number:06}")
        offers: list[list[Offer]] = [[] for _ in range(PROVIDERS)]
        for number in range(self.modules):
            for provider in self.rng.sample(range(PROVIDERS), self.rng.choice([1, 1, 2])):
                price = Decimal(self.rng.randint(20, 400) * 50)
                offers[provider].append(Offer(module=f"m{number:06}", price_per_learner=price))
        for number, offered in enumerate(offers):
            yield Provider(id=f"p{number:02}", offers=tuple(offered))

    def _module(self, number: int) -> Module:
        start = self.rng.randrange(0, len(self.refs), BY_STANDARD)
        trained = self.rng.sample(range(start, start + BY_STANDARD), self.rng.randint(*self.sizes))
        needs: tuple[Outcome, ...] = ()
        if self.chains:
            if min(trained) > start and self.rng.random() < 0.9:
                needs = (Outcome(competency=self.refs[min(trained) - 1], level=Level.AWARENESS),)
        elif self.rng.random() < 0.4:
            # Most needs point to earlier competencies; a few point anywhere, so that circles exist.
            limit = min(trained) if self.rng.random() < 0.95 else start + BY_STANDARD
            if limit > start:
                level = Level(self.rng.choice([1, 2]))
                needs = (Outcome(competency=self.refs[self.rng.randrange(start, limit)], level=level),)
        excluded = (f"m{self.rng.randrange(self.modules):06}",) if self.rng.random() < 0.05 else ()
        return Module(
            id=f"m{number:06}",
            version=Version.parse("1.0"),
            owner="college",
            hours=Hours(lecture=self.rng.randint(4, 20) / 2, practice=6 * len(trained) + self.rng.randint(0, 16) / 2),
            outcomes=tuple(
                Outcome(competency=self.refs[place], level=Level(self.rng.choice([1, 2, 3, 3]))) for place in trained
            ),
            requires=Requires(competencies=needs),
            excludes=tuple(id_ for id_ in excluded if id_ != f"m{number:06}"),
        )
