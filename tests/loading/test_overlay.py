"""What a new source says lies over what the file says."""

from coppbuilder.loading.overlay import entry_name, gone, overlaid


def test_what_the_source_does_not_carry_stays():
    assert overlaid({"rights": "всем", "title": "A"}, {"title": "B"}) == {"rights": "всем", "title": "B"}


def test_entries_are_known_by_their_names():
    old = {"outcomes": ["a:1", {"competency": "a:2", "level": 2, "note": "x"}]}
    new = {"outcomes": [{"competency": "a:2"}, {"competency": "a:1", "level": 1}]}
    assert overlaid(old, new, {"/outcomes/0/level"}) == {
        "outcomes": [{"competency": "a:2", "note": "x"}, {"competency": "a:1", "level": 1}]
    }


def test_other_entries_are_known_by_their_places():
    old = {"learners": [{"count": 1, "note": "x"}]}
    assert overlaid(old, {"learners": [{"count": 2}]}) == {"learners": [{"count": 2, "note": "x"}]}


def test_cleared_fields_go_and_what_is_left_empty_with_them():
    old = {"group": {"min": 1}, "requires": {"age_min": 18, "medical": True}, "rights": "x"}
    assert overlaid(old, {}, {"/group/min", "/requires/age_min"}) == {"requires": {"medical": True}, "rights": "x"}


def test_a_title_in_several_languages_keeps_the_others():
    old = {"title": {"ru": "А", "en": "B"}}
    assert overlaid(old, {"title": "А"}) == old
    assert overlaid(old, {"title": "Я"}) == {"title": {"ru": "Я", "en": "B"}}


def test_what_is_gone_is_named():
    old = {"units": [{"key": "a", "outcomes": ["c:1"]}], "notes": ["x", "y"], "group": {"min": 1}, "rights": "z"}
    new = {"units": [{"key": "a", "outcomes": []}], "notes": ["y"]}
    assert list(gone(old, new)) == [
        (("units", "outcomes"), "c:1"),
        (("notes",), "x"),
        (("group", "min"), "1"),
        (("rights",), "z"),
    ]


def test_names_of_entries():
    assert entry_name("offers", {"module": "a"}, 0) == ("a", None)
    assert entry_name("outcomes", "a:1", 5) == ("a:1",)
