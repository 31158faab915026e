"""What a program pinned against what the catalogue says now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Document, Finding, Hours, Module, ModuleStatus, Placement, Standard, Text, Version
from .hours import module_hours

if TYPE_CHECKING:
    from ..model import Catalog, Program

#: Makes the fingerprint of a document; `coppbuilder.convert.digest` is one.
Digest = Callable[[Document], str]


class Staleness(StrEnum):
    """What became of a pinned document."""

    GONE = "gone"
    VERSION_GONE = "version-gone"
    CHANGED = "changed"
    RETIRED = "retired"
    NEWER = "newer"
    REPLACED = "replaced"
    NO_OFFER = "no-offer"
    UNITS = "units"


@frozen(kw_only=True)
class StaleModule:
    """A placement that no longer matches: in which ways, its newest approved version, pinned hours and those of now."""

    number: int
    placement: Placement
    title: Text | None
    ways: tuple[Staleness, ...]
    newest: Version | None
    pinned_hours: Hours | None
    hours: Hours | None


@frozen(kw_only=True)
class StaleStandard:
    """A pinned edition that no longer matches: in which ways, and the edition that replaced it."""

    standard: str
    title: Text | None
    ways: tuple[Staleness, ...]
    replaced_by: str | None


@frozen(kw_only=True)
class StaleReport:
    """What became stale in a program; all empty if it still is what was pinned.

    Attributes:
        program: its id.
        modules: placements that no longer match the catalogue.
        standards: pinned editions that no longer match.
        demand_changed: whether the demand is not the one that was assembled.
        findings: what the norms of today say that those of the day of approval did not.

    """

    program: str
    modules: tuple[StaleModule, ...] = ()
    standards: tuple[StaleStandard, ...] = ()
    demand_changed: bool = False
    findings: tuple[Finding, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is stale; a newer version alone makes nothing stale."""
        ways = {way for module in self.modules for way in module.ways} - {Staleness.NEWER}
        return not (ways or self.standards or self.demand_changed or self.findings)


def approved_on(program: Program) -> dt.date | None:
    """Return the day of approval: that of the program, else the one that the demand plans."""
    return (program.approval.date if program.approval is not None else None) or program.demand.approval_date


def stale(program: Program, catalog: Catalog, digest: Digest, *, findings: tuple[Finding, ...] = ()) -> StaleReport:
    """Compare pins with the catalogue.

    Args:
        program: the lock.
        catalog: what there is now.
        digest: makes the fingerprint that pins are compared with.
        findings: what became a problem since, told by the rules.

    """
    record = program.assembly
    demand = record.demand if record is not None else None
    return StaleReport(
        program=program.id,
        modules=tuple(_modules(program, catalog, digest)),
        standards=tuple(_standards(program, catalog, digest)),
        demand_changed=demand is not None and demand != digest(program.demand),
        findings=findings,
    )


def _modules(program: Program, catalog: Catalog, digest: Digest) -> Iterator[StaleModule]:
    for number, placement in enumerate(program.modules, 1):
        if placement.local:
            continue
        module = catalog.module(placement.module, placement.version)
        approved = (each for each in catalog.versions(placement.module) if each.status is ModuleStatus.APPROVED)
        newest = next((each.version for each in approved if each.version > placement.version), None)
        ways = tuple(_ways(placement, module, catalog, digest))
        if newest is not None:
            ways += (Staleness.NEWER,)
        if ways:
            yield StaleModule(
                number=number,
                placement=placement,
                title=module.title if module else placement.title,
                ways=ways,
                newest=newest,
                pinned_hours=placement.hours,
                hours=module_hours(module, placement.units_omitted) if module else None,
            )


def _ways(placement: Placement, module: Module | None, catalog: Catalog, digest: Digest) -> Iterator[Staleness]:
    if module is None:
        yield Staleness.VERSION_GONE if placement.module in catalog.modules else Staleness.GONE
        return
    if placement.digest is not None and placement.digest != digest(module):
        yield Staleness.CHANGED
    if module.status is ModuleStatus.RETIRED and not placement.recognized:
        yield Staleness.RETIRED
    if not set(placement.units_omitted) <= {unit.key for unit in module.optional_units}:
        yield Staleness.UNITS
    offered = {provider.id for provider, _ in catalog.offers(module)}
    if placement.provider is not None and catalog.providers and placement.provider not in offered:
        yield Staleness.NO_OFFER


def _standards(program: Program, catalog: Catalog, digest: Digest) -> Iterator[StaleStandard]:
    for pinned in program.standards:
        standard = catalog.standards.get(pinned.standard)
        successor = _successor(catalog, pinned.standard, standard)
        ways: list[Staleness] = []
        if standard is None:
            ways.append(Staleness.GONE)
        elif pinned.digest is not None and pinned.digest != digest(standard):
            ways.append(Staleness.CHANGED)
        if successor is not None:
            ways.append(Staleness.REPLACED)
        if ways:
            yield StaleStandard(
                standard=pinned.standard,
                title=standard.title if standard else None,
                ways=tuple(ways),
                replaced_by=successor,
            )


def _successor(catalog: Catalog, id_: str, standard: Standard | None) -> str | None:
    """Return the edition that replaced this one: as it says itself, or as the newer one says."""
    if standard is not None and standard.replaced_by is not None:
        return standard.replaced_by
    return next((other.id for _, other in sorted(catalog.standards.items()) if id_ in other.replaces), None)
