"""`coppbuilder schema export`: the JSON Schemas for editors."""

from __future__ import annotations

from pathlib import Path

import click

from . import options
from .console import write
from .language import say

command = options.group("schema", "cli.schema.long")


@options.command("export", "cli.schema.export", group=command)
@click.argument("folder", type=click.Path(path_type=Path), metavar=say("cli.metavar.folder"))
def export(*, folder: Path) -> int:
    """Write all schemas into a folder."""
    from ..errors import UsageError
    from ..loading import schema_files

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError("usage.cannot-write", path=str(folder), reason=error.strerror or str(error)) from error
    files = schema_files()
    for file in files:
        write(folder / file.name, file.read_bytes())
    click.echo(say("cli.schema.exported", count=len(files), folder=str(folder)))
    return 0
