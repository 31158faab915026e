"""`check --fix` and `check --diff`: mended files are written, or shown as a difference."""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from ..texts.clean import clean
from .console import write
from .language import say
from .report import shown_path

if TYPE_CHECKING:
    from ..mending import Mended
    from ..model import Report

_NO_END: Final = "\\ No newline at end of file"
#: Only these end a line of a file that people edit; all others would tear lines apart that belong together.
_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")


class Mending(NamedTuple):
    """What is asked for: to write mended files, to show what would change, and whether guesses are made."""

    fix: bool
    diff: bool
    unsafe: bool


def mending_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add `--fix`, `--diff` and `--unsafe-fixes`, together as `mending`."""

    @wraps(command)
    def gathered(*, fix: bool, diff: bool, unsafe_fixes: bool, **others: Any) -> int:
        from ..errors import UsageError

        if unsafe_fixes and not (fix or diff):
            raise UsageError("usage.unsafe-alone")
        return command(mending=Mending(fix, diff, unsafe_fixes), **others)

    for name in ("unsafe-fixes", "diff", "fix"):
        gathered = click.option(f"--{name}", is_flag=True, help=say(f"cli.option.{name}"))(gathered)
    return gathered


def show_difference(mended: Mended) -> int:
    """Print what would change as a unified diff; return 1 if something would."""
    for file in sorted(mended.after):
        for line in _difference(shown_path(file), mended.before[file], mended.after[file]):
            sys.stdout.write(clean(line[:-1]) + "\n" if sys.stdout.isatty() else line)
    _tell(mended, "cli.check.would-fix")
    return int(bool(mended.after))


def write_mended(mended: Mended) -> Report:
    """Write the mended files, unless somebody changed them in the meantime; return what is left to tell.

    Raises:
        UsageError: a file cannot be written.

    """
    for file in sorted(mended.after):
        path = Path(file)
        if path.read_bytes() == mended.before[file]:
            write(path, mended.after[file])
        else:
            click.echo(say("cli.check.changed-meanwhile", path=shown_path(file)), err=True)
    _tell(mended, "cli.check.fixed")
    return mended.report


def _tell(mended: Mended, key: str) -> None:
    click.echo(say(key, count=mended.fixed, files=len(mended.after)), err=True)
    if mended.refused:
        click.echo(say("cli.check.refused", count=mended.refused), err=True)


def _difference(name: str, before: bytes, after: bytes) -> list[str]:
    old, new = (_LINE.findall(data.decode()) for data in (before, after))
    told = difflib.unified_diff(old, new, name, name)
    return [line if line.endswith("\n") else f"{line}\n{_NO_END}\n" for line in told]
