"""Finding acts in a text: «приказ Минобрнауки от 02.07.2013 № 513», «N 513 от 2 июля 2013 г.», «273-ФЗ»."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from ...model import Document, Module, Program, Request

_MONTHS: Final = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
_DATE: Final = rf"(?:\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|\d{{1,2}} +(?:{'|'.join(_MONTHS)}) +\d{{4}})"
_NUMBER: Final = re.compile(r"(?:№|\bN) *(?P<number>\d[\d/-]*(?:-?[А-Яа-яЁё]{1,2}\b)?)|\b(?P<law>\d+-ФЗ)\b")
_BEFORE: Final = re.compile(rf"({_DATE})(?: *г(?:ода|\.)?)?[ ,]*$", re.IGNORECASE)
_AFTER: Final = re.compile(rf"^ *от +({_DATE})", re.IGNORECASE)
_WORD: Final = re.compile(r"(?:приказ|постановлени|распоряжени|закон|порядк|перечн|\bПП РФ)", re.IGNORECASE)
_BREAK: Final = re.compile(r"[;\n]|\. (?=[А-ЯA-Z])")
#: An act is named before its number, within the same sentence.
_REACH: Final = 90


@frozen(kw_only=True)
class Cited:
    """An act that a text names: as written, its number in the form in which numbers are compared, and its date."""

    text: str
    number: str
    date: dt.date | None


def names_act(text: str) -> bool:
    """Tell whether a text may name an act; most name none, and this is quickly seen."""
    return "№" in text or "-ФЗ" in text or "N" in text


@lru_cache(maxsize=256)
def cited(text: str) -> tuple[Cited, ...]:
    """Return the acts that a text names; a bare number without a date or a word like «приказ» before it is none.

    Example:
        >>> [(act.number, str(act.date)) for act in cited("Приказ от 02.07.2013 № 513")]
        [('513', '2013-07-02')]

    """
    return tuple(_cited(text))


def _cited(text: str) -> Iterator[Cited]:
    for match in _NUMBER.finditer(text):
        number = match["number"] or match["law"]
        before = _BREAK.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        date = _BEFORE.search(before) or _AFTER.search(text[match.end() :])
        if date is None and match["law"] is None and not _WORD.search(before):
            continue
        yield Cited(text=match.group().strip(), number=normal_number(number), date=_day(date[1]) if date else None)


def normal_number(number: str) -> str:
    """Return the form in which numbers of acts are compared.

    Example:
        >>> normal_number("273-ФЗ")
        '273-фз'

    """
    return number.casefold().replace(" ", "").rstrip("-/")


def _day(written: str) -> dt.date | None:
    """Read a date; one that the calendar does not have is none."""
    parts = written.replace(".", " ").split()
    month = int(parts[1]) if parts[1].isdigit() else _MONTHS.index(parts[1].lower()) + 1
    try:
        return dt.date(int(parts[2]), month, int(parts[0]))
    except ValueError:
        return None


def texts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the texts of a document in which acts may be cited, with their JSON pointers."""
    yield from _listed("/notes", document.notes)
    if isinstance(document, Request) and document.goal is not None:
        yield from _languages("/goal", document.goal.languages)
    if isinstance(document, Program):
        yield from _of_program(document)
    if isinstance(document, Module):
        yield from _of_module(document)
    if document.title is not None:
        yield from _languages("/title", document.title.languages)


def _of_program(program: Program) -> Iterator[tuple[str, str]]:
    yield from _listed("/conditions", program.conditions)
    if program.approval is not None and program.approval.document is not None:
        yield "/approval/document", program.approval.document
    for index, component in enumerate(program.components):
        if component.note is not None:
            yield f"/components/{index}/note", component.note


def _of_module(module: Module) -> Iterator[tuple[str, str]]:
    yield from _listed("/literature", module.literature)
    yield from (
        (f"/digital_resources/{index}/title", each.title) for index, each in enumerate(module.digital_resources)
    )
    for index, unit in enumerate(module.units):
        if unit.content is not None:
            yield f"/units/{index}/content", unit.content


def _listed(path: str, lines: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((f"{path}/{index}", line) for index, line in enumerate(lines))


def _languages(path: str, languages: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    return ((path if lang == "und" else f"{path}/{lang}", text) for lang, text in languages)
