"""What is wrong with the shape of a document, in the words of its fields: the titles of the schemas."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher, get_close_matches
from fractions import Fraction
from functools import cache
from math import isfinite
from typing import Any, Final, cast

from attrs import frozen
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from ..model import KINDS, Argument
from .characters import presentable
from .positions import pointer_of
from .problem import Tree
from .schemas import Schema, load_schema, resolved, with_referred
from .shape import ShapeProblem

#: Codes of the keywords that are not a matter of type or choice.
_CODES: Final = {
    "minimum": "DOC205",
    "maximum": "DOC205",
    "multipleOf": "DOC205",
    "pattern": "DOC206",
    "format": "DOC206",
    "minLength": "DOC207",
    "minItems": "DOC207",
    "minProperties": "DOC207",
    "uniqueItems": "DOC208",
}
#: Codes whose texts say how such a value is written, by the `x-form` of the schema.
_WRITTEN: Final = {"DOC205", "DOC206"}
_MISSING: Final = "DOC201"
#: A day as it is written, whether or not the calendar has it.
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: More values than these are named without what they mean.
_DESCRIBED: Final = 16
#: So many fields show what a group is made of.
_SHOWN: Final = 3
#: What people begin the entries of lists with.
_DASHES: Final = ("-", "–", "—", "•", "·", "*")
#: Words of titles as short as these tell nothing.
_SHORT: Final = 3
#: Measures of a program that requests have asked to be minimized, and that assembly does not weigh.
_NO_OBJECTIVES: Final = ("weeks", "risk", "risks")
_LIST: Final = {"ru": "список", "en": "a list"}
_FIELDS: Final = {"ru": "набор полей", "en": "a group of fields"}
_CLOSE: Final = 0.6

Label = Mapping[str, str]


@frozen
class _Place:
    """A schema on the way to a fault, the file it lies in, and the nearest title above."""

    schema: Any
    root: Schema
    label: Label


@frozen(kw_only=True)
class _Fault:
    """What the validator found: the keyword that is broken and its value, the schema that holds it, and the value."""

    keyword: str
    wanted: Any
    schema: Schema
    value: Any
    pointer: str
    is_key: bool
    root: Schema
    label: Label

    @classmethod
    def of(cls, error: ValidationError, root: Schema) -> _Fault:
        place = _place_of(_Place(root, root, _label(root) or {}), error.absolute_schema_path)
        return cls(
            keyword=str(error.validator),
            wanted=error.validator_value,
            schema=cast("Schema", error.schema),
            value=error.instance,
            pointer=pointer_of(error.absolute_path),
            is_key="propertyNames" in error.absolute_schema_path,
            root=place.root,
            label=place.label,
        )

    @property
    def choices(self) -> list[Any]:
        """The values or types that would do."""
        return self.wanted if isinstance(self.wanted, list) else [self.wanted]

    def problem(self, key: str, *, below: str | None = None, **arguments: Argument) -> ShapeProblem:
        """Make a problem of the value, or of the key `below` it."""
        return ShapeProblem(
            code=key.partition(".")[0],
            key=key,
            arguments={"label": self.label, **arguments},
            pointer=self.pointer if below is None else self.pointer + pointer_of([below]),
            on_key=below is not None,
        )


def explain_kind(value: Mapping[str, Tree]) -> tuple[ShapeProblem, ...]:
    """Say that the kind of the document is missing or unknown."""
    if "kind" not in value:
        return (ShapeProblem(code="DOC201", key="DOC201.kind"),)
    near = _nearest(value["kind"], KINDS) if isinstance(value["kind"], str) else ""
    key = "DOC204.near-kind" if near else "DOC204.kind"
    arguments: dict[str, Argument] = {"got": _shown(value["kind"]), "near": near, "choices": ", ".join(KINDS)}
    return (ShapeProblem(code="DOC204", key=key, arguments=arguments, pointer="/kind"),)


def explain(kind: str, value: Mapping[str, Tree]) -> tuple[ShapeProblem, ...]:
    """Say everything that does not fit."""
    root = load_schema(kind)
    found: dict[tuple[str, str, str], ShapeProblem] = {}
    strangers: set[str] = set()
    for error in _validator(kind).iter_errors(value):
        fault = _Fault.of(error, root)
        if fault.pointer in strangers:
            continue  # of a value of a wrong type there is nothing more to say
        if fault.keyword == "type":
            strangers.add(fault.pointer)
        for problem in _problems(fault):
            found.setdefault((problem.pointer, problem.code, str(problem.arguments.get("name", ""))), problem)
    meant = {_field_meant(problem) for problem in found.values() if problem.key == "DOC202.near"}
    told = (
        each for each in found.values() if each.code != _MISSING or (each.pointer, each.arguments["name"]) not in meant
    )
    return tuple(told) or (ShapeProblem(code="DOC203", key="DOC203.whole"),)


def _field_meant(problem: ShapeProblem) -> tuple[str, Argument]:
    """Return the field that a misspelt one stands for: nobody wants to hear that it is missing, too."""
    return problem.pointer.rpartition("/")[0], problem.arguments["near"]


def _problems(fault: _Fault) -> Iterator[ShapeProblem]:
    if fault.is_key:
        yield fault.problem("DOC206.name", below=fault.value, name=presentable(fault.value))
        return
    match fault.keyword:
        case "required":
            yield from _missing(fault)
        case "additionalProperties":
            yield from _unknown(fault)
        case "type":
            yield _wrong_type(fault)
        case "enum" | "const":
            yield _not_listed(fault)
        case _:
            yield _unfit(fault)


def _missing(fault: _Fault) -> Iterator[ShapeProblem]:
    for name in fault.wanted:
        if name not in fault.value:
            part = _place_of(_Place(fault.schema, fault.root, fault.label), ["properties", name])
            yield fault.problem(f"DOC201.{_keyword(part, 'x-gender')}", label=part.label, name=name)


def _unknown(fault: _Fault) -> Iterator[ShapeProblem]:
    properties = fault.schema["properties"]
    before: str | None = None
    for name in fault.value:
        if name not in properties:
            free = [known for known in properties if known not in fault.value and known != "$schema"]
            yield _stranger(fault, name, before, free)
        before = name


def _stranger(fault: _Fault, name: str, before: str | None, free: list[str]) -> ShapeProblem:
    """Say of a field that nobody knows what it may have been meant to be; `before` is the field before it."""
    shown, empty = presentable(name), fault.value[name] is None
    whole = None if before is None else fault.value[before]
    if empty and name.isascii() and name.isdigit() and str(whole).lstrip("-").isdigit():
        return fault.problem("DOC202.comma", below=name, name=shown, whole=str(whole))
    field, colon, value = name.partition(":")
    if empty and colon and value and field in fault.schema["properties"]:
        return fault.problem("DOC202.space", below=name, name=shown, field=field, value=presentable(value))
    near = _by_title(name, free, fault.root, fault.schema["properties"]) or _nearest(name, free)
    if near:
        return fault.problem("DOC202.near", below=name, name=shown, near=near, fields=tuple(free))
    if empty and isinstance(whole, str) and not name.isascii():
        return fault.problem("DOC202.part", below=name, name=shown)
    return fault.problem("DOC202" if free else "DOC202.full", below=name, name=shown, fields=tuple(free))


def _by_title(name: str, known: Iterable[str], root: Schema, properties: Schema) -> str:
    """Find the field that is called like this in Russian: a methodologist may well write «название» or «лекции»."""
    written = name.casefold().replace("_", " ")
    words: dict[str, str | None] = {}
    for field in known:
        for title in _place_of(_Place(properties, root, {}), [field]).label.values():
            if written == title.casefold():
                return field
            for word in title.casefold().split():
                # a word of two titles tells neither
                words[word] = field if words.get(word, field) == field else None
    telling = {word: field for word, field in words.items() if field is not None and len(word) > _SHORT}
    return telling.get(_nearest(written, telling), "")


def _wrong_type(fault: _Fault) -> ShapeProblem:
    wanted = fault.choices
    got = _shown(fault.value)
    if fault.value is None:
        return fault.problem("DOC203.empty")
    if "string" in wanted and isinstance(fault.value, bool | int | float):
        return fault.problem("DOC104.same", raw=got, read=got)
    form = fault.schema.get("x-form", "text-or-fields" if {"string", "object"} <= set(wanted) else wanted[0])
    if form == "array" and isinstance(fault.value, str):
        form = "array-dash" if fault.value.startswith(_DASHES) else "array-one"
        got = presentable(fault.value.lstrip("".join(_DASHES)).lstrip())
    return fault.problem(f"DOC203.{form}", got=got, fields=_first_fields(fault.schema), example=_example(fault.schema))


def _first_fields(schema: Schema) -> tuple[str, ...]:
    """Return fields that show what a group is made of: those it needs, else the first ones."""
    return tuple(schema.get("required") or [*schema.get("properties", ())][:_SHOWN])


def _example(schema: Schema) -> str:
    return str(next(iter(schema.get("examples", ())), ""))


def _not_listed(fault: _Fault) -> ShapeProblem:
    texts = tuple(str(value) for value in fault.choices)
    got = _shown(fault.value)
    form = fault.schema.get("x-form")
    if form:
        return fault.problem(f"DOC204.{form}", got=got, values=texts, choices=_described(fault.schema, texts))
    if fault.value in _NO_OBJECTIVES and fault.pointer.startswith("/minimize/"):
        return fault.problem("DOC204.no-objective", got=got, values=texts, choices=_described(fault.schema, texts))
    near = _near_value(str(fault.value), fault.schema, texts)
    choices = _described(fault.schema, texts)
    return fault.problem("DOC204.near" if near else "DOC204", got=got, values=texts, near=near, choices=choices)


def _described(schema: Schema, values: tuple[str, ...]) -> Label:
    """Return the values with what they mean, in each language."""
    russian = schema.get("enumDescriptions", ())
    english = schema.get("x-en", {}).get("enumDescriptions", ())
    told = {"ru": russian, "en": english}
    if len(values) > _DESCRIBED or len(russian) != len(values) or len(english) != len(values):
        return dict.fromkeys(told, ", ".join(values))
    return {
        lang: ", ".join(f"{value} ({_within(word)})" for value, word in zip(values, words, strict=True))
        for lang, words in told.items()
    }


def _unfit(fault: _Fault) -> ShapeProblem:
    code = _CODES[fault.keyword]
    if code not in _WRITTEN:
        return fault.problem(code)
    schema = fault.schema
    form = schema.get("x-form") or ("bounds" if "maximum" in schema else "least")
    if form == "date" and _DAY.fullmatch(fault.value):
        return fault.problem("DOC206.no-day", got=fault.value)
    least, most = schema.get("minimum", 0), schema.get("maximum", 0)
    got = _shown(fault.value)
    return fault.problem(f"{code}.{form}", got=got, least=least, most=most, example=_example(schema))


def _near_value(got: str, schema: Schema, values: tuple[str, ...]) -> str:
    labels = [*schema.get("enumDescriptions", ()), *schema.get("x-en", {}).get("enumDescriptions", ())]
    names = {label.casefold(): values[index % len(values)] for index, label in enumerate(labels)}
    names |= {value.casefold(): value for value in values}
    begun = {value for name, value in names.items() if name.startswith(got.casefold())}
    if len(begun) == 1 and len(got) > _SHORT:
        return begun.pop()
    return names.get(_nearest(got.casefold(), names), "")


def _nearest(word: str, words: Iterable[str]) -> str:
    """Return the word that is most alike; none if two are equally so."""
    near = get_close_matches(word, words, 2, _CLOSE)
    alike = [SequenceMatcher(a=other, b=word).ratio() for other in near]
    return "" if not near or alike[0] in alike[1:] else near[0]


def _shown(value: object) -> Argument:
    """Return a value as it may stand in a message."""
    if isinstance(value, str):
        text = presentable(value)
        return {"ru": f"«{text}»", "en": f"“{text}”"}
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return _LIST
    return _FIELDS if isinstance(value, dict) else presentable(str(value))


def _place_of(place: _Place, path: Iterable[str | int]) -> _Place:
    """Follow a path of keywords down a schema, through its references, and keep the nearest title."""
    schema, root, label = place.schema, place.root, place.label
    for part in path:
        while isinstance(schema, dict) and part not in schema:
            schema, root = resolved(schema, root)
        schema = schema[part]
        if isinstance(schema, dict):
            label = _title(schema, root) or label
    return _Place(schema, root, label)


def _title(schema: Schema, root: Schema) -> Label | None:
    while "title" not in schema and "$ref" in schema:
        schema, root = resolved(schema, root)
    return _label(schema)


def _label(schema: Schema) -> Label | None:
    title, english = schema.get("title"), schema.get("x-en")
    if not isinstance(title, str) or not isinstance(english, dict):
        return None  # `title` may also be a field of this name
    return {"ru": _within(title), "en": _within(english["title"])}


def _within(title: str) -> str:
    """Write a title as it stands inside a sentence; abbreviations keep their capitals."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _keyword(place: _Place, keyword: str) -> str:
    """Return a keyword of a schema, or of what it refers to."""
    schema, root = place.schema, place.root
    while keyword not in schema:
        schema, root = resolved(schema, root)
    return str(schema[keyword])


@cache
def _validator(kind: str) -> Draft202012Validator:
    # A file that names its dialect would be looked at by the library's own validator of it, not by ours.
    schemas = {
        name: {key: part for key, part in schema.items() if key != "$schema"}
        for name, schema in with_referred(kind).items()
    }
    # A registry that was given nothing to retrieve with raises on any other address.
    registry: Registry[Schema] = Registry[Schema]().with_resources(
        (name, DRAFT202012.create_resource(schema)) for name, schema in schemas.items()
    )
    checker = FormatChecker(formats=["date"])
    made: Draft202012Validator = _Strict(next(iter(schemas.values())), registry=registry, format_checker=checker)
    return made


def _multiple(_: object, step: float, value: object, __: object) -> Iterator[ValidationError]:
    """Compare as fractions of the written numbers: 0.07 is a multiple of 0.01, whatever its binary form."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return
    finite = isinstance(value, int) or isfinite(value)
    if not finite or (Fraction(str(value)) / Fraction(str(step))).denominator != 1:
        yield ValidationError(f"{value} is not a multiple of {step}")


def _pattern(_: object, pattern: str, value: object, __: object) -> Iterator[ValidationError]:
    """Take `$` for the very end, as all other languages do."""
    if isinstance(value, str) and not _compiled(pattern)(value):
        yield ValidationError(f"{value!r} does not match")


@cache
def _compiled(pattern: str) -> Callable[[str], re.Match[str] | None]:
    return re.compile(pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern).search


_Strict = extend(  # type: ignore[no-untyped-call] # the library's types leave it without any
    Draft202012Validator, {"multipleOf": _multiple, "pattern": _pattern}
)
