"""How a typed program uses the package; mypy reads this file, nothing runs it."""

from typing import assert_type

from rich.console import RenderableType

from coppbuilder import (
    Assembled,
    Catalog,
    Cause,
    Loaded,
    NotAssembled,
    Program,
    Report,
    Request,
    assemble,
    compare,
    diff,
    edit,
    load_catalog,
    load_program,
    load_request,
    preview,
    stale,
    validate,
    why,
)
from coppbuilder.change import Drop
from coppbuilder.measure.comparison import Comparison
from coppbuilder.measure.difference import DocumentDiff, ProgramDiff
from coppbuilder.measure.purpose import Purpose
from coppbuilder.measure.staleness import StaleReport

loaded = load_catalog("catalog/examples")
assert_type(loaded, Loaded[Catalog])
catalog = loaded.catalog
assert_type(catalog, Catalog)
request = load_request("request.yaml").value
assert_type(request, Request)
program = load_program("program.yaml").value
assert_type(program, Program)
match assemble(catalog, request, time_limit=2.5):
    case Assembled(program=assembled, proof=proof):
        assert_type(assembled, Program)
        assert_type(assembled.hours.total, float)
        assert proof.value is not None
    case NotAssembled(causes=causes):
        assert_type(causes, tuple[Cause, ...])
assert_type(validate(program, catalog), Report)
assert_type(preview(program, catalog), RenderableType)
assert_type(diff(program, program, catalog), ProgramDiff | DocumentDiff)
assert_type(edit(program, catalog, [Drop(module="college-a.safety")]).program, Program)
assert_type(compare([program], catalog), Comparison)
assert_type(why(program, catalog), tuple[Purpose, ...])
assert_type(stale(program, catalog), StaleReport)
