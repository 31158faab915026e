"""`coppbuilder export`: documents of a program for people."""

from __future__ import annotations

from pathlib import Path

import click

from . import options
from .console import deliver
from .known import known_catalog, nearest_catalog, read
from .language import chosen, say
from .report import echo_report


@options.command("export", "cli.export.long")
@click.argument("format_", type=click.Choice(["xlsx"]), metavar=say("cli.export.format"))
@click.argument("program_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.program"))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar=say("cli.metavar.file"),
    help=say("cli.export.output"),
)
@options.catalog
def command(*, format_: str, program_file: Path, output: Path, catalog: Path | None) -> int:
    """Write the document; return 1 if the program cannot be read."""
    from ..errors import UsageError
    from ..exporters.report_json import report_to_json
    from ..reporting import export_program
    from ..workflow import load_program

    if not output.parent.is_dir():
        raise UsageError("usage.no-folder", path=str(output.parent))
    program, report = read(load_program, program_file)
    if program is None:
        echo_report(report_to_json(report, chosen()))
        return 1
    known = known_catalog(nearest_catalog(catalog, program_file))
    unknown = tuple(
        f"{place.module}@{place.version}"
        for place in program.modules
        if known.module(place.module, place.version) is None
    )
    if unknown:
        click.echo(say("cli.export.unknown", modules=unknown), err=True)
    deliver(output, export_program(program, known, format_, lang=chosen()))
    return 0
