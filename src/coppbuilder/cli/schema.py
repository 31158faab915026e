"""`coppbuilder schema export`: the JSON Schemas for editors."""

from __future__ import annotations

from pathlib import Path

import click

from . import options
from .console import write
from .language import chosen, say

command = options.group("schema", "cli.schema.long")


@options.command("export", "cli.schema.export", group=command)
@click.argument("folder", type=click.Path(path_type=Path), metavar=say("cli.metavar.folder"))
def export(*, folder: Path) -> int:
    """Write all schemas into a folder."""
    from ..errors import UsageError
    from ..loading import editor_schemas

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError("usage.cannot-write", path=str(folder), reason=error.strerror or str(error)) from error
    files = editor_schemas(chosen())
    for name, data in files.items():
        write(folder / name, data)
    click.echo(say("cli.schema.exported", count=len(files), folder=str(folder)))
    return 0
