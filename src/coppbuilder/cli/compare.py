"""`coppbuilder compare`: programs side by side."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

import click

from . import options
from .console import print_json, show
from .known import known_catalog, nearest_catalog, read
from .language import chosen, say
from .naming import teller
from .report import echo_report

_FEWEST: Final = 2
#: More columns than this are not readable in a terminal of 80.
_MOST: Final = 5


@options.command("compare", "cli.compare.long")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=say("cli.metavar.programs"))
@options.catalog
@options.on
@options.format_
def command(*, paths: tuple[Path, ...], catalog: Path | None, on: dt.date | None, format_: str) -> int:
    """Show two to five programs side by side."""
    from ..errors import UsageError
    from ..exporters.change_json import comparison_to_json
    from ..exporters.report_json import report_to_json
    from ..preview.comparison import comparison_view
    from ..revision import compare
    from ..workflow import load_program

    if not _FEWEST <= len(paths) <= _MOST:
        raise UsageError("usage.compare-count")
    programs = []
    for path in paths:
        program, report = read(load_program, path)
        if program is None:
            echo_report(report_to_json(report, chosen()))
            return 1
        programs.append(program)
    known = known_catalog(nearest_catalog(catalog, *paths))
    comparison = compare(programs, known, on=on, today=options.today())
    if format_ == "json":
        print_json(comparison_to_json(comparison))
    else:
        show(comparison_view(comparison, teller(known, "program")))
    return 0
