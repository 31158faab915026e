"""How the rules of types name and compare professions."""

from __future__ import annotations

from ...model import Argument, Catalog, Profession
from ..naming import title


def profession_title(catalog: Catalog, reference: str) -> Argument:
    """Return the title of a row of the list of professions, or the reference where the row is unknown."""
    known = catalog.professions.get(reference)
    return title(known) if known else reference


def same_profession(catalog: Catalog, one: str, other: str) -> bool | None:
    """Tell whether two rows name one profession; `None` where rows of different editions cannot be compared.

    Within an edition the number of the row decides, across editions the code of ОКПДТР.
    """
    if one == other:
        return True
    if one.partition(":")[0] == other.partition(":")[0]:
        return False
    codes = {_code(catalog.professions.get(reference)) for reference in (one, other)}
    return None if None in codes else len(codes) == 1


def _code(profession: Profession | None) -> str | None:
    return profession.code if profession else None
