"""Files of learners: pseudonyms with prior learning, in YAML, JSON, JSON lines or CSV; never names of persons."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from ..errors import UsageError
from ..measure.learners import Learner
from ..model import (
    CompetencyRef,
    EntryModule,
    Finding,
    Level,
    Location,
    Outcome,
    Recognized,
    Report,
    Severity,
    Subject,
    Version,
)
from .files import UnreadableError, read_bytes
from .json_reader import read_json
from .jsonl import read_jsonl
from .loaded import Loaded
from .locate import locate_findings
from .problem import Parsed, Problem
from .text import prepare
from .yaml_reader import read_yaml

if TYPE_CHECKING:
    from ..model import Catalog

FIELDS: Final = ("id", "competencies", "modules", "units")
_HEAD: Final = frozenset({"$schema", "schema", "kind", "learners"})
_ID: Final = re.compile(r"(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_PERSONAL: Final = re.compile(
    r"[^\s@]+@[^\s@]+\.[^\W\d_]{2,}"  # an e-mail address
    r"|(?<!\d)\d{3}[- ]?\d{3}[- ]?\d{3}[- ]?\d{2}(?!\d)"  # СНИЛС, or the eleven digits of a telephone
    r"|(?<!\d)(?:\+7|8)[ (-]*\d{3}[ )-]*\d{3}[ -]?\d{2}[ -]?\d{2}(?!\d)"  # a telephone
    r"|(?<!\d)\d{2} ?\d{2} \d{6}(?!\d)"  # a passport
    r"|[А-ЯЁ][а-яё]+ [А-ЯЁ](?:[а-яё]+|\.) ?[А-ЯЁ](?:[а-яё]+|\.)"  # a name
)
_PERSONAL_FIELDS: Final = re.compile(
    r"name|fio|snils|passport|birth|mail|phone|address|фио|имя|фамилия|отчество|снилс|паспорт|рожден|почт|телефон|адрес",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class _Record:
    """What one learner is in a file: plain values by field, and where they are."""

    values: Any
    pointer: str = ""
    line: int | None = None
    columns: Mapping[str, int] | None = None


class _File:
    """Collects findings while a file is read."""

    def __init__(self, path: Path) -> None:
        """Begin without findings."""
        self.path = path
        self.findings: list[Finding] = []
        self._ids: set[str] = set()

    def tell(self, key: str, record: _Record, pointer: str, *, on_key: bool = False, **arguments: str | int) -> None:
        """Note what is wrong with a value."""
        location = None
        if record.columns is not None:
            field = pointer.split("/")[1] if "/" in pointer else ""
            line, column = record.line or 1, record.columns.get(field, 1)
            location = Location(file=str(self.path), line=line, column=column, end_line=line, end_column=column + 1)
        id_ = record.values.get("id") if isinstance(record.values, dict) else None
        code = key.partition(".")[0]
        self.findings.append(
            Finding(
                code=code,
                severity=Severity.WARNING if code == "LRN104" else Severity.ERROR,
                key=key,
                arguments=arguments,
                subject=Subject(
                    kind="learners", id=id_ if isinstance(id_, str) else "", file=str(self.path), line=record.line
                ),
                path=record.pointer + pointer,
                on_key=on_key,
                location=location,
            )
        )

    def problem(self, problem: Problem) -> None:
        """Note what is wrong with the syntax."""
        place = Location(
            file=str(self.path),
            line=problem.line,
            column=problem.column,
            end_line=problem.end_line,
            end_column=problem.end_column,
        )
        self.findings.append(
            Finding(
                code=problem.code,
                severity=Severity.ERROR,
                key=problem.key,
                arguments=problem.arguments,
                location=place,
            )
        )

    def learner(self, record: _Record) -> Learner | None:
        """Read one learner; none if anything is wrong with it."""
        before = len(self.findings)
        values = record.values
        if not isinstance(values, dict):
            self.tell("LRN101.mapping", record, "")
            return None
        for key in values:
            if key not in FIELDS:
                personal = _PERSONAL_FIELDS.search(str(key))
                code = "LRN102.field" if personal else "LRN101.field"
                self.tell(code, record, f"/{_escaped(key)}", on_key=True, known=", ".join(FIELDS))
        self._refuse_persons(record)
        id_ = self._id(record)
        competencies = self._each(record, "competencies", _competency)
        modules = self._each(record, "modules", _module)
        units = self._each(record, "units", _units)
        if len(self.findings) > before:
            return None
        return Learner(id=id_, competencies=competencies, modules=modules, units=units)

    def _refuse_persons(self, record: _Record) -> None:
        for key, value in record.values.items():
            if any(_PERSONAL.search(text) for text in _texts(value)):
                self.tell("LRN102", record, f"/{_escaped(key)}")

    def _id(self, record: _Record) -> str:
        id_ = record.values.get("id")
        if id_ is None:
            self.tell("LRN101.no-id", record, "")
        elif not isinstance(id_, str) or not _ID.fullmatch(id_):
            self.tell("LRN101.id", record, "/id")
        elif id_ in self._ids:
            self.tell("LRN101.twice", record, "/id", id=id_)
        else:
            self._ids.add(id_)
            return id_
        return ""

    def _each(self, record: _Record, field: str, read: Callable[[Any], Any]) -> tuple[Any, ...]:
        values = record.values.get(field, [])
        if not isinstance(values, list):
            self.tell("LRN101.list", record, f"/{field}", field=field)
            return ()
        found = []
        for number, value in enumerate(values):
            try:
                found.append(read(value))
            except (KeyError, TypeError, ValueError):
                self.tell(f"LRN101.{field}", record, f"/{field}/{number}")
        return tuple(found)


def read_learners(path: Path, catalog: Catalog) -> Loaded[tuple[Learner, ...]]:
    """Read a file of learners; whatever is wrong, or looks like data of a person, is a finding.

    YAML and JSON hold `learners`, a list; JSON lines one learner a line; CSV the columns `id`, `competencies`,
    `modules`, `units`, separated by commas or semicolons, with several values in a cell separated by `|`.

    Args:
        path: the file.
        catalog: where competencies, modules and units are looked up.

    Raises:
        UsageError: there is no such file, or it cannot be read.

    """
    if not path.is_file():
        raise UsageError("usage.no-path", path=str(path))
    file = _File(path)
    try:
        data = read_bytes(path)
    except UnreadableError as error:
        raise UsageError("learners.unreadable", path=str(path)) from error
    learners = []
    for record in _records(file, data, path.suffix.lower()):
        learner = file.learner(record)
        if learner is not None:
            _look_up(file, record, learner, catalog)
            learners.append(learner)
    report = Report.merge([Report(findings=locate_findings(file.findings), checked=1)])
    return Loaded(value=tuple(learners), report=report)


def check_learners(value: Mapping[str, Any], path: Path, catalog: Catalog) -> tuple[Finding, ...]:
    """Return what is wrong with learners that are plain data already, for example those of a workbook."""
    file = _File(path)
    for record in _listed(file, dict(value)):
        learner = file.learner(record)
        if learner is not None:
            _look_up(file, record, learner, catalog)
    return tuple(file.findings)


def _records(file: _File, data: bytes, suffix: str) -> Iterator[_Record]:
    if suffix == ".jsonl":
        for line, _, parsed in read_jsonl(data):
            _problems(file, parsed)
            if parsed.value is not None:
                yield _Record(values=parsed.value, line=line)
    elif suffix == ".csv":
        yield from _rows(file, data)
    else:
        parsed = read_json(data) if suffix == ".json" else read_yaml(data)
        _problems(file, parsed)
        if parsed.value is not None:
            yield from _listed(file, parsed.value)


def _problems(file: _File, parsed: Parsed) -> None:
    for problem in parsed.problems:
        file.problem(problem)


def _listed(file: _File, value: dict[str, Any]) -> Iterator[_Record]:
    whole = _Record(values=value)
    for key in value:
        if key not in _HEAD:
            file.tell("LRN101.head", whole, f"/{_escaped(key)}", on_key=True)
    learners = value.get("learners")
    if not isinstance(learners, list):
        file.tell("LRN101.learners", whole, "/learners" if "learners" in value else "")
        return
    for number, learner in enumerate(learners):
        yield _Record(values=learner, pointer=f"/learners/{number}")


def _rows(file: _File, data: bytes) -> Iterator[_Record]:
    source = prepare(data)
    if isinstance(source, Parsed):
        _problems(file, source)
        return
    first, _, _ = source.text.partition("\n")
    reader = csv.reader(io.StringIO(source.text), delimiter=";" if ";" in first else ",", strict=True)
    head: list[str] = []
    try:
        for row in reader:
            names = head
            if not head:
                head = [name.strip() for name in row]
            elif any(row):
                yield _row(names, row, reader.line_num)
    except csv.Error as error:
        line = reader.line_num
        file.problem(
            Problem(code="LRN101", key="LRN101.csv", arguments={"reason": str(error)}, line=line, end_line=line)
        )


def _row(names: list[str], row: list[str], line: int) -> _Record:
    values: dict[str, Any] = {}
    columns: dict[str, int] = {}
    at = 1
    for number, cell in enumerate(row):
        name = names[number] if number < len(names) else f"?{number + 1}"
        columns[name] = at
        at += len(cell) + 1
        text = cell.strip()
        if name == "id":
            values[name] = text
        elif text:
            values[name] = [part.strip() for part in text.split("|")]
    return _Record(values=values, line=line, columns=columns)


def _competency(value: Any) -> Outcome:
    if isinstance(value, str):
        reference, _, level = value.partition(" @")
        return Outcome(competency=CompetencyRef.parse(reference), level=Level(int(level)) if level else Level(3))
    _only(value, {"competency", "level"})
    return Outcome(competency=CompetencyRef.parse(value["competency"]), level=Level(value.get("level", 3)))


def _module(value: Any) -> EntryModule:
    if isinstance(value, str):
        id_, _, version = value.partition("@")
        return EntryModule(module=id_, version=Version.parse(version) if version else None)
    _only(value, {"module", "version"})
    version = value.get("version")
    return EntryModule(module=_text(value["module"]), version=None if version is None else Version.parse(version))


def _units(value: Any) -> Recognized:
    if isinstance(value, str):
        id_, colon, keys = value.partition(":")
        units = tuple(key.strip() for key in keys.split(","))
        if not colon or not all(units):
            raise ValueError(value)
        return Recognized(module=id_, units=units)
    _only(value, {"module", "units"})
    if not value["units"]:
        raise ValueError(value)
    return Recognized(module=_text(value["module"]), units=tuple(_text(unit) for unit in value["units"]))


def _only(value: Any, known: set[str]) -> None:
    if not isinstance(value, dict) or not set(value) <= known:
        raise TypeError(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _look_up(file: _File, record: _Record, learner: Learner, catalog: Catalog) -> None:
    for number, outcome in enumerate(learner.competencies):
        if not catalog.leaves(outcome.competency):
            file.tell("LRN103.competency", record, f"/competencies/{number}", name=str(outcome.competency))
    for number, entry in enumerate(learner.modules):
        versions = catalog.versions(entry.module)
        if not versions or (entry.version is not None and catalog.module(entry.module, entry.version) is None):
            file.tell("LRN103.module", record, f"/modules/{number}", name=entry.module)
        elif versions[0].is_final:
            file.tell("LRN104", record, f"/modules/{number}", name=entry.module)
    for number, named in enumerate(learner.units):
        keys = {unit.key for module in catalog.versions(named.module) for unit in module.units}
        if not catalog.versions(named.module):
            file.tell("LRN103.module", record, f"/units/{number}", name=named.module)
        for key in named.units if keys else ():
            if key not in keys:
                file.tell("LRN103.unit", record, f"/units/{number}", name=key, module=named.module)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    else:
        yield str(value)


def _escaped(key: object) -> str:
    return str(key).replace("~", "~0").replace("/", "~1")
