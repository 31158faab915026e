"""Groups and subgroups of learners, and the room-hours that their practice takes."""

import pytest

from coppbuilder.measure.groups import Split, ceil_div, split
from coppbuilder.model import Group


@pytest.mark.parametrize(("dividend", "divisor", "whole"), [(0, 7, 0), (14, 7, 2), (15, 7, 3)])
def test_whole_numbers_are_divided_upwards(dividend, divisor, whole):
    assert ceil_div(dividend, divisor) == whole


def test_nobody_forms_no_group():
    assert split(0, Group(min=5, max=17, practice_max=6)) == Split(groups=0, group_size=0, subgroups=0, subgroup_size=0)


def test_learners_split_evenly():
    assert split(35, Group(min=5, max=17, practice_max=6)) == Split(
        groups=3, group_size=12, subgroups=2, subgroup_size=6
    )


def test_without_a_limit_of_practice_a_group_stays_whole():
    assert split(18, Group(max=19)) == Split(groups=1, group_size=18, subgroups=1, subgroup_size=18)


def test_a_group_below_its_least_size_gives_none():
    assert split(18, Group(min=10, max=17)) is None
