"""What the names of templates of programs mean, by path: `modules[].title` is the title of each of `modules`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...texts.docxname import TEXTS

_PREFIX: Final = "docxname."

#: Path of each name → what it means, in Russian and in English.
NAMES: Final[Mapping[str, tuple[str, str]]] = {key.removeprefix(_PREFIX): words for key, words in TEXTS.items()}
