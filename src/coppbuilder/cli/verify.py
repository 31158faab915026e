"""`coppbuilder verify`: check a program independently of the engine that assembled it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from . import options
from .choosing import judging, shared, sound
from .console import print_json, progress, show
from .known import known_catalog, nearest_catalog
from .language import chosen, say
from .naming import teller


@options.command("verify", "cli.verify.long")
@click.argument("program_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.program"))
@shared
def command(*, program_file: Path, allow_drafts: bool, catalog: Path | None, on: dt.date | None, format_: str) -> int:
    """Show flaws and verified bounds; return 1 if anything is wrong or not proven."""
    from ..choices import verify
    from ..exporters.choice_json import certificate_to_json
    from ..preview.certificate import certificate_view
    from ..workflow import load_program

    program = sound(load_program, program_file, format_)
    if program is None:
        return 1
    known = known_catalog(nearest_catalog(catalog, program_file))
    judged = judging(allow_drafts=allow_drafts, on=on)
    with progress("cli.progress.verifying") as told:
        certificate = verify(known, program, judging=judged, progress=told or (lambda *_: None))
    if format_ == "json":
        print_json(certificate_to_json(certificate, chosen()))
    else:
        show(certificate_view(certificate, teller(known, "program")))
    return int(not certificate.ok)
