from decimal import Decimal
from fractions import Fraction

from coppbuilder.measure.plan import plan_of
from coppbuilder.measure.purpose import purposes
from coppbuilder.model import CompetencyRef, ModuleRequirement
from small_world import CATALOG, catalog_of, place, program_of, usual


def purpose_of(module, program, catalog=CATALOG):
    return next(each for each in purposes(plan_of(catalog, program)) if each.placed.placement.module == module)


def test_a_target_with_the_way_through_a_crosswalk():
    main = purpose_of("c.main", usual())
    (served,) = main.targets
    assert (served.number, served.alone, served.lost) == (2, 1, True)
    (evidence,) = served.evidence
    assert [str(ref) for ref in evidence.path] == ["s:B", "t:X"]
    assert evidence.leaf == CompetencyRef("t", "X")
    assert main.lost_targets == (served,)


def test_what_others_train_too_is_not_lost():
    both = program_of(place("c.prep"), place("c.main"), place("d.main", provider="d"), place("c.exam"))
    main = purpose_of("c.main", both)
    (served,) = main.targets
    assert (served.alone, served.lost) == (0, False)
    assert not main.needed
    assert not main.idle


def test_requirements_of_later_modules_by_competency_and_by_name():
    both = program_of(place("c.prep"), place("c.main"), place("d.main", provider="d"), place("c.exam"))
    prep = purpose_of("c.prep", both)
    assert [(need.placed.placement.module, need.lost) for need in prep.needed_by] == [
        ("c.main", True),
        ("d.main", True),
    ]
    assert isinstance(prep.needed_by[1].requirement, ModuleRequirement)
    assert prep.broken == prep.needed_by


def test_a_requirement_that_something_else_meets_is_not_lost():
    spare = {"kind": "module", "id": "c.again", "version": "1.0", "owner": "c", "hours": {"lecture": 2}}
    catalog = catalog_of(spare | {"outcomes": ["s:A"]})
    prep = purpose_of("c.prep", program_of(place("c.prep"), place("c.again", provider=None), place("c.main")), catalog)
    assert [need.lost for need in prep.needed_by] == [False]


def test_what_learners_bring_nobody_needs_to_teach():
    entry = {"entry": {"competencies": ["s:A"]}}
    prep = purpose_of("c.prep", usual(demand=entry))
    assert prep.needed_by == ()
    assert not prep.needed


def test_a_module_that_nothing_needs():
    spare = purpose_of("c.spare", program_of(place("c.prep"), place("c.spare", "0.9"), place("c.main")))
    assert spare.idle
    assert not spare.needed


def test_a_module_that_the_demand_names():
    named = {"require_modules": [{"module": "c.spare", "versions": ">=0.5"}]}
    spare = purpose_of("c.spare", program_of(place("c.spare", "0.9"), demand=named))
    assert spare.required is not None
    assert spare.needed


def test_the_final_assessment_ends_the_program():
    assert purpose_of("c.exam", usual()).final
    assert purpose_of("c.exam", usual(demand={"program_type": "po-training", "final_assessment": None})).final
    assert not purpose_of("c.exam", usual(demand={"final_assessment": None})).final


def test_lower_limits_that_are_reached_only_with_the_module():
    limits = {"hours": {"min": 21}, "practice_share": {"min": 0.6}, "modules": {"min": 2}, "providers": {"min": 1}}
    program = program_of(place("c.main"), place("c.spare", "0.9", provider=None), demand={"limits": limits})
    found = {each.name: (each.limit, each.without) for each in purpose_of("c.main", program).minimums}
    assert found == {
        "hours": (21, 6),
        "practice_share": (Fraction(6, 10), 0),
        "modules": (2, 1),
        "providers": (1, 0),
    }
    spare = {each.name for each in purpose_of("c.spare", program).minimums}
    assert spare == {"hours", "modules"}
    assert purpose_of("c.spare", program).needed


def test_a_norm_is_a_lower_limit_too():
    norm = {
        "kind": "norm",
        "id": "order",
        "act": {"title": "Порядок"},
        "in_force": {},
        "parameters": {"dpo-pk.hours.min": {"value": 16, "unit": "hours"}},
    }
    program = usual(demand={"program_type": "dpo-pk"})
    (minimum,) = purpose_of("c.main", program, catalog_of(norm)).minimums
    assert (minimum.name, minimum.limit, minimum.without) == ("hours", 16, 12)
    assert minimum.norm is not None
    assert purpose_of("c.prep", program, catalog_of(norm)).minimums == ()


def test_what_it_costs():
    main = purpose_of("c.main", usual())
    assert (main.hours, main.hours_share) == (20, Fraction(20, 32))
    assert (main.cost, main.cost_per_learner) == (Decimal(30000), Decimal(3000))
    assert main.cost_share == Fraction(30000, 42000)


def test_unknown_and_free_prices():
    unknown = purpose_of("c.exam", usual_without_price())
    assert (unknown.cost, unknown.cost_per_learner, unknown.cost_share) == (None, None, None)
    free = {"kind": "provider", "id": "f", "offers": [{"module": "c.exam"}]}
    exam = purpose_of("c.exam", program_of(place("c.exam", provider="f")), catalog_of(free))
    assert (exam.cost, exam.cost_share) == (Decimal(0), None)


def usual_without_price():
    return program_of(place("c.prep"), place("c.main"), place("c.exam", provider=None))


def test_recognized_modules_cost_nothing_and_are_needed_all_the_same():
    prep = purpose_of("c.prep", program_of(place("c.prep", recognized=True), place("c.main"), place("c.exam")))
    assert (prep.hours, prep.hours_share, prep.cost) == (0, 0, None)
    assert [need.lost for need in prep.needed_by] == [True]
    assert prep.lost_targets


def test_a_module_that_the_catalogue_lacks_serves_nothing_known():
    program = program_of(place("c.gone", provider=None), place("c.prep"), place("c.gone2", provider=None))
    gone = purpose_of("c.gone", program)
    assert gone.idle
    assert gone.placed.module is None


def test_the_shortest_way_counts():
    direct = {"kind": "module", "id": "c.both", "version": "1.0", "owner": "c", "hours": {"lecture": 2}}
    catalog = catalog_of(
        direct | {"outcomes": ["s:B", {"competency": "t:X", "level": 2}, {"competency": "s:C", "level": 1}]}
    )
    (served,) = purpose_of("c.both", program_of(place("c.both", provider=None)), catalog).targets
    assert [str(ref) for ref in served.evidence[0].path] == ["t:X"]
