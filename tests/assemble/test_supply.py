"""What is remembered between requests stays within bounds."""

from __future__ import annotations

import pytest
from assembly_parts import module, standard
from attrs import evolve

from coppbuilder.assemble import supply
from coppbuilder.model import Catalog, LearnerGroup, ProgramType, Recognized, Request


def test_only_the_latest_conditions_are_remembered(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(supply, "_CONDITIONS", 2)
    known = supply.Supply(Catalog.of([standard("A"), module("c.a", "A")]))
    requests = [
        Request(id="r", program_type=ProgramType.OTHER, targets=(), learners=(LearnerGroup(count=count),))
        for count in (5, 6, 7)
    ]
    first = known.ways(requests[0])
    first[1] = ()
    assert known.ways(requests[0]) is first
    known.ways(requests[1])
    known.ways(requests[2])
    assert known.ways(requests[0]) == {}


def test_recognition_is_a_matter_of_each_request():
    known = supply.Supply(Catalog.of([]))
    group = LearnerGroup(count=5, recognized=(Recognized(module="c.a"),))
    request = Request(id="r", program_type=ProgramType.OTHER, targets=(), learners=(group,))
    known.ways(request)[1] = ()
    assert known.ways(evolve(request)) == {}
