"""HRS205–211: hours, shares and numbers of a program keep within the limits of its demand and within norms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from ...measure.hours import half_hours, share
from ...measure.plan import Plan, plan_of
from ...model import Argument, Program, Range
from ..naming import unknown_hours, unknown_modules
from ..rule import Context, Found, Rule, Said, rule


def _outside(limit: Range, value: Fraction, name: str, arguments: Mapping[str, Argument]) -> Iterator[Found]:
    """Compare exactly; point to the bound that is broken."""
    path = f"/demand/limits/{name}"
    for bound, key in ((limit.exact, "exact"), (limit.min, "min"), (limit.max, "max")):
        if bound is None or (key != "exact" and limit.exact is not None):
            continue
        number = Fraction(str(bound))
        broken = {"exact": value != number, "min": value < number, "max": value > number}[key]
        if broken:
            yield Found(path=f"{path}/{key}", variant=key, arguments={**arguments, "limit": bound})


@rule("HRS205", Program, no_citation="a limit of the demand")
def hours_within_limits(program: Program, context: Context) -> Iterator[Said]:
    """The hours of the program are outside the limits of the demand.

    Why:
        The customer pays for so many hours, and learners are released from work for so many.

    Fails:
        demand: {limits: {hours: {exact: 72}}}
        modules:
          - {module: college-a.welding, version: "1.0", hours: {practice: 76}}

    Passes:
        demand: {limits: {hours: {min: 72, max: 80}}}
        modules:
          - {module: college-a.welding, version: "1.0", hours: {practice: 76}}

    """
    limit = program.demand.limits.hours
    if limit == Range():
        return
    plan = plan_of(context.catalog, program)
    unknown = tuple(unknown_hours(plan))
    yield from unknown
    if not unknown:
        total = Fraction(half_hours(plan.hours.total), 2)
        yield from _outside(limit, total, "hours", {"hours": plan.hours.total})


def _share_within(plan: Plan, name: str, part: float) -> Iterator[Said]:
    limit: Range = getattr(plan.request.limits, name)
    if limit == Range():
        return
    unknown = tuple(unknown_hours(plan))
    yield from unknown
    if not unknown:
        whole = plan.hours.total
        value = share(part, whole)
        yield from _outside(limit, value, name, {"part": part, "total": whole, "share": float(value)})


@rule("HRS206", Program, no_citation="a limit of the demand: the law knows no least share of practice")
def practice_within_limits(program: Program, context: Context) -> Iterator[Said]:
    """The share of practice is outside the limits of the demand.

    Why:
        A trade is learnt by doing it. Practical classes, labs, training and work practice, internship and the practical
        part of the final assessment count, over all hours of the program.

    Fails:
        demand: {limits: {practice_share: {min: 0.6}}}
        modules:   # 36 of 72 hours
          - {module: college-a.welding, version: "1.0", hours: {lecture: 36, practice: 36}}

    Passes:
        demand: {limits: {practice_share: {min: 0.6}}}
        modules:   # 54 of 72 hours
          - {module: college-a.welding, version: "1.0", hours: {lecture: 18, practice: 54}}

    """
    plan = plan_of(context.catalog, program)
    yield from _share_within(plan, "practice_share", plan.hours.practical)


@rule("HRS207", Program, no_citation="a limit of the demand")
def distance_within_limits(program: Program, context: Context) -> Iterator[Said]:
    """The share of hours at a distance is outside the limits of the demand.

    Why:
        Some employers want no distance learning, some learners can come only for a part of the hours.

    Fails:
        demand: {limits: {distance_share: {max: 0.2}}}
        modules:   # 24 of 72 hours
          - {module: college-a.web, version: "1.0", hours: {practice: 72, of_which: {distance: 24}}}

    Passes:
        demand: {limits: {distance_share: {max: 0.5}}}
        modules:   # 24 of 72 hours
          - {module: college-a.web, version: "1.0", hours: {practice: 72, of_which: {distance: 24}}}

    """
    plan = plan_of(context.catalog, program)
    yield from _share_within(plan, "distance_share", plan.hours.distance)


@rule("HRS208", Program, no_citation="a limit of the demand")
def self_study_within_limits(program: Program, context: Context) -> Iterator[Said]:
    """The share of self-study is outside the limits of the demand.

    Why:
        Self-study fills a total of hours cheaply; a demand may keep it small.

    Fails:
        demand: {limits: {self_study_share: {max: 0.1}}}
        modules:   # 36 of 72 hours
          - {module: college-a.web, version: "1.0", hours: {practice: 36, self_study: 36}}

    Passes:
        demand: {limits: {self_study_share: {max: 0.5}}}
        modules:   # 36 of 72 hours
          - {module: college-a.web, version: "1.0", hours: {practice: 36, self_study: 36}}

    """
    plan = plan_of(context.catalog, program)
    yield from _share_within(plan, "self_study_share", plan.hours.self_study)


@rule("HRS209", Program, no_citation="a limit of the demand")
def providers_within_limits(program: Program, context: Context) -> Iterator[Said]:
    """The number of providers is outside the limits of the demand.

    Why:
        Each college is one more agreement, one more timetable and one more way for learners.

    Fails:
        demand: {limits: {providers: {max: 1}}}
        modules:
          - {module: college-a.safety, version: "1.0", provider: college-a}
          - {module: college-b.welding, version: "1.0", provider: college-b}

    Passes:
        demand: {limits: {providers: {max: 2}}}
        modules:
          - {module: college-a.safety, version: "1.0", provider: college-a}
          - {module: college-b.welding, version: "1.0", provider: college-b}

    """
    plan = plan_of(context.catalog, program)
    names = plan.providers
    arguments: Mapping[str, Argument] = {"count": len(names), "providers": names}
    yield from _outside(program.demand.limits.providers, Fraction(len(names)), "providers", arguments)


@rule("HRS210", Program, no_citation="a limit of the demand")
def modules_within_limits(program: Program, context: Context) -> Iterator[Said]:
    """The number of modules is outside the limits of the demand.

    Why:
        Many small modules are hard to put into a timetable. Taught modules are counted, neither recognized ones nor the
        final assessment.

    Fails:
        demand: {limits: {modules: {max: 1}}}
        modules:
          - {module: college-a.safety, version: "1.0"}
          - {module: college-a.welding, version: "1.0"}

    Passes:
        demand: {limits: {modules: {max: 2}}}
        modules:
          - {module: college-a.safety, version: "1.0"}
          - {module: college-a.welding, version: "1.0"}
          - {module: college-a.exam, version: "1.0"}   # the final assessment

    """
    limit = program.demand.limits.modules
    if limit == Range():
        return
    plan = plan_of(context.catalog, program)
    unknown = tuple(unknown_modules(plan))
    yield from unknown
    if not unknown:
        count = sum(not place.is_final for place in plan.taught)
        yield from _outside(limit, Fraction(count), "modules", {"count": count})


@rule("HRS211", Program, cites=("dpo-266", "dpo-499"))
def hours_reach_the_norm(program: Program, context: Context) -> Iterator[Said]:
    """The program has fewer hours than the norm of its type.

    Why:
        Professional upgrade takes 16 hours or more, professional retraining 250 or more, the final assessment
        included: orders 499 and 266 agree. For vocational training there is no such number in the law.

    Fails:
        demand: {program_type: dpo-pk}
        modules:
          - {module: college-a.news, version: "1.0", hours: {lecture: 12}}

    Passes:
        demand: {program_type: dpo-pk}
        modules:
          - {module: college-a.news, version: "1.0", hours: {lecture: 12, interim: 4}}

    """
    kind = program.demand.program_type.value
    norm = context.norm(f"{kind}.hours.min", program.demand)
    if norm is None:
        return
    plan = plan_of(context.catalog, program)
    unknown = tuple(unknown_hours(plan))
    yield from unknown
    if not unknown and plan.hours.total < norm.number:
        path = "/modules" if program.total_hours is None else "/total_hours"
        arguments: Mapping[str, Argument] = {"hours": plan.hours.total, "limit": norm.number, "type": kind}
        yield Found(path=path, arguments=arguments, norm=norm)


RULES: tuple[Rule, ...] = (
    hours_within_limits,
    practice_within_limits,
    distance_within_limits,
    self_study_within_limits,
    providers_within_limits,
    modules_within_limits,
    hours_reach_the_norm,
)
