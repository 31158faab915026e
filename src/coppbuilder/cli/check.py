"""`coppbuilder check`: judge documents, for people and for CI."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from . import options, verdicts
from .console import print_json, progress
from .known import nearest_catalog
from .language import chosen, say
from .report import echo_report

#: Severities that make the exit code 1.
_FAILING = {"error": ("error",), "warning": ("error", "warning")}


@options.command("check", "cli.check.long")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar=say("cli.metavar.paths"))
@options.catalog
@options.on
@click.option("--fail-on", type=click.Choice(list(_FAILING)), default="error", help=say("cli.check.fail-on"))
@click.option("--phase", type=click.Choice(["composition", "approval"]), help=say("cli.check.phase"))
@options.output
@options.format_
def command(
    *,
    paths: tuple[Path, ...],
    catalog: Path | None,
    on: dt.date | None,
    fail_on: str,
    phase: str | None,
    output: Path | None,
    format_: str,
) -> int:
    """Check and return 1 if something as bad as `fail_on` was found."""
    wanted = paths or (Path.cwd(),)
    beneath = nearest_catalog(catalog, *wanted)
    question = [str(path) for path in wanted], str(beneath), str(on or options.today()), phase, chosen()
    report = verdicts.recall(question)
    if report is None:
        report = _judge(wanted, beneath, on, phase)
        verdicts.remember(question, report, [path for path in (*wanted, beneath) if path is not None])
    if format_ == "json":
        print_json(report, output)
    else:
        echo_report(report, output)
    return int(any(finding["severity"] in _FAILING[fail_on] for finding in report["findings"]))


def _judge(paths: tuple[Path, ...], catalog: Path | None, on: dt.date | None, phase: str | None) -> dict[str, Any]:
    from ..exporters.report_json import report_to_json
    from ..model import Phase
    from ..workflow import check

    with progress("cli.progress.reading") as told:
        report = check(paths, catalog=catalog, on=on, today=options.today(), progress=told)
    return report_to_json(report.only(Phase(phase)) if phase else report, chosen())
