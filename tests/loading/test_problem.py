import pytest

from coppbuilder.loading.problem import Lines, Place, Reporter


@pytest.mark.parametrize(
    ("text", "offset", "where"),
    [
        ("abc", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\nb", 3, (3, 1)),
        ("\u0436\U0001f600x", 2, (1, 3)),
        ("a\u2028\x0c\x85b", 4, (1, 5)),
        ("", 0, (1, 1)),
    ],
)
def test_lines_end_where_editors_end_them(text, offset, where):
    place = Lines(text).place(offset, offset)
    assert (place.line, place.column) == (place.end_line, place.end_column) == where


def test_lines_of_a_piece_keep_the_numbers_of_the_file():
    assert Lines("a\nbc", 10).place(0, 4) == Place(line=10, column=1, end_line=11, end_column=3)


def test_problems_come_in_the_order_of_the_file():
    report = Reporter("abc\ndef")
    report.add("DOC102", 5, 6)
    report.add("DOC116.escaped", 0, 1)
    assert [(p.code, p.line) for p in report.parsed({}).problems] == [("DOC116", 1), ("DOC102", 2)]


def test_a_value_stays_only_if_the_document_means_what_was_meant():
    report = Reporter("abc")
    report.add("DOC102", 0, 1)
    assert report.parsed({"a": 1}).value == {"a": 1}
    report.add("DOC105", 0, 1)
    assert report.parsed({"a": 1}).value is None


def test_the_same_fault_at_the_same_place_is_told_once():
    report = Reporter("abc")
    report.add("DOC111", 0, 1)
    report.add("DOC111", 0, 1)
    assert len(report.parsed(None).problems) == 1


def test_a_place_of_one_character_does_not_reach_into_the_next_line():
    report = Reporter("a\r\nb")
    for offset in (0, 1, 4):
        report.add_at("DOC101.yaml", offset)
    assert [(p.line, p.column, p.end_column) for p in report.parsed(None).problems] == [(1, 1, 2), (1, 2, 2), (2, 2, 2)]
