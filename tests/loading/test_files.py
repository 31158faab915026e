"""Which files are documents, and files that cannot be read: each is told, none stops the others."""

import errno
import os
import socket
from pathlib import Path

import pytest

from coppbuilder.loading import files
from coppbuilder.loading.files import UnreadableError, document_files, read_bytes, suffix_of
from coppbuilder.texts import has_text, render


def made(folder, *names):
    for name in names:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("kind: module", "utf-8")


def found(folder):
    return [path.relative_to(folder).as_posix() for path in document_files(folder)]


def refusal(path):
    with pytest.raises(UnreadableError) as caught:
        read_bytes(path)
    for lang in ("ru", "en"):
        assert render(caught.value.key, caught.value.arguments, lang)
    assert has_text(caught.value.key + ".help")
    return caught.value.key


def failing(error):
    def fail(*_args, **_kwargs):
        raise error

    return fail


class TestWhichFiles:
    def test_all_formats_in_all_folders_and_nothing_else(self, tmp_path):
        made(tmp_path, "b.yaml", "a/c.yml", "a/d.json", "e.jsonl", "F.YAML", "notes.txt", "yaml", "x.yaml.bak")
        assert sorted(found(tmp_path)) == ["F.YAML", "a/c.yml", "a/d.json", "b.yaml", "e.jsonl"]

    def test_an_empty_folder(self, tmp_path):
        assert found(tmp_path) == []

    def test_hidden_files_and_folders_are_left_out(self, tmp_path):
        made(tmp_path, ".git/a.yaml", ".b.yaml", "c/.d/e.yaml", "c/f.yaml")
        assert found(tmp_path) == ["c/f.yaml"]

    def test_a_hidden_folder_that_is_named_is_read(self, tmp_path):
        made(tmp_path, ".own/a.yaml")
        assert found(tmp_path / ".own") == ["a.yaml"]

    def test_a_named_file_is_taken_whatever_it_is_called(self, tmp_path):
        made(tmp_path, ".plan.txt")
        assert list(document_files(tmp_path / ".plan.txt")) == [tmp_path / ".plan.txt"]

    def test_a_file_that_is_not_there_is_left_to_reading(self, tmp_path):
        assert list(document_files(tmp_path / "a.yaml")) == [tmp_path / "a.yaml"]

    def test_a_folder_that_is_called_like_a_file(self, tmp_path):
        made(tmp_path, "x.yaml/a.yaml")
        assert found(tmp_path) == ["x.yaml/a.yaml"]

    def test_links_in_circles_are_not_followed(self, tmp_path):
        made(tmp_path, "a/b.yaml")
        (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "a" / "up.yaml").symlink_to(tmp_path, target_is_directory=True)
        assert found(tmp_path) == ["a/b.yaml"]

    def test_the_order_is_that_of_the_names(self, tmp_path, monkeypatch):
        made(tmp_path, "b/a.yaml", "a.yaml", "c.yaml", "a/z.yaml", "a/b.yaml")
        straight = found(tmp_path)
        walk = os.walk

        def reversed_walk(top, **options):
            for folder, folders, names in walk(top, **options):
                folders.sort(reverse=True)
                yield folder, folders, sorted(names, reverse=True)

        monkeypatch.setattr(files.os, "walk", reversed_walk)
        assert found(tmp_path) == straight == ["a.yaml", "c.yaml", "a/b.yaml", "a/z.yaml", "b/a.yaml"]

    def test_a_folder_without_rights_is_told(self, tmp_path, monkeypatch):
        made(tmp_path, "a/b.yaml", "locked/c.yaml", "z.yaml")
        scandir = os.scandir

        def guarded(path):
            if Path(path).name == "locked":
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return scandir(path)

        monkeypatch.setattr(os, "scandir", guarded)
        assert found(tmp_path) == ["z.yaml", "a/b.yaml", "locked"]
        assert refusal(tmp_path / "locked") == "DOC120.rights"


class TestReading:
    def test_the_bytes_as_they_are(self, tmp_path):
        (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfid: a\r\n")
        assert read_bytes(tmp_path / "a.yaml") == b"\xef\xbb\xbfid: a\r\n"

    def test_a_file_that_has_gone(self, tmp_path):
        assert refusal(tmp_path / "a.yaml") == "DOC120.gone"

    def test_a_link_that_leads_nowhere(self, tmp_path):
        (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
        assert refusal(tmp_path / "a.yaml") == "DOC120.gone"

    def test_a_link_to_itself(self, tmp_path):
        (tmp_path / "a.yaml").symlink_to(tmp_path / "a.yaml")
        assert refusal(tmp_path / "a.yaml") == "DOC120"

    def test_a_file_without_rights(self, tmp_path, monkeypatch):
        made(tmp_path, "a.yaml")
        monkeypatch.setattr(Path, "read_bytes", failing(PermissionError(errno.EACCES, "Permission denied")))
        assert refusal(tmp_path / "a.yaml") == "DOC120.rights"

    def test_an_error_of_the_disk_is_told_in_the_words_of_the_system(self, tmp_path, monkeypatch):
        made(tmp_path, "a.yaml")
        monkeypatch.setattr(Path, "read_bytes", failing(OSError(errno.EIO, "Input/output error")))
        with pytest.raises(UnreadableError) as caught:
            read_bytes(tmp_path / "a.yaml")
        assert caught.value.arguments == {"reason": "Input/output error"}

    def test_an_error_without_words_is_named_by_its_kind(self, tmp_path, monkeypatch):
        made(tmp_path, "a.yaml")
        monkeypatch.setattr(Path, "read_bytes", failing(BlockingIOError()))
        with pytest.raises(UnreadableError) as caught:
            read_bytes(tmp_path / "a.yaml")
        assert caught.value.arguments == {"reason": "BlockingIOError"}

    def test_a_folder(self, tmp_path):
        assert refusal(tmp_path) == "DOC120.kind"

    def test_a_pipe_is_not_waited_for(self, tmp_path):
        os.mkfifo(tmp_path / "a.yaml")
        assert refusal(tmp_path / "a.yaml") == "DOC120.kind"

    def test_a_socket(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)  # the name of a socket must be short
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("a.yaml")
            assert refusal(tmp_path / "a.yaml") == "DOC120.kind"

    @pytest.mark.parametrize(("name", "limit"), [("a.yaml", files.MAX_FILE_BYTES), ("a.jsonl", files.MAX_BULK_BYTES)])
    def test_a_huge_file_is_not_even_opened(self, tmp_path, name, limit, monkeypatch):
        monkeypatch.setattr(Path, "read_bytes", failing(AssertionError("opened")))
        with (tmp_path / name).open("wb") as file:
            file.truncate(limit + 1)  # takes no place on the disk
        assert refusal(tmp_path / name) == "DOC120.size"

    def test_a_bulk_file_may_be_larger_than_a_document(self, tmp_path):
        with (tmp_path / "a.jsonl").open("wb") as file:
            file.truncate(files.MAX_FILE_BYTES + 1)
        assert len(read_bytes(tmp_path / "a.jsonl")) == files.MAX_FILE_BYTES + 1


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("a.yml", ".yml"), ("A.JSON", ".json"), ("a.JsonL", ".jsonl"), ("a.txt", ".yaml"), ("a", ".yaml")],
)
def test_how_a_file_is_read(name, suffix):
    assert suffix_of(Path(name)) == suffix
