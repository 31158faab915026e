"""`coppbuilder update`: a program brought up to the catalogue of today with the least change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from . import options
from .assemble import exporter_for
from .console import print_json, progress, show, write
from .known import file_command, known_catalog, nearest_catalog, read
from .language import chosen, say
from .naming import teller
from .relax import numbered
from .report import echo_report


@options.command("update", "cli.update.long")
@click.argument("program_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.program"))
@options.catalog
@click.option("--only", metavar=say("cli.metavar.module-id"), help=say("cli.update.only"))
@options.file("-o", "--output", key="cli.update.output")
@click.option("--allow-drafts", is_flag=True, help=say("cli.assemble.allow-drafts"))
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    metavar=say("cli.metavar.seconds"),
    help=say("cli.assemble.time-limit"),
)
@click.option("--apply", type=click.IntRange(min=1), metavar=say("cli.metavar.number"), help=say("cli.update.apply"))
@options.on
@options.format_
def command(
    *,
    program_file: Path,
    catalog: Path | None,
    only: str | None,
    output: Path | None,
    apply: int | None,
    format_: str,
    **how: Any,
) -> int:
    """Update, show and write; return 1 if there is no program."""
    from ..exporters.report_json import report_to_json
    from ..exporters.result_json import result_to_json
    from ..exporters.update_json import updated_to_json
    from ..model import NotAssembled
    from ..preview.update import no_update_view, update_view
    from ..renewal import eased, update
    from ..workflow import load_program

    export = exporter_for(output)
    program, report = read(load_program, program_file)
    if program is None:
        problems = report_to_json(report, chosen())
        if format_ == "json":
            print_json({"status": "impossible", "program": None, "report": problems})
        else:
            echo_report(problems)
        return 1
    folder = nearest_catalog(catalog, program_file)
    known = known_catalog(folder)
    with progress("cli.progress.solving"):
        result = update(program, known, only=only, today=options.today(), **how)
    if apply is not None:
        change = numbered(result, apply, program.demand.id)
        click.echo(say("cli.assemble.applied", change=change.message(chosen())), err=True)
        with progress("cli.progress.solving"):
            how["allow_drafts"] |= change.allow_drafts
            result = update(eased(program, change), known, only=only, today=options.today(), **how)
    command_ = file_command("update", program_file, folder)
    tell = teller(known, "program")
    if isinstance(result, NotAssembled):
        if format_ == "json":
            print_json(result_to_json(result, chosen()))
        else:
            show(no_update_view(result, tell, command_))
        return 1
    if output is not None:
        same = result.current and output.suffix == program_file.suffix
        write(output, program_file.read_bytes() if same else export(result.program))
    if format_ == "json":
        print_json(updated_to_json(result, chosen()))
    else:
        show(update_view(result, tell, command_))
        if output is not None:
            click.echo(say("cli.update.written", path=str(output)))
    return 0
