"""Every code that a report can hold has a rule, and with it a page: reading and comparing files tell codes, too."""

from __future__ import annotations

import re
from pathlib import Path

import coppbuilder
from coppbuilder.rules import FAMILIES, RULES

PACKAGE = Path(coppbuilder.__file__).parent
CODE = re.compile(rf"\b(?:{'|'.join(FAMILIES)})[1-9][0-9]{{2}}\b")


def test_every_code_in_the_package_has_a_rule():
    sources = (source.read_text("utf-8") for source in PACKAGE.rglob("*.py"))
    assert {code for source in sources for code in CODE.findall(source)} == set(RULES)
