"""The values of documents: each module and topic once, sums that agree with the plan."""

from decimal import Decimal

from coppbuilder.measure.document import program_document
from coppbuilder.measure.plan import plan_of
from coppbuilder.model import Hours
from small_world import CATALOG, catalog_of, place, program_of


def document(*places, catalog=CATALOG, **more):
    return program_document(plan_of(catalog, program_of(*places, **more)))


def test_chapters_hold_every_taught_module_once_in_order():
    sections = [{"title": "Первый", "modules": ["c.prep"]}, {"title": "Второй", "modules": ["c.exam"]}]
    found = document(place("c.prep"), place("c.main"), place("c.exam"), sections=sections)
    assert [(str(chapter.title), [entry.number for entry in chapter.entries]) for chapter in found.chapters] == [
        ("Первый", [1]),
        ("None", [2]),
        ("Второй", [3]),
    ]
    assert [entry.placed.placement.module for entry in found.entries] == ["c.prep", "c.main", "c.exam"]
    assert sum(chapter.hours.total for chapter in found.chapters) == found.plan.hours.total == 32
    assert found.kinds == ("lecture", "practice", "interim")


def test_topics_left_out_are_not_there_and_recognized_modules_stand_apart():
    found = document(place("c.prep", "2.0", units_omitted=["tubes"]), place("c.main", recognized=True))
    (entry,) = found.entries
    assert [unit.key for unit in entry.units] == ["base"]
    assert entry.placed.hours == Hours(lecture=4, practice=8)
    assert [entry.placed.placement.module for entry in found.recognized] == ["c.main"]


def test_forms_of_assessment_are_named_once():
    exam = {"kind": "module", "id": "c.exam", "version": "1.0", "owner": "c", "role": "final", "hours": {"interim": 2}}
    parts = [{"form": "exam", "task": "а"}, {"form": "test"}, {"form": "exam", "task": "б"}]
    catalog = catalog_of(exam | {"assessment": parts}, without=("c.exam",))
    (entry,) = document(place("c.exam"), catalog=catalog).entries
    assert entry.forms == ("exam", "test")


def test_prices_that_nobody_told_are_noticed():
    assert document(place("c.prep")).priced
    found = document(place("c.prep"), place("c.main", provider=None), place("x.gone", hours={"lecture": 1}))
    assert not found.priced
    assert found.cost == Decimal(10_000)
    assert [each.placement.module for each in found.unassigned] == ["c.main"]
    assert found.entries[2].units == found.entries[2].forms == ()
