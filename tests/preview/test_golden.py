"""Previews as people see them; look at each before it is accepted with COPP_REWRITE=1."""

import os
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("width", [60, 80, 160])
@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("name", ["welders", "bricklayers", "web"])
def test_previews(name, lang, width, program, shown):
    text = shown(program(name), width, lang)
    file = GOLDEN / f"{name}.{lang}.{width}.txt"
    if os.environ.get("COPP_REWRITE"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= width
