"""Programs looked at again: what differs, what a module is for, changes by hand, pins that no longer hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from attrs import evolve

from . import change as edits
from .convert import digest, unstructure
from .errors import UsageError
from .measure.comparison import Comparison
from .measure.comparison import compare as side_by_side
from .measure.difference import Change, DocumentDiff, ProgramDiff, program_diff
from .measure.edited import Edited, only_in
from .measure.fields import field_changes
from .measure.plan import plan_of
from .measure.purpose import Purpose, purposes
from .measure.staleness import StaleReport, approved_on
from .measure.staleness import stale as measured_staleness
from .model import (
    Catalog,
    Document,
    Finding,
    Phase,
    Program,
)
from .workflow import validate


def diff(old: Document, new: Document, catalog: Catalog) -> ProgramDiff | DocumentDiff:
    """Return what differs between two documents of one kind, in the words of the domain; ids do not count.

    Programs are measured: modules, hours, coverage, cost, order, risks. Other documents are compared field by field.

    Args:
        old: the first document.
        new: the second one.
        catalog: where modules, standards and providers of programs are looked up.

    Raises:
        UsageError: the documents are of different kinds.

    Example:
        >>> request = Request(id="a", program_type=ProgramType.OTHER, targets=())
        >>> diff(request, evolve(request, employer="Завод"), Catalog.of([])).changes[0].path
        ('employer',)

    """
    if old.KIND != new.KIND:
        raise UsageError("usage.different-kinds", old=old.KIND, new=new.KIND)
    if isinstance(old, Program) and isinstance(new, Program):
        return _programs(old, new, catalog)
    return DocumentDiff(
        kind=old.KIND,
        documents=Change((old.id, old.title), (new.id, new.title)),
        changes=field_changes(_compared(old), _compared(new)),
    )


def _programs(old: Program, new: Program, catalog: Catalog) -> ProgramDiff:
    return program_diff(
        plan_of(catalog, old),
        plan_of(catalog, new),
        demand=field_changes(_compared(old.demand), _compared(new.demand)),
        others=field_changes(_unmeasured(old), _unmeasured(new)),
    )


def _compared(document: Document) -> dict[str, Any]:
    return {key: value for key, value in unstructure(document).items() if key not in {"schema", "kind", "id"}}


def _unmeasured(program: Program) -> dict[str, Any]:
    """Return the fields of a program that no measure looks at; of the proof only whether there is one."""
    measured = {"demand", "modules", "total_hours", "standards", "risks", "assembly"}
    plain = {key: value for key, value in _compared(program).items() if key not in measured}
    return plain if program.assembly is None else plain | {"assembly": {"status": program.assembly.status.value}}


def compare(
    programs: Iterable[Program], catalog: Catalog, *, on: dt.date | None = None, today: dt.date | None = None
) -> Comparison:
    """Return programs side by side: hours, shares, cost, coverage, weeks, risks, findings, and the best of each.

    Example:
        >>> compare([], Catalog.of([])).programs
        ()

    """
    programs = tuple(programs)
    reports = [validate(program, catalog, on=on, today=today).only(Phase.COMPOSITION) for program in programs]
    return side_by_side([plan_of(catalog, program) for program in programs], reports)


def why(program: Program, catalog: Catalog, module: str | None = None) -> tuple[Purpose, ...]:
    """Return what each module of a program (or one of them) is there for, and what would be lost without it.

    Raises:
        UsageError: the program does not hold the module.

    """
    if module is None:
        return purposes(plan_of(catalog, program))
    edits.find(program, module)
    found = purposes(plan_of(catalog, program))
    return tuple(purpose for purpose in found if purpose.placed.placement.module == module)


def edit(
    program: Program,
    catalog: Catalog,
    changes: Iterable[edits.Edit],
    *,
    on: dt.date | None = None,
    today: dt.date | None = None,
) -> Edited:
    """Change a program by hand, and say at once what the change breaks.

    Args:
        program: the lock.
        catalog: where modules and providers are looked up.
        changes: what to swap, drop, add, trim or restore (see `coppbuilder.change`), one after another.
        on: the day whose norms count; without it the approval date, else `today`.
        today: the day to judge by where nothing else names one.

    Raises:
        UsageError: a module, version, unit or provider is not known, or is not (or is already) in the program.

    """
    changed = edits.edit(program, catalog, changes)
    judged = (validate(each, catalog, on=on, today=today) for each in (_touched(program, changed), changed))
    before, after = (report.only(Phase.COMPOSITION) for report in judged)
    return Edited(
        program=changed,
        diff=_programs(program, changed, catalog),
        broken=only_in(after, before),
        mended=only_in(before, after),
        unproven=program.assembly is not None,
        unapproved=program.stage is not changed.stage,
    )


def _touched(program: Program, changed: Program) -> Program:
    """Return the former modules with what any change by hand does to them: pins, a draft again, no proof.

    A finding that goes away because of that alone is not mended, and one that it brings is nothing that breaks.
    """
    pinned = {(place.module, place.version) for place in changed.modules if place.pinned}
    modules = (
        evolve(place, pinned=place.pinned or (place.module, place.version) in pinned) for place in program.modules
    )
    return evolve(program, modules=tuple(modules), assembly=None, stage=changed.stage, approval=changed.approval)


def stale(program: Program, catalog: Catalog, *, today: dt.date | None = None) -> StaleReport:
    """Return which pins of a program no longer match the catalogue, and what the norms of today say anew.

    Args:
        program: the lock.
        catalog: what there is now.
        today: the day whose norms are compared with those of the day of approval; without it they are not.

    """
    approved = approved_on(program)
    findings: tuple[Finding, ...] = ()
    if today is not None and approved is not None and approved < today:
        now, then = (validate(program, catalog, on=day).only(Phase.COMPOSITION) for day in (today, approved))
        findings = tuple(finding for finding in only_in(now, then) if finding.citation is not None)
    return measured_staleness(program, catalog, digest, findings=findings)
