"""Finding documents and competencies by code, id or words of their titles, in any case and most word forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Document, Item, Text, normal_code

if TYPE_CHECKING:
    from ..model import Catalog

_WORD = re.compile(r"[0-9a-zа-яё]+", re.IGNORECASE)
#: Russian endings are mostly two letters or fewer; a stem shorter than this says too little.
_SHORTEST_STEM = 4
_ENDING = 2


@frozen(kw_only=True)
class Hit:
    """Something found: a document, or an item of a standard; the higher the score, the better it fits."""

    found: Document | Item
    score: int

    @property
    def reference(self) -> str:
        """What to write to refer to it."""
        if isinstance(self.found, Item):
            return str(self.found.ref)
        version = getattr(self.found, "version", None)
        return f"{self.found.id}@{version}" if version else self.found.id


def search(catalog: Catalog, words: str) -> tuple[Hit, ...]:
    """Return what fits all words, the best first: codes and ids as a whole, titles by the stems of their words.

    Example:
        >>> from coppbuilder.model import Catalog
        >>> search(Catalog.of([]), "сварка")
        ()

    """
    hits = [hit for hit in _hits(catalog, words) if hit.score]
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.reference)))


def _hits(catalog: Catalog, words: str) -> Iterator[Hit]:
    code, wanted = normal_code(words), {stem(word) for word in _WORD.findall(words)}
    for document in catalog.documents:
        names = (document.id, str(getattr(document, "code", None) or ""))
        yield Hit(found=document, score=_score(code, wanted, names, document.title))
    for item in catalog.items:
        yield Hit(found=item, score=_score(code, wanted, (item.code or "", str(item.ref)), item.title))


def _score(code: str, wanted: set[str], names: tuple[str, ...], title: Text | None) -> int:
    """Three for the code or id itself, two for a part of an id, one for all words of the title."""
    normal = [normal_code(name) for name in names if name]
    if code in normal:
        return 3
    if any(len(code) >= _SHORTEST_STEM and code in name for name in normal):
        return 2
    texts = " ".join(text for _, text in title.languages) if title else ""
    known = {stem(word) for word in _WORD.findall(" ".join((texts, *names)))}
    return int(bool(wanted) and all(any(_fits(word, other) for other in known) for word in wanted))


def _fits(wanted: str, known: str) -> bool:
    return known.startswith(wanted) or (len(known) >= _SHORTEST_STEM and wanted.startswith(known))


def stem(word: str) -> str:
    """Return a word in lower case without its ending; short words stay whole.

    Example:
        >>> stem("Сварку") == stem("сварка")
        True

    """
    word = word.lower().replace("ё", "е")
    return word[: max(_SHORTEST_STEM, len(word) - _ENDING)]
