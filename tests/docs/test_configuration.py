"""The settings that the pages show are read without a fault, and both languages show the same."""

import re
import tomllib
from pathlib import Path

from coppbuilder.workflow import load_settings

DOCS = Path(__file__).parents[2] / "docs"


def shown(page):
    return re.search(r"^```toml\n(.*?)^```", (DOCS / page).read_text("utf-8"), re.MULTILINE | re.DOTALL)[1]


def test_both_pages_show_settings_that_work(tmp_path):
    english, russian = shown("configuration.md"), shown("ru/configuration.md")
    assert tomllib.loads(english) == tomllib.loads(russian)
    (tmp_path / "catalog").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "coppbuilder.toml").write_text(english, "utf-8")
    settings = load_settings(tmp_path / "coppbuilder.toml")
    assert settings.selects("COV302")
    assert not settings.selects("COV303")
    assert not settings.selects("HRS101", "archive/2019/a.yaml")
    assert settings.parameters["week.hours.max"] == 36
