import json

import pytest

from coppbuilder.loading.json_reader import read_json
from coppbuilder.loading.limits import MAX_NODES


def problems(text):
    return read_json(text.encode()).problems


def only(text):
    (problem,) = problems(text)
    return problem


def place(problem):
    return (problem.line, problem.column, problem.end_line, problem.end_column)


def test_reads_every_kind_of_value():
    value = {"a": [1, -2.5, 1e3, True, False, None, "б 😀", '\n\t"\\/'], "в": {"": {}}, "г": []}
    for ascii_only in (True, False):
        parsed = read_json(json.dumps(value, ensure_ascii=ascii_only).encode())
        assert (parsed.value, parsed.problems) == (value, ())


def test_a_byte_order_mark_and_crlf_are_fine():
    assert read_json('\ufeff{\r\n"a": "б"\r\n}\r\n'.encode()).value == {"a": "б"}


@pytest.mark.parametrize(
    ("text", "key", "where"),
    [
        ('{"a": 1,}', "DOC101.trailing-comma", (1, 8, 1, 9)),
        ('{"a": [1,\n ]}', "DOC101.trailing-comma", (1, 9, 1, 10)),
        ('{"a": 1 "b": 2}', "DOC101.json-comma", (1, 9, 1, 10)),
        ('{"a": [1}', "DOC101.json-comma", (1, 9, 1, 10)),
        ('{"a" 1}', "DOC101.json-colon", (1, 6, 1, 7)),
        ("{а: 1}", "DOC101.json-key", (1, 2, 1, 3)),
        ("{'a': 1}", "DOC101.single-quote", (1, 2, 1, 3)),
        ("{\"a\": 'б'}", "DOC101.single-quote", (1, 7, 1, 8)),
        ('{"a": "б}', "DOC101.quote", (1, 7, 1, 8)),
        ('{"a": "б\nв"}', "DOC101.line-break", (1, 9, 1, 9)),
        ('{"a": "\t"}', "DOC101.line-break", (1, 8, 1, 9)),
        ('{"a": "C:\\Users"}', "DOC101.escape", (1, 10, 1, 11)),
        ('{"a": "\\u12"}', "DOC101.escape", (1, 9, 1, 10)),
        ('{"a": 1} // b', "DOC101.json-comment", (1, 10, 1, 11)),
        ('{\n# b\n"a": 1}', "DOC101.json-comment", (2, 1, 2, 2)),
        ('{"a": 1\n', "DOC101.unfinished", (1, 8, 1, 8)),
        ('{"a":', "DOC101.unfinished", (1, 6, 1, 6)),
        ('{"a": истина}', "DOC101.json", (1, 7, 1, 8)),
        ('{"a": 01}', "DOC101.json-comma", (1, 8, 1, 9)),
    ],
)
def test_broken_json_is_told_in_words_with_its_place(text, key, where):
    parsed = read_json(text.encode())
    assert parsed.value is None
    (problem,) = parsed.problems
    assert (problem.code, problem.key) == ("DOC101", key)
    assert place(problem) == where


def test_repeated_keys_are_all_told_and_the_last_value_stays():
    parsed = read_json('{"id": "a",\n "h": {"x": 1, "x": 2},\n "id": {"б": 1}}'.encode())
    assert parsed.value == {"id": {"б": 1}, "h": {"x": 2}}
    assert [(p.key, p.arguments, place(p)) for p in parsed.problems] == [
        ("DOC102", {"name": "x", "first_line": 2}, (2, 16, 2, 19)),
        ("DOC102", {"name": "id", "first_line": 1}, (3, 2, 3, 6)),
    ]


def test_problems_before_a_broken_place_are_told_too():
    text = '{"a": 1,\n"a": NaN,\n"b": 1,}{"b": NaN}'
    assert [(p.key, p.line) for p in problems(text)] == [
        ("DOC102", 2),
        ("DOC111", 2),
        ("DOC101.trailing-comma", 3),
    ]


def test_a_second_document_is_refused_at_its_beginning():
    problem = only('{"a": 1}\n{"a": 2}')
    assert (problem.key, place(problem)) == ("DOC106.json", (2, 1, 2, 2))


@pytest.mark.parametrize("depth", [65, 900, 100_000])
def test_nesting_stops_at_the_limit(depth):
    problem = only("[" * depth + "]" * depth)
    assert (problem.key, problem.arguments, place(problem)) == ("DOC107", {"limit": 64}, (1, 65, 1, 66))


def test_nesting_of_objects_counts_too():
    problem = only('{"a":' * 65 + "1" + "}" * 65)
    assert (problem.key, problem.column) == ("DOC107", 64 * 5 + 1)


def test_nesting_up_to_the_limit_is_read():
    assert problems('{"a": [' + "[], " * 100 + "[" * 62 + "]" * 62 + "]}") == ()


def test_too_many_values_are_refused():
    flat = '{"a": [' + "1," * (MAX_NODES - 4)
    assert problems(flat + "1]}") == ()
    problem = only(flat + "1,1]}")
    assert (problem.key, problem.arguments, place(problem)) == ("DOC108", {"limit": MAX_NODES}, (1, 1, 1, 1))


@pytest.mark.parametrize(
    "word", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1" * 41, "0." + "1" * 40, "9" * 5000]
)
def test_numbers_that_nobody_can_count_with_are_refused(word):
    parsed = read_json(f'{{"ab": [{word}]}}'.encode())
    assert parsed.value is None
    (problem,) = parsed.problems
    assert problem.key == "DOC111"
    assert str(problem.arguments["text"]).rstrip("…") == word[:80]
    assert place(problem) == (1, 9, 1, 9 + len(word))


@pytest.mark.parametrize("text", ["", " \n", "null"])
def test_an_empty_document_is_told(text):
    assert only(text).key == "DOC112"


@pytest.mark.parametrize(("text", "key"), [(" [1]", "DOC113.list"), (' "a"', "DOC113.scalar"), (" 1", "DOC113.scalar")])
def test_a_document_is_an_object(text, key):
    problem = only(text)
    assert (problem.key, place(problem)) == (key, (1, 2, 1, 3))


def test_half_characters_are_refused_and_pairs_are_fine():
    parsed = read_json(b'{"a": "\\ud83d\\ude00",\n"b": "\\ud83d", "\\uDE00": 1}')
    assert parsed.value is None
    assert [(p.key, place(p)) for p in parsed.problems] == [("DOC115", (2, 6, 2, 14)), ("DOC115", (2, 16, 2, 24))]


def test_messages_never_hold_half_characters():
    parsed = read_json(b'{"\\ud83d": 1, "\\ud83d": 2}')
    assert {p.arguments["name"] for p in parsed.problems if p.key == "DOC102"} == {"\ufffd"}


def test_control_characters_are_told():
    parsed = read_json('{"a": "x\u2028y\x7f",\n"b": "\\u001b\\b\\f", "c": "\\\\b \\u0434"}'.encode())
    assert parsed.value == {"a": "x y ", "b": "\x1b\b\f", "c": "\\b д"}
    assert [(p.key, p.arguments["character"], place(p)) for p in parsed.problems] == [
        ("DOC116", "U+2028", (1, 9, 1, 10)),
        ("DOC116", "U+007F", (1, 11, 1, 12)),
        ("DOC116.escaped", "U+001B, U+0008, U+000C", (2, 6, 2, 18)),
    ]


def test_what_is_not_text_is_not_read():
    parsed = read_json('{"title": "Сварка"}'.encode("cp1251"))
    assert parsed.value is None
    assert [p.key for p in parsed.problems] == ["DOC110.encoding"]


def test_the_second_look_has_an_end():
    text = '{"a": 1, "a": [' + "1, " * 400_000 + '1], "b": 1, "b": 2}'
    assert [(p.key, p.line) for p in problems(text)] == [("DOC108", 1), ("DOC102", 1)]
