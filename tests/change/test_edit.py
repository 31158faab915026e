import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coppbuilder.change import Add, Drop, Restore, Swap, Trim, edit, find
from coppbuilder.convert import digest
from coppbuilder.errors import UsageError
from coppbuilder.model import Stage, Version
from coppbuilder.revision import diff
from small_world import CATALOG, catalog_of, locked, place, program_of, usual


def ids(program):
    return [f"{each.module}@{each.version}" for each in program.modules]


def edited(program, *changes, catalog=CATALOG):
    return edit(program, catalog, changes)


def test_a_swap_to_another_version_keeps_place_provider_and_weeks():
    old = program_of(place("c.prep", weeks=[1, 2]), place("c.main"), place("c.exam"), total_hours=32)
    new = edited(old, Swap(old="c.prep", new="c.prep"))
    assert ids(new) == ["c.prep@2.0", "c.main@1.0", "c.exam@1.0"]
    prep = new.modules[0]
    assert (prep.provider, prep.weeks, prep.pinned) == ("c", (1, 2), True)
    assert prep.digest == digest(CATALOG.module("c.prep", prep.version))
    assert (prep.hours.total, str(prep.title)) == (16, "Подготовка деталей")
    assert new.total_hours == 38
    assert new.modules[1:] == old.modules[1:]


def test_a_swap_keeps_units_left_out_that_the_new_version_may_leave_out_too():
    old = program_of(place("c.prep", "2.0", units_omitted=["tubes"]), place("c.exam"))
    assert edited(old, Swap(old="c.prep", new="c.prep", version=Version.parse("2.0"))).modules[0].units_omitted == (
        "tubes",
    )
    assert edited(old, Swap(old="c.prep", new="c.main")).modules[0].units_omitted == ()


def test_a_swap_takes_who_can_teach():
    new = edited(usual(), Swap(old="c.main", new="d.main"))
    assert [each.provider for each in new.modules] == ["c", "d", "c"]


def test_a_dropped_module_is_gone():
    new = edited(usual(), Drop(module="c.main"))
    assert ids(new) == ["c.prep@1.0", "c.exam@1.0"]
    assert new.total_hours is None


def test_an_added_module_comes_before_the_final_assessment_and_after_what_it_needs():
    old = program_of(place("c.prep"), place("c.exam"))
    assert ids(edited(old, Add(module="c.main"))) == ["c.prep@1.0", "c.main@1.0", "c.exam@1.0"]
    later = program_of(place("c.main"), place("c.exam"))
    assert ids(edited(later, Add(module="c.prep"))) == ["c.prep@2.0", "c.main@1.0", "c.exam@1.0"]


def test_an_added_final_assessment_comes_last():
    assert ids(edited(program_of(place("c.prep")), Add(module="c.exam"))) == ["c.prep@1.0", "c.exam@1.0"]


def test_the_provider_is_the_named_one_else_one_who_teaches_already_else_the_cheapest():
    lonely = program_of(place("c.exam", provider=None))
    version = Version.parse("2.0")
    assert edited(lonely, Add(module="c.prep", version=version)).modules[0].provider == "d"
    assert edited(usual_without("c.prep"), Add(module="c.prep", version=version)).modules[0].provider == "c"
    assert edited(lonely, Add(module="c.prep", version=version, provider="c")).modules[0].provider == "c"


def usual_without(module):
    return edited(usual(), Drop(module=module))


def test_nobody_teaches_where_nobody_offers():
    alone = {"kind": "module", "id": "c.alone", "version": "1.0", "owner": "c", "hours": {"lecture": 2}}
    catalog = catalog_of(alone)
    assert edited(usual(), Add(module="c.alone"), catalog=catalog).modules[2].provider is None
    with pytest.raises(UsageError) as refused:
        edited(usual(), Add(module="c.alone", provider="c"), catalog=catalog)
    assert refused.value.key == "usage.not-offered"


def test_an_offer_that_cannot_carry_the_demand_is_better_than_none():
    few = catalog_of({"kind": "provider", "id": "e", "offers": [{"module": "c.spare", "seats": 1}]}, without=("c",))
    new = edited(program_of(place("c.exam", provider=None)), Add(module="c.spare"), catalog=few)
    assert new.modules[0].provider == "e"


def test_a_draft_is_taken_if_there_is_nothing_else():
    assert ids(edited(usual(), Add(module="c.spare")))[2] == "c.spare@0.9"


def test_a_workshop_is_chosen_where_the_module_needs_one():
    needs = {"kind": "module", "id": "c.lab", "version": "1.0", "owner": "c", "hours": {"practice": 2}}
    lab = {
        "kind": "provider",
        "id": "e",
        "workshops": [{"id": "bench", "seats": 30, "equipment": [{"type": "vice", "units": 30}]}],
        "offers": [{"module": "c.lab"}],
    }
    new = edited(usual(), Add(module="c.lab"), catalog=catalog_of(needs | {"resources": [{"type": "vice"}]}, lab))
    assert new.modules[2].workshop == "bench"


def test_units_are_left_out_and_put_back():
    old = locked(program_of(place("c.prep", "2.0"), place("c.exam"), total_hours=18))
    trimmed = edited(old, Trim(module="c.prep", units=("tubes",)))
    assert trimmed.modules[0].units_omitted == ("tubes",)
    assert (trimmed.modules[0].hours.total, trimmed.total_hours) == (12, 14)
    assert edited(trimmed, Restore(module="c.prep", units=("tubes",))) == old


def test_the_proof_and_the_file_are_dropped():
    new = edited(usual(assembly={"status": "optimal"}), Drop(module="c.main"))
    assert new.assembly is None
    assert new.origin is None


def test_an_approved_program_is_a_draft_again():
    old = usual(stage="approved", approval={"document": "№ 1"})
    new = edited(old, Drop(module="c.main"))
    assert (new.stage, new.approval) == (Stage.DRAFT, None)
    assert edited(old).stage is Stage.APPROVED


@pytest.mark.parametrize(
    ("change", "key", "near"),
    [
        (Drop(module="c.mian"), "usage.not-in-program.near", ("c.main",)),
        (Drop(module="zzz"), "usage.not-in-program", ()),
        (Trim(module="c.gone", units=("x",)), "usage.not-in-program", ()),
        (Swap(old="c.main", new="c.prap"), "usage.unknown-module.near", ("c.prep",)),
        (Add(module="zzz"), "usage.unknown-module", ()),
    ],
)
def test_what_is_not_known_is_refused_with_what_may_have_been_meant(change, key, near):
    program = program_of(place("c.prep", "2.0"), place("c.main"), place("c.exam"))
    with pytest.raises(UsageError) as refused:
        edited(program, change)
    assert (refused.value.key, refused.value.arguments["near"]) == (key, near)
    assert all(refused.value.message(lang) for lang in ("ru", "en"))


@pytest.mark.parametrize(
    ("change", "key", "told"),
    [
        (Trim(module="c.prep", units=("tube",)), "usage.unknown-unit.trim", "исключить можно: tubes «"),
        (Trim(module="c.exam", units=("zzz",)), "usage.unknown-unit.trim.none", "больше нечего"),
        (Restore(module="c.prep", units=("zzz",)), "usage.unknown-unit.restore.none", "изучается целиком"),
    ],
)
def test_a_unit_that_is_not_there_is_refused_with_those_that_can_be_named(change, key, told):
    program = program_of(place("c.prep", "2.0"), place("c.main"), place("c.exam"))
    with pytest.raises(UsageError) as refused:
        edited(program, change)
    assert refused.value.key == key
    assert told in str(refused.value)
    assert "«" not in refused.value.message("en").partition(":")[2]


def test_units_that_resemble_the_unknown_one_come_first():
    program = program_of(place("c.prep", "2.0", units_omitted=("tubes",)), place("c.main"), place("c.exam"))
    with pytest.raises(UsageError) as refused:
        edited(program, Restore(module="c.prep", units=("tube",)))
    assert "вернуть можно: tubes «" in str(refused.value)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (Add(module="c.main"), "usage.already-in-program"),
        (Swap(old="c.prep", new="c.main"), "usage.already-in-program"),
        (Add(module="d.main", version=Version.parse("7.0")), "usage.unknown-version"),
        (Add(module="d.main", provider="c"), "usage.not-offered"),
        (Restore(module="c.prep", units=("tubes",)), "usage.unit-taught"),
    ],
)
def test_what_makes_no_sense_is_refused(change, key):
    program = program_of(place("c.prep", "2.0"), place("c.main"), place("c.exam"))
    with pytest.raises(UsageError) as refused:
        edited(program, change)
    assert refused.value.key == key
    assert all(refused.value.message(lang) for lang in ("ru", "en"))


def test_units_of_a_version_that_is_gone_are_not_known():
    with pytest.raises(UsageError) as refused:
        edited(program_of(place("c.prep", "9.0")), Trim(module="c.prep", units=("tubes",)))
    assert refused.value.key == "usage.version-gone"
    twice = Trim(module="c.prep", units=("tubes",))
    with pytest.raises(UsageError) as refused:
        edited(program_of(place("c.prep", "2.0")), twice, twice)
    assert refused.value.key == "usage.unit-omitted"


def test_find():
    assert find(usual(), "c.main") == 1


rests = st.lists(
    st.sampled_from([place("c.main"), place("d.main", provider="d"), place("c.spare", "0.9")]),
    unique_by=lambda each: each["module"],
    max_size=3,
)
TRIM, RESTORE = (kind(module="c.prep", units=("tubes",)) for kind in (Trim, Restore))
OLD, NEW = (Swap(old="c.prep", new="c.prep", version=Version.parse(version)) for version in ("1.0", "2.0"))
OUT, IN = Drop(module="c.prep"), Add(module="c.prep", version=Version.parse("2.0"), provider="c")


def lock_with(rest, *, trimmed):
    omitted = {"units_omitted": ["tubes"]} if trimmed else {}
    program = locked(program_of(place("c.prep", "2.0", **omitted), *rest, place("c.exam")))
    return evolve(program, total_hours=program.hours.total)


@given(rests)
def test_a_change_and_its_inverse_leave_nothing_changed(rest):
    whole, part = lock_with(rest, trimmed=False), lock_with(rest, trimmed=True)
    assert diff(whole, edited(whole, TRIM, RESTORE), CATALOG).empty
    assert diff(part, edited(part, RESTORE, TRIM), CATALOG).empty
    assert diff(whole, edited(whole, OLD, NEW), CATALOG).empty
    assert diff(part, edited(part, OLD, NEW, TRIM), CATALOG).empty


@given(rests)
def test_what_was_dropped_and_added_again_differs_in_its_place_at_most(rest):
    program = lock_with(rest, trimmed=False)
    back = edited(program, OUT, IN)
    free = any(each["module"] == "c.spare" for each in rest)  # nothing says whether it comes before or after
    assert free or diff(program, back, CATALOG).empty
    assert set(back.modules) == set(program.modules)
    assert back.total_hours == program.total_hours
