"""Edits in the text of a file keep comments and order, or nothing is returned."""

from __future__ import annotations

import pytest

from coppbuilder.loading.rewrite import rewritten
from coppbuilder.loading.yaml_reader import read_yaml
from coppbuilder.model import RequestEdit

TEXT = """\
# заказ
targets:
  - "s:A"   # главное
  - "s:B"
limits:
  hours: {max: 96}  # предел
note: х
"""


def after(*edits: RequestEdit, text: str = TEXT, suffix: str = ".yaml") -> str | None:
    data = rewritten(text.encode(), suffix, edits)
    return None if data is None else data.decode()


def test_a_value_is_replaced_in_place():
    assert after(RequestEdit(path="/limits/hours/max", value=114)) == TEXT.replace("96", "114")


def test_a_new_key_goes_to_the_end():
    added = 'entry: {"modules": ["k.a"]}\n'
    assert after(RequestEdit(path="/entry/modules/-", value="k.a")) == TEXT + added
    assert after(RequestEdit(path="/entry/modules/-", value="k.a"), text=TEXT.rstrip()) == TEXT + added


def test_what_is_taken_away_leaves_the_rest():
    text = after(RequestEdit(path="/targets/1"), RequestEdit(path="/limits/hours/max", value=1))
    assert text is not None
    assert read_yaml(text.encode()).value == {"targets": ["s:A"], "limits": {"hours": {"max": 1}}, "note": "х"}
    assert text.startswith("# заказ\n")


def test_json_is_rewritten_where_it_can_be():
    assert after(RequestEdit(path="/a", value=2), text='{"a": 1}', suffix=".json") == '{"a": 2}'
    assert after(RequestEdit(path="/b", value=2), text='{"a": 1}', suffix=".json") is None


@pytest.mark.parametrize(
    ("text", "suffix", "path"),
    [("a: 1", ".jsonl", "/a"), ("a: [", ".yaml", "/a"), ("a: 1", ".yaml", "/a/b"), ("a: [1]", ".yaml", "/a/7")],
)
def test_what_cannot_be_done_in_place_is_not_done(text: str, suffix: str, path: str):
    assert after(RequestEdit(path=path, value=2), text=text, suffix=suffix) is None
