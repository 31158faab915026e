"""Edits that mend findings: each fixer knows the findings of one code or text, and the text of their file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from attrs import evolve

from ...model import Finding, Fix
from ..files import UnreadableError, read_bytes, suffix_of
from ..jsonl import lines
from .codes import as_in_standard, code
from .dates import date
from .names import field, reference, value
from .numbers import number
from .quotes import quoted
from .sheet import Sheet
from .sums import module_hours, program_hours
from .syntax import hidden_character, idle_remark, modeline, second_colon, tabs, trailing_comma

__all__ = ["FIXERS", "Fixer", "with_fixes"]

#: Returns how to mend a finding, if it can be mended in this text.
Fixer = Callable[[Finding, Sheet], Fix | None]

_SHAPES: Final = ("DOC203", "DOC204", "DOC205", "DOC206")
_NUMBERS: Final = ("hours", "money", "decimal", "number", "integer", "level", "bounds", "least", "share")
_CODES: Final = ("id", "version", "range", "profession", "language", "ref")
_REFERENCES: Final = (*("REF101", "REF102", "REF201", "REF206", "REF301", "REF303", "REF305", "REF307", "REF405"),)

#: By the key of a text, or by a code for all its texts.
FIXERS: Final[Mapping[str, Fixer]] = {
    "DOC101.colon": second_colon,
    "DOC101.trailing-comma": trailing_comma,
    "DOC104": quoted,
    "DOC114": tabs,
    "DOC116": hidden_character,
    "DOC130": idle_remark,
    "DOC132": modeline,
    "DOC202.near": field,
    "DOC204.near": value,
    "DOC204.near-kind": value,
    **{f"{shape}.{form}": number for shape in _SHAPES for form in _NUMBERS},
    **{f"{shape}.{form}": code for shape in _SHAPES for form in _CODES},
    **{f"{shape}.date": date for shape in _SHAPES},
    "HRS101": module_hours,
    "HRS201": program_hours,
    "REF103": as_in_standard,
    **{f"{each}.near": reference for each in _REFERENCES},
}
#: Codes all of whose texts are mended in the same way.
_WHOLE: Final = frozenset({"DOC104", "HRS101", "REF103"})


def with_fixes(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in their order, those that can be mended with their edits; each file is read once."""
    findings = tuple(findings)
    wanted: dict[str, set[int | None]] = {}
    for finding in findings:
        if finding.location is not None and _fixer(finding) is not None:
            wanted.setdefault(finding.location.file, set()).add(_line(finding))
    sheets = {file: _sheets(file, numbers) for file, numbers in wanted.items()}
    return tuple(_mended(finding, sheets) for finding in findings)


def _fixer(finding: Finding) -> Fixer | None:
    return FIXERS.get(finding.code if finding.code in _WHOLE else finding.key)


def _line(finding: Finding) -> int | None:
    """Return the line of the document in a file of many."""
    place = finding.location
    if place is None or suffix_of(Path(place.file)) != ".jsonl":
        return None
    return place.line


def _sheets(file: str, wanted: set[int | None]) -> Mapping[int | None, Sheet | None]:
    path = Path(file)
    suffix = suffix_of(path)
    try:
        data = read_bytes(path)
    except UnreadableError:
        return {}
    if suffix != ".jsonl":
        return {None: Sheet.of(file, suffix, data)}
    return {number: Sheet.of(file, suffix, line, number) for number, line in lines(data) if number in wanted}


def _mended(finding: Finding, sheets: Mapping[str, Mapping[int | None, Sheet | None]]) -> Finding:
    fixer, place = _fixer(finding), finding.location
    if fixer is None or place is None:
        return finding
    sheet = sheets[place.file].get(_line(finding))
    fix = None if sheet is None else fixer(finding, sheet)
    if fix is None:
        return finding
    # where one edit replaces the whole value, words can say what to write
    instead = {"instead": fix.edits[0].text} if finding.code in _SHAPES and len(fix.edits) == 1 else {}
    return evolve(finding, fix=fix, arguments={**finding.arguments, **instead})
