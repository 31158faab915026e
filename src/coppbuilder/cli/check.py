"""`coppbuilder check`: judge documents, for people and for CI."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from . import options
from .console import print_json, progress, show_report
from .language import chosen, say


@click.command("check", help=say("cli.check.long"))
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar=say("cli.metavar.paths"))
@options.catalog
@options.on
@click.option("--fail-on", type=click.Choice(["error", "warning"]), default="error", help=say("cli.check.fail-on"))
@click.option("--phase", type=click.Choice(["composition", "approval"]), help=say("cli.check.phase"))
@options.format_
@options.lang
def command(
    paths: tuple[Path, ...], catalog: Path | None, on: dt.date | None, fail_on: str, phase: str | None, format_: str
) -> int:
    """Check and return 1 if something as bad as `fail_on` was found."""
    from ..exporters.report_json import report_to_json
    from ..model import Phase, Severity
    from ..workflow import check

    wanted = paths or (Path.cwd(),)
    beneath = options.default_catalog(catalog, *wanted)
    with progress("cli.check.progress") as told:
        report = check(wanted, catalog=beneath, on=on, today=options.today(), progress=told)
    if phase is not None:
        report = report.only(Phase(phase))
    if format_ == "json":
        print_json(report_to_json(report, chosen()))
    else:
        show_report(report)
    limit = Severity(fail_on).rank
    return int(any(finding.severity.rank >= limit for finding in report.findings))
