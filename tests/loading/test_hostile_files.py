"""Folders as nobody would keep them: links, pipes, giants, no rights. Each is told, soon, in little memory."""

import json
import os
import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from coppbuilder.exporters.report_formats import REPORT_FORMATS
from coppbuilder.loading import read_documents
from coppbuilder.loading.files import document_files
from limited import limited

#: Commands that we give ourselves.
OURS = {"github": {"error", "warning", "notice", "group", "endgroup"}}
GIGABYTE = 1_073_741_824

RISK = """\
kind: risk
id: {id}
title: {title}
stage: approval
category: legal
cause: Разделы собраны в спешке
event: Обнаружены пропуски
consequence: Утверждение откладывается
probability: 3
impact: 3
measures: [{{kind: prevent, action: Сверить разделы, owner: methodologist}}]
"""


def told(*arguments, cwd, before=()):
    """Return the findings of a check: file, code and message."""
    done = limited("check", "--lang", "en", "--format", "json", *arguments, cwd=cwd, before=before)
    assert done.stderr == ""
    return [
        (Path(one["file"]).name, one["code"], one["message"])
        for one in json.loads(done.stdout)["findings"]
        if one["severity"] == "error"
    ]


def risk(file, identifier="a", title="Пропуски", **writing):
    file.write_text(RISK.format(id=identifier, title=title), "utf-8", **writing)


def test_links_pipes_and_giants_are_told_and_the_rest_is_read(tmp_path):
    folder = tmp_path / "catalog"
    (folder / "deep" / "deeper").mkdir(parents=True)
    outside = tmp_path / "secret.yaml"
    outside.write_text("password: swordfish\n", "utf-8")
    (folder / "deep" / "deeper" / "circle").symlink_to(folder, target_is_directory=True)
    (folder / "itself.yaml").symlink_to("itself.yaml")
    (folder / "gone.yaml").symlink_to("nowhere.yaml")
    (folder / "out.yaml").symlink_to(outside)
    (folder / "beside.yaml").symlink_to(folder / "deep" / "good.yaml")
    os.mkfifo(folder / "pipe.yaml")
    for name in ("giant.yaml", "giant.json", "giant.jsonl"):
        with (folder / name).open("wb") as file:
            file.truncate(GIGABYTE if name != "giant.jsonl" else GIGABYTE // 8)
    risk(folder / "deep" / "good.yaml")
    found = {name: code for name, code, _ in told(folder, cwd=tmp_path)}
    expected = dict.fromkeys(["gone.yaml", "itself.yaml", "pipe.yaml", "giant.yaml", "giant.json"], "DOC120")
    assert found == expected | {"giant.jsonl": "DOC109", "out.yaml": "DOC120", "good.yaml": "REF401"}
    for giant in folder.glob("giant.*"):
        giant.unlink()
    assert "swordfish" not in limited("check", folder, cwd=tmp_path).stdout


@pytest.mark.parametrize("format_", ["text", "markdown"])
def test_each_refused_file_is_told_by_itself(tmp_path, format_):
    """A pipe or a giant must not be opened for the line that a report shows, nor to remember its content."""
    os.mkfifo(tmp_path / "pipe.yaml")
    with (tmp_path / "giant.yaml").open("wb") as file:
        file.truncate(GIGABYTE)
    done = limited("check", "pipe.yaml", "giant.yaml", "--lang", "en", "--format", format_, cwd=tmp_path)
    assert done.returncode == 1
    assert "no regular file" in done.stdout


def test_folders_and_files_without_rights(tmp_path):
    """Rights bind everybody but root, so root gives up what lifts it above them."""
    before = ()
    if os.geteuid() == 0:
        if (setpriv := shutil.which("setpriv")) is None:
            pytest.skip("nothing here takes the rights of root away")
        before = (setpriv, "--bounding-set=-dac_override,-dac_read_search")
    folder = tmp_path / "catalog"
    (folder / "closed").mkdir(parents=True)
    risk(folder / "good.yaml")
    risk(folder / "closed" / "unseen.yaml", "b")
    risk(folder / "secret.yaml", "c")
    (folder / "secret.yaml").chmod(0)
    (folder / "closed").chmod(0)
    try:
        found = {(name, code) for name, code, _ in told(folder, cwd=tmp_path, before=before)}
    finally:
        (folder / "closed").chmod(0o755)
    assert found == {("secret.yaml", "DOC120"), ("closed", "DOC120")}


def test_names_of_files_and_texts_in_decomposed_letters(tmp_path):
    """A Mac may write «й» as two characters: names are found, and texts are compared as people see them."""
    folder = tmp_path / unicodedata.normalize("NFD", "Йошкар-Ола")
    folder.mkdir()
    name = unicodedata.normalize("NFD", "ёлка-й.yaml")
    risk(folder / name, title=unicodedata.normalize("NFD", "Пропущен раздел «Итоговый»"))
    assert told(tmp_path, cwd=tmp_path) == []
    risk(folder / "other.yaml", unicodedata.normalize("NFD", "й"))
    ((file, code, message),) = told(tmp_path, cwd=tmp_path)
    assert (file, code) == ("other.yaml", "DOC206")
    assert "lower-case Latin letters" in message
    found = limited("catalog", "search", "Итоговый", "--catalog", tmp_path, cwd=tmp_path)
    assert found.returncode == 0
    assert "й" in unicodedata.normalize("NFC", found.stdout)


def test_ends_of_lines_of_windows(tmp_path):
    """They are no findings, places are right with them, and fixes keep them."""
    file = tmp_path / "risk.yaml"
    risk(file, newline="\r\n")
    assert told(file, cwd=tmp_path) == []
    file.write_bytes(file.read_bytes().replace(b"impact: 3", b"impact: 9"))
    done = limited("check", "--format", "json", file, cwd=tmp_path)
    ((line, column),) = {(one["line"], one["column"]) for one in json.loads(done.stdout)["findings"]}
    assert (line, column) == (10, 9)


def test_paths_that_lead_out_of_the_catalogue(tmp_path):
    """No reference, id, schema or setting makes a file be read, and nothing asks the network."""
    (tmp_path / "secret.yaml").write_text("password: swordfish\n", "utf-8")
    folder = tmp_path / "catalog"
    folder.mkdir()
    risk(folder / "up.yaml", '"../secret"')
    risk(folder / "absolute.yaml", "/etc/passwd")
    risk(folder / "address.yaml", '"file:///etc/passwd"')
    source = RISK.format(id="schema", title="Схема")
    (folder / "schema.yaml").write_text(
        '# yaml-language-server: $schema=http://localhost:1/x\n"$schema": "http://localhost:1/x"\n' + source, "utf-8"
    )
    (folder / "reference.yaml").write_text(source + '"$ref": "file:///etc/passwd"\n', "utf-8")
    done = limited("check", folder, cwd=tmp_path)
    assert done.returncode == 1
    assert "swordfish" not in done.stdout
    assert "root:" not in done.stdout
    codes = dict.fromkeys(["up.yaml", "absolute.yaml", "address.yaml"], "DOC206")
    found = {name: code for name, code, _ in told(folder, cwd=tmp_path)}
    assert codes.items() <= found.items()
    assert "reference.yaml" in found


def test_files_that_vanish_between_listing_and_reading(tmp_path, monkeypatch):
    for name in ("a", "b", "c"):
        risk(tmp_path / f"{name}.yaml", name)
    listed = list(document_files(tmp_path))
    monkeypatch.setattr("coppbuilder.loading.documents.document_files", lambda *_: iter(listed))
    (tmp_path / "b.yaml").unlink()
    batch = read_documents([tmp_path])
    assert [document.id for document in batch.documents] == ["a", "c"]
    assert [(Path(one.location.file).name, one.key) for one in batch.findings] == [("b.yaml", "DOC120.gone")]


def test_what_a_log_would_obey_is_shown_and_not_obeyed(tmp_path):
    """A runner takes `::name` at the beginning of a line, and `##name[` anywhere in it, for its own commands."""
    folder = tmp_path / "::set-env name=A::b"
    folder.mkdir()
    file = folder / "::error::x ##[error] ##vso[task.setvariable].yaml"
    risk(file, '"##vso[task.complete]::"', '"::error::x\\n::stop-commands::y ##[group]"')
    for format_ in REPORT_FORMATS:
        done = limited("check", folder.name, "--lang", "en", "--format", format_, cwd=tmp_path)
        assert done.returncode == 1, format_
        assert not re.search(r"##\w*\[", done.stdout), format_
        begun = {line.split()[0] for line in done.stdout.splitlines() if line.lstrip().startswith("::")}
        assert {command.partition("::")[2].partition("::")[0] for command in begun} <= OURS.get(format_, set()), format_
