"""The schemas as editors show them: in one language first, with the other, examples and allowed values in the hint."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from itertools import pairwise
from typing import Any, Final

from ..texts import render
from .schemas import Schema, load_schema, resolved, schema_names

#: What a reader sees of a field.
_WORDS: Final = ("title", "description", "enumDescriptions")
#: Keywords whose values are schemas by name, and those whose values are no schemas.
_NAMED: Final = frozenset({"properties", "$defs"})
_DATA: Final = frozenset({"examples", "enum", "const", "required", "defaultSnippets", *_WORDS})
#: Fields that are in every document and need no place in a snippet.
_GIVEN: Final = ("$schema", "schema", "kind")


def editor_schemas(lang: str) -> Mapping[str, bytes]:
    """Return all schemas by the names of their files, for the language server of an editor.

    Titles and descriptions are in `lang`; `markdownDescription`, which the YAML extension of VS Code shows, adds the
    other language, examples and what the allowed values mean. Each kind has a snippet with its required fields,
    or with all where none is required.

    Example:
        >>> json.loads(editor_schemas("en")["module.schema.json"])["title"]
        'Module'

    """
    made = {}
    for name in schema_names():
        schema = deepcopy(load_schema(name))
        if name != "common":
            schema["defaultSnippets"] = [_snippet(name, schema, lang)]
        _explain(schema, lang)
        made[f"{name}.schema.json"] = (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
    return made


def _explain(part: Any, lang: str) -> None:
    """Put the words of a language into their places, in a part of a schema and all below it."""
    if isinstance(part, list):
        for each in part:
            _explain(each, lang)
    if not isinstance(part, dict):
        return
    english = part.pop("x-en", None)
    part.pop("x-gender", None)
    for keyword, below in part.items():
        if keyword in _NAMED:
            for described in below.values():
                _explain(described, lang)
        elif keyword not in _DATA:
            _explain(below, lang)
    if isinstance(english, dict):
        russian = {word: part[word] for word in _WORDS if word in part}
        own, other = (russian, english) if lang == "ru" else (english, russian)
        part |= own
        part["markdownDescription"] = _hint(part, own, other, lang)


def _hint(part: Schema, own: Mapping[str, Any], other: Mapping[str, Any], lang: str) -> str:
    lines = [f"**{own['title']}** — {own['description']}"]
    meanings = own.get("enumDescriptions")
    if meanings:
        lines.append(render("schema.values", lang=lang))
        lines += [f"- `{value}` — {meaning}" for value, meaning in zip(part["enum"], meanings, strict=True)]
    examples = part.get("examples")
    if examples:
        shown = ", ".join(f"`{_written(example)}`" for example in examples)
        lines.append(f"{render('schema.examples', lang=lang)} {shown}")
    lines.append(f"*{other['title']} — {other['description']}*")
    text = lines[0]
    for before, line in pairwise(lines):
        text += ("\n" if line.startswith("- ") and not before.startswith("**") else "\n\n") + line
    return text


def _written(example: Any) -> str:
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False)


def _snippet(kind: str, schema: Schema, lang: str) -> dict[str, Any]:
    """Return a document with the required fields of a kind, or all where none is, each to be filled in turn."""
    body: dict[str, Any] = {"schema": 1, "kind": kind}
    offered = schema["required"] if "required" in schema else schema["properties"]
    fields = [name for name in offered if name not in _GIVEN]
    for number, name in enumerate(fields, 1):
        described, root = schema["properties"][name], schema
        while "type" not in described and "enum" not in described and "$ref" in described:
            described, root = resolved(described, root)
        body[name] = _blank(described, number)
    words = schema if lang == "ru" else schema["x-en"]
    return {"label": kind, "description": words["description"], "body": body}


def _blank(described: Schema, number: int) -> Any:
    """Return a place to fill in: one of the allowed values, or empty."""
    if "enum" in described:
        return f"${{{number}|{','.join(map(str, described['enum']))}|}}"
    if described.get("type") == "array":
        return [f"${number}"]
    if described.get("type") == "object":
        return {next(iter(described.get("required", ["title"]))): f"${number}"}
    return f"${number}"
