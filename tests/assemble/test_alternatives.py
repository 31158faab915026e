"""Where no college is known, another way is another module."""

from __future__ import annotations

from assembly_parts import module, request, standard

from coppbuilder.assemble import solve
from coppbuilder.assemble.alternatives import alternatives
from coppbuilder.model import Catalog


def test_without_colleges_each_further_way_has_other_modules():
    known = Catalog.of(
        [standard("A"), *(module(id_, "A", hours=hours) for id_, hours in (("a", 10), ("b", 12), ("c", 14)))]
    )
    found = alternatives(known, solve(known, request("A")), count=5, distance=0)
    assert [[place.module for place in each.program.modules] for each in found.found] == [["a"], ["b"], ["c"]]
    assert found.exhausted
