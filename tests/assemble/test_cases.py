"""Cases that a methodologist would recognise, each a file: a tiny catalogue, a request, what is expected."""

from __future__ import annotations

import pytest
from case_files import case_names, catalogue, read_case, request, solved, told

from coppbuilder.assemble.edits import edited
from coppbuilder.model import Assembled, NotAssembled
from coppbuilder.workflow import assemble, relaxed_catalog


@pytest.mark.parametrize("name", case_names())
def test_case(name: str) -> None:
    case = read_case(name)
    assert told(solved(case)) == case["expect"], case["title"]


@pytest.mark.parametrize("name", [name for name in case_names() if "helps" in read_case(name)["expect"]])
def test_what_helps_helps_and_nothing_else_does(name: str) -> None:
    case = read_case(name)
    catalog, wanted = catalogue(case), request(case)
    result = solved(case)
    assert isinstance(result, NotAssembled)
    for change in result.relaxations:
        over = relaxed_catalog(catalog, change)
        done = assemble(
            over, edited(wanted, change.edits), allow_drafts=change.allow_drafts or case.get("drafts", False)
        )
        assert isinstance(done, Assembled), change
        assert change.hours in {None, done.program.hours.total}
        assert change.message("en")


def test_there_are_enough_cases_and_each_has_its_story() -> None:
    titles = [read_case(name)["title"] for name in case_names()]
    assert len(titles) >= 60
    assert len(set(titles)) == len(titles)
