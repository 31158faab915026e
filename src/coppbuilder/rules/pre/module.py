"""PRE1xx: the requirements of one module make sense."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.reach import reach_of, taught_outcomes
from ...model import Module, Severity
from ..naming import competency, title
from ..rule import Context, Found, Rule, Said, rule


@rule("PRE101", Module, severity=Severity.WARNING, no_citation="method: one cannot need what one came to learn")
def requires_less_than_it_trains(module: Module, context: Context) -> Iterator[Said]:
    """A module requires the very thing that it trains.

    Why:
        Learners who meet the requirement have nothing to learn here, and those who have something to learn may not
        come. A lower level is fine: one may require level 1 of what is trained to level 3.

    Fails:
        outcomes: [{competency: "ps-40.002-2013:A/03.2", level: 2}]
        requires: {competencies: [{competency: "ps-40.002-2013:A/03.2", level: 2}]}

    Passes:
        outcomes: ["ps-40.002-2013:A/03.2"]
        requires: {competencies: [{competency: "ps-40.002-2013:A/03.2", level: 1}]}

    """
    trained = reach_of(context.catalog).training(taught_outcomes(module))
    for number, needed in enumerate(module.requires.competencies):
        levels = [trained.get(leaf.ref, 0) for leaf in context.catalog.leaves(needed.competency)]
        if levels and min(levels) > 0 and max(levels) <= needed.level:
            arguments = {
                "module": title(module),
                "competency": competency(context.catalog, needed.competency),
                "level": int(needed.level),
            }
            yield Found(path=f"/requires/competencies/{number}", arguments=arguments)


@rule("PRE102", Module, no_citation="logic: what must come first cannot be shut out")
def requires_nothing_that_it_shuts_out(module: Module, _: Context) -> Iterator[Said]:
    """A module requires another one that it excludes or replaces.

    Why:
        The required module must be in the program, and the exclusion forbids it: no program can hold this module.

    Fails:
        requires: {modules: [college-a.basics]}
        excludes: [college-a.basics]

    Passes:
        requires: {modules: [college-a.basics]}
        excludes: [college-b.basics]

    """
    for number, needed in enumerate(module.requires.modules):
        for variant, others in (("excludes", module.excludes), ("replaces", module.replaces)):
            if needed.module in others:
                arguments = {"module": title(module), "other": needed.module}
                yield Found(path=f"/requires/modules/{number}", variant=variant, arguments=arguments)


RULES: tuple[Rule, ...] = (requires_less_than_it_trains, requires_nothing_that_it_shuts_out)
