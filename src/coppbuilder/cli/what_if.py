"""`coppbuilder what-if`: the best program under other conditions."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from . import options
from .choosing import conditions, judging, shared, sound, told
from .console import print_json, progress, show
from .known import known_catalog, nearest_catalog
from .language import chosen, say
from .naming import teller

_MORE = click.FloatRange(min=0)


@options.command("what-if", "cli.what-if.long")
@click.argument("request_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.request"))
@click.option("--hours", type=_MORE, metavar=say("cli.metavar.number"), help=say("cli.what-if.hours"))
@click.option("--cost-per-learner", type=_MORE, metavar=say("cli.metavar.number"), help=say("cli.what-if.cost"))
@click.option("--without-provider", multiple=True, metavar=say("cli.metavar.id"), help=say("cli.what-if.provider"))
@click.option("--retire", multiple=True, metavar=say("cli.metavar.module-version"), help=say("cli.what-if.retire"))
@click.option("--entry", multiple=True, metavar=say("cli.metavar.competency"), help=say("cli.what-if.entry"))
@click.option("--replace-standard", multiple=True, metavar=say("cli.metavar.editions"), help=say("cli.what-if.replace"))
@shared
def command(
    *,
    request_file: Path,
    allow_drafts: bool,
    catalog: Path | None,
    on: dt.date | None,
    format_: str,
    **changes: Any,
) -> int:
    """Assemble twice and show the difference; return 1 if there is no program under the conditions."""
    from ..choices import what_if
    from ..exporters.choice_json import supposed_to_json
    from ..model import Assembled
    from ..preview.forced import supposed_view
    from ..workflow import load_request

    request = sound(load_request, request_file, format_)
    if request is None:
        return 1
    known = known_catalog(nearest_catalog(catalog, request_file))
    supposed = conditions(known, **changes)
    with progress("cli.progress.solving"):
        result = what_if(known, request, supposed, judging=judging(allow_drafts=allow_drafts, on=on))
    if format_ == "json":
        print_json(supposed_to_json(result, known, chosen()))
    else:
        show(supposed_view(result, tuple(told(known, supposed)), teller(known, "program")))
    return int(not isinstance(result.after, Assembled))
