"""`coppbuilder front`: what one objective costs in another."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import options
from .assemble import show_result
from .choosing import judging, shared, sound
from .console import print_json, progress, show
from .known import known_catalog, nearest_catalog
from .language import chosen, say
from .naming import teller

if TYPE_CHECKING:
    from ..model import Objective


@options.command("front", "cli.front.long")
@click.argument("request_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.request"))
@click.option(
    "--by", default="cost,hours", show_default=True, metavar=say("cli.metavar.objectives"), help=say("cli.front.by")
)
@click.option(
    "--limit",
    type=click.IntRange(1),
    metavar=say("cli.metavar.number"),
    default=20,
    show_default=True,
    help=say("cli.front.limit"),
)
@shared
def command(
    *,
    request_file: Path,
    by: str,
    limit: int,
    allow_drafts: bool,
    catalog: Path | None,
    on: dt.date | None,
    format_: str,
) -> int:
    """Show the proven points of the trade-off; return 1 if there is no program."""
    from ..choices import front
    from ..exporters.choice_json import front_to_json
    from ..model import NotAssembled
    from ..preview.choices import front_view
    from ..workflow import load_request

    objectives = _objectives(by)
    request = sound(load_request, request_file, format_)
    if request is None:
        return 1
    folder = nearest_catalog(catalog, request_file)
    known = known_catalog(folder)
    with progress("cli.progress.solving"):
        result = front(known, request, objectives, limit=limit, judging=judging(allow_drafts=allow_drafts, on=on))
    if format_ == "json":
        print_json(front_to_json(result, known, chosen()))
    elif isinstance(result, NotAssembled):
        show_result(result, known, of=(request_file, folder))
    else:
        show(front_view(result, teller(known, "program")))
    return int(isinstance(result, NotAssembled))


def _objectives(value: str) -> tuple[Objective, Objective]:
    from ..errors import UsageError
    from ..model import Objective

    names = value.split(",")
    known = tuple(each.value for each in Objective)
    if len(names) != 2 or not set(names) <= set(known):  # noqa: PLR2004 - a trade-off is between two
        raise UsageError("usage.objectives", value=value, known=known)
    return Objective(names[0]), Objective(names[1])
