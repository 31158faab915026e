"""From chosen columns to a program: pinned versions with digests, in the order of teaching, with the proof beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import reduce
from operator import add
from typing import TYPE_CHECKING

from attrs import evolve

from ..convert import digest
from ..measure.hours import half_hours, module_hours
from ..measure.reach import taught_outcomes
from ..measure.risks import applicable_risks
from ..model import (
    AnyOfTarget,
    AssemblyRecord,
    AssemblyStatus,
    Hours,
    Network,
    NetworkPart,
    ObjectiveValue,
    PinnedStandard,
    Placement,
    Program,
    Proof,
    ProviderRole,
    Request,
    ShareTarget,
)
from .milp import ENGINE, Verdict
from .model import Model, Pick
from .order import arrange
from .quantities import UNITS
from .stages import Outcome

if TYPE_CHECKING:
    from ..model import Catalog


def lock(model: Model, outcome: Outcome) -> tuple[Program, Proof]:
    """Write down the program that the values choose."""
    picks, _ = arrange(model.picks(outcome.values or ()))
    request, catalog = model.request, model.pool.catalog
    status = AssemblyStatus.OPTIMAL if outcome.verdict is Verdict.OPTIMAL else AssemblyStatus.FEASIBLE
    objectives = proven(outcome)
    placements = tuple(placement_of(pick) for pick in picks)
    program = Program(
        id=f"{request.id}.program",
        title=request.title,
        demand=request,
        standards=tuple(_standards(catalog, request, picks)),
        modules=placements,
        total_hours=reduce(add, (place.hours or Hours() for place in placements), Hours()).total,
        network=_network(catalog, picks),
        assembly=AssemblyRecord(
            status=status,
            objectives=objectives,
            demand=digest(request),
            catalogue=outcome.fingerprint,
            engine=ENGINE,
        ),
    )
    if request.limits.weeks.upper is not None:
        from .deadline import in_weeks

        program = in_weeks(catalog, program)
    risks = tuple(risk.id for risk in applicable_risks(catalog, program))
    return evolve(program, risks=risks), Proof(status=status, objectives=objectives)


def proven(outcome: Outcome) -> tuple[ObjectiveValue, ...]:
    """Return the objectives in the units in which they are told."""
    return tuple(
        ObjectiveValue(
            name=reached.objective,
            value=Decimal(reached.value) / UNITS[reached.objective],
            bound=Decimal(reached.bound) / UNITS[reached.objective],
        )
        for reached in outcome.objectives
    )


def omitted_units(pick: Pick) -> tuple[str, ...]:
    """Return the keys of the optional units that are left out."""
    units = pick.candidate.units
    return tuple(unit.key for place, (unit, _) in enumerate(units) if place not in pick.units)


def placement_of(pick: Pick) -> Placement:
    """Write down a chosen module as it is today."""
    module, teaching = pick.candidate.module, pick.teaching
    omitted = omitted_units(pick)
    return Placement(
        module=module.id,
        version=module.version,
        title=module.title,
        digest=digest(module),
        provider=teaching.provider.id if teaching else None,
        workshop=teaching.workshop.id if teaching and teaching.workshop else None,
        hours=module_hours(module, omitted),
        units_omitted=omitted,
    )


def _standards(catalog: Catalog, request: Request, picks: Iterable[Pick]) -> Iterator[PinnedStandard]:
    """Yield the editions that targets name and that chosen modules train."""
    named: set[str | None] = set()
    for target in request.targets:
        if isinstance(target, AnyOfTarget):
            named.update(option.standard for option in target.any_of)
        elif isinstance(target, ShareTarget):
            named.add(target.competency.standard if target.competency is not None else target.standard)
        else:
            named.add(target.competency.standard)
    for pick in picks:
        outcomes = taught_outcomes(pick.candidate.module, omitted_units(pick))
        named.update(outcome.competency.standard for outcome in outcomes)
    for id_, standard in sorted(catalog.standards.items()):
        if id_ in named:
            yield PinnedStandard(standard=id_, digest=digest(standard))


def _network(catalog: Catalog, picks: Iterable[Pick]) -> Network | None:
    """Describe the network form (273-ФЗ, ст. 15) where more than one organisation teaches.

    The base is an organisation with that role (sooner one that teaches), else the one that teaches the most hours.
    """
    modules: dict[str, list[str]] = {}
    halves: Counter[str] = Counter()
    for pick in picks:
        if pick.teaching is not None:
            provider = pick.teaching.provider.id
            modules.setdefault(provider, []).append(pick.candidate.module.id)
            halves[provider] += half_hours(module_hours(pick.candidate.module, omitted_units(pick)).total)
    if len(modules) < 2:  # noqa: PLR2004 - a network needs two
        return None
    bases = sorted(
        (id_ for id_, provider in catalog.providers.items() if provider.role is ProviderRole.BASE),
        key=lambda id_: (id_ not in modules, id_),
    )
    base = bases[0] if bases else min(modules, key=lambda id_: (-halves[id_], id_))
    parts = tuple(NetworkPart(provider=id_, modules=tuple(modules[id_])) for id_ in sorted(modules))
    return Network(base=base, parts=parts)
