import pytest

from coppbuilder.loading.positions import locate, locate_lines, pointer_of, raw_scalars

YAML = """\
# заголовок
id: rds   # комментарий
"title": 'Сварка 😀 труб'
hours: {лекции: 6, "практика": 22.5}

units:
- key: t1
  content: >
    Охрана
    труда

  # конец темы
- [a, "б",
   в]
-
goal: несколько
  строк
  текста
a/b~c: {}
empty:
last: []

# хвост
"""

JSON = """\
{
  "id": "rds",
  "title": "Сварка 😀 труб", "hours": {"лекции": 6, "практика": 22.50},
  "units": [
    {"key": "t1"},
    ["a", "б",
     "\\u0432\\""]
  ],
  "a/b~c": {},
  "empty": null
}
"""


def cut(text, place):
    """Return the text at a place, found without the code under test."""
    lines = text.splitlines(keepends=True)
    first, last = place.line - 1, place.end_line - 1
    if first == last:
        return lines[first][place.column - 1 : place.end_column - 1] if first < len(lines) else ""
    return lines[first][place.column - 1 :] + "".join(lines[first + 1 : last]) + lines[last][: place.end_column - 1]


def shown(text, suffix, pointer):
    span = locate(text.encode(), suffix, [pointer])[pointer]
    assert span.pointer == pointer
    return (cut(text, span.key) if span.key else None, cut(text, span.value))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("pointer", "key", "value"),
    [
        ("/id", "id", "rds"),
        ("/title", '"title"', "'Сварка 😀 труб'"),
        ("/hours", "hours", '{лекции: 6, "практика": 22.5}'),
        ("/hours/лекции", "лекции", "6"),
        ("/hours/практика", '"практика"', "22.5"),
        ("/units/0", None, "key: t1\n  content: >\n    Охрана\n    труда"),
        ("/units/0/key", "key", "t1"),
        ("/units/0/content", "content", ">\n    Охрана\n    труда"),
        ("/units/1", None, '[a, "б",\n   в]'),
        ("/units/1/1", None, '"б"'),
        ("/units/1/2", None, "в"),
        ("/units/2", None, ""),
        ("/goal", "goal", "несколько\n  строк\n  текста"),
        ("/a~1b~0c", "a/b~c", "{}"),
        ("/empty", "empty", ""),
        ("/last", "last", "[]"),
    ],
)
def test_yaml_keys_and_values_are_found_exactly(pointer, key, value, newline):
    text = YAML.replace("\n", newline)
    assert shown(text, ".yaml", pointer) == (key, value.replace("\n", newline))


def test_a_block_ends_with_its_last_content():
    spans = locate(YAML.encode(), ".yml", ["", "/units", "/empty"])
    root = spans[""].value
    assert (root.line, root.column, root.end_line, root.end_column) == (2, 1, 21, 9)
    units = spans["/units"].value
    assert (units.line, units.column, units.end_line, units.end_column) == (7, 1, 15, 2)
    assert spans[""].key is None
    empty = spans["/empty"].value
    assert (empty.line, empty.column, empty.end_line, empty.end_column) == (20, 7, 20, 7)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("pointer", "key", "value"),
    [
        ("/id", '"id"', '"rds"'),
        ("/title", '"title"', '"Сварка 😀 труб"'),
        ("/hours", '"hours"', '{"лекции": 6, "практика": 22.50}'),
        ("/hours/практика", '"практика"', "22.50"),
        ("/units/0", None, '{"key": "t1"}'),
        ("/units/1", None, '["a", "б",\n     "\\u0432\\""]'),
        ("/units/1/2", None, '"\\u0432\\""'),
        ("/a~1b~0c", '"a/b~c"', "{}"),
        ("/empty", '"empty"', "null"),
        ("", None, JSON.strip()),
    ],
)
def test_json_keys_and_values_are_found_exactly(pointer, key, value, newline):
    text = JSON.replace("\n", newline)
    assert shown(text, ".json", pointer) == (key, value.replace("\n", newline))


@pytest.mark.parametrize(
    ("pointer", "nearest"),
    [
        ("/hours/лабораторные", "/hours"),
        ("/units/0/key/x/y", "/units/0/key"),
        ("/units/9", "/units"),
        ("/units/-1/a", "/units"),
        ("/нет/такого", ""),
        ("/a~1b~0c/d", "/a~1b~0c"),
    ],
)
@pytest.mark.parametrize(("text", "suffix"), [(YAML, ".yaml"), (JSON, ".json")])
def test_what_is_missing_gets_its_nearest_ancestor(pointer, nearest, text, suffix):
    spans = locate(text.encode(), suffix, [pointer, nearest])
    missing, there = spans[pointer], spans[nearest]
    assert (missing.pointer, missing.key, missing.value) == (nearest, there.key, there.value)
    assert missing.anchor == there.anchor + pointer.removeprefix(nearest)


def test_a_byte_order_mark_does_not_shift_the_first_line():
    for text, suffix in (("id: а", ".yaml"), ('{"id": "а"}', ".json")):
        with_mark, without = (locate(data, suffix, ["/id"]) for data in (text.encode("utf-8-sig"), text.encode()))
        assert with_mark == without


def test_lines_of_jsonl_keep_their_numbers():
    data = '\n{"id": "a"}\r\n{"id": "б", "c": 1.10}\n'.encode()
    spans = locate_lines(data, {3: ["/c", "/x"], 2: ["/id"], 9: ["/c"]})
    assert list(spans) == [3, 2, 9]
    value = spans[3]["/c"].value
    assert (value.line, value.column, value.end_line, value.end_column) == (3, 18, 3, 22)
    assert (spans[3]["/x"].pointer, spans[2]["/id"].value.line) == ("", 2)
    missing = spans[9]["/c"]
    assert (missing.pointer, missing.value.line, missing.value.column) == ("", 9, 1)
    raw = raw_scalars('{"id": "б", "c": 1.10}'.encode(), ".jsonl", line=3)["/c"]
    assert (raw.text, raw.span.value) == ("1.10", value)


def test_the_last_of_repeated_keys_counts():
    for text, suffix in (("a: {b: 1}\na:\n  c: 2\n", ".yaml"), ('{"a": {"b": 1},\n"a": {"c": 2}}', ".json")):
        spans = locate(text.encode(), suffix, ["/a/c", "/a/b"])
        assert spans["/a/c"].value.end_line >= 2
        assert spans["/a/b"].pointer == "/a"
        assert list(raw_scalars(text.encode(), suffix)) == ["/a/c"]


@pytest.mark.parametrize(
    ("text", "suffix", "pointer", "nearest"),
    [
        ("a:\n  b: 1\n  c: @\n", ".yaml", "/a/b", "/a/b"),
        ("a:\n  b: 1\n  c: @\n", ".yaml", "/a/c", "/a"),
        ("a: 1\nb: *x\nc: 1", ".yaml", "/c", ""),
        ("a: 1\n---\nc: 1", ".yaml", "/c", ""),
        ("{a: {b: {[x]: 1}}}", ".yaml", "/a/b/c", "/a/b"),
        ("[" * 100, ".yaml", "/0/0", "/0/0"),
        ("@", ".yaml", "/a", ""),
        ("", ".yaml", "/a", ""),
        ('{"a": {"b": 1, "c": }', ".json", "/a/b", "/a/b"),
        ('{"a": 1, [2]: 3, "c": 1}', ".json", "/c", ""),
        ('{"a": 1, 2: 3, "c": 1}', ".json", "/c", ""),
        ('{"a": 1, "c: 1}', ".json", "/c", ""),
        ('{"a": "\\q", "c": 1}', ".json", "/c", ""),
        ("]", ".json", "/c", ""),
        ("[" * 100, ".json", "/0/0", "/0/0"),
        ("", ".json", "/a", ""),
    ],
)
def test_a_broken_file_is_searched_as_far_as_it_can_be_read(text, suffix, pointer, nearest):
    assert locate(text.encode(), suffix, [pointer])[pointer].pointer == nearest


def test_what_is_not_text_has_only_a_beginning():
    span = locate("id: сварка".encode("cp1251"), ".yaml", ["/id"])["/id"]
    assert (span.pointer, span.key, span.value.line, span.value.end_column) == ("", None, 1, 1)
    assert raw_scalars("id: сварка".encode("cp1251"), ".yaml") == {}


def test_raw_scalars_are_as_written():
    data = b"codes: [40.010, \"40.010\", 01, '1.10', 12:30, on]\nempty:\nmodule: {version: 1.10}\n"
    raw = raw_scalars(data, ".yaml")
    assert [(pointer, scalar.text, scalar.plain) for pointer, scalar in raw.items()] == [
        ("/codes/0", "40.010", True),
        ("/codes/1", "40.010", False),
        ("/codes/2", "01", True),
        ("/codes/3", "1.10", False),
        ("/codes/4", "12:30", True),
        ("/codes/5", "on", True),
        ("/empty", "", True),
        ("/module/version", "1.10", True),
    ]
    span = raw["/module/version"].span
    assert (span.pointer, span.value.line, span.value.column) == ("/module/version", 3, 19)


def test_raw_scalars_of_json():
    raw = raw_scalars(b'{"a~": [1.50, "\\u0430", true, null]}', ".json")
    assert [(pointer, scalar.text, scalar.plain) for pointer, scalar in raw.items()] == [
        ("/a~0/0", "1.50", True),
        ("/a~0/1", "а", False),
        ("/a~0/2", "true", True),
        ("/a~0/3", "null", True),
    ]


def test_unusable_calls_are_refused():
    with pytest.raises(ValueError, match=r"\.toml"):
        locate(b"", ".toml", [])


def test_pointers_escape_what_they_must():
    assert pointer_of([]) == ""
    assert pointer_of(["a", 0, "~1", "x/y"]) == "/a/0/~01/x~1y"
