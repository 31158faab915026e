"""The best module that was not taken, of those that train the same; and all that train an item."""

import datetime as dt

import pytest
from attrs import evolve

from coppbuilder import (
    Catalog,
    Competency,
    CompetencyRef,
    CompetencyTarget,
    Delivery,
    Family,
    Hours,
    ItemKind,
    Module,
    ModuleStatus,
    Outcome,
    Placement,
    Program,
    ProgramType,
    Request,
    Standard,
    Version,
)
from coppbuilder.measure.gaps import trainers_of
from coppbuilder.measure.plan import plan_of
from coppbuilder.measure.rivals import best_rival

REFS = tuple(CompetencyRef("s", key) for key in ("1", "2"))


def module(id_, *refs):
    return Module(
        id=id_,
        version=Version.parse("1.0"),
        owner="a",
        status=ModuleStatus.APPROVED,
        hours=Hours(lecture=1),
        outcomes=tuple(Outcome(competency=ref) for ref in refs),
    )


def delivery(id_, taught, passed, enrolled):
    when = dt.date(2026, 1, 1)
    return Delivery(
        id=id_,
        module=taught,
        version=Version.parse("1.0"),
        provider="a",
        first=when,
        last=when,
        enrolled=enrolled,
        completed=enrolled,
        passed=passed,
    )


def rival_of(first, *others, taken=()):
    items = tuple(Competency(key=ref.key, kind=ItemKind.SKILL) for ref in REFS)
    demand = Request(
        id="r", program_type=ProgramType.OTHER, targets=tuple(CompetencyTarget(competency=ref) for ref in REFS)
    )
    past = (delivery("d1", "a.good", 50, 50), delivery("d2", "a.bad", 5, 50))
    catalog = Catalog.of((Standard(id="s", family=Family.CORPORATE, items=items), first, *others, *taken, *past))
    placements = tuple(Placement(module=each.id, version=each.version) for each in (first, *taken))
    plan = plan_of(catalog, Program(id="p", demand=demand, modules=placements))
    found = best_rival(plan, plan.placed[0])
    return found and found.id


@pytest.mark.parametrize(
    ("first", "others", "taken", "rival"),
    [
        (module("a.own", REFS[0]), [module("a.bad", REFS[0]), module("a.good", *REFS)], [], "a.good"),
        (module("a.own", REFS[0]), [module("a.bad", REFS[0])], [module("a.good", *REFS)], "a.bad"),
        (module("a.own", *REFS), [module("a.bad", REFS[0]), module("a.good", REFS[1])], [], None),
        (module("a.own"), [module("a.good", *REFS)], [], None),
    ],
    ids=["fewest-failures", "in-the-program", "each-only-a-part", "trains-nothing"],
)
def test_rivals(first, others, taken, rival):
    assert rival_of(first, *others, taken=taken) == rival


def test_trainers_of_an_item_reach_some_of_it():
    below = tuple(Competency(key=ref.key, kind=ItemKind.SKILL) for ref in REFS)
    standard = Standard(
        id="s", family=Family.CORPORATE, items=(Competency(key="0", kind=ItemKind.SECTION, items=below),)
    )
    old, new = module("a.one", REFS[0]), evolve(module("a.one", *REFS), version=Version.parse("2.0"))
    draft = evolve(module("a.draft", *REFS), status=ModuleStatus.DRAFT)
    catalog = Catalog.of((standard, old, new, draft, module("a.none")))
    whole, second = (catalog.item(CompetencyRef("s", key)) for key in ("0", "2"))
    assert trainers_of(catalog, whole) == ((new, 3), (old, 3))
    assert trainers_of(catalog, second) == ((new, 3),)
