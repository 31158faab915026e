"""`coppbuilder assemble`: the provably best program for a request, or why there is none."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from . import options, relax
from .console import print_json, progress, show, write
from .known import check_command, file_command, known_catalog, nearest_catalog, read
from .language import chosen, say
from .learners import check_output, plan_learners
from .report import echo_report, shown_path

if TYPE_CHECKING:
    from ..model import AssemblyResult, Catalog, Cause, Document, NotAssembled


@options.command("assemble", "cli.assemble.long")
@click.argument("request_file", type=click.Path(path_type=Path), metavar=say("cli.metavar.request"))
@options.catalog
@options.file("-o", "--output", key="cli.option.output")
@click.option("--allow-drafts", is_flag=True, help=say("cli.assemble.allow-drafts"))
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    metavar=say("cli.metavar.seconds"),
    help=say("cli.assemble.time-limit"),
)
@click.option(
    "--learners",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=say("cli.metavar.file"),
    help=say("cli.assemble.learners"),
)
@click.option(
    "--workers", type=click.IntRange(min=1), metavar=say("cli.metavar.number"), help=say("cli.assemble.workers")
)
@relax.options
@options.on
@options.result_format
def command(
    *,
    request_file: Path,
    catalog: Path | None,
    output: Path | None,
    allow_drafts: bool,
    time_limit: float | None,
    on: dt.date | None,
    format_: str,
    **more: Any,
) -> int:
    """Assemble, show and write; return 1 if there is no program, or if some learner has no plan."""
    from ..batch import Options
    from ..exporters.report_json import report_to_json
    from ..exporters.result_json import result_to_json
    from ..exporters.result_markdown import failure_to_markdown
    from ..model import Assembled, FailureStatus, NotAssembled
    from ..workflow import cause_of, load_request

    started = time.perf_counter()
    wish = relax.Wish(number=more["apply"], save=more["save"], draft=more["draft_module"])
    learners: Path | None = more["learners"]
    if learners is None:
        export = exporter_for(output)
    else:
        check_output(output)
        export = exporter_for(None)
    request, report = read(load_request, request_file)
    if request is None and format_ == "text":
        echo_report(report_to_json(report, chosen()))
        return 1
    folder = nearest_catalog(catalog, request_file)
    known = known_catalog(folder, hint=format_ == "text")
    if request is not None and learners is not None:
        settings = Options(allow_drafts=allow_drafts, time_limit=time_limit, on=on, today=options.today())
        return plan_learners(
            request, known, learners, settings, workers=more["workers"], output=output, format_=format_
        )
    if request is None:
        causes = tuple(cause_of(finding) for finding in report.errors)
        result: AssemblyResult = NotAssembled(status=FailureStatus.IMPOSSIBLE, causes=causes)
    else:
        how = relax.Settings(allow_drafts=allow_drafts, time_limit=time_limit, on=on, today=options.today())
        with progress("cli.progress.solving"):
            result = how.assemble(known, request)
        result, known = wish.grant(result, known, request, how)
    done = isinstance(result, Assembled)
    if output is not None and isinstance(result, Assembled):
        write(output, export(result.program))
    warn_of_time(result, format_)
    if format_ == "json":
        elapsed_ms = round((time.perf_counter() - started) * 1000)
        print_json(result_to_json(result, chosen()) | {"elapsed_ms": elapsed_ms})
    elif format_ == "markdown" and isinstance(result, Assembled):
        from ..preview.markdown import program_markdown

        page = program_markdown(result.program, known, result.report, lang=chosen(), proof=result.proof)
        click.echo(page, nl=False)
    elif format_ == "markdown" and isinstance(result, NotAssembled):
        click.echo(failure_to_markdown(result, relax.title_of(request, request_file), chosen()), nl=False)
    else:
        check = check_command(output, folder) if output is not None else None
        show_result(result, known, of=(request_file, folder), check=check)
        if done:
            click.echo(say("cli.assemble.written", path=str(output)) if output else say("cli.assemble.not-written"))
    return 0 if done else 1


def warn_of_time(result: AssemblyResult, format_: str) -> None:
    """Warn on standard error where the limit ended the search before the end; what people read tells it itself."""
    from ..model import Assembled, AssemblyStatus

    if format_ != "text" and isinstance(result, Assembled) and result.proof.status is AssemblyStatus.FEASIBLE:
        click.echo(say("preview.time-limit"), err=True)


def show_result(
    result: AssemblyResult,
    catalog: Catalog,
    *,
    of: tuple[Path, Path | None] | None = None,
    check: str | None = None,
) -> None:
    """Print the program with its proof, or the causes and what would help.

    `of` is the request with the folder of the catalogue, to be named in the commands that go on from here; `check` is
    what checks the written program.
    """
    from ..model import Assembled
    from ..preview import Found, failure_view, program_view

    if isinstance(result, Assembled):
        found = Found(commands={} if of is None else {"alternatives": file_command("alternatives", *of)})
        show(
            program_view(
                result.program, catalog, result.report, lang=chosen(), check=check, proof=result.proof, found=found
            )
        )
    else:
        command = None if of is None else file_command("assemble", *of)
        show(failure_view(_nearby(result), lang=chosen(), command=command))


def _nearby(result: NotAssembled) -> NotAssembled:
    """Name files as a reader in the current folder would type them."""
    return evolve(result, causes=tuple(_nearby_cause(cause) for cause in result.causes))


def _nearby_cause(cause: Cause) -> Cause:
    place = cause.location
    return evolve(
        cause,
        location=place and evolve(place, file=shown_path(place.file)),
        because=tuple(_nearby_cause(fact) for fact in cause.because),
    )


def exporter_for(output: Path | None) -> Callable[[Document], bytes]:
    """Choose the format by the suffix, before any work is done.

    Raises:
        UsageError: no format has this suffix, or there is no such folder.

    """
    from ..errors import UsageError
    from ..exporters import EXPORTERS, to_yaml

    if output is None:
        return to_yaml
    export = EXPORTERS.get(output.suffix)
    if export is None:
        raise UsageError("usage.unknown-suffix", path=str(output), known=tuple(EXPORTERS))
    if not output.parent.is_dir():
        raise UsageError("usage.no-folder", path=str(output.parent))
    return export
