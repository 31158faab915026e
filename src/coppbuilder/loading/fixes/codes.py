"""Ids, versions and codes of standards: letters of another alphabet, commas for dots, spaces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from ...model import Finding, Fix
from ...model.identifiers import ID_PATTERN, PROFESSION_ID_PATTERN, RANGE_PATTERN, VERSION_PATTERN
from .sheet import Sheet

#: Cyrillic letters that nobody can tell from Latin ones on the screen.
_LOOK_ALIKES: Final = str.maketrans("АВСЕНКМОРТХаеорсухіѕј", "ABCEHKMOPTXaeopcyxisj")
_SPACES: Final = re.compile(r"[\s\u00a0\u2009\u202f]+")
#: A letter between figures, or after one at the end of a number, that stands for a zero.
_ZERO: Final = re.compile(r"(?<=[0-9])O(?=[-.0-9]|$)")
_DASHES: Final = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212", "------")
_PATTERNS: Final[Mapping[str, re.Pattern[str]]] = {
    "id": re.compile(ID_PATTERN),
    "version": re.compile(VERSION_PATTERN),
    "range": re.compile(RANGE_PATTERN),
    "profession": re.compile(PROFESSION_ID_PATTERN),
    "language": re.compile(r"[a-z]{2,3}"),
    "ref": re.compile(r"[a-z0-9][a-z0-9.-]*:\S.*"),
}


def code(finding: Finding, sheet: Sheet) -> Fix | None:
    """Write an id, a version, a range or a reference with the letters and signs that it needs."""
    node = sheet.scalar(finding.path)
    form = finding.key.partition(".")[2]
    read = None if node is None else read_code(node.text, form)
    return None if node is None or read is None else sheet.words(node, read[0], safe=read[1])


def read_code(text: str, form: str) -> tuple[str, bool] | None:
    """Return the code that a text means, and whether nothing else can be meant.

    Example:
        >>> read_code("college-а.rds", "id"), read_code("1,4", "version"), read_code("College_A", "id")
        (('college-a.rds', True), ('1.4', True), ('college-a', False))

    """
    pattern = _PATTERNS[form]
    for meant, safe in _meant(text, form):
        if meant != text and pattern.fullmatch(meant):
            return meant, safe
    return None


def _meant(text: str, form: str) -> tuple[tuple[str, bool], ...]:
    """Return what may be meant, the surest first."""
    dashed = _SPACES.sub(" ", text).strip().translate(_DASHES)
    if form == "ref":
        standard, colon, key = dashed.partition(":")
        latin = standard.strip().translate(_LOOK_ALIKES) + colon + key.strip()
        return (latin, True), (latin[: len(standard)].lower() + latin[len(standard) :], False)
    latin = dashed.translate(_LOOK_ALIKES)
    if form == "version":
        number = latin.removeprefix("v").removeprefix("V").strip()
        return (number.replace(",", "."), True), (f"{number}.0", False)
    if form == "range":
        return ((latin.replace("≥", ">=").replace("≤", "<=").replace(";", ","), True),)
    if form == "profession":
        return ((latin.replace(" ", ""), True),)
    zeros = _ZERO.sub("0", latin)
    return (latin, True), *((each.lower().replace("_", "-").replace(" ", "-"), False) for each in (zeros, latin))


def as_in_standard(finding: Finding, sheet: Sheet) -> Fix | None:
    """Write the key of a competency as its standard does."""
    node = sheet.scalar(finding.path)
    written, key = str(finding.arguments["written"]), str(finding.arguments["key"])
    if node is None or not node.text.rstrip().endswith(written):
        return None
    return sheet.words(node, node.text.rstrip()[: -len(written)] + key)
