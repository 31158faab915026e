"""The group of all commands; each is imported only when it is called."""

from __future__ import annotations

import gettext
import io
import os
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Final

gettext.bindtextdomain("messages", os.path.join(os.path.dirname(__file__), "locale"))  # noqa: PTH118, PTH120 - `pathlib` would make each start slower

import click

from .. import __version__
from ..errors import UsageError
from ..texts.clean import clean, unheeded
from .language import chosen, say

NAME: Final = "coppbuilder"
USAGE: Final = 2
INTERRUPTED: Final = 130

#: Commands in the order of the help; each stands in the module of its name.
COMMANDS: Final = (
    "assemble",
    "check",
    "preview",
    "why",
    "why-not",
    "alternatives",
    "front",
    "what-if",
    "impact",
    "verify",
    "diff",
    "compare",
    "edit",
    "update",
    "schedule",
    "export",
    "template",
    "import",
    "catalog",
    "explain",
    "schema",
    "init",
    "demo",
)


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is called, not to list it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import the command."""
        if cmd_name not in COMMANDS:
            return None
        module = f".{cmd_name.replace('-', '_')}{'_' * iskeyword(cmd_name)}"
        command: click.Command = import_module(module, __package__).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """List the commands with their short help."""
        with formatter.section(say("cli.commands")):
            formatter.write_dl([(name, say(f"cli.{name}.help")) for name in COMMANDS])


@click.command(
    cls=LazyGroup,
    help=say("cli.help"),
    epilog=say("cli.epilog"),
    options_metavar=say("cli.metavar.options"),
    subcommand_metavar=say("cli.metavar.command"),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--lang", type=click.Choice(["ru", "en"]), help=say("cli.option.lang"), expose_value=False)
@click.version_option(__version__, message=f"{NAME} %(version)s")
def group() -> None:
    """Hold the commands together."""


def call(arguments: Sequence[str]) -> int:
    """Run the group and return the exit code."""
    try:
        result = group.main(list(arguments), prog_name=NAME, standalone_mode=False)
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        said = io.StringIO()
        error.show(said)
        click.echo("\n".join(unheeded(clean(line)) for line in said.getvalue().rstrip().split("\n")), err=True)
        return error.exit_code
    except UsageError as error:
        first, *more = error.lines(chosen())
        click.echo(unheeded("\n".join([say("cli.usage-error", problem=first), *map(clean, more)])), err=True)
        return USAGE
    return result if isinstance(result, int) else 0
