"""HRS1xx: the hours of one module."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ...measure.hours import half_hours, module_hours
from ...model import HOUR_KINDS, Hours, Module, Severity
from ..naming import title
from ..rule import Context, Found, Rule, Said, rule


@rule("HRS101", Module, no_citation="arithmetic: a module is the sum of its units")
def units_make_the_module(module: Module, _: Context) -> Iterator[Said]:
    """The hours of the units do not sum to the hours of the module.

    Why:
        The hours of units are what is taught, priced and put into calendars. A stated sum that differs from them makes
        the plan and the working program of the module contradict each other.

    Fails:
        hours: {lecture: 6, practice: 24}
        units:
          - {key: "1", title: Safety, hours: {lecture: 6}}
          - {key: "2", title: Welding, hours: {practice: 22}}

    Passes:
        hours: {lecture: 6, practice: 22}
        units:
          - {key: "1", title: Safety, hours: {lecture: 6}}
          - {key: "2", title: Welding, hours: {practice: 22}}

    """
    if module.hours is None or not module.units:
        return
    units = module_hours(module)
    stated = module.hours
    if half_hours(units.total) != half_hours(stated.total):
        arguments = {"module": title(module), "units": units.total, "stated": stated.total}
        yield Found(path="/hours", arguments=arguments)
        return
    for kind in HOUR_KINDS:
        of_units, of_module = units.by_kind()[kind], stated.by_kind()[kind]
        if half_hours(of_units) != half_hours(of_module):
            arguments = {"module": title(module), "kind": kind, "units": of_units, "stated": of_module}
            yield Found(path=f"/hours/{kind}", variant="kind", arguments=arguments)


def _parts(module: Module) -> tuple[Hours, ...]:
    """Return the hours that make up the module, not added up: most questions need one kind of them only."""
    if module.units:
        return tuple(unit.hours for unit in module.units)
    return () if module.hours is None else (module.hours,)


@rule("HRS102", Module, no_citation="a module takes time: without hours it can be neither planned nor paid")
def module_has_hours(module: Module, _: Context) -> Iterator[Said]:
    """A module has no hours.

    Why:
        A module without hours costs nothing in every plan, so an assembler would take it for free.

    Fails:
        kind: module
        id: college-a.safety
        outcomes: ["ps-40.002-2013:A/01.2"]

    Passes:
        kind: module
        id: college-a.safety
        hours: {lecture: 6, practice: 6, interim: 2}
        outcomes: ["ps-40.002-2013:A/01.2"]

    """
    if not any(hours.total for hours in _parts(module)):
        path = "/units" if module.units else "/hours" if module.hours else ""
        yield Found(path=path, arguments={"module": title(module)})


@rule("HRS103", Module, requires=("HRS102",), no_citation="a unit is a part of the hours of its module")
def units_have_hours(module: Module, _: Context) -> Iterator[Said]:
    """A unit has no hours.

    Why:
        A unit without hours is content that nobody has time for; what it trains would be promised and never taught.

    Fails:
        units:
          - {key: "1", title: Safety, hours: {lecture: 6}}
          - {key: "2", title: Welding, hours: {practice: 0}}

    Passes:
        units:
          - {key: "1", title: Safety, hours: {lecture: 6}}
          - {key: "2", title: Welding, hours: {practice: 22}}

    """
    for number, unit in enumerate(module.units):
        if not unit.hours.total:
            yield Found(
                path=f"/units/{number}/hours", arguments={"module": title(module), "unit": dict(unit.title.languages)}
            )


@rule("HRS104", Module, no_citation="arithmetic: a part is not larger than its whole")
def parts_fit_into_the_whole(module: Module, _: Context) -> Iterator[Said]:
    """Hours “of which” exceed the hours that they are part of.

    Why:
        `of_which` looks at the same hours from another side: hours at a distance and hours of practical training are
        not added to the total. More of them than there are hours is a slip. Practical training beyond practical classes
        only warns, as some lectures may belong to it.

    Fails:
        hours: {lecture: 6, practice: 10, of_which: {distance: 20}}

    Passes:
        hours: {lecture: 6, practice: 10, of_which: {distance: 6, practical_training: 10}}

    """
    for path, hours in _stated_hours(module):
        if hours.of_which is None:
            continue
        for name, part in (("distance", hours.of_which.distance), ("training", hours.of_which.practical_training)):
            key = "distance" if name == "distance" else "practical_training"
            if part > hours.total:
                yield Found(path=f"{path}/of_which/{key}", variant=name, arguments={"part": part, "total": hours.total})
        training = hours.of_which.practical_training
        if hours.practical < training <= hours.total:
            yield Found(
                path=f"{path}/of_which/practical_training",
                variant="practical",
                severity=Severity.WARNING,
                arguments={"part": training, "total": hours.practical},
            )


def _stated_hours(module: Module) -> Iterator[tuple[str, Hours]]:
    if module.hours is not None:
        yield "/hours", module.hours
    for number, unit in enumerate(module.units):
        yield f"/units/{number}/hours", unit.hours


@rule("HRS105", Module, requires=("HRS104",), no_citation="the module itself says how much of it may be at a distance")
def distance_within_the_share(module: Module, _: Context) -> Iterator[Said]:
    """More hours are at a distance than the module allows.

    Why:
        `distance` is the promise to learners and to those who check the form of study: no larger part is taught at a
        distance. Units that plan more break the promise. Without `distance` nothing may be taught at a distance.

    Fails:
        distance: 0.1
        hours: {lecture: 10, practice: 10, of_which: {distance: 6}}

    Passes:
        distance: 0.3
        hours: {lecture: 10, practice: 10, of_which: {distance: 6}}

    """
    distance = sum(hours.distance for hours in _parts(module))
    if not distance:
        return
    total = sum(hours.total for hours in _parts(module))
    if half_hours(distance) > Fraction(str(module.distance)) * half_hours(total):
        arguments = {"module": title(module), "distance": distance, "total": total, "allowed": module.distance}
        yield Found(path=_distance_path(module), arguments=arguments)


def _distance_path(module: Module) -> str:
    """Point to the share, or to the first hours at a distance where no share is written."""
    if module.distance:
        return "/distance"
    units = (number for number, unit in enumerate(module.units) if unit.hours.distance)
    where = next((f"/units/{number}/hours" for number in units), "/hours")
    return f"{where}/of_which/distance"


@rule("HRS106", Module, severity=Severity.WARNING, requires=("HRS102",), cites=("fz273",))
def assessment_takes_hours(module: Module, _: Context) -> Iterator[Said]:
    """An assessment of the module has no hours.

    Why:
        The plan of a program names the forms of interim assessment and their hours inside the module (273-ФЗ, art. 2).
        An assessment without hours is held at the expense of a topic, and the plan does not show of which.

    Fails:
        hours: {lecture: 6, practice: 22}
        assessment: [{form: credit}]

    Passes:
        hours: {lecture: 6, practice: 22, interim: 2}
        assessment: [{form: credit}]

    """
    if module.assessment and not any(hours.interim for hours in _parts(module)):
        form = module.assessment[0].form.value
        yield Found(path="/assessment", arguments={"module": title(module), "form": form})


@rule("HRS107", Module, severity=Severity.WARNING, cites=("fz273",))
def assessment_hours_have_a_form(module: Module, _: Context) -> Iterator[Said]:
    """Hours of assessment have no form.

    Why:
        Hours are set aside, but neither a teacher nor a learner can see what happens in them: a credit, an exam, a
        practical task. The plan must name the form (273-ФЗ, art. 2).

    Fails:
        hours: {lecture: 6, practice: 22, interim: 2}

    Passes:
        hours: {lecture: 6, practice: 22, interim: 2}
        assessment: [{form: practical-task, task: Weld a butt joint}]

    """
    interim = sum(hours.interim for hours in _parts(module))
    if interim and not module.assessment:
        units = (number for number, unit in enumerate(module.units) if unit.hours.interim)
        where = next((f"/units/{number}/hours" for number in units), "/hours")
        yield Found(path=f"{where}/interim", arguments={"module": title(module), "hours": interim})


@rule("HRS108", Module, no_citation="the outcomes of a module need its mandatory units")
def outcomes_need_a_mandatory_unit(module: Module, _: Context) -> Iterator[Said]:
    """All units are optional, but the module promises outcomes.

    Why:
        Optional units may be left out. Where all of them are optional, a program could take the module without a single
        hour and still claim its outcomes.

    Fails:
        outcomes: ["ps-40.002-2013:A/01.2"]
        units:
          - {key: "1", title: Welding, hours: {practice: 22}, optional: true}

    Passes:
        units:
          - {key: "1", title: Welding, hours: {practice: 22}, optional: true, outcomes: ["ps-40.002-2013:A/01.2"]}

    """
    if module.outcomes and module.units and len(module.optional_units) == len(module.units):
        yield Found(path="/outcomes", arguments={"module": title(module), "units": len(module.units)})


@rule("HRS109", Module, no_citation="arithmetic: the least is not larger than the most")
def group_sizes_agree(module: Module, _: Context) -> Iterator[Said]:
    """The smallest group is larger than the largest.

    Why:
        Groups are counted from the largest size and checked against the smallest one; no number of learners fits when
        the two are swapped.

    Fails:
        group: {min: 15, max: 12}

    Passes:
        group: {min: 8, max: 25, practice_max: 12}

    """
    group = module.group
    if group.min > group.max:
        yield Found(path="/group/min", arguments={"module": title(module), "min": group.min, "max": group.max})


RULES: tuple[Rule, ...] = (
    units_make_the_module,
    module_has_hours,
    units_have_hours,
    parts_fit_into_the_whole,
    distance_within_the_share,
    assessment_takes_hours,
    assessment_hours_have_a_form,
    outcomes_need_a_mandatory_unit,
    group_sizes_agree,
)
