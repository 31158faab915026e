"""Each schema is sound by itself: valid, worded in two languages, closed, with safe patterns and true examples."""

import enum
import re

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from coppbuilder import model
from coppbuilder.loading.schemas import load_schema, resolved, schema_names
from coppbuilder.texts import label

NAMES = schema_names()
REGISTRY = Registry().with_resources(
    (f"{name}.schema.json", Resource.from_contents(load_schema(name))) for name in NAMES
)


def parts(schema, pointer=""):
    """Every mapping of a schema with its pointer."""
    yield pointer, schema
    for key, value in schema.items():
        if key in {"examples", "x-en"}:
            continue
        if isinstance(value, dict):
            yield from parts(value, f"{pointer}/{key}")


def properties(schema):
    """Every property and definition: its pointer, itself and what it refers to."""
    for pointer, part in parts(schema):
        if re.search(r"/(properties|\$defs)/[^/]+$", pointer):
            yield pointer, part


def worded(part, root):
    """What the part refers to, down to the first with a title."""
    while "title" not in part:
        part, root = resolved(part, root)
    return part


def test_there_is_a_schema_for_every_kind():
    assert set(NAMES) == {*model.KINDS, "common", "learners", "people"}


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name):
    schema = load_schema(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in schema, "an address would send other tools to the network for the schemas referred to"


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_said_in_two_languages(name):
    schema = load_schema(name)
    for pointer, part in [("", schema), *properties(schema)]:
        words = worded(part, schema)
        english = words["x-en"]
        for text in (words["title"], words["description"]):
            assert re.search("[а-яё]", text), pointer
        for text in (english["title"], english["description"]):
            assert re.search("[a-z]{2}", text), pointer
        assert words["description"][-1] in ".!)", pointer


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_field_can_be_named_in_its_gender(name):
    schema = load_schema(name)
    for pointer, part in parts(schema):
        for field in part.get("required", ()):
            if "properties" not in part:
                continue
            prop, root = part["properties"][field], schema
            while "x-gender" not in prop:
                assert "$ref" in prop, f"{pointer}/{field}"
                prop, root = resolved(prop, root)
            assert prop["x-gender"] in {"m", "f", "n", "p"}


@pytest.mark.parametrize("name", NAMES)
def test_objects_are_closed_and_alternatives_have_a_discriminator(name):
    for pointer, part in parts(load_schema(name)):
        if isinstance(part.get("properties"), dict) and "type" in part:
            assert part["additionalProperties"] is False, pointer
        assert "oneOf" not in part, pointer
        assert "anyOf" not in part, pointer


@pytest.mark.parametrize("name", NAMES)
def test_patterns_mean_the_same_in_every_language(name):
    for pointer, part in parts(load_schema(name)):
        pattern = part.get("pattern")
        if isinstance(pattern, str):
            assert pattern.startswith("^"), pointer
            assert pattern.endswith("$"), pointer
            assert not re.search(r"\\[wWdDsSbB]|[(][?]", pattern), pointer
            re.compile(pattern)


@pytest.mark.parametrize("name", NAMES)
def test_examples_fit(name):
    schema = load_schema(name)
    for pointer, part in parts(schema):
        for example in part.get("examples", ()):
            closed = {"$ref": f"{name}.schema.json#{pointer}"}
            errors = list(Draft202012Validator(closed, registry=REGISTRY).iter_errors(example))
            assert not errors, (pointer, example)


@pytest.mark.parametrize("name", NAMES)
def test_values_are_explained_with_the_labels_of_the_model(name):
    lists = {
        tuple(member.value for member in cls): re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
        for cls in vars(model).values()
        if isinstance(cls, type) and issubclass(cls, enum.Enum)
    }
    for pointer, part in parts(load_schema(name)):
        if "enum" not in part:
            continue
        group = lists[tuple(part["enum"])]
        for lang, labels in (("ru", part["enumDescriptions"]), ("en", part["x-en"]["enumDescriptions"])):
            wanted = [label(group, str(value), lang) for value in part["enum"]]
            assert labels == [label[0].upper() + label[1:] for label in wanted], pointer


def test_references_of_a_schema_lead_to_what_they_name():
    root = load_schema("module")
    target, file = resolved(root["properties"]["version"], root)
    assert file is load_schema("common")
    assert target["pattern"] == model.identifiers.VERSION_PATTERN
