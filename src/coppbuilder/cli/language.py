"""The language of this run: `--lang`, then `COPP_LANG`, then the locale."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..texts import DEFAULT_LANGUAGE, LANGUAGES, render

_chosen = DEFAULT_LANGUAGE


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Choose the language before any help text is made, and remember it for this process."""
    global _chosen  # noqa: PLW0603 - one process speaks one language, and help texts are made when commands are imported
    asked = (*_option(arguments), environment.get("COPP_LANG", ""))
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    _chosen = next((word for word in asked if word in LANGUAGES), "en" if locale.startswith("en") else DEFAULT_LANGUAGE)
    os.environ["LANGUAGE"] = _chosen  # click asks gettext, and gettext asks this variable first
    return _chosen


def _option(arguments: Sequence[str]) -> list[str]:
    """Find `--lang ru` and `--lang=ru` wherever they stand."""
    joined = [word.partition("=")[2] for word in arguments if word.startswith("--lang=")]
    return joined + [after for word, after in pairwise(arguments) if word == "--lang"]


def chosen() -> str:
    """Return the language of this run."""
    return _chosen


def say(key: str, **arguments: object) -> str:
    """Return a text of the command line in the language of this run."""
    return render(key, arguments, _chosen)
