from attrs import evolve

from coppbuilder.convert import digest, structure, unstructure
from coppbuilder.measure.staleness import Staleness, stale
from coppbuilder.model import Finding, Severity
from small_world import CATALOG, MODULES, STANDARDS, catalog_of, locked, place, program_of, usual


def ways(program, catalog=CATALOG):
    return {each.placement.module: each.ways for each in stale(program, catalog, digest).modules}


def module(id_, **changes):
    return next(each for each in MODULES if each["id"] == id_) | changes


def test_a_lock_that_still_holds():
    program = locked(program_of(place("c.prep", "2.0"), place("c.main"), place("c.exam"), standards=["s"]))
    assert stale(program, CATALOG, digest).empty
    assert ways(program) == {}


def test_a_newer_version_is_told_and_makes_nothing_stale():
    report = stale(locked(usual()), CATALOG, digest)
    (prep,) = report.modules
    assert (prep.ways, str(prep.newest)) == ((Staleness.NEWER,), "2.0")
    assert report.empty


def test_what_became_of_modules():
    program = locked(program_of(place("c.prep", "2.0"), place("c.main"), place("d.main", provider="d")))
    later = catalog_of(
        module("c.main", hours={"lecture": 2, "practice": 8}),
        module("d.main", status="retired"),
        without=("c.prep",),
    )
    assert ways(program, later) == {
        "c.prep": (Staleness.GONE,),
        "c.main": (Staleness.CHANGED,),
        "d.main": (Staleness.CHANGED, Staleness.RETIRED),
    }
    main = next(each for each in stale(program, later, digest).modules if each.placement.module == "c.main")
    assert (main.pinned_hours.total, main.hours.total, main.number) == (20, 10, 2)


def test_a_version_that_is_gone_and_an_offer():
    only_old = catalog_of(module("c.prep"), without=("c.prep",))
    assert ways(locked(program_of(place("c.prep", "2.0"))), only_old) == {"c.prep": (Staleness.VERSION_GONE,)}
    assert ways(program_of(place("c.main", provider="d"))) == {"c.main": (Staleness.NO_OFFER,)}
    lonely = catalog_of(without=("c", "d", "center"))
    assert ways(program_of(place("c.main", provider="d")), lonely) == {}


def test_units_that_may_no_longer_be_left_out():
    program = program_of(place("c.prep", "2.0", units_omitted=["tubes"]))
    assert ways(program) == {}
    strict = structure(
        module("c.prep", version="2.0", hours=None)
        | {"units": [{"key": "tubes", "title": "Трубы", "hours": {"practice": 4}}]}
    )
    assert ways(program, catalog_of(unstructure(strict))) == {"c.prep": (Staleness.UNITS,)}


def test_recognized_modules_may_be_retired_and_own_modules_may_be_unknown():
    later = catalog_of(module("c.main", status="retired"), without=("c.main",))
    assert ways(program_of(place("c.main", recognized=True)), later) == {}
    assert ways(program_of(place("own.lesson", local=True))) == {}


def test_standards_gone_changed_and_replaced():
    program = program_of(
        place("c.exam"),
        standards=["t", {"standard": "s", "digest": digest(CATALOG.standards["s"])}, "old", "gone", "kept"],
    )
    new_s = STANDARDS[0] | {"title": "Сварка и пайка"}
    old = {"kind": "standard", "id": "old", "family": "corporate", "replaced_by": "newer"}
    newer = {"kind": "standard", "id": "t2", "family": "corporate", "replaces": ["t"]}
    kept = {"kind": "standard", "id": "kept", "family": "corporate"}
    found = stale(program, catalog_of(old, newer, kept, without=("s",)), digest).standards
    found = {each.standard: (each.ways, each.replaced_by) for each in found}
    later = {each.standard: each.ways for each in stale(program, catalog_of(old, newer, kept), digest).standards}
    assert found == {
        "t": ((Staleness.REPLACED,), "t2"),
        "s": ((Staleness.GONE,), None),
        "old": ((Staleness.REPLACED,), "newer"),
        "gone": ((Staleness.GONE,), None),
    }
    assert "s" not in later
    changed = stale(program, catalog_of(new_s, old, newer, kept), digest).standards
    assert {each.standard: each.ways for each in changed}["s"] == (Staleness.CHANGED,)


def test_a_demand_that_changed_after_assembly():
    program = usual()
    record = {"status": "optimal", "demand": digest(program.demand)}
    assembled = usual(assembly=record)
    assert not stale(assembled, CATALOG, digest).demand_changed
    other = evolve(assembled, demand=evolve(program.demand, employer="Завод"))
    report = stale(other, CATALOG, digest)
    assert report.demand_changed
    assert not report.empty


def test_findings_of_new_norms_are_passed_on():
    finding = Finding(code="X1", severity=Severity.ERROR, key="usage.no-change")
    report = stale(usual(), CATALOG, digest, findings=(finding,))
    assert report.findings == (finding,)
    assert not report.empty
