"""What the names of templates of papers mean, by path: `partners[].title` is the name of each of `partners`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...texts.papername import TEXTS

_PREFIX: Final = "papername."


def _names(paper: str) -> Mapping[str, tuple[str, str]]:
    return {
        path: words
        for part in ("all", paper)
        for key, words in TEXTS.items()
        for path in [key.removeprefix(f"{_PREFIX}{part}.")]
        if path != key
    }


#: Path of each name → what it means, in Russian and in English, by paper.
NAMES: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {name: _names(name) for name in ("annex", "order", "card")}
