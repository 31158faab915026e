"""Files that could tell editors their schema: only where schemas lie above them, in what is checked."""

import pytest

from coppbuilder.loading import without_modelines
from coppbuilder.loading.fixes.apply import edited
from coppbuilder.mending import mend
from coppbuilder.model import Module, Origin, Program
from coppbuilder.workflow import check

TEXT = 'kind: profession\nid: "534-2026:9999"\ntitle: Пример\nverified: false\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "x.yaml").write_text(TEXT, "utf-8")
    return tmp_path


def export(folder):
    (folder / "schemas").mkdir()
    (folder / "schemas" / "module.schema.json").write_text('{"$schema": "https://json-schema.org/x"}', "utf-8")


def found(*paths):
    return [finding.arguments["schema"] for finding in check(paths).findings if finding.code == "DOC132"]


def test_no_schemas_nothing_to_tell(folder):
    assert found(folder) == []


def test_the_nearest_schemas_within_what_is_checked(folder):
    export(folder)
    assert found(folder) == ["../../schemas/profession.schema.json"]
    assert found(folder / "a") == []
    assert found(folder / "a" / "b" / "x.yaml") == []
    export(folder / "a")
    assert found(folder) == ["../schemas/profession.schema.json"]
    assert found(folder / "a") == ["../schemas/profession.schema.json"]


def test_from_the_current_folder(folder, monkeypatch):
    export(folder)
    monkeypatch.chdir(folder)
    assert found(".") == [*found("a"), "../../schemas/profession.schema.json"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_line_is_put_in_front(folder, newline, mark):
    export(folder)
    file = folder / "a" / "b" / "x.yaml"
    file.write_bytes((mark + TEXT.replace("\n", newline)).encode())
    result = mend(lambda: check([folder]))
    head = "# yaml-language-server: $schema=../../schemas/profession.schema.json\n"
    assert result.after[str(file)].decode() == mark + (head + TEXT).replace("\n", newline)
    file.write_bytes(result.after[str(file)])
    assert found(folder) == []
    assert edited(b"", ".yaml", []) == b""


def test_only_yaml_files_have_such_lines(folder):
    export(folder)
    (folder / "x.json").write_text('{"kind": "profession", "id": "534-2026:9998", "title": "x"}', "utf-8")
    (folder / "y.jsonl").write_text('{"kind": "profession", "id": "534-2026:9997", "title": "x"}\n', "utf-8")
    assert len(found(folder)) == 1


def test_documents_without_a_file_and_files_that_went(folder):
    export(folder)
    lost = Module(
        id="a.b", version="1.0", title="x", owner="a", outcomes=(), origin=Origin(file=str(folder / "lost.yaml"))
    )
    assert Program.KIND != lost.KIND
    assert list(without_modelines([lost], [folder])) == []
