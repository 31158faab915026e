"""`coppbuilder schema export`: the JSON Schemas for editors."""

from __future__ import annotations

from pathlib import Path

import click

from . import options
from .console import write
from .language import say


@click.group("schema", help=say("cli.schema.long"))
def command() -> None:
    """Hold the commands about schemas together."""


@command.command("export", help=say("cli.schema.export"))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@options.lang
def export(folder: Path) -> int:
    """Write all schemas into a folder."""
    from ..loading import schema_files

    folder.mkdir(parents=True, exist_ok=True)
    files = schema_files()
    for file in files:
        write(folder / file.name, file.read_bytes())
    click.echo(say("cli.schema.exported", count=len(files), folder=str(folder)))
    return 0
