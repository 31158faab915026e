"""Where requests and modules name supra-professional skills."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.soft_skills import is_soft
from ...model import (
    AnyOfTarget,
    Catalog,
    CompetencyRef,
    CompetencyTarget,
    Family,
    Module,
    Request,
    ShareTarget,
)


def soft_targets(catalog: Catalog, request: Request) -> Iterator[tuple[str, CompetencyRef]]:
    """Yield the supra-professional items that targets name, each with its JSON pointer."""
    for index, target in enumerate(request.targets):
        named: tuple[tuple[str, CompetencyRef], ...] = ()
        if isinstance(target, CompetencyTarget):
            named = ((f"/targets/{index}", target.competency),)
        elif isinstance(target, AnyOfTarget):
            named = tuple((f"/targets/{index}/any_of/{place}", ref) for place, ref in enumerate(target.any_of))
        elif target.competency is not None:
            named = ((f"/targets/{index}/competency", target.competency),)
        yield from (each for each in named if is_soft(catalog, each[1]))


def soft_lists(catalog: Catalog, request: Request) -> Iterator[tuple[str, str]]:
    """Yield the lists of which targets want a share, each with its JSON pointer."""
    for index, target in enumerate(request.targets):
        if isinstance(target, ShareTarget) and target.standard is not None:
            standard = catalog.standards.get(target.standard)
            if standard is not None and standard.family is Family.TRANSVERSAL:
                yield f"/targets/{index}/standard", standard.id


def soft_outcomes(catalog: Catalog, module: Module) -> dict[CompetencyRef, str]:
    """Return the supra-professional items that a module promises as a whole, with the JSON pointers."""
    return {
        outcome.competency: f"/outcomes/{index}"
        for index, outcome in enumerate(module.outcomes)
        if is_soft(catalog, outcome.competency)
    }
