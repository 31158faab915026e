"""What is counted in a program, where several units of one module train the same."""

from __future__ import annotations

import pytest
from assembly_parts import module, request, standard, unit

from coppbuilder.assemble import solve
from coppbuilder.model import Catalog, Limits, ModuleRequirement, Objective, Range


@pytest.mark.parametrize("hours", [22, 24])
def test_a_module_that_trains_in_two_units_overlaps_once(hours):
    """With one of its units or with both, “both” repeats “one” in A and “other” in B."""
    documents = [
        standard("A", "B"),
        module("both", units=(unit("u1", "A", "B"), unit("u2", "A", "B"))),
        module("one", "A"),
        module("other", "B"),
    ]
    named = tuple(ModuleRequirement(module=id_) for id_ in ("both", "one", "other"))
    limits = Limits(hours=Range(min=hours, max=hours))
    wanted = request("A", "B", minimize=(Objective.OVERLAP,), require_modules=named, limits=limits)
    (value,) = solve(Catalog.of(documents), wanted).proof.objectives
    assert value.value == 2
