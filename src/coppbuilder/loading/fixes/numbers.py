"""Numbers with units, spaces and commas, as people type them: «12 ч», «38 400 ₽», «0,6», «60 %», «3о»."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from ...model import Finding, Fix
from .sheet import Sheet

_HOURS: Final = r"(?:ак(?:ад(?:емических)?)?\.?\s*)?(?:ч|час|часа|часов)\.?|h|hours?"
_ROUBLES: Final = r"₽|р\.?|руб\.?|рубл(?:ь|я|ей)|rub|rur"
_PIECES: Final = "|".join(
    (
        *(r"чел\.?", "человека?", "слушател(?:ь|я|ей)", "мест[оа]?", r"шт\.?", "штук[аи]?"),
        *("недел(?:я|и|ь)", r"нед\.?", "лет", "года?", "балл(?:а|ов)?", "уровень"),
    )
)
#: Units that may stand behind a number of each form.
_UNITS: Final = {
    "hours": _HOURS,
    "money": _ROUBLES,
    "decimal": f"{_HOURS}|{_ROUBLES}|{_PIECES}",
    "number": f"{_HOURS}|{_PIECES}",
    "integer": _PIECES,
    "level": r"уровень|level",
    "bounds": _PIECES,
    "least": _PIECES,
    "share": r"%|процент(?:а|ов)?",
}
_WHOLE: Final = frozenset({"integer", "level"})
_SPACES: Final = re.compile(r"[\s\u00a0\u2009\u202f]+")
#: Groups of three digits behind the first, with spaces between them.
_GROUPED: Final = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?=[.,]|$)")
_NUMBER: Final = re.compile(r"(?P<whole>[0-9]+)(?:(?P<mark>[.,])(?P<part>[0-9]+))?")
_LETTERS: Final = str.maketrans("ОоOo", "0000")
_THOUSAND: Final = 3
_KOPECKS: Final = 2
_PERCENT: Final = 100


def number(finding: Finding, sheet: Sheet) -> Fix | None:
    """Write the number alone."""
    node = sheet.scalar(finding.path)
    if node is None:
        return None
    form = finding.key.partition(".")[2]
    if form == "share" and node.plain and (share := _percent(node.text)):
        return sheet.number(node, share, safe=False)
    read = read_number(node.text, form)
    return None if read is None else sheet.number(node, read[0], safe=read[1])


def read_number(text: str, form: str) -> tuple[str, bool] | None:
    """Return the number that a text means, and whether nothing else can be meant; `form` is what is asked for.

    A letter that looks like a zero is more than likely one, but may also be a slip of the finger.

    Example:
        >>> read_number("12,5 ч", "hours"), read_number("38 400 руб.", "money"), read_number("3о", "hours")
        (('12.5', True), ('38400', True), ('30', False))

    """
    words = _SPACES.sub(" ", text).strip().casefold()
    unit = re.search(rf"(?<=[0-9оo]) ?(?:{_UNITS[form]})$", words)
    bare = words[: unit.start()] if unit else words
    if grouped := _GROUPED.match(bare):
        bare = grouped.group().replace(" ", "") + bare[grouped.end() :]
    digits = bare.translate(_LETTERS)
    if digits != bare and not any(character.isdigit() for character in bare):
        return None
    match = _NUMBER.fullmatch(digits)
    if match is None or not _clear(match, form):
        return None
    value = Decimal(f"{match['whole']}.{match['part'] or 0}")
    if unit and form == "share":
        value /= _PERCENT
    return None if form in _WHOLE and value % 1 else (_plain(value), digits == bare)


def _clear(match: re.Match[str], form: str) -> bool:
    """Tell whether the comma can only be that of a decimal fraction, not one between thousands."""
    part = match["part"] or ""
    if form == "money" and len(part) > _KOPECKS:
        return False
    return match["mark"] != "," or len(part) != _THOUSAND or match["whole"] == "0"


def _percent(text: str) -> str | None:
    """Return a number above one as the share that it may mean in percent."""
    match = _NUMBER.fullmatch(text)
    if match is None or match["mark"] == ",":
        return None
    value = Decimal(text)
    return _plain(value / _PERCENT) if 1 < value <= _PERCENT else None


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
