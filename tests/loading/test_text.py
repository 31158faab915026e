import pytest

from coppbuilder.loading.limits import MAX_BYTES
from coppbuilder.loading.problem import Parsed
from coppbuilder.loading.text import Source, prepare

RUSSIAN = "id: rds\ntitle: Ручная дуговая сварка покрытым электродом\n"


def refused(data):
    parsed = prepare(data)
    assert isinstance(parsed, Parsed)
    assert parsed.value is None
    (problem,) = parsed.problems
    return problem


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1251", "Windows-1251"), ("cp866", "DOS (866)"), ("koi8-r", "KOI8-R")]
)
def test_other_encodings_of_russian_are_named(encoding, name):
    problem = refused(RUSSIAN.encode(encoding))
    assert (problem.code, problem.key, problem.arguments) == ("DOC110", "DOC110.encoding", {"encoding": name})
    assert (problem.line, problem.column, problem.end_line, problem.end_column) == (2, 8, 2, 9)


def test_russian_beyond_the_first_pages_is_recognised():
    problem = refused(b"# comment\n" * 5000 + RUSSIAN.encode("cp1251"))
    assert (problem.key, problem.line, problem.column) == ("DOC110.encoding", 5002, 8)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_named_with_and_without_a_mark(encoding):
    problem = refused(RUSSIAN.encode(encoding))
    assert (problem.key, problem.line, problem.column) == ("DOC110.utf16", 1, 1)


def test_utf16_that_is_not_utf8_by_chance_is_named():
    assert refused("a: «Ёж»\n".encode("utf-16-le")).key == "DOC110.utf16"


@pytest.mark.parametrize("tail", [b"\xff", b"\xd0", b"\xed\xa0\x80", b"\xc0\x80", b"\xf5\x80\x80\x80"])
def test_a_byte_that_is_not_utf8_is_told_with_its_place(tail):
    problem = refused(RUSSIAN.encode() + "б 😀: ".encode() + tail)
    assert (problem.key, problem.arguments) == ("DOC110", {"byte": f"0x{tail[0]:02X}"})
    assert (problem.line, problem.column) == (3, 6)


def test_a_mark_is_dropped_and_not_told():
    source = prepare(b"\xef\xbb\xbf" + RUSSIAN.encode())
    assert isinstance(source, Source)
    assert source.text == RUSSIAN
    assert source.report.parsed(None).problems == ()


def test_a_mark_inside_is_a_control_character():
    source = prepare("a: \ufeffб".encode())
    assert isinstance(source, Source)
    assert source.text == "a:  б"
    (problem,) = source.report.parsed(None).problems
    assert (problem.key, problem.column) == ("DOC116", 4)


def test_size_has_a_limit():
    assert isinstance(prepare(b" " * MAX_BYTES), Source)
    problem = refused(b" " * (MAX_BYTES + 100_000))
    assert (problem.key, problem.arguments) == ("DOC109", {"size": 5.1, "limit": 5})


@pytest.mark.parametrize("text", ["a\tb\r\n", "\u00a0«»№—😀", "\u200b\u00ad\ue000"])
def test_ordinary_characters_pass(text):
    source = prepare(text.encode())
    assert isinstance(source, Source)
    assert source.text == text
    assert source.report.parsed(None).problems == ()
