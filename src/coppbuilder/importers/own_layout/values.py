"""Cells become values: what people write in cells is read, repaired where nothing else can be meant, or refused."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from attrs import frozen

from ...model.layout import BETWEEN, CellKind, Column
from ...texts import LANGUAGES, label
from ...texts.formatting import format_list
from ..workbook import Value
from .lookup import Lookup

#: What a cell can hold.
Raw = Value

DASHES: Final = frozenset("-–—−")
_PARTS: Final = re.compile(r"[;\n]")
_SPACES: Final = re.compile(r"[ \t\u00a0\u202f\u2007]+")
_NUMBER: Final = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
_UNITS: Final = re.compile(
    r"(?:ак\.? *)?(?:час(?:а|ов)?|ч|hours?|h|руб(?:лей|ля)?|р|₽|rub|чел(?:овека?)?|лет|год(?:а)?)\.?$", re.IGNORECASE
)
_ISO_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]00:00(?::00)?)?")
_DAY: Final = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4}|[0-9]{2})(?: *г(?:\.|ода)?)?")
#: Days that nobody reads otherwise.
_PLAIN_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}.*|.*[а-яА-Я].*")
_WORDY_DAY: Final = re.compile(r"([0-9]{1,2}) +([а-я]+) +([0-9]{4})(?: *г(?:\.|ода)?)?", re.IGNORECASE)
_MONTHS: Final = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
#: Days that Excel counts from the end of 1899: from 1954 to 2064.
_SERIALS: Final = range(20_000, 60_000)
_EPOCH: Final = dt.date(1899, 12, 30)
_YES: Final = frozenset({"да", "yes", "истина", "true", "1", "+", "x", "х", "v", "✓", "✔"})
_NO: Final = frozenset({"нет", "no", "ложь", "false", "0"})
_CODE: Final = re.compile(r"[a-z0-9][a-z0-9.-]*(?:@[0-9.]+)?")
_VERSION: Final = re.compile(r"[0-9]+(?:\.[0-9]+){1,2}")
_WEEKS: Final = re.compile(r"([0-9]+)(?: *[-–—] *([0-9]+))?")
#: Cyrillic letters that look like Latin ones, in lower case and in capitals that people write in codes.
_LOOK_ALIKES: Final = str.maketrans("асеорхукмтвнАСЕОРХУКМТВН", "aceopxykmtbnaceopxykmtbn")
_FULL: Final = 100
#: What a formula leaves behind more digits is no number of people.
_DIGITS: Final = 6


class RefusedError(Exception):
    """A cell cannot be read; `key` names the text that says why, `arguments` fill it."""

    def __init__(self, key: str, **arguments: Any) -> None:
        """Keep the key and its arguments."""
        super().__init__(key)
        self.key = key
        self.arguments = arguments


@frozen
class Read:
    """The value of a cell as files have it, and how it was repaired: keys of texts with their arguments."""

    value: Any
    repairs: tuple[tuple[str, Mapping[str, Any]], ...] = ()


def read_cell(column: Column, raw: Raw, lookup: Lookup) -> Read:
    """Read a cell that is not empty.

    Raises:
        RefusedError: nobody can tell what is meant.

    """
    repairs: _Repairs = []
    read = _READERS[column.kind]
    if not column.many:
        return Read(read(column, raw, lookup, repairs), tuple(repairs))
    if column.kind is CellKind.REFERENCE and isinstance(raw, str):
        found, _ = lookup.find(column.named, tidy(raw))
        if found is not None:  # a title may hold a semicolon
            return Read([found])
    values = [read(column, part, lookup, repairs) for part in _parts(column, raw)]
    flat = [each for value in values for each in (value if isinstance(value, range) else (value,))]
    return Read(list(dict.fromkeys(flat)), tuple(repairs))


_Repairs = list[tuple[str, Mapping[str, Any]]]


def tidy(text: str) -> str:
    """Take away spaces at the ends of lines and empty lines around; spaces that do not break become usual ones."""
    lines = (_SPACES.sub(" ", line).strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "\n".join(lines).strip()


def _parts(column: Column, raw: Raw) -> Iterator[Raw]:
    if not isinstance(raw, str):
        yield raw
        return
    split = re.compile(r"[;,\n]") if column.kind in {CellKind.CODE, CellKind.CHOICE} else _PARTS
    yield from (part for each in split.split(raw) if (part := tidy(each)))


def written(raw: Raw) -> str:
    """Return what a cell shows, more or less."""
    if isinstance(raw, bool):
        return "да" if raw else "нет"
    if isinstance(raw, Decimal):
        return f"{raw:f}"
    if isinstance(raw, dt.datetime | dt.date):
        return f"{raw:%d.%m.%Y}"
    return tidy(str(raw))


def _text(_column: Column, raw: Raw, _lookup: Lookup, _repairs: _Repairs) -> str:
    return written(raw)


def _code(_column: Column, raw: Raw, _lookup: Lookup, repairs: _Repairs) -> str:
    shown = written(raw).partition(BETWEEN)[0].strip()
    lowered = shown.lower().translate(_LOOK_ALIKES)
    if not _CODE.fullmatch(lowered):
        raise RefusedError("CEL114.code", value=shown)
    if lowered != shown:
        repairs.append(("CEL121.code", {"value": shown, "read": lowered}))
    return lowered


def _version(_column: Column, raw: Raw, _lookup: Lookup, repairs: _Repairs) -> str:
    if isinstance(raw, dt.date | dt.datetime | dt.time):
        raise RefusedError("CEL114.version-day", value=written(raw))
    shown = written(raw)
    read = shown.replace(",", ".")
    if read.isascii() and read.isdigit():
        read += ".0"
    if not _VERSION.fullmatch(read):
        raise RefusedError("CEL114.version", value=shown)
    if isinstance(raw, str) and read != shown:
        repairs.append(("CEL121.version", {"value": shown, "read": read}))
    return read


def _versions(_column: Column, raw: Raw, _lookup: Lookup, _repairs: _Repairs) -> str:
    if isinstance(raw, dt.date | dt.datetime | dt.time):
        raise RefusedError("CEL114.version-day", value=written(raw))
    return written(raw).replace("≥", ">=").replace("≤", "<=").replace(";", ",") if isinstance(raw, str) else str(raw)


def _decimal(raw: Raw, repairs: _Repairs) -> Decimal:
    """Read a number as people write it: a comma or a point, spaces between thousands, a unit behind it."""
    if isinstance(raw, bool | dt.date | dt.datetime | dt.time | dt.timedelta):
        key = "CEL114.number" if isinstance(raw, bool) else "CEL114.number-day"
        raise RefusedError(key, value=written(raw))
    if isinstance(raw, Decimal):
        return round(raw, _DIGITS)
    bare = _SPACES.sub("", _UNITS.sub("", tidy(raw)).strip())
    if not _NUMBER.fullmatch(bare):
        raise RefusedError("CEL114.number", value=tidy(raw))
    value = Decimal(bare.replace(",", "."))
    if "," in bare or bare != tidy(raw):
        repairs.append(("CEL121.number", {"value": tidy(raw), "read": _plain(value)}))
    return value


def _plain(value: Decimal) -> float:
    return int(value) if value == value.to_integral_value() else float(value)


def _number(column: Column, raw: Raw, _lookup: Lookup, repairs: _Repairs) -> float:
    if column.kind is CellKind.NUMBER and isinstance(raw, str):
        raw = raw.rstrip().removesuffix("%")
    return _plain(_decimal(raw, repairs))


def _whole(_column: Column, raw: Raw, _lookup: Lookup, repairs: _Repairs) -> int:
    value = _decimal(raw, repairs)
    if value != value.to_integral_value():
        raise RefusedError("CEL114.whole", value=written(raw))
    return int(value)


def _money(_column: Column, raw: Raw, _lookup: Lookup, repairs: _Repairs) -> float | str:
    value = _decimal(raw, repairs)
    if value != round(value, 2):
        raise RefusedError("CEL114.money", value=written(raw))
    return int(value) if value == value.to_integral_value() else f"{value:.2f}"


def _share(_column: Column, raw: Raw, _lookup: Lookup, repairs: _Repairs) -> float:
    percent = isinstance(raw, str) and raw.rstrip().endswith("%")
    value = _decimal(raw.rstrip()[:-1] if isinstance(raw, str) and percent else raw, repairs)
    if percent or 1 < value <= _FULL:
        if not percent:
            repairs.append(("CEL121.percent", {"value": written(raw)}))
        value /= _FULL
    if not 0 <= value <= 1:
        raise RefusedError("CEL114.share", value=written(raw))
    return _plain(value)


def _day(_column: Column, raw: Raw, _lookup: Lookup, repairs: _Repairs) -> str:
    if isinstance(raw, dt.datetime | dt.date):
        return f"{raw:%Y-%m-%d}"
    shown = written(raw)
    found = _said_day(shown)
    if found is None and isinstance(raw, Decimal) and int(raw) in _SERIALS:
        found = _EPOCH + dt.timedelta(days=int(raw))
    if found is None:
        raise RefusedError("CEL114.day", value=shown)
    if not _PLAIN_DAY.fullmatch(shown):
        repairs.append(("CEL121.day", {"value": shown, "read": f"{found:%d.%m.%Y}"}))
    return found.isoformat()


def _said_day(shown: str) -> dt.date | None:
    """Read a day written as text."""
    if match := _ISO_DAY.fullmatch(shown):
        year, month, day = map(int, match.groups())
    elif match := _DAY.fullmatch(shown):
        day, month, year = map(int, match.groups())
        year += 2000 if year < _FULL else 0
    elif match := _WORDY_DAY.fullmatch(shown):
        word = match[2].lower()
        month = next((number for number, stem in reversed([*enumerate(_MONTHS, 1)]) if word.startswith(stem)), 0)
        if word.startswith("мар"):
            month = 3
        day, year = int(match[1]), int(match[3])
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _flag(_column: Column, raw: Raw, _lookup: Lookup, _repairs: _Repairs) -> bool:
    shown = written(raw).lower()
    if shown in _YES:
        return True
    if shown in _NO:
        return False
    raise RefusedError("CEL114.flag", value=written(raw))


def _choice(column: Column, raw: Raw, _lookup: Lookup, _repairs: _Repairs) -> str:
    shown = written(raw)
    wanted = _folded(shown)
    for value in column.values:
        if wanted in {_folded(value), *(_folded(label(column.term, value, lang)) for lang in LANGUAGES)}:
            return value
    known = {
        lang: format_list([f"«{label(column.term, value, lang)}»" for value in column.values], lang)
        for lang in LANGUAGES
    }
    raise RefusedError("CEL114.choice", value=shown, known=known)


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").split())


def _level(column: Column, raw: Raw, _lookup: Lookup, _repairs: _Repairs) -> int:
    shown = written(raw)
    wanted = _folded(shown)
    for value in column.values:
        words = {_folded(label(column.term, value, lang)) for lang in LANGUAGES}
        if wanted == value or wanted in words or (wanted.startswith(value) and wanted.lstrip(value + " —-–") in words):
            return int(value)
    raise RefusedError("CEL114.level", value=shown)


def _reference(column: Column, raw: Raw, lookup: Lookup, repairs: _Repairs) -> str:
    shown = written(raw)
    found, known = lookup.find(column.named, shown)
    if found is None:
        key = f"CEL112.{column.named}"
        raise RefusedError(f"{key}.near" if known else key, name=shown, known=known)
    if not shown.startswith(found):
        repairs.append(("CEL121.reference", {"value": shown, "read": found}))
    return found


def _weeks(_column: Column, raw: Raw, _lookup: Lookup, _repairs: _Repairs) -> int | range:
    shown = written(raw)
    match = _WEEKS.fullmatch(shown)
    if match is None:
        raise RefusedError("CEL114.weeks", value=shown)
    return range(int(match[1]), int(match[2] or match[1]) + 1)


_READERS: Final[Mapping[CellKind, Callable[[Column, Raw, Lookup, _Repairs], Any]]] = {
    CellKind.TEXT: _text,
    CellKind.CODE: _code,
    CellKind.VERSION: _version,
    CellKind.VERSIONS: _versions,
    CellKind.WHOLE: _whole,
    CellKind.NUMBER: _number,
    CellKind.HOURS: _number,
    CellKind.MONEY: _money,
    CellKind.SHARE: _share,
    CellKind.DAY: _day,
    CellKind.FLAG: _flag,
    CellKind.CHOICE: _choice,
    CellKind.LEVEL: _level,
    CellKind.REFERENCE: _reference,
    CellKind.WEEKS: _weeks,
}
