"""Requests and catalogues under other conditions."""

from decimal import Decimal

from coppbuilder.assemble.conditions import changed_catalog, changed_request
from coppbuilder.convert import structure
from coppbuilder.model import (
    Catalog,
    CompetencyRef,
    Conditions,
    ModuleRequirement,
    ModuleStatus,
    MoneyRange,
    Outcome,
    ProviderRole,
    Range,
    VersionRange,
)


def standard(id_, *keys):
    items = [{"key": key, "kind": "skill"} for key in keys]
    return structure({"kind": "standard", "id": id_, "family": "corporate", "complete": "yes", "items": items})


def module(version):
    plain = {"kind": "module", "id": "a.m", "version": version, "owner": "a", "hours": {"lecture": 1}}
    return structure(plain)


PAIRS = [
    {"from": "old:C", "to": "new:Z", "relation": "broader"},
    {"from": "old:B", "to": "other:B", "relation": "exact"},
    {"from": "new:Y", "to": "old:B", "relation": "exact"},
    {"from": "old:gone", "to": "new:Z", "relation": "exact"},
]
CATALOG = Catalog.of(
    [
        standard("old", "A", "B", "C"),
        standard("new", "A", "Y", "Z"),
        standard("other", "B"),
        structure({"kind": "crosswalk", "id": "x", "pairs": PAIRS}),
        module("1.0"),
        module("2.0"),
        structure(
            {"kind": "provider", "id": "p", "role": "base", "offers": [{"module": "a.m", "price_per_learner": 1}]}
        ),
    ]
)


def request(**more):
    plain = {"kind": "request", "id": "r", "program_type": "other", "targets": ["old:A"]}
    return structure(plain | more)


def limits(conditions, **more):
    return changed_request(CATALOG, request(limits=more), conditions).limits


def test_a_limit_of_hours_takes_the_place_of_an_exact_number():
    assert limits(Conditions(hours=96), hours={"exact": 144}).hours == Range(max=96)
    assert limits(Conditions(hours=96), hours={"min": 72, "max": 144}).hours == Range(min=72, max=96)
    assert limits(Conditions(hours=60), hours={"min": 72}).hours == Range(max=60)


def test_a_limit_of_cost():
    less, more = Conditions(cost_per_learner=Decimal(5)), Conditions(cost_per_learner=Decimal(50))
    assert limits(less, cost_per_learner={"min": 10, "max": 20}).cost_per_learner == MoneyRange(max=Decimal(5))
    assert limits(more, cost_per_learner={"min": 10}).cost_per_learner == MoneyRange(min=Decimal(10), max=Decimal(50))
    assert limits(more).cost_per_learner == MoneyRange(max=Decimal(50))


def test_who_drops_out_offers_nothing_and_is_no_base():
    provider = changed_catalog(CATALOG, Conditions(without_providers=("p",))).providers["p"]
    assert (provider.offers, provider.role) == ((), ProviderRole.COLLEGE)
    assert changed_catalog(CATALOG, Conditions()).providers == CATALOG.providers


def test_one_version_or_all_versions_are_retired():
    one = ModuleRequirement(module="a.m", versions=VersionRange.parse("==1.0"))
    states = [m.status for m in changed_catalog(CATALOG, Conditions(retire=(one,))).modules["a.m"]]
    assert states == [ModuleStatus.APPROVED, ModuleStatus.RETIRED]
    every = Conditions(retire=(ModuleRequirement(module="a.m"),))
    assert {m.status for m in changed_catalog(CATALOG, every).modules["a.m"]} == {ModuleStatus.RETIRED}


def test_targets_move_to_the_new_edition():
    targets = [
        "old:A",
        "old:B",
        "old:C",
        "old:gone",
        "other:B",
        {"any_of": ["old:A", "other:B"]},
        {"standard": "old", "share": 0.5},
        {"competency": "old:B", "share": 0.5},
        {"standard": "other", "share": 0.5},
    ]
    wanted = request(targets=targets, entry={"competencies": ["old:B"]})
    known = Outcome(competency=CompetencyRef("s", "k"))
    changed = changed_request(CATALOG, wanted, Conditions(replace={"old": "new"}, entry=(known,)))
    refs = [str(target.competency) for target in changed.targets[:5]]
    assert refs == ["new:A", "new:Y", "new:C", "new:gone", "other:B"]
    assert [str(option) for option in changed.targets[5].any_of] == ["new:A", "other:B"]
    assert (changed.targets[6].standard, changed.targets[8].standard) == ("new", "other")
    assert str(changed.targets[7].competency) == "new:Y"
    assert [str(each.competency) for each in changed.entry.competencies] == ["new:Y", "s:k"]
    assert changed_request(CATALOG, wanted, Conditions()) == wanted
