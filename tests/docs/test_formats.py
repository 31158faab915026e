import os
from pathlib import Path

import pytest
from formats import pages

DOCS = Path(__file__).parents[2] / "docs"
FOLDERS = [("en", DOCS / "formats"), ("ru", DOCS / "ru" / "formats")]


@pytest.mark.parametrize(("lang", "folder"), FOLDERS)
def test_the_pages_about_files_say_what_the_schemas_say(lang, folder):
    made = pages(lang)
    if os.environ.get("COPP_REWRITE"):
        folder.mkdir(exist_ok=True)
        for name, text in made.items():
            (folder / name).write_text(text, "utf-8")
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == made, "run `make docs`"


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_field_of_every_kind_is_explained(lang):
    rows = [line for text in pages(lang).values() for line in text.splitlines() if line.startswith("| `")]
    assert len(rows) > 200
    assert [row for row in rows if "" in (cell.strip() for cell in row.split("|")[1:-1])] == []
