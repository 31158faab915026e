"""`coppbuilder explain` and `coppbuilder schema export`."""

import json

import pytest

from coppbuilder.loading import editor_schemas, schema_files
from coppbuilder.rules import RULES


def test_all_rules_are_listed(run):
    done = run("explain")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines() if line[:3].isupper()] == list(RULES)


def test_a_rule_in_both_languages_and_any_case(run):
    russian, english = run("explain", "hrs101"), run("explain", "HRS101", "--lang", "en")
    assert (russian.returncode, english.returncode) == (0, 0)
    assert "Зачем" in russian.stdout
    assert "Why" in english.stdout


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_norms_are_cited_by_title_and_number(run, lang):
    text = " ".join(run("explain", "HRS211", "--lang", lang).stdout.split())
    assert "Приказ Минобрнауки России от 01.07.2013 № 499" in text
    assert "dpo-499" not in text


def test_a_page_is_written_into_a_file_as_markdown(run, tmp_path):
    done = run("explain", "HRS101", "-o", "page.md")
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "page.md").read_text("utf-8").startswith("# HRS101 ")


def test_an_unknown_code(run):
    done = run("explain", "XXX999")
    assert (done.returncode, done.stdout) == (2, "")
    assert "XXX999" in done.stderr


def test_schemas_are_exported(run, tmp_path):
    done = run("schema", "export", "new/folder")
    assert done.returncode == 0
    written = sorted((tmp_path / "new" / "folder").iterdir())
    assert [file.name for file in written] == [file.name for file in schema_files()]
    assert {file.name: file.read_bytes() for file in written} == editor_schemas("ru")
    run("schema", "export", "new/english", "--lang", "en")
    english = json.loads((tmp_path / "new" / "english" / "module.schema.json").read_bytes())
    assert english["properties"]["units"]["title"] == "Units"


def test_schemas_need_a_folder(run, profession):
    done = run("schema", "export", profession)
    assert (done.returncode, done.stdout) == (2, "")
