import os
from pathlib import Path

import pytest

from coppbuilder.rules import FAMILIES, RULES
from coppbuilder.rules.pages import family_page, index, page
from coppbuilder.workflow import names_of_acts

DOCS = Path(__file__).parents[2] / "docs"
FOLDERS = [("en", DOCS / "rules"), ("ru", DOCS / "ru" / "rules")]


def pages(lang):
    acts = names_of_acts()
    made = {"README.md": index(RULES.values(), lang)}
    made |= {f"{code}.md": page(rule, lang, acts) for code, rule in RULES.items()}
    return made | {f"{family}.md": family_page(family, rules, lang, acts) for family, rules in FAMILIES.items()}


@pytest.mark.parametrize(("lang", "folder"), FOLDERS)
def test_the_pages_about_rules_say_what_the_rules_say(lang, folder):
    made = pages(lang)
    if os.environ.get("COPP_REWRITE"):
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            if old.name not in made:
                old.unlink()
        for name, text in made.items():
            (folder / name).write_text(text, "utf-8")
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == made, "run `make docs`"


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_rule_is_in_the_index_once_and_in_order(lang):
    lines = [line for line in index(RULES.values(), lang).splitlines() if line.startswith("- ")]
    assert [line.partition("]")[0].removeprefix("- [") for line in lines] == list(RULES)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_page_of_a_family_says_what_it_is_about_and_links_its_rules(family, lang):
    lines = family_page(family, FAMILIES[family], lang).splitlines()
    assert lines[0].startswith(f"# {family}: ")
    assert len(lines[2]) > 40
    assert not lines[2].startswith("|"), f"texts/rules.py lacks rules.about.{family}"
    assert [line.partition("]")[0].removeprefix("| [") for line in lines if line.startswith("| [")] == [
        rule.code for rule in FAMILIES[family]
    ]
