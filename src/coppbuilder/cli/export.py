"""`coppbuilder export`: documents of a program for people."""

from __future__ import annotations

from pathlib import Path

import click

from ..exporters import PROGRAM_FORMATS
from . import options
from .console import deliver
from .known import known_catalog, nearest_catalog, read
from .language import chosen, say
from .report import echo_report


@options.command("export", "cli.export.long")
@click.argument("format_", type=click.Choice(list(PROGRAM_FORMATS)), metavar=say("cli.export.format"))
@click.argument("program_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.program"))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar=say("cli.metavar.file"),
    help=say("cli.export.output"),
)
@click.option("--draft", is_flag=True, help=say("cli.export.draft"))
@click.option("--no-worldskills-name", "unnamed", is_flag=True, help=say("cli.export.no-worldskills-name"))
@options.catalog
def command(*, format_: str, program_file: Path, output: Path, draft: bool, unnamed: bool, catalog: Path | None) -> int:
    """Write the document; return 1 if the program cannot be read, or lacks what the document needs."""
    from ..errors import UsageError
    from ..exporters.report_json import report_to_json
    from ..reporting import IncompleteProgramError, export_program
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
    try:
        data = export_program(program, known, format_, lang=chosen(), draft=draft, worldskills_name=not unnamed)
    except IncompleteProgramError as incomplete:
        echo_report(report_to_json(incomplete.report, chosen()))
        click.echo(say("cli.export.incomplete"), err=True)
        return 1
    deliver(output, data)
    return 0
