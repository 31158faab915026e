import pytest

from coppbuilder.model import Module, Phase
from coppbuilder.rules import FAMILIES, RULES
from coppbuilder.rules.pages import family_page, index, page, title
from coppbuilder.rules.rule import Rule
from coppbuilder.texts import has_text

OWN = Rule(
    code="OWN1",
    applies_to=(Module,),
    page="A rule of a region.\n\nWhy:\n    It is so\n    here.\n\nFails:\n    a: 1\n\n    b: 2\n\nPasses:\n    a: 2",
    phase=Phase.APPROVAL,
    cites=("fz273", "po-438"),
)


def test_an_english_page_has_headings_prose_and_examples():
    assert page(OWN, "en") == (
        "# OWN1 A rule of a region\n\n"
        "error · due at approval: until then a list of things to do · norms: `fz273` and `po-438` · since 0.1\n\n"
        "## Why\n\nIt is so\nhere.\n\n"
        "## Fails\n\n```yaml\na: 1\nb: 2\n```\n\n"
        "## Passes\n\n```yaml\na: 2\n```\n"
    )


def test_a_russian_page_is_the_file_with_the_facts_put_in():
    lines = page(RULES["TYP101"]).splitlines()

    assert lines[0] == "# TYP101 На ДПО приняты слушатели без СПО и высшего образования"
    assert lines[2] == "ошибка · основание: `fz273` · с версии 0.1"
    assert lines[4] == "## Зачем"


def test_a_rule_of_another_registry_has_an_english_index_entry_under_its_own_letters():
    assert index([OWN], "en") == "# Rules\n\n## [OWN](OWN.md)\n\n- [OWN1](OWN1.md) A rule of a region\n"


def test_the_index_is_in_families():
    lines = index(RULES.values()).splitlines()

    assert lines[0] == "# Правила"
    assert [line.partition(":")[0].replace("[", "") for line in lines if line.startswith("## ")] == [
        f"## {family}" for family in FAMILIES
    ]


@pytest.mark.parametrize("code", list(RULES))
def test_every_page_has_its_sections_and_closed_examples(code):
    for lang, headings in (("ru", 4), ("en", 3 + has_text(f"{code}.help"))):
        lines = page(RULES[code], lang).splitlines()
        assert lines[0] == f"# {code} {title(RULES[code], lang)}"
        assert sum(line.startswith("## ") for line in lines) == headings
        assert lines.count("```yaml") == lines.count("```") == 2


def test_a_family_of_a_region_has_a_page_without_an_introduction():
    lines = family_page("OWN", [OWN], "en").splitlines()
    assert lines[:2] == ["# OWN", ""]
    assert lines[2].startswith("| Code |")
    assert lines[4].startswith("| [OWN1](OWN1.md) | A rule of a region | error · due at approval")
