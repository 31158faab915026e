"""`coppbuilder preview`: look at a program file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from . import options
from .console import print_json, show, show_report, write
from .language import chosen, say


@click.command("preview", help=say("cli.preview.long"))
@click.argument("program_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.program"))
@options.catalog
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help=say("cli.preview.svg"))
@options.on
@options.format_
@options.lang
def command(*, program_file: Path, catalog: Path | None, svg: Path | None, on: dt.date | None, format_: str) -> int:
    """Show a program, or its facts as JSON; return 1 if a rule of composition is broken."""
    from ..exporters.program_json import program_to_json
    from ..preview import program_view, to_svg
    from ..workflow import load_catalog, load_program, validate

    loaded = load_program(program_file)
    if not loaded.report.ok:
        show_report(loaded.report)
        return 1
    known = load_catalog(options.default_catalog(catalog, program_file)).catalog
    report = validate(loaded.value, known, on=on, today=options.today())
    if format_ == "json":
        print_json(program_to_json(loaded.value, known, report, chosen()))
    else:
        view = program_view(loaded.value, known, report, lang=chosen())
        show(view)
        if svg is not None:
            write(svg, to_svg(view, title=loaded.value.label))
    return 0 if report.ok else 1
