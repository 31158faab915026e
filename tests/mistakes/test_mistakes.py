"""What people do to a file by hand is told once, at its place, in their words."""

import re
from pathlib import Path

import pytest

from mistakes import TABLES, Table

#: Words of programmers, and what shows when a text was not filled in.
JARGON = re.compile(r"Traceback|Error\b|None|null|\bNaN\b|\{[a-z_]+\}|scalar|mapping|token|\bparse|\bstring\b")


@pytest.fixture(scope="module", params=TABLES, ids=lambda file: file.stem)
def table(request):
    return Table.read(request.param)


def test_each_mistake_is_told_as_recorded(table, tmp_path: Path):
    good = table.judged(tmp_path, {})
    assert good.errors == ()
    for mistake in table.mistakes:
        assert table.told(tmp_path, mistake, good) == mistake["told"], mistake["name"]


def test_each_table_is_long_and_each_mistake_is_told_in_plain_words(table):
    assert len(table.mistakes) >= 30
    assert len({mistake["name"] for mistake in table.mistakes}) == len(table.mistakes)
    for mistake in table.mistakes:
        assert bool(mistake["told"]) != bool(mistake.get("untold")), mistake["name"]
        for told in mistake["told"]:
            assert told["at"], mistake["name"]
            assert told["help"], mistake["name"]
            assert not JARGON.search(told["message"] + told["help"]), told
