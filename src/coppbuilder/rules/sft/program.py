"""SFT1xx: what requests and programs say of supra-professional skills."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...measure.coverage import covers
from ...measure.plan import Placed, plan_of
from ...measure.reach import reach_of
from ...model import (
    Argument,
    Catalog,
    CompetencyRef,
    Family,
    Phase,
    Program,
    ProgramType,
    Relation,
    Request,
    Severity,
    normal_code,
)
from ..naming import competency, few, title, unknown_modules
from ..rule import Context, Found, Rule, Said, rule
from .skills import soft_lists, soft_targets

_SOME: Final = 1


@rule(
    "SFT101",
    Request,
    severity=Severity.WARNING,
    phase=Phase.APPROVAL,
    no_citation="No norm asks for them; a center of advanced training is expected to.",
)
def none_wanted(request: Request, context: Context) -> Iterator[Said]:
    """No target is a supra-professional skill.

    Why:
        Employers ask for more than the trade: to work in a team, to plan one's work, to talk to a client. What no
        target names is neither assembled nor assessed, even if some module trains it.

    Fails:
        targets:
          - "ps-40.002-2013:A/03.2"

    Passes:
        targets:
          - "ps-40.002-2013:A/03.2"
          - "ok-2022:ОК 04"

    """
    if request.program_type is ProgramType.OTHER:
        return
    catalog = context.catalog
    if not any(soft_targets(catalog, request)) and not any(soft_lists(catalog, request)):
        yield Found(path="/targets")


@rule("SFT102", Request, severity=Severity.WARNING, no_citation="Two wordings that a crosswalk calls the same are one.")
def same_skill_twice(request: Request, context: Context) -> Iterator[Said]:
    """One supra-professional skill is wanted from two lists.

    Why:
        Lists of ФГОС, of “Russia — Land of Opportunity” and of WorldSkills name the same skills in other words. Where a
        crosswalk says that two of them are the same, the second target adds nothing but a line to the matrix.

    Fails:
        targets: ["ok-2016:ОК 10", "ok-2022:ОК 09"]

    Passes:
        targets: ["ok-2022:ОК 09"]

    """
    catalog = context.catalog
    wanted = {normal(ref): path for path, ref in soft_targets(catalog, request)}
    for crosswalk in catalog.crosswalks:
        for pair in crosswalk.pairs:
            ends = normal(pair.source), normal(pair.target)
            if pair.relation is Relation.EXACT and all(end in wanted for end in ends):
                later = max(ends, key=lambda end: _place(wanted[end]))
                arguments = {"one": competency(catalog, pair.source), "other": competency(catalog, pair.target)}
                yield Found(path=wanted[later], arguments=arguments)


def normal(reference: CompetencyRef) -> tuple[str, str]:
    """Return the form in which references are compared."""
    return reference.standard, normal_code(reference.key)


def _place(path: str) -> tuple[int, ...]:
    return tuple(int(part) for part in path.split("/") if part.isdigit())


@rule("SFT103", Request, severity=Severity.WARNING, no_citation="Editions of a list number their skills anew.")
def two_generations(request: Request, context: Context) -> Iterator[Said]:
    """Targets mix two editions of one list of skills.

    Why:
        ОК 09 of 2016 is information technology, ОК 09 of 2022 is documentation in two languages. A program that names
        both editions prints equal numbers with different meanings.

    Fails:
        targets: ["ok-2016:ОК 02", "ok-2022:ОК 04"]

    Passes:
        targets: ["ok-2022:ОК 02", "ok-2022:ОК 04"]

    """
    catalog = context.catalog
    named = [(path, ref.standard) for path, ref in soft_targets(catalog, request)]
    named += list(soft_lists(catalog, request))
    codes: dict[str, frozenset[str]] = {}
    for path, id_ in named:
        standard = catalog.standards[id_]
        if id_ in codes or standard.family is not Family.TRANSVERSAL:
            continue
        codes[id_] = frozenset(normal_code(item.code) for item in standard.walk() if item.code is not None)
        same = next((other for other in codes if other != id_ and codes[other] & codes[id_]), None)
        if same is not None:
            yield Found(path=path, arguments={"one": title(catalog.standards[same]), "other": title(standard)})


@rule(
    "SFT104",
    Program,
    severity=Severity.WARNING,
    phase=Phase.APPROVAL,
    cites=("fz273",),
)
def not_assessed(program: Program, context: Context) -> Iterator[Said]:
    """A supra-professional target is trained, but nothing in the program assesses it.

    Why:
        A skill that is only declared cannot be shown to the employer. Some assessment of a module that trains it, or
        the final assessment, should look at it: by observation, a team task, a defence.

    Fails:
        targets: ["ok-2022:ОК 04"]
        modules:      # its assessment checks other competencies only
          - {module: college-a.teamwork, version: "1.0"}

    Passes:
        targets: ["ok-2022:ОК 04"]
        modules:      # assessment: [{form: project-defence, checks: ["ok-2022:ОК 04"]}]
          - {module: college-a.teamwork, version: "1.0"}

    """
    plan = plan_of(context.catalog, program)
    if plan.unknown:
        yield from unknown_modules(plan)
        return
    assessed = _assessed(context.catalog, plan.taught)
    for path, ref in soft_targets(context.catalog, program.demand):
        leaves = [leaf.ref for leaf in context.catalog.leaves(ref)]
        trainers = [place for place in plan.taught if any(covers(place.training, leaf, _SOME) for leaf in leaves)]
        if trainers and not assessed.intersection(leaves):
            arguments: dict[str, Argument] = {
                "skill": competency(context.catalog, ref),
                "modules": few(f"«{place.label}»" for place in trainers),
                "count": len(trainers),
            }
            yield Found(path=f"/demand{path}", arguments=arguments)


def _assessed(catalog: Catalog, places: tuple[Placed, ...]) -> set[CompetencyRef]:
    """Return the leaves that assessments look at, directly or over crosswalks."""
    reach = reach_of(catalog)
    modules = (place.module for place in places if place.module is not None)
    checked = (ref for module in modules for assessment in module.assessment for ref in assessment.checks)
    return {leaf for ref in checked for leaf in reach.leaves(ref)}


RULES: tuple[Rule, ...] = (none_wanted, same_skill_twice, two_generations, not_assessed)
