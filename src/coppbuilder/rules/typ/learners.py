"""TYP1xx: the type of a program against its learners."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...measure.plan import plan_of
from ...model import Age, LearnerGroup, Program, ProgramType, Request, Severity
from ..legal import broken
from ..naming import placed_title
from ..rule import Context, Found, Rule, Said, Unchecked, rule
from .basis import profession_title, same_profession

_ADULT: Final = 18
_YOUTH: Final = 16


def _numbered(request: Request) -> Iterator[tuple[str, int, LearnerGroup]]:
    """Yield each group of learners with its pointer and its number for a reader."""
    for index, group in enumerate(request.learners):
        yield f"/learners/{index}", index + 1, group


@rule("TYP101", Request, cites=("fz273",))
def admission(request: Request, context: Context) -> Iterator[Said]:
    """Learners without vocational or higher education are not admitted to ДПО.

    Why:
        Additional professional education is open to those who have, or are obtaining, secondary vocational or higher
        education. No number of hours helps: for others there is vocational training. Foreign education is recognized
        case by case and is not judged here.

    Fails:
        program_type: dpo-pk
        learners: [{count: 10, education: secondary-general}]

    Passes:
        program_type: dpo-pk
        learners: [{count: 10, education: spo}]

    """
    if not request.program_type.is_dpo:
        return
    for path, number, group in _numbered(request):
        if group.education is None:
            yield Unchecked(variant="unknown", arguments={"group": number})
        elif not group.education.admits_to_dpo:
            yield broken(
                context,
                "dpo.admission.education",
                request,
                f"{path}/education",
                education=str(group.education),
                type=str(request.program_type),
            )


@rule("TYP102", Request, cites=("fz273",))
def first_profession(request: Request, context: Context) -> Iterator[Said]:
    """Vocational training for a first profession is given to learners who already have one.

    Why:
        Vocational training is for those who had no workers' profession or employees' position before. Learners
        who have one are retrained for another, or upgraded in their own.

    Fails:
        program_type: po-training
        learners: [{count: 10, professions: ["534-2026:3641"]}]

    Passes:
        program_type: po-training
        learners: [{count: 10, professions: []}]

    """
    if request.program_type is not ProgramType.PO_TRAINING:
        return
    for path, number, group in _numbered(request):
        if group.professions is None:
            yield Unchecked(variant="unknown", arguments={"group": number})
        elif group.professions:
            yield broken(
                context,
                "po-training.profession.held",
                request,
                f"{path}/professions",
                profession=profession_title(context.catalog, group.professions[0].ref),
            )


@rule("TYP103", Request, cites=("fz273",))
def another_profession(request: Request, context: Context) -> Iterator[Said]:
    """Retraining is given to learners without a profession, or for the profession that they have.

    Why:
        Retraining is for those who already have a workers' profession or an employees' position, and leads to
        another one. Who has none is trained, who stays in the own one is upgraded.

    Fails:
        program_type: po-retraining
        profession: "534-2026:3641"
        learners: [{count: 10, professions: []}]

    Passes:
        program_type: po-retraining
        profession: "534-2026:3641"
        learners: [{count: 10, professions: ["534-2026:3469"]}]

    """
    if request.program_type is not ProgramType.PO_RETRAINING:
        return
    for path, number, group in _numbered(request):
        if group.professions is None:
            yield Unchecked(variant="unknown", arguments={"group": number})
        elif not group.professions:
            yield broken(context, "po-retraining.profession.held", request, f"{path}/professions", "none")
        for index, held in enumerate(group.professions or ()):
            goal = request.profession
            if goal is not None and same_profession(context.catalog, held.ref, goal.ref):
                yield broken(
                    context,
                    "po-retraining.profession.held",
                    request,
                    f"{path}/professions/{index}/ref",
                    profession=profession_title(context.catalog, held.ref),
                )


@rule("TYP104", Request, cites=("fz273",))
def own_profession(request: Request, context: Context) -> Iterator[Said]:
    """An upgrade is given to learners who do not have the profession.

    Why:
        Upgrade of the qualification of workers and employees improves learners within the profession that they have;
        it leads to no new one.

    Fails:
        program_type: po-upgrade
        profession: {ref: "534-2026:3641", rank: 4}
        learners: [{count: 10, professions: []}]

    Passes:
        program_type: po-upgrade
        profession: {ref: "534-2026:3641", rank: 4}
        learners: [{count: 10, professions: [{ref: "534-2026:3641", rank: 3}]}]

    """
    if request.program_type is not ProgramType.PO_UPGRADE:
        return
    for path, number, group in _numbered(request):
        if group.professions is None or (group.professions and request.profession is None):
            yield Unchecked(variant="unknown", arguments={"group": number})
            continue
        goal = request.profession.ref if request.profession else ""
        same = [same_profession(context.catalog, held.ref, goal) for held in group.professions]
        if any(same):
            continue
        if None in same:
            yield Unchecked(variant="other-list", arguments={"group": number})
        elif same:
            profession = profession_title(context.catalog, goal)
            yield broken(context, "po-upgrade.profession.held", request, f"{path}/professions", profession=profession)
        else:
            yield broken(context, "po-upgrade.profession.held", request, f"{path}/professions", "none")


@rule("TYP105", Program, severity=Severity.WARNING, cites=("labor-code", "minors-163"))
def minors_at_work(program: Program, context: Context) -> Iterator[Said]:
    """Learners under eighteen have practice at work.

    Why:
        Labour law bounds the working hours of those under 18 and forbids them hard and hazardous work. It concerns
        practice in production, not lessons. The parents' consent is needed as well.

    Fails:
        demand: {learners: [{count: 10, age: {min: 15, max: 17}}]}
        modules: [{module: college-a.on-site, version: "1.0"}]     # 36 hours of work_practice

    Passes:
        demand: {learners: [{count: 10, age: {min: 18}}]}
        modules: [{module: college-a.on-site, version: "1.0"}]

    """
    plan = plan_of(context.catalog, program)
    practice = next((place for place in plan.taught if place.hours.work_practice), None)
    if practice is None:
        return
    for path, number, group in _numbered(program.demand):
        if group.age is None or (group.age.min is None and (group.age.max or _ADULT) >= _ADULT):
            yield Unchecked(variant="unknown", arguments={"group": number})
            continue
        youngest, bound = _youngest(group.age)
        if youngest >= _ADULT:
            continue
        name = "minors.work-practice.weekly." + ("under-16" if youngest < _YOUTH else "16-18")
        norm = context.norm(name, program.demand)
        if norm is None:
            yield Unchecked(variant="no-norm", arguments={"group": number})
            continue
        yield Found(
            path=f"/demand{path}/age/{bound}",
            arguments={"age": youngest, "title": placed_title(practice), "limit": norm.number},
            norm=norm,
        )


def _youngest(age: Age) -> tuple[int, str]:
    """Return the least age that the request tells of, and the bound that tells it."""
    if age.min is not None:
        return age.min, "min"
    return age.max or _ADULT, "max"


@rule(
    "TYP106",
    Request,
    severity=Severity.WARNING,
    no_citation="Who studies is what a request is about; the law does not say how to write it down.",
)
def no_learners(request: Request, _context: Context) -> Iterator[Said]:
    """A request says nothing of its learners.

    Why:
        Numbers, education and professions of the learners decide on admission, groups, workshops and cost. Without them
        one learner is assumed and the type of the program cannot be checked.

    Fails:
        program_type: po-training

    Passes:
        program_type: po-training
        learners: [{count: 24, education: basic-general, professions: []}]

    """
    if not request.learners:
        yield Found()


RULES: tuple[Rule, ...] = (
    admission,
    first_profession,
    another_profession,
    own_profession,
    minors_at_work,
    no_learners,
)
