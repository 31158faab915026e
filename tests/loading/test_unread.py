"""Of a document that cannot be used the name is kept, as far as it can be made out."""

import json
from pathlib import Path

import pytest

from coppbuilder.loading import read_documents
from coppbuilder.loading.unread import guessed, unread
from coppbuilder.model import Unread

MODULE = (
    'kind: module\nid: c.weld\nversion: "1.2"\nowner: c\nunits:\n  - {key: t1, title: Сварка, hours: {lecture: 2}}\n'
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"kind": "module", "id": "c.weld", "version": "1.2"}, ("module", "c.weld", "1.2")),
        ({"kind": "module", "id": "c.weld", "version": 1.5}, ("module", "c.weld", "1.5")),
        ({"kind": "modul", "id": "c.weld"}, (None, "c.weld", None)),
        ({"kind": ["module"], "id": "c.weld"}, (None, "c.weld", None)),
        ({"id": "c.weld"}, (None, "c.weld", None)),
    ],
)
def test_what_is_known_of_a_document_with_another_shape(value, expected):
    found = unread(Path("a.yaml"), value)
    assert (found.kind, found.id, found.version) == expected
    assert found.file == "a.yaml"


@pytest.mark.parametrize("id_", [None, 5, "", ["c.weld"]])
def test_without_an_id_nothing_can_wait_for_it(id_):
    assert unread(Path("a.yaml"), {"kind": "module", "id": id_}) is None


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.yaml", 'kind: module\nid: c.weld\nversion: "1.2"\ntitle: [\n', ("module", "c.weld", "1.2")),
        ("a.yml", "'id' : 'c.weld' # имя\n\"kind\":\"module\"\n  id: inner\n", ("module", "c.weld", None)),
        ("a.yaml", "units:\n  - id: inner\n title", None),
        ("a.json", '{"kind": "module", "id": "c.weld", "units": [{"id": "inner"},]}', ("module", "c.weld", None)),
        ("a.jsonl", '{"id": "c.weld", "kind": "module"', ("module", "c.weld", None)),
        ("a.yaml", "", None),
    ],
)
def test_what_is_known_of_a_document_that_cannot_be_parsed(name, text, expected):
    found = guessed(Path(name), text.encode())
    assert (found and (found.kind, found.id, found.version)) == expected


def test_bytes_that_are_no_text_are_looked_through_all_the_same():
    assert guessed(Path("a.yaml"), b"kind: module\nid: c.weld\ntitle: \xd1\xe2\xe0\xf0\xea\xe0\n").id == "c.weld"


def test_files_give_their_documents_and_the_names_of_those_that_they_hide(tmp_path):
    for name, text in {
        "1.yaml": MODULE,
        "2.yaml": MODULE.replace("c.weld", "c.shape") + "unist: 1\n",
        "3.yaml": MODULE.replace("c.weld", "c.syntax") + "notes: [\n",
        "4.yaml": "title: Без имени\nunits: []\n",
        "5.yaml": MODULE.replace("c.weld", "c.repaired").replace('"1.2"', "1.2"),
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    batch = read_documents([tmp_path])
    assert [document.id for document in batch.documents] == ["c.weld", "c.repaired"]
    assert batch.unread == (
        Unread(kind="module", id="c.shape", version="1.2", file=str(tmp_path / "2.yaml")),
        Unread(kind="module", id="c.syntax", version="1.2", file=str(tmp_path / "3.yaml")),
    )
    assert type(batch).join(batch, batch).unread == batch.unread * 2
    assert batch.without(batch.documents).unread == batch.unread


def test_each_line_of_a_bulk_file_has_its_own_name(tmp_path):
    file = tmp_path / "many.jsonl"
    lines = [{"kind": "profession", "id": "534-2026:1"}, {"kind": "risk", "id": "r"}, {"kind": "profession", "id": "x"}]
    file.write_text("\n".join(map(json.dumps, lines)) + '\n{"kind": "provider", "id": "d",\n')
    batch = read_documents([file])
    assert [document.id for document in batch.documents] == ["534-2026:1"]
    assert [(each.kind, each.id) for each in batch.unread] == [("risk", "r"), ("profession", "x"), ("provider", "d")]
