"""NET2xx: each module has its part, and only one."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.plan import plan_of
from ...model import PartMode, Program, Severity
from ..legal import broken
from ..naming import placed_title
from ..rule import Context, Found, Rule, Said, rule
from .network import places_of, provider_name, teaching


@rule("NET201", Program, cites=("net-882",))
def module_has_one_part(program: Program, context: Context) -> Iterator[Said]:
    """A module belongs to the parts of two organisations.

    Why:
        One organisation answers for a module, is paid for it and certifies it. Where two really teach it together, the
        program says so in `joint`.

    Fails:
        network:
          parts:
            - {provider: college-a, modules: [college-a.prep]}
            - {provider: college-b, modules: [college-a.prep, college-b.rds]}

    Passes:
        network:
          joint: [college-a.prep]
          parts:
            - {provider: college-a, modules: [college-a.prep]}
            - {provider: college-b, modules: [college-a.prep, college-b.rds]}

    """
    first: dict[str, str] = {}
    joint = program.network.joint if program.network else ()
    for path, part in teaching(program.network):
        for number, module in enumerate(part.modules):
            owner = first.setdefault(module, part.provider)
            if owner != part.provider and module not in joint:
                yield broken(
                    context,
                    "network.parts.assigned",
                    program.demand,
                    f"{path}/modules/{number}",
                    module=_module(program, context, module),
                    provider=provider_name(context, owner),
                    other=provider_name(context, part.provider),
                )


def _module(program: Program, context: Context, id_: str) -> str:
    places = plan_of(context.catalog, program).placed
    return next((place.label for place in places if place.placement.module == id_), id_)


@rule("NET202", Program, no_citation="It is about agreement within one document.")
def part_and_plan_agree(program: Program, context: Context) -> Iterator[Said]:
    """The plan gives a module to one organisation, the network to another.

    Why:
        `provider` in the plan decides on rooms and cost, the parts of the network on the agreement. When they differ,
        one college prepares to teach and another one signs for it.

    Fails:
        modules:
          - {module: college-b.rds, version: "1.4", provider: college-b}
        network:
          parts: [{provider: college-a, modules: [college-b.rds]}]

    Passes:
        modules:
          - {module: college-b.rds, version: "1.4", provider: college-b}
        network:
          parts: [{provider: college-b, modules: [college-b.rds]}]

    """
    placed = {place.placement.module: place for place in plan_of(context.catalog, program).taught}
    joint = program.network.joint if program.network else ()
    for path, part in teaching(program.network):
        for number, module in enumerate(part.modules):
            place = placed.get(module)
            planned = place.placement.provider if place else None
            if place is not None and planned is not None and planned != part.provider and module not in joint:
                arguments = {
                    "module": placed_title(place),
                    "planned": provider_name(context, planned),
                    "provider": provider_name(context, part.provider),
                }
                yield Found(path=f"{path}/modules/{number}", arguments=arguments)


@rule("NET203", Program, cites=("net-882",))
def module_has_a_part(program: Program, context: Context) -> Iterator[Said]:
    """A module is taught by an organisation that has no such part.

    Why:
        Each module of a network program is assigned to somebody by the agreement. One that no part names is taught
        without an agreement and is not paid. What the base teaches itself needs no part.

    Fails:
        modules:
          - {module: college-b.rds, version: "1.4", provider: college-b}
        network:
          base: copp
          parts: [{provider: college-a, modules: [college-a.prep]}]

    Passes:
        modules:
          - {module: college-b.rds, version: "1.4", provider: college-b}
        network:
          base: copp
          parts: [{provider: college-b, modules: [college-b.rds]}]

    """
    if program.network is None:
        return
    parts = [part for _, part in teaching(program.network)]
    whole = {part.provider for part in parts if not part.modules}
    named = {module for part in parts for module in part.modules}
    for place in plan_of(context.catalog, program).taught:
        provider = place.placement.provider
        if provider is None or provider == program.network.base or provider in whole:
            continue
        if place.placement.module not in named:
            yield broken(
                context,
                "network.parts.assigned",
                program.demand,
                f"/modules/{place.index}/provider",
                module=placed_title(place),
                provider=provider_name(context, provider),
            )


@rule("NET204", Program, severity=Severity.WARNING, cites=("net-882",))
def participant_does_something(program: Program, context: Context) -> Iterator[Said]:
    """A participant of the network form teaches nothing.

    Why:
        An agreement says what each side does. A participant without a module either lends something, and then its mode
        is another one, or its modules have been forgotten.

    Fails:
        parts: [{provider: partner-plant, mode: network}]

    Passes:
        parts: [{provider: partner-plant, mode: resource, workshops: [welding-line]}]

    """
    plan = plan_of(context.catalog, program)
    for path, part in teaching(program.network):
        if part.mode is not PartMode.FULL_DELIVERY and not places_of(plan, part):
            arguments = {"provider": provider_name(context, part.provider), "mode": part.mode.value}
            yield Found(path=path, arguments=arguments)


@rule("NET205", Program, severity=Severity.WARNING, no_citation="It is about agreement within one document.")
def joint_modules_are_shared(program: Program, context: Context) -> Iterator[Said]:
    """A joint module has only one organisation, or is not in the program.

    Why:
        `joint` allows a module to stand in several parts. One that stands in a single part is not joint, and the
        second organisation does not know that it is expected.

    Fails:
        network:
          joint: [college-b.exam-rd]
          parts: [{provider: college-b, modules: [college-b.exam-rd]}]

    Passes:
        network:
          joint: [college-b.exam-rd]
          parts:
            - {provider: college-a, modules: [college-b.exam-rd]}
            - {provider: college-b, modules: [college-b.exam-rd]}

    """
    if program.network is None:
        return
    held = {place.module for place in program.modules}
    for number, module in enumerate(program.network.joint):
        path, name = f"/network/joint/{number}", _module(program, context, module)
        sharing = {part.provider for _, part in teaching(program.network) if module in part.modules}
        if module not in held:
            yield Found(path=path, variant="stranger", arguments={"module": name})
        elif len(sharing) <= 1:
            yield Found(path=path, arguments={"module": name})


RULES: tuple[Rule, ...] = (
    module_has_one_part,
    part_and_plan_agree,
    module_has_a_part,
    participant_does_something,
    joint_modules_are_shared,
)
