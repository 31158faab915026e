"""`coppbuilder template docx` and `coppbuilder template check`: Word templates that a region edits."""

from __future__ import annotations

from pathlib import Path

import click

from . import options
from .console import deliver
from .language import chosen, say
from .report import echo_report

#: As `exporters.docx.templates` has them; a test holds both together, as importing that would make each start slower.
KINDS = ("dpo-pk", "dpo-pp", "po-training", "po-retraining", "po-upgrade", "general", "other", "annex", "order", "card")
CHECKED = ("program", "annex", "order", "card")


def add_to(group: click.Group) -> None:
    """Add both commands to the group of templates."""
    group.add_command(docx)
    group.add_command(check)


@options.command("docx", "cli.template.docx")
@click.argument("what", type=click.Choice(KINDS), metavar=say("cli.template.kind"))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar=say("cli.metavar.file"),
    help=say("cli.template.docx-output"),
)
def docx(*, what: str, output: Path) -> int:
    """Write our template."""
    from ..errors import UsageError
    from ..exporters.docx.templates import PAPERS, our_template

    if not output.parent.is_dir():
        raise UsageError("usage.no-folder", path=str(output.parent))
    template = our_template(what, chosen(), output.suffix.lower().removeprefix("."))
    if template is None:
        known = tuple(f".{form}" for form in PAPERS.get(what, ("docx",)))
        raise UsageError("usage.ending", path=str(output), known=known)
    deliver(output, template)
    return 0


@options.command("check", "cli.template.check")
@click.argument("file", type=click.Path(path_type=Path), metavar=say("cli.metavar.file"))
@click.option("--type", "what", type=click.Choice(CHECKED), help=say("cli.template.type"))
def check(*, file: Path, what: str | None) -> int:
    """Tell unknown and unused names; return 1 if a name is unknown or a tag malformed."""
    from ..errors import UsageError
    from ..exporters.docx.templates import check_template
    from ..exporters.report_json import report_to_json
    from ..model import Report
    from .export_files import read_template
    from .report import shown_path

    form = file.suffix.lower().removeprefix(".")
    if form not in {"docx", "html", "md"}:
        raise UsageError("usage.ending", path=str(file), known=(".docx", ".html", ".md"))
    checked = check_template(read_template(file), shown_path(str(file)), form, what)
    report = Report(findings=checked.findings, checked=1)
    echo_report(report_to_json(report, chosen()))
    click.echo(say("cli.template.checked", kind=say(f"cli.template.kind.{checked.kind}")))
    if report.ok and checked.unused:
        click.echo(say("cli.template.unused", names=checked.unused, count=len(checked.unused)))
    return int(not report.ok)
