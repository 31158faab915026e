"""The one converter between plain data (mappings, lists, strings, numbers) and the values of the model.

Strict in both directions: nothing is guessed or coerced, so that `1` never becomes `"1"` and `"12"` never `12`.
The few short forms of files (a text without languages, an outcome as a bare reference) are read and written here.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum, StrEnum
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, TypeVar, Union, get_args, get_origin
from weakref import ref

from attrs import NOTHING, Attribute, fields, has, resolve_types
from cattrs import Converter

from .errors import CoppbuilderError
from .model import (
    KINDS,
    AnyOfTarget,
    CompetencyRef,
    CompetencyTarget,
    Criterion,
    DigitalResource,
    Document,
    EntryModule,
    HeldProfession,
    LearningResult,
    ModuleRequirement,
    Objective,
    ObjectiveValue,
    Origin,
    Outcome,
    PinnedStandard,
    ProfessionGoal,
    Recognized,
    ShareTarget,
    Target,
    Text,
    Version,
    VersionRange,
)

if TYPE_CHECKING:
    from cattrs.dispatch import StructureHook, UnstructureHook

__all__ = ["SHORT_FORMS", "StructureError", "digest", "file_key", "structure", "unstructure"]

T = TypeVar("T")

#: Classes that may stand in a file as one bare string, and the field which that string is.
SHORT_FORMS: Final[Mapping[type, str]] = {
    Outcome: "competency",
    CompetencyTarget: "competency",
    LearningResult: "text",
    Criterion: "text",
    DigitalResource: "title",
    ModuleRequirement: "module",
    EntryModule: "module",
    Recognized: "module",
    HeldProfession: "ref",
    ProfessionGoal: "ref",
    PinnedStandard: "standard",
}

_ISO_LENGTH: Final = len("2026-12-01")
_KOPECKS: Final = -2
#: The key under which `structure` hands the origin on: no file can hold it.
_ORIGIN: Final = object()
#: References and versions repeat across a catalogue: equal ones become one value.
_CACHED: Final = 50_000


class StructureError(CoppbuilderError):
    """Plain data is not a document of the model; `arguments` hold `kind`, `id` and the `problem`."""

    def __init__(self, document: Mapping[str, object], problem: str) -> None:
        """Name the document by what it says of itself."""
        super().__init__(
            "doc.not-a-document", kind=str(document.get("kind")), id=str(document.get("id")), problem=problem
        )


def structure(document: Mapping[str, object], origin: Origin | None = None) -> Document:
    """Make the value of the model out of plain data; `kind` says of which class.

    Meant for data that has passed its schema: other data is refused too, but in the words of a programmer.
    `origin`, the file it was read from, is no part of the data.

    Raises:
        StructureError: the kind is unknown, or the data does not fit it.

    Example:
        >>> structure({"kind": "profession", "id": "534-2026:3417"}).id
        '534-2026:3417'

    """
    kind = document.get("kind")
    cls = KINDS.get(kind) if isinstance(kind, str) else None
    if cls is None:
        raise StructureError(document, "unknown kind")
    try:
        value: Document = _CONVERTER.structure({**document, _ORIGIN: origin}, cls)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise StructureError(document, f"{type(error).__name__}: {error}") from error
    return value


def unstructure(document: Document) -> dict[str, Any]:
    """Return the canonical plain form: `schema`, `kind`, `id`, then the fields in their order, defaults left out.

    Money is a decimal string, whole numbers are integers, dates are ISO 8601, and what can be one string is one.

    Example:
        >>> unstructure(structure({"id": "534-2026:3417", "kind": "profession", "verified": True}))
        {'schema': 1, 'kind': 'profession', 'id': '534-2026:3417'}

    """
    plain: dict[str, Any] = _CONVERTER.unstructure(document)
    return plain


def digest(document: Document) -> str:
    """Return the fingerprint of the canonical form; comments, order of keys, defaults and the file do not count.

    Example:
        >>> digest(structure({"kind": "profession", "id": "534-2026:3417"}))[:16]
        'sha256-1:ad511aa'

    """
    number = id(document)
    known = _DIGESTS.get(number)
    if known is None:
        canonical = json.dumps(unstructure(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        told = f"sha256-1:{hashlib.sha256(canonical.encode()).hexdigest()}"
        known = _DIGESTS[number] = told, ref(document, lambda _: _DIGESTS.pop(number, None))
    return known[0]


#: Digests by `id` of documents, as long as these live: a document never changes, and its hash takes longer.
_DIGESTS: Final[dict[int, tuple[str, ref[Document]]]] = {}


def file_key(attribute: Attribute[Any]) -> str:
    """Return the key under which a field stands in files (`from` for `first`, for example).

    Example:
        >>> from .model import Period
        >>> file_key(fields(Period).first)
        'from'

    """
    key: str = attribute.metadata.get("key", attribute.name)
    return key


def _refused(value: object, wanted: str) -> TypeError:
    return TypeError(f"not {wanted}: {value!r}")


def _string(value: object, _: object) -> str:
    if isinstance(value, str):
        return value
    raise _refused(value, "a string")


def _boolean(value: object, _: object) -> bool:
    if value is True or value is False:
        return value
    raise _refused(value, "true or false")


def _integer(value: object, _: object) -> int:
    if type(value) is int:
        return value
    if type(value) is float and value.is_integer():  # JSON does not tell 24.0 from 24
        return int(value)
    raise _refused(value, "a whole number")


def _number(value: object, _: object) -> float:
    if type(value) is int:
        return value
    if type(value) is float and isfinite(value):
        return _shortest(value)
    raise _refused(value, "a number")


def _shortest(value: float) -> float:
    return int(value) if value == int(value) else value


def _decimal(value: object, _: object) -> Decimal:
    if type(value) is int or (type(value) is float and isfinite(value)):
        return Decimal(str(value))
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and value.isascii() and value.replace(".", "", 1).isdigit():
        return Decimal(value)
    raise _refused(value, "a decimal number")


def _money(value: object, _: object) -> Decimal:
    amount = _decimal(value, None)
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and exponent < _KOPECKS and amount != round(amount, -_KOPECKS):
        raise _refused(value, "roubles and kopecks")
    return amount


def _written_decimal(value: Decimal) -> str:
    if value == value.to_integral_value():
        return str(int(value))
    text = f"{value:f}".rstrip("0")
    return text + "0" if text[-2] == "." else text


def _written_objective(value: ObjectiveValue) -> dict[str, Any]:
    """Write roubles as a decimal string with kopecks, all else as numbers; nothing is rounded."""
    write = _written_roubles if value.name is Objective.COST else _written_number
    return {"name": value.name.value, "value": write(value.value), "bound": write(value.bound)}


def _written_roubles(value: Decimal) -> str:
    kopecks = f"{value:.2f}"
    return kopecks if Decimal(kopecks) == value else _written_decimal(value)


def _written_number(value: Decimal) -> float | str:
    number = _shortest(float(value))
    return number if Decimal(str(number)) == value else _written_decimal(value)


def _day(value: object, _: object) -> dt.date:
    # `fromisoformat` alone would also read 20261201 and 2026-W01-1.
    if isinstance(value, str) and len(value) == _ISO_LENGTH and value[4] == value[7] == "-":
        return dt.date.fromisoformat(value)
    raise _refused(value, "a date like 2026-12-01")


def _text(value: object, _: object) -> Text:
    if isinstance(value, str) and value:
        return Text.plain(value)
    if isinstance(value, dict) and value:
        return Text(tuple([(_string(language, None), _string(text, None)) for language, text in value.items()]))
    raise _refused(value, "a text")


def _written_text(value: Text) -> str | dict[str, str]:
    (language, text), *others = value.languages
    return text if language == "und" and not others else dict(value.languages)


def _word_or_number(value: object, _: object) -> float | str | bool:
    if isinstance(value, str | bool):
        return value
    return _number(value, None)


_SIMPLE: Final[Mapping[Any, StructureHook]] = {
    str: _string,
    bool: _boolean,
    int: _integer,
    float: _number,
    Decimal: _money,
}


def _target(value: object, _: object) -> Target:
    if isinstance(value, dict):
        if "any_of" in value:
            return _CONVERTER.structure(value, AnyOfTarget)
        if "share" in value:
            return _CONVERTER.structure(value, ShareTarget)
    return _CONVERTER.structure(value, CompetencyTarget)


def _parsed(parse: Callable[[str], T]) -> StructureHook:
    return lambda value, _: parse(_string(value, None))


def _is_optional(cls: Any) -> bool:
    return get_origin(cls) in {Union, types.UnionType} and len(get_args(cls)) == 2 and type(None) in get_args(cls)  # noqa: PLR2004 - X and None


def _is_tuple(cls: Any) -> bool:
    return get_origin(cls) is tuple and get_args(cls)[1:] == (...,)


def _is_mapping(cls: Any) -> bool:
    return get_origin(cls) is Mapping


def _optional_hook(cls: Any, converter: Converter) -> StructureHook:
    (some,) = (part for part in get_args(cls) if part is not type(None))
    inner = _reader(converter, some)
    return lambda value, _: None if value is None else inner(value, some)


def _tuple_hook(cls: Any, converter: Converter) -> StructureHook:
    element = get_args(cls)[0]
    inner = _reader(converter, element)

    def hook(value: Any, _: Any) -> tuple[Any, ...]:
        if isinstance(value, list | tuple):
            return tuple([inner(part, element) for part in value])
        raise _refused(value, "a list")

    return hook


def _written_tuple(cls: Any, converter: Converter) -> UnstructureHook:
    inner = converter.get_unstructure_hook(get_args(cls)[0])
    return lambda value: [inner(part) for part in value]


def _mapping_hook(cls: Any, converter: Converter) -> StructureHook:
    element = get_args(cls)[1]
    inner = _reader(converter, element)
    return lambda value, _: {_string(key, None): inner(part, element) for key, part in value.items()}


def _enum_hook(cls: type[Enum]) -> StructureHook:
    members = {member.value: member for member in cls}
    if issubclass(cls, int):
        return lambda value, _: members[_integer(value, None)]
    return lambda value, _: members[value]


def _class_hook(cls: Any, converter: Converter) -> StructureHook:
    """Read a mapping key by key: that costs what the file says, not what the class could hold."""
    table: dict[object, tuple[str, StructureHook, Any]] = {}
    main = SHORT_FORMS.get(cls)

    def read_fields(value: Any) -> Any:
        if not table:  # filled late, as an item of a standard holds items
            table.update(_readers(cls, converter))
        arguments = {}
        for key, part in value.items():
            name, read, wanted = table[key]
            arguments[name] = read(part, wanted)
        return cls(**arguments)

    @lru_cache(_CACHED)
    def read_short(text: str) -> Any:
        return read_fields({main: text})

    def hook(value: Any, _: Any) -> Any:
        return read_short(value) if main and isinstance(value, str) else read_fields(value)

    return _document_hook(cls, hook) if issubclass(cls, Document) else hook


def _readers(cls: Any, converter: Converter) -> dict[object, tuple[str, StructureHook, Any]]:
    readers: dict[object, tuple[str, StructureHook, Any]] = {
        file_key(attribute): (attribute.name, _field_reader(cls, attribute, converter), attribute.type)
        for attribute in _file_fields(cls)
    }
    if issubclass(cls, Document):
        readers[_ORIGIN] = ("origin", lambda value, _: value, Origin)
    return readers


def _field_reader(cls: Any, attribute: Attribute[Any], converter: Converter) -> StructureHook:
    if cls is ObjectiveValue and attribute.type is Decimal:
        return _decimal  # the value of an objective may be finer than a kopeck
    return _reader(converter, attribute.type)


def _reader(converter: Converter, cls: Any) -> StructureHook:
    """Find the hook of a type; the library's own ones for simple values come before any that one could register."""
    if isinstance(cls, type) and issubclass(cls, Enum):
        return _enum_hook(cls)
    return _SIMPLE.get(cls) or converter.get_structure_hook(cls)


def _file_fields(cls: Any) -> list[Attribute[Any]]:
    return [attribute for attribute in fields(resolve_types(cls)) if not attribute.metadata.get("internal")]


def _document_hook(cls: type[Document], read: StructureHook) -> StructureHook:
    def hook(value: Any, _: Any) -> Document:
        if value.get("kind", cls.KIND) != cls.KIND:
            raise _refused(value["kind"], cls.KIND)
        body = dict(value)
        body.pop("kind", None)
        body.pop("$schema", None)
        document: Document = read(body, cls)
        return document

    return hook


def _written_class(cls: Any, converter: Converter) -> UnstructureHook:
    names = [attribute.name for attribute in _file_fields(cls)]
    table: list[tuple[str, object, UnstructureHook]] = []
    main = SHORT_FORMS.get(cls)
    head = {"schema": None, "kind": cls.KIND, "id": None} if issubclass(cls, Document) else {}

    def hook(value: Any) -> Any:
        if not table:
            table.extend(_writers(cls, converter))
        plain: dict[str, Any] = dict(head)
        for name, (key, default, write) in zip(names, table, strict=True):
            part = getattr(value, name)
            if part is not default and part != default:
                plain[key] = write(part)
        return plain[main] if len(plain) == 1 and main in plain else plain

    return hook


def _writers(cls: Any, converter: Converter) -> list[tuple[str, object, UnstructureHook]]:
    return [
        (file_key(attribute), _default(cls, attribute), converter.get_unstructure_hook(attribute.type))
        for attribute in _file_fields(cls)
    ]


def _default(cls: Any, attribute: Attribute[Any]) -> object:
    if issubclass(cls, Document) and attribute.name == "schema":
        return NOTHING  # the version of the format is always written
    default: Any = attribute.default
    return default.factory() if hasattr(default, "factory") else default


def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    # The last factory that was registered is asked first.
    converter.register_structure_hook_factory(has, _class_hook)
    converter.register_unstructure_hook_factory(has, _written_class)
    converter.register_structure_hook_factory(_is_optional, _optional_hook)
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook)
    converter.register_unstructure_hook_factory(_is_tuple, _written_tuple)
    converter.register_structure_hook_factory(_is_mapping, _mapping_hook)
    converter.register_structure_hook(dt.date, _day)
    converter.register_structure_hook(float | str | bool, _word_or_number)
    converter.register_structure_hook(Target, _target)
    converter.register_unstructure_hook(float, lambda value: value if type(value) is int else _shortest(value))
    converter.register_unstructure_hook(StrEnum, lambda word: word.value)  # PyYAML writes no members of enumerations
    converter.register_unstructure_hook(Decimal, _written_decimal)
    converter.register_unstructure_hook(ObjectiveValue, _written_objective)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_structure_hook(Text, _text)
    converter.register_unstructure_hook(Text, _written_text)
    for parsed in (CompetencyRef, Version, VersionRange):
        converter.register_structure_hook(parsed, _parsed(lru_cache(_CACHED)(parsed.parse)))
        converter.register_unstructure_hook(parsed, str)
    return converter


_CONVERTER: Final = _converter()
