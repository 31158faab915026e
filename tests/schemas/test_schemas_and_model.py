"""Schemas and classes of the model are held against each other: fields, required, types, values, patterns."""

import datetime as dt
import enum
import types
from collections.abc import Mapping
from decimal import Decimal
from typing import Union, get_args, get_origin

import attrs
import pytest

from coppbuilder import model
from coppbuilder.convert import SHORT_FORMS, file_key
from coppbuilder.loading.schemas import load_schema, resolved
from coppbuilder.model import identifiers

SIMPLE = {str: {"string"}, bool: {"boolean"}, int: {"integer"}, float: {"number"}, Decimal: {"number", "string"}}
PATTERNS = {model.Version: identifiers.VERSION_PATTERN, model.VersionRange: identifiers.RANGE_PATTERN}


def read(schema, root):
    """The schema with what it refers to; its own words win."""
    own = {key: value for key, value in schema.items() if key != "$ref"}
    if "$ref" not in schema:
        return own, root
    target, file = resolved(schema, root)
    beneath, file = read(target, file)
    return {**beneath, **own}, file


def kinds_of(schema):
    wanted = schema["type"]
    return set(wanted) if isinstance(wanted, list) else {wanted}


class Comparison:
    """Walks class and schema at once; collects what differs."""

    def __init__(self):
        self.differences = []
        self.seen = set()

    def same(self, path, what, of_model, of_schema):
        if of_model != of_schema:
            self.differences.append(f"{path}: {what}: {of_model} in the model, {of_schema} in the schema")

    def document(self, cls, schema):
        self.fields(cls, schema, schema, cls.KIND, extra={"kind", "$schema"}, required={"kind"})
        self.same(cls.KIND, "kind", cls.KIND, schema["properties"]["kind"]["const"])

    def fields(self, cls, schema, root, path, extra=frozenset(), required=frozenset()):
        if cls in self.seen:
            return
        self.seen.add(cls)
        found = {file_key(a): a for a in attrs.fields(attrs.resolve_types(cls)) if not a.metadata.get("internal")}
        self.same(path, "fields", {*found, *extra}, set(schema["properties"]))
        needed = {key for key, a in found.items() if a.default is attrs.NOTHING}
        self.same(path, "required", needed | required, set(schema.get("required", ())))
        for key, attribute in found.items():
            if key in schema["properties"]:
                part, file = read(schema["properties"][key], root)
                self.value(attribute.type, part, file, f"{path}.{key}")
                if "pattern" in attribute.metadata:
                    self.same(f"{path}.{key}", "pattern", attribute.metadata["pattern"], part.get("pattern"))

    def value(self, cls, schema, root, path):
        optional = get_origin(cls) in {Union, types.UnionType} and type(None) in get_args(cls)
        if optional:
            cls = Union[tuple(part for part in get_args(cls) if part is not type(None))]  # noqa: UP007 - made at run time
        wanted = kinds_of(schema) - {"null"} if optional else kinds_of(schema)
        if cls == model.Target:
            self.target(schema, root, path)
        elif cls in SIMPLE:
            self.same(path, "type", SIMPLE[cls], wanted)
        elif get_origin(cls) is tuple:
            self.same(path, "type", {"array"}, wanted)
            part, file = read(schema["items"], root)
            self.value(get_args(cls)[0], part, file, path + "[]")
        elif get_origin(cls) is Mapping:
            self.same(path, "type", {"object"}, wanted)
            part, file = read(schema["additionalProperties"], root)
            self.value(get_args(cls)[1], part, file, path + "{}")
        elif get_origin(cls) in {Union, types.UnionType}:
            self.same(path, "type", {next(iter(SIMPLE[part])) for part in get_args(cls)}, wanted)
        elif issubclass(cls, enum.Enum):
            self.same(path, "values", [member.value for member in cls], schema.get("enum"))
        else:
            self.special(cls, schema, root, path, wanted)

    def special(self, cls, schema, root, path, wanted):
        if cls is dt.date:
            self.same(path, "format", "date", schema.get("format"))
        elif cls is model.CompetencyRef:
            self.same(path, "form", "ref", schema.get("x-form"))
        elif cls in PATTERNS:
            self.same(path, "pattern", PATTERNS[cls], schema.get("pattern"))
        elif cls is model.Text:
            self.same(path, "type", {"string", "object"}, wanted)
            self.same(path, "languages", "^[a-z]{2,3}$", schema["propertyNames"]["pattern"])
        elif issubclass(cls, model.Document):
            self.same(path, "kind", cls.KIND, schema["properties"]["kind"]["const"])
        else:
            # A bare string among the targets is told apart before: there it is a reference.
            main = None if cls is model.CompetencyTarget else SHORT_FORMS.get(cls)
            self.same(path, "type", {"string", "object"} if main else {"object"}, wanted)
            if main:
                part, _ = read(schema["properties"][main], root)
                self.same(path, "pattern of the short form", part.get("pattern"), schema.get("pattern"))
            self.fields(cls, schema, root, path)

    def target(self, schema, root, path):
        self.same(path, "type", {"string", "object"}, kinds_of(schema))
        rest = schema["else"]
        assert rest["if"]["required"] == ["any_of"]
        assert rest["else"]["if"]["required"] == ["share"]
        for cls, part in (
            (model.AnyOfTarget, rest["then"]),
            (model.ShareTarget, rest["else"]["then"]),
            (model.CompetencyTarget, rest["else"]["else"]),
        ):
            self.value(cls, *read(part, root), f"{path}:{cls.__name__}")


@pytest.mark.parametrize("kind", sorted(model.KINDS))
def test_schema_and_model_agree(kind):
    comparison = Comparison()
    comparison.document(model.KINDS[kind], load_schema(kind))
    assert not comparison.differences


def test_the_comparison_sees_differences():
    schema = {
        "properties": {
            "kind": {"const": "vocabulary"},
            "subject": {"type": "string", "enum": ["equipment"]},
            "terms": {"type": "object"},
        },
        "required": ["subject"],
    }
    comparison = Comparison()
    with pytest.raises(KeyError):
        comparison.document(model.Vocabulary, schema)
    told = "\n".join(comparison.differences)
    assert "vocabulary: fields" in told
    assert "vocabulary: required" in told
    assert "vocabulary.subject: values" in told
