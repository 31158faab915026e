"""`coppbuilder alternatives`: the best programs that differ from each other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from . import options
from .assemble import exporter_for, show_result
from .choosing import judging, shared, sound
from .console import print_json, progress, show, write
from .known import known_catalog, nearest_catalog
from .language import chosen, say
from .naming import teller


@options.command("alternatives", "cli.alternatives.long")
@click.argument("request_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.request"))
@click.option(
    "-k",
    "--count",
    type=click.IntRange(1),
    metavar=say("cli.metavar.number"),
    default=5,
    show_default=True,
    help=say("cli.alternatives.count"),
)
@click.option(
    "--distance",
    type=click.IntRange(0),
    metavar=say("cli.metavar.number"),
    default=1,
    show_default=True,
    help=say("cli.alternatives.distance"),
)
@click.option(
    "--pick",
    type=click.IntRange(1),
    metavar=say("cli.metavar.number"),
    default=1,
    show_default=True,
    help=say("cli.alternatives.pick"),
)
@options.file("-o", "--output", key="cli.alternatives.output")
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    metavar=say("cli.metavar.seconds"),
    help=say("cli.alternatives.time-limit"),
)
@shared
def command(
    *,
    request_file: Path,
    count: int,
    distance: int,
    pick: int,
    output: Path | None,
    time_limit: float | None,
    catalog: Path | None,
    format_: str,
    **how: Any,
) -> int:
    """Show the best programs side by side; return 1 if there is none."""
    from ..choices import alternatives
    from ..errors import UsageError
    from ..exporters.choice_json import alternatives_to_json
    from ..model import NotAssembled
    from ..preview.choices import alternatives_view
    from ..workflow import load_request

    export = exporter_for(output)
    request = sound(load_request, request_file, format_)
    if request is None:
        return 1
    folder = nearest_catalog(catalog, request_file)
    known = known_catalog(folder)
    with progress("cli.progress.solving") as told:
        result = alternatives(
            known,
            request,
            count=count,
            distance=distance,
            judging=judging(**how),
            time_limit=time_limit,
            progress=told or (lambda *_: None),
        )
    if format_ == "json":
        print_json(alternatives_to_json(result, known, chosen()))
    elif isinstance(result, NotAssembled):
        show_result(result, known, of=(request_file, folder))
    else:
        show(alternatives_view(result, teller(known, "program")))
    if isinstance(result, NotAssembled):
        return 1
    if output is not None:
        if pick > len(result.found):
            raise UsageError("usage.no-such-alternative", number=pick, count=len(result.found))
        write(output, export(result.found[pick - 1].program))
    return 0
