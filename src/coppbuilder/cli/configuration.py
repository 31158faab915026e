"""Settings of a run: the nearest `coppbuilder.toml`, or the one that is named, with the options over it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

import click

from . import options
from .language import say
from .report import shown_path

if TYPE_CHECKING:
    from ..model.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])

_OWN: Final = "coppbuilder.toml"
_PROJECT: Final = "pyproject.toml"
_SECTION: Final = re.compile(rb"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*coppbuilder\b", re.MULTILINE)


class Chosen(NamedTuple):
    """What was asked for on the command line: the file with settings, codes and a list that count more than it."""

    file: Path | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    extend_select: tuple[str, ...]
    baseline: Path | None

    @property
    def question(self) -> list[object]:
        """What a remembered verdict must have been asked with; the file itself is looked at separately."""
        return [str(self.file), self.select, self.ignore, self.extend_select, str(self.baseline)]

    def settings(self) -> Settings:
        """Read the settings.

        Raises:
            SettingsError: something in them makes no sense.

        """
        from ..workflow import choose_rules, load_settings

        return choose_rules(
            load_settings(self.file), select=self.select, ignore=self.ignore, extend_select=self.extend_select
        )


def settings_options(command: F) -> F:
    """Add `--config`, `--no-config`, `--select`, `--ignore`, `--extend-select` and `--baseline`."""
    command = options.file("--baseline", key="cli.option.baseline")(command)
    for name in ("extend-select", "ignore", "select"):
        command = click.option(
            f"--{name}", multiple=True, metavar=say("cli.metavar.codes"), help=say(f"cli.option.{name}")
        )(command)
    command = click.option("--no-config", "--isolated", is_flag=True, help=say("cli.option.no-config"))(command)
    return options.file("--config", key="cli.option.config")(command)


def chosen_settings(
    config: Path | None,
    *,
    no_config: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    extend_select: tuple[str, ...],
    baseline: Path | None,
) -> Chosen:
    """Find out which settings a run has.

    Raises:
        UsageError: the named file does not exist, or settings are asked for and refused.

    """
    from ..errors import UsageError

    if config is not None and no_config:
        raise UsageError("settings.conflict")
    if config is not None and not config.exists():
        raise UsageError("usage.no-path", path=str(config))
    file = None if no_config else config or find_settings(Path.cwd())
    file = file and Path(shown_path(str(file)))
    return Chosen(file, _codes(select), _codes(ignore), _codes(extend_select), baseline)


def find_settings(folder: Path) -> Path | None:
    """Return the nearest file with settings in a folder or above it; in one folder `coppbuilder.toml` comes first."""
    for each in (folder, *folder.parents):
        if (own := each / _OWN).is_file():
            return own
        if _has_section(each / _PROJECT):
            return each / _PROJECT
    return None


def _has_section(project: Path) -> bool:
    try:
        return _SECTION.search(project.read_bytes()) is not None
    except OSError:
        return False


def _codes(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for each in given for code in each.split(",") if code.strip())
