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
@click.argument(
    "format_",
    type=click.Choice([name for name in PROGRAM_FORMATS if "." not in name]),
    metavar=say("cli.export.format"),
)
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
@options.file("--people", key="cli.export.people")
@click.option(
    "--templates",
    type=click.Path(path_type=Path),
    metavar=say("cli.metavar.folder"),
    help=say("cli.export.templates"),
)
@options.catalog
def command(
    *,
    format_: str,
    program_file: Path,
    output: Path,
    draft: bool,
    unnamed: bool,
    people: Path | None,
    templates: Path | None,
    catalog: Path | None,
) -> int:
    """Write the document; return 1 if the program cannot be read, or lacks what the document needs."""
    from ..errors import UsageError
    from ..exporters.report_json import report_to_json
    from ..reporting import IncompleteProgramError, export_program
    from ..workflow import load_program
    from .export_files import format_by_ending, people_of, template_of

    wanted = format_by_ending(format_, output)
    if not output.parent.is_dir():
        raise UsageError("usage.no-folder", path=str(output.parent))
    program, report = read(load_program, program_file)
    if program is None:
        echo_report(report_to_json(report, chosen()))
        return 1
    names = people_of(people, program)
    if names is None:
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
        data = export_program(
            program,
            known,
            wanted,
            lang=chosen(),
            draft=draft,
            worldskills_name=not unnamed,
            people=names,
            template=template_of(templates, wanted, program),
        )
    except IncompleteProgramError as incomplete:
        echo_report(report_to_json(incomplete.report, chosen()))
        if any(finding.location is not None for finding in incomplete.report.findings):
            click.echo(say("cli.export.incomplete"), err=True)
        return 1
    deliver(output, data)
    return 0
