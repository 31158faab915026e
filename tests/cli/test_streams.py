"""Consoles that cannot write every character get a plainer one, never an error."""

import codecs

import pytest

from coppbuilder.cli.streams import replacer


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("cp866", '┌─┐ "а" - 5 р x > · № █░ ?'),
        ("cp1251", "+-+ «а» — 5 р x > · № #. ?"),
        ("ascii", '+-+ "?" - 5 ? x > * N #. ?'),
    ],
)
def test_plainer_characters(encoding, written):
    codecs.register_error("test-" + encoding, replacer(encoding))
    text = "╭─╮ «а» — 5\u00a0₽ × → · № █░ 日"
    assert text.encode(encoding, "test-" + encoding).decode(encoding).replace("\u00a0", " ") == written


def test_other_errors_stay():
    codecs.register_error("test-decoding", replacer("ascii"))
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("ascii", "test-decoding")


def test_a_preview_in_a_dos_console(run, examples):
    program = examples / "programs" / "housing-network-program.yaml"
    done = run("preview", program, encoding="cp866", PYTHONIOENCODING="cp866")
    assert done.returncode == 0
    assert done.stdout.startswith("┌──")
    assert "├── 1 Работа в бригаде" in done.stdout
    assert "Internal" not in done.stderr


def test_json_stays_exact_where_the_console_lacks_characters(run, examples):
    utf8 = run("catalog", "list", "--catalog", examples, "--kind", "provider", "--format", "json")
    dos = run(
        "catalog", "list", "--catalog", examples, "--kind", "provider", "--format", "json", PYTHONIOENCODING="cp866"
    )
    assert dos.stdout.isascii()
    assert codecs.decode(dos.stdout, "unicode_escape") == utf8.stdout
