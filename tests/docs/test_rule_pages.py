import os
from pathlib import Path

import pytest

from coppbuilder.rules import RULES
from coppbuilder.rules.pages import index, page

DOCS = Path(__file__).parents[2] / "docs"
FOLDERS = [("en", DOCS / "rules"), ("ru", DOCS / "ru" / "rules")]


def pages(lang):
    return {"README.md": index(RULES.values(), lang)} | {f"{code}.md": page(rule, lang) for code, rule in RULES.items()}


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
