from coppbuilder.change.position import best_position
from small_world import CATALOG, place, program_of


def order(*places, wished):
    program = program_of(*places[1:])
    new = program_of(places[0]).modules[0]
    return [each.module for each in best_position(program, CATALOG, new, wished)]


def test_where_it_was_wished_if_that_is_as_good():
    spare = place("c.spare", "0.9")
    assert order(spare, place("c.prep"), place("c.main"), wished=1) == ["c.prep", "c.spare", "c.main"]
    assert order(spare, place("c.prep"), place("c.main"), wished=0) == ["c.spare", "c.prep", "c.main"]


def test_elsewhere_if_requirements_ask_for_it():
    assert order(place("c.main"), place("c.prep"), place("c.exam"), wished=0) == ["c.prep", "c.main", "c.exam"]
    assert order(place("c.prep"), place("c.main"), place("c.exam"), wished=2) == ["c.prep", "c.main", "c.exam"]


def test_never_after_the_final_assessment():
    assert order(place("c.spare", "0.9"), place("c.exam"), wished=1) == ["c.spare", "c.exam"]
    assert order(place("c.exam"), place("c.prep"), place("c.main"), wished=0) == ["c.prep", "c.main", "c.exam"]
