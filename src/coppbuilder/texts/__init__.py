"""Every text that a person reads, in Russian and in English, under neutral keys.

Each sibling module holds a table `TEXTS: dict[str, tuple[str, str]]` (key → Russian, English); the part of a key
before the first dot or digit names the table. Placeholders are those of `str.format` with these format specs
(separate several words by `|`; Russian takes three forms, English two):

- ``{n:count:час|часа|часов}`` → «21 час»; ``{n:plural:час|часа|часов}`` → «час» alone;
- ``{x:hours}`` → «7,5»; ``{x:money}`` → «38 400 ₽»; ``{x:percent}`` (a share 0…1) → «60 %»;
- ``{d:date}`` → «01.02.2027»;
- ``{xs:list}`` → «a, b и c»; ``{v:term:education}`` → the label of a value of an enumeration.

An argument that is a mapping of language to text is shown in the language asked for.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from .formatting import TextFormatter

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DEFAULT_LANGUAGE", "LANGUAGES", "has_text", "label", "render", "template"]

LANGUAGES = ("ru", "en")
DEFAULT_LANGUAGE = "ru"

_PREFIX = re.compile(r"[A-Za-z]+")


@cache
def _table(prefix: str) -> Mapping[str, tuple[str, str]]:
    try:
        module = import_module(f".{prefix.lower()}", __name__)
    except ModuleNotFoundError:
        return {}
    table: Mapping[str, tuple[str, str]] = module.TEXTS
    return table


@cache
def _formatter(lang: str) -> TextFormatter:
    return TextFormatter(lang, label)


def _entry(key: str) -> tuple[str, str] | None:
    match = _PREFIX.match(key)
    return _table(match.group()).get(key) if match else None


def has_text(key: str) -> bool:
    """Tell whether a text is known under this key."""
    return _entry(key) is not None


def template(key: str, lang: str = DEFAULT_LANGUAGE) -> str:
    """Return the text under `key` as it is written, with its placeholders.

    Raises:
        KeyError: no such text.

    Example:
        >>> template("usage.no-path", "en")
        'No such file or folder: {path}'

    """
    entry = _entry(key)
    if entry is None:
        raise KeyError(key)
    return entry[LANGUAGES.index(lang)]


def render(key: str, arguments: Mapping[str, object] | None = None, lang: str = DEFAULT_LANGUAGE) -> str:
    """Return the text under `key` with its placeholders filled, in `lang` (`ru` or `en`).

    Raises:
        KeyError: no such text.

    Example:
        >>> render("usage.no-path", {"path": "a.yaml"}, "en")
        'No such file or folder: a.yaml'

    """
    return _formatter(lang).format(template(key, lang), **(arguments or {}))


def label(group: str, value: str, lang: str = DEFAULT_LANGUAGE) -> str:
    """Return the label of a value of an enumeration, or the value itself if it has none.

    Example:
        >>> label("program_type", "dpo-pk")
        'повышение квалификации'

    """
    entry = _entry(f"term.{group}.{value}")
    return value if entry is None else entry[LANGUAGES.index(lang)]
