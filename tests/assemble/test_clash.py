"""What demands clash over is told with the lines of the modules that ask for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from assembly_parts import after, module, outcomes, request, standard, unit
from attrs import evolve

from coppbuilder.assemble.candidates import Pool
from coppbuilder.assemble.clash import Clashes
from coppbuilder.assemble.conflict import Trials
from coppbuilder.model import Catalog, ModuleRequirement, ShareTarget
from coppbuilder.workflow import assemble, load_catalog, load_request

_STANDARD = """\
schema: 1
kind: standard
id: s
family: corporate
items: [{key: A, kind: competency}, {key: B, kind: competency}, {key: C, kind: competency}]
"""
_MODULE = """\
schema: 1
kind: module
id: {id}
version: "{version}"
owner: k
title: {id}
status: approved
hours: {{lecture: 10}}
outcomes:
  - {{competency: "s:{trains}", level: 3}}
"""
_RANGE = """\
requires:
  modules:
    - {{module: prep, versions: "{versions}"}}
"""
_REQUEST = """\
schema: 1
kind: request
id: r
program_type: other
targets: ["s:B", "s:C"]
minimize: [hours]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "s.yaml": _STANDARD,
        "old.yaml": _MODULE.format(id="prep", version="1.4", trains="A"),
        "new.yaml": _MODULE.format(id="prep", version="2.0", trains="A"),
        "arc.yaml": _MODULE.format(id="arc", version="1.0", trains="B") + _RANGE.format(versions="<2"),
        "gas.yaml": _MODULE.format(id="gas", version="1.0", trains="C") + _RANGE.format(versions=">=2"),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "request.yml").write_text(_REQUEST)
    return tmp_path


def test_both_ranges_are_told_with_their_files_and_lines(folder):
    loaded = load_catalog([folder / name for name in ("s.yaml", "old.yaml", "new.yaml", "arc.yaml", "gas.yaml")])
    result = assemble(loaded.catalog, load_request(folder / "request.yml").value)
    places = [(Path(cause.location.file).name, cause.location.line) for cause in result.causes if cause.location]
    assert places == [("request.yml", 5), ("request.yml", 5)]
    clash = result.causes[-1]
    assert clash.brief("en") == "a program holds one version of the module “prep” only, and different ones are needed"
    sides = [(fact.message("en"), Path(fact.location.file).name, fact.location.line) for fact in clash.because]
    assert sides == [
        ("“arc” 1.0 needs the module “prep” <2 before it", "arc.yaml", 13),
        ("“gas” 1.0 needs the module “prep” >=2 before it", "gas.yaml", 13),
    ]


def clashes(documents, wanted):
    trials = Trials(Pool(Catalog.of(documents), wanted, allow_forbidden=True))
    return [cause.key for cause in Clashes(trials.model).causes(trials.conflict(trials.demands))]


def test_shares_and_prohibitions_are_not_followed():
    documents = [standard("A", "B"), module("a", "A"), module("b", "B", excludes=("a",))]
    share = ShareTarget(standard="s", share=1.0)
    wanted = request(share, forbid_modules=(ModuleRequirement(module="b"),))
    assert clashes(documents, wanted) == []


def test_units_count_as_their_module():
    documents = [
        standard("A", "B"),
        module("a", units=(unit("u", "A"), unit("v"))),
        module("b", "B", excludes=("a",)),
    ]
    assert clashes(documents, request("A", "B")) == ["cause.excludes"]


def test_a_circle_beside_the_clash_is_followed_once():
    """What “arc” needs can be had from “round”, which needs “arc” again: the clash over “prep” is told all the same."""
    plain = [
        standard("A", "B", "C", "D"),
        *(module("prep", "A", version=version) for version in ("1.4", "2.0")),
        module("gas", "C", requires=after("prep", versions=">=2")),
        module("start", "D"),
    ]
    needs = after("prep", versions="<2")
    straight = [*plain, module("arc", "B", requires=needs)]
    needs = evolve(needs, competencies=outcomes("D"))
    circle = [*plain, module("arc", "B", requires=needs), module("round", "D", requires=after("arc"))]
    assert clashes(circle, request("B", "C")) == clashes(straight, request("B", "C")) != []
