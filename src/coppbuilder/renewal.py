"""Programs brought up to date: the least change that the catalogue of today asks for."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

from .change.around import refreshed
from .convert import digest
from .errors import InternalError, UsageError
from .loading import locate_pointers
from .measure.difference import program_diff
from .measure.edited import only_in
from .measure.plan import plan_of
from .measure.updated import Updated
from .model import (
    Assembled,
    AssemblyRecord,
    Cause,
    FailureStatus,
    Finding,
    NotAssembled,
    Phase,
    PinnedStandard,
    Placement,
    Program,
    Proof,
    Report,
    Stage,
)
from .workflow import assemble, cause_of, validate

if TYPE_CHECKING:
    from .assemble.update import Renewed
    from .model import Catalog


def update(
    program: Program,
    catalog: Catalog,
    *,
    only: str | None = None,
    allow_drafts: bool = False,
    time_limit: float | None = None,
    on: dt.date | None = None,
    today: dt.date | None = None,
) -> Updated | NotAssembled:
    """Assemble the demand of a program again over the catalogue of today, with the least change.

    The first objective is the number of changed modules: a module that comes or goes counts once, and so does a new
    version of one that stays. Then as few optional units as possible come or go in modules that stay, and then the
    objectives of the demand count. Pinned placements and modules of the program's own stay; where that cannot be, the
    causes name them.

    Args:
        program: the lock.
        catalog: where modules, standards, offers and norms of today come from.
        only: the module that alone may change freely, even if it is pinned; the others change where they must.
        allow_drafts: whether modules with status `draft` may be used.
        time_limit: seconds of search after which the best that was found is returned.
        on: the day whose norms count; without it the approval date of the demand, else `today`.
        today: the day to judge by where nothing else names one.

    Raises:
        UsageError: the program does not hold the module named by `only`.
        InternalError: the updated program breaks a rule (a defect of this package).

    Example:
        >>> from .model import Catalog, Request
        >>> nothing = Program(id="p", demand=Request(id="r", program_type="other", targets=()), modules=())
        >>> update(nothing, Catalog.of([])).current
        True

    """
    from .assemble.update import renew

    if only is not None and all(place.module != only or place.recognized for place in program.modules):
        raise UsageError("usage.not-in-program", name=only)
    broken = validate(program.demand, catalog, on=on, today=today).only(Phase.COMPOSITION).errors
    if broken:
        causes = tuple(_placed([cause_of(finding) for finding in broken], program))
        return NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=causes)
    renewed = renew(catalog, program, only=only, allow_drafts=allow_drafts, time_limit=time_limit)
    if isinstance(renewed, NotAssembled):
        return evolve(renewed, causes=tuple(_placed(renewed.causes, program)))
    best = assemble(
        catalog, program.demand, allow_drafts=allow_drafts, time_limit=time_limit, on=on, today=today, relax=False
    )
    record = best.program.assembly if isinstance(best, Assembled) and _equal(best.proof, renewed.proof) else None
    new = _rewritten(program, catalog, renewed, record)
    report = validate(new, catalog, on=on, today=today)
    before = validate(program, catalog, on=on, today=today)
    wrong = only_in(_errors(report), _errors(before))
    if wrong:
        return _wrong(program, catalog, wrong)
    return Updated(
        program=new,
        diff=program_diff(plan_of(catalog, program), plan_of(catalog, new)),
        changes=renewed.changes,
        proof=renewed.proof,
        best=record is not None,
        report=report,
        current=new is program,
    )


def _equal(best: Proof, found: Proof) -> bool:
    return best.status is found.status and best.objectives == found.objectives


def _rewritten(program: Program, catalog: Catalog, renewed: Renewed, record: AssemblyRecord | None) -> Program:
    """Return the program with its new placements and all that follows from them; itself if nothing differs."""
    modules = renewed.placements
    other = _identities(modules) != _identities(program.modules)
    new = refreshed(program, modules, catalog) if other else evolve(program, modules=modules)
    if other and program.demand.limits.weeks.upper is not None:
        from .assemble.deadline import in_weeks

        new = in_weeks(catalog, new)
    known = (pinned for pinned in new.standards if pinned.standard in catalog.standards)
    new = evolve(new, standards=tuple(_of_today(pinned, catalog) for pinned in known))
    if program.total_hours is not None:
        new = evolve(new, total_hours=plan_of(catalog, new).hours.total)
    if program.assembly is not None and not _still_true(program, record):
        new = evolve(new, assembly=record)
    if other and new.stage is not Stage.DRAFT:
        new = evolve(new, stage=Stage.DRAFT, approval=None)
    return program if new == program else evolve(new, origin=None)


def _identities(placements: tuple[Placement, ...]) -> list[tuple[object, ...]]:
    return [(place.module, place.version, place.provider, place.units_omitted) for place in placements]


def _of_today(pinned: PinnedStandard, catalog: Catalog) -> PinnedStandard:
    return pinned if pinned.digest is None else evolve(pinned, digest=digest(catalog.standards[pinned.standard]))


def _still_true(program: Program, record: AssemblyRecord | None) -> bool:
    """Tell whether what the old record says is what was proven now; the engine and other modules do not matter."""
    old = program.assembly
    return (
        old is not None
        and record is not None
        and evolve(old, catalogue=record.catalogue, engine=record.engine) == record
    )


def _errors(report: Report) -> Report:
    return Report(findings=report.only(Phase.COMPOSITION).errors)


def _wrong(program: Program, catalog: Catalog, wrong: tuple[Finding, ...]) -> NotAssembled:
    """Tell what the rules have against the new program and had not against the old one.

    Raises:
        InternalError: all modules are those of the catalogue, so that nothing should be wrong.

    """
    if all(place.module in catalog.modules and not place.recognized for place in program.modules):
        raise InternalError("usage.broken-promise", findings=tuple(str(finding) for finding in wrong))
    return NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=tuple(cause_of(finding) for finding in wrong))


def _placed(causes: tuple[Cause, ...] | list[Cause], program: Program) -> list[Cause]:
    """Point the causes into the file of the program, whose demand stands under its own key."""
    pointers = [
        None if cause.path is None else cause.path if cause.key.startswith("update.") else f"/demand{cause.path}"
        for cause in causes
    ]
    places = locate_pointers(program.origin, [pointer for pointer in pointers if pointer is not None])
    return [
        evolve(cause, path=pointer, location=places.get(pointer or "")) if pointer is not None else cause
        for cause, pointer in zip(causes, pointers, strict=True)
    ]
