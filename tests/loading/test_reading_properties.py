"""Whatever is written can be read back, in both formats, and every place found holds the value it is said to hold."""

import json

import pytest
import yaml
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from coppbuilder.loading import yaml_events
from coppbuilder.loading.json_reader import read_json
from coppbuilder.loading.positions import locate, pointer_of, raw_scalars
from coppbuilder.loading.yaml_reader import read_yaml
from coppbuilder.loading.yaml_scalars import resolve
from coppbuilder.texts import has_text

TEXT = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"),
        st.sampled_from("абвЯё \n:#-'\"{}[],&*!|>%@`0123456789.~\\/"),
    ),
    max_size=30,
)
WORDS = st.sampled_from(
    ["", "yes", "on", "null", "~", "40.010", "01", "1.10", "12:30", "2026-12-01", "1e3", ".inf", "---"]
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(allow_nan=False, allow_infinity=False),
    TEXT,
    WORDS,
)
KEYS = st.one_of(TEXT, WORDS)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
DOCUMENTS = st.dictionaries(KEYS, TREES, min_size=1, max_size=5)


def walk(value, path=()):
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        yield from walk(child, (*path, key))


def cut(text, place):
    """Return the text at a place, indented as in the file, found without the code under test."""
    lines = text.replace("\r\n", "\n").split("\n")[place.line - 1 : place.end_line]
    lines[-1] = lines[-1][: place.end_column - 1]
    lines[0] = " " * (place.column - 1) + lines[0][place.column - 1 :]
    return "\n".join(lines)


def same(left, right):
    """Tell equal values of equal types."""
    return json.dumps(left, sort_keys=False) == json.dumps(right, sort_keys=False)


def check_places(text, suffix, value, read):
    pointers = {pointer_of(path): child for path, child in walk(value)}
    spans = locate(text.encode(), suffix, pointers)
    scalars = raw_scalars(text.encode(), suffix)
    assert {pointer for pointer, child in pointers.items() if not isinstance(child, dict | list)} == set(scalars)
    for path, child in walk(value):
        pointer = pointer_of(path)
        span = spans[pointer]
        assert span.pointer == pointer
        assert same(read(cut(text, span.value)), child)
        assert (span.key is None) == (not path or isinstance(path[-1], int))
        if span.key:
            assert read_key(cut(text, span.key), suffix) == path[-1]
        if pointer in scalars:
            # Only places that are asked for are named by what stands there; scalars keep their numbers.
            assert scalars[pointer].span == evolve(span, anchor=pointer)
            if isinstance(child, str):
                assert scalars[pointer].text == child


def read_key(text, suffix):
    if suffix == ".json":
        return json.loads(text)
    indented = "\n".join("  " + line for line in text.split("\n"))
    (key,) = read_yaml(f"?\n{indented}\n: 1".encode()).value
    return key


def read_yaml_piece(text):
    indented = "\n".join("  " + line for line in text.split("\n"))
    return read_yaml(f"x:\n{indented}\n".encode()).value["x"]


class _Dumper(yaml.SafeDumper):
    """PyYAML quotes by the rules of YAML 1.1; this one also quotes what is a number in 1.2 alone, such as `08`."""

    def ignore_aliases(self, data):  # noqa: ARG002 - the signature is PyYAML's
        return True

    def represent_text(self, text):
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=None if resolve(text) == text else "'")


_Dumper.add_representer(str, _Dumper.represent_text)


@given(value=DOCUMENTS, flow=st.sampled_from([True, False, None]), newline=st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=100, deadline=None)
def test_yaml_comes_back_and_every_place_holds_its_value(value, flow, newline):
    text = yaml.dump(
        value,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=flow,
        line_break=newline,
        width=60,
    )
    parsed = read_yaml(text.encode())
    assert parsed.problems == ()
    assert same(parsed.value, value)
    check_places(text, ".yaml", value, read_yaml_piece)


@given(value=DOCUMENTS, indent=st.sampled_from([None, 0, 2]), ascii_only=st.booleans())
@settings(max_examples=100, deadline=None)
def test_json_comes_back_and_every_place_holds_its_value(value, indent, ascii_only):
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    parsed = read_json(text.encode())
    assert parsed.problems == ()
    assert same(parsed.value, value)
    check_places(text, ".json", value, json.loads)


@given(value=DOCUMENTS)
@settings(max_examples=50, deadline=None)
def test_json_that_is_yaml_too_means_the_same(value):
    text = json.dumps(value, ensure_ascii=False, indent=1)
    assert same(read_yaml(text.encode()).value, value)


@given(text=st.text(st.sampled_from("ab:- \n\t[]{},'\"#&*!|>?%@\\0.~я"), max_size=40))
@settings(max_examples=200, deadline=None)
def test_junk_is_refused_with_a_reason_or_read(text):
    data = text.encode()
    for read, suffix in ((read_yaml, ".yaml"), (read_json, ".json")):
        parsed = read(data)
        assert (parsed.value is None) <= bool(parsed.problems)
        assert all(has_text(problem.key) for problem in parsed.problems)
        lines = text.split("\n")
        for problem in parsed.problems:
            assert 1 <= problem.line <= problem.end_line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        span = locate(data, suffix, ["/a/0"])["/a/0"]
        assert span.value.line <= len(lines)
        if parsed.value is not None:
            assert list(raw_scalars(data, suffix)) == [
                pointer_of(path) for path, child in walk(parsed.value) if not isinstance(child, dict | list)
            ]


@given(value=DOCUMENTS)
@settings(max_examples=30, deadline=None)
def test_without_libyaml_the_result_is_the_same(value):
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_events, "PARSER", yaml.SafeLoader)
        parsed = read_yaml(text.encode())
        assert parsed.problems == ()
        assert same(parsed.value, value)
        check_places(text, ".yaml", value, read_yaml_piece)
