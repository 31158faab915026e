"""Whether a program keeps its demand: every condition looked up in the documents, none of the assembler's rows used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final

from ..model import Argument, AssessmentForm, Cause, Module, ModuleStatus, Provider
from ..texts import LANGUAGES, render
from .admission import age_short, education_short
from .claims import Digest, false_claims, name
from .equivalence import equivalence_classes
from .groups import split, taught_learners
from .kept import broken_limits
from .offers import fits, obstacles
from .plan import Placed, Plan
from .prerequisites import satisfies, unmet_requirements

_OF_DPO: Final = {
    AssessmentForm.FINAL_EXAM,
    AssessmentForm.FINAL_CREDIT,
    AssessmentForm.FINAL_WORK_DEFENCE,
    AssessmentForm.DEMO_EXAM,
    AssessmentForm.QUALIFICATION_EXAM,
}


def flaws(plan: Plan, *, digest: Digest, allow_drafts: bool = False) -> tuple[Cause, ...]:
    """Return everything that is wrong with a program, as one that answers its demand and claims its objectives."""
    false = tuple(false_claims(plan, digest))
    if any(place.module is None for place in plan.placed):
        return false
    return (
        *false,
        *(flaw for place in plan.placed for flaw in _module(plan, place, allow_drafts=allow_drafts)),
        *_together(plan),
        *_order(plan),
        *_final(plan),
        *_demands(plan),
        *broken_limits(plan),
    )


def _flaw(key: str, place: Placed, **arguments: Argument) -> Cause:
    return Cause(key=f"choice.flaw.{key}", arguments={"module": name(place), **arguments})


def _module(plan: Plan, place: Placed, *, allow_drafts: bool) -> Iterator[Cause]:
    module, request = place.module, plan.request
    if module is None or not place.taught:
        return
    if module.status is ModuleStatus.RETIRED or (module.status is ModuleStatus.DRAFT and not allow_drafts):
        yield _flaw(module.status, place)
    if any(satisfies(place, banned) for banned in request.forbid_modules):
        yield _flaw("forbidden", place)
    if any(entry.module == module.id for entry in request.entry.modules):
        yield _flaw("held", place)
    if any(education_short(module, group) for group in request.learners):
        yield _flaw("education", place)
    if any(age_short(module, group) for group in request.learners):
        yield _flaw("age", place)
    omitted = set(place.placement.units_omitted)
    if omitted - {unit.key for unit in module.optional_units}:
        yield _flaw("units", place)
    if module.units and omitted and not place.hours.total:
        yield _flaw("empty", place)
    if plan.catalog.providers:
        yield from _teaching(plan, place, module)


def _teaching(plan: Plan, place: Placed, module: Module) -> Iterator[Cause]:
    if place.provider is None or place.offer is None:
        yield _flaw("offer", place, provider=place.placement.provider or "—")
        return
    numbers = {"seats": place.offer.seats or 0, "learners": taught_learners(module, plan.request)}
    for obstacle in obstacles(module, place.provider, place.offer, plan.request):
        why = _said(f"cause.obstacle.{obstacle}", {"provider": place.provider.label, **numbers})
        yield _flaw("obstacle", place, provider=place.provider.id, why=why)
    if place.placement.workshop is not None and not _room(plan, place, module, place.provider):
        yield _flaw("workshop", place, workshop=place.placement.workshop)


def _said(key: str, arguments: Mapping[str, object]) -> Mapping[str, str]:
    return {lang: render(key, arguments, lang) for lang in LANGUAGES}


def _room(plan: Plan, place: Placed, module: Module, provider: Provider) -> bool:
    parts = split(taught_learners(module, plan.request), module.group)
    rooms = (room for room in provider.workshops if room.id == place.placement.workshop)
    return parts is not None and any(fits(module, room, parts) for room in rooms)


def _together(plan: Plan) -> Iterator[Cause]:
    classes = equivalence_classes(plan.catalog)
    for one, two in combinations(plan.taught, 2):
        first, second = one.placement.module, two.placement.module
        if classes[first] == classes[second]:
            yield _flaw("kin", one, other=name(two))
        if any(module is not None and {first, second} <= {module.id, *module.excludes} for module in _pair(one, two)):
            yield _flaw("exclusion", one, other=name(two))


def _pair(one: Placed, two: Placed) -> tuple[Module | None, Module | None]:
    same = one.placement.module == two.placement.module
    return (None, None) if same else (one.module, two.module)


def _order(plan: Plan) -> Iterator[Cause]:
    for unmet in unmet_requirements(plan):
        needed = getattr(unmet.requirement, "competency", None) or getattr(unmet.requirement, "module", None)
        yield _flaw("late" if unmet.later else "unmet", unmet.placed, needed=str(needed))


def _final(plan: Plan) -> Iterator[Cause]:
    request = plan.request
    finals = [place for place in plan.taught if place.is_final]
    needed = request.program_type.needs_final or request.final_assessment is not None
    if len(finals) != needed:
        yield Cause(key="choice.flaw.finals" if needed else "choice.flaw.needless-final")
    for place in finals:
        if place is not plan.taught[-1]:
            yield _flaw("final-last", place)
        if not _right_form(plan, place):
            yield _flaw("final-form", place)
        if place.module is not None and not place.module.awards(request.profession.ref if request.profession else None):
            yield _flaw("final-profession", place)


def _right_form(plan: Plan, place: Placed) -> bool:
    request, wanted = plan.request, plan.request.final_assessment
    forms = {part.form for part in place.module.assessment} if place.module else set()
    if wanted is not None and wanted.module is not None:
        versions = wanted.versions
        if place.placement.module != wanted.module or (versions and place.placement.version not in versions):
            return False
    if wanted is not None and wanted.form is not None:
        return wanted.form in forms
    if request.program_type.is_po:
        return AssessmentForm.QUALIFICATION_EXAM in forms
    return not request.program_type.is_dpo or bool(forms & _OF_DPO)


def _demands(plan: Plan) -> Iterator[Cause]:
    for number, coverage in enumerate(plan.targets, 1):
        if not coverage.met:
            missing = tuple(str(leaf) for leaf in coverage.missing)
            yield Cause(key="choice.flaw.target", arguments={"number": number, "missing": missing})
    for named in plan.request.require_modules:
        if not any(satisfies(place, named) for place in plan.taught):
            yield Cause(key="choice.flaw.required", arguments={"module": named.module})
