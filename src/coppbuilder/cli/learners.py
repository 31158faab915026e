"""`coppbuilder assemble REQUEST --learners FILE`: what each learner studies, by what they bring."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .console import print_json, progress, show, write
from .language import chosen, say
from .report import echo_report

if TYPE_CHECKING:
    from ..batch import Options
    from ..model import Catalog, Request


def check_output(output: Path | None) -> None:
    """Refuse a file that is not one of JSON lines, before any work is done.

    Raises:
        UsageError: the name does not end with `.jsonl`, or there is no such folder.

    """
    from ..errors import UsageError

    if output is None:
        return
    if output.suffix != ".jsonl":
        raise UsageError("learners.only-jsonl", path=str(output))
    if not output.parent.is_dir():
        raise UsageError("usage.no-folder", path=str(output.parent))


def plan_learners(
    request: Request,
    catalog: Catalog,
    learners_file: Path,
    settings: Options,
    *,
    workers: int | None,
    output: Path | None,
    format_: str,
) -> int:
    """Plan, show and write; return 1 if the file has an error or some learner has no plan."""
    from ..batch import CataloguePool, assemble_learners
    from ..exporters.learners_json import learner_to_json, learners_to_jsonl
    from ..exporters.report_json import report_to_json
    from ..loading.learners import read_learners
    from ..preview.learners import learners_view

    loaded = read_learners(learners_file, catalog)
    report = report_to_json(loaded.report, chosen())
    if not loaded.report.ok:
        if format_ == "json":
            print_json({"learners": [], "report": report})
        else:
            echo_report(report)
        return 1
    # Processes are started before the bar starts its thread.
    with CataloguePool(catalog, workers) as pool, progress("cli.progress.learners") as told:
        results = assemble_learners(catalog, request, loaded.value, pool, options=settings, progress=told)
    if output is not None:
        write(output, learners_to_jsonl(results, chosen()))
    if format_ == "json":
        print_json({"learners": [learner_to_json(result, chosen()) for result in results], "report": report})
    else:
        if loaded.report.findings:
            echo_report(report)
            click.echo()
        show(learners_view(request, results, lang=chosen()))
        if output is not None:
            click.echo(say("cli.update.written", path=str(output)))
    return int(any(result.plan is None for result in results))
