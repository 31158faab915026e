"""A remembered verdict is used only while nothing has changed, and nothing that is wrong with it matters."""

import json
import os
import time

import pytest

from coppbuilder.cli import verdicts

REPORT = {"findings": [], "not_checked": [], "summary": {"files": 1}}


@pytest.fixture
def file(tmp_path, monkeypatch):
    """Return a checked file; all files count as old, as the package was written long ago and the test has no time."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(verdicts, "_PACKAGE", tmp_path / "package")
    monkeypatch.setattr(verdicts, "_SETTLED_NS", 0)
    (tmp_path / "package" / "__pycache__").mkdir(parents=True)
    (tmp_path / "package" / "code.py").touch()
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.yaml").write_text("a")
    return folder / "a.yaml"


def kept(tmp_path):
    return next((tmp_path / "cache" / "coppbuilder").iterdir())


def test_an_unchanged_file_is_remembered(file):
    assert verdicts.recall("question") is None
    verdicts.remember("question", REPORT, [file, file.parent])
    assert verdicts.recall("question") == REPORT
    assert verdicts.recall("another question") is None


def test_the_same_path_written_from_the_folder(file, monkeypatch):
    monkeypatch.chdir(file.parent)
    verdicts.remember("question", REPORT, [file.relative_to(file.parent)])
    assert verdicts.recall("question") == REPORT


@pytest.mark.parametrize("change", ["content", "same size and time", "new file", "new code", "removed"])
def test_any_change_forgets(file, tmp_path, change):
    verdicts.remember("question", REPORT, [file, file.parent])
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
        (tmp_path / "package" / "more.py").touch()
    else:
        file.unlink()
    assert verdicts.recall("question") is None


def test_compiled_code_does_not_count(file, tmp_path):
    verdicts.remember("question", REPORT, [file])
    (tmp_path / "package" / "__pycache__" / "code.pyc").touch()
    assert verdicts.recall("question") == REPORT


def test_what_changed_just_now_is_not_remembered(file, monkeypatch, tmp_path):
    monkeypatch.setattr(verdicts, "_SETTLED_NS", 3_600_000_000_000)
    verdicts.remember("question", REPORT, [file])
    assert not (tmp_path / "cache").exists()


def test_too_many_files_are_not_remembered(file, monkeypatch, tmp_path):
    monkeypatch.setattr(verdicts, "_MANY", 1)
    verdicts.remember("question", REPORT, [file, file.parent])
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"{}", b"\xff", b'{"asked": 1}', b'{"asked": "x", "roots": 3, "state": null}'],
)
def test_a_corrupt_memory_does_not_matter(file, tmp_path, content):
    verdicts.remember("question", REPORT, [file])
    kept(tmp_path).write_bytes(content)
    assert verdicts.recall("question") is None


def test_a_memory_that_names_files_that_are_gone(file, tmp_path):
    verdicts.remember("question", REPORT, [file])
    value = json.loads(kept(tmp_path).read_text())
    kept(tmp_path).write_text(json.dumps(value | {"roots": ["/nowhere"]}))
    assert verdicts.recall("question") is None


def test_a_memory_that_others_may_write_is_not_believed(file, tmp_path):
    verdicts.remember("question", REPORT, [file])
    kept(tmp_path).chmod(0o666)
    assert verdicts.recall("question") is None
    kept(tmp_path).chmod(0o600)
    kept(tmp_path).parent.chmod(0o777)
    assert verdicts.recall("question") is None


def test_a_folder_that_cannot_be_written_does_not_matter(file, tmp_path):
    (tmp_path / "cache").write_text("a file in the way")
    verdicts.remember("question", REPORT, [file])
    assert verdicts.recall("question") is None


def test_no_memory_in_ci(file, monkeypatch, tmp_path):
    monkeypatch.setenv("CI", "true")
    verdicts.remember("question", REPORT, [file])
    assert not (tmp_path / "cache").exists()
    assert verdicts.recall("question") is None


def test_without_a_cache_folder_that_of_the_user_is_taken(file, monkeypatch, tmp_path):
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    verdicts.remember("question", REPORT, [file])
    assert list((tmp_path / "home" / ".cache" / "coppbuilder").iterdir())


def test_other_systems_have_other_owners(file, monkeypatch):
    verdicts.remember("question", REPORT, [file])
    monkeypatch.setattr(verdicts.os, "name", "nt")
    assert verdicts._ours(file)


def test_links_are_followed_to_files_only(file, tmp_path):
    (file.parent / "link.yaml").symlink_to(file)
    (file.parent / "broken.yaml").symlink_to(tmp_path / "nowhere")
    (file.parent / "folder").symlink_to(tmp_path)
    verdicts.remember("question", REPORT, [file.parent])
    assert verdicts.recall("question") == REPORT


def test_the_command_gives_the_same_answer_twice(run, broken, profession):
    for path in (broken, profession):
        first, second = run("check", path), run("check", path)
        assert (first.returncode, first.stdout) == (second.returncode, second.stdout)
