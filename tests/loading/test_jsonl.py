from coppbuilder.loading.jsonl import lines, read_jsonl
from coppbuilder.loading.limits import MAX_BYTES


def test_each_line_is_a_document_with_the_number_of_its_line():
    data = '{"id": "а"}\n\n  \r\n{"id": "б"}\r\n{"id": "в"}'.encode()
    assert [(number, parsed.value) for number, _, parsed in read_jsonl(data)] == [
        (1, {"id": "а"}),
        (4, {"id": "б"}),
        (5, {"id": "в"}),
    ]


def test_a_broken_line_does_not_spoil_the_others():
    data = b'{"id": 1}\n{"id": \n{"id": "\xff"}\n{"id": 2, "id": 3}\n[]\n{"id": 4}'
    result = {number: parsed for number, _, parsed in read_jsonl(data)}
    assert {number: parsed.value for number, parsed in result.items()} == {
        1: {"id": 1},
        2: None,
        3: None,
        4: {"id": 3},
        5: None,
        6: {"id": 4},
    }
    told = {(p.key, p.line, p.column) for parsed in result.values() for p in parsed.problems}
    assert told == {("DOC101.unfinished", 2, 7), ("DOC110", 3, 9), ("DOC102", 4, 11), ("DOC113.list", 5, 1)}
    assert result[4].problems[0].arguments["first_line"] == 4


def test_a_mark_at_the_beginning_is_fine():
    assert [parsed.value for _, _, parsed in read_jsonl('\ufeff{"id": "а"}\n'.encode())] == [{"id": "а"}]


def test_an_empty_file_has_no_documents():
    assert list(read_jsonl(b"")) == list(read_jsonl(b"\n\n")) == []


def test_utf16_is_told_once():
    parsed = list(read_jsonl(('{"id": "а"}\n' * 3).encode("utf-16")))
    assert [(number, p.problems[0].key) for number, _, p in parsed] == [(1, "DOC110.utf16")]


def test_the_limit_of_size_is_that_of_a_line():
    line = b'{"id": "' + b"a" * (MAX_BYTES - 10) + b'"}'
    assert [p.problems for _, _, p in read_jsonl(line + b"\n" + line)] == [(), ()]
    ((_, _, parsed),) = read_jsonl(b" " + line)
    assert (parsed.problems[0].code, parsed.problems[0].key) == ("DOC109", "DOC109.line")


def test_lines_come_with_their_numbers():
    assert list(lines(b"a\r\n\nb")) == [(1, b"a\r"), (2, b""), (3, b"b")]
    assert list(lines(b"a\n")) == [(1, b"a")]


def test_each_document_comes_with_its_bytes():
    assert [line for _, line, _ in read_jsonl(b'{"id": 1}\n\n{"id": 2}')] == [b'{"id": 1}', b'{"id": 2}']
