"""`coppbuilder assemble`: the provably best program for a request, or why there is none."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import options
from .console import print_json, show, show_report, write
from .language import chosen, say

if TYPE_CHECKING:
    from ..model import AssemblyResult, Catalog, Document


@click.command("assemble", help=say("cli.assemble.long"))
@click.argument("request_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.request"))
@options.catalog
@options.output
@click.option("--allow-drafts", is_flag=True, help=say("cli.assemble.allow-drafts"))
@click.option(
    "--time-limit", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help=say("cli.assemble.time-limit")
)
@options.on
@options.format_
@options.lang
def command(
    *,
    request_file: Path,
    catalog: Path | None,
    output: Path | None,
    allow_drafts: bool,
    time_limit: float | None,
    on: dt.date | None,
    format_: str,
) -> int:
    """Assemble, show and write; return 1 if there is no program."""
    from ..exporters.result_json import result_to_json
    from ..model import Assembled
    from ..workflow import assemble, load_catalog, load_request

    export = exporter_for(output)
    loaded = load_request(request_file)
    if not loaded.report.ok:
        show_report(loaded.report)
        return 1
    known = load_catalog(options.default_catalog(catalog, request_file)).catalog
    started = time.perf_counter()
    result = assemble(
        known,
        loaded.value,
        allow_drafts=allow_drafts,
        time_limit=time_limit,
        on=on,
        today=options.today(),
    )
    elapsed_ms = round((time.perf_counter() - started) * 1000)
    if output is not None and isinstance(result, Assembled):
        write(output, export(result.program))
    if format_ == "json":
        print_json(result_to_json(result, chosen()) | {"elapsed_ms": elapsed_ms})
    else:
        show_result(result, known)
        if output is not None and isinstance(result, Assembled):
            click.echo(say("cli.assemble.written", path=str(output)))
    return 0 if isinstance(result, Assembled) else 1


def show_result(result: AssemblyResult, catalog: Catalog) -> None:
    """Print the program with its proof, or the causes."""
    from ..model import Assembled
    from ..preview import failure_view, program_view

    if isinstance(result, Assembled):
        show(program_view(result.program, catalog, result.report, lang=chosen()))
    else:
        show(failure_view(result, lang=chosen()))


def exporter_for(output: Path | None) -> Callable[[Document], bytes]:
    """Choose the format by the suffix, before any work is done.

    Raises:
        UsageError: no format has this suffix.

    """
    from ..errors import UsageError
    from ..exporters import EXPORTERS, to_yaml

    if output is None:
        return to_yaml
    export = EXPORTERS.get(output.suffix)
    if export is None:
        raise UsageError("usage.unknown-suffix", path=str(output), known=tuple(EXPORTERS))
    return export
