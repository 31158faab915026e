"""Fields of a document are written anew; all else stays as it was written."""

import pytest

from coppbuilder.exporters.yaml_file import plain_to_yaml
from coppbuilder.loading.replaced import replaced
from coppbuilder.loading.yaml_reader import read_yaml

TEXT = """\
# сверху
id: a  # код
title: Один
units:
  # первая
  - key: x
    title: Икс

  # вторая
  - {key: y, title: Игрек}  # в строку
notes:
  - да
"""
OLD = read_yaml(TEXT.encode()).value


def changed(**fields):
    return {key: value for key, value in (OLD | fields).items() if value is not None}


def written_with(new, data=TEXT, old=OLD):
    return replaced(data.encode(), old, new, plain_to_yaml)


@pytest.mark.parametrize(
    ("new", "old_text", "new_text"),
    [
        (changed(title="Два"), "title: Один", "title: Два"),
        (changed(notes=None), "notes:\n  - да\n", ""),
        (changed(rights="всем"), "  - да\n", "  - да\nrights: всем\n"),
        (changed(notes=["нет"]), "  - да\n", "  - нет\n"),
        (changed(notes="да"), "notes:\n  - да\n", "notes: да\n"),
        (changed(units=[{"key": "x", "title": "Z"}, OLD["units"][1]]), "title: Икс\n\n", "title: Z\n\n"),
        (changed(units=[OLD["units"][1]]), "  # первая\n  - key: x\n    title: Икс\n", ""),
        (
            changed(units=[*OLD["units"], {"key": "z", "title": "Зет"}]),
            "  # в строку\n",
            "  # в строку\n  - key: z\n    title: Зет\n",
        ),
    ],
)
def test_only_what_differs_is_written(new, old_text, new_text):
    written = written_with(new)
    assert read_yaml(written).value == new
    assert written.decode() == TEXT.replace(old_text, new_text)


def test_a_list_in_one_line_is_written_whole():
    old = {"id": "a", "units": [{"key": "x"}, {"key": "y"}]}
    written = written_with({"id": "a", "units": [{"key": "x"}]}, "id: a\nunits: [{key: x}, {key: y}]\n", old)
    assert written == b"id: a\nunits:\n  - key: x\n"


def test_a_field_that_is_not_in_the_file_is_added():
    assert written_with({"id": "a", "schema": 2}, "id: a", {"id": "a", "schema": 1}) == b"id: a\nschema: 2\n"
    assert written_with({"id": "a"}, "id: a\n", {"id": "a", "schema": 1}) == b"id: a\n"


def test_a_document_in_one_line_is_not_touched():
    assert written_with({"id": "b"}, "{id: a}\n", {"id": "a"}) is None
