import pytest

from coppbuilder.loading.limits import MAX_NODES, MAX_PROBLEMS
from coppbuilder.loading.problem import Problem
from coppbuilder.loading.yaml_reader import read_yaml


def problems(text):
    return read_yaml(text.encode()).problems


def only(text) -> Problem:
    (problem,) = problems(text)
    return problem


def place(problem):
    return (problem.line, problem.column, problem.end_line, problem.end_column)


def test_reads_every_kind_of_value():
    text = """\
# comment
title: Сварка 😀
hours: {lecture: 6, practice: 22.5}
units:
- key: t1
  optional: true
- [a, "b", 'c']
empty:
tilde: ~
folded: >
  один
  два
literal: |
  один
  два
"""
    parsed = read_yaml(text.encode())
    assert parsed.problems == ()
    assert parsed.value == {
        "title": "Сварка 😀",
        "hours": {"lecture": 6, "practice": 22.5},
        "units": [{"key": "t1", "optional": True}, ["a", "b", "c"]],
        "empty": None,
        "tilde": None,
        "folded": "один два\n",
        "literal": "один\nдва\n",
    }


@pytest.mark.parametrize(
    "word", ["yes", "no", "on", "off", "y", "12:30", "2026-12-01", "1_000", "0b1", "<<", "=", "1.2.3"]
)
def test_words_that_other_readers_change_stay_text(word):
    assert read_yaml(f"{word}: {word}".encode()).value == {word: word}


def test_keys_are_text_as_written():
    assert read_yaml(b"1: a\n2.50: b\nnull: c\ntrue: d\n'': e").value == {
        "1": "a",
        "2.50": "b",
        "null": "c",
        "true": "d",
        "": "e",
    }


def test_quotes_keep_numbers_and_words_text():
    assert read_yaml(b"a: '40.010'\nb: \"true\"\nc: ''\nd: |-\n  12").value == {
        "a": "40.010",
        "b": "true",
        "c": "",
        "d": "12",
    }


def test_a_byte_order_mark_and_crlf_are_fine():
    parsed = read_yaml("\ufeffid: a\r\ntitle: б\r\n".encode())
    assert (parsed.value, parsed.problems) == ({"id": "a", "title": "б"}, ())


def test_one_explicit_document_is_fine():
    assert read_yaml(b"%YAML 1.2\n---\na: 1\n...\n").value == {"a": 1}


@pytest.mark.parametrize(
    ("text", "key", "where"),
    [
        ("goal: Цель: сварка", "DOC101.colon", (1, 11, 1, 12)),
        ("a: 1\nkey\nother: 1", "DOC101.no-colon", (2, 1, 2, 2)),
        ("key\nother: 1", "DOC101.indent", (2, 6, 2, 7)),
        ("a: 1\n b: 1", "DOC101.indent", (2, 3, 2, 4)),
        ("- a\nb: 1", "DOC101.indent", (2, 1, 2, 2)),
        ('a: "x" y', "DOC101.inner-quote", (1, 8, 1, 9)),
        ("a: - b", "DOC101.dash", (1, 4, 1, 5)),
        ("a: @x", "DOC101.character", (1, 4, 1, 5)),
        ("a: `x`", "DOC101.character", (1, 4, 1, 5)),
        ("a: %", "DOC101.character", (1, 4, 1, 5)),
        ("a: }", "DOC101.character", (1, 4, 1, 5)),
        ("a: & б", "DOC101.character", (1, 4, 1, 5)),
        ("a: * б", "DOC101.character", (1, 4, 1, 5)),
        ("a: 'x\nb: 1\n", "DOC101.quote", (1, 4, 1, 5)),
        ('a: "x\n---\n', "DOC101.quote", (1, 4, 1, 5)),
        ("a:\n- [1, 2\n- 3", "DOC101.list", (2, 3, 2, 4)),
        ("a: {b: 1\nc: d}\ne: }", "DOC101.mapping", (1, 4, 1, 5)),
        ('a: "C:\\Users"', "DOC101.escape", (1, 7, 1, 8)),
        ('a: "\\xzz"', "DOC101.escape", (1, 5, 1, 6)),
        ("%YAML 2.0\n---\na: 1", "DOC101.yaml", (1, 1, 1, 2)),
    ],
)
def test_broken_yaml_is_told_in_words_with_its_place(text, key, where):
    parsed = read_yaml(text.encode())
    assert parsed.value is None
    (problem,) = parsed.problems
    assert (problem.code, problem.key) == ("DOC101", key)
    assert place(problem) == where


def test_the_character_that_cannot_begin_a_value_is_named():
    assert only("a: @x").arguments == {"character": "@"}


def test_repeated_keys_are_all_told_and_the_last_value_stays():
    parsed = read_yaml("id: a\nhours: {lecture: 1, lecture: 2}\nid: б\nid: в\n".encode())
    assert parsed.value == {"id": "в", "hours": {"lecture": 2}}
    assert [(p.key, p.arguments["name"], p.arguments["first_line"], place(p)) for p in parsed.problems] == [
        ("DOC102", "lecture", 2, (2, 21, 2, 28)),
        ("DOC102", "id", 1, (3, 1, 3, 3)),
        ("DOC102", "id", 3, (4, 1, 4, 3)),
    ]


def test_problems_before_a_broken_place_are_told_too():
    assert [(p.key, p.line) for p in problems("a: 1\na: 2\nb: @\n")] == [("DOC102", 2), ("DOC101.character", 3)]


def test_aliases_and_anchors_are_refused_everywhere():
    parsed = read_yaml(b"a: &x {b: 1}\nc: *x\nd: [*x, &y z]\n*x : 1\n&k e: 1\n<<: *x")
    assert parsed.value is None
    assert [(p.key, p.arguments["name"], p.line, p.column) for p in parsed.problems] == [
        ("DOC103.anchor", "&x", 1, 4),
        ("DOC103.alias", "x", 2, 4),
        ("DOC103.alias", "x", 3, 5),
        ("DOC103.anchor", "&y", 3, 9),
        ("DOC103.alias", "x", 4, 1),
        ("DOC103.anchor", "&k", 5, 1),
        ("DOC103.alias", "x", 6, 5),
    ]


def test_tags_are_refused_with_anchors_in_any_order():
    parsed = read_yaml(b"a: !!str 1\nb: !t &x [1]\nc: &y !t {d: 1}\ne: ! f\ng: !<tag:yaml.org,2002:str> h")
    assert parsed.value is None
    assert [(p.key, p.arguments["name"], p.line, p.column, p.end_column) for p in parsed.problems] == [
        ("DOC105", "!!str", 1, 4, 9),
        ("DOC105", "!t", 2, 4, 6),
        ("DOC103.anchor", "&x", 2, 7, 9),
        ("DOC103.anchor", "&y", 3, 4, 6),
        ("DOC105", "!t", 3, 7, 9),
        ("DOC105", "!", 4, 4, 5),
        ("DOC105", "!<tag:yaml.org,2002:str>", 5, 4, 28),
    ]


def test_a_tag_with_an_unknown_handle_is_a_tag():
    problem = only("a: !x!y z")
    assert (problem.key, problem.arguments, place(problem)) == ("DOC105", {"name": "!x!y"}, (1, 4, 1, 5))


def test_marks_inside_text_are_text():
    text = "a: Научно & техника!\nb: 'x & y *z'\nc: x*y"
    assert read_yaml(text.encode()).value == {"a": "Научно & техника!", "b": "x & y *z", "c": "x*y"}


def test_a_second_document_is_refused_at_its_beginning():
    problem = only("a: 1\n---\nb: 1")
    assert (problem.key, place(problem)) == ("DOC106.yaml", (2, 1, 2, 4))
    assert read_yaml(b"a: 1\n---\nb: 1").value is None


@pytest.mark.parametrize(("text", "column"), [("a: " + "[" * 64 + "]" * 64, 67), ("- " * 65, 129)])
def test_nesting_stops_at_the_limit(text, column):
    problem = only(text)
    assert (problem.key, problem.arguments, problem.line, problem.column) == ("DOC107", {"limit": 64}, 1, column)


def test_nesting_up_to_the_limit_is_read():
    assert read_yaml(("a: " + "[" * 63 + "]" * 63).encode()).problems == ()


def test_too_many_values_are_refused():
    flat = "a: [" + "1," * (MAX_NODES - 3)
    assert read_yaml((flat + "]").encode()).problems == ()
    problem = only(flat + "1]")
    assert (problem.key, problem.arguments, place(problem)) == ("DOC108", {"limit": MAX_NODES}, (1, 1, 1, 1))
    assert only("- a\n" * (2 * MAX_NODES + 4)).key == "DOC108"


@pytest.mark.parametrize(
    "word", [".inf", "-.INF", "+.Inf", ".nan", ".NaN", "1e999", "-1e999", "1" * 41, "0x" + "f" * 40]
)
def test_numbers_that_nobody_can_count_with_are_refused(word):
    for text in (f"ab: {word}", f"- {word}"):
        (problem,) = problems(text)
        assert (problem.key, problem.arguments) == ("DOC111", {"text": word})
        assert problem.end_column - problem.column == len(word)
    assert read_yaml(f"ab: {word}".encode()).value is None
    assert read_yaml(f"ab: '{word}'".encode()).value == {"ab": word}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "~", "null"])
def test_an_empty_document_is_told(text):
    assert only(text).key == "DOC112"


@pytest.mark.parametrize(
    ("text", "key", "where"),
    [
        ("# c\n- a\n- b", "DOC113.list", (2, 1, 2, 2)),
        ("\n  текст", "DOC113.scalar", (2, 3, 2, 4)),
        ("12", "DOC113.scalar", (1, 1, 1, 2)),
        ("[]", "DOC113.list", (1, 1, 1, 2)),
    ],
)
def test_a_document_is_a_mapping(text, key, where):
    problem = only(text)
    assert (problem.key, place(problem)) == (key, where)


def test_all_tabs_in_indentation_are_told_at_once():
    parsed = read_yaml(b"a:\n\tb: 1\n\t\tc: 2\nd: x\ty\n")
    assert [(p.key, place(p)) for p in parsed.problems] == [("DOC114", (2, 1, 2, 2)), ("DOC114", (3, 1, 3, 3))]


@pytest.mark.parametrize(
    ("text", "where"),
    [("a: 1\n  \tb: 2", (2, 3, 2, 4)), ("a: |\n\tx\n", (2, 1, 2, 2)), ("a: - \t@", (1, 4, 1, 5))],
)
def test_tabs_are_told_where_they_are(text, where):
    problem = only(text)
    assert place(problem) == where


def test_tabs_elsewhere_are_fine():
    assert read_yaml(b"a:\t1\nb: [\n\t2]\nc: |\n  x\ty\n").value == {"a": 1, "b": [2], "c": "x\ty\n"}


@pytest.mark.parametrize("escape", ["\\ud83d", "\\uDE00", "\\ud83d\\ude00"])
def test_half_characters_are_refused(escape):
    parsed = read_yaml(f'a: "{escape}"'.encode())
    assert parsed.value is None
    assert [p.key for p in parsed.problems] == ["DOC115"]


def test_control_characters_are_told_and_become_spaces():
    parsed = read_yaml("a: x\x07y\u2028z\x85w\nb: 1\x00".encode())
    assert parsed.value == {"a": "x y z w", "b": 1}
    assert [(p.key, p.arguments["character"], place(p)) for p in parsed.problems] == [
        ("DOC116", "U+0007", (1, 5, 1, 6)),
        ("DOC116", "U+2028", (1, 7, 1, 8)),
        ("DOC116", "U+0085", (1, 9, 1, 10)),
        ("DOC116", "U+0000", (2, 5, 2, 6)),
    ]


def test_codes_of_control_characters_are_told_with_the_place_of_their_value():
    parsed = read_yaml(b'a: "x\\e[1m"\n"b\\0": "\\t\\n \\u0430"')
    assert parsed.value == {"a": "x\x1b[1m", "b\x00": "\t\n а"}
    assert [(p.key, p.arguments["character"], place(p)) for p in parsed.problems] == [
        ("DOC116.escaped", "U+001B", (1, 4, 1, 12)),
        ("DOC116.escaped", "U+0000", (2, 1, 2, 6)),
    ]


@pytest.mark.parametrize(("text", "column"), [("a: {{ x }}", 5), ("? [a]\n: b", 3), ("[a]: 1", 1)])
def test_a_key_is_text(text, column):
    problem = only(text)
    assert (problem.key, problem.line, problem.column) == ("DOC117", 1, column)


def test_a_report_has_an_end():
    assert len(problems("a: 1\n" * 1000)) == MAX_PROBLEMS


def test_what_a_message_quotes_is_short_and_clean():
    long = "k" * 200
    assert only(f"{long}: 1\n{long}: 2").arguments["name"] == "k" * 80 + "…"


def test_what_is_not_text_is_not_read():
    parsed = read_yaml("title: Сварка".encode("cp1251"))
    assert parsed.value is None
    assert [p.key for p in parsed.problems] == ["DOC110.encoding"]
