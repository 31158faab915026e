"""PRE5xx: those who teach a module can do so."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.groups import taught_learners
from ...measure.offers import Obstacle, obstacles
from ...measure.plan import Placed, plan_of
from ...model import Module, Phase, Program, Provider
from ..naming import placed_title, title
from ..rule import Context, Found, Rule, Said, rule


@rule("PRE501", Program, cites=("fz273",))
def providers_can_teach(program: Program, context: Context) -> Iterator[Said]:
    """A college cannot teach a module under the conditions of the demand.

    Why:
        An offer is a promise with limits: a license for this kind of education, a form of study, seats for all
        learners, a group of the right size, a workshop with the equipment. A plan that oversteps one of them falls
        apart on the first day.

    Fails:
        demand: {program_type: po-training, learners: [{count: 24}]}
        modules:   # college-b offers 12 seats
          - {module: college-b.rds, version: "1.4", provider: college-b}

    Passes:
        demand: {program_type: po-training, learners: [{count: 12}]}
        modules:
          - {module: college-b.rds, version: "1.4", provider: college-b}

    """
    for place in plan_of(context.catalog, program).taught:
        if place.module is not None and place.provider is not None:
            for obstacle in _obstacles(context, program, place.module, place.provider):
                arguments = {
                    "provider": title(place.provider),
                    "module": placed_title(place),
                    "count": taught_learners(place.module, program.demand),
                    "type": program.demand.program_type.value,
                    "form": program.demand.study_form.value,
                }
                yield Found(path=f"/modules/{place.index}/provider", variant=obstacle.value, arguments=arguments)


def _obstacles(context: Context, program: Program, module: Module, provider: Provider) -> tuple[Obstacle, ...]:
    """Return what stands in the way of the offer that comes nearest."""
    offers = (offer for owner, offer in context.catalog.offers(module) if owner.id == provider.id)
    found = [tuple(obstacles(module, provider, offer, program.demand)) for offer in offers]
    return min(found, key=len, default=())


@rule("PRE502", Program, phase=Phase.APPROVAL, no_citation="somebody must teach what is planned")
def modules_have_providers(program: Program, context: Context) -> Iterator[Said]:
    """Nobody is named to teach a module.

    Why:
        A draft may leave open who teaches; a program that is approved may not: agreements, rooms and the cost depend on
        it. Where the catalogue has no providers at all, nothing is asked.

    Fails:
        modules:
          - {module: college-a.welding, version: "1.0"}

    Passes:
        modules:
          - {module: college-a.welding, version: "1.0", provider: college-a}

    """
    if not context.catalog.providers:
        return
    for place in plan_of(context.catalog, program).taught:
        if place.placement.provider is None:
            arguments = {"module": placed_title(place), "providers": _candidates(context, place)}
            variant = "offered" if arguments["providers"] else None
            yield Found(path=f"/modules/{place.index}", variant=variant, arguments=arguments)


def _candidates(context: Context, place: Placed) -> tuple[str, ...]:
    if place.module is None:
        return ()
    return tuple(dict.fromkeys(f"«{provider.label}»" for provider, _ in context.catalog.offers(place.module)))


RULES: tuple[Rule, ...] = (providers_can_teach, modules_have_providers)
