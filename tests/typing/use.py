"""How a typed program uses the package; mypy reads this file, nothing runs it."""

from typing import assert_type

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
    load_catalog,
    load_program,
    load_request,
    preview,
    validate,
)
from rich.console import RenderableType

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
