"""No error rests on a norm that nobody has confirmed: with every norm in doubt, rules that cite norms only warn."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from coppbuilder.model import Catalog, Norm, Severity
from coppbuilder.rules import RULES, validate
from coppbuilder.workflow import load_catalog

CASES = Path(__file__).parent / "cases"
#: Rules that can tell an error and cite a norm.
CITING = [code for code, rule in RULES.items() if rule.cites and rule.severity is Severity.ERROR]
#: Errors that cite a norm as their reason, but rest on nothing it sets: a document contradicts itself or the catalogue.
#: The order of modules and the final assessment, one final assessment, a room that is not there, another title.
OF_THE_DOCUMENT = {
    *("PRE301", "PRE302", "PRE303", "PRE305", "PRE307", "PRE501"),
    *("TYP303", "TYP305", "CAL201", "CAL202"),
}


def in_doubt(norm: Norm) -> Norm:
    """Return a norm neither of whose parts is confirmed."""
    parameters = {name: evolve(each, verified=False) for name, each in norm.parameters.items()}
    return evolve(norm, verified=False, parameters=parameters)


@pytest.fixture(scope="module")
def doubtful_library():
    documents = load_catalog().catalog.documents
    return [in_doubt(each) if isinstance(each, Norm) else each for each in documents]


def test_there_are_rules_to_judge():
    assert len(CITING) > 20


@pytest.mark.parametrize("code", CITING)
def test_an_error_needs_a_confirmed_norm(code, doubtful_library):
    seen = 0
    for folder in sorted((CASES / code / "fails").iterdir()):
        own = [
            in_doubt(each) if isinstance(each, Norm) else each
            for each in load_catalog(folder, library=False).catalog.documents
        ]
        report = validate(own, Catalog.of([*doubtful_library, *own]), rules={code: RULES[code]})
        told = [finding for finding in report.findings if finding.code == code]
        seen += len(told)
        errors = [finding for finding in told if finding.severity is Severity.ERROR]
        assert [(folder.name, str(finding)) for finding in errors if finding.citation is not None] == []
        assert not errors or code in OF_THE_DOCUMENT
    assert seen
