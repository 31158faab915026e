"""Choosing among programs: alternatives, trade-offs, forced modules, changed conditions, and a second opinion.

Everything here assembles again with something changed, so it stands above the workflow.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, Final

from attrs import evolve, frozen

from .change import unknown_module
from .convert import digest
from .errors import InternalError, UsageError
from .measure.feasibility import flaws
from .measure.plan import plan_of
from .measure.prerequisites import satisfies, unmet_requirements
from .model import (
    Alternatives,
    AssemblyResult,
    Catalog,
    Cause,
    Certificate,
    Conditions,
    Forced,
    Front,
    Impact,
    ModuleRequirement,
    NotAssembled,
    Objective,
    Phase,
    Program,
    Request,
    Supposed,
    Version,
    VersionRange,
)
from .workflow import assemble, cause_of, validate

#: Called with what is done and what there is in all.
Progress = Callable[[int, int], None]


@frozen(kw_only=True)
class Judging:
    """How programs are assembled and judged.

    Attributes:
        allow_drafts: whether modules with status `draft` may be used.
        on: the day whose norms count; without it the approval date of the request, else `today`.
        today: the day to judge by where the request has no approval date.

    """

    allow_drafts: bool = False
    on: dt.date | None = None
    today: dt.date | None = None

    def assemble(self, catalog: Catalog, request: Request, *, time_limit: float | None = None) -> AssemblyResult:
        """Assemble the best program."""
        return assemble(
            catalog, request, allow_drafts=self.allow_drafts, time_limit=time_limit, on=self.on, today=self.today
        )

    def keep_promise(self, catalog: Catalog, programs: Iterable[Program]) -> None:
        """Judge assembled programs by the rules.

        Raises:
            InternalError: one breaks a rule (a defect of this package).

        """
        for program in programs:
            report = validate(program, catalog, on=self.on, today=self.today)
            wrong = report.only(Phase.COMPOSITION).errors
            if wrong:
                raise InternalError("usage.broken-promise", findings=tuple(str(finding) for finding in wrong))


_AS_USUAL: Final = Judging()


def _silent(*_: Any) -> None:
    """Tell nobody."""


def alternatives(
    catalog: Catalog,
    request: Request,
    *,
    count: int = 5,
    distance: int = 1,
    judging: Judging = _AS_USUAL,
    time_limit: float | None = None,
    progress: Progress = _silent,
) -> Alternatives | NotAssembled:
    """Return the best programs that differ, each proven best among all that keep the distance from the better ones.

    Args:
        catalog: where modules, standards, offers and norms come from.
        request: what is wanted.
        count: how many programs, at most.
        distance: how many modules of each better program must go, at least; with 0 another provider or version is
            enough.
        judging: drafts, and the day whose norms count.
        time_limit: seconds for each search.
        progress: told how many of how many programs are found.

    Example:
        >>> request = Request(id="empty", program_type="other", targets=())
        >>> len(alternatives(Catalog.of([]), request).found)
        1

    """
    from .assemble.alternatives import alternatives as search

    best = judging.assemble(catalog, request, time_limit=time_limit)
    if isinstance(best, NotAssembled):
        return best
    result = search(
        catalog,
        best,
        count=count,
        distance=distance,
        allow_drafts=judging.allow_drafts,
        time_limit=time_limit,
        progress=progress,
    )
    judging.keep_promise(catalog, (alternative.program for alternative in result.found[1:]))
    return result


def front(
    catalog: Catalog,
    request: Request,
    by: tuple[Objective, Objective],
    *,
    limit: int | None = None,
    judging: Judging = _AS_USUAL,
    progress: Callable[[int], None] = _silent,
) -> Front | NotAssembled:
    """Return the trade-off between two objectives: every pair of values that cannot be improved in one alone.

    The points come in order, from the least of the first objective on; between roubles and hours there may be hundreds.

    Args:
        catalog: where modules, standards, offers and norms come from.
        request: what is wanted; its other objectives choose among equal programs.
        by: two different objectives.
        limit: how many points, at most; `complete` tells whether these are all. Without it, all of them.
        judging: drafts, and the day whose norms count.
        progress: told how many points are known.

    Raises:
        UsageError: both objectives are the same.

    Example:
        >>> request = Request(id="empty", program_type="other", targets=())
        >>> len(front(Catalog.of([]), request, (Objective.COST, Objective.HOURS)).points)
        1

    """
    from .assemble.front import front as search
    from .assemble.front import ranked_by

    if by[0] is by[1]:
        raise UsageError("usage.same-objective", name=by[0].value)
    first = judging.assemble(catalog, ranked_by(request, by))
    if isinstance(first, NotAssembled):
        return first
    result = search(catalog, request, first, by, limit=limit, allow_drafts=judging.allow_drafts, progress=progress)
    judging.keep_promise(catalog, (point.program for point in result.points))
    return result


def why_not(
    catalog: Catalog,
    subject: Request | Program,
    module: str,
    version: Version | None = None,
    *,
    judging: Judging = _AS_USUAL,
) -> Forced | NotAssembled:
    """Force a module into the program, or out of it if it is there, and assemble again.

    Args:
        catalog: where modules, standards, offers and norms come from.
        subject: a program, or a request, whose best program is taken.
        module: the id of the module.
        version: one version of it; without it any version counts.
        judging: drafts, and the day whose norms count.

    Returns:
        The program before, with what changes; or why the request has no program at all.

    Raises:
        UsageError: the catalogue does not know the module, or not this version.

    """
    from .assemble.forced import obstacles

    named = requirement(catalog, module, version)
    if isinstance(subject, Request):
        best = judging.assemble(catalog, subject)
        if isinstance(best, NotAssembled):
            return best
        subject = best.program
    request = subject.demand
    plan = plan_of(catalog, subject)
    present = any(satisfies(place, named) for place in plan.taught)
    forced = Forced(module=module, version=version, present=present, before=subject)
    if present:
        changed = evolve(request, forbid_modules=(*request.forbid_modules, named))
        own = ("/forbid_modules", f"/forbid_modules/{len(request.forbid_modules)}")
    else:
        barred = obstacles(catalog, request, named, allow_drafts=judging.allow_drafts)
        if barred:
            return evolve(forced, obstacles=barred)
        changed = evolve(request, require_modules=(*request.require_modules, named))
        own = ("/require_modules", f"/require_modules/{len(request.require_modules)}")
    return evolve(forced, result=_keeping(judging.assemble(catalog, changed), own))


def _keeping(result: AssemblyResult, own: tuple[str, ...]) -> AssemblyResult:
    """Leave out the changes that take back what was asked."""
    if not isinstance(result, NotAssembled):
        return result
    kept = (change for change in result.relaxations if all(edit.path not in own for edit in change.edits))
    return evolve(result, relaxations=tuple(kept))


def bars(
    catalog: Catalog, request: Request, module: str, version: Version | None = None, *, judging: Judging = _AS_USUAL
) -> tuple[Cause, ...]:
    """Return what bars a module from every program for a request; nothing if it could be taken.

    Raises:
        UsageError: the catalogue does not know the module, or not this version.

    """
    from .assemble.forced import obstacles

    return obstacles(catalog, request, requirement(catalog, module, version), allow_drafts=judging.allow_drafts)


def requirement(catalog: Catalog, module: str, version: Version | None = None) -> ModuleRequirement:
    """Name a module of the catalogue, or one version of it.

    Raises:
        UsageError: the catalogue does not know it.

    """
    versions = VersionRange.parse(f"=={version}") if version is not None else None
    if not catalog.versions(module, versions):
        raise unknown_module(catalog, module, version)
    return ModuleRequirement(module=module, versions=versions)


def what_if(catalog: Catalog, request: Request, conditions: Conditions, *, judging: Judging = _AS_USUAL) -> Supposed:
    """Assemble under the request as it is and under other conditions.

    Args:
        catalog: where modules, standards, offers and norms come from.
        request: what is wanted.
        conditions: what is supposed; nothing is written anywhere.
        judging: drafts, and the day whose norms count.

    Raises:
        UsageError: a provider, module, competency or standard of the conditions is not in the catalogue.

    """
    from .assemble.conditions import changed_catalog, changed_request

    _known(catalog, conditions)
    changed = changed_request(catalog, request, conditions)
    return Supposed(
        request=request,
        changed=changed,
        before=judging.assemble(catalog, request),
        after=judging.assemble(changed_catalog(catalog, conditions), changed),
    )


def _known(catalog: Catalog, conditions: Conditions) -> None:
    standards = (*conditions.replace, *conditions.replace.values())
    unknown = [id_ for id_ in conditions.without_providers if id_ not in catalog.providers]
    unknown += [id_ for id_ in standards if id_ not in catalog.standards]
    unknown += [str(known.competency) for known in conditions.entry if catalog.item(known.competency) is None]
    if unknown:
        raise UsageError("usage.unknown-id", id=unknown[0])
    for named in conditions.retire:
        if not catalog.versions(named.module, named.versions):
            raise unknown_module(catalog, named.module)


def impact(
    catalog: Catalog,
    programs: Iterable[Program],
    conditions: Conditions,
    *,
    judging: Judging = _AS_USUAL,
    progress: Progress = _silent,
) -> tuple[Impact, ...]:
    """Return what a change of the catalogue does to each program, and whether its demand can still be met.

    Args:
        catalog: where modules, standards, offers and norms come from.
        programs: the programs to look at.
        conditions: what is supposed.
        judging: drafts, and the day whose norms count.
        progress: told how many of how many programs are done.

    Raises:
        UsageError: a module or standard of the conditions is not in the catalogue.

    """
    from .assemble.conditions import changed_catalog

    _known(catalog, conditions)
    after = changed_catalog(catalog, conditions)
    programs = tuple(programs)
    found = []
    for number, program in enumerate(programs):
        progress(number, len(programs))
        found.append(_impact(catalog, after, program, conditions, judging))
    return tuple(found)


def _impact(catalog: Catalog, after: Catalog, program: Program, conditions: Conditions, judging: Judging) -> Impact:
    from .assemble.conditions import changed_request

    demand = changed_request(catalog, program.demand, conditions)
    old = plan_of(catalog, program)
    retired = {place.index for place in old.placed if any(satisfies(place, named) for named in conditions.retire)}
    pinned = any(standard.standard in conditions.replace for standard in program.standards)
    file = program.origin.file if program.origin is not None else None
    if not retired and not pinned and demand == program.demand:
        return Impact(file=file, program=program, touched=False)
    kept = tuple(place for index, place in enumerate(program.modules) if index not in retired)
    new = plan_of(after, evolve(program, modules=kept, demand=demand))
    measured = zip(program.demand.targets, old.targets, new.targets, strict=True)
    broken = {unmet.placed.placement.module for unmet in unmet_requirements(old)}
    unmet = (unmet.placed.placement.module for unmet in unmet_requirements(new))
    return Impact(
        file=file,
        program=program,
        touched=True,
        fallen=tuple(target for target, before, now in measured if before.met and not now.met),
        unmet=tuple(dict.fromkeys(module for module in unmet if module not in broken)),
        after=judging.assemble(after, demand),
    )


def verify(
    catalog: Catalog, program: Program, *, judging: Judging = _AS_USUAL, progress: Progress = _silent
) -> Certificate:
    """Check a program independently of the engine that assembled it.

    Feasibility is looked up in the documents and judged by the rules; then a second engine proves for each claimed
    bound, in the order of the objectives, that nothing below it exists. If there are flaws, the bounds are not looked
    at.

    Args:
        catalog: where modules, standards, offers and norms come from.
        program: the program with its record of assembly.
        judging: drafts, and the day whose norms count.
        progress: told how many of how many bounds are done.

    Example:
        >>> request = Request(id="empty", program_type="other", targets=())
        >>> verify(Catalog.of([]), assemble(Catalog.of([]), request).program).ok
        True

    """
    found = flaws(plan_of(catalog, program), digest=digest, allow_drafts=judging.allow_drafts)
    if not found:
        report = validate(program, catalog, on=judging.on, today=judging.today)
        found = tuple(cause_of(finding) for finding in report.only(Phase.COMPOSITION).errors)
    claimed = program.assembly is not None
    if found or not claimed:
        return Certificate(flaws=found, claimed=claimed)
    from .assemble.second import engine, verify_bounds

    bounds = verify_bounds(catalog, program, allow_drafts=judging.allow_drafts, progress=progress)
    return Certificate(flaws=(), bounds=bounds, engine=engine())
