"""`coppbuilder template`: what people fill in or edit."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from . import options, template_docx
from .console import deliver
from .known import known_catalog, nearest_catalog
from .language import chosen, say

#: As `importers` has them; a test holds both together.
BOOKS: Final = ("modules", "program", "request", "provider", "learners")

command = options.group("template", "cli.template.long")
template_docx.add_to(command)


@options.command("xlsx", "cli.template.xlsx", group=command)
@click.argument("what", type=click.Choice(BOOKS), metavar=say("cli.template.what"))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar=say("cli.metavar.file"),
    help=say("cli.template.output"),
)
@options.catalog
def xlsx(*, what: str, output: Path, catalog: Path | None) -> int:
    """Write the workbook."""
    from ..errors import UsageError
    from ..importing import template_workbook

    if not output.parent.is_dir():
        raise UsageError("usage.no-folder", path=str(output.parent))
    known = known_catalog(nearest_catalog(catalog, output))
    deliver(output, template_workbook(what, known, lang=chosen()))
    return 0
