"""The formats of `check`: the option that chooses one, and where each goes — the terminal, a file, a job's summary."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, Final, NamedTuple

import click

from . import options
from .console import deliver
from .language import chosen, say
from .report import echo_report

#: As `exporters.report_formats` has them; a test holds both together, as importing that would make each start slower.
FORMATS: Final = ("text", "json", "sarif", "github", "gitlab", "junit", "markdown", "rdjson")
#: Where GitHub takes the summary of a step from, and how many bytes of it.
_SUMMARY: Final = "GITHUB_STEP_SUMMARY"
_SUMMARY_BYTES: Final = 1_000_000


class Wanted(NamedTuple):
    """How a report was asked for: its format, the file to write, and the address of the documentation."""

    format: str
    output: Path | None
    docs_url: str | None

    def over(self, docs_url: str | None) -> Wanted:
        """Return the same with the address that the settings know, where none was asked for."""
        return self._replace(docs_url=self.docs_url or docs_url)


def report_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add `--format` with all formats of reports, `-o` and `--docs-url`, together as `wanted`."""

    @wraps(command)
    def gathered(*, format_: str, output: Path | None, docs_url: str | None, **others: Any) -> int:
        return command(wanted=Wanted(format_, output, docs_url), **others)

    url = click.option("--docs-url", metavar="URL", callback=_address, help=say("cli.option.docs-url"))
    choice = click.Choice(FORMATS)
    form = click.option("--format", "format_", type=choice, default="text", help=say("cli.option.report-format"))
    return options.output(form(url(gathered)))


def _address(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Take an address that can stand in a link."""
    if value is None:
        return None
    from ..model.settings import is_address

    if not is_address(value):
        raise click.BadParameter(say("cli.bad-url", value=value), ctx, param)
    return value


def repository_root(start: Path) -> Path:
    """Return the nearest folder at or above one that git keeps, else the folder itself: files are told from there."""
    start = start.absolute()
    return next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), start)


def tell(report: Mapping[str, Any], wanted: Wanted, failing: Sequence[str]) -> None:
    """Print a report, or write it; formats for machines never go through rich.

    Raises:
        UsageError: the file cannot be written.

    """
    if wanted.format == "text":
        echo_report(report, wanted.output)
        return
    plain = wanted.output is None and sys.stdout.encoding.lower() not in {"utf-8", "utf8"}
    if wanted.format == "json":
        text = _json(report, wanted, plain=plain)
    else:
        text = _exported(report, wanted, failing, plain=plain)
    if wanted.output is None:
        sys.stdout.write(text)
    else:
        deliver(wanted.output, text.encode(errors="replace"))


def _json(report: Mapping[str, Any], wanted: Wanted, *, plain: bool) -> str:
    """Return the report itself: this needs neither the rules nor the model."""
    from ..exporters.report_facts import to_json
    from ..exporters.report_setting import ReportSetting

    return to_json(report, ReportSetting(lang=chosen(), docs_url=wanted.docs_url, plain=plain))


def _exported(report: Mapping[str, Any], wanted: Wanted, failing: Sequence[str], *, plain: bool) -> str:
    from ..exporters.report_formats import REPORT_FORMATS
    from ..exporters.report_markdown import markdown
    from ..reporting import report_setting

    root = repository_root(Path.cwd())
    setting = report_setting(report, lang=chosen(), root=root, docs_url=wanted.docs_url, failing=failing, plain=plain)
    summary = os.environ.get(_SUMMARY)
    if wanted.format == "github" and summary:
        _append(Path(summary), markdown(report, setting, _SUMMARY_BYTES))
    return REPORT_FORMATS[wanted.format](report, setting)


def _append(summary: Path, text: str) -> None:
    """Add to the summary of the step, which other tools of the same step may have begun."""
    from ..errors import UsageError

    try:
        with summary.open("ab") as file:
            file.write(text.encode(errors="replace"))
    except OSError as error:
        raise UsageError("usage.cannot-write", path=str(summary), reason=error.strerror or str(error)) from error
