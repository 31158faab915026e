"""COV3xx: the targets of a request can be measured and are worth a program."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.coverage import leaf_weights, target_coverage
from ...measure.plan import entry_training
from ...model import (
    AnyOfTarget,
    Catalog,
    CompetencyRef,
    CompetencyTarget,
    Complete,
    Request,
    Severity,
    ShareTarget,
    Target,
)
from ..naming import competency
from ..rule import Context, Found, Rule, Said, rule


@rule("COV301", Request, severity=Severity.WARNING, no_citation="a share of a part is not a share of the whole")
def shares_are_of_whole_standards(request: Request, context: Context) -> Iterator[Said]:
    """A share is asked of a standard that the catalogue does not hold in full.

    Why:
        The share is counted over the items that the catalogue knows. Where the published standard has more of them,
        70 % here may be 40 % there.

    Fails:
        targets: [{standard: ps-40.002-2013, share: 0.7}]   # complete: "no"

    Passes:
        targets: [{standard: ws-10-2026, share: 0.7}]   # complete: "yes"

    """
    for number, target in enumerate(request.targets):
        if isinstance(target, ShareTarget):
            key = "standard" if target.competency is None else "competency"
            name = target.standard if target.competency is None else target.competency.standard
            standard = context.catalog.standards.get(name or "")
            if standard is not None and standard.complete is not Complete.YES:
                variant = "no" if standard.complete is Complete.NO else None
                arguments = {"standard": f"{standard.id} ({standard.label})"}
                yield Found(path=f"/targets/{number}/{key}", variant=variant, arguments=arguments)


@rule("COV302", Request, no_citation="arithmetic: one cannot choose more than there is")
def choices_are_large_enough(request: Request, _: Context) -> Iterator[Said]:
    """A choice asks for more competencies than it names.

    Why:
        “Three of these two” is impossible for every program.

    Fails:
        targets: [{any_of: ["ok-2022:ОК 04", "ok-2022:ОК 07"], at_least: 3}]

    Passes:
        targets: [{any_of: ["ok-2022:ОК 04", "ok-2022:ОК 07"], at_least: 2}]

    """
    for number, target in enumerate(request.targets):
        if isinstance(target, AnyOfTarget):
            count = len(set(target.any_of))
            if target.at_least > count:
                arguments = {"needed": target.at_least, "count": count}
                yield Found(path=f"/targets/{number}/at_least", arguments=arguments)


@rule("COV303", Request, no_citation="arithmetic: there is no share of nothing")
def shares_have_something_to_measure(request: Request, context: Context) -> Iterator[Said]:
    """A share has nothing to be measured over.

    Why:
        `kinds` and `variant` choose among the lowest items of a standard. When none is left, no program can meet the
        target: usually the kind is one that this standard does not have.

    Fails:
        targets: [{standard: ws-10-2026, share: 0.7, kinds: [knowledge]}]   # it has sections only

    Passes:
        targets: [{standard: ws-10-2026, share: 0.7, kinds: [section]}]

    """
    for number, target in enumerate(request.targets):
        if isinstance(target, ShareTarget) and _known(context.catalog, target):
            if leaf_weights(context.catalog, target):
                continue
            path = f"/targets/{number}" + (
                "/variant" if target.variant is not None else "/kinds" if target.kinds else ""
            )
            name = target.competency or CompetencyRef(target.standard or "", target.under or "")
            shown = str(name) if name.key else name.standard
            yield Found(path=path, arguments={"target": shown})


def _known(catalog: Catalog, target: ShareTarget) -> bool:
    """Tell whether the standard and the items that the target names are in the catalogue."""
    if target.competency is not None:
        standard, known = target.competency.standard, catalog.item(target.competency) is not None
    else:
        standard = target.standard or ""
        known = standard in catalog.standards
    return known and (target.under is None or catalog.item(CompetencyRef(standard, target.under)) is not None)


@rule("COV304", Request, severity=Severity.WARNING, no_citation="one demand, said twice, is a slip")
def targets_are_listed_once(request: Request, context: Context) -> Iterator[Said]:
    """A target is named twice.

    Why:
        Of two levels the higher one decides; the other line is a remnant, or was meant for another competency.

    Fails:
        targets:
          - "ps-40.002-2013:A/01.2"
          - {competency: "ps-40.002-2013:A/01.2", level: 2}

    Passes:
        targets:
          - "ps-40.002-2013:A/01.2"
          - {competency: "ps-40.002-2013:A/03.2", level: 2}

    """
    seen: set[CompetencyRef | Target] = set()
    for number, target in enumerate(request.targets):
        key: CompetencyRef | Target = target
        if isinstance(target, CompetencyTarget):
            item = context.catalog.item(target.competency)
            key = item.ref if item else target.competency
        if key in seen:
            yield Found(path=f"/targets/{number}", arguments={"target": _shown(context.catalog, target)})
        seen.add(key)


def _shown(catalog: Catalog, target: Target) -> str:
    if isinstance(target, AnyOfTarget):
        return ", ".join(str(option) for option in target.any_of)
    if isinstance(target, ShareTarget):
        return str(target.competency or target.standard)
    return competency(catalog, target.competency)


@rule("COV305", Request, severity=Severity.INFO, no_citation="method: one trains what is not yet there")
def targets_are_ahead(request: Request, context: Context) -> Iterator[Said]:
    """A target is met on entry.

    Why:
        Entry requirements count as covered. A target that they meet needs no module: the program will not train it, and
        the customer may expect that it does.

    Fails:
        entry: {competencies: ["ps-40.002-2013:A/01.2"]}
        targets: ["ps-40.002-2013:A/01.2"]

    Passes:
        entry: {competencies: ["ps-40.002-2013:A/01.2"]}
        targets: ["ps-40.002-2013:A/03.2"]

    """
    brought = entry_training(context.catalog, request)
    for number, target in enumerate(request.targets):
        if brought and target_coverage(context.catalog, brought, target).met:
            yield Found(path=f"/targets/{number}", arguments={"target": _shown(context.catalog, target)})


RULES: tuple[Rule, ...] = (
    shares_are_of_whole_standards,
    choices_are_large_enough,
    shares_have_something_to_measure,
    targets_are_listed_once,
    targets_are_ahead,
)
