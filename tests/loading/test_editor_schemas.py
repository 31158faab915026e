"""Schemas for editors say everything in one language first, and accept what the schemas accept."""

import json
import re

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from coppbuilder.loading.editor_schemas import editor_schemas
from coppbuilder.loading.schemas import load_schema, schema_names
from coppbuilder.model import KINDS

WORDS = {"title", "description", "enumDescriptions", "markdownDescription", "defaultSnippets", "x-en", "x-gender"}


@pytest.fixture(scope="module", params=["ru", "en"])
def told(request):
    return request.param, {name: json.loads(data) for name, data in editor_schemas(request.param).items()}


def described(part):
    """Yield every part of a schema that has a title."""
    if isinstance(part, dict):
        if isinstance(part.get("title"), str) and isinstance(part.get("description"), str):
            yield part
        for key, below in part.items():
            if key not in {"examples", "defaultSnippets", "enum"}:
                yield from described(below)
    elif isinstance(part, list):
        for each in part:
            yield from described(each)


def bare(part, *, named=False):
    """Return a schema without its words."""
    if isinstance(part, list):
        return [bare(each) for each in part]
    if not isinstance(part, dict):
        return part
    kept = {key: value for key, value in part.items() if named or key not in WORDS}
    return {key: bare(value, named=key in {"properties", "$defs"}) for key, value in kept.items()}


def test_only_words_differ(told):
    _, schemas = told
    assert {name: bare(schema) for name, schema in schemas.items()} == {
        f"{name}.schema.json": bare(load_schema(name)) for name in schema_names()
    }


def test_every_field_is_told_in_both_languages(told):
    lang, schemas = told
    own, other = ("[а-яё]", "[a-z]{2}") if lang == "ru" else ("[a-z]{2}", "[а-яё]")
    count = 0
    for name, schema in schemas.items():
        assert '"x-en"' not in json.dumps(schema)
        for part in described(schema):
            first, _, rest = part["markdownDescription"].partition("\n\n")
            assert re.search(own, part["title"]), (name, part["title"])
            assert part["title"] in first
            assert re.search(other, rest), (name, part["title"])
            count += 1
    assert count > 250


def test_allowed_values_and_examples_are_in_the_hint(told):
    lang, schemas = told
    status = schemas["module.schema.json"]["properties"]["status"]["markdownDescription"]
    assert "- `retired` — " + {"ru": "Выведен из использования", "en": "Retired"}[lang] in status
    unit = schemas["norm.schema.json"]["$defs"]["parameter"]["properties"]["unit"]
    assert {"ru": "Пример: `ч`", "en": "Example: `ч`"}[lang] in unit["markdownDescription"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_snippet_has_what_the_kind_needs(kind, told):
    _, schemas = told
    schema = schemas[f"{kind}.schema.json"]
    (snippet,) = schema["defaultSnippets"]
    offered = schema.get("required", schema["properties"].keys() - {"$schema"})
    assert set(offered) <= set(snippet["body"])
    assert (snippet["label"], snippet["body"]["kind"]) == (kind, kind)
    places = [int(number) for number in re.findall(r"\$\{?(\d+)", json.dumps(snippet["body"]))]
    assert places == list(range(1, len(places) + 1))


def test_they_refer_to_each_other_and_are_valid(told):
    _, schemas = told
    registry = Registry().with_resources((name, Resource.from_contents(schema)) for name, schema in schemas.items())
    for name, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        if name == "profession.schema.json":
            sound = {"kind": "profession", "id": "534-2026:1", "title": "x"}
            validator = Draft202012Validator({"$ref": name}, registry=registry)
            assert validator.is_valid(sound)
            assert not validator.is_valid(sound | {"ranks": "x"})


#: Numbers that a register gives: an invented one could be taken for true.
GIVEN = {"number", "register", "section"}


def plain_fields(part):
    """Yield the fields whose values are written by hand, with their names."""
    if isinstance(part, dict):
        for name, below in part.get("properties", {}).items():
            if below.get("type") in ("string", "number", "integer") and "$ref" not in below:
                yield name, below
        for below in part.values():
            yield from plain_fields(below)
    elif isinstance(part, list):
        for below in part:
            yield from plain_fields(below)


def test_every_field_that_is_written_by_hand_shows_what_may_stand_there(told):
    _, schemas = told
    fields = [(file, name, field) for file, schema in schemas.items() for name, field in plain_fields(schema)]
    shown = {"examples", "enum", "const"}
    assert [(file, name) for file, name, field in fields if name not in GIVEN and not shown & set(field)] == []
    assert len(fields) > 100
