"""`coppbuilder demo`: the main job on the bundled examples."""

from __future__ import annotations

import click

from . import options
from .assemble import show_result
from .language import say

#: The first shows a program, the second why there is none.
REQUESTS = ("welders-spring-2027", "welders-short")


@options.command("demo", "cli.demo.long")
def command() -> int:
    """Assemble and show the welders' program, then a request that asks for too much."""
    from ..loading import bundled_catalog
    from ..workflow import assemble, load_catalog

    catalog = load_catalog(bundled_catalog() / "examples").catalog
    for name in REQUESTS:
        request = catalog.requests[name]
        click.echo(f"\n$ coppbuilder assemble {name}.yaml\n")
        show_result(assemble(catalog, request, today=options.today()), catalog)
    click.echo("\n" + say("cli.demo.next"))
    return 0
