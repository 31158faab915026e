"""The language of this run: `--lang`, then `COPP_LANG`, then the locale."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from ..texts import DEFAULT_LANGUAGE, LANGUAGES, render
from ..texts.clean import clean

_chosen = DEFAULT_LANGUAGE


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> list[str]:
    """Choose the language before any help text is made, and remember it for this process.

    Returns the arguments without `--lang`, wherever it stood; an unknown language is left for the parser to refuse.
    """
    global _chosen  # noqa: PLW0603 - one process speaks one language, and help texts are made when commands are imported
    asked, rest = _option(arguments)
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    spoken = "en" if locale.startswith("en") else DEFAULT_LANGUAGE
    _chosen = asked or next((word for word in (environment.get("COPP_LANG"),) if word in LANGUAGES), None) or spoken
    os.environ["LANGUAGE"] = _chosen  # click asks gettext, and gettext asks this variable first
    return rest


def _option(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """Take `--lang ru` and `--lang=ru` out; the last one counts, and nothing is an option after `--`."""
    words = iter(arguments)
    chosen_: str | None = None
    rest: list[str] = []
    for word in words:
        if word == "--":
            return chosen_, [*rest, word, *words]
        name, equals, value = word.partition("=")
        if name == "--lang" and not equals:
            value = next(words, "")
        if name == "--lang" and value in LANGUAGES:
            chosen_ = value
        else:
            rest += [word, value] if name == "--lang" and not equals and value else [word]
    return chosen_, rest


def chosen() -> str:
    """Return the language of this run."""
    return _chosen


def say(key: str, /, **arguments: object) -> str:
    """Return a text of the command line in the language of this run, safe for a terminal."""
    return clean(render(key, arguments, _chosen))
