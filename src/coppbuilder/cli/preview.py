"""`coppbuilder preview`: look at a program file."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import click

from . import options
from .console import deliver, print_json, show, write
from .known import check_command, known_catalog, nearest_catalog, read
from .language import chosen, say
from .report import echo_report


@options.command("preview", "cli.preview.long")
@click.argument("program_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.program"))
@options.catalog
@options.file("--svg", key="cli.preview.svg")
@options.file("-o", "--output", key="cli.preview.output")
@options.on
@options.format_
def command(
    *,
    program_file: Path,
    catalog: Path | None,
    svg: Path | None,
    output: Path | None,
    on: dt.date | None,
    format_: str,
) -> int:
    """Show a program, or its facts as JSON; return 1 if the program breaks a rule."""
    from ..exporters.program_json import program_to_json
    from ..exporters.report_json import report_to_json
    from ..preview import program_view, to_svg
    from ..workflow import load_program, validate

    program, report = read(load_program, program_file)
    if program is None:
        problems = report_to_json(report, chosen())
        if format_ == "json":
            print_json({"program": None, "report": problems}, output)
        else:
            echo_report(problems, output)
        return 1
    folder = nearest_catalog(catalog, program_file)
    known = known_catalog(folder)
    report = validate(program, known, on=on, today=options.today())
    view = program_view(program, known, report, lang=chosen(), check=check_command(program_file, folder))
    picture = partial(to_svg, view, title=program.title.in_language(chosen()) if program.title else program.id)
    if svg is not None:
        write(svg, picture())
    if output is not None and output.suffix == ".svg":
        deliver(output, picture())
    elif format_ == "json" or (output is not None and output.suffix == ".json"):
        print_json(program_to_json(program, known, report, chosen()), output)
    else:
        show(view, output=output)
    return 0 if report.ok else 1
