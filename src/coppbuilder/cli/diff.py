"""`coppbuilder diff`: what differs between two documents, or between a program's pins and the catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import options
from .console import print_json, show
from .known import known_catalog, nearest_catalog, read
from .language import chosen, say
from .naming import teller
from .report import echo_report

if TYPE_CHECKING:
    from ..model import Document, Report


@options.command("diff", "cli.diff.long")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=say("cli.metavar.two"))
@click.option("--lock", is_flag=True, help=say("cli.diff.lock"))
@options.catalog
@click.option("--exit-code", is_flag=True, help=say("cli.diff.exit-code"))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help=say("cli.diff.format"),
)
def command(*, paths: tuple[Path, ...], lock: bool, catalog: Path | None, exit_code: bool, format_: str) -> int:
    """Show the difference; with `--exit-code` return 1 if there is one."""
    from ..errors import UsageError
    from ..workflow import load_document

    if len(paths) != (1 if lock else 2):
        raise UsageError("usage.one-or-two")
    if lock:
        return _lock(paths[0], catalog, exit_code=exit_code, format_=format_)
    documents = []
    for path in paths:
        document, report = read(load_document, path)
        if document is None:
            return _unreadable(report)
        documents.append(document)
    old, new = documents
    return _diff(old, new, nearest_catalog(catalog, *paths), exit_code=exit_code, format_=format_)


def _unreadable(report: Report) -> int:
    from ..exporters.report_json import report_to_json

    echo_report(report_to_json(report, chosen()))
    return 1


def _diff(old: Document, new: Document, folder: Path | None, *, exit_code: bool, format_: str) -> int:
    from ..exporters.change_json import diff_to_json
    from ..preview.change import diff_markdown, diff_view
    from ..revision import diff

    catalog = known_catalog(folder)
    difference = diff(old, new, catalog)
    if format_ == "json":
        print_json(diff_to_json(difference))
    elif format_ == "markdown":
        click.echo(diff_markdown(difference, teller(catalog, old.KIND)), nl=False)
    else:
        show(diff_view(difference, teller(catalog, old.KIND)))
    return int(exit_code and not difference.empty)


def _lock(path: Path, catalog: Path | None, *, exit_code: bool, format_: str) -> int:
    from ..errors import UsageError
    from ..exporters.change_json import stale_to_json
    from ..preview.stale import stale_view
    from ..revision import stale
    from ..workflow import load_program

    if format_ == "markdown":
        raise UsageError("usage.lock-markdown")
    program, report = read(load_program, path)
    if program is None:
        return _unreadable(report)
    known = known_catalog(nearest_catalog(catalog, path))
    found = stale(program, known, today=options.today())
    if format_ == "json":
        print_json(stale_to_json(found, chosen()))
    else:
        show(stale_view(found, teller(known, "program")))
    return int(exit_code and not found.empty)
