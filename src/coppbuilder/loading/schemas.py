"""The JSON Schemas of documents: their names, their content, and those that one of them refers to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from .bundled import bundled

#: A schema as plain data.
Schema = dict[str, Any]

_SUFFIX: Final = ".schema.json"


def schema_names() -> tuple[str, ...]:
    """Return the names of all schemas: one for each kind of document, `learners`, `people` and `common`.

    Example:
        >>> "module" in schema_names()
        True

    """
    return tuple(path.name.removesuffix(_SUFFIX) for path in schema_files())


def schema_files() -> tuple[Path, ...]:
    """Return the files of all schemas, sorted by name."""
    return tuple(sorted(bundled("schemas").glob("*" + _SUFFIX)))


@cache
def load_schema(name: str) -> Schema:
    """Return a schema; the value is shared, so do not change it.

    Raises:
        FileNotFoundError: there is no such schema.

    Example:
        >>> load_schema("module")["title"]
        'Модуль'

    """
    schema: Schema = json.loads((bundled("schemas") / (name + _SUFFIX)).read_text("utf-8"))
    return schema


@cache
def with_referred(name: str) -> Mapping[str, Schema]:
    """Return a schema and all that it refers to, itself first, by the names of their files.

    The files have no `$id`: they refer to each other by file name, so that any tool finds the other file beside the
    one that it was given and none asks the network.
    """
    found = {name: load_schema(name)}
    waiting = [name]
    while waiting:
        for reference in _references(found[waiting.pop()]):
            other = reference.partition("#")[0].removesuffix(_SUFFIX)
            if other and other not in found:
                found[other] = load_schema(other)
                waiting.append(other)
    return {other + _SUFFIX: schema for other, schema in found.items()}


def resolved(schema: Schema, root: Schema) -> tuple[Schema, Schema]:
    """Return what the `$ref` of a schema leads to, and the schema file that this lies in."""
    file, _, fragment = schema["$ref"].partition("#")
    root = load_schema(file.removesuffix(_SUFFIX)) if file else root
    target = root
    for part in fragment.split("/")[1:]:
        target = target[part]
    return target, root


def _references(value: object) -> Iterator[str]:
    return (part["$ref"] for part in _parts(value) if isinstance(part.get("$ref"), str))


@cache
def field_labels(name: str, lang: str) -> Mapping[str, str]:
    """Return the names of fields for a reader, by their keys, from a schema and those that it refers to.

    Example:
        >>> field_labels("module", "en")["units"]
        'Units'

    """
    labels: dict[str, str] = {}
    for schema in with_referred(name).values():
        for part in _parts(schema):
            for key, described in part.get("properties", {}).items():
                label = _label(described, schema, lang)
                if label:
                    labels.setdefault(key, label)
    return labels


@frozen
class FieldWords:
    """What a field is called, and its words where they are a closed list, by the values that files hold."""

    label: str | None
    values: Mapping[object, str]


@cache
def field_words(name: str, path: tuple[str, ...], lang: str) -> FieldWords:
    """Return the words of the field at a path of keys; positions in lists are left out, as all elements are alike.

    Example:
        >>> field_words("module", ("status",), "en").values["retired"]
        'Retired'

    """
    found = [(load_schema(name), load_schema(name))]
    for key in path:
        found = [part for schema, root in found for part in _below(schema, root, key)]
    labels = (_label(schema, root, lang) for schema, root in found)
    label = next((each for each in labels if each), None)
    values: dict[object, str] = {}
    for schema, root in found:
        for part, _ in _alternatives(schema, root):
            words = part if lang == "ru" else part.get("x-en", {})
            values |= dict(zip(part.get("enum", ()), words.get("enumDescriptions", ()), strict=False))
    return FieldWords(label, values)


@cache
def field_description(name: str, path: tuple[str, ...], lang: str) -> str | None:
    """Return what the field at a path of keys means; none if the schema does not say, or has no such field.

    Example:
        >>> field_description("module", ("group", "max"), "en")
        'No more learners are taken into one group.'

    """
    found = [(load_schema(name), load_schema(name))]
    for key in path:
        found = [part for schema, root in found for part in _below(schema, root, key)]
    said = (_described(schema, root, lang) for schema, root in found)
    return next((each for each in said if each), None)


def _described(schema: Schema, root: Schema, lang: str) -> str | None:
    words = schema if lang == "ru" else schema.get("x-en", {})
    if "description" not in words and "$ref" in schema:
        return _described(*resolved(schema, root), lang)
    description: str | None = words.get("description")
    return description


def _alternatives(schema: Schema, root: Schema) -> Iterator[tuple[Schema, Schema]]:
    """Yield a schema, what it refers to, its alternatives, and what its elements are."""
    yield schema, root
    if "$ref" in schema:
        yield from _alternatives(*resolved(schema, root))
    for word in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(word, ()):
            yield from _alternatives(part, root)
    if isinstance(schema.get("items"), dict):
        yield from _alternatives(schema["items"], root)


def _below(schema: Schema, root: Schema, key: str) -> Iterator[tuple[Schema, Schema]]:
    for part, origin in _alternatives(schema, root):
        if key in part.get("properties", {}):
            yield part["properties"][key], origin


def _parts(value: object) -> Iterator[Schema]:
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from _parts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _parts(part)


def _label(described: Schema, root: Schema, lang: str) -> str | None:
    words = described if lang == "ru" else described.get("x-en", {})
    if "title" not in words and "$ref" in described:
        return _label(*resolved(described, root), lang)
    label: str | None = words.get("title")
    return label
