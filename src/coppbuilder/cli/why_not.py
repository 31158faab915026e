"""`coppbuilder why-not`: the price of a module that is not in the program, or of doing without one that is."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from . import options
from .assemble import show_result
from .choosing import judging, module_version, shared, sound
from .console import print_json, progress, show
from .known import known_catalog, nearest_catalog
from .language import chosen, say
from .naming import teller


@options.command("why-not", "cli.why-not.long")
@click.argument("file", type=click.Path(path_type=Path), metavar=say("cli.metavar.request-or-program"))
@click.argument("module", metavar=say("cli.metavar.module-version"))
@shared
def command(
    *, file: Path, module: str, allow_drafts: bool, catalog: Path | None, on: dt.date | None, format_: str
) -> int:
    """Force the module in or out and show the price; return 1 if that cannot be."""
    from ..choices import bars, why_not
    from ..errors import UsageError
    from ..exporters.choice_json import forced_to_json
    from ..model import Assembled, NotAssembled, Program, Request
    from ..preview.forced import forced_view, impossible_view
    from ..workflow import load_document

    named = module_version(module)
    subject = sound(load_document, file, format_)
    if subject is None:
        return 1
    if not isinstance(subject, Request | Program):
        raise UsageError("usage.no-document", path=str(file), kind=Request.KIND)
    folder = nearest_catalog(catalog, file)
    known = known_catalog(folder)
    how = judging(allow_drafts=allow_drafts, on=on)
    with progress("cli.progress.solving"):
        forced = why_not(known, subject, *named, judging=how)
    if format_ == "json":
        print_json(forced_to_json(forced, known, chosen()))
    elif isinstance(forced, NotAssembled):
        demand = subject if isinstance(subject, Request) else subject.demand
        found = bars(known, demand, *named, judging=how)
        show(impossible_view(*named, found, teller(known, "program")), "")
        show_result(forced, known, of=(file, folder) if isinstance(subject, Request) else None)
    else:
        show(forced_view(forced, teller(known, "program")))
    return int(isinstance(forced, NotAssembled) or not isinstance(forced.result, Assembled))
