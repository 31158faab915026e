"""`coppbuilder why`: what each module of a program is there for."""

from __future__ import annotations

from pathlib import Path

import click

from . import options
from .console import print_json, show
from .known import known_catalog, nearest_catalog, read
from .language import chosen, say
from .naming import teller
from .report import echo_report


@options.command("why", "cli.why.long")
@click.argument("program_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.program"))
@click.argument("module", required=False, metavar=say("cli.metavar.module"))
@options.catalog
@options.format_
def command(*, program_file: Path, module: str | None, catalog: Path | None, format_: str) -> int:
    """Say of each module, or of one, what it is for, what would be lost without it, and what it costs."""
    from ..exporters.change_json import why_to_json
    from ..exporters.report_json import report_to_json
    from ..preview.why import why_view
    from ..revision import why
    from ..workflow import load_program

    program, report = read(load_program, program_file)
    if program is None:
        echo_report(report_to_json(report, chosen()))
        return 1
    known = known_catalog(nearest_catalog(catalog, program_file))
    purposes = why(program, known, module)
    if format_ == "json":
        print_json(why_to_json(purposes))
    else:
        show(why_view(purposes, teller(known, "program")))
    return 0
