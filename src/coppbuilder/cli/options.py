"""Options that commands share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from .language import say

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[dt.date]):
    """A day, written 2026-12-01 or 01.12.2026."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Read the day, or say how it is written."""
        for pattern in ("%Y-%m-%d", "%d.%m.%Y"):
            try:
                return dt.datetime.strptime(value, pattern).replace(tzinfo=dt.UTC).date()
            except ValueError:
                continue
        return self.fail(say("cli.bad-date", value=value), param, ctx)


def catalog(command: F) -> F:
    """Add `--catalog`: folders that lie over the bundled library."""
    option = click.option("--catalog", type=click.Path(path_type=Path), metavar="DIR", help=say("cli.option.catalog"))
    return option(command)


def lang(command: F) -> F:
    """Add `--lang`, which has been read before the commands were imported."""
    option = click.option("--lang", type=click.Choice(["ru", "en"]), help=say("cli.option.lang"), expose_value=False)
    return option(command)


def on(command: F) -> F:
    """Add `--on`: the day whose norms count."""
    return click.option("--on", type=Day(), metavar="DATE", help=say("cli.option.on"))(command)


def format_(command: F) -> F:
    """Add `--format`."""
    option = click.option(
        "--format", "format_", type=click.Choice(["text", "json"]), default="text", help=say("cli.option.format")
    )
    return option(command)


def output(command: F) -> F:
    """Add `-o`."""
    option = click.option(
        "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help=say("cli.option.output")
    )
    return option(command)


def today() -> dt.date:
    """Return the day of this run: the only look at the clock."""
    return dt.datetime.now(tz=dt.UTC).astimezone().date()


def default_catalog(given: Path | None, *documents: Path) -> Path | None:
    """Return the catalogue to look references up in: the given one, else the nearest folder above with `modules`."""
    if given is not None or not documents:
        return given
    return next((folder for folder in documents[0].absolute().parents if (folder / "modules").is_dir()), None)
