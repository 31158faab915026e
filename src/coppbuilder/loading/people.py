"""The private file with names of people: read at export only, and nothing of what it says is ever told or kept.

A finding names the place, never what stands there: reports go to logs, and names must not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from ..errors import UsageError
from ..model import CommissionRole, Finding, Location, Report, Severity
from .files import UnreadableError, read_bytes
from .json_reader import read_json
from .loaded import Loaded
from .positions import locate
from .problem import Parsed
from .yaml_reader import read_yaml

_HEAD: Final = frozenset({"$schema", "schema", "kind"})
_TEXTS: Final = frozenset({"organisation", "city"})
#: Fields of a person, by the list or place in which it stands.
_PERSONS: Final[Mapping[str, frozenset[str]]] = {
    "approver": frozenset({"name", "position"}),
    "developers": frozenset({"name", "position"}),
    "teachers": frozenset({"name", "position", "module", "role", "qualification"}),
    "commission": frozenset({"name", "position", "role"}),
    "signatories": frozenset({"name", "position", "provider", "basis"}),
}
_ROLES: Final = tuple(role.value for role in CommissionRole)
_LONGEST: Final = 300


@frozen(kw_only=True)
class Known:
    """What the people of a program may be named with: modules that are taught, organisations that take part."""

    modules: Collection[str] = ()
    providers: Collection[str] = ()


@frozen(kw_only=True, repr=False)
class People:
    """What the file says, as plain values by field; it is never shown as a whole."""

    fields: Mapping[str, Any] = {}


def read_people(path: Path, known: Known | None = None) -> Loaded[People]:
    """Read a file with names of people, in YAML or JSON; whatever is wrong is a finding that quotes nothing.

    Args:
        path: the file.
        known: modules and organisations of the program; others are warned of.

    Raises:
        UsageError: there is no such file, or it cannot be read.

    """
    if not path.is_file():
        raise UsageError("usage.no-path", path=str(path))
    try:
        data = read_bytes(path)
    except UnreadableError as error:
        raise UsageError("usage.unreadable-file", path=str(path)) from error
    suffix = ".json" if path.suffix.lower() == ".json" else ".yaml"
    parsed = read_json(data) if suffix == ".json" else read_yaml(data)
    flaws = tuple(_syntax(parsed))
    if not flaws and parsed.value is not None:
        flaws = (*_flaws(parsed.value), *_unknown(parsed.value, known))
    findings = _located(path, data, suffix, flaws)
    if _in_catalogue(path):
        findings = (_finding(path, "PPL103", Severity.WARNING, Location(file=str(path))), *findings)
    report = Report.merge([Report(findings=findings, checked=1)])
    fields = {key: value for key, value in (parsed.value or {}).items() if key not in _HEAD} if report.ok else {}
    return Loaded(value=People(fields=fields), report=report)


@frozen(kw_only=True)
class _Flaw:
    """What is wrong: the key of a text, the pointer or the place, and words that are ours."""

    key: str
    pointer: str = ""
    on_key: bool = False
    place: tuple[int, int] | None = None
    arguments: Mapping[str, str | int] = {}


def _syntax(parsed: Parsed) -> Iterator[_Flaw]:
    for problem in parsed.problems:
        yield _Flaw(key="PPL101.syntax", place=(problem.line, problem.column), arguments={"code": problem.code})


def _flaws(value: Mapping[str, Any]) -> Iterator[_Flaw]:
    fields = (*sorted(_TEXTS), *_PERSONS)
    for key, each in value.items():
        pointer = f"/{_escaped(key)}"
        if key in _HEAD:
            wrong = (key == "kind" and each != "people") or (key == "schema" and each != 1)
            yield from [_Flaw(key=f"PPL101.{key}", pointer=pointer)] if wrong else ()
        elif key in _TEXTS:
            yield from _text(each, pointer)
        elif key == "approver":
            yield from _person(each, pointer, _PERSONS[key])
        elif key not in _PERSONS:
            yield _Flaw(key="PPL101.field", pointer=pointer, on_key=True, arguments={"known": ", ".join(fields)})
        elif not isinstance(each, list):
            yield _Flaw(key="PPL101.list", pointer=pointer)
        else:
            for number, person in enumerate(each):
                yield from _person(person, f"{pointer}/{number}", _PERSONS[key])


def _person(value: Any, pointer: str, fields: frozenset[str]) -> Iterator[_Flaw]:
    known = ", ".join(sorted(fields))
    if not isinstance(value, dict):
        yield _Flaw(key="PPL101.person", pointer=pointer, arguments={"known": known})
        return
    if "name" not in value:
        yield _Flaw(key="PPL101.no-name", pointer=pointer)
    for key, each in value.items():
        below = f"{pointer}/{_escaped(key)}"
        if key not in fields:
            yield _Flaw(key="PPL101.field", pointer=below, on_key=True, arguments={"known": known})
        elif key == "role" and "module" not in fields and each not in _ROLES:
            yield _Flaw(key="PPL101.role", pointer=below, arguments={"known": ", ".join(_ROLES)})
        else:
            yield from _text(each, below)


def _text(value: Any, pointer: str) -> Iterator[_Flaw]:
    if not isinstance(value, str) or not value.strip():
        yield _Flaw(key="PPL101.text", pointer=pointer)
    elif len(value) > _LONGEST:
        yield _Flaw(key="PPL101.long", pointer=pointer, arguments={"limit": _LONGEST})


def _unknown(value: Mapping[str, Any], known: Known | None) -> Iterator[_Flaw]:
    """Yield references that lead nowhere, once the shape is right."""
    if known is None or any(True for _ in _flaws(value)):
        return
    for group, field, ids in (("teachers", "module", known.modules), ("signatories", "provider", known.providers)):
        for number, person in enumerate(value.get(group, ())):
            if field in person and person[field] not in ids:
                yield _Flaw(key=f"PPL102.{field}", pointer=f"/{group}/{number}/{field}")


def _located(path: Path, data: bytes, suffix: str, flaws: tuple[_Flaw, ...]) -> tuple[Finding, ...]:
    spans = locate(data, suffix, [flaw.pointer for flaw in flaws if flaw.place is None]) if flaws else {}
    found = []
    for flaw in flaws:
        line, column = flaw.place or (1, 1)
        if flaw.place is None:
            span = spans[flaw.pointer]
            place = span.key if flaw.on_key and span.key else span.value
            line, column = place.line, place.column
        location = Location(file=str(path), line=line, column=column, end_line=line, end_column=column + 1)
        severity = Severity.WARNING if flaw.key.startswith("PPL102") else Severity.ERROR
        found.append(_finding(path, flaw.key, severity, location, flaw.arguments))
    return tuple(found)


def _finding(
    path: Path, key: str, severity: Severity, location: Location, arguments: Mapping[str, str | int] | None = None
) -> Finding:
    said = {"file": path.name, **(arguments or {})}
    return Finding(code=key.partition(".")[0], severity=severity, key=key, arguments=said, location=location)


def _in_catalogue(path: Path) -> bool:
    """Tell whether the file lies where a check, a cache or a copy of the catalogue would take it along."""
    return any((folder / "modules").is_dir() for folder in path.absolute().parents)


def _escaped(key: object) -> str:
    return str(key).replace("~", "~0").replace("/", "~1")
