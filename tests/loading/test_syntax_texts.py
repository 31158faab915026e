"""Every problem of syntax has words in both languages, and a way out."""

import re
from pathlib import Path

import pytest

from coppbuilder.loading import problem
from coppbuilder.texts import LANGUAGES, has_text, render
from coppbuilder.texts.doc import TEXTS

# shape has its own texts and tests
SOURCES = Path(problem.__file__).parent
KEYS = sorted(
    {
        key
        for path in SOURCES.glob("*.py")
        if not path.name.startswith("shape")
        for key in re.findall(r'"(DOC1[01]\d(?:\.[a-z0-9-]+)?)"', path.read_text("utf-8"))
    }
)
CODES = {key.partition(".")[0] for key in KEYS}
ARGUMENTS = {
    "character": "@",
    "name": "title",
    "first_line": 3,
    "limit": 64,
    "size": 5.5,
    "byte": "0xFF",
    "encoding": "Windows-1251",
    "text": "1e999",
    "reason": "Permission denied",
    "codes": ("TYP201",),
    "schema": "schemas/module.schema.json",
}


def test_the_keys_are_found():
    assert {"DOC101.colon", "DOC102", "DOC117"} <= set(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_a_problem_has_words_and_a_way_out(key):
    assert has_text(key)
    assert has_text(f"{key}.help") or has_text(f"{key.partition('.')[0]}.help")


@pytest.mark.parametrize("key", sorted(key for key in TEXTS if key.startswith("DOC1") and not key.startswith("DOC104")))
def test_a_text_can_be_said_in_both_languages(key):
    russian, english = (render(key, ARGUMENTS, lang) for lang in LANGUAGES)
    assert re.search("[а-яё]", russian)
    assert not re.search("[а-яё]", english)
    assert not re.search(r"[{}]|\s\s|\.$", russian + english)


def test_numbers_agree_with_their_words():
    assert render("DOC107", {"limit": 64}) == "вложенность глубже 64 уровней"
    assert render("DOC108", {"limit": 200_000}) == "в документе больше 200\u00a0000 значений"
    assert render("DOC109", {"size": 5.5, "limit": 5}) == "файл слишком велик: 5,5 МБ при пределе 5 МБ"
