"""Demands that fail alone: a target that nothing trains, a module that cannot be taken, no final assessment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import assert_never

from ..measure.coverage import covers, leaf_weights
from ..measure.groups import taught_learners
from ..measure.norms import final_norm
from ..measure.offers import Obstacle, obstacles
from ..measure.reach import Training
from ..model import (
    AnyOfTarget,
    Argument,
    Cause,
    Citation,
    CompetencyRef,
    CompetencyTarget,
    Module,
    ModuleRequirement,
    ModuleStatus,
    ShareTarget,
)
from . import words
from .candidates import FINAL_FORMS, Bar, Pool, matches
from .unmet import Unmet
from .words import Words


class Singles:
    """Looks at each demand as if it were the only one."""

    def __init__(self, pool: Pool) -> None:
        """Find out what the modules that could ever start train."""
        self._pool = pool
        self._catalog = pool.catalog
        self._able = pool.able(pool.all())
        self._able_modules = {id(candidate.module) for candidate in self._able}
        self._trained: Training = defaultdict(int)
        for candidate in self._able:
            for training in (candidate.main, *(unit for _, unit in candidate.units)):
                for leaf, level in training.items():
                    self._trained[leaf] = max(self._trained[leaf], level)
        self._unmet = Unmet(pool, (candidate.module for candidate in self._able), self._trained, self.reason)

    def causes(self) -> Iterator[Cause]:
        """Yield a cause for each demand that no program could meet, whatever the others are."""
        for place, target in enumerate(self._pool.request.targets):
            path = f"/targets/{place}"
            match target:
                case CompetencyTarget():
                    yield from self._competency(target, path)
                case ShareTarget():
                    yield from self._share(target, path)
                case AnyOfTarget():
                    yield from self._choice(target, path)
                case _:
                    assert_never(target)
        for place, required in enumerate(self._pool.request.require_modules):
            yield from self._required(required, f"/require_modules/{place}")
        if self._pool.needs_final and not any(candidate.module.is_final for candidate in self._able):
            yield self._no_final()

    def _reached(self, leaf: CompetencyRef, level: int) -> bool:
        return covers(self._pool.entry, leaf, level) or self._trained.get(leaf, 0) >= level

    def _competency(self, target: CompetencyTarget, path: str) -> Iterator[Cause]:
        leaves = [leaf.ref for leaf in self._catalog.leaves(target.competency)]
        if not leaves:
            yield Cause(key="cause.target-unknown", arguments={"target": str(target.competency)}, path=path)
        out_of_reach = [leaf for leaf in leaves if not self._reached(leaf, target.level)]
        if not out_of_reach:
            return
        named = [words.item(self._catalog, leaf) for leaf in out_of_reach] if len(leaves) > 1 else []
        arguments: dict[str, Argument] = {
            "target": words.item(self._catalog, target.competency),
            "level": int(target.level),
            "missing": words.missing(named),
        }
        barred, retired, lower = self._nearest(out_of_reach, target.level)
        if barred or retired:
            listed = {**arguments, "modules": words.listing((*barred, *retired))}
            facts = (*_facts(barred), *retired_fact(self._pool, out_of_reach, target.level))
            yield Cause(key="cause.target-barred", arguments=listed, path=path, because=facts)
        elif lower:
            listed = {**arguments, "modules": words.listing(lower)}
            yield Cause(key="cause.target-lower", arguments=listed, path=path, because=_facts(lower))
        else:
            yield Cause(key="cause.target-nobody", arguments=arguments, path=path)

    def _nearest(self, leaves: list[CompetencyRef], level: int) -> tuple[list[Words], list[Words], list[Words]]:
        """Name the modules that would do but cannot be taken, the retired ones, and those that stay below the level."""
        barred: list[Words] = []
        retired: list[Words] = []
        lower: list[Words] = []
        for number in self._by_bars({number for leaf in leaves for number in self._pool.supply.trainers(leaf)}):
            module = self._pool.supply.modules[number]
            trained = self._pool.would_train(module)
            if any(trained.get(leaf, 0) >= level for leaf in leaves):
                found = retired if module.status is ModuleStatus.RETIRED else barred
                found.append(words.with_reason(module, self.reason(number)))
            elif id(module) in self._able_modules:
                lower.append(words.with_level(module, max(trained.get(leaf, 0) for leaf in leaves)))
        return barred, retired, lower

    def _by_bars(self, numbers: Iterable[int]) -> list[int]:
        """Sort modules so that those with the fewest reasons against them come first."""
        modules = self._pool.supply.modules
        return sorted(numbers, key=lambda number: (sum(1 for _ in self._pool.bars(modules[number])), number))

    def reason(self, number: int) -> Words:
        """Say why a module cannot be taken."""
        module = self._pool.supply.modules[number]
        bars = tuple(self._pool.bars(module))
        if not bars:
            return self._unmet.told(number)
        reasons = [words.phrase(f"cause.bar.{bar}", {}) for bar in bars if bar is not Bar.NO_OFFER]
        if Bar.NO_OFFER in bars:
            reasons.extend(self._no_offer(module))
        return words.listing(reasons)

    def _no_offer(self, module: Module) -> Iterator[Words]:
        """Name what stands in the way of the offers; if there are none, say so."""
        offers = self._catalog.offers(module)
        request = self._pool.request
        found = {o for provider, offer in offers for o in obstacles(module, provider, offer, request)}
        for obstacle in sorted(found):
            told = self._few_seats(module) if obstacle is Obstacle.SEATS else {}
            yield words.phrase(f"cause.obstacle.{obstacle}", told)
        if not offers:
            yield words.phrase("cause.bar.no-offer", {})

    def _few_seats(self, module: Module) -> dict[str, object]:
        """Name, of those that take too few learners, the organisation that takes the most, and how many."""
        request = self._pool.request
        short = (
            (offer.seats or 0, provider)
            for provider, offer in self._catalog.offers(module)
            if Obstacle.SEATS in obstacles(module, provider, offer, request)
        )
        seats, provider = max(short, key=lambda pair: pair[0])
        name = words.quoted(provider.title, provider.id)
        return {"provider": name, "seats": seats, "learners": taught_learners(module, request)}

    def _share(self, target: ShareTarget, path: str) -> Iterator[Cause]:
        weights = leaf_weights(self._catalog, target)
        arguments: dict[str, Argument] = {
            "of": share_of(self._pool, target),
            "level": int(target.level),
            "needed": target.share,
        }
        out_of_reach = [leaf for leaf in weights if not self._reached(leaf, target.level)]
        best = 1 - sum((weights[leaf] for leaf in out_of_reach), Fraction(0))
        if not weights:
            yield Cause(key="cause.share-empty", arguments=arguments, path=path)
        elif best < Fraction(str(target.share)):
            named = [words.item(self._catalog, leaf) for leaf in out_of_reach]
            yield Cause(
                key="cause.share-unreachable",
                arguments={**arguments, "best": float(best), "missing": words.missing(named)},
                path=path,
            )

    def _choice(self, target: AnyOfTarget, path: str) -> Iterator[Cause]:
        options = dict.fromkeys(target.any_of)
        reached = [option for option in options if self._option(option, target.level)]
        if len(reached) < target.at_least:
            named = [words.item(self._catalog, option) for option in options if option not in reached]
            arguments: dict[str, Argument] = {
                "needed": target.at_least,
                "all": len(options),
                "level": int(target.level),
                "best": len(reached),
                "missing": words.missing(named),
            }
            yield Cause(key="cause.choice-unreachable", arguments=arguments, path=path)

    def _option(self, option: CompetencyRef, level: int) -> bool:
        leaves = self._catalog.leaves(option)
        return bool(leaves) and all(self._reached(leaf.ref, level) for leaf in leaves)

    def _required(self, required: ModuleRequirement, path: str) -> Iterator[Cause]:
        supply = self._pool.supply
        named = [n for n in supply.versions(required.module) if matches(supply.modules[n], required)]
        name = f"{required.module} {required.versions}" if required.versions else required.module
        if not named:
            yield Cause(key="cause.required-unknown", arguments={"module": name}, path=path)
        elif all(id(supply.modules[number]) not in self._able_modules for number in named):
            reasons = words.listing(words.with_reason(supply.modules[n], self.reason(n)) for n in named)
            yield Cause(key="cause.required-barred", arguments={"module": name, "modules": reasons}, path=path)

    def _no_final(self) -> Cause:
        pool = self._pool
        arguments: dict[str, Argument] = {"type": str(pool.request.program_type), "forms": final_forms(pool)}
        path = final_path(pool)
        near = self._by_bars(pool.supply.finals)
        bars = {number: set(pool.bars(pool.supply.modules[number])) for number in near}
        formed = [number for number in near if Bar.FORM not in bars[number]]
        awarding = [number for number in formed if Bar.PROFESSION not in bars[number]]
        if formed and not awarding:
            return self._no_award(arguments, path)
        finals = [words.with_reason(pool.supply.modules[n], self.reason(n)) for n in awarding or near]
        if not finals:
            return Cause(key="cause.no-final", arguments=arguments, path=path, citation=final_citation(pool))
        wanted = pool.request.final_assessment
        if wanted is not None and wanted.form is not None and wanted.form not in FINAL_FORMS:
            named = words.listing(words.phrase("cause.form-name", {"form": str(f)}) for f in sorted(FINAL_FORMS))
            arguments["forms"] = words.phrase("cause.form-not-final", {"form": str(wanted.form), "forms": named})
        arguments["modules"] = words.listing(finals)
        return Cause(key="cause.final-barred", arguments=arguments, path=path, citation=final_citation(pool))

    def _no_award(self, arguments: dict[str, Argument], path: str) -> Cause:
        """Say that there are final assessments, and all of them award other professions."""
        pool, goal = self._pool, self._pool.request.profession
        if goal is None:
            return Cause(key="cause.final-no-goal", arguments=arguments, path=path, citation=final_citation(pool))
        row = self._catalog.professions.get(goal.ref)
        arguments["profession"] = words.titled(goal.ref, row.title if row else None)
        return Cause(key="cause.final-award", arguments=arguments, path=path, citation=final_citation(pool))


def retired_fact(pool: Pool, leaves: Iterable[CompetencyRef], level: int) -> Iterator[Cause]:
    """Name the retired modules that would reach any of these leaves, if there are any: they are no candidates."""
    modules = pool.supply.modules
    numbers = sorted({number for leaf in leaves for number, reached in pool.supply.trained(leaf) if reached >= level})
    retired = [words.versioned(modules[n]) for n in numbers if modules[n].status is ModuleStatus.RETIRED]
    if retired:
        yield Cause(key="cause.retired", arguments={"modules": words.listing(retired), "count": len(retired)})


def _facts(modules: Iterable[Words]) -> tuple[Cause, ...]:
    """Tell what the modules lack one by one, the closest first."""
    named = list({module["ru"]: module for module in modules}.values())
    keys = ("cause.nearest", *("cause.other" for _ in named))
    return tuple(
        Cause(key=key, arguments={"module": module}) for key, module in zip(keys, named[: words.SHOWN], strict=False)
    )


def share_of(pool: Pool, target: ShareTarget) -> Words:
    """Name what a share is measured over."""
    if target.competency is not None:
        return words.item(pool.catalog, target.competency)
    standard = pool.catalog.standards.get(target.standard or "")
    return words.titled(str(target.standard), standard.title if standard else None)


def final_path(pool: Pool) -> str:
    """Return what in the request asks for a final assessment."""
    return "/final_assessment" if pool.request.final_assessment is not None else "/program_type"


def final_forms(pool: Pool) -> Words:
    """Name the forms of the final assessment, if not all will do."""
    if not pool.final_forms:
        return words.NOTHING
    named = (words.phrase("cause.form-name", {"form": str(form)}) for form in sorted(pool.final_forms))
    return words.phrase("cause.forms", {"forms": words.listing(named)})


def final_citation(pool: Pool) -> Citation | None:
    """Return the norm that asks for the final assessment, where the catalogue knows it."""
    norm = final_norm(pool.catalog, pool.request)
    return norm.citation if norm is not None else None
