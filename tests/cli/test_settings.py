"""Settings and known findings as `check` uses them."""

import json
import os
from pathlib import Path

import pytest

from coppbuilder.cli.configuration import find_settings
from coppbuilder.cli.main import call

GOOD = 'kind: profession\nid: "534-2026:9999"\ntitle: Пример\nverified: false\n'
BROKEN = 'kind: profession\nid: "534-2026:9998"\nranks: семь\n'
WARNED = """\
kind: module
id: other.welding
version: "1.0"
title: Сварка
owner: college-a
status: draft
units:
  - {key: a, title: Тема, hours: {practice: 4}}
outcomes: []
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CI", "1")
    for name, text in (("good.yaml", GOOD), ("old/broken.yaml", BROKEN), ("new/welding.yaml", WARNED)):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def check(folder, capsys):
    def check_(*arguments):
        assert Path.cwd().is_relative_to(folder)
        code = call(["check", *arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return check_


@pytest.fixture
def codes(check):
    def codes_(*arguments):
        code, out, err = check(*arguments, "--format", "json")
        assert err == ""
        return code, [finding["code"] for finding in json.loads(out)["findings"]]

    return codes_


def write(text, name="coppbuilder.toml"):
    Path(name).write_text(text, "utf-8")


def test_without_settings_all_is_told(codes):
    code, found = codes()
    assert code == 1
    assert {"DOC203", "REF403"} <= set(found)


def test_the_nearest_settings_count_and_can_be_refused(codes, folder, monkeypatch):
    write('ignore = ["ALL"]')
    assert codes() == (0, [])
    monkeypatch.chdir(folder / "old")
    assert codes() == (0, [])
    assert codes("--no-config")[0] == codes("--isolated")[0] == 1
    write('[tool.coppbuilder]\nselect = ["DOC"]', "pyproject.toml")
    assert codes("..") == (1, ["DOC203"])
    write('ignore = ["DOC"]', "other.toml")
    assert codes("--config", "other.toml") == (0, [])


def test_which_file_is_found(folder):
    assert find_settings(folder / "new") is None
    write("[tool.other]", "pyproject.toml")
    assert find_settings(folder) is None
    write("[tool.coppbuilder]", "pyproject.toml")
    assert find_settings(folder / "new") == folder / "pyproject.toml"
    write("")
    assert find_settings(folder / "new") == folder / "coppbuilder.toml"


def test_options_count_more_than_the_file(codes):
    write('select = ["REF"]\nignore = ["REF403"]')
    assert codes() == (1, ["DOC203"])
    assert codes("--extend-select", "REF403") == (1, ["REF403", "DOC203"])
    assert codes("--select", "REF403,HRS", "--ignore", "doc") == (0, ["REF403"])


def test_severity_and_files(codes):
    write('[severity]\nREF403 = "error"\n[per-file-ignores]\n"old/*" = ["DOC"]\n')
    code, found = codes()
    assert code == 1
    assert "REF403" in found
    assert "DOC203" not in found
    write('fail-on = "warning"\nselect = ["REF4"]\nignore = ["DOC"]')
    assert codes() == (1, ["REF403"])
    assert codes("--fail-on", "error") == (0, ["REF403"])
    write('phase = "approval"\nselect = ["REF4"]')
    assert codes() == (0, [])
    assert codes("--phase", "composition")[1] == ["REF403", "DOC203"]


def test_a_catalogue_of_the_settings(codes, folder):
    (folder / "beneath").mkdir()
    (folder / "beneath" / "x.yaml").write_text(WARNED.replace("other.welding", "college-z.x"), "utf-8")
    (folder / "new" / "welding.yaml").write_text(
        WARNED + 'requires: {modules: [{module: college-z.x, versions: ">=1"}]}\n', "utf-8"
    )
    write('select = ["REF201", "REF101"]')
    assert codes("new") == (1, ["REF201"])
    write('select = ["REF201", "REF101"]\ncatalog = "beneath"')
    assert codes("new") == (0, [])


def test_faults_of_settings_end_in_lines(check):
    write('selct = []\nignore = ["XYZ"]\n')
    code, out, err = check()
    assert (code, out) == (2, "")
    head, first, second = err.splitlines()
    assert head == "Ошибка: настройки проверки записаны с ошибками"
    assert first.startswith("coppbuilder.toml:1:1 ")
    assert second.startswith("coppbuilder.toml:2:11 ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--select", "QQQ"], "--select"),
        (["--config", "none.toml"], "none.toml"),
        (["--config", "good.yaml", "--no-config"], "--no-config"),
        (["--baseline", "none.json"], "--update-baseline"),
        (["--update-baseline"], "--baseline"),
    ],
)
def test_calls_that_make_no_sense(check, arguments, words):
    code, out, err = check(*arguments)
    assert (code, out) == (2, "")
    assert words in err


def test_known_findings_are_hidden_until_they_are_gone(check, folder):
    code, out, _ = check("--baseline", "known.json", "--update-baseline")
    assert code == 0
    assert "known.json: известных замечаний" in out
    before = (folder / "known.json").read_bytes()
    write('baseline = "known.json"')
    code, out, _ = check()
    assert code == 0
    assert "Известных замечаний скрыто: " in out
    assert "DOC203" not in out.splitlines()[0]
    state = (folder / "known.json").stat()
    assert "добавлено 0, убрано 0" in check("--update-baseline")[1]
    assert (folder / "known.json").read_bytes() == before
    assert os.path.samestat((folder / "known.json").stat(), state)
    (folder / "old" / "broken.yaml").write_text("# сверху\n" + BROKEN, "utf-8")
    assert check()[0] == 0
    (folder / "old" / "broken.yaml").write_text(BROKEN + "lost: 1\n", "utf-8")
    code, out, _ = check()
    assert code == 1
    assert "lost" in out
    (folder / "old" / "broken.yaml").write_text(GOOD.replace("9999", "9998"), "utf-8")
    code, out, _ = check()
    assert code == 0
    assert "уберите их: --update-baseline" in out
    assert "убрано 1" in check("--update-baseline")[1]
    assert b"DOC203" not in (folder / "known.json").read_bytes()


def test_a_part_of_the_files_or_rules_renews_its_part_of_the_list(check, folder, monkeypatch):
    write('baseline = "known.json"')
    check("--update-baseline")
    before = (folder / "known.json").read_bytes()
    for arguments in (["good.yaml"], ["--select", "HRS", "--ignore", "DOC"], ["new"]):
        assert check(*arguments, "--update-baseline")[0] == 0
        assert (folder / "known.json").read_bytes() == before
        assert "уберите" not in check(*arguments)[1]
    monkeypatch.chdir(folder / "old")
    assert f"{folder}/known.json: " in check("--update-baseline")[1]
    assert (folder / "known.json").read_bytes() == before
    (folder / "old" / "broken.yaml").write_text(GOOD, "utf-8")
    assert "убрано 1" in check("--update-baseline", ".")[1]


def test_remarks_for_rules_that_are_off_are_not_idle(codes, folder):
    text = WARNED.replace("id: other.welding", "id: other.welding  # coppbuilder: ignore[REF4] пример")
    (folder / "new" / "welding.yaml").write_text(text, "utf-8")
    assert "REF403" not in codes("new")[1]
    assert "DOC130" not in codes("new")[1]
    assert "DOC130" not in codes("new", "--ignore", "REF")[1]
    assert "DOC130" not in codes("new", "--select", "DOC,HRS")[1]
    write('[per-file-ignores]\n"new" = ["REF4"]')
    assert "DOC130" not in codes("new")[1]
    (folder / "new" / "welding.yaml").write_text(text.replace("REF4", "QQQ"), "utf-8")
    assert "DOC130" in codes("new", "--select", "DOC")[1]
