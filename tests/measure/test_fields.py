from hypothesis import given
from hypothesis import strategies as st

from coppbuilder.measure.fields import FieldChange, field_changes


def paths(old, new):
    return {change.path: (change.old, change.new) for change in field_changes(old, new)}


def test_elements_of_lists_are_compared_by_their_names():
    old = {"units": [{"key": "a", "hours": {"lecture": 2}}, {"key": "b", "hours": {"lecture": 4}}]}
    new = {"units": [{"key": "b", "hours": {"lecture": 4}}, {"key": "a", "hours": {"lecture": 6}}]}
    assert paths(old, new) == {("units", "a", "hours", "lecture"): (2, 6), ("units",): (["a", "b"], ["b", "a"])}


def test_an_element_that_came_or_went_is_one_change():
    assert paths({"units": [{"key": "a"}]}, {"units": []}) == {("units", "a"): ({"key": "a"}, None)}
    assert paths({}, {"notes": ["x"]}) == {("notes",): (None, ["x"])}


def test_a_bare_string_is_the_mapping_that_it_stands_for():
    outcome = {"competency": "s:A", "level": 2}
    assert paths({"outcomes": ["s:A"]}, {"outcomes": [outcome]}) == {("outcomes", "s:A", "level"): (None, 2)}
    assert paths({"outcomes": [outcome]}, {"outcomes": ["s:A"]}) == {("outcomes", "s:A", "level"): (2, None)}


def test_order_counts_only_where_it_means_something():
    assert field_changes({"outcomes": ["a", "b"]}, {"outcomes": ["b", "a"]}) == ()
    assert paths({"minimize": ["cost", "hours"]}, {"minimize": ["hours", "cost"]}) == {
        ("minimize",): (["cost", "hours"], ["hours", "cost"])
    }


def test_names_that_repeat_get_a_number():
    old = {"offers": [{"module": "m", "seats": 1}, {"module": "m", "seats": 2}]}
    new = {"offers": [{"module": "m", "seats": 1}, {"module": "m", "seats": 3}]}
    assert paths(old, new) == {("offers", "m #2", "seats"): (2, 3)}


def test_names_may_be_titles_in_languages_choices_pairs_or_anything():
    sections = [{"title": {"ru": "Раздел", "en": "Section"}}]
    assert paths({"sections": sections}, {"sections": []}) == {("sections", "Раздел"): (sections[0], None)}
    choice = {"any_of": ["s:A", "s:B"], "at_least": 2}
    assert list(paths({"targets": [choice]}, {"targets": []})) == [("targets", "s:A, s:B")]
    pair = {"from": "s:A", "to": "t:X", "relation": "exact"}
    assert list(paths({"pairs": [pair]}, {"pairs": []})) == [("pairs", "s:A t:X")]
    assert list(paths({"lists": [{"odd": 5}]}, {"lists": []})) == [("lists", "5")]


def test_values_of_another_shape_change_as_a_whole():
    assert field_changes({"title": "A"}, {"title": {"en": "B"}}) == (
        FieldChange(path=("title",), old="A", new={"en": "B"}),
    )


plain = st.recursive(
    st.none() | st.booleans() | st.integers(0, 3) | st.sampled_from(["a", "b"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("kvtxyz"), inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)
documents = st.dictionaries(st.sampled_from(["items", "k", "notes", "units"]), plain, max_size=3)


@given(documents)
def test_nothing_differs_from_itself(document):
    assert field_changes(document, document) == ()


@given(documents, documents)
def test_the_way_back_has_the_same_fields_with_the_sides_exchanged(old, new):
    there = {(change.path, repr(change.old), repr(change.new)) for change in field_changes(old, new)}
    back = {(change.path, repr(change.new), repr(change.old)) for change in field_changes(new, old)}
    assert there == back
