"""A remembered verdict is used only while nothing has changed, and nothing that is wrong with it matters."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import coppbuilder
from coppbuilder.cli.verdicts import Verdicts, _folder

REPORT = {"report": {"findings": []}, "failing": ["error"]}
HOUR = 3_600_000_000_000


@pytest.fixture
def file(tmp_path):
    """Return a checked file beside a package with its library."""
    (tmp_path / "src" / "package").mkdir(parents=True)
    (tmp_path / "src" / "package" / "code.py").touch()
    (tmp_path / "catalog" / "library").mkdir(parents=True)
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "a.yaml").write_text("a")
    return tmp_path / "documents" / "a.yaml"


@pytest.fixture
def verdicts(tmp_path, file):
    """Return what makes memories of new runs; all files count as old, as a test has no time."""

    def make(later=HOUR):
        return Verdicts(tmp_path / "cache", file.parents[1] / "src" / "package", time.time_ns() + later)

    return make


def recalled(run, question="question"):
    answer = run.recall(question)
    run.close()
    return answer


def remembered(run, *paths, question="question"):
    assert run.recall(question) is None
    run.remember(REPORT, paths)
    run.close()


def test_an_unchanged_file_is_remembered(file, verdicts):
    remembered(verdicts(), file, file.parent)
    assert recalled(verdicts()) == REPORT
    assert recalled(verdicts(), "another question") is None


def test_an_unchanged_content_is_remembered(file, verdicts):
    remembered(verdicts(), file.parent)
    file.write_text("a")
    assert recalled(verdicts()) == REPORT


@pytest.mark.parametrize("change", ["content", "same size and time", "new file", "new code", "library", "removed"])
def test_any_change_forgets(file, tmp_path, verdicts, change):
    remembered(verdicts(), file, file.parent)
    before = file.stat()
    time.sleep(0.02)
    if change == "content":
        file.write_text("bb")
    elif change == "same size and time":
        file.write_text("b")
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    elif change == "new file":
        (file.parent / "b.yaml").touch()
    elif change == "new code":
        (tmp_path / "src" / "package" / "more.py").touch()
    elif change == "library":
        (tmp_path / "catalog" / "library" / "new.yaml").touch()
    else:
        file.unlink()
    assert recalled(verdicts()) is None


def test_what_changed_just_now_is_not_remembered(file, verdicts):
    remembered(verdicts(), file)
    file.write_text("b")
    os.utime(file, ns=(time.time_ns() + HOUR, time.time_ns() + HOUR))
    remembered(verdicts(), file)
    assert recalled(verdicts()) is None


def test_code_that_changed_just_now_keeps_nothing(file, tmp_path, verdicts):
    run = verdicts(later=0)
    assert not run.memory.store.usable
    run.remember(REPORT, [file])
    run.close()
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", "[1, 2, 3]", '[["/nowhere"], [], 1]', "[[], [[1, 2, 3]], {}]"]
)
def test_a_corrupt_memory_does_not_matter(verdicts, content):
    run = verdicts()
    run.recall("question")
    run.memory.store.put({run.memory.key(*run._question): content.encode()})
    run.close()
    assert recalled(verdicts()) is None


def test_where_memories_are_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)
    assert _folder(None) == tmp_path / "coppbuilder"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert _folder(None) == tmp_path / "home" / ".cache" / "coppbuilder"
    monkeypatch.setenv("CI", "true")
    assert _folder(None) is None
    assert _folder(tmp_path) == tmp_path


def test_somebody_without_a_home_has_no_memory(monkeypatch):
    def homeless():
        raise RuntimeError

    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("coppbuilder.cli.verdicts.Path.home", homeless)
    assert _folder(None) is None


def test_processes_help_and_are_let_go(verdicts):
    run = verdicts()
    pool = run.memory.workers()
    assert pool is run.memory.workers()
    assert pool.submit(len, "abc").result() == 3
    run.close()
    with pytest.raises(RuntimeError):
        pool.submit(len, "abc")


def test_the_command_gives_the_same_answer_twice(run, broken, profession, tmp_path):
    for path in (broken, profession):
        options = ("--format", "json", "--cache-dir", tmp_path / "cache")
        answers = [run("check", path, "--format", "json", "--no-cache")] + [run("check", path, *options) for _ in "12"]
        assert len({(each.returncode, json.dumps(json.loads(each.stdout))) for each in answers}) == 1


def test_a_remembered_answer_needs_neither_model_nor_readers(run, tmp_path, profession):
    """What a start imports is most of its time."""
    options = ("check", profession, "--lang", "ru", "--no-config", "--cache-dir", tmp_path / "cache")
    old = time.time() - 3600
    os.utime(profession, (old, old))
    time.sleep(2.1)  # what was written just now is not remembered
    assert run(*options).returncode == 0
    program = "import sys, atexit; from coppbuilder.cli.start import main; atexit.register(lambda: print(*sys.modules))"
    environment = {**os.environ, "PYTHONPATH": str(Path(coppbuilder.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", f"{program}; main()", *map(str, options)],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=environment,
    )
    imported = set(done.stdout.splitlines()[-1].split())
    assert imported.isdisjoint({"coppbuilder.model", "coppbuilder.loading", "attrs", "yaml", "jsonschema", "rich"})
