"""LCK2xx: modules and standards are pinned, and nobody has changed them in the file by hand."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.plan import Placed, Plan, plan_of
from ...measure.reach import taught_outcomes
from ...model import AnyOfTarget, Argument, CompetencyTarget, ModuleStatus, Phase, Program, Severity, Stage
from ..naming import few, placed_title
from ..rule import Context, Found, Rule, Said, rule

_OWN = "A pin is our means to notice a change."


@rule("LCK201", Program, severity=Severity.WARNING, no_citation=_OWN)
def changed_by_hand(program: Program, context: Context) -> Iterator[Said]:
    """A module of an assembled program was changed by hand.

    Why:
        The assembler writes title, hours and digest of each module. One without them was added later, one with another
        title or version was edited: the proof does not speak of it, and its requirements were not looked at.

    Fails:
        modules:
          - {module: college-a.extra, version: "1.0"}
        assembly: {status: optimal}

    Passes:
        modules:
          - {module: college-a.extra, version: "1.0", hours: {lecture: 8}, digest: "sha256-1:9f…c1"}
        assembly: {status: optimal}

    """
    if program.assembly is None:
        return
    for place in plan_of(context.catalog, program).placed:
        placement = place.placement
        if placement.local:
            continue
        arguments = {"module": placed_title(place)}
        if placement.digest is None or placement.hours is None:
            yield Found(path=f"/modules/{place.index}", arguments=arguments)
        elif place.module is not None and placement.title not in {None, place.module.title}:
            arguments |= {"written": str(placement.title)}
            yield Found(path=f"/modules/{place.index}/title", variant="title", arguments=arguments)


@rule("LCK202", Program, severity=Severity.WARNING, no_citation=_OWN)
def standards_not_pinned(program: Program, context: Context) -> Iterator[Said]:
    """A standard that an assembled program rests on is not pinned.

    Why:
        Pinned editions tell when a standard was replaced or its transcript corrected. One that targets name and modules
        train, but the list lacks, may change without anyone noticing.

    Fails:
        targets: ["ps-40.002-2013:A/03.2"]
        standards: []
        assembly: {status: optimal}

    Passes:
        targets: ["ps-40.002-2013:A/03.2"]
        standards: [{standard: ps-40.002-2013, digest: "sha256-1:9f…c1"}]
        assembly: {status: optimal}

    """
    if program.assembly is None:
        return
    pinned = {each.standard for each in program.standards}
    used = _used(plan_of(context.catalog, program))
    missing = sorted(id_ for id_ in used if id_ in context.catalog.standards and id_ not in pinned)
    if missing:
        path = "/standards" if program.standards else ""
        yield Found(path=path, arguments={"standards": few(missing), "count": len(missing)})


def _used(plan: Plan) -> set[str]:
    """Return the editions that targets name and taught modules train."""
    named: set[str] = set()
    for target in plan.request.targets:
        if isinstance(target, AnyOfTarget):
            named.update(option.standard for option in target.any_of)
        elif isinstance(target, CompetencyTarget):
            named.add(target.competency.standard)
        else:
            named.add(target.standard or (target.competency.standard if target.competency else ""))
    for place in plan.taught:
        named.update(_trained(place))
    return named


def _trained(place: Placed) -> set[str]:
    if place.module is None:
        return set()
    outcomes = taught_outcomes(place.module, place.placement.units_omitted)
    return {outcome.competency.standard for outcome in outcomes}


@rule("LCK203", Program, severity=Severity.WARNING, phase=Phase.APPROVAL, no_citation=_OWN)
def modules_not_pinned(program: Program, context: Context) -> Iterator[Said]:
    """The modules of a program are not pinned by a digest.

    Why:
        An approved program says what will be taught. Without digests a college may change a module under the same
        version, and nobody sees that the approved program has become another one.

    Fails:
        modules:
          - {module: college-a.rds, version: "1.4"}

    Passes:
        modules:
          - {module: college-a.rds, version: "1.4", digest: "sha256-1:9f…c1"}

    """
    if program.assembly is not None:
        return
    places = plan_of(context.catalog, program).placed
    open_ = [place for place in places if place.placement.digest is None and not place.placement.local]
    if open_:
        arguments: dict[str, Argument] = {"modules": few(f"«{place.label}»" for place in open_), "count": len(open_)}
        yield Found(path=f"/modules/{open_[0].index}", arguments=arguments)


@rule("LCK204", Program, severity=Severity.INFO, no_citation="A college releases versions by its own decision.")
def newer_version(program: Program, context: Context) -> Iterator[Said]:
    """A draft holds a module of which there is a newer approved version.

    Why:
        While a program is a draft, the newer version is usually wanted. An approved program stays with what was
        approved, and a placement marked `pinned` stays with what it is.

    Fails:
        modules:
          - {module: college-a.rds, version: "1.3"}     # 1.4 is approved

    Passes:
        modules:
          - {module: college-a.rds, version: "1.4"}

    """
    if program.stage is Stage.APPROVED:
        return
    for index, place in enumerate(program.modules):
        if place.pinned or place.local or place.recognized:
            continue
        current = context.catalog.module(place.module, place.version)
        if current is None or current.status is ModuleStatus.RETIRED:
            continue  # that the version is gone or retired is told by REF202 and REF203
        versions = context.catalog.versions(place.module)
        approved = (module for module in versions if module.status is ModuleStatus.APPROVED)
        newest = next(approved, None)
        if newest is not None and newest.version > place.version:
            arguments = {
                "module": newest.label,
                "id": place.module,
                "version": str(place.version),
                "newer": str(newest.version),
            }
            yield Found(path=f"/modules/{index}/version", arguments=arguments)


@rule("LCK205", Program, severity=Severity.WARNING, no_citation="Norms are taken by the day of approval.")
def other_approval_date(program: Program, _: Context) -> Iterator[Said]:
    """The program was approved on another day than its demand plans.

    Why:
        Norms, editions of standards and the list of professions were chosen for the planned day. If another order or
        edition came in force in between, the program should be judged anew by the real day.

    Fails:
        approval: {date: 2025-09-10}
        demand: {approval_date: 2025-08-20}

    Passes:
        approval: {date: 2025-08-20}
        demand: {approval_date: 2025-08-20}

    """
    approved = program.approval.date if program.approval is not None else None
    planned = program.demand.approval_date
    if approved is not None and planned is not None and approved != planned:
        yield Found(path="/approval/date", arguments={"approved": approved.isoformat(), "planned": planned.isoformat()})


RULES: tuple[Rule, ...] = (
    changed_by_hand,
    standards_not_pinned,
    modules_not_pinned,
    newer_version,
    other_approval_date,
)
