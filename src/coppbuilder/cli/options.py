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


def command(name: str, key: str, *, group: click.Group | None = None) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a command, of the whole program or of a group, with `--lang` and the help under `key`."""
    make = group.command if group is not None else click.command

    def decorate(function: Callable[..., Any]) -> click.Command:
        # `--lang` has been taken out before the commands were imported; here it is for the help.
        option = click.option(
            "--lang", type=click.Choice(["ru", "en"]), help=say("cli.option.lang"), expose_value=False
        )
        made: click.Command = make(name, help=say(key), options_metavar=say("cli.metavar.options"))(option(function))
        return made

    return decorate


def group(name: str, key: str) -> click.Group:
    """Make a group of commands."""

    def nothing() -> None:
        """Do nothing: the commands of the group do all."""

    options, commands = say("cli.metavar.options"), say("cli.metavar.command")
    return click.group(name, help=say(key), options_metavar=options, subcommand_metavar=commands)(nothing)


def catalog(command: F) -> F:
    """Add `--catalog`: a folder that lies over the bundled library."""
    help_, metavar = say("cli.option.catalog"), say("cli.metavar.folder")
    return click.option("--catalog", type=click.Path(path_type=Path), metavar=metavar, help=help_)(command)


def on(command: F) -> F:
    """Add `--on`: the day whose norms count."""
    return click.option("--on", type=Day(), metavar=say("cli.metavar.day"), help=say("cli.option.on"))(command)


def format_(command: F) -> F:
    """Add `--format`."""
    choice = click.Choice(["text", "json"])
    return click.option("--format", "format_", type=choice, default="text", help=say("cli.option.format"))(command)


def result_format(command: F) -> F:
    """Add `--format` of what can also be told as Markdown."""
    choice = click.Choice(["text", "json", "markdown"])
    return click.option("--format", "format_", type=choice, default="text", help=say("cli.option.result-format"))(
        command
    )


def output(command: F) -> F:
    """Add `-o`: a file for what would be printed."""
    return file("-o", "--output", key="cli.option.into")(command)


def file(*names: str, key: str) -> Callable[[F], F]:
    """Add an option that names a file to write."""
    kind = click.Path(path_type=Path, dir_okay=False)
    return click.option(*names, type=kind, metavar=say("cli.metavar.file"), help=say(key))


def today() -> dt.date:
    """Return the day of this run: the only look at the clock."""
    return dt.datetime.now(tz=dt.UTC).astimezone().date()
