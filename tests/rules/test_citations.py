"""A norm that nobody has compared with its act yet says so wherever it is cited."""

import datetime as dt
import io
from pathlib import Path

import pytest
from attrs import evolve
from rich.console import Console

from coppbuilder.exporters.result_json import result_to_json
from coppbuilder.exporters.result_markdown import failure_to_markdown
from coppbuilder.measure.norms import final_norm
from coppbuilder.model import Limits, NotAssembled, ProgramType, Range, Request
from coppbuilder.preview import failure_view
from coppbuilder.preview.change_words import Teller
from coppbuilder.preview.why import why_view
from coppbuilder.revision import why
from coppbuilder.workflow import assemble, load_catalog, load_program

EXAMPLES = Path(__file__).parents[2] / "catalog" / "examples"
LAW = "Федеральный закон от 29.12.2012 № 273-ФЗ, ст. 76"


@pytest.fixture(scope="module")
def known():
    return load_catalog(EXAMPLES).catalog


@pytest.fixture(scope="module")
def program():
    return load_program(EXAMPLES / "programs" / "kindergarten-72-program.yaml").value


@pytest.fixture(scope="module")
def failed(known, program):
    demand = evolve(program.demand, limits=Limits(hours=Range(max=20)))
    result = assemble(known, demand, relax=False)
    assert isinstance(result, NotAssembled)
    return result


def shown(view):
    console = Console(file=io.StringIO(), width=200)
    console.print(view)
    return console.file.getvalue()


def citation(catalog, kind):
    request = Request(id="r", program_type=kind, targets=(), approval_date=dt.date(2026, 12, 1))
    return final_norm(catalog, request).citation


def test_a_parameter_that_is_not_verified_says_so_in_the_language_asked_for(known):
    assert citation(known, ProgramType.DPO_PK).told() == f"{LAW} (не подтверждено)"
    assert citation(known, ProgramType.DPO_PK).told("en") == f"{LAW} (not verified)"


def test_one_that_is_verified_is_told_plainly(known):
    told = citation(known, ProgramType.PO_TRAINING)
    assert told.verified
    assert told.told() == told.text


def test_why_says_it(known, program):
    text = shown(why_view(why(program, known), Teller(known, "ru", {})))
    assert text.count(LAW) == text.count(f"{LAW} (не подтверждено)") == 1


def test_causes_say_it_in_every_view(failed):
    text = shown(failure_view(failed, lang="en"))
    assert text.count(LAW) == text.count(f"{LAW} (not verified)") > 0
    page = failure_to_markdown(failed, "Заказ", "ru")
    assert page.count("ст. 76") == page.count("не подтверждено") > 0
    cited = [cause["citation"] for cause in result_to_json(failed, "ru")["causes"] if cause["citation"]]
    assert f"{LAW} (не подтверждено)" in cited
