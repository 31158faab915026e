"""HRS215: a program can be taught in the weeks that its demand allows, as far as a lower bound tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...measure.plan import plan_of
from ...measure.weeks import weeks_bound
from ...model import Argument, Program
from ..naming import placed_title, unknown_hours
from ..rule import Context, Found, Rule, Said, rule


@rule("HRS215", Program, no_citation="a limit of the demand")
def weeks_within_limits(program: Program, context: Context) -> Iterator[Said]:
    """The program cannot be taught in the weeks of the demand.

    Why:
        A date is promised to the employer. Learners study so many hours a week, one subgroup at a time takes a
        workshop, which is open so many hours a week, and a gap may be wanted before the final assessment. What that
        takes at least is proven, without any calendar; holidays, closed weeks and bookings can only add to it.

    Fails:
        demand: {limits: {weekly_hours: {max: 36}, weeks: {max: 2}}}
        modules:
          - {module: college-a.welding, version: "1.0", hours: {practice: 76}}

    Passes:
        demand: {limits: {weekly_hours: {max: 36}, weeks: {max: 3}}}
        modules:
          - {module: college-a.welding, version: "1.0", hours: {practice: 76}}

    """
    limit = program.demand.limits.weeks.upper
    if limit is None:
        return
    plan = plan_of(context.catalog, program)
    found = weeks_bound(plan)
    if found.weeks <= limit:
        yield from unknown_hours(plan)
        return
    path = "/demand/limits/weeks/max"
    arguments: Mapping[str, Argument] = {"weeks": found.weeks, "limit": int(limit)}
    room = found.workshops[0] if found.workshops else None
    if found.load == found.weeks:
        hours = {"hours": found.hours, "weekly": found.weekly_hours}
        yield Found(path=path, variant="load", arguments={**arguments, **hours})
    elif room is not None and room.weeks == found.weeks:
        named = {"module": placed_title(room.placed), "room": str(room.workshop.title or room.workshop.id)}
        yield Found(path=path, variant="room", arguments={**arguments, **named, "room_hours": room.room_hours})
    else:
        yield Found(path=path, variant="gap", arguments={**arguments, "gap": program.demand.weeks_before_final})


RULES: tuple[Rule, ...] = (weeks_within_limits,)
