"""`coppbuilder impact`: what a change of the catalogue does to all programs of a folder."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from . import options
from .choosing import conditions, judging, shared, told
from .console import print_json, progress, show
from .known import known_catalog, nearest_catalog
from .language import chosen, say
from .naming import teller


@options.command("impact", "cli.impact.long")
@click.argument("folder", type=click.Path(path_type=Path), metavar=say("cli.metavar.folder"))
@click.option("--retire", multiple=True, metavar=say("cli.metavar.module-version"), help=say("cli.what-if.retire"))
@click.option("--replace-standard", multiple=True, metavar=say("cli.metavar.editions"), help=say("cli.what-if.replace"))
@shared
def command(
    *,
    folder: Path,
    retire: tuple[str, ...],
    replace_standard: tuple[str, ...],
    allow_drafts: bool,
    catalog: Path | None,
    on: dt.date | None,
    format_: str,
) -> int:
    """Show which programs are concerned; return 1 if one of them cannot be assembled anew."""
    from ..choices import impact
    from ..errors import UsageError
    from ..exporters.choice_json import impact_to_json
    from ..model import Program
    from ..preview.impact import impact_view
    from ..workflow import load_catalog

    if not retire and not replace_standard:
        raise UsageError("usage.no-change-supposed")
    programs = tuple(load_catalog(folder, library=False).catalog.of_kind(Program))
    known = known_catalog(nearest_catalog(catalog, folder))
    supposed = conditions(known, retire=retire, replace_standard=replace_standard)
    judged = judging(allow_drafts=allow_drafts, on=on)
    with progress("cli.progress.solving") as seen:
        impacts = impact(known, programs, supposed, judging=judged, progress=seen or (lambda *_: None))
    if format_ == "json":
        print_json(impact_to_json(impacts, known, chosen()))
    elif not impacts:
        click.echo(say("choice.no-programs", path=str(folder)))
    else:
        show(impact_view(impacts, tuple(told(known, supposed)), teller(known, "program")))
    return int(not all(each.saved for each in impacts))
