"""RES2xx: the placements of a program against the rooms and the staff of those who teach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...measure.groups import room_hours, split, taught_learners
from ...measure.plan import Placed, plan_of
from ...model import Module, PartMode, Per, Phase, Program, Provider, Severity, VocabularySubject, Workshop
from ..naming import placed_title, term, title
from ..rule import Context, Found, Rule, Said, rule

_LENT = frozenset({PartMode.RESOURCE, PartMode.RENT})


def _room(place: Placed) -> Workshop | None:
    rooms = place.provider.workshops if place.provider else ()
    return next((room for room in rooms if room.id == place.placement.workshop), None)


def _room_title(room: Workshop) -> str | dict[str, str]:
    return dict(room.title.languages) if room.title else room.id


@rule("RES201", Program, no_citation="arithmetic: what a group needs must stand in its room")
def room_holds_what_is_needed(program: Program, context: Context) -> Iterator[Said]:
    """The workshop lacks equipment or seats for a subgroup.

    Why:
        The plan names a room. If it has fewer posts than learners, half of the subgroup watches, or the lesson moves to
        a room that nobody has booked. Groups split by the sizes of the module.

    Fails:
        # the module needs a welding post for each of 12 learners
        workshops: [{id: posts, seats: 12, equipment: [{type: welding-post-mma, units: 8}]}]

    Passes:
        workshops: [{id: posts, seats: 12, equipment: [{type: welding-post-mma, units: 12}]}]

    """
    for place in plan_of(context.catalog, program).taught:
        room = _room(place)
        if room is None or place.module is None:
            continue
        parts = split(taught_learners(place.module, program.demand), place.module.group)
        if parts is None or not place.module.resources:
            continue
        path, size = f"/modules/{place.index}/workshop", parts.subgroup_size
        names = {"module": placed_title(place), "room": _room_title(room)}
        if room.seats < size:
            yield Found(path=path, variant="seats", arguments={**names, "count": size, "seats": room.seats})
        for type_, needed, held in _shortages(place.module, room, size):
            name = term(context.catalog, VocabularySubject.EQUIPMENT, type_)
            yield Found(path=path, arguments={**names, "type": name, "needed": needed, "held": held})


def _shortages(module: Module, room: Workshop, size: int) -> Iterator[tuple[str, int, int]]:
    held: Counter[str] = Counter()
    for equipment in room.equipment:
        held[equipment.type] += equipment.units
    for need in module.resources:
        needed = need.units * (size if need.per is Per.LEARNER else 1)
        if held[need.type] < needed:
            yield need.type, needed, held[need.type]


@rule(
    "RES202",
    Program,
    severity=Severity.WARNING,
    phase=Phase.APPROVAL,
    no_citation="The annex of an agreement and the timetable name the room of each module.",
)
def practice_has_a_room(program: Program, context: Context) -> Iterator[Said]:
    """A module that needs equipment has no workshop.

    Why:
        It is known who teaches, but not where. Rooms decide on the calendar, on addresses in the license and on the
        list of equipment.

    Fails:
        modules: [{module: college-b.rds, version: "1.4", provider: college-b}]

    Passes:
        modules: [{module: college-b.rds, version: "1.4", provider: college-b, workshop: rd-posts}]

    """
    for place in plan_of(context.catalog, program).taught:
        if place.provider is None or place.module is None or place.placement.workshop is not None:
            continue
        if place.module.resources:
            arguments = {"module": placed_title(place), "provider": title(place.provider)}
            yield Found(path=f"/modules/{place.index}", arguments=arguments)


@rule("RES203", Program, severity=Severity.WARNING, no_citation="arithmetic: a room is open so many hours a week")
def room_has_the_hours(program: Program, context: Context) -> Iterator[Said]:
    """The workshop is not open long enough in the weeks of a module.

    Why:
        Subgroups take the room one after another, so two subgroups need twice the hours. More of them than the weeks of
        the module offer cannot be held; learners would practise less than the plan says.

    Fails:
        # 60 hours of practice for two subgroups, in a room of 36 hours a week
        modules: [{module: college-b.rds, version: "1.4", provider: college-b, workshop: rd-posts, weeks: [1, 2, 3]}]

    Passes:
        modules: [{module: college-b.rds, version: "1.4", provider: college-b, workshop: rd-posts, weeks: [1, 2, 3, 4]}]

    """
    for place in plan_of(context.catalog, program).taught:
        room = _room(place)
        weeks = len(place.placement.weeks)
        if room is None or place.module is None or not weeks:
            continue
        needed = room_hours(place.module, program.demand, place.placement.units_omitted)
        if needed > room.weekly_hours * weeks:
            arguments = {
                "module": placed_title(place),
                "room": _room_title(room),
                "needed": needed,
                "weeks": weeks,
                "open": room.weekly_hours * weeks,
            }
            yield Found(path=f"/modules/{place.index}/weeks", arguments=arguments)


@rule(
    "RES204",
    Program,
    severity=Severity.WARNING,
    phase=Phase.APPROVAL,
    no_citation="The modules themselves say whom they need.",
)
def provider_has_the_staff(program: Program, context: Context) -> Iterator[Said]:
    """Those who teach a module lack the people that it needs.

    Why:
        A module with two subgroups needs two masters. Whether they come from the college, from the base organisation or
        from a partner that lends its people is open, but somebody must have them. Providers that list no staff at all
        are not asked.

    Fails:
        staff: [{role: master, count: 1}]      # the module: [{role: master, count: 2}]

    Passes:
        staff: [{role: master, count: 5}]

    """
    lent = tuple(_lending(program, context))
    for place in plan_of(context.catalog, program).taught:
        if place.module is None or place.provider is None or not place.provider.staff:
            continue
        there: Counter[str] = Counter()
        for provider in {each.id: each for each in (place.provider, *lent)}.values():
            for people in provider.staff:
                there[people.role] += people.count
        for need in place.module.staff:
            if there[need.role] < need.count:
                arguments = {
                    "module": placed_title(place),
                    "provider": title(place.provider),
                    "role": term(context.catalog, VocabularySubject.STAFF_ROLE, need.role),
                    "needed": need.count,
                    "there": there[need.role],
                }
                yield Found(path=f"/modules/{place.index}/provider", arguments=arguments)


def _lending(program: Program, context: Context) -> Iterator[Provider]:
    """Yield those whose people may help: the base organisation and partners that lend."""
    if program.network is None:
        return
    ids = [program.network.base, *(part.provider for part in program.network.parts if part.mode in _LENT)]
    for id_ in ids:
        provider = context.catalog.providers.get(id_)
        if provider is not None:
            yield provider


RULES: tuple[Rule, ...] = (room_holds_what_is_needed, practice_has_a_room, room_has_the_hours, provider_has_the_staff)
