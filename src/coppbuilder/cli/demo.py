"""`coppbuilder demo`: the main job on the bundled examples."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from pathlib import Path

import click

from . import options
from .assemble import show_result
from .console import deliver
from .language import say

#: The first shows a program, the second why there is none.
REQUESTS = ("welders-spring-2027", "welders-short")


@options.command("demo", "cli.demo.long")
@options.output
def command(*, output: Path | None) -> int:
    """Assemble and show the welders' program, then a request that asks for too much."""
    if output is None:
        _show()
        return 0
    with redirect_stdout(io.StringIO()) as shown:
        _show()
    deliver(output, shown.getvalue().encode())
    return 0


def _show() -> None:
    from ..loading import bundled_catalog
    from ..workflow import assemble, load_catalog

    catalog = load_catalog(bundled_catalog() / "examples").catalog
    for name in REQUESTS:
        request = catalog.requests[name]
        click.echo(f"\n$ coppbuilder assemble {name}.yaml\n")
        show_result(assemble(catalog, request, today=options.today()), catalog)
    click.echo("\n" + say("cli.demo.next"))
