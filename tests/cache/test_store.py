"""A store answers what was kept, survives what happens to files, and never raises."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import coppbuilder
from coppbuilder.cache.store import Store

VALUES = {b"a": b"one", b"b": b"two"}


def kept(folder, values=VALUES, **more):
    store = Store(folder, **more)
    store.put(values)
    store.save()
    store.close()
    return folder / "cache-1.sqlite"


def found(folder, *keys):
    store = Store(folder)
    answer = store.get(keys)
    store.close()
    return answer


def test_what_was_kept_is_found_by_the_next_run(tmp_path):
    kept(tmp_path / "new" / "folder")
    assert found(tmp_path / "new" / "folder", b"a", b"b", b"c") == VALUES
    assert (tmp_path / "new" / "folder").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "new" / "folder" / "cache-1.sqlite").stat().st_mode & 0o777 == 0o600


def test_new_values_are_found_before_they_are_written(tmp_path):
    store = Store(tmp_path)
    store.put(VALUES)
    assert store.get([b"a"]) == {b"a": b"one"}
    store.close()
    assert found(tmp_path, b"a") == {}


def test_more_keys_than_one_question_takes(tmp_path):
    many = {str(number).encode(): b"x" for number in range(1_300)}
    kept(tmp_path, many)
    assert found(tmp_path, *many) == many


def test_no_folder_keeps_nothing():
    store = Store(None)
    store.put(VALUES)
    store.save()
    store.close()
    assert not store.usable


def test_nothing_new_writes_nothing(tmp_path):
    store = Store(tmp_path / "none")
    store.save()
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough to look at" * 99, b"SQLite format 3\0junk" * 99]
)
def test_a_broken_file_is_thrown_away(tmp_path, content):
    file = kept(tmp_path)
    file.write_bytes(content)
    assert found(tmp_path, b"a") == {}
    kept(tmp_path)
    assert found(tmp_path, b"a") == {b"a": b"one"}


def test_a_cut_file_does_not_matter(tmp_path):
    file = kept(tmp_path, {str(number).encode(): b"x" * 3_000 for number in range(50)})
    file.write_bytes(file.read_bytes()[:9_000])
    assert set(found(tmp_path, b"1").values()) <= {b"x" * 3_000}


def test_a_damaged_value_is_missing(tmp_path):
    file = kept(tmp_path)
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE kept SET value = substr(value, 1, 4) || 'xxx' WHERE key = ?", (b"a",))
    connection.close()
    assert found(tmp_path, b"a", b"b") == {b"b": b"two"}


@pytest.mark.parametrize("mode", [0o777, 0o770])
def test_what_others_may_write_is_not_believed(tmp_path, mode):
    folder = tmp_path / "cache"
    file = kept(folder)
    folder.chmod(mode)
    assert found(folder, b"a") == {}
    folder.chmod(0o700)
    file.chmod(0o666)
    assert found(folder, b"a") == {}


def test_other_systems_have_other_owners(tmp_path, monkeypatch):
    file = kept(tmp_path)
    file.chmod(0o666)
    monkeypatch.setattr("coppbuilder.cache.store.os.name", "nt")
    assert found(tmp_path, b"a") == {b"a": b"one"}


def test_a_file_in_the_way(tmp_path):
    (tmp_path / "cache").write_text("no folder")
    assert found(tmp_path / "cache", b"a") == {}
    store = Store(tmp_path / "cache")
    store.put(VALUES)
    store.save()
    assert not store.usable


def test_it_stays_within_its_size_and_keeps_what_is_used(tmp_path):
    kept(tmp_path, {b"old": b"x" * 400}, max_bytes=1_000)
    kept(tmp_path, {b"older": b"x" * 400}, max_bytes=1_000)
    store = Store(tmp_path, max_bytes=1_000)
    assert store.get([b"old"])
    store.put({b"new": b"x" * 400})
    store.save()
    store.close()
    assert found(tmp_path, b"old", b"older", b"new").keys() == {b"old", b"new"}


def test_much_is_written_before_the_end(tmp_path, monkeypatch):
    monkeypatch.setattr("coppbuilder.cache.store._WAITING", 10)
    store = Store(tmp_path, max_bytes=30)
    for number in range(9):
        store.put({str(number).encode(): b"x" * 6})
    assert found(tmp_path, b"0") == {b"0": b"x" * 6}
    store.save()
    store.close()
    assert len(found(tmp_path, *[str(number).encode() for number in range(9)])) <= 5


def test_several_runs_at_once(tmp_path):
    def run(number):
        for turn in range(5):
            kept(tmp_path, {f"{number}.{turn}".encode(): b"x" * 100})

    kept(tmp_path)
    threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    keys = [f"{number}.{turn}".encode() for number in range(4) for turn in range(5)]
    assert len(found(tmp_path, *keys)) == len(keys)


def test_a_locked_file_is_done_without(tmp_path, monkeypatch):
    file = kept(tmp_path)
    monkeypatch.setattr("coppbuilder.cache.store._PATIENCE", 0.05)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store = Store(tmp_path)
    store.put({b"c": b"three"})
    store.save()
    store.close()
    other.execute("ROLLBACK")
    other.close()
    assert found(tmp_path, b"a", b"c") == {b"a": b"one"}


KILLED = """
import os, signal, sys
from pathlib import Path
from coppbuilder.cache import store
class Killed(store.Store):
    def _shrink(self, connection):
        os.kill(os.getpid(), signal.SIGKILL)
one = Killed(Path(sys.argv[1]))
one.put({b"a": b"half", b"z": b"half"})
one.save()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such end on this system")
def test_a_kill_while_writing_leaves_what_was_there(tmp_path):
    kept(tmp_path)
    environment = os.environ | {"PYTHONPATH": str(Path(coppbuilder.__file__).parents[1])}
    ended = subprocess.run([sys.executable, "-c", KILLED, tmp_path], env=environment, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert found(tmp_path, b"a", b"b", b"z") == VALUES
