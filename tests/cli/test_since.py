"""`check --changed-since`: what changed in git, and what depends on it, is told; nothing else is."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from coppbuilder.cli.main import group
from coppbuilder.cli.since import changed_since
from coppbuilder.errors import UsageError
from small_world import DEMAND, MODULES, PROVIDERS, RISKS, STANDARDS, place

PROGRAM = {
    "kind": "program",
    "id": "c.program",
    "title": "Программа",
    "demand": {"kind": "request", **DEMAND},
    "modules": [place("c.prep"), place("c.main"), place("c.exam")],
}
#: Has an error of its own, and nothing to do with anything else.
LONELY = {"kind": "profession", "id": "534-2026:9999", "title": "Пример", "ranks": "семь", "verified": False}
WRONG = {
    "kind": "provider",
    "id": "z.college",
    "title": "Колледж",
    "offers": [{"module": "z.none", "price_per_learner": 1}],
}
#: Their findings are not of any change of a module.
UNTOUCHED = {"534-2026-9999.json", "net.json", "c.spare.json"}
WORLD = [*STANDARDS, *MODULES, *PROVIDERS, *RISKS, PROGRAM, LONELY, WRONG]


def git(folder, *arguments):
    settings = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        [shutil.which("git"), *settings, *arguments], cwd=folder, check=True, capture_output=True, text=True, env=clean
    ).stdout


def write(folder, plain, **changes):
    version = f"-{plain['version']}" if plain.get("version", "1.0") != "1.0" else ""
    file = folder / plain["kind"] / f"{plain['id'].replace(':', '-')}{version}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({**plain, **changes}, ensure_ascii=False), "utf-8")
    return file


def module(name):
    return next(each for each in MODULES if each["id"] == name)


@pytest.fixture
def world(tmp_path, monkeypatch):
    """Return the folder of a catalogue with some errors, all of it committed."""
    folder = tmp_path / "repo" / "каталог"
    for plain in WORLD:
        write(folder, plain)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "all")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return folder


def check(*arguments, code=None):
    """Return the findings of a run: file, code and message of each."""
    done = CliRunner().invoke(
        group, ["check", *map(str, arguments), "--no-config", "--format", "json"], standalone_mode=False
    )
    if done.exception:
        raise done.exception
    if code is not None:
        assert done.return_value == code
    found = json.loads(done.stdout)["findings"]
    return {(Path(each["file"]).name, each["code"], each["message"]) for each in found}


def files(found):
    return {file for file, *_ in found}


def since(*arguments, revision="HEAD"):
    return check(*arguments, "--changed-since", revision)


@pytest.mark.parametrize("kept", ["--no-cache", "--lang=ru"])
def test_nothing_changed_nothing_told(world, kept):
    assert check(world, kept, code=1)
    assert since(world, kept) == since(world, kept) == set()


def test_of_a_changed_file_everything_is_told_and_of_others_nothing(world):
    before = check(world)
    file = world / "provider" / "z.college.json"
    file.write_text(file.read_text("utf-8") + "\n", "utf-8")
    found = since(world)
    assert files(found) == {"z.college.json"}
    assert found == {each for each in before if each[0] == "z.college.json"}


def test_a_changed_module_is_told_to_its_program(world):
    before = check(world)
    write(world, module("c.main"), title="Иначе")
    found = since(world)
    assert "c.program.json" in files(found)
    assert files(found).isdisjoint(UNTOUCHED)
    assert check(world) - before <= found <= check(world)


@pytest.mark.parametrize("how", ["removed", "renamed", "broken", "no document"])
def test_who_refers_to_what_is_gone_is_told(world, how):
    before = check(world)
    file = world / "module" / "c.main.json"
    if how == "removed":
        git(world, "rm", "-q", file)
        git(world, "commit", "-qm", "gone")
    elif how == "renamed":
        file.rename(world / "module" / ".hidden.json")
    else:
        file.write_text("{" if how == "broken" else "{}")
    found = since(world, revision="HEAD~1" if how == "removed" else "HEAD")
    assert any(file == "c.program.json" and "c.main" in message for file, _, message in found)
    assert check(world) - before <= found
    assert files(found).isdisjoint(UNTOUCHED)


def test_a_file_under_another_name_is_told_and_those_who_see_the_same_are_not(world):
    file = world / "provider" / "z.college.json"
    file.rename(world / "provider" / "y.college.json")
    assert files(since(world)) == {"y.college.json"}


def test_new_files_are_told_unless_git_ignores_them(world):
    write(world, {**WRONG, "id": "x.college"})
    assert files(since(world)) == {"x.college.json"}
    (world / ".gitignore").write_text("x.*\n")
    assert since(world) == set()


def test_a_checked_file_hears_of_a_catalogue_beside_it(world):
    git(world, "mv", "module/c.main.json", "module/c.main.txt")
    found = since("program", "--catalog", world)
    assert files(found) == {"c.program.json"}
    assert found == since(Path("program") / "c.program.json", "--catalog", ".")
    assert since("profession", "--catalog", world) == set()


def test_of_a_bulk_file_only_changed_documents_are_told(world):
    bulk = world / "many.jsonl"
    wrong = [json.dumps({**WRONG, "id": f"w.{number}"}) for number in "12"]
    bulk.write_text("\n".join(wrong) + "\n")
    git(world, "add", ".")
    git(world, "commit", "-qm", "bulk")
    bulk.write_text("\n".join(["", *wrong, wrong[0].replace("w.1", "w.3"), "{"]) + "\n")
    done = CliRunner().invoke(
        group, ["check", ".", "--no-config", "--format", "json", "--changed-since", "HEAD"], standalone_mode=False
    )
    assert {each["line"] for each in json.loads(done.stdout)["findings"]} == {4, 5}


def test_settings_that_changed_may_change_everything(world):
    config = world / "coppbuilder.toml"
    config.write_text("")
    done = CliRunner().invoke(group, ["check", ".", "--format", "json", "--changed-since", "HEAD"])
    told = json.loads(done.stdout)["findings"]
    assert {Path(each["file"]).name for each in told} >= {"534-2026-9999.json", "z.college.json"}


def test_an_edited_world_is_told_as_the_whole_check_tells_it(world):
    """Whatever is new in the whole report is in that of the changes, and this holds nothing else than the whole."""
    before = check(world)
    write(world, module("c.exam"), title="")
    write(world, STANDARDS[0], title="Иначе")
    (world / "provider" / f"{PROVIDERS[0]['id']}.json").unlink()
    whole, found = check(world), since(world)
    assert whole - before <= found <= whole
    assert found


@pytest.mark.parametrize(
    ("lang", "words"), [("ru", ("нет версии", "git не", "git")), ("en", ("knows no revision", "git", "git"))]
)
def test_what_git_cannot_tell_is_said_in_words(world, tmp_path, monkeypatch, lang, words):
    with pytest.raises(UsageError) as unknown:
        since(world, revision="--output=x")
    with pytest.raises(UsageError) as outside:
        since(tmp_path)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError) as missing:
        since(world)
    keys = [each.value.key for each in (unknown, outside, missing)]
    assert keys == ["since.unknown", "since.outside", "since.no-git"]
    for error, word in zip((unknown, outside, missing), words, strict=True):
        assert word.split()[0] in error.value.message(lang)


def test_paths_of_two_repositories_are_refused(world, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    with pytest.raises(UsageError, match="other"):
        changed_since("HEAD", [world, other], None)
    with pytest.raises(UsageError) as missing:
        changed_since("HEAD", [tmp_path / "none" / "file.json"], None)
    assert missing.value.key == "usage.no-path"


def test_the_list_of_known_findings_is_not_written_from_a_part(world):
    with pytest.raises(UsageError) as refused:
        since(world, "--baseline", "known.json", "--update-baseline")
    assert refused.value.key == "since.baseline"


def test_links_to_files_held_no_document(world):
    (world / "module" / "link.json").symlink_to("c.prep.json")
    git(world, "add", ".")
    git(world, "commit", "-qm", "link")
    (world / "module" / "link.json").unlink()
    assert changed_since("HEAD", [world], None) == {str(world / "module" / "link.json"): None}
