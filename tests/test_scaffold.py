"""A new repository: complete, clean, in either language, and never in the way of what is there."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from coppbuilder import UsageError, assemble, check, load_catalog, scaffold
from coppbuilder.cli.init import FORGES
from coppbuilder.cli.main import call
from coppbuilder.model import KINDS, Assembled
from coppbuilder.scaffold import CI_FILES, catalogue_files, new_catalogue


@pytest.fixture(scope="module", params=["ru", "en"])
def made(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("new") / "каталог"
    return folder, new_catalogue(folder, FORGES, request.param), request.param


def test_the_command_line_offers_every_forge():
    assert tuple(CI_FILES) == FORGES


def test_the_check_of_it_is_clean(made):
    folder, _, _ = made
    report = check([folder / "catalog"])
    assert report.ok
    assert report.findings == ()
    assert report.checked == len(KINDS)


def test_there_is_an_example_of_each_kind_that_says_so(made):
    folder, files, lang = made
    documents = [yaml.safe_load(file.read_text("utf-8")) for file in files if "catalog" in file.parts]
    assert {document["kind"] for document in documents} == set(KINDS)
    word = {"ru": "пример", "en": "example"}[lang]
    assert all(word in str(document["rights"]).lower() for document in documents)
    text = "".join(file.read_text("utf-8") for file in files)
    assert not any(mark in text for mark in ("<<", ">>", "@digest@"))
    assert (folder / "coppbuilder.toml").exists()


def test_the_example_request_has_a_program(made):
    folder, _, _ = made
    catalog = load_catalog(folder / "catalog").catalog
    result = assemble(catalog, catalog.requests["example-drawings-16"])
    assert isinstance(result, Assembled)
    assert result.program.hours.total == 16


def test_editors_find_the_schema_of_each_document(made):
    folder, files, _ = made
    settings = json.loads((folder / ".vscode" / "settings.json").read_text("utf-8"))
    patterns = settings["yaml.schemas"]
    for file in files:
        if "catalog" in file.relative_to(folder).parts[:1]:
            modeline = file.read_text("utf-8").splitlines()[0]
            schema = (file.parent / modeline.partition("$schema=")[2]).resolve()
            assert schema.exists()
            kind = yaml.safe_load(file.read_text("utf-8"))["kind"]
            assert schema.name == f"{kind}.schema.json"
            assert file.relative_to(folder).match(patterns[f"./schemas/{schema.name}"].replace("**/", ""))
            Draft202012Validator.check_schema(json.loads(schema.read_text("utf-8")))


def test_what_the_settings_say_is_taken(made, monkeypatch, capsys):
    folder, _, _ = made
    monkeypatch.setenv("CI", "1")
    monkeypatch.chdir(folder)
    assert call(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_only_the_wanted_forges_get_files():
    names = set(catalogue_files(["gitlab"]))
    assert ".gitlab-ci.yml" in names
    assert not names & {".github/workflows/check.yml", "gitflic-ci.yaml", ".gitverse/workflows/check.yaml"}
    assert b"gitflic" not in catalogue_files(["gitlab"])["coppbuilder.toml"]
    assert b"gitflic" in catalogue_files(["gitflic"])["coppbuilder.toml"]


def test_nothing_is_overwritten(tmp_path):
    (tmp_path / "README.md").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match=r"README\.md"):
        new_catalogue(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]
    assert (tmp_path / "README.md").read_text("utf-8") == "mine"


def test_a_folder_that_is_there_may_hold_other_files(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    made = new_catalogue(tmp_path)
    assert all(file.exists() for file in made)


def test_a_failure_leaves_nothing_behind(tmp_path, monkeypatch):
    written = []

    def fails(path: Path, data: bytes) -> None:
        if len(written) == 5:
            raise OSError(28, "No space left on device")
        written.append(path)
        path.write_bytes(data)

    monkeypatch.setattr(scaffold, "write_bytes", fails)
    with pytest.raises(UsageError, match="No space left"):
        new_catalogue(tmp_path / "new")
    assert list(tmp_path.iterdir()) == []


def test_the_command(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert call(["init", "новый каталог", "--ci", "gitflic"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("Создано: ")
    assert said[1] == 'Дальше: coppbuilder check "новый каталог/catalog"'
    assert call(["init", "новый каталог"]) == 2
    assert "Уже есть" in capsys.readouterr().err
