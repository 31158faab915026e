"""Makes the pages about files out of the schemas, in both languages."""

from __future__ import annotations

from coppbuilder.loading.schemas import Schema, load_schema, resolved
from coppbuilder.model import KINDS

WORDS = {
    "ru": {
        "heading": "# Описание файлов",
        "intro": (
            "Один документ — один файл YAML или JSON в UTF-8 (в `.jsonl` — один документ в строке). Поле `kind` "
            "говорит, что это за документ; папка — только для людей. Страница сделана из схем в `schemas/`."
        ),
        "columns": ("Поле", "Название", "Смысл"),
        "required": "обязательно",
        "kinds": "## Виды документов",
    },
    "en": {
        "heading": "# Files",
        "intro": (
            "One document a file, YAML or JSON in UTF-8 (in `.jsonl`, one a line). `kind` says what it is; the "
            "folder is for people only. This page is made from the schemas in `schemas/`."
        ),
        "columns": ("Field", "Name", "Meaning"),
        "required": "required",
        "kinds": "## Kinds of documents",
    },
}


def pages(lang: str) -> dict[str, str]:
    """Return the pages in Markdown by file name: an index, and one for each kind."""
    words = WORDS[lang]
    schemas = {kind: load_schema(kind) for kind in (*KINDS, "learners", "people")}
    index = [words["heading"], "", words["intro"], "", words["kinds"], ""]
    index += [
        f"- [`{kind}`]({kind}.md) — {text(schema, schema, lang, 'description')}" for kind, schema in schemas.items()
    ]
    return {"README.md": "\n".join(index) + "\n"} | {
        f"{kind}.md": page(schema, kind, lang) for kind, schema in schemas.items()
    }


def page(schema: Schema, kind: str, lang: str) -> str:
    """Return the page of one kind: its fields, and those of the mappings inside it."""
    lines = [f"# {kind}: {text(schema, schema, lang, 'title')}", "", text(schema, schema, lang, "description"), ""]
    lines += table(schema, schema, lang)
    for name, (part, root) in parts(schema).items():
        lines += ["", f"## `{name}`", "", *table(part, root, lang)]
    return "\n".join(lines) + "\n"


def parts(schema: Schema) -> dict[str, tuple[Schema, Schema]]:
    """Return the mappings inside a document, each once, under the first path to it; other documents have own pages."""
    found: dict[str, tuple[Schema, Schema]] = {}
    seen: set[int] = {id(schema)}
    waiting = [("", schema, schema)]
    while waiting:
        path, part, root = waiting.pop(0)
        for key, described in part.get("properties", {}).items():
            inner, inner_root, many = mapping(described, root)
            if inner is None or id(inner) in seen or (inner is inner_root and inner is not schema):
                continue
            seen.add(id(inner))
            name = f"{path}{key}{'[]' if many else ''}"
            found[name] = (inner, inner_root)
            waiting.append((f"{name}.", inner, inner_root))
    return found


def mapping(described: Schema, root: Schema) -> tuple[Schema | None, Schema, bool]:
    """Return the mapping that a field holds, directly or in a list, if it holds one."""
    many = False
    while True:
        if "$ref" in described:
            described, root = resolved(described, root)
        elif "items" in described:
            described, many = described["items"], True
        elif "then" in described or "else" in described:
            branches = [described[word] for word in ("then", "else") if word in described]
            objects = [branch for branch in branches if mapping(branch, root)[0] is not None]
            if not objects:
                return None, root, many
            described = objects[0]
        elif "anyOf" in described:
            objects = [branch for branch in described["anyOf"] if mapping(branch, root)[0] is not None]
            if not objects:
                return None, root, many
            described = objects[0]
        else:
            return (described if "properties" in described else None), root, many


def table(schema: Schema, root: Schema, lang: str) -> list[str]:
    """Return the table of the fields of a mapping."""
    words = WORDS[lang]
    lines = ["| " + " | ".join(words["columns"]) + " |", "|---|---|---|"]
    for key, described in schema["properties"].items():
        title = text(described, root, lang, "title")
        meaning = text(described, root, lang, "description")
        required = f" ({words['required']})" if key in schema.get("required", ()) else ""
        lines.append(f"| `{key}` | {title}{required} | {meaning} |".replace("  ", " "))
    return lines


def text(described: Schema, root: Schema, lang: str, word: str) -> str:
    """Return title or description of a field, from itself or from what it refers to."""
    words = described if lang == "ru" else described.get("x-en", {})
    if word not in words and "$ref" in described:
        return text(*resolved(described, root), lang, word)
    return str(words.get(word, "")).replace("|", "\\|").replace("\n", " ")
