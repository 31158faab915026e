"""What follows a change of the modules: sections, parts of the network, pinned standards, risks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import evolve

from ..convert import digest
from ..measure.hours import half_hours
from ..measure.plan import Plan, plan_of
from ..measure.reach import taught_outcomes
from ..measure.risks import applicable_risks
from ..model import (
    AnyOfTarget,
    CompetencyTarget,
    Network,
    NetworkPart,
    PinnedStandard,
    Placement,
    Program,
    ProviderRole,
    Request,
    Section,
)

if TYPE_CHECKING:
    from ..model import Catalog


def refreshed(old: Program, modules: tuple[Placement, ...], catalog: Catalog) -> Program:
    """Return a program with other placements; what was written by hand and still fits stays."""
    before = plan_of(catalog, old)
    new = evolve(old, modules=modules, sections=_sections(old, modules))
    new = evolve(new, network=_network(before, plan_of(catalog, new)))
    new = evolve(new, standards=_standards(before, plan_of(catalog, new)))
    return evolve(new, risks=_risks(catalog, old, new))


def _sections(old: Program, modules: tuple[Placement, ...]) -> tuple[Section, ...]:
    """Keep headings; a new module goes below the heading of its neighbour, an empty heading goes."""
    if not old.sections:
        return ()
    heading = {module: number for number, section in enumerate(old.sections) for module in section.modules}
    ids = [place.module for place in modules]
    gone = [place.module for place in old.modules if place.module not in ids]
    for index, id_ in enumerate(ids):
        if id_ not in heading and id_ not in {place.module for place in old.modules}:
            swapped = heading.get(gone[0]) if gone else None
            nearby = (heading[other] for other in (*reversed(ids[:index]), *ids[index + 1 :]) if other in heading)
            number = swapped if swapped is not None else next(nearby, None)
            if number is not None:
                heading[id_] = number
    kept = (
        evolve(section, modules=tuple(id_ for id_ in ids if heading.get(id_) == number))
        for number, section in enumerate(old.sections)
    )
    return tuple(section for section in kept if section.modules)


def _network(before: Plan, after: Plan) -> Network | None:
    """Follow who teaches what; without a network, one begins when a second provider comes in."""
    network = before.program.network
    taught = _taught(after)
    if network is None:
        if len(taught) < 2 or len(_taught(before)) > 1:  # noqa: PLR2004 - a network needs two
            return None
        parts = tuple(NetworkPart(provider=id_, modules=modules) for id_, modules in sorted(taught.items()))
        return Network(base=_base(after), parts=parts)
    previous = _taught(before)
    parts = tuple(
        evolve(part, modules=taught.get(part.provider, ()) if part.modules else ())
        for part in network.parts
        if part.provider in taught or part.provider not in previous
    )
    known = {part.provider for part in parts}
    named = any(part.modules for part in network.parts)
    added = tuple(
        NetworkPart(provider=id_, modules=modules if named else ())
        for id_, modules in sorted(taught.items())
        if id_ not in known and id_ not in previous and (named or id_ != network.base)
    )
    if set(taught) <= {network.base} and {part.provider for part in parts} <= {network.base}:
        return None
    return evolve(network, parts=(*parts, *added))


def _taught(plan: Plan) -> dict[str, tuple[str, ...]]:
    result: dict[str, tuple[str, ...]] = {}
    for place in plan.taught:
        if place.placement.provider is not None:
            result[place.placement.provider] = (*result.get(place.placement.provider, ()), place.placement.module)
    return result


def _base(plan: Plan) -> str:
    """Choose a base organisation that teaches here, else any, else who teaches the most hours."""
    providers = plan.catalog.providers.values()
    bases = [provider.id for provider in providers if provider.role is ProviderRole.BASE]
    if bases:
        return min(bases, key=lambda id_: (id_ not in plan.providers, id_))

    def halves(id_: str) -> int:
        return sum(half_hours(place.hours.total) for place in plan.taught if place.placement.provider == id_)

    return min(plan.providers, key=lambda id_: (-halves(id_), id_))


def _standards(before: Plan, after: Plan) -> tuple[PinnedStandard, ...]:
    """Pin what came into use, let go what went out of use; what was pinned otherwise stays."""
    used, needed = _used(before), _used(after)
    kept = [pinned for pinned in after.program.standards if pinned.standard in needed or pinned.standard not in used]
    pinned_ids = {pinned.standard for pinned in kept}
    standards = after.catalog.standards
    added = [
        PinnedStandard(standard=id_, digest=digest(standards[id_]))
        for id_ in sorted(needed - used - pinned_ids)
        if id_ in standards
    ]
    return (*kept, *added)


def _used(plan: Plan) -> set[str]:
    named = set(_named(plan.request))
    for place in plan.taught:
        if place.module is not None:
            outcomes = taught_outcomes(place.module, place.placement.units_omitted)
            named.update(outcome.competency.standard for outcome in outcomes)
    return named


def _named(request: Request) -> Iterable[str]:
    for target in request.targets:
        match target:
            case CompetencyTarget():
                yield target.competency.standard
            case AnyOfTarget():
                yield from (option.standard for option in target.any_of)
            case _:
                yield target.competency.standard if target.competency is not None else target.standard or ""


def _risks(catalog: Catalog, old: Program, new: Program) -> tuple[str, ...]:
    before = {risk.id for risk in applicable_risks(catalog, old)}
    after = {risk.id for risk in applicable_risks(catalog, new)}
    kept = [id_ for id_ in new.risks if id_ in after or id_ not in before]
    return (*kept, *sorted(after - before - set(kept)))
