"""A file is written whole or not at all."""

import os
import stat

import pytest

from coppbuilder.exporters.write import write_bytes


def test_a_new_file_has_the_usual_rights(tmp_path):
    write_bytes(tmp_path / "a", b"new")
    (tmp_path / "usual").touch()
    assert (tmp_path / "a").read_bytes() == b"new"
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_an_old_file_keeps_its_rights(tmp_path):
    file = tmp_path / "a"
    file.write_bytes(b"old")
    file.chmod(0o604)
    write_bytes(file, b"new")
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", 0o604)


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    file = tmp_path / "a"
    file.write_bytes(b"old")

    def fail(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(file, b"new")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a", b"old")]


def test_a_missing_folder(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        write_bytes(tmp_path / "nowhere" / "a", b"")
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - names are enough


def test_a_link_is_written_through(tmp_path):
    real = tmp_path / "real"
    real.write_bytes(b"old")
    (tmp_path / "link").symlink_to(real)
    write_bytes(tmp_path / "link", b"new")
    assert (real.read_bytes(), (tmp_path / "link").is_symlink()) == (b"new", True)
