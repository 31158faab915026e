"""Names of fields and documents for views of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .language import chosen

if TYPE_CHECKING:
    from ..model import Catalog
    from ..preview.change_words import Teller


def teller(catalog: Catalog, kind: str) -> Teller:
    """Return what names things in the language of this run; fields are those of documents of a kind."""
    from ..loading import field_labels
    from ..preview.change_words import Teller

    return Teller(catalog, chosen(), field_labels(kind, chosen()))
