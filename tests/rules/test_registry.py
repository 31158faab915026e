"""What every rule must have: cases, a reason in law or method, pages and texts in both languages."""

from __future__ import annotations

import string
from importlib import import_module
from pathlib import Path

import pytest

from coppbuilder import rules as rules_package
from coppbuilder.rules import FAMILIES, RULES
from coppbuilder.workflow import load_catalog

CASES = Path(__file__).parent / "cases"
PAGES = Path(rules_package.__file__).parent / "pages" / "ru"
HEADINGS = {
    "en": ("Why:", "Fails:", "Passes:"),
    "ru": ("## Зачем", "## Не проходит", "## Проходит", "## Как исправить"),
}


def each_rule() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("rule", [pytest.param(rule, id=code) for code, rule in RULES.items()])


def texts_of(code: str) -> dict[str, tuple[str, str]]:
    table = import_module(f"coppbuilder.texts.{code.rstrip('0123456789').lower()}").TEXTS
    return {key: entry for key, entry in table.items() if key == code or key.startswith(f"{code}.")}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_there_are_enough_rules():
    assert len(RULES) >= 110


def test_codes_are_unique_and_in_order():
    codes = [rule.code for family in FAMILIES.values() for rule in family]

    assert len(set(codes)) == len(codes)
    for name, family in FAMILIES.items():
        assert [rule.code for rule in family] == sorted(rule.code for rule in family)
        assert {rule.family for rule in family} == {name}


@each_rule()
def test_requires_only_rules_that_run_before(rule):
    codes = list(RULES)

    assert all(codes.index(needed) < codes.index(rule.code) for needed in rule.requires)


@each_rule()
def test_has_a_case_for_each_answer(rule):
    assert any((CASES / rule.code / "passes").glob("*/*"))
    assert any((CASES / rule.code / "fails").glob("*/expected.json"))


def test_every_case_belongs_to_a_rule():
    assert {folder.name for folder in CASES.iterdir()} <= set(RULES)


@each_rule()
def test_cites_a_norm_or_says_why_none(rule):
    assert bool(rule.cites) != bool(rule.no_citation)
    assert set(rule.cites) <= set(load_catalog().catalog.norms)


@each_rule()
def test_has_an_english_page(rule):
    lines = rule.page.splitlines()
    starts = [number for number, line in enumerate(lines) if line in HEADINGS["en"]]

    assert rule.title == lines[0].rstrip(".") != ""
    assert tuple(lines[number] for number in starts) == HEADINGS["en"]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        assert any(line.strip() for line in lines[start + 1 : end]), lines[start]


@each_rule()
def test_has_a_russian_page(rule):
    lines = (PAGES / f"{rule.code}.md").read_text(encoding="utf-8").splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("## ")]

    assert lines[0].startswith(f"# {rule.code} ")
    assert tuple(lines[number] for number in starts) == HEADINGS["ru"]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        assert any(line.strip() for line in lines[start + 1 : end]), lines[start]


def test_every_page_belongs_to_a_rule():
    assert {page.stem for page in PAGES.glob("*.md")} == set(RULES)


@each_rule()
def test_has_texts_with_a_way_out(rule):
    texts = texts_of(rule.code)

    assert texts
    assert any(key.endswith(".help") for key in texts)
    for key, (russian, english) in texts.items():
        assert russian.strip(), key
        assert english.strip(), key
        assert russian != english, key
        assert placeholders(russian) == placeholders(english), key
