from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from coppbuilder.measure.arrangement import moved


def test_one_that_goes_to_the_front_is_the_one_that_moved():
    assert moved("abcd", "dabc") == {"d"}
    assert moved("abcd", "abcd") == frozenset()
    assert moved("", "abc") == frozenset()


def test_what_stands_in_one_order_only_moves_nothing():
    assert moved(["a", "x", "b"], ["a", "b", "y"]) == frozenset()


orders = st.lists(st.sampled_from("abcdefg"), unique=True)


@given(orders, orders)
def test_the_same_set_whichever_order_is_the_old_one(old, new):
    assert moved(old, new) == moved(new, old)


@given(st.permutations("abcde"))
def test_as_few_as_possible(new):
    stays = [name for name in new if name not in moved("abcde", new)]
    assert stays == sorted(stays)
    longest = max(len(chain) for length in range(6) for chain in permutations("abcde", length) if _in_order(chain, new))
    assert len(stays) == longest


def _in_order(chain, new):
    places = [new.index(name) for name in chain]
    return list(chain) == sorted(chain) and places == sorted(places)
