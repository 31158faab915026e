"""`coppbuilder init`: a new repository of a catalogue, on which `check` is clean."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from . import options
from .known import quoted
from .language import chosen, say

#: As `scaffold` has them; a test holds both together.
FORGES: Final = ("github", "gitlab", "gitverse", "gitflic")


@options.command("init", "cli.init.long")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar=say("cli.metavar.folder"))
@click.option("--ci", type=click.Choice(FORGES), multiple=True, default=("github",), help=say("cli.init.ci"))
def command(*, folder: Path, ci: tuple[str, ...]) -> int:
    """Write the files and say what to do next."""
    from ..scaffold import new_catalogue

    made = new_catalogue(folder, ci, chosen())
    click.echo(say("cli.init.done", count=len(made), folder=str(folder)))
    click.echo(say("cli.init.next", catalog=quoted(folder / "catalog")))
    return 0
