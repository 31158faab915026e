"""Our schemas work in other tools without the network: check-jsonschema says the same of the same files."""

import json
import socket
import urllib.request

import pytest
from check_jsonschema import main
from click.testing import CliRunner

from coppbuilder.loading.schemas import schema_files
from coppbuilder.loading.shape import check_shape

MODULE = {
    "schema": 1,
    "kind": "module",
    "id": "college-a.welding",
    "version": "1.0",
    "owner": "college-a",
    "units": [{"key": "t1", "title": "Сварка", "hours": {"lecture": 2.5, "practice": 6}}],
    "outcomes": ["ps-40.002-2013:A/01.2", {"competency": "ps-40.002-2013:A/02.2", "level": 2}],
}
PROFESSION = {"kind": "profession", "id": "534-2026:3417"}
REQUEST = {
    "kind": "request",
    "id": "order",
    "program_type": "po-training",
    "targets": ["ps-40.002-2013:A/01.2", {"standard": "ps-40.002-2013", "share": 0.5}],
}


@pytest.fixture(autouse=True)
def _offline(monkeypatch):
    def refuse(*_args, **_kwargs):
        pytest.fail("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(urllib.request, "urlopen", refuse)


@pytest.mark.parametrize(
    ("document", "good"),
    [
        (MODULE, True),
        (PROFESSION, True),
        (REQUEST, True),
        ({**MODULE, "version": 1.0}, False),
        ({**MODULE, "titel": "x"}, False),
        ({**MODULE, "units": [{"key": "t1", "title": "Сварка", "hours": {"lecture": 0.3}}]}, False),
        ({**MODULE, "outcomes": ["A/01.2"]}, False),
        ({**MODULE, "status": "ready"}, False),
        ({"kind": "module", "id": "a"}, False),
        ({**PROFESSION, "id": "3417"}, False),
        ({**REQUEST, "targets": [{"standard": "ps-40.002-2013", "share": 2}]}, False),
    ],
)
def test_both_say_the_same(tmp_path, document, good):
    file = tmp_path / "a.json"
    file.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
    (schema,) = (path for path in schema_files() if path.name == f"{document['kind']}.schema.json")
    done = CliRunner().invoke(main, ["--schemafile", str(schema), "--no-cache", str(file)])
    assert "Failure" not in done.output
    assert (done.exit_code == 0) is good, done.output
    assert (check_shape(document) == ()) is good
