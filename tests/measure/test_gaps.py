from coppbuilder.measure.gaps import coverage_of_standards, document_counts, trainers
from coppbuilder.model import CompetencyRef
from small_world import catalog_of


def standard():
    items = [{"key": key, "kind": "skill"} for key in ("one", "two", "three")]
    return {"kind": "standard", "id": "gaps", "family": "corporate", "items": items}


def module(id_, *outcomes, **more):
    plain = {"kind": "module", "id": id_, "version": "1.0", "owner": "college-x", "hours": {"lecture": 2}}
    return plain | {"outcomes": [f"gaps:{key}" for key in outcomes]} | more


WORLD = catalog_of(
    standard(), module("college-x.a", "one"), module("college-x.old", "two", status="retired"), without=()
)


def test_retired_modules_train_nothing():
    (row,) = [row for row in coverage_of_standards(WORLD) if row.standard.id == "gaps"]
    assert (row.leaves, row.trained) == (3, 1)
    assert [item.ref.key for item in row.untrained] == ["two", "three"]


def test_trainers_are_named_with_their_level():
    modules = trainers(WORLD)[CompetencyRef("gaps", "one")]
    assert [(module.id, level) for module, level in modules] == [("college-x.a", 3)]


def test_the_most_frequent_kind_comes_first():
    counts = list(document_counts(WORLD).values())
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == len(WORLD.documents)
