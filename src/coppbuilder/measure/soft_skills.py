"""Which items are supra-professional skills."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..model import CompetencyRef, Family, normal_code

if TYPE_CHECKING:
    from ..model import Catalog

#: Common competencies of a ФГОС are supra-professional, too.
_COMMON: Final = normal_code("ОК")


def is_soft(catalog: Catalog, reference: CompetencyRef) -> bool:
    """Tell whether an item is supra-professional: of a list of such skills, or a common competency of a ФГОС."""
    standard = catalog.standards.get(reference.standard)
    if standard is None:
        return False
    if standard.family is Family.TRANSVERSAL:
        return True
    return standard.family is Family.FGOS_SPO and normal_code(reference.key).startswith(_COMMON)
