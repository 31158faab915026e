"""RES1xx: the modules of a program say what they need."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...measure.plan import plan_of
from ...model import Module, Phase, Program
from ..legal import broken
from ..naming import few
from ..rule import Context, Rule, Said, rule


def _lacking(
    program: Program, context: Context, lacks: Callable[[Module, float], bool], path: str = ""
) -> Iterator[Said]:
    """Find the taught modules that lack something: one finding, at the first of them."""
    taught = plan_of(context.catalog, program).taught
    places = [place for place in taught if place.module is not None and lacks(place.module, place.hours.practical)]
    if places:
        yield broken(
            context,
            "program.components",
            program.demand,
            f"/modules/{places[0].index}{path}",
            modules=few(f"«{place.label}»" for place in places),
            count=len(places),
        )


@rule("RES101", Program, phase=Phase.APPROVAL, cites=("fz273", "dpo-499"))
def practice_has_equipment(program: Program, context: Context) -> Iterator[Said]:
    """A module with practice names no equipment.

    Why:
        The organisational conditions of a program list rooms and equipment for each module (section 4.1 of the usual
        template). Without them nobody can tell whether a college can teach it.

    Fails:
        hours: {lecture: 4, practice: 32}
        resources: []

    Passes:
        hours: {lecture: 4, practice: 32}
        resources: [{type: welding-post-mma}]

    """
    yield from _lacking(program, context, lambda module, practical: practical > 0 and not module.resources)


@rule("RES102", Program, phase=Phase.APPROVAL, cites=("fz273", "dpo-499"))
def modules_have_staff(program: Program, context: Context) -> Iterator[Said]:
    """A module does not say who teaches it.

    Why:
        The conditions of a program name the staff by roles and qualification. In the network form they tell a partner
        whom it has to provide.

    Fails:
        staff: []

    Passes:
        staff: [{role: teacher}, {role: master, count: 2}]

    """
    yield from _lacking(program, context, lambda module, _: not module.staff)


@rule("RES103", Program, phase=Phase.APPROVAL, cites=("fz273", "dpo-499"))
def modules_have_literature(program: Program, context: Context) -> Iterator[Said]:
    """A module has neither literature nor digital resources.

    Why:
        Section 4.2 of the usual template, information and methods, is put together from the modules: regulations,
        books, platforms. A final assessment needs none.

    Fails:
        literature: []

    Passes:
        literature: [ГОСТ 5264-80. Ручная дуговая сварка. Соединения сварные]

    """
    yield from _lacking(
        program,
        context,
        lambda module, _: not module.is_final and not module.literature and not module.digital_resources,
    )


RULES: tuple[Rule, ...] = (practice_has_equipment, modules_have_staff, modules_have_literature)
