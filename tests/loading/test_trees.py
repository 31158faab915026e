"""Trees that an earlier run or another process made are those that reading makes."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from coppbuilder.cache.memory import Memory
from coppbuilder.cache.store import Store
from coppbuilder.loading import read_documents, trees

PROFESSION = 'kind: profession\nid: "534-2026:{}"\ntitle: Пример {}\n'


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.yaml").write_text(PROFESSION.format(number, number), "utf-8")
    (folder / "wrong.yaml").write_text("kind: profession\nid: [", "utf-8")
    (folder / "ignored.yaml").write_text(PROFESSION.format(50, 50) + "# coppbuilder: ignore[REF401] так\n", "utf-8")
    (folder / "other.json").write_text('{"kind": "profession", "id": "534-2026:60"}', "utf-8")
    (folder / "gone.yaml").symlink_to(folder / "nowhere")
    return folder


def test_what_is_remembered_is_what_was_read(files, tmp_path, monkeypatch):
    plain = read_documents([files])
    memory = Memory(Store(tmp_path / "cache"), "1")
    assert read_documents([files], memory=memory) == plain
    memory.store.save()
    read = []
    monkeypatch.setattr(trees, "read_yaml", read.append)
    found = {each.file.name: each.tree for each in trees.read_contents(sorted(files.glob("?.yaml")), memory)}
    assert len(found) == 9
    assert all(found.values())
    assert read == []
    memory.store.close()


def test_other_processes_read_the_same(files, monkeypatch):
    monkeypatch.setattr(trees, "MANY", 1)
    monkeypatch.setattr(trees, "_PART", 4)
    monkeypatch.setattr(trees, "_AHEAD", 1)
    plain = read_documents([files])
    with ThreadPoolExecutor(1) as pool:
        memory = Memory(Store(None), "1", lambda: pool)
        helped = read_documents([files], memory=memory)
        some = [each.tree for each in trees.read_contents(sorted(files.glob("?.yaml")), memory)]
    assert helped == plain
    assert all(some[:8])


def test_what_vanished_meanwhile_is_left_to_the_usual_way(files):
    assert trees.clean_trees([str(files / "gone.yaml"), str(files / "wrong.yaml")]) == {}
