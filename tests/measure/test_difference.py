from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from coppbuilder.measure.difference import Change, DocumentDiff, NoPrice, Paid, ProgramDiff, Unpriced, program_diff
from coppbuilder.measure.fields import FieldChange
from coppbuilder.measure.plan import plan_of
from coppbuilder.model import CompetencyRef, Version
from small_world import CATALOG, catalog_of, locked, place, program_of, usual


def difference(old, new, catalog=CATALOG):
    return program_diff(plan_of(catalog, old), plan_of(catalog, new))


def by_module(diff):
    return {change.module: change for change in diff.modules}


def test_a_swapped_provider_in_all_its_consequences():
    new = program_of(place("c.prep", "2.0"), place("d.main", provider="d"), place("c.exam"), risks=["net"])
    diff = difference(usual(), new)
    modules = by_module(diff)
    assert (modules["c.main"].new, modules["d.main"].old) == (None, None)
    assert modules["c.prep"].facts == ("version", "hours")
    assert modules["c.main"].facts == ()
    assert not any(change.moved for change in diff.modules)
    assert diff.hours == {"practice": Change(24, 26), "total": Change(32, 34)}
    assert diff.cost == {
        "total": Change(Decimal(42000), Decimal(32000)),
        "per_learner": Change(Decimal(4200), Decimal(3200)),
    }
    assert diff.provider_cost == {
        "c": Change(Paid(roubles=Decimal(42000)), Paid(roubles=Decimal(12000))),
        "d": Change(None, Paid(roubles=Decimal(20000))),
    }
    assert diff.leaves == {CompetencyRef("s", "C"): Change(0, 2), CompetencyRef("t", "Y"): Change(0, 1)}
    assert diff.practice_share == Change(Fraction(24, 32), Fraction(26, 34))
    assert diff.risks == Change((), ("net",))
    assert diff.targets == ()


def test_titles_come_from_the_newer_side():
    diff = difference(usual(), program_of(place("c.prep"), place("c.exam")))
    gone = by_module(diff)["c.main"]
    assert str(gone.title) == "Ручная сварка"
    assert str(by_module(difference(program_of(), usual()))["c.exam"].title) == "Экзамен"


def test_a_lost_target_a_dropped_one_and_one_asked_otherwise():
    other = {"targets": [{"competency": "s:A", "level": 2}]}
    diff = difference(usual(), program_of(place("c.prep"), place("c.exam"), demand=other))
    first, second = diff.targets
    assert (first.old.met, first.new.met) == (True, True)
    assert (first.old.target.level, first.new.target.level) == (3, 2)
    assert second.new is None


def test_shares_and_choices_are_recognised_across_levels():
    asked = {"targets": [{"standard": "s", "share": 0.5}, {"any_of": ["s:A", "s:B"], "at_least": 2}]}
    less = {"targets": [{"any_of": ["s:B", "s:A"], "at_least": 1}, {"standard": "s", "share": 0.25, "level": 2}]}
    diff = difference(usual(demand=asked), usual(demand=less))
    share, choice = diff.targets
    assert (share.old.needed, share.new.needed) == (Fraction(1, 2), Fraction(1, 4))
    assert (choice.old.target.at_least, choice.new.target.at_least) == (2, 1)


def test_the_same_target_twice_is_two_targets():
    twice = {"targets": ["s:A", "s:A"]}
    (gone,) = difference(usual(demand=twice), usual(demand={"targets": ["s:A"]})).targets
    assert gone.new is None


def test_an_order_that_breaks_a_requirement():
    wrong = program_of(place("c.main"), place("c.prep"), place("c.exam"))
    diff = difference(usual(), wrong)
    assert [change.module for change in diff.modules if change.moved] == ["c.main"]
    (need,) = diff.unmet.new
    assert (need.module, need.later) == ("c.main", True)
    assert difference(wrong, usual()).unmet == Change((need,), ())


def test_a_module_placed_twice_is_two_placements():
    diff = difference(usual(), program_of(*(place(name) for name in ("c.prep", "c.prep", "c.main", "c.exam"))))
    (again,) = diff.modules
    assert (again.module, again.old, again.new.number) == ("c.prep", None, 2)


def test_what_the_catalogue_lacks_is_told_by_what_was_pinned():
    diff = difference(usual(), locked(usual()), catalog_of(without=("c.prep",)))
    change = by_module(diff)["c.prep"]
    assert str(change.title) == "Подготовка деталей"
    assert set(change.facts) == {"title", "digest", "pinned", "hours"}


def test_the_price_of_a_module_that_is_gone_is_unknown_not_nothing():
    catalog = catalog_of(without=("c.prep",))
    old, new = usual(), program_of(place("c.main"), place("c.exam"))
    diff = difference(old, new, catalog)
    assert by_module(diff)["c.prep"].old.cost is None
    assert diff.cost == {"total": Change(None, Decimal(32000)), "per_learner": Change(None, Decimal(3200))}
    assert diff.provider_cost == {"c": Change(Paid(roubles=None), Paid(roubles=Decimal(32000)))}
    gone = Unpriced(module="c.prep", version=Version.parse("1.0"), provider="c", why=NoPrice.GONE)
    assert diff.unpriced == Change((gone,), ())
    assert diff.missing == Change(("c.prep@1.0",), ())


def test_why_a_price_is_unknown():
    old = program_of(place("c.prep", provider="d"), place("c.exam", provider=None))
    diff = difference(old, program_of(place("c.main")))
    assert [(each.module, each.why) for each in diff.unpriced.old] == [
        ("c.prep", NoPrice.NO_OFFER),
        ("c.exam", NoPrice.NOBODY),
    ]
    same = difference(old, old)
    assert same.empty
    assert same.unpriced.old == same.unpriced.new


def test_a_catalogue_without_providers_has_no_prices_to_miss():
    bare = catalog_of(without=("c", "d", "center"))
    assert not bare.providers
    diff = difference(usual(), program_of(place("c.prep")), bare)
    assert (diff.unpriced, diff.cost) == (Change((), ()), {})


def test_pins_of_standards_and_other_fields():
    field = FieldChange(path=("employer",), old=None, new="Завод")
    target = FieldChange(path=("targets", "s:A"), old=None, new="s:A")
    old, new = plan_of(CATALOG, usual()), plan_of(CATALOG, usual(standards=["s"]))
    diff = program_diff(old, new, demand=(target, field), others=(field,))
    assert diff.standards["s"].old is None
    assert diff.demand == (field,)
    assert not diff.empty


def test_weeks():
    slow = {"limits": {"weekly_hours": {"max": 8}}}
    assert difference(usual(), usual(demand=slow)).weeks == Change(1, 4)


def test_documents_without_a_changed_field_are_equal():
    pair = Change(("a", None), ("b", None))
    assert DocumentDiff(kind="module", documents=pair, changes=()).empty
    changed = FieldChange(path=("title",), old="A", new="B")
    assert not DocumentDiff(kind="module", documents=pair, changes=(changed,)).empty


names = st.sampled_from(
    [
        place("c.prep"),
        place("c.prep", "2.0", units_omitted=["tubes"]),
        place("c.prep", "2.0", provider="d"),
        place("c.main"),
        place("d.main", provider="d"),
        place("c.spare", "0.9"),
        place("c.exam", provider=None),
    ]
)
programs = st.lists(names, max_size=5).map(lambda places: program_of(*places))


@given(programs)
def test_nothing_differs_from_itself(program):
    assert difference(program, program).empty


def swapped(change):
    return None if change is None else Change(change.new, change.old)


def reversed_(diff: ProgramDiff):
    return {
        "modules": {(each.module, each.new, each.old, each.moved) for each in diff.modules},
        "hours": {key: swapped(change) for key, change in diff.hours.items()},
        "practice_share": swapped(diff.practice_share),
        "targets": [swapped(change) for change in diff.targets],
        "leaves": {key: swapped(change) for key, change in diff.leaves.items()},
        "cost": {key: swapped(change) for key, change in diff.cost.items()},
        "provider_cost": {key: swapped(change) for key, change in diff.provider_cost.items()},
        "weeks": swapped(diff.weeks),
        "unmet": swapped(diff.unmet),
    }


@given(programs, programs)
def test_the_way_back_is_the_same_with_the_sides_exchanged(old, new):
    there, back = difference(old, new), difference(new, old)
    assert reversed_(there)["modules"] == {(each.module, each.old, each.new, each.moved) for each in back.modules}
    for name, value in reversed_(there).items():
        if name != "modules":
            expected = getattr(back, name)
            assert value == (list(expected) if isinstance(expected, tuple) else expected)


@given(programs, programs)
def test_empty_exactly_if_the_placements_are_the_same(old, new):
    assert difference(old, new).empty == (old.modules == new.modules)
