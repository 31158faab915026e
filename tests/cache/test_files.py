"""The state of a file stands for its content only where that is sure."""

import os

from coppbuilder.cache.files import SETTLED_NS, content_hash, contents, read_hash, settled, states


def folder(tmp_path):
    (tmp_path / "in").mkdir()
    for name in ("b.yaml", "a.YML", "c.txt", ".hidden.yaml", "in/d.json"):
        (tmp_path / name).write_text(name)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "e.yaml").touch()
    return tmp_path


def names(found, root):
    return {os.path.relpath(path, root) for path in found}


def test_documents_below_a_folder(tmp_path):
    assert names(states([str(folder(tmp_path))]), tmp_path) == {"b.yaml", "a.YML", "in/d.json"}


def test_a_named_file_counts_whatever_its_name(tmp_path):
    assert names(states([str(folder(tmp_path) / "c.txt")]), tmp_path) == {"c.txt"}


def test_what_is_gone_has_no_state(tmp_path):
    (tmp_path / "a.yaml").symlink_to(tmp_path / "nowhere")
    assert list(states([str(tmp_path), str(tmp_path / "b")]).values()) == [None, None]
    assert read_hash(str(tmp_path / "b")) is None


def test_a_closed_folder_has_no_state(tmp_path, monkeypatch):
    def closed(_path):
        raise PermissionError

    monkeypatch.setattr("coppbuilder.cache.files.os.scandir", closed)
    assert states([str(tmp_path)]) == {str(tmp_path): None}


def test_only_files_with_another_state_are_read(tmp_path):
    file = str(folder(tmp_path) / "b.yaml")
    found = states([file])
    assert dict(contents(found, {file: (found[file], "as before")})) == {file: "as before"}
    other = {file: ((0, 0, 0, 0), "as before")}
    assert dict(contents(found, other)) == dict(contents(found, {})) == {file: content_hash(b"b.yaml")}


def test_a_file_at_rest():
    assert settled((1, 1, 5, 7), 8 + SETTLED_NS)
    assert not settled((1, 1, 5, 9), 8 + SETTLED_NS)
    assert not settled(None, 0)
