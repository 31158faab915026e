import pytest

from coppbuilder.measure.search import search, stem
from coppbuilder.model import Item
from small_world import catalog_of

WORLD = catalog_of(
    {
        "kind": "standard",
        "id": "ps-x",
        "title": "Сварщик",
        "code": "40.002",
        "family": "profstandart",
        "items": [
            {"key": "A/01.2", "code": "А/01.2", "kind": "function", "title": "Ручная дуговая сварка"},
            {"key": "A/02.2", "kind": "function"},
        ],
    },
    {
        "kind": "module",
        "id": "college-x.arc",
        "version": "1.0",
        "owner": "college-x",
        "title": {"ru": "Сварка труб", "en": "Welding of pipes"},
        "hours": {"lecture": 2},
        "outcomes": ["ps-x:A/01.2"],
    },
    without=(),
)


def found(words):
    return [hit.reference for hit in search(WORLD, words)]


@pytest.mark.parametrize("words", ["ps-x:A/01.2", "А/01.2", "а/01.2."])
def test_codes_are_found_in_any_writing(words):
    assert found(words)[0] == "ps-x:A/01.2"


def test_a_code_of_a_document_comes_first():
    hits = search(WORLD, "40.002")
    assert (hits[0].reference, hits[0].score) == ("ps-x", 3)


def test_a_part_of_an_id_is_found():
    assert found("x.arc") == ["college-x.arc@1.0"]


@pytest.mark.parametrize("words", ["сваркой", "СВАРКУ", "ручные дуговые", "welding"])
def test_words_are_found_in_other_forms(words):
    assert found(words)


def test_all_words_must_fit():
    assert found("дуговая сварка") == ["ps-x:A/01.2"]
    assert found("дуговая пайка") == []
    assert found("!") == []


def test_items_and_documents_are_told_apart():
    kinds = {hit.reference: isinstance(hit.found, Item) for hit in search(WORLD, "сварка")}
    assert kinds["ps-x:A/01.2"]
    assert not kinds["college-x.arc@1.0"]


def test_short_words_stay_whole():
    assert stem("ток") == "ток"
    assert stem("Тёплый") == "тепл"
