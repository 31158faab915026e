"""A `string.Formatter` that knows Russian plurals, hours, money, dates and lists."""

from __future__ import annotations

import datetime as dt
import string
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NO_BREAK_SPACE: Final = "\u00a0"


def plural_form(number: float | Decimal, forms: Sequence[str], lang: str) -> str:
    """Return the form of a word that goes with `number`.

    Russian takes three forms («час», «часа», «часов»; fractions take the second), English two.

    Example:
        >>> plural_form(21, ("час", "часа", "часов"), "ru")
        'час'

    """
    if lang != "ru":
        return forms[0] if number == 1 else forms[-1]
    if number != int(number):
        return forms[1]
    tens, ones = abs(int(number)) % 100, abs(int(number)) % 10
    if ones == 1 and tens != 11:
        return forms[0]
    return forms[1] if 2 <= ones <= 4 and not 12 <= tens <= 14 else forms[2]


def format_number(number: float | Decimal | str, lang: str) -> str:
    """Return a number with thousands set apart and without a needless fraction.

    Example:
        >>> format_number(7.5, "ru")
        '7,5'

    """
    value = Decimal(str(number))
    text = f"{value:,.2f}" if value != value.to_integral_value() else f"{value.to_integral_value():,}"
    if "." in text:
        text = text.rstrip("0")
    if lang == "ru":
        return text.replace(",", NO_BREAK_SPACE).replace(".", ",")
    return text


def format_money(roubles: float | Decimal | str, lang: str) -> str:
    """Return an amount of roubles; kopecks are shown only if there are any.

    Example:
        >>> format_money("1250.50", "en")
        '1,250.50 RUB'

    """
    value = Decimal(str(roubles))
    whole = value == value.to_integral_value()
    text = f"{value.to_integral_value():,}" if whole else f"{value:,.2f}"
    if lang == "ru":
        return text.replace(",", NO_BREAK_SPACE).replace(".", ",") + NO_BREAK_SPACE + "₽"
    return f"{text} RUB"


def format_date(day: dt.date | str, lang: str) -> str:
    """Return a date as `01.02.2027` in Russian and as `2027-02-01` in English."""
    value = dt.date.fromisoformat(day) if isinstance(day, str) else day
    return f"{value:%d.%m.%Y}" if lang == "ru" else value.isoformat()


def format_list(items: Sequence[object], lang: str) -> str:
    """Join items as a person would: «a, b и c»."""
    texts = [str(item) for item in items]
    if len(texts) < 2:
        return "".join(texts)
    conjunction = "и" if lang == "ru" else "and"
    return f"{', '.join(texts[:-1])} {conjunction} {texts[-1]}"


_ENGLISH_QUOTES: Final = str.maketrans("«»", "“”")


class TextFormatter(string.Formatter):
    """Formats one language; see the package for the format specs."""

    def __init__(self, lang: str, term: Callable[[str, str, str], str]) -> None:
        """Take the language and the function that labels values of enumerations."""
        self._lang = lang
        self._term = term

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        """Look an argument up; a text in several languages is shown in ours, and in English with English quotes."""
        value = super().get_value(key, args, kwargs)
        if isinstance(value, Mapping):
            value = value.get(self._lang) or next(iter(value.values()), "")
        return value.translate(_ENGLISH_QUOTES) if isinstance(value, str) and self._lang == "en" else value

    def format_field(self, value: Any, format_spec: str) -> str:
        """Apply one of our format specs, or the ordinary one."""
        name, _, rest = format_spec.partition(":")
        lang = self._lang
        match name:
            case "count":
                return f"{format_number(value, lang)} {plural_form(value, rest.split('|'), lang)}"
            case "plural":
                return plural_form(value, rest.split("|"), lang)
            case "hours" | "number":
                return format_number(value, lang)
            case "money":
                return format_money(value, lang)
            case "percent":
                return f"{format_number(round(Decimal(str(value)) * 100, 1), lang)} %"
            case "date":
                return format_date(value, lang)
            case "list":
                return format_list(value, lang)
            case "term":
                return self._term(rest, str(value), lang)
            case _:
                return str(super().format_field(value, format_spec))
