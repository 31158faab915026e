"""NET3xx: what the parts bring: hours of those who teach, rooms of those who lend."""

from __future__ import annotations

from collections.abc import Iterator

from ...measure.hours import half_hours
from ...measure.plan import plan_of
from ...model import PartMode, Phase, Program, ProviderRole, Severity
from ..naming import few, title, unknown_hours
from ..rule import Context, Found, Rule, Said, rule
from .network import lending, numbered, partners, places_of, provider_name, teaching


@rule("NET301", Program, no_citation="By definition: rooms and equipment are lent without teaching.")
def lenders_have_no_hours(program: Program, context: Context) -> Iterator[Said]:
    """A partner that only lends rooms and equipment has modules or hours.

    Why:
        Hours of a program are taught by those who may educate. A plant that lends its rooms has none, even if the
        lessons take place there: they are the hours of the college.

    Fails:
        parts: [{provider: partner-plant, mode: resource, hours: 36}]

    Passes:
        parts: [{provider: partner-plant, mode: resource, workshops: [welding-line]}]

    """
    for path, part in lending(program.network):
        arguments = {"provider": provider_name(context, part.provider), "mode": part.mode.value}
        if part.modules:
            yield Found(path=f"{path}/modules", arguments=arguments)
        if part.hours:
            yield Found(path=f"{path}/hours", variant="hours", arguments={**arguments, "hours": part.hours})
    for path, part in teaching(program.network):
        provider = context.catalog.providers.get(part.provider)
        if provider is not None and provider.role is ProviderRole.RESOURCE_PARTNER:
            arguments = {"provider": title(provider), "mode": part.mode.value}
            yield Found(path=path, variant="role", arguments=arguments)


@rule("NET302", Program, no_citation="arithmetic: a sum equals its parts")
def hours_of_the_part(program: Program, context: Context) -> Iterator[Said]:
    """The hours of a part are not those of its modules.

    Why:
        The task in the annex of the agreement names hours and price of each part. Other hours than in the plan are
        either taught for nothing or paid for nothing.

    Fails:
        modules: [{module: college-b.rds, version: "1.4", provider: college-b, hours: {lecture: 12, practice: 76}}]
        network: {parts: [{provider: college-b, modules: [college-b.rds], hours: 72}]}

    Passes:
        modules: [{module: college-b.rds, version: "1.4", provider: college-b, hours: {lecture: 12, practice: 76}}]
        network: {parts: [{provider: college-b, modules: [college-b.rds], hours: 88}]}

    """
    plan = plan_of(context.catalog, program)
    stated = [(path, part) for path, part in teaching(program.network) if part.hours is not None]
    unknown = tuple(unknown_hours(plan)) if stated else ()
    yield from unknown
    joint = set(program.network.joint) if program.network else set()
    for path, part in () if unknown else stated:
        places = places_of(plan, part)
        hours = sum(place.hours.total for place in places)
        shared = any(place.placement.module in joint for place in places)
        if places and not shared and half_hours(part.hours or 0) != half_hours(hours):
            name = provider_name(context, part.provider)
            arguments = {"provider": name, "stated": part.hours or 0, "hours": hours}
            yield Found(path=f"{path}/hours", arguments=arguments)


@rule("NET303", Program, requires=("NET302",), no_citation="arithmetic: a sum equals its parts")
def hours_of_all_parts(program: Program, context: Context) -> Iterator[Said]:
    """The hours of the parts do not sum to the hours of the program.

    Why:
        What the partners teach by their agreements and what the base teaches itself is the whole program: hours that
        belong to nobody are not taught, hours counted twice are paid twice.

    Fails:
        total_hours: 144
        network:
          base: copp
          parts:
            - {provider: college-a, modules: [college-a.prep], hours: 40}
            - {provider: college-b, modules: [college-b.rds], hours: 88}     # 16 hours belong to nobody

    Passes:
        total_hours: 144
        network:
          base: copp
          parts:
            - {provider: college-a, modules: [college-a.prep, college-a.teamwork], hours: 56}
            - {provider: college-b, modules: [college-b.rds], hours: 88}

    """
    parts = [part for _, part in teaching(program.network)]
    if program.network is None or not parts or program.network.joint or any(part.hours is None for part in parts):
        return
    plan = plan_of(context.catalog, program)
    unknown = tuple(unknown_hours(plan))
    yield from unknown
    named = {place.index for part in parts for place in places_of(plan, part)}
    own = sum(
        place.hours.total
        for place in plan.taught
        if place.index not in named and place.placement.provider == program.network.base
    )
    total = sum(part.hours or 0 for part in parts) + own
    if not unknown and half_hours(total) != half_hours(plan.hours.total):
        arguments = {"sum": total, "hours": plan.hours.total, "own": own}
        yield Found(path="/network/parts", variant="own" if own else None, arguments=arguments)


@rule(
    "NET304",
    Program,
    severity=Severity.WARNING,
    phase=Phase.APPROVAL,
    no_citation="The annex of a real agreement lists what each partner lends.",
)
def lenders_name_what_they_lend(program: Program, context: Context) -> Iterator[Said]:
    """A partner that lends rooms does not say which.

    Why:
        The list of rooms and equipment is an annex of the agreement and a part of the conditions of the program.
        Without it nobody can say whether the equipment suffices.

    Fails:
        parts: [{provider: partner-plant, mode: resource}]

    Passes:
        parts: [{provider: partner-plant, mode: resource, workshops: [welding-line]}]

    """
    for path, part in lending(program.network):
        if not part.workshops:
            provider = context.catalog.providers.get(part.provider)
            rooms = few(room.id for room in provider.workshops) if provider else ""
            arguments = {"provider": provider_name(context, part.provider), "rooms": rooms}
            yield Found(path=path, variant="known" if rooms else None, arguments=arguments)


@rule(
    "NET305",
    Program,
    severity=Severity.WARNING,
    phase=Phase.APPROVAL,
    no_citation="The annex of a real agreement lists the address of each room.",
)
def rooms_of_partners_have_addresses(program: Program, context: Context) -> Iterator[Said]:
    """The address of a partner's room is not known.

    Why:
        The annex of the agreement names room, address and equipment, and a license names the places of teaching. In a
        real agreement the line read “address: None”.

    Fails:
        workshops: [{id: rd-posts, seats: 12}]

    Passes:
        workshops: [{id: rd-posts, seats: 12, address: "Пример города, улица Мастеров, 1"}]

    """
    used = {(place.provider, place.workshop) for place in program.modules}
    for id_, (path, _) in partners(program).items():
        lent = {room for _, part in numbered(program.network) if part.provider == id_ for room in part.workshops}
        provider = context.catalog.providers.get(id_)
        rooms = [
            f"«{room.title or room.id}»"
            for room in (provider.workshops if provider else ())
            if room.address is None and (room.id in lent or (id_, room.id) in used)
        ]
        if rooms:
            arguments = {"provider": provider_name(context, id_), "rooms": few(rooms), "count": len(rooms)}
            yield Found(path=f"{path}/provider", arguments=arguments)


@rule("NET306", Program, severity=Severity.WARNING, no_citation="It is about agreement within one document.")
def full_delivery_is_full(program: Program, context: Context) -> Iterator[Said]:
    """A college carries out the whole program, and somebody else teaches a part of it.

    Why:
        Full delivery means that one college teaches everything and the center only operates the program. As soon as
        another organisation teaches a module, it is the network form, or services, with its own agreement.

    Fails:
        parts:
          - {provider: college-b, mode: full-delivery}
          - {provider: college-a, mode: network, modules: [college-a.prep]}

    Passes:
        parts:
          - {provider: college-b, mode: network, modules: [college-b.rds]}
          - {provider: college-a, mode: network, modules: [college-a.prep]}

    """
    others = {part.provider for _, part in teaching(program.network)}
    others |= set(plan_of(context.catalog, program).providers)
    for path, part in teaching(program.network):
        rest = sorted(others - {part.provider})
        if part.mode is PartMode.FULL_DELIVERY and rest:
            arguments = {
                "provider": provider_name(context, part.provider),
                "other": provider_name(context, rest[0]),
            }
            yield Found(path=f"{path}/mode", arguments=arguments)


RULES: tuple[Rule, ...] = (
    lenders_have_no_hours,
    hours_of_the_part,
    hours_of_all_parts,
    lenders_name_what_they_lend,
    rooms_of_partners_have_addresses,
    full_delivery_is_full,
)
