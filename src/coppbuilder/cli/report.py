"""A report in the terminal: the lines of the text format in colours, with paths as a reader would type them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import click

from ..texts.clean import unheeded
from .language import chosen

_LOOKS: Final[Mapping[str, Mapping[str, Any]]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "info": {"fg": "cyan", "bold": True},
    "clean": {"fg": "green", "bold": True},
    "code": {"bold": True},
    "hint": {"dim": True},
}


def report_lines(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield the findings, separated by empty lines, and one line with their numbers."""
    from ..exporters import report_text
    from ..exporters.report_sources import Sources

    sources = Sources(report["findings"])
    return report_text.report_lines(report, chosen(), sources.line, _styled, shown_path)


def quiet_lines(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield the findings of a file whose lines must not be shown."""
    from ..exporters import report_text

    return report_text.report_lines(report, chosen(), lambda file, number: None, _styled, shown_path)  # noqa: ARG005


def _styled(text: str, role: str) -> str:
    return click.style(text, **_LOOKS[role])


def shown_path(file: str) -> str:
    """Return a path as a reader in the current folder would type it."""
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_absolute() and path.is_relative_to(Path.cwd()) else file


def echo_report(report: Mapping[str, Any], output: Path | None = None) -> None:
    """Print a report, or write it; colours only on a terminal that has not refused them."""
    if output is not None:
        from .console import deliver

        deliver(output, unheeded(click.unstyle("\n".join(report_lines(report)) + "\n")).encode())
        return
    colour = False if os.environ.get("NO_COLOR") else None
    click.echo(unheeded("\n".join(report_lines(report))), color=colour)
