"""Programs brought up to date: the least change that the catalogue of today asks for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from attrs import evolve, frozen

from .change.around import refreshed
from .convert import digest, structure, unstructure
from .errors import InternalError, UsageError
from .loading import locate_pointers
from .measure.difference import program_diff
from .measure.edited import only_in
from .measure.feasibility import flaws
from .measure.plan import Plan, plan_of
from .measure.staleness import stale as staleness
from .measure.updated import Newer, Updated
from .model import (
    Assembled,
    AssemblyRecord,
    Cause,
    FailureStatus,
    Finding,
    ModuleRequirement,
    NotAssembled,
    Phase,
    PinnedStandard,
    Placement,
    Program,
    Proof,
    Relaxation,
    RelaxationKind,
    Report,
    RequestEdit,
    Stage,
    Text,
    VersionRange,
)
from .texts import LANGUAGES
from .texts.formatting import format_list
from .workflow import assemble, cause_of, validate

if TYPE_CHECKING:
    from .assemble.update import Renewed
    from .model import Catalog, Request


def update(
    program: Program,
    catalog: Catalog,
    *,
    only: str | None = None,
    allow_drafts: bool = False,
    time_limit: float | None = None,
    on: dt.date | None = None,
    today: dt.date | None = None,
    relax: bool = True,
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
        relax: whether an impossible update is told what would help; each such change is one more update. Its edits
            point into the program: `eased` makes them.

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
        causes = tuple(cause_of(finding) for finding in broken)
        renewed: Renewed | NotAssembled = NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=causes)
    else:
        renewed = renew(catalog, program, only=only, allow_drafts=allow_drafts, time_limit=time_limit)
    if isinstance(renewed, NotAssembled):
        placed = evolve(renewed, causes=tuple(_placed(renewed.causes, program)))
        if not relax or renewed.status is not FailureStatus.IMPOSSIBLE:
            return placed
        easing = _Easing(program, catalog, only, allow_drafts, time_limit, on, today)
        return easing.helped(placed)
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
        reasons=tuple(_reasons(plan_of(catalog, program), allow_drafts=allow_drafts)),
        newer=tuple(_newer(new, catalog)),
    )


def _reasons(plan: Plan, *, allow_drafts: bool) -> Iterator[Cause]:
    """Yield what the former program does not keep; sums over modules that are gone are not told, they are unknown."""
    silent = {"choice.flaw.recognized", "choice.flaw.bound"}
    if plan.unknown:
        silent |= {"choice.flaw.value", "choice.flaw.total"}
    own = [f"{place.placement.module}@{place.placement.version}" for place in plan.unknown if place.placement.local]
    for cause in flaws(plan, digest=digest, allow_drafts=allow_drafts):
        if cause.key not in silent and cause.arguments.get("module") not in own:
            yield cause


def _newer(program: Program, catalog: Catalog) -> Iterator[Newer]:
    for stale in staleness(program, catalog, digest).modules:
        place = stale.placement
        if stale.newest is not None and not (place.pinned or place.recognized):
            yield Newer(module=place.module, version=place.version, newest=stale.newest)


def eased(program: Program, change: Relaxation) -> Program:
    """Return a program with a change made that `update` said would help: to its demand, or to its pins.

    Drafts are asked of `update` where the change says `allow_drafts`.
    """
    plain = unstructure(program)
    for edit in change.edits:
        edit.make(plain)
    return cast("Program", structure(plain, program.origin))


@frozen
class _Easing:
    """The search for changes that make an impossible update possible, each verified by updating again."""

    program: Program
    catalog: Catalog
    only: str | None
    allow_drafts: bool
    time_limit: float | None
    on: dt.date | None
    today: dt.date | None

    def helped(self, failed: NotAssembled) -> NotAssembled:
        """Return the failure with what would help: pins to release first, then changes of the demand."""
        pins = sorted({place for cause in failed.causes if (place := _pin_of(cause)) is not None})
        releases = tuple(self._releases(pins))
        demand = self._held()
        proposed = assemble(
            self.catalog,
            demand,
            allow_drafts=self.allow_drafts,
            time_limit=self.time_limit,
            on=self.on,
            today=self.today,
        )
        if isinstance(proposed, Assembled):
            return evolve(failed, relaxations=releases)
        kept = len(self.program.demand.require_modules)
        changes = (
            verified
            for change in proposed.relaxations
            if change.module is None and not any(_on_pins(edit, kept) for edit in change.edits)
            for verified in self._verified(_in_program(change))
        )
        pinned = len(demand.require_modules) > kept
        return evolve(failed, scope=None if pinned else proposed.scope, relaxations=(*releases, *changes))

    def _held(self) -> Request:
        """Return the demand with the pins as modules that it requires."""
        from .assemble.held import demand_of, past_of

        demand = demand_of(self.program)
        pins = tuple(
            ModuleRequirement(module=place.module, versions=VersionRange.parse(f"=={place.version}"))
            for place in past_of(self.catalog, self.program, self.only).pins.values()
            if self.catalog.module(place.module, place.version) is not None
        )
        return evolve(demand, require_modules=(*demand.require_modules, *pins))

    def _releases(self, pins: list[int]) -> Iterator[Relaxation]:
        """Yield each pin whose release is enough; if none is, all of them together where that is."""
        single = [found for place in pins for found in self._verified(_release(self.program, [place]))]
        yield from single
        if not single and len(pins) > 1:
            yield from self._verified(_release(self.program, pins))

    def _verified(self, change: Relaxation) -> Iterator[Relaxation]:
        """Update with the change made; yield it with what the program then takes, if there is one."""
        result = update(
            eased(self.program, change),
            self.catalog,
            only=self.only,
            allow_drafts=self.allow_drafts or change.allow_drafts,
            time_limit=self.time_limit,
            on=self.on,
            today=self.today,
            relax=False,
        )
        if isinstance(result, Updated):
            plan = plan_of(self.catalog, result.program)
            price = plan.price if self.catalog.providers else None
            each = None if price is None else price / plan.request.learner_count
            yield evolve(change, hours=plan.hours.total, cost_per_learner=each)


def _pin_of(cause: Cause) -> int | None:
    pinned = cause.key.startswith("update.pin-") and cause.path is not None
    return int(cause.path.split("/")[2]) if pinned and cause.path is not None else None


def _on_pins(edit: RequestEdit, kept: int) -> bool:
    """Tell whether an edit touches a pin, which stands among the required modules after the demand's own."""
    parts = edit.path.split("/")[1:]
    return parts[0] == "require_modules" and not (parts[1:] and parts[1].isdigit() and int(parts[1]) < kept)


def _in_program(change: Relaxation) -> Relaxation:
    """Point the edits of a request into the program, whose demand stands under its own key."""
    return evolve(change, edits=tuple(evolve(edit, path=f"/demand{edit.path}") for edit in change.edits))


def _release(program: Program, pins: list[int]) -> Relaxation:
    places = [program.modules[number] for number in pins]
    titles = [(place.title or Text.plain(place.module), place.version) for place in places]
    told = {
        lang: format_list([f"«{title.in_language(lang)}» {version}" for title, version in titles], lang)
        for lang in LANGUAGES
    }
    edits = (
        RequestEdit(path=f"/modules/{number}/{field}")
        for number, place in zip(pins, places, strict=True)
        for field in ("pinned", "local")
        if getattr(place, field)
    )
    return Relaxation(
        kind=RelaxationKind.PIN,
        key="update.release",
        arguments={"modules": told, "count": len(pins)},
        edits=tuple(edits),
        hours=None,
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
