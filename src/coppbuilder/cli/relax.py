"""Options of `coppbuilder assemble` for a request that is impossible: apply a change, save it, write a skeleton."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from attrs import frozen

from .console import write
from .language import chosen, say
from .options import file

if TYPE_CHECKING:
    from ..model import AssemblyResult, Catalog, Relaxation, Request

F = TypeVar("F", bound=Callable[..., Any])


def options(command: F) -> F:
    """Add `--apply`, `--save` and `--draft-module`."""
    drafted = file("--draft-module", key="cli.assemble.draft-module")(command)
    saved = file("--save", key="cli.assemble.save")(drafted)
    number, metavar = click.IntRange(min=1), say("cli.metavar.number")
    return click.option("--apply", type=number, metavar=metavar, help=say("cli.assemble.apply"))(saved)


@frozen(kw_only=True)
class Settings:
    """How to assemble: drafts or not, seconds to search, the day whose norms count, and today."""

    allow_drafts: bool
    time_limit: float | None
    on: dt.date | None
    today: dt.date

    def assemble(self, catalog: Catalog, request: Request, *, drafts: bool = False) -> AssemblyResult:
        """Assemble."""
        from ..workflow import assemble

        return assemble(
            catalog,
            request,
            allow_drafts=self.allow_drafts or drafts,
            time_limit=self.time_limit,
            on=self.on,
            today=self.today,
            next_best=True,
        )


@frozen(kw_only=True)
class Wish:
    """The number of the change to apply, where to save the changed request, where to write the skeleton."""

    number: int | None
    save: Path | None
    draft: Path | None

    def grant(
        self, result: AssemblyResult, catalog: Catalog, request: Request, settings: Settings
    ) -> tuple[AssemblyResult, Catalog]:
        """Write what is asked for, and return the result and the catalogue after the change.

        Raises:
            UsageError: there is nothing to apply, to save or to write.

        """
        from ..errors import UsageError
        from ..model import NotAssembled
        from ..workflow import relaxed, relaxed_catalog

        if self.save is not None and self.number is None:
            raise UsageError("usage.save-needs-apply")
        possible = not isinstance(result, NotAssembled)
        if possible and self.number is not None:
            raise UsageError("usage.nothing-to-apply", request=request.id)
        if self.draft is not None:
            _write_draft(result, self.draft)
        if not isinstance(result, NotAssembled) or self.number is None:
            return result, catalog
        change = numbered(result, self.number, request.id)
        changed, over = relaxed(request, change), relaxed_catalog(catalog, change)
        if self.save is not None:
            write(self.save, _written(request, changed, change, self.save))
            click.echo(say("cli.assemble.saved", path=str(self.save)), err=True)
        click.echo(say("cli.assemble.applied", change=change.message(chosen())), err=True)
        return settings.assemble(over, changed, drafts=change.allow_drafts), over


def _write_draft(result: AssemblyResult, path: Path) -> None:
    """Write the skeleton of the module that would help; where none would, say why, and leave the result to speak."""
    from ..exporters import to_yaml
    from ..model import NotAssembled

    changes = result.relaxations if isinstance(result, NotAssembled) else ()
    module = next((change.module for change in changes if change.module is not None), None)
    if module is None:
        click.echo(say(f"relax.no-draft.{_no_draft(result)}"), err=True)
        return
    write(path, to_yaml(module))
    click.echo(say("cli.assemble.drafted", path=str(path)), err=True)


def _no_draft(result: AssemblyResult) -> str:
    """Tell why no module would help."""
    from ..model import FailureScope, FailureStatus, NotAssembled

    if not isinstance(result, NotAssembled):
        return "possible"
    if result.status is FailureStatus.UNKNOWN:
        return "unknown"
    if result.scope is FailureScope.RULES:
        return "rules"
    return "other" if result.relaxations else "nothing"


def numbered(result: object, number: int, asked: str) -> Relaxation:
    """Return a change that would help.

    Raises:
        UsageError: what was asked is possible as it is, or there are not so many changes.

    """
    from ..errors import UsageError
    from ..model import NotAssembled

    if not isinstance(result, NotAssembled):
        raise UsageError("usage.nothing-to-apply", request=asked)
    if number > len(result.relaxations):
        raise UsageError("usage.no-relaxation", number=number, count=len(result.relaxations))
    return result.relaxations[number - 1]


def _written(request: Request, changed: Request, change: Relaxation, path: Path) -> bytes:
    """Return the text of the request with the change made, comments kept; else its canonical form."""
    from ..exporters import EXPORTERS, to_yaml
    from ..loading.rewrite import rewritten

    if request.origin is not None:
        source = Path(request.origin.file)
        if source.suffix == path.suffix:
            data = rewritten(source.read_bytes(), source.suffix, change.edits)
            if data is not None:
                return data
    return EXPORTERS.get(path.suffix, to_yaml)(changed)


def title_of(request: Request | None, path: Path) -> str:
    """Name a request by its title, else by its file."""
    return request.title.in_language(chosen()) if request is not None and request.title else path.name
