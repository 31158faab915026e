"""Whatever a value holds, a view of it holds no command to a terminal."""

import io
import unicodedata

import pytest
from attrs import evolve
from rich.console import Console

from coppbuilder import Cause, FailureStatus, NotAssembled, Text, preview
from coppbuilder.preview import failure_view, to_svg
from coppbuilder.texts.clean import clean, is_unsafe

HOSTILE = "\x1b[31m\x1b]8;;http://x\x07\x9b2J\u202eабв\u200b\u2066\u2028[/нет] :warning: [bold]" + "ы" * 200


@pytest.fixture
def hostile(program):
    value = program("welders")
    text = Text.plain(HOSTILE)
    demand = evolve(value.demand, title=text, employer=HOSTILE, qualification=HOSTILE)
    modules = tuple(
        evolve(place, module="gone." + place.module, title=text, provider="x" + HOSTILE) for place in value.modules
    )
    return evolve(value, title=text, demand=demand, modules=modules)


def commands(text):
    return {character for character in text if unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp"}} - {"\n"}


@pytest.mark.parametrize("width", [20, 60, 120])
def test_previews(hostile, catalog, width):
    stream = io.StringIO()
    Console(file=stream, width=width, force_terminal=True, color_system=None, _environ={}).print(
        preview(hostile, catalog)
    )
    assert commands(stream.getvalue()) == set()
    assert "[/нет]" in stream.getvalue().replace("\n", "").replace(" ", "")


def test_pictures(hostile, catalog):
    picture = to_svg(preview(hostile, catalog), title=HOSTILE + "<&>").decode()
    assert commands(picture) == set()
    assert "&lt;&amp;&gt;</title>" in picture


def test_causes(printed):
    cause = Cause(key="usage.no-path", arguments={"path": HOSTILE})
    assert commands(printed(failure_view(NotAssembled(status=FailureStatus.UNKNOWN, causes=(cause,))))) == set()


def test_clean():
    assert clean("a\x1b\x1b[31mb\u202e") == "a [31mb "
    assert clean("Ё, 日本 — «x» №\u00a05 ₽") == "Ё, 日本 — «x» №\u00a05 ₽"
    assert [is_unsafe(character) for character in "a\t\x9b\u2066 я"] == [False, True, True, True, False, False]


def test_no_control_or_format_character_is_left():
    left = [chr(code) for code in range(0x110000) if commands(clean(chr(code)))]
    # signs before numbers and the like of other scripts: they change neither direction nor place
    assert {unicodedata.name(character).split()[0] for character in left} <= {
        "ARABIC",
        "SYRIAC",
        "KAITHI",
        "EGYPTIAN",
    }
