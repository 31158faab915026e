"""Names that may have been meant are found in catalogues of any size."""

from coppbuilder.rules.ref.near import nearest

MANY = [f"college-b.m{number}" for number in range(1500)]


def test_of_many_names_with_common_letters_the_nearest_is_found():
    assert nearest("college-b.m1234x", MANY) == ("college-b.m1234",)


def test_rare_letters_lead_to_the_name():
    assert nearest("college-b.weldng", [*MANY, "college-b.welding"]) == ("college-b.welding",)


def test_of_very_many_names_of_one_owner_the_nearest_is_found():
    names = [f"college-{owner}.m{number}" for owner in "abc" for number in range(900)]
    assert nearest("college-c.n17", names) == ("college-c.m17",)


def test_an_owner_without_names_has_nothing_near():
    assert nearest("college-x.m1", [f"college-b.m{number}" for number in range(2001)]) == ()


def test_names_that_go_on_come_in_their_order():
    assert nearest("college-b.m14", [*reversed(MANY)][:200]) == (
        "college-b.m1400",
        "college-b.m1401",
        "college-b.m1402",
    )
