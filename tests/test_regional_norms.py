"""A region's own norms lie over those of the library; its own parameters replace those of the profile."""

import datetime as dt

import pytest

from coppbuilder.model import Request, Severity
from coppbuilder.model.settings import Settings
from coppbuilder.rules import RULES, Found, rule
from coppbuilder.workflow import check, load_settings

REQUEST = """\
kind: request
id: news
program_type: dpo-pk
approval_date: 2026-12-01
targets: ["ok-2022:ОК 04"]
limits: {hours: {max: 20}}
"""
NORM = """\
kind: norm
id: ID
title: Постановление региона
act: {title: Постановление региона, number: "7", date: 2026-01-15}
in_force: {from: 2026-02-01}
parameters:
  dpo-pk.hours.min: {value: 24, unit: академических часов, clause: п. 3}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "request.yaml").write_text(REQUEST, "utf-8")
    return tmp_path


def citations(report):
    return [found.citation.text for found in report.errors if found.citation]


@pytest.mark.parametrize("id_", ["region-7", "dpo-266"])
def test_a_norm_of_the_region_extends_or_hides_the_library(folder, id_):
    assert citations(check([folder / "request.yaml"])) == []
    (folder / "norm.yaml").write_text(NORM.replace("ID", id_), "utf-8")
    (cited,) = citations(check([folder]))
    assert cited.startswith("Постановление региона от 15.01.2026 № 7, п. 3")
    assert citations(check([folder / "request.yaml"], catalog=folder)) == [cited]
    before = check([folder], on=dt.date(2025, 12, 1))
    assert citations(before) == []


@rule("OWN101", Request, no_citation="ours")
def own_rule(request, context):
    """Tell the parameter."""
    norm = context.norm("practice.share.typical", request)
    yield Found(arguments={"share": norm.number}, norm=norm)


def test_parameters_of_the_region_reach_the_rules(folder, monkeypatch):
    monkeypatch.setattr("coppbuilder.model.finding.render", lambda *_: "said")
    rules = {"OWN101": own_rule}
    (usual,) = check([folder], rules=rules).findings
    assert (usual.arguments, usual.severity) == ({"share": 0.75}, Severity.WARNING)
    (folder / "coppbuilder.toml").write_text("[parameters]\npractice.share.typical = 0.6\n", "utf-8")
    settings = load_settings(folder / "coppbuilder.toml")
    (own,) = check([folder], rules=rules, settings=settings).findings
    assert (own.arguments, own.severity) == ({"share": 0.6}, Severity.WARNING)
    assert own.citation.text.endswith("coppbuilder.toml")


def test_only_what_is_asked_for_runs(folder):
    ran = []

    def spy(code):
        @rule(code, Request, no_citation="ours", requires=("OWN102",) if code == "OWN103" else ())
        def spying(_request, _context):
            """Note that it ran."""
            ran.append(code)
            yield from ()

        return spying

    rules = {code: spy(code) for code in ("OWN101", "OWN102", "OWN103")}
    check([folder], rules=rules, settings=Settings(select=("OWN103",)))
    assert ran == ["OWN102", "OWN103"]
    assert "OWN101" not in RULES
