"""Which risks of the catalogue concern a program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..model import AppliesWhen, Program, Risk

if TYPE_CHECKING:
    from ..model import Catalog

#: From this age on a learner is of age (Гражданский кодекс РФ, ст. 21).
_OF_AGE: Final = 18


def applicable_risks(catalog: Catalog, program: Program) -> Iterator[Risk]:
    """Yield the risks whose conditions the program meets, by id."""
    for _, risk in sorted(catalog.risks.items()):
        if applies(risk.applies_when, program):
            yield risk


def applies(when: AppliesWhen, program: Program) -> bool:
    """Tell whether all the stated facts hold; what is not stated does not matter."""
    request = program.demand
    groups = request.learners
    facts = (
        (when.network, program.network is not None),
        (when.distance, program.hours.distance > 0),
        (when.minors, any(g.age is not None and g.age.min is not None and g.age.min < _OF_AGE for g in groups)),
        (when.work_practice, program.hours.work_practice > 0),
        (when.recognition, any(g.recognized for g in groups) or any(place.recognized for place in program.modules)),
    )
    if when.program_types and request.program_type not in when.program_types:
        return False
    return all(stated is None or stated == fact for stated, fact in facts)
