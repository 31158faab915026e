"""What the views of a program show: matrix, profile, layers, parts of providers, risks."""

from decimal import Decimal
from fractions import Fraction

import pytest

from coppbuilder.measure.by_provider import provider_parts
from coppbuilder.measure.layers import layers
from coppbuilder.measure.matrix import Trained, coverage_matrix
from coppbuilder.measure.plan import plan_of
from coppbuilder.measure.profile import profiles
from coppbuilder.measure.risks import program_risks, risk_zone
from coppbuilder.measure.soft_skills import is_soft
from coppbuilder.model import CompetencyRef
from small_world import CATALOG, catalog_of, place, program_of, usual


def matrix(program, catalog=CATALOG):
    return {str(row.item.ref): row for row in coverage_matrix(plan_of(catalog, program))}


def worldskills(id_, **more):
    items = [
        {"key": "1", "kind": "section", "weight": 30},
        {
            "key": "2",
            "kind": "section",
            "weight": 70,
            "items": [{"key": "2.1", "kind": "skill"}, {"key": "2.2", "kind": "skill"}],
        },
        {"key": "3", "kind": "section", "weight": 0},
    ]
    return {"kind": "standard", "id": id_, "family": "worldskills", "items": items} | more


def risk(id_, probability, impact, **more):
    plain = {"kind": "risk", "id": id_, "stage": "network", "category": "legal", "cause": "а", "event": "б"}
    return plain | {"consequence": "в", "probability": probability, "impact": impact} | more


# The matrix.


def test_targets_come_first_and_each_module_has_its_cell():
    rows = matrix(usual())
    assert list(rows) == ["s:A", "t:X", "s:B"]
    assert rows["s:A"].cells == (Trained(level=3, whole=True, leaves=2), None, None)
    assert rows["t:X"].cells == (None, Trained(level=3, whole=True, leaves=1), None)
    assert (rows["s:A"].wanted, rows["t:X"].wanted, rows["s:B"].wanted) == (3, 2, None)
    assert [row.responsible.placement.module for row in rows.values()] == ["c.prep", "c.main", "c.main"]
    assert all(row.covered for row in rows.values())


def test_the_first_of_equal_modules_is_responsible_and_a_part_does_not_cover():
    part = {"kind": "module", "id": "c.part", "version": "1.0", "owner": "c", "hours": {"lecture": 2}}
    catalog = catalog_of(part | {"outcomes": ["s:A1", {"competency": "s:B", "level": 1}]})
    rows = matrix(program_of(place("c.part"), place("c.main"), place("d.main", provider="d")), catalog)
    assert rows["s:A"].cells == (Trained(level=3, whole=False, leaves=1), None, None)
    assert not rows["s:A"].covered
    assert rows["t:X"].responsible.placement.module == "c.main"
    assert rows["s:B"].all == Trained(level=3, whole=True, leaves=1)


def test_what_is_brought_along_has_nobody_responsible():
    program = program_of(place("c.prep", recognized=True), place("c.main"))
    row = matrix(program)["s:A"]
    assert (row.entry, row.responsible) == (Trained(level=3, whole=True, leaves=2), None)
    assert matrix(program_of(place("c.main")))["s:A"].all is None


def test_every_kind_of_target_names_its_competencies():
    targets = [
        {"standard": "t", "share": 1},
        {"competency": "s:A", "share": 1, "level": 1},
        {"standard": "s", "under": "B", "share": 1, "level": 2},
        {"any_of": ["s:C", "s:none"], "at_least": 1, "level": 2},
        {"competency": "s:A", "level": 2},
        {"standard": "unknown", "share": 1},
    ]
    rows = matrix(program_of(place("gone"), demand={"targets": targets}))
    assert {name: row.wanted for name, row in rows.items()} == {"t:X": 3, "t:Y": 3, "s:A": 2, "s:B": 2, "s:C": 2}


def test_promises_of_unknown_items_have_no_row():
    odd = {"kind": "module", "id": "c.odd", "version": "1.0", "owner": "c", "hours": {"lecture": 2}}
    catalog = catalog_of(odd | {"outcomes": ["s:none"]})
    assert list(matrix(program_of(place("c.odd")), catalog)) == ["s:A", "t:X"]


# The profile.


def profile(*outcomes, targets=(), standards=None):
    skilled = {"kind": "module", "id": "c.ws", "version": "1.0", "owner": "c", "hours": {"lecture": 2}}
    documents = standards or [worldskills("w")]
    catalog = catalog_of(*documents, skilled | {"outcomes": list(outcomes)})
    return profiles(plan_of(catalog, program_of(place("c.ws"), demand={"targets": list(targets)})))


def test_sections_have_weights_and_trained_shares():
    (found,) = profile("w:1", "w:2.1")
    assert [section.weight for section in found.sections] == [Fraction(3, 10), Fraction(7, 10), 0]
    assert [section.trained for section in found.sections] == [1, Fraction(1, 2), 0]
    assert found.share == Fraction(3, 10) + Fraction(7, 20)
    assert found.level == 3


def test_the_level_is_that_of_the_targets():
    low = {"competency": "w:1", "level": 2}
    asked = [
        ({"competency": "w:1", "level": 2}, 1),
        ({"competency": "w:1", "level": 3}, 0),
        ({"standard": "w", "share": 0.1, "level": 2}, 1),
        ({"competency": "w:1", "share": 0.1, "level": 2}, 1),
        ({"any_of": ["w:1"], "at_least": 1, "level": 2}, 1),
    ]
    assert [profile(low, targets=[target])[0].sections[0].trained for target, _ in asked] == [full for _, full in asked]


def test_only_worldskills_standards_that_the_program_is_about():
    bare = worldskills("bare", items=[])
    other = worldskills("x")
    target = {"standard": "w", "share": 1}
    found = profile(
        "s:A", targets=[target, {"standard": "bare", "share": 1}], standards=[worldskills("w"), bare, other]
    )
    assert [each.standard.id for each in found] == ["w"]
    assert found[0].share == 0
    assert profile("s:A") == ()


# Layers.


def test_a_module_stands_after_what_it_needs():
    found = layers(plan_of(CATALOG, usual()))
    assert [[place.placement.module for place in layer] for layer in found] == [["c.prep"], ["c.main"], ["c.exam"]]


def test_what_needs_nothing_stands_first_and_what_comes_too_late_is_not_waited_for():
    program = program_of(place("d.main", provider="d"), place("c.prep"), place("c.exam"))
    found = layers(plan_of(CATALOG, program))
    assert [[place.index for place in layer] for layer in found] == [[0, 1], [2]]
    assert layers(plan_of(CATALOG, program_of())) == ()


# Parts of providers.


def test_hours_and_cost_of_each_provider():
    program = program_of(place("c.prep"), place("d.main", provider="d"), place("c.exam", provider=None))
    own, other = provider_parts(plan_of(CATALOG, program))
    assert (own.id, own.provider.id, own.hours.total, own.cost) == ("c", "c", 10, Decimal(10000))
    assert (other.hours.practical, other.cost, other.cost_per_learner) == (14, Decimal(20000), Decimal(2000))
    assert (own.hours_share, other.hours_share) == (Fraction(10, 28), Fraction(16, 28))
    assert (own.cost_share, other.cost_share) == (Fraction(1, 3), Fraction(2, 3))


def test_what_costs_nothing_has_no_share():
    (part,) = provider_parts(plan_of(CATALOG, program_of(place("gone", provider="who"))))
    assert (part.provider, part.hours.total, part.hours_share, part.cost_share) == (None, 0, 0, 0)


# Risks.


def zones(**numbers):
    parameters = {f"risk.zone.{name}": {"value": value} for name, value in numbers.items()}
    return {"kind": "norm", "id": "profile-x", "act": {"title": "x"}, "parameters": parameters}


def test_named_risks_with_the_gravest_first():
    residual = {"probability": 1, "impact": 2}
    risks = (risk("low", 1, 1), risk("flat", 4, 2), risk("deep", 2, 4, residual=residual), risk("worst", 5, 5))
    catalog = catalog_of(*risks, zones(high=8, critical=20))
    planned = {"risk": "flat", "residual": {"probability": 1, "impact": 1}}
    program = usual(risks=["low", "flat", "deep", "worst", "flat", "gone"], risk_plan=[planned, {"risk": "low"}])
    found = program_risks(catalog, program)
    assert [each.risk.id for each in found] == ["worst", "deep", "flat", "low"]
    assert [each.zone for each in found] == ["critical", "high", "high", None]
    assert [each.residual.score if each.residual else None for each in found] == [None, 2, 1, None]
    assert [each.plan is not None for each in found] == [False, False, True, True]


def test_without_named_risks_those_that_concern_the_program():
    catalog = catalog_of(risk("always", 1, 1))
    assert [each.risk.id for each in program_risks(catalog, usual())] == ["always"]


@pytest.mark.parametrize(("score", "zone"), [(4, None), (5, "medium"), (9, "medium"), (10, "high"), (25, "critical")])
def test_zones(score, zone):
    catalog = catalog_of(zones(medium=5, high=10, critical=15))
    assert risk_zone(catalog, usual(), score) == zone
    assert risk_zone(CATALOG, usual(), score) is None


# Supra-professional skills.


@pytest.mark.parametrize(
    ("family", "key", "soft"),
    [
        ("transversal", "T1", True),
        ("fgos-spo", "ОК 04", True),
        ("fgos-spo", "OK 4", True),
        ("fgos-spo", "ПК 1.1", False),
        ("worldskills", "ОК 04", False),
    ],
)
def test_soft_skills(family, key, soft):
    standard = {"kind": "standard", "id": "x", "family": family, "items": [{"key": key, "kind": "competency"}]}
    assert is_soft(catalog_of(standard), CompetencyRef("x", key)) is soft
    assert not is_soft(CATALOG, CompetencyRef("unknown", key))
