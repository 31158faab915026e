"""Finds what tells of a single person in a text: numbers of documents, phones, addresses of e-mail, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final


class Trace(StrEnum):
    """What was found."""

    SNILS = "snils"
    PASSPORT = "passport"
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"


_PATTERNS: Final = (
    (Trace.PASSPORT, re.compile(r"паспорт\w*\D{0,20}\d{2} ?\d{2} ?№? ?\d{6}(?!\d)", re.IGNORECASE)),
    (Trace.PHONE, re.compile(r"(?<!\d)(?:\+7|8)[\s(-]{0,2}\d{3}[\s)-]{0,2}\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)")),
    (Trace.SNILS, re.compile(r"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{3}[ -]?\d{2}(?!\d)")),
    (Trace.EMAIL, re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+")),
    (Trace.NAME, re.compile(r"\b[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ]\. ?[А-ЯЁ]\.")),
    (Trace.NAME, re.compile(r"(?<!имени )(?<!им\. )\b[А-ЯЁ]\. ?[А-ЯЁ]\. ?[А-ЯЁ][а-яё]{2,}")),
    (Trace.NAME, re.compile(r"\b[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:(?:ов|ев)ич|(?:ов|ев|ич|инич)н)(?:а|у|ем|ой|е|ы)?\b")),
)
_SHOWN: Final = 3
#: The control number of a СНИЛС: digits times their places from the right, modulo 101.
_MODULUS: Final = 101
_TWO_DIGITS: Final = 100


def traces(text: str) -> Iterator[tuple[Trace, str]]:
    """Yield what tells of a person, in the order of the kinds; nothing is found twice.

    Example:
        >>> [(str(kind), shortened(found)) for kind, found in traces("Отзыв дал Петров П. П.")]
        [('name', 'Пет…')]

    """
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield kind, match.group()
        text = pattern.sub(" ", text)


def shortened(found: str) -> str:
    """Return the beginning: a message must not spread what it complains of."""
    return f"{found[:_SHOWN]}…"


def is_snils(found: str) -> bool:
    """Tell whether the last two of eleven digits are the control number of a СНИЛС.

    Example:
        >>> is_snils("112-233-445 95")
        True

    """
    digits = [int(sign) for sign in found if sign.isdigit()]
    total = sum(digit * place for digit, place in zip(digits, range(9, 0, -1), strict=False))
    return total % _MODULUS % _TWO_DIGITS == digits[-2] * 10 + digits[-1]
